package kz.baspa.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.ObjLongConsumer;
import java.util.stream.Collectors;
import kz.baspa.batch.BatchResult;
import kz.baspa.batch.CollectionWords;
import kz.baspa.batch.Work;
import kz.baspa.batch.WorkOutcome;
import kz.baspa.batch.WorkState;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Makes many works on the machines of a cluster, and can be stopped at any moment: started again it
 * goes on.
 *
 * <pre>{@code
 * ClusterSettings settings = new ClusterSettings("hdfs:///out", options, null, false);
 * BatchResult result = new ClusterRun(spark, settings, source)
 *     .run(List.of("hdfs:///theses"), (tally, works) -> {});
 * }</pre>
 *
 * Every work is a task of its own, so that a machine that is lost takes one work a core with it,
 * which is made again elsewhere. A work that takes its process down twice is made at the end with
 * nothing beside it; when it does so there, too, it has failed, and the run has not.
 */
public final class ClusterRun {
  /** Spark keeps a file as one value; larger ones are no works. */
  private static final long MOST_BYTES = 1L << 30;

  private static final long TICK_MILLIS = 500;

  private final SparkSession spark;
  private final MakerSource source;
  private final HadoopFiles results;
  private final ClusterSettings settings;

  /** Work → what was told of it last. */
  private final Map<String, WorkReport> reports = new LinkedHashMap<>();

  /**
   * A run; to be used once.
   *
   * @throws IOException if there is no file system for the folder of the results
   */
  public ClusterRun(SparkSession spark, ClusterSettings settings, MakerSource source)
      throws IOException {
    this.spark = spark;
    this.source = source;
    this.results = new HadoopFiles(settings.folder(), spark.sparkContext().hadoopConfiguration());
    // Another machine would look for a relative folder beside itself.
    this.settings = settings.in(results.path("").toString());
  }

  /**
   * Makes all works.
   *
   * @param inputs files, folders and patterns, as Hadoop names them
   * @param progress is told twice a second how far it has come, of how many works
   * @throws BaspaException of bad input if there is no work
   * @throws IOException if the folder of the results cannot be read or written
   */
  public BatchResult run(List<String> inputs, ObjLongConsumer<ClusterTally> progress)
      throws IOException {
    oneFileATask(spark);
    ClusterLedger ledger = ClusterLedger.open(results);
    results.deleteFolder(HadoopFiles.PARTS);
    InputListing listing = InputListing.of(spark, inputs, settings.folder());
    Map<String, ClusterWork> works = new LinkedHashMap<>();
    for (ClusterWork work : listing.works()) {
      works.put(work.path(), work.with(ledger.find(work.key())));
    }
    ClusterTally tally = new ClusterTally(spark.sparkContext());
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    Broadcast<Map<String, ClusterWork>> sent = context.broadcast(new HashMap<>(works));
    WorkFunction function =
        new WorkFunction(
            settings,
            source,
            sent,
            context.broadcast(
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration())),
            tally,
            false);
    Runnable told = () -> progress.accept(tally, works.size());
    make(listing.contents(MOST_BYTES), function, told);
    for (ClusterWork work : works.values()) {
      WorkReport report = reports.get(work.key());
      if (report != null && report.isPutOff()) {
        make(listing.contents(work, MOST_BYTES), function.alone(), told);
      }
    }
    works.values().forEach(this::requireReport);
    reports.forEach((work, report) -> ledger.put(work, report.lines()));
    if (listing.areFolders()) {
      ledger.markGone(works.values().stream().map(ClusterWork::key).collect(Collectors.toSet()));
    }
    ledger.write(spark);
    return result(works);
  }

  /**
   * What the works of a collection know together; nothing is written.
   *
   * @param inputs files, folders and patterns, as Hadoop names them
   * @param source restores works
   * @param timeout how long one may take
   * @throws IOException if the inputs cannot be listed
   */
  public static CollectionWords collection(
      SparkSession spark, List<String> inputs, String results, MakerSource source, Duration timeout)
      throws IOException {
    oneFileATask(spark);
    HadoopFiles folder = new HadoopFiles(results, spark.sparkContext().hadoopConfiguration());
    InputListing listing = InputListing.of(spark, inputs, folder.path("").toString());
    Map<String, ClusterWork> works = new LinkedHashMap<>();
    listing.works().forEach(work -> works.put(work.path(), work));
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    WordsFunction function =
        new WordsFunction(
            source,
            timeout,
            context.broadcast(new HashMap<>(works)),
            context.broadcast(
                new SerializableConfiguration(spark.sparkContext().hadoopConfiguration())));
    return CollectionCount.of(
        spark, listing.contents(MOST_BYTES), function, List.copyOf(works.keySet()));
  }

  /** A thesis takes seconds, a task takes milliseconds. */
  private static void oneFileATask(SparkSession spark) {
    spark.conf().set("spark.sql.files.openCostInBytes", 1);
    spark.conf().set("spark.sql.files.maxPartitionBytes", 1);
  }

  private void make(Dataset<Row> files, WorkFunction function, Runnable progress) {
    CompletableFuture<List<Row>> rows =
        CompletableFuture.supplyAsync(
            () -> files.mapPartitions(function, Encoders.row(WorkReport.SCHEMA)).collectAsList(),
            command -> new Thread(command, "cluster").start());
    while (!rows.isDone()) {
      try {
        rows.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        progress.run();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the run was interrupted", e);
      } catch (ExecutionException e) {
        break; // thrown below
      }
    }
    try {
      rows.join().stream().map(WorkReport::of).forEach(told -> reports.put(told.work(), told));
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  /** Every work has a row in the ledger, also one that no machine told of. */
  private void requireReport(ClusterWork work) {
    WorkReport report = reports.get(work.key());
    if (report == null) {
      BaspaException why =
          work.bytes() > MOST_BYTES
              ? new BaspaException(Fault.INPUT, "source.too-large", work.shown(), MOST_BYTES >> 20)
              : new BaspaException(Fault.INPUT, "source.unreadable", work.shown());
      reports.put(
          work.key(), WorkReport.failed(work, settings, WorkState.FAILED, source.reason(why)));
    } else if (report.isPutOff()) {
      reports.put(
          work.key(),
          WorkReport.failed(
              work, settings, WorkState.OUT_OF_MEMORY, source.reason(new OutOfMemoryError())));
    }
  }

  private BatchResult result(Map<String, ClusterWork> works) {
    List<WorkOutcome> outcomes = new ArrayList<>();
    for (ClusterWork work : works.values()) {
      Optional.ofNullable(reports.get(work.key()))
          .ifPresent(
              report ->
                  outcomes.add(
                      new WorkOutcome(
                          new Work(work.shown(), Path.of(work.place())),
                          report.last(),
                          report.isSkipped(),
                          work.bytes())));
    }
    return new BatchResult(outcomes, 0);
  }
}
