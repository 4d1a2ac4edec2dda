package kz.baspa.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkFiles;

/**
 * One work of a run on a cluster.
 *
 * @param key what the ledger calls it: {@code 2019/thesis.docx}
 * @param place the folder of its results in that of all results; empty for that itself
 * @param shown what a person calls its input: {@code theses/2019/thesis.docx}
 * @param path its file, or the first page of a folder of pictures
 * @param bytes the size of what is read
 * @param pages all pages if it is a folder of pictures, else none
 * @param before its lines in the ledger of earlier runs; empty if there are none
 */
record ClusterWork(
    String key,
    String place,
    String shown,
    String path,
    long bytes,
    List<String> pages,
    String before)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** What its file or folder is called. */
  String fileName() {
    return key.substring(key.lastIndexOf('/') + 1);
  }

  ClusterWork with(String lines) {
    return new ClusterWork(key, place, shown, path, bytes, pages, lines);
  }

  /**
   * Brings its file, or its pages, to this machine.
   *
   * @param content what stands at {@link #path}
   * @return the file or folder
   */
  Path bring(byte[] content, Path folder, Configuration configuration) throws IOException {
    Path input = folder.resolve(fileName());
    if (pages.isEmpty()) {
      Files.createDirectories(folder);
      Files.write(input, content);
      return input;
    }
    Files.createDirectories(input);
    for (String page : pages) {
      org.apache.hadoop.fs.Path file = new org.apache.hadoop.fs.Path(page);
      try (InputStream in = file.getFileSystem(configuration).open(file)) {
        Files.copy(in, input.resolve(file.getName()));
      }
    }
    return input;
  }

  /**
   * A new folder on this machine. It lies where Spark keeps the files of the job, which it clears
   * also when the process is killed.
   */
  static Path folder() throws IOException {
    Path files = Path.of(SparkFiles.getRootDirectory()).toAbsolutePath().normalize();
    return Files.createTempDirectory(files, "baspa-work");
  }

  /** Takes a folder of this machine away. */
  static void clear(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
