package kz.baspa.cluster;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.baspa.batch.WordsOfWork;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * What works say for their collection, on the machine that it is sent to. A work that fails, takes
 * too long or takes its process down says nothing: the run itself will tell.
 */
final class WordsFunction implements MapPartitionsFunction<Row, Row>, Serializable {
  /** A row a work. */
  static final StructType SCHEMA =
      new StructType()
          .add("work", DataTypes.StringType, false)
          .add("questioned", DataTypes.createArrayType(DataTypes.StringType), false)
          .add("names", DataTypes.createArrayType(DataTypes.StringType), false)
          .add("sketch", DataTypes.createArrayType(DataTypes.LongType), false);

  private static final long serialVersionUID = 1L;

  private final MakerSource source;
  private final Duration timeout;
  private final Broadcast<Map<String, ClusterWork>> works;
  private final Broadcast<SerializableConfiguration> configuration;

  WordsFunction(
      MakerSource source,
      Duration timeout,
      Broadcast<Map<String, ClusterWork>> works,
      Broadcast<SerializableConfiguration> configuration) {
    this.source = source;
    this.timeout = timeout;
    this.works = works;
    this.configuration = configuration;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> files) throws IOException, InterruptedException {
    List<Row> told = new ArrayList<>();
    while (files.hasNext()) {
      Row file = files.next();
      ClusterWork work = works.value().get(file.getString(0));
      if (work != null && TaskContext.get().attemptNumber() < WorkFunction.TRIES) {
        WordsOfWork words = words(work, file.getAs(1));
        if (words != null) {
          told.add(
              RowFactory.create(
                  work.path(),
                  words.questioned().toArray(),
                  words.names().toArray(),
                  words.sketch().toArray()));
        }
      }
    }
    return told.iterator();
  }

  private @Nullable WordsOfWork words(ClusterWork work, byte[] content)
      throws IOException, InterruptedException {
    Path folder = ClusterWork.folder();
    try {
      Path input = work.bring(content, folder, configuration.value().value());
      FutureTask<WordsOfWork> task = new FutureTask<>(() -> source.words(input));
      Thread thread = new Thread(task, "collection");
      thread.setDaemon(true); // one that hangs must not keep the program
      thread.start();
      try {
        return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
      } catch (ExecutionException e) {
        return null;
      } catch (TimeoutException e) {
        task.cancel(true);
        return null;
      }
    } finally {
      ClusterWork.clear(folder);
    }
  }
}
