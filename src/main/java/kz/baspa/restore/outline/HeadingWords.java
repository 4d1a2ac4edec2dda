package kz.baspa.restore.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.baspa.text.Part;

/**
 * The words that open the parts of a thesis, also when they are damaged: {@code "КОРЫТЫНДЫ"} is
 * {@link Part#CONCLUSION}. The words stand in {@code heading-words.tsv}.
 */
final class HeadingWords {
  private static final List<Word> WORDS = load();

  private record Word(Part part, String key) {}

  /**
   * A heading word found in a text.
   *
   * @param part which part it opens
   * @param end the place in the text after its last letter
   */
  record Found(Part part, int end) {}

  private HeadingWords() {}

  private static List<Word> load() {
    List<Word> words = new ArrayList<>();
    for (String[] row : DataTable.read("heading-words.tsv")) {
      words.add(new Word(Part.ofType(row[0]), Skeleton.key(row[2])));
    }
    words.sort(Comparator.comparingInt((Word word) -> word.key().length()).reversed());
    return List.copyOf(words);
  }

  /** The part that this title opens, null if it is no heading word; few letters may be damaged. */
  static Part partOf(String title) {
    if (title.length() > 120) {
      return null;
    }
    String key = Skeleton.key(title);
    for (Word word : WORDS) {
      if (word.key().equals(key)) {
        return word.part();
      }
    }
    for (Word word : WORDS) {
      if (word.key().length() >= 6 && PrefixMatch.alike(word.key(), key)) {
        return word.part();
      }
    }
    return null;
  }

  /** The longest undamaged heading word that begins at this place, or null. */
  static Found at(String text, int start) {
    Skeleton ahead = Skeleton.of(text, start, Math.min(text.length(), start + 120));
    if (ahead.length() == 0 || ahead.place(0) != start) {
      return null;
    }
    for (Word word : WORDS) {
      if (ahead.key().startsWith(word.key())) {
        return new Found(word.part(), ahead.place(word.key().length() - 1) + 1);
      }
    }
    return null;
  }
}
