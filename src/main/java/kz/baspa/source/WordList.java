package kz.baspa.source;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * A user's own words: UTF-8, a word a line, {@code #} begins a remark.
 *
 * <pre>
 * # the places of this work
 * Теріскей
 * көкжиде   # a plant
 * </pre>
 */
public final class WordList {
  /** No word of Kazakh is so long. */
  private static final int LONGEST = 100;

  private WordList() {}

  /**
   * The words of a file, composed (NFC), in their order.
   *
   * @throws BaspaException of bad input if the file cannot be read or a line is no word
   */
  public static List<String> read(Path file) {
    List<String> words = new ArrayList<>();
    String[] lines = SmallFile.text(file).split("\r\n|[\r\n]", -1);
    for (int i = 0; i < lines.length; i++) {
      int remark = lines[i].indexOf('#');
      String word = (remark < 0 ? lines[i] : lines[i].substring(0, remark)).strip();
      if (word.isEmpty()) {
        continue;
      }
      if (!isWord(word)) {
        String shown = word.length() > LONGEST ? word.substring(0, LONGEST) + "…" : word;
        throw new BaspaException(Fault.INPUT, "source.no-word", file.toString(), i + 1, shown);
      }
      words.add(Normalizer.normalize(word, Normalizer.Form.NFC));
    }
    return List.copyOf(words);
  }

  private static boolean isWord(String line) {
    return line.length() <= LONGEST
        && line.codePoints().anyMatch(Character::isLetter)
        && line.codePoints()
            .allMatch(
                c ->
                    Character.isLetter(c)
                        || Character.getType(c) == Character.NON_SPACING_MARK
                        || c == '-'
                        || c == '\u2019'
                        || c == '\'');
  }
}
