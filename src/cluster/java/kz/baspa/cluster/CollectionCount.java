package kz.baspa.cluster;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.baspa.batch.CollectionWords;
import kz.baspa.batch.WordsOfWork;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FilterFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.storage.StorageLevel;

/**
 * What the works of a collection know together, counted on the machines: to the driver come the
 * sketches by which copies are known, the words of several origins, and the names in question.
 *
 * <pre>{@code
 * CollectionWords words = CollectionCount.of(spark, files, function, List.of("file:/a.txt"));
 * }</pre>
 */
final class CollectionCount {
  private static final String ORIGIN = "origin";
  private static final String ORIGINS = "origins";
  private static final String WORD = "word";

  private CollectionCount() {}

  /**
   * Counts.
   *
   * @param files paths and contents
   * @param paths those of all works in their order, which says which of two copies is the first
   */
  static CollectionWords of(
      SparkSession spark, Dataset<Row> files, WordsFunction function, List<String> paths) {
    Dataset<Row> told =
        files
            .mapPartitions(function, Encoders.row(WordsFunction.SCHEMA))
            .persist(StorageLevel.DISK_ONLY());
    try {
      Dataset<Row> withOrigin = told.join(origins(spark, told, paths), "work");
      Map<String, Integer> words =
          counts(standing(withOrigin, "questioned").filter(atLeast(CollectionWords.FORMS)));
      Dataset<Row> names = standing(withOrigin, "names").persist(StorageLevel.DISK_ONLY());
      Map<String, Integer> usual = counts(names.filter(atLeast(CollectionWords.USUAL)));
      Set<String> gaps = new HashSet<>();
      usual.keySet().forEach(name -> gaps.addAll(CollectionWords.withGaps(name)));
      Broadcast<Set<String>> near =
          JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(gaps);
      FilterFunction<Row> isNear =
          row ->
              CollectionWords.withGaps(row.getString(0)).stream().anyMatch(near.value()::contains);
      usual.putAll(counts(names.filter(col(ORIGINS).equalTo(1)).filter(isNear)));
      names.unpersist();
      return CollectionWords.of(words, usual);
    } finally {
      told.unpersist();
    }
  }

  private static Column atLeast(int origins) {
    return col(ORIGINS).geq(origins);
  }

  /** Each word with the number of origins in which it stands. */
  private static Dataset<Row> standing(Dataset<Row> works, String words) {
    return works
        .select(explode(col(words)).as(WORD), col(ORIGIN))
        .groupBy(WORD)
        .agg(count_distinct(col(ORIGIN)).as(ORIGINS));
  }

  private static Map<String, Integer> counts(Dataset<Row> words) {
    Map<String, Integer> counts = new HashMap<>();
    for (Row row : words.collectAsList()) {
      counts.put(row.getString(0), (int) row.getLong(1));
    }
    return counts;
  }

  private static Dataset<Row> origins(SparkSession spark, Dataset<Row> told, List<String> paths) {
    Map<String, WordsOfWork> sketches = new HashMap<>();
    for (Row row : told.select("work", "sketch").collectAsList()) {
      List<Long> sketch = row.getList(1);
      sketches.put(row.getString(0), new WordsOfWork(Set.of(), Set.of(), new HashSet<>(sketch)));
    }
    List<String> ordered = paths.stream().filter(sketches::containsKey).toList();
    int[] origins = CollectionWords.origins(ordered.stream().map(sketches::get).toList());
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < origins.length; i++) {
      rows.add(RowFactory.create(ordered.get(i), origins[i]));
    }
    return spark.createDataFrame(
        rows,
        new StructType()
            .add("work", DataTypes.StringType, false)
            .add(ORIGIN, DataTypes.IntegerType, false));
  }
}
