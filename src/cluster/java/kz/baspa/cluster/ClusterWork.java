package kz.baspa.cluster;

import java.io.Serializable;
import java.util.List;

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
}
