package kz.baspa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.baspa.Baspa;
import kz.baspa.Format;
import kz.baspa.batch.BatchLock;
import kz.baspa.batch.BatchResult;
import kz.baspa.batch.BatchRun;
import kz.baspa.batch.BatchSettings;
import kz.baspa.batch.CollectionPass;
import kz.baspa.batch.CollectionWords;
import kz.baspa.batch.Conversion;
import kz.baspa.batch.Fingerprint;
import kz.baspa.batch.Ledger;
import kz.baspa.batch.Work;
import kz.baspa.batch.WorkOutcome;
import kz.baspa.batch.WorkState;
import kz.baspa.batch.Works;
import kz.baspa.output.OutputFiles;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Metadata;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code baspa batch IN… -o DIR [--jobs N] [--timeout MIN]}: converts many works, several at once,
 * with a ledger by which a run that was stopped goes on.
 */
@Command(name = "batch")
class BatchCommand extends JobCommand {
  private static final Set<Format> POSSIBLE = EnumSet.allOf(Format.class);
  private static final int SLOWEST = 10;

  /** How long one work may take in the pass that counts the words of all. */
  static final Duration FIRST_PASS = Duration.ofMinutes(10);

  private static final int SOME_FAILED = 1;

  @Mixin RestoreOptions restoreOptions;
  @Mixin TypesetOptions typesetOptions;

  @Parameters(paramLabel = "IN", arity = "1..*", descriptionKey = "batch.in")
  List<String> inputs = new ArrayList<>();

  @Option(names = "--jobs", paramLabel = "N", descriptionKey = "batch.jobs")
  private @Nullable Integer jobs;

  @Option(names = "--timeout", paramLabel = "MIN", descriptionKey = "batch.timeout")
  private @Nullable Double timeout;

  @Option(
      names = "--collection-words",
      paramLabel = "FILE",
      descriptionKey = "batch.collection-words")
  @Nullable String collectionWords;

  BatchCommand(Job job) {
    super(job);
  }

  @Override
  @SuppressWarnings("try") // the interruption listens; nothing is asked of it
  public Integer call() {
    Path folder =
        typesetOptions
            .given()
            .map(Job::path)
            .orElseThrow(() -> new BaspaException(Fault.USAGE, "batch.no-folder"));
    Set<Format> formats = formats();
    requirePositive("--jobs", jobs);
    Optional<Duration> most = timeout();
    if (inputs.contains(Job.STANDARD)) {
      throw new BaspaException(Fault.USAGE, "batch.standard-input");
    }
    Works.refuseAmongInputs(folder, inputs);
    Works found = Works.find(inputs, folder).apart();
    job.tellPassedOver(common, found);
    List<Work> works = found.works();
    long memory = Runtime.getRuntime().maxMemory();
    int atOnce =
        jobs == null
            ? BatchSettings.jobs(Runtime.getRuntime().availableProcessors(), memory)
            : jobs;
    long started;
    BatchResult result;
    try (BatchLock lock = BatchLock.of(folder);
        Interruption interruption = new Interruption(job, common, "batch.interrupted")) {
      countCollection(works, folder, atOnce, most.orElse(FIRST_PASS));
      Baspa baspa = baspa();
      BatchSettings settings =
          new BatchSettings(
              folder,
              fingerprint(formats),
              atOnce,
              most,
              common.overwrite,
              Works.areFolders(inputs));
      job.note(common, "batch.begin", works.size(), atOnce, memory >> 20);
      if (formats.contains(Format.DOCX) || formats.contains(Format.PDF)) {
        baspa.prepareTypesetting();
      }
      Conversion conversion = conversion(baspa);
      started = System.nanoTime();
      try (BatchProgress progress = new BatchProgress(job, common, works)) {
        result = new BatchRun(settings, conversion, job::reason).run(lock, works, progress);
      }
    }
    int code = tell(result, works.size(), folder, (System.nanoTime() - started) / 1e9);
    if (result.outcomes().stream()
        .anyMatch(outcome -> !outcome.isSkipped() && !outcome.row().state().isFailure())) {
      typesetOptions.hintAtHyphens(job, common, formats);
    }
    return code;
  }

  /** What is made of each work: never one file, and never standard output. */
  Set<Format> formats() {
    return typesetOptions.formats(POSSIBLE, Integer.MAX_VALUE);
  }

  Baspa baspa() {
    return typesetOptions.with(restoreOptions.builder()).build();
  }

  /** What is done with each work. */
  Conversion conversion(Baspa baspa) {
    return new Conversion(baspa, formats(), Metadata.NONE, job.messages().locale());
  }

  /** How long one work may take, if that was said. */
  Optional<Duration> timeout() {
    requirePositive("--timeout", timeout);
    return Optional.ofNullable(timeout).map(minutes -> Duration.ofMillis((long) (minutes * 60e3)));
  }

  /** Writes the words of the collection, unless they are there, and has them known. */
  private void countCollection(List<Work> works, Path folder, int jobs, Duration most) {
    if (collectionWords == null) {
      return;
    }
    Path file = Job.path(collectionWords);
    if (!Files.exists(file)) {
      OutputFiles.requireFolder(file);
      job.note(common, "batch.first-pass", works.size());
      Baspa baspa = restoreOptions.builder().build();
      Fingerprint options = new Fingerprint().with("version", Baspa.version());
      restoreOptions.addTo(options);
      BatchSettings settings =
          new BatchSettings(folder, options.toString(), jobs, Optional.of(most), false);
      long[] lastLine = {System.nanoTime()};
      CollectionWords words =
          CollectionPass.over(
              works,
              baspa,
              settings,
              most,
              counted -> {
                if (System.nanoTime() - lastLine[0] > BatchProgress.BETWEEN_LINES.toNanos()) {
                  lastLine[0] = System.nanoTime();
                  job.note(common, "batch.counted", counted, works.size());
                }
              });
      try (OutputFiles files = new OutputFiles(false)) {
        files.write(file, words.toBytes());
        files.commit();
      }
      CollectionPass.forget(settings);
      job.note(
          common, "batch.collection", words.words().size(), words.names().size(), file.toString());
    }
    restoreOptions.words.add(collectionWords);
  }

  private static void requirePositive(String option, @Nullable Number value) {
    if (value != null && !(value.doubleValue() > 0)) {
      throw new BaspaException(Fault.USAGE, "batch.positive", option);
    }
  }

  /** All that the results depend on beside the works. */
  String fingerprint(Set<Format> formats) {
    Fingerprint options =
        new Fingerprint()
            .with("version", Baspa.version())
            .with("to", new TreeSet<>(formats))
            .with("date", String.valueOf(System.getenv("SOURCE_DATE_EPOCH")));
    if (formats.contains(Format.HTML)) {
      options.with("lang", job.messages().locale());
    }
    restoreOptions.addTo(options);
    typesetOptions.addTo(options);
    return options.toString();
  }

  /**
   * Tells what came of a run.
   *
   * @return the exit code
   */
  int tell(BatchResult result, int works, Path folder, double seconds) {
    List<WorkOutcome> made =
        result.outcomes().stream().filter(outcome -> !outcome.isSkipped()).toList();
    for (WorkOutcome outcome : made) {
      if (outcome.row().state().isFailure()) {
        job.note(common, "batch.failed", outcome.work().input(), outcome.row().reason());
      } else if (outcome.row().state() == WorkState.INCOMPLETE) {
        job.note(common, "batch.incomplete", outcome.work().input(), outcome.row().reason());
      }
    }
    List<WorkOutcome> slowest =
        made.stream()
            .sorted(Comparator.comparingDouble(outcome -> -outcome.row().seconds()))
            .limit(SLOWEST)
            .toList();
    if (!slowest.isEmpty()) {
      job.note(common, "batch.slowest");
    }
    for (WorkOutcome outcome : slowest) {
      job.note(
          common,
          "batch.slow",
          outcome.row().seconds(),
          outcome.work().input(),
          outcome.row().pages(),
          outcome.row().words());
    }
    job.note(
        common,
        "batch.tally",
        works,
        count(made, WorkState.DONE) + count(made, WorkState.INCOMPLETE),
        result.outcomes().size() - made.size(),
        count(made, WorkState.FAILED),
        count(made, WorkState.TIMED_OUT),
        count(made, WorkState.OUT_OF_MEMORY),
        speed(made, seconds),
        folder.resolve(Ledger.FILE).toString());
    if (result.notBegun() > 0) {
      job.say("batch.stuck", result.notBegun());
    }
    return result.failures() == 0 && result.incomplete() == 0 && result.notBegun() == 0
        ? 0
        : SOME_FAILED;
  }

  /** Pages a second; words, where the works have no pages. */
  private String speed(List<WorkOutcome> made, double seconds) {
    long pages = made.stream().mapToLong(outcome -> outcome.row().pages()).sum();
    long words = made.stream().mapToLong(outcome -> outcome.row().words()).sum();
    boolean inPages = pages > 0 || words == 0;
    return job.messages()
        .say(
            inPages ? "batch.pages" : "batch.words",
            inPages ? pages : words,
            seconds > 0 ? (inPages ? pages : words) / seconds : 0);
  }

  private static long count(List<WorkOutcome> outcomes, WorkState state) {
    return outcomes.stream().filter(outcome -> outcome.row().state() == state).count();
  }
}
