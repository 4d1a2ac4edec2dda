package kz.baspa.pdf;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kz.baspa.profile.Profiles;

/**
 * Prints a long work again and again and says what each printing cost in processor time.
 *
 * <pre>{@code
 * java -Xmx700m -cp … kz.baspa.pdf.PrintingBenchmark 120 10 work.pdf
 * }</pre>
 */
final class PrintingBenchmark {
  private PrintingBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    byte[] tei = LongThesis.ofPages(Integer.parseInt(arguments[0]), 7);
    PdfPrinter printer = new PdfPrinter();
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    for (int run = 1; run <= Integer.parseInt(arguments[1]); run++) {
      long processor = machine.getProcessCpuTime();
      long clock = System.nanoTime();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      Printed printed = printer.print(tei, Profiles.named("kz-377"), out);
      System.out.printf(
          Locale.ROOT,
          "run %d: %d pages, %d KB, %.2f s processor, %.2f s clock%n",
          run,
          printed.pages(),
          out.size() / 1024,
          (machine.getProcessCpuTime() - processor) / 1e9,
          (System.nanoTime() - clock) / 1e9);
      if (arguments.length > 2) {
        Files.write(Path.of(arguments[2]), out.toByteArray());
      }
    }
  }
}
