package kz.baspa.review;

import java.nio.file.Path;
import kz.baspa.Format;

/** Where the files go that are made from the page. */
public interface ResultFiles {
  /** Writes a whole file or none, over the one that may be there. */
  void write(Path file, byte[] content);

  /** The file of a format, such as {@code out/thesis.pdf}. */
  Path file(Format format);

  /** The table that keeps the answers, {@code thesis.decisions.tsv}. */
  Path decisions();

  /** The list of the person's own words, {@code thesis.words.txt}. */
  Path words();
}
