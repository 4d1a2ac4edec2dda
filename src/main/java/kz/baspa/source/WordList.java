package kz.baspa.source;

import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * A user's own words: UTF-8, a word a line, {@code #} begins a remark, and {@code ?} a name that is
 * to be asked about, with the one that it may be.
 *
 * <pre>
 * # the places of this work
 * Теріскей
 * көкжиде   # a plant
 * ? Теріскойде Теріскейде
 * </pre>
 *
 * @param words composed (NFC), in their order
 * @param usualNames as a work may have them → as they are mostly written
 */
public record WordList(List<String> words, Map<String, String> usualNames) {
  /** No word of Kazakh is so long. */
  private static final int LONGEST = 100;

  private static final String[] NONE = {};

  /** Begins a name that is to be asked about. */
  private static final String ASK = "?";

  public WordList {
    words = List.copyOf(words);
    usualNames = Map.copyOf(usualNames);
  }

  /**
   * The words of a file.
   *
   * @throws BaspaException of bad input if the file cannot be read or a line is no word
   */
  public static WordList read(Path file) {
    List<String> words = new ArrayList<>();
    Map<String, String> usualNames = new TreeMap<>();
    String[] lines = SmallFile.text(file).split("\r\n|[\r\n]", -1);
    for (int i = 0; i < lines.length; i++) {
      int remark = lines[i].indexOf('#');
      String word = (remark < 0 ? lines[i] : lines[i].substring(0, remark)).strip();
      if (word.isEmpty()) {
        continue;
      }
      String[] asked = word.startsWith(ASK) ? word.substring(1).strip().split("\\s+") : NONE;
      if (asked.length == 2 && isWord(asked[0]) && isWord(asked[1])) {
        usualNames.put(composed(asked[0]), composed(asked[1]));
        continue;
      }
      if (!isWord(word)) {
        String shown = word.length() > LONGEST ? word.substring(0, LONGEST) + "…" : word;
        throw new BaspaException(Fault.INPUT, "source.no-word", file.toString(), i + 1, shown);
      }
      words.add(composed(word));
    }
    return new WordList(words, usualNames);
  }

  private static String composed(String word) {
    return Normalizer.normalize(word, Normalizer.Form.NFC);
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
