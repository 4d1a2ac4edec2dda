package kz.baspa.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Works of many pages: no more than 700 MB, and twice the pages take twice the time. */
@Tag("slow")
class LongWorkTest {
  private static final Pattern RESULT =
      Pattern.compile("run 1: (\\d+) pages.* ([\\d.]+) s processor");

  @Test
  void fifteenHundredPagesFitInto700Megabytes() throws Exception {
    double[] quarter = print(395);
    double[] whole = print(1580);

    assertThat(whole[0]).isGreaterThanOrEqualTo(1500);
    // what a start costs makes a page of the short work dearer, never cheaper
    assertThat(whole[1] / whole[0]).isLessThan(1.1 * quarter[1] / quarter[0]);
  }

  /** Pages and seconds of processor time of a fresh process. */
  private static double[] print(int size) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx700m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    PrintingBenchmark.class.getName(),
                    Integer.toString(size),
                    "1"))
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(said).isZero();
    Matcher result = RESULT.matcher(said);
    assertThat(result.find()).as(said).isTrue();
    return new double[] {Double.parseDouble(result.group(1)), Double.parseDouble(result.group(2))};
  }
}
