package kz.baspa.cluster;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of one folder in a Hadoop file system, by their names in it.
 *
 * <pre>{@code
 * HadoopFiles out = new HadoopFiles("hdfs:///library/out", configuration);
 * out.write("2019/thesis.pdf", bytes);
 * }</pre>
 */
final class HadoopFiles {
  /** What a run keeps beside its results as long as it goes on. */
  static final String WORKING = ".baspa-cluster";

  /** Where files are written before they get their names. */
  static final String PARTS = WORKING + "/parts";

  private final FileSystem system;
  private final Path root;

  HadoopFiles(String folder, Configuration configuration) throws IOException {
    Path given = new Path(folder);
    FileSystem found = given.getFileSystem(configuration);
    // A file of check sums beside each result would be none of the user's.
    this.system = found instanceof LocalFileSystem local ? local.getRawFileSystem() : found;
    this.root = found.makeQualified(given);
  }

  /** Not by {@code new Path(root, name)}, which takes a colon for the end of a scheme. */
  Path path(String name) {
    return name.isEmpty()
        ? root
        : new Path(
            root.toUri().getScheme(),
            root.toUri().getAuthority(),
            root.toUri().getPath().replaceAll("/+$", "") + "/" + name);
  }

  boolean exists(String name) throws IOException {
    return system.exists(path(name));
  }

  /** The size of a file; -1 if there is none. */
  long size(String name) throws IOException {
    try {
      FileStatus status = system.getFileStatus(path(name));
      return status.isFile() ? status.getLen() : -1;
    } catch (FileNotFoundException e) {
      return -1;
    }
  }

  InputStream open(String name) throws IOException {
    return system.open(path(name));
  }

  byte[] read(String name) throws IOException {
    try (InputStream in = open(name)) {
      return in.readAllBytes();
    }
  }

  OutputStream create(String name) throws IOException {
    return system.create(path(name), true);
  }

  /** Writes a file whole or not at all. */
  void write(String name, byte[] content) throws IOException {
    String part = PARTS + "/" + UUID.randomUUID();
    try (OutputStream out = create(part)) {
      out.write(content);
    }
    move(part, name);
  }

  /** Gives a file another name, in place of what had it. */
  void move(String from, String to) throws IOException {
    Path target = path(to);
    if (target.getParent() != null) {
      system.mkdirs(target.getParent());
    }
    system.delete(target, false);
    if (!system.rename(path(from), target)) {
      throw new IOException(target.toString());
    }
  }

  /** Takes a file away, if it is there. */
  void delete(String name) throws IOException {
    system.delete(path(name), false);
  }

  /** Takes a folder away with all that is in it, if it is there. */
  void deleteFolder(String name) throws IOException {
    system.delete(path(name), true);
  }

  /** Takes a folder away if nothing is in it. */
  void deleteIfEmpty(String name) throws IOException {
    if (system.exists(path(name)) && system.listStatus(path(name)).length == 0) {
      system.delete(path(name), false);
    }
  }

  /** The names of the files in a folder; none if it is not there. */
  List<String> list(String folder) throws IOException {
    List<String> names = new ArrayList<>();
    if (system.exists(path(folder))) {
      for (FileStatus status : system.listStatus(path(folder))) {
        names.add(folder + "/" + status.getPath().getName());
      }
    }
    return names;
  }
}
