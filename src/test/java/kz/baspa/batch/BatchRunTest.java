package kz.baspa.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import kz.baspa.Format;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run of works that are made at once, hang, fail or eat the memory. */
class BatchRunTest {
  @TempDir Path folder;
  private Path out;

  /** The works that were made, in the order of their ends. */
  private final List<String> made = Collections.synchronizedList(new ArrayList<>());

  @BeforeEach
  void writeWorks() throws IOException {
    out = folder.resolve("out");
    Files.createDirectories(folder.resolve("in/deep"));
    for (String name : List.of("a.txt", "b.txt", "deep/c.txt")) {
      Files.writeString(folder.resolve("in").resolve(name), "text of " + name);
    }
  }

  private Converted make(Path input, Progress progress) {
    made.add(Quick.name(input));
    return Quick.work("made of " + Quick.name(input), Format.TEI, Format.PDF);
  }

  private BatchSettings settings(String options, Duration timeout) {
    return new BatchSettings(out, options, 2, Optional.ofNullable(timeout), false);
  }

  private BatchResult run(BatchSettings settings, WorkMaker maker, BatchListener listener) {
    List<Work> works = Works.find(List.of(folder.resolve("in").toString()), out).apart().works();
    return new BatchRun(settings, maker, Throwable::toString).run(works, listener);
  }

  private BatchResult run(String options, WorkMaker maker) {
    return run(settings(options, null), maker, BatchListener.NONE);
  }

  private LedgerRow row(String work) throws IOException {
    return Ledger.read(out.resolve(Ledger.FILE)).stream()
        .filter(row -> row.work().equals(work))
        .reduce(
            (first, last) -> {
              throw new AssertionError("two rows of " + work);
            })
        .orElseThrow();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(out)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> out.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void makesAllWorksAndSaysSoInTheLedger() throws IOException {
    BatchResult result = run("o", this::make);
    assertThat(result.failures()).isZero();
    assertThat(names())
        .containsExactly(
            "a.changes.tsv",
            "a.pdf",
            "a.xml",
            "b.changes.tsv",
            "b.pdf",
            "b.xml",
            "deep/c.changes.tsv",
            "deep/c.pdf",
            "deep/c.xml",
            "ledger.tsv");
    LedgerRow row = row("deep/c.txt");
    assertThat(row.state()).isEqualTo(WorkState.DONE);
    assertThat(row.input())
        .isEqualTo(Fingerprint.of("text of deep/c.txt".getBytes(StandardCharsets.UTF_8)));
    assertThat(row.options()).isEqualTo("o");
    assertThat(row.pages()).isEqualTo(3);
    assertThat(row.words()).isEqualTo(6);
    assertThat(row.files()).extracting(ResultFile::name).contains("c.xml", "c.pdf");
    assertThat(Files.readAllBytes(out.resolve(Ledger.FILE)))
        .as("the mark by which Excel knows UTF-8")
        .startsWith(0xEF, 0xBB, 0xBF);
  }

  @Test
  void whatIsWholeIsNotMadeAgain() throws IOException {
    run("o", this::make);
    made.clear();
    assertThat(run("o", this::make).outcomes()).allMatch(WorkOutcome::isSkipped);
    assertThat(made).isEmpty();

    Files.writeString(folder.resolve("in/a.txt"), "changed");
    Files.delete(out.resolve("b.pdf"));
    run("o", this::make);
    assertThat(made).containsExactlyInAnyOrder("a.txt", "b.txt");

    made.clear();
    run("other options", this::make);
    assertThat(made).containsExactlyInAnyOrder("a.txt", "b.txt", "c.txt");
  }

  @Test
  void aResultThatAPersonChangedIsKeptBesideTheNewOne() throws IOException {
    run("o", this::make);
    Files.writeString(out.resolve("a.xml"), "a person's");
    run("o", this::make);
    assertThat(out.resolve("a.xml~")).hasContent("a person's");
    assertThat(out.resolve("a.xml")).hasContent("made of a.txt");
    assertThat(names()).noneMatch(name -> name.startsWith("b") && name.endsWith("~"));
  }

  @Test
  void whatEarlierRunsMadeBesideItGoes() throws IOException {
    run("o", this::make);
    run("tei only", (input, progress) -> Quick.work("new", Format.TEI));
    assertThat(names())
        .containsExactly(
            "a.changes.tsv",
            "a.xml",
            "b.changes.tsv",
            "b.xml",
            "deep/c.changes.tsv",
            "deep/c.xml",
            "ledger.tsv");
    assertThat(out.resolve("a.xml")).hasContent("new");
  }

  @Test
  void filesOfOthersAreNotReplaced() throws IOException {
    Files.createDirectories(out);
    Files.writeString(out.resolve("a.pdf"), "another's");
    assertThat(run("o", this::make).failures()).isEqualTo(1);
    assertThat(made).doesNotContain("a.txt");
    assertThat(row("a.txt").reason()).contains("cli.exists");
    assertThat(run("o", this::make).failures()).as("not ours by having failed").isEqualTo(1);
    assertThat(out.resolve("a.pdf")).hasContent("another's");
  }

  @Test
  void oneThatFailsOrOverflowsDoesNotStopTheOthers() throws IOException {
    BatchResult result =
        run(
            "o",
            (input, progress) -> {
              switch (Quick.name(input)) {
                case "a.txt" -> throw new IllegalStateException("broken");
                case "b.txt" -> endless(0);
                default -> made.add("c");
              }
              return make(input, progress);
            });
    assertThat(result.failures()).isEqualTo(2);
    assertThat(row("a.txt").reason()).contains("broken");
    assertThat(row("b.txt").reason()).contains("StackOverflowError");
    assertThat(row("deep/c.txt").state()).isEqualTo(WorkState.DONE);
    assertThat(run("o", this::make).failures()).as("tried again").isZero();
  }

  private static long endless(long depth) {
    return depth < 0 ? depth : 1 + endless(depth + 1);
  }

  @Test
  void oneThatHangsIsLeftBehindAndNamed() throws Exception {
    CountDownLatch listened = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    BatchResult result =
        run(
            settings("o", Duration.ofMillis(300)),
            (input, progress) -> {
              if (Quick.name(input).equals("a.txt")) {
                while (ended.getCount() > 0) { // hears nothing
                  LockSupport.parkNanos(1_000_000);
                }
              }
              while (Quick.name(input).equals("b.txt")) { // hears that it is to end
                try {
                  progress.step("restore.step", 0, 0);
                } catch (RuntimeException e) {
                  listened.countDown();
                  throw e;
                }
              }
              return make(input, progress);
            },
            BatchListener.NONE);
    ended.countDown();
    assertThat(result.failures()).isEqualTo(2);
    assertThat(row("a.txt").state()).isEqualTo(WorkState.TIMED_OUT);
    assertThat(row("b.txt").state()).isEqualTo(WorkState.TIMED_OUT);
    assertThat(row("deep/c.txt").state()).isEqualTo(WorkState.DONE);
    assertThat(names()).doesNotContain("a.xml", "b.xml");
    assertThat(listened.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void oneWithoutMemoryIsMadeAgainAlone() throws IOException {
    AtomicInteger tries = new AtomicInteger();
    AtomicInteger running = new AtomicInteger();
    BatchResult result =
        run(
            "o",
            (input, progress) -> {
              running.incrementAndGet();
              try {
                switch (Quick.name(input)) {
                  case "a.txt" -> throw new OutOfMemoryError("always");
                  case "b.txt" -> {
                    if (tries.incrementAndGet() == 1) {
                      throw new OutOfMemoryError("beside others");
                    }
                    assertThat(running).hasValue(1);
                  }
                  default -> assertThat(tries.get()).isLessThan(2);
                }
                return make(input, progress);
              } finally {
                running.decrementAndGet();
              }
            });
    assertThat(result.failures()).isEqualTo(1);
    assertThat(row("a.txt").state()).isEqualTo(WorkState.OUT_OF_MEMORY);
    assertThat(row("a.txt").input()).hasSize(64);
    assertThat(row("b.txt").state()).isEqualTo(WorkState.DONE);
    assertThat(made).containsExactly("c.txt", "b.txt");
  }

  @Test
  void onlyOneRunMayWriteIntoAFolder() {
    List<Throwable> refused = new ArrayList<>();
    run(
        settings("o", null),
        this::make,
        new BatchListener() {
          @Override
          public void ended(WorkOutcome outcome) {
            try {
              run("o", BatchRunTest.this::make);
            } catch (BaspaException e) {
              refused.add(e);
            }
          }

          @Override
          public void waits() {}
        });
    assertThat(refused).hasSize(3).allMatch(e -> ((BaspaException) e).key().equals("batch.locked"));
    assertThat(run("o", this::make).failures()).as("given back").isZero();
  }

  @Test
  void aLineThatWasNotFinishedIsCutOff() throws IOException {
    run("o", this::make);
    Path ledger = out.resolve(Ledger.FILE);
    String whole = Files.readString(ledger);
    // Killed in the middle of the row of b, after a row by which c was begun again.
    String begun = row("deep/c.txt").line().replace("\tdone\t", "\tbegun\t");
    Files.writeString(ledger, begun + "b.txt\t12", StandardOpenOption.APPEND);
    made.clear();
    run("o", this::make);
    assertThat(made).containsExactly("c.txt");
    assertThat(seconds(Files.readString(ledger))).isEqualTo(seconds(whole));
  }

  /** Without the seconds, which differ. */
  private static String seconds(String ledger) {
    return ledger.replaceAll("\t\\d+\\.\\d\\d\t", "\t-\t");
  }

  @Test
  void whatCannotBeReadFailsAlone() throws IOException {
    Files.createSymbolicLink(folder.resolve("in/gone.txt"), folder.resolve("nowhere"));
    assertThat(run("o", this::make).failures()).isEqualTo(1);
    assertThat(row("gone.txt").reason()).contains("source.not-there");
    assertThat(made).hasSize(3);
  }

  @Test
  void aWorkThatLacksPagesIsNotDoneAndIsMadeAgain() throws IOException {
    BatchResult first =
        run(
            "o",
            (input, progress) ->
                Quick.name(input).equals("b.txt")
                    ? Quick.without("3, 7", "new", Format.TEI)
                    : make(input, progress));
    assertThat(first.failures()).isZero();
    assertThat(first.incomplete()).isEqualTo(1);
    assertThat(row("b.txt").state()).isEqualTo(WorkState.INCOMPLETE);
    assertThat(row("b.txt").reason()).contains("ocr.page-left-out").contains("3, 7");
    assertThat(out.resolve("b.xml")).hasContent("new");
    made.clear();
    assertThat(run("o", this::make).incomplete()).isZero();
    assertThat(made).containsExactly("b.txt");
    assertThat(row("b.txt").state()).isEqualTo(WorkState.DONE);
  }

  @Test
  void worksThatGetAndLoseAFolderOfTheirOwnLeaveNothingBehind() throws IOException {
    WorkMaker maker = (input, progress) -> Quick.work(Quick.name(input), Format.DOCX, Format.TEI);
    Files.delete(folder.resolve("in/b.txt"));
    Files.delete(folder.resolve("in/deep/c.txt"));
    Files.move(folder.resolve("in/a.txt"), folder.resolve("in/a.docx"));
    for (int i = 0; i < 2; i++) {
      // A Word file a.docx as result, and a folder of that name when another work is called a.
      assertThat(run("o", maker).failures()).isZero();
      assertThat(names()).containsExactly("a.changes.tsv", "a.docx", "a.xml", "ledger.tsv");
      Files.writeString(folder.resolve("in/a.html"), "another");
      assertThat(run("o", maker).failures()).isZero();
      assertThat(names())
          .containsExactly(
              "a.docx/a.changes.tsv",
              "a.docx/a.docx",
              "a.docx/a.xml",
              "a.html/a.changes.tsv",
              "a.html/a.docx",
              "a.html/a.xml",
              "ledger.tsv");
      assertThat(Ledger.read(out.resolve(Ledger.FILE)))
          .extracting(LedgerRow::work)
          .containsExactly("a.docx/a.docx", "a.html/a.html");
      Files.delete(folder.resolve("in/a.html"));
      Files.delete(out.resolve("a.html/a.changes.tsv"));
      Files.delete(out.resolve("a.html/a.docx"));
      Files.delete(out.resolve("a.html/a.xml"));
      Files.delete(out.resolve("a.html"));
      Files.writeString(
          out.resolve(Ledger.FILE),
          Files.readString(out.resolve(Ledger.FILE)).replaceAll("(?m)^a[.]html/.*\n", ""));
    }
  }

  @Test
  void whatAPersonChangedUnderAFormerNameStays() throws IOException {
    run("o", this::make);
    Files.writeString(out.resolve("a.xml"), "a person's");
    Files.writeString(folder.resolve("in/a.html"), "another");
    assertThat(run("o", this::make).failures()).isZero();
    assertThat(out.resolve("a.xml")).hasContent("a person's");
    assertThat(out.resolve("a.pdf")).doesNotExist();
    assertThat(out.resolve("a.txt/a.xml")).exists();
  }

  @Test
  void aShortTimeIsToldInSeconds() throws IOException {
    run(
        settings("o", Duration.ofMillis(300)),
        (input, progress) -> {
          LockSupport.parkNanos(Quick.name(input).equals("a.txt") ? 2_000_000_000L : 0);
          return make(input, progress);
        },
        BatchListener.NONE);
    assertThat(row("a.txt").reason()).contains("batch.timed-out-seconds").contains("0.3");
  }

  @Test
  void jobsFitIntoCoresAndMemory() {
    assertThat(BatchSettings.jobs(8, 16L << 30)).isEqualTo(8);
    assertThat(BatchSettings.jobs(8, 1L << 30)).isEqualTo(2);
    assertThat(BatchSettings.jobs(8, 100 << 20)).isEqualTo(1);
    assertThatThrownBy(() -> new BatchSettings(out, "", 0, Optional.empty(), false))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(settings("o", null).timeout(5 << 20)).isEqualTo(Duration.ofMinutes(20));
  }
}
