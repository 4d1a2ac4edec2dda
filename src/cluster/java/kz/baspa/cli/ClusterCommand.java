package kz.baspa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import kz.baspa.batch.BatchResult;
import kz.baspa.batch.CollectionWords;
import kz.baspa.cluster.ClusterRun;
import kz.baspa.cluster.ClusterSettings;
import kz.baspa.cluster.ClusterTally;
import kz.baspa.output.OutputFiles;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code baspa batch} as a job of Spark, which knows how many works are made at once. */
@Command(name = "batch")
final class ClusterCommand extends BatchCommand {
  private static final Duration BETWEEN_LINES = Duration.ofSeconds(30);

  /** Of the driver's environment, what results depend on. */
  private static final String DATE = "SOURCE_DATE_EPOCH";

  @Spec private CommandSpec spec;

  private final long started = System.nanoTime();
  private long lastLine = started;

  ClusterCommand(Job job) {
    super(job);
  }

  @Override
  public Integer call() {
    String folder =
        typesetOptions
            .given()
            .orElseThrow(() -> new BaspaException(Fault.USAGE, "batch.no-folder"));
    if (inputs.contains(Job.STANDARD)) {
      throw new BaspaException(Fault.USAGE, "batch.standard-input");
    }
    String encoding = System.getProperty("sun.jnu.encoding", "UTF-8");
    if (!encoding.equals("UTF-8")) {
      // Java would pass over files on a disk whose names have Kazakh letters.
      throw new BaspaException(Fault.USAGE, "batch.file-names", encoding);
    }
    ClusterMaker source =
        new ClusterMaker(
            List.copyOf(spec.root().commandLine().getParseResult().originalArgs()),
            job.messages().locale().toLanguageTag(),
            "");
    source.maker(); // what is wrong with the options is told before anything is begun
    try (SparkSession spark = spark()) {
      ClusterMaker whole = withCollection(spark, source, folder);
      ClusterSettings settings =
          new ClusterSettings(
              folder, whole.fingerprint(), timeout().orElse(null), common.overwrite);
      BatchResult result = new ClusterRun(spark, settings, whole).run(inputs, this::tell);
      return tell(result, result.outcomes().size(), Job.path(folder), seconds());
    } catch (IOException e) {
      throw OutputFiles.failure(folder, e);
    }
  }

  /** Writes the words of the collection, unless they are there, and has them known. */
  private ClusterMaker withCollection(SparkSession spark, ClusterMaker source, String results)
      throws IOException {
    if (collectionWords == null) {
      return source;
    }
    Path file = Job.path(collectionWords);
    if (!Files.exists(file)) {
      OutputFiles.requireFolder(file);
      CollectionWords words =
          ClusterRun.collection(spark, inputs, results, source, timeout().orElse(FIRST_PASS));
      try (OutputFiles files = new OutputFiles(false)) {
        files.write(file, words.toBytes());
        files.commit();
      }
      job.note(
          common, "batch.collection", words.words().size(), words.names().size(), file.toString());
    }
    return source.with(Files.readString(file));
  }

  private static SparkSession spark() {
    SparkConf settings =
        new SparkConf()
            .setIfMissing("spark.app.name", "baspa")
            .setIfMissing("spark.executorEnv.LC_ALL", "C.UTF-8")
            .setIfMissing("spark.ui.enabled", "false")
            .setIfMissing("spark.ui.showConsoleProgress", "false");
    String date = System.getenv(DATE);
    if (date != null) {
      settings.setIfMissing("spark.executorEnv." + DATE, date);
    }
    return SparkSession.builder().config(settings).getOrCreate();
  }

  private double seconds() {
    return (System.nanoTime() - started) / 1e9;
  }

  private void tell(ClusterTally tally, long works) {
    if (System.nanoTime() - lastLine > BETWEEN_LINES.toNanos()) {
      lastLine = System.nanoTime();
      double left = tally.made() == 0 ? 0 : seconds() / tally.made() * (works - tally.ended());
      job.note(
          common,
          "batch.progress",
          tally.ended(),
          works,
          job.messages()
              .say(
                  "batch.state",
                  tally.pages() / seconds(),
                  BatchProgress.clock(left),
                  tally.failed()));
    }
  }
}
