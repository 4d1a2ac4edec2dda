package kz.baspa.docx;

import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.baspa.docx.merge.DocxReader;
import kz.baspa.docx.write.DocxWriter;
import kz.baspa.pdf.LongThesis;
import kz.baspa.profile.Profiles;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.tei.TeiReader;

/**
 * Writes a long work as a Word document again and again, takes it back, and says what each cost in
 * processor time. Nothing is laid out: every heading is said to stand on page 1.
 *
 * <pre>{@code
 * java -Xmx700m -cp … kz.baspa.docx.WordBenchmark 120 10 work.docx
 * }</pre>
 */
final class WordBenchmark {
  private static final OperatingSystemMXBean MACHINE =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  private WordBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    byte[] tei = LongThesis.ofPages(Integer.parseInt(arguments[0]), 7);
    Map<String, Integer> pages = new HashMap<>();
    for (Element element : TeiReader.read(tei).all()) {
      pages.put(element.get("xml:id"), 1);
    }
    System.out.printf(Locale.ROOT, "before: %.2f s processor%n", MACHINE.getProcessCpuTime() / 1e9);
    for (int run = 1; run <= Integer.parseInt(arguments[1]); run++) {
      long start = MACHINE.getProcessCpuTime();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      new DocxWriter().write(tei, Profiles.named("kz-377"), pages, out);
      long written = MACHINE.getProcessCpuTime();
      new DocxReader().read(out.toByteArray(), "work.docx", Optional.empty());
      long read = MACHINE.getProcessCpuTime();
      System.out.printf(
          Locale.ROOT,
          "run %d: %d KB, written in %.2f s, taken back in %.2f s processor%n",
          run,
          out.size() / 1024,
          (written - start) / 1e9,
          (read - written) / 1e9);
      if (arguments.length > 2) {
        Files.write(Path.of(arguments[2]), out.toByteArray());
      }
    }
  }
}
