package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A work that can be restored in the memory there is, and not printed. */
class LargeWorkTest {
  /** More than 150 MB can lay out, at 16 kB each. */
  private static final int ITEMS = 11_000;

  @TempDir Path folder;

  /** In a process of its own with little memory. */
  static final class Runs {
    private Runs() {}

    /** Converts a work, and then again where a PDF of an earlier run stands. */
    public static void main(String... arguments) throws IOException {
      Path folder = Path.of(arguments[0]);
      String input = folder.resolve("a.txt").toString();
      String out = folder.resolve("o").toString();
      Program.Outcome first = Program.in("en").run("convert", input, "-o", out);
      System.out.println("first: " + first.code() + " " + first.err());
      Files.writeString(folder.resolve("o/a.pdf"), "of an earlier run");
      Program.Outcome second =
          Program.in("en").run("convert", input, "-o", out, "--overwrite", "--to", "tei,pdf");
      System.out.println("second: " + second.code() + " " + second.err());
    }
  }

  @Test
  void itsOtherFilesAreWrittenUnlessAnOlderPdfWouldStandBesideThem() throws Exception {
    Files.writeString(folder.resolve("a.txt"), "Кіріспе\n" + "- су\n".repeat(ITEMS));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx150m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                Runs.class.getName(),
                folder.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    assertThat(said)
        .contains("first: 1 ", "a.txt is not printed: ", "baspa typeset ", "second: 3 ")
        .doesNotContain("--soft-hyphens");
    try (Stream<Path> files = Files.list(folder.resolve("o"))) {
      assertThat(files.map(Path::getFileName).map(Path::toString).sorted())
          .containsExactly("a.changes.tsv", "a.pdf", "a.report.html", "a.xml");
    }
    assertThat(folder.resolve("o/a.pdf")).hasContent("of an earlier run");
  }
}
