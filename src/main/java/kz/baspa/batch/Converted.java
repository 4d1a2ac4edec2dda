package kz.baspa.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import kz.baspa.Baspa;
import kz.baspa.Format;
import kz.baspa.TeiFile;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Finding;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.Unread;

/**
 * What came of one work.
 *
 * @param restored its restored text
 * @param tei its TEI file, whether it is wanted or not
 * @param pages how many pages it has: those that were laid out, else those of its file; 0 where
 *     neither has any
 * @param layout where the printed work does not keep its profile
 * @param printed the files that were made of those that were asked for, by format
 * @param unprinted why there is neither a PDF nor a Word file, where one was asked for and the work
 *     does not fit into memory; else none
 */
public record Converted(
    Restored restored,
    TeiFile tei,
    int pages,
    List<Finding> layout,
    Map<Format, byte[]> printed,
    Optional<BaspaException> unprinted) {
  /** How the table of changes ends. */
  public static final String CHANGES = "changes.tsv";

  /** How the table of questions ends. */
  public static final String DECISIONS = "decisions.tsv";

  /** How what was read of a file that is no plain text ends. */
  public static final String RAW = "raw.txt";

  public Converted {
    layout = List.copyOf(layout);
    printed = Map.copyOf(printed);
  }

  /**
   * All files of the work.
   *
   * @param name what they are called, without an ending: {@code thesis}
   * @return by name, {@code thesis.pdf} or {@code thesis.pictures/1.png}
   */
  public SortedMap<String, byte[]> files(String name) {
    SortedMap<String, byte[]> files = new TreeMap<>();
    printed.forEach((format, bytes) -> files.put(name + "." + format.extension(), bytes));
    files.put(name + "." + CHANGES, Baspa.changes(restored));
    if (questions() > 0) {
      files.put(name + "." + DECISIONS, Baspa.questions(restored));
    }
    if (restored.raw().evidence().origin() != null) {
      files.put(name + "." + RAW, Baspa.rawText(restored.raw()));
    }
    String folder = Baspa.pictureFolder(restored.raw());
    restored
        .raw()
        .evidence()
        .pictures()
        .forEach((picture, bytes) -> files.put(folder + "/" + picture, bytes));
    return files;
  }

  /** The pages that were left out and that another run may read, by their numbers. */
  public List<String> leftOut() {
    return restored.raw().evidence().unread().stream()
        .filter(unread -> unread.key().equals(Unread.PAGE_LEFT_OUT))
        .flatMap(unread -> unread.arguments().stream())
        .toList();
  }

  /** How many words it has. */
  public int words() {
    String text = restored.lined().text();
    int words = 0;
    boolean inWord = false;
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      words += letter && !inWord ? 1 : 0;
      inWord = letter || inWord && (text.charAt(i) == '-' || Character.isDigit(text.charAt(i)));
    }
    return words;
  }

  /** How many corrections were made. */
  public int corrections() {
    return restored.lined().edited().edits().size();
  }

  /** How many questions are left to a person. */
  public long questions() {
    return Baspa.questionCount(restored);
  }

  /** How many things a person should see. */
  public int findings() {
    return tei.findings().size() + layout.size();
  }
}
