package kz.baspa.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.baspa.Format;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed at random moments, in a process of its own, and started again: nothing is
 * lost, and nothing is done twice but what was under way.
 */
class KilledBatchTest {
  @TempDir Path folder;

  /** One run: works whose files all hold the number of the run, and a list of those it made. */
  static final class Run {
    private Run() {}

    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      String number = arguments[1];
      Path log = folder.resolve("made-" + number);
      BatchSettings settings =
          new BatchSettings(folder.resolve("out"), "o", 2, Optional.empty(), false);
      List<Work> works =
          Works.find(List.of(folder.resolve("in").toString()), settings.folder()).apart().works();
      BatchResult result =
          new BatchRun(
                  settings,
                  (input, progress) -> {
                    note(log, Quick.name(input));
                    return Quick.work("run " + number, Format.TEI, Format.PDF, Format.DOCX);
                  },
                  Throwable::toString)
              .run(works, BatchListener.NONE);
      System.exit(result.failures() == 0 ? 0 : 1);
    }

    private static synchronized void note(Path log, String work) {
      try {
        Files.writeString(log, work + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  private Process start(int number) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            Run.class.getName(),
            folder.toString(),
            Integer.toString(number))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private Set<String> done() throws IOException {
    Set<String> done = new HashSet<>();
    for (LedgerRow row : Ledger.read(folder.resolve("out").resolve(Ledger.FILE))) {
      if (row.state() == WorkState.DONE) {
        done.add(row.work());
      }
    }
    return done;
  }

  private List<String> made(int number) throws IOException {
    Path log = folder.resolve("made-" + number);
    return Files.exists(log) ? Files.readAllLines(log) : List.of();
  }

  private void kill(int works, int times, long seed) throws Exception {
    Files.createDirectories(folder.resolve("in"));
    for (int i = 0; i < works; i++) {
      Files.writeString(folder.resolve("in/w%03d.txt".formatted(i)), "work " + i);
    }
    Random random = new Random(seed);
    int again = 0;
    Set<String> before = Set.of();
    for (int number = 0; number <= times; number++) {
      Process process = start(number);
      if (number < times) {
        // Some share of what is left, so that every kill meets works under way.
        int until = 1 + random.nextInt(1 + (works - before.size()) / (times - number + 1));
        while (process.isAlive() && made(number).size() < until) {
          Thread.sleep(1 + random.nextInt(5));
        }
        process.destroyForcibly();
        process.waitFor();
      } else {
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
      }
      assertThat(made(number)).as("run %d", number).noneMatch(before::contains);
      Set<String> now = done();
      assertThat(now).as("run %d", number).containsAll(before);
      again += made(number).size() - (now.size() - before.size());
      before = now;
    }
    assertThat(before).hasSize(works);
    assertThat(again).as("done again").isLessThanOrEqualTo(2 * times);
    assertThat(contents()).as("each work is of one run").allMatch(kinds -> kinds == 1);
    assertThat(names()).hasSize(works * 4 + 1);
  }

  /** How many different contents the files of each work have. */
  private List<Integer> contents() throws IOException {
    Set<String> works = new TreeSet<>();
    names().stream()
        .filter(name -> name.startsWith("w"))
        .forEach(name -> works.add(name.substring(0, 4)));
    List<Integer> kinds = new ArrayList<>();
    for (String work : works) {
      Set<String> contents = new HashSet<>();
      for (String ending : List.of(".xml", ".pdf", ".docx")) {
        contents.add(
            Files.readString(folder.resolve("out").resolve(work + ending), StandardCharsets.UTF_8));
      }
      kinds.add(contents.size());
    }
    return kinds;
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("out"))) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    }
  }

  @Test
  void killedFourTimesItLosesNothing() throws Exception {
    kill(60, 4, 1);
  }

  @Test
  @Tag("slow")
  void killedTwentyTimesIn500WorksItLosesNothing() throws Exception {
    kill(500, 20, 2);
  }
}
