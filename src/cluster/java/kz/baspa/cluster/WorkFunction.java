package kz.baspa.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import kz.baspa.batch.BatchListener;
import kz.baspa.batch.BatchRun;
import kz.baspa.batch.Work;
import kz.baspa.batch.WorkOutcome;
import kz.baspa.batch.WorkState;
import kz.baspa.output.OutputFiles;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Makes works on the machine that it is sent to: files in, what came of each out. The work is made
 * in a folder of this machine by the same run as everywhere, with its time limit, its ledger and
 * its care for what a person changed; then the results go to the folder of all.
 */
final class WorkFunction implements MapPartitionsFunction<Row, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  /** So often a work is begun whose process was lost, before it is put off to the end. */
  static final int TRIES = 2;

  private final ClusterSettings settings;
  private final MakerSource source;
  private final Broadcast<Map<String, ClusterWork>> works;
  private final Broadcast<SerializableConfiguration> configuration;
  private final ClusterTally tally;

  /** Whether nothing else is made at the same time. */
  private final boolean isAlone;

  /**
   * What makes works.
   *
   * @param works by {@link ClusterWork#path}
   */
  WorkFunction(
      ClusterSettings settings,
      MakerSource source,
      Broadcast<Map<String, ClusterWork>> works,
      Broadcast<SerializableConfiguration> configuration,
      ClusterTally tally,
      boolean isAlone) {
    this.settings = settings;
    this.source = source;
    this.works = works;
    this.configuration = configuration;
    this.tally = tally;
    this.isAlone = isAlone;
  }

  /** The same for works that are made one after the other. */
  WorkFunction alone() {
    return new WorkFunction(settings, source, works, configuration, tally, true);
  }

  @Override
  public Iterator<Row> call(Iterator<Row> files) throws IOException {
    if (!source.fingerprint().equals(settings.options())) {
      throw new IllegalStateException(
          "the program or the files of its options differ on this machine");
    }
    List<Row> told = new ArrayList<>();
    while (files.hasNext()) {
      Row file = files.next();
      ClusterWork work = works.value().get(file.getString(0));
      if (work != null) {
        told.add(make(work, file.getAs(1)));
      }
    }
    return told.iterator();
  }

  private Row make(ClusterWork work, byte[] content) throws IOException {
    int attempt = TaskContext.get().attemptNumber();
    if (attempt >= TRIES || isAlone && attempt > 0) {
      return WorkReport.putOff(work).row();
    }
    Path folder = ClusterWork.folder();
    WorkReport report;
    try {
      report = make(work, content, folder);
    } catch (IOException | RuntimeException e) {
      if (TaskContext.get().isInterrupted()) {
        throw e;
      }
      report = WorkReport.failed(work, settings, WorkState.FAILED, said(e, work));
    } finally {
      ClusterWork.clear(folder);
    }
    tally.add(report);
    return report.row();
  }

  private String said(Exception fault, ClusterWork work) {
    return source.reason(
        fault instanceof IOException e ? OutputFiles.failure(work.shown(), e) : fault);
  }

  private WorkReport make(ClusterWork work, byte[] content, Path folder) throws IOException {
    Configuration hadoop = configuration.value().value();
    Path input = work.bring(content, folder.resolve("in"), hadoop);
    Path local = folder.resolve("out");
    ResultStore store = new ResultStore(new HadoopFiles(settings.folder(), hadoop), work, local);
    String before = store.fetch();
    BatchRun run =
        new BatchRun(
            settings.in(local),
            source.maker(),
            fault ->
                source
                    .reason(fault)
                    .replace(input.toString(), work.shown())
                    .replace(local.toString(), settings.folder()));
    WorkOutcome outcome =
        run.run(List.of(new Work(input.toString(), Path.of(work.place()))), BatchListener.NONE)
            .outcomes()
            .get(0);
    if (outcome.row().state() == WorkState.OUT_OF_MEMORY && !isAlone) {
      return WorkReport.putOff(work);
    }
    return WorkReport.of(
        work,
        outcome.isSkipped(),
        store.store(before, String.valueOf(TaskContext.get().taskAttemptId())));
  }
}
