package kz.baspa.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.baspa.batch.Converted;
import kz.baspa.batch.Work;
import kz.baspa.batch.Works;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * The works in files and folders of a Hadoop file system, as {@link Works} finds them on a disk.
 *
 * <pre>{@code
 * InputListing found = InputListing.of(spark, List.of("hdfs:///library/theses"), "hdfs:///out");
 * found.works();             // theses/2019/a.docx …
 * found.contents(mostBytes); // each with its bytes, read where the work is made
 * }</pre>
 */
final class InputListing {
  /** What Spark takes for a pattern in a name. */
  private static final String PATTERN = "([\\\\\\[\\]{}*?])";

  private final SparkSession spark;

  /** Folder that was named or matched → what it is called in messages. */
  private final Map<String, String> folders = new LinkedHashMap<>();

  private final Map<String, String> files = new LinkedHashMap<>();
  private final List<ClusterWork> works = new ArrayList<>();

  private InputListing(SparkSession spark) {
    this.spark = spark;
  }

  /**
   * Lists inputs.
   *
   * @param inputs files, folders and patterns
   * @param results the folder of the results, which is passed over
   * @throws BaspaException of bad input if one is not there or holds no work
   */
  static InputListing of(SparkSession spark, List<String> inputs, String results)
      throws IOException {
    InputListing listing = new InputListing(spark);
    Configuration configuration = spark.sparkContext().hadoopConfiguration();
    for (String input : inputs) {
      listing.addMatches(input, configuration);
    }
    listing.find(results);
    return listing;
  }

  /** Whether folders of works were named and nothing else: what they lack is gone. */
  boolean areFolders() {
    return files.isEmpty() && works.stream().noneMatch(work -> folders.containsKey(work.path()));
  }

  private void addMatches(String input, Configuration configuration) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(input);
    FileSystem system = path.getFileSystem(configuration);
    FileStatus[] matches = system.globStatus(path);
    try {
      matches = new FileStatus[] {system.getFileStatus(path)};
    } catch (FileNotFoundException e) {
      if (matches == null || matches.length == 0) {
        throw new BaspaException(e, Fault.INPUT, "source.not-there", input);
      }
    }
    for (FileStatus match : matches) {
      String found = match.getPath().toString();
      String shown = matches.length == 1 ? input : found;
      (match.isDirectory() ? folders : files).put(found, shown);
    }
  }

  private void find(String results) {
    Map<String, Long> sizes = new TreeMap<>(Comparator.comparing((String path) -> Path.of(path)));
    if (!folders.isEmpty()) {
      for (Row row : inFolders().select("path", "length").collectAsList()) {
        if (!row.getString(0).startsWith(results + "/")) {
          sizes.put(row.getString(0), row.getLong(1));
        }
      }
    }
    Tree tree = new Tree(sizes.keySet());
    Map<String, List<String>> pages = new HashMap<>();
    Map<String, String> shown = new HashMap<>();
    List<Work> found = new ArrayList<>();
    for (Map.Entry<String, String> folder : folders.entrySet()) {
      String root = folder.getKey();
      int count = found.size();
      for (String path : sizes.keySet()) {
        if (path.startsWith(root + "/")) {
          String work = tree.workOf(path, root);
          if (!work.isEmpty() && (work.equals(path) || !pages.containsKey(work))) {
            found.add(new Work(work, place(work, root)));
            shown.put(work, folder.getValue() + work.substring(root.length()));
          }
          if (!work.isEmpty() && !work.equals(path)) {
            pages.computeIfAbsent(work, key -> new ArrayList<>()).add(path);
          }
        }
      }
      if (found.size() == count) {
        throw new BaspaException(Fault.INPUT, "cli.no-works", folder.getValue());
      }
    }
    if (!files.isEmpty()) {
      for (Row row : named().select("path", "length").collectAsList()) {
        sizes.put(row.getString(0), row.getLong(1));
      }
    }
    files.forEach(
        (file, name) -> {
          found.add(new Work(file, Path.of("")));
          shown.put(file, name);
        });
    for (Work work : new Works(found).apart().works()) {
      List<String> own = pages.getOrDefault(work.input(), List.of());
      works.add(
          new ClusterWork(
              work.key(),
              work.place().toString(),
              shown.getOrDefault(work.input(), work.input()),
              own.isEmpty() ? work.input() : own.get(0),
              own.isEmpty()
                  ? sizes.getOrDefault(work.input(), 0L)
                  : own.stream().mapToLong(page -> sizes.getOrDefault(page, 0L)).sum(),
              own,
              ""));
    }
  }

  /** The folder of a work in the folder that was named; the empty one for that itself. */
  private static Path place(String work, String root) {
    return work.equals(root)
        ? Path.of("")
        : Path.of(work.substring(root.length() + 1)).resolveSibling("");
  }

  List<ClusterWork> works() {
    return works;
  }

  private Dataset<Row> inFolders() {
    return reader().option("recursiveFileLookup", true).load(names(folders.keySet()));
  }

  private Dataset<Row> named() {
    return reader().load(names(files.keySet()));
  }

  /** What is not there any more when it is read, or cannot be, gives no row. */
  private DataFrameReader reader() {
    return spark
        .read()
        .format("binaryFile")
        .option("ignoreMissingFiles", true)
        .option("ignoreCorruptFiles", true);
  }

  private static String[] names(Collection<String> paths) {
    return paths.stream().map(path -> path.replaceAll(PATTERN, "\\\\$1")).toArray(String[]::new);
  }

  /**
   * The files that works are read from, {@code path} and {@code content}; of a folder of pictures
   * all of its pages.
   *
   * @param mostBytes larger files are left out
   */
  Dataset<Row> contents(long mostBytes) {
    Dataset<Row> all = null;
    if (!folders.isEmpty()) {
      all =
          reader()
              .option("recursiveFileLookup", true)
              .option("pathGlobFilter", endings())
              .load(names(folders.keySet()));
    }
    if (!files.isEmpty()) {
      all = all == null ? named() : all.union(named());
    }
    if (all == null) {
      throw new IllegalStateException("there is always an input");
    }
    return small(all, mostBytes);
  }

  /** The same of one work. */
  Dataset<Row> contents(ClusterWork work, long mostBytes) {
    return small(reader().load(names(Set.of(work.path()))), mostBytes);
  }

  private static Dataset<Row> small(Dataset<Row> files, long mostBytes) {
    Column length = functions.col("length");
    return files.filter(length.leq(mostBytes)).select("path", "content");
  }

  /** A pattern for the endings of the works, so that nothing else is read: {@code *.{docx,txt}}. */
  private String endings() {
    Set<String> endings = new TreeSet<>();
    for (ClusterWork work : works) {
      endings.add(work.path().substring(work.path().lastIndexOf('.') + 1));
    }
    return "*.{" + String.join(",", names(endings)) + "}";
  }

  /** What lies in which folder. */
  private static final class Tree {
    private final Map<String, Set<String>> children = new HashMap<>();
    private final Set<String> files;

    Tree(Set<String> files) {
      this.files = files;
      for (String file : files) {
        String path = file;
        for (int slash = path.lastIndexOf('/'); slash > 0; slash = path.lastIndexOf('/')) {
          String name = path.substring(slash + 1);
          path = path.substring(0, slash);
          if (!children.computeIfAbsent(path, key -> new TreeSet<>()).add(name)) {
            break; // the folders above know of this one
          }
        }
      }
    }

    /** The work that a file is, or is a page of; empty if it is none. */
    String workOf(String path, String root) {
      String folder = path.substring(0, path.lastIndexOf('/'));
      String name = path.substring(folder.length() + 1);
      boolean pages = Works.arePages(children.getOrDefault(folder, Set.of()));
      if (pages && (folder.equals(root) || isPagesAmongFolders(folder))) {
        return folder;
      }
      return Works.isWork(name) && !isResult(folder, name) ? path : "";
    }

    private boolean isPagesAmongFolders(String folder) {
      String parent = folder.substring(0, folder.lastIndexOf('/'));
      return !isResult(parent, folder.substring(parent.length() + 1))
          && children.getOrDefault(parent, Set.of()).stream()
              .noneMatch(beside -> files.contains(parent + "/" + beside) && Works.isWork(beside));
    }

    /** Whether an earlier run made it: {@code thesis.pdf} beside {@code thesis.changes.tsv}. */
    private boolean isResult(String folder, String name) {
      int dot = name.indexOf('.');
      return dot >= 0
          && !name.toLowerCase(Locale.ROOT).endsWith(".txt")
          && children
              .getOrDefault(folder, Set.of())
              .contains(name.substring(0, dot) + "." + Converted.CHANGES);
    }
  }
}
