package kz.baspa.input;

import java.io.ByteArrayInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kz.baspa.source.SourceReader;
import kz.baspa.text.RawText;

/**
 * Measures how much processor time reading a file takes; docs/benchmarks.md says how to start it.
 */
final class ReadingBenchmark {
  private ReadingBenchmark() {}

  /**
   * Reads a file several times.
   *
   * @param arguments the file and how often
   */
  public static void main(String[] arguments) throws Exception {
    byte[] file = Files.readAllBytes(Path.of(arguments[0]));
    InputReader reader = new InputReader(new SourceReader(Optional.empty()), true);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    for (int run = 1; run <= Integer.parseInt(arguments[1]); run++) {
      long start = threads.getCurrentThreadCpuTime();
      RawText raw = reader.read(new ByteArrayInputStream(file), arguments[0]);
      long time = (threads.getCurrentThreadCpuTime() - start) / 1_000_000;
      System.out.printf(
          "%d: %d ms, %,d letters, %,d blocks%n",
          run, time, raw.text().length(), raw.evidence().blocks().size());
    }
  }
}
