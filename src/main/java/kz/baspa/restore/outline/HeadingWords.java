package kz.baspa.restore.outline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.PartTitles;
import kz.baspa.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * The words that open the parts of a thesis, also when they are damaged: {@code "КОРЫТЫНДЫ"} is
 * {@link Part#CONCLUSION}. The words are those of {@link PartTitles}.
 */
public final class HeadingWords {
  private static final int REACH = 120;
  private static final int HEAD_REACH = 60;
  private static final List<Word> WORDS = load();
  private static final int LONGEST = WORDS.get(0).key().length();
  private static final Node ROOT = tree();

  private record Word(Part part, String key) {}

  /**
   * A heading word found in a text.
   *
   * @param part which part it opens
   * @param end the place in the text after its last letter
   */
  public record Found(Part part, int end) {}

  /** A letter of a word, with the letters that may come next. */
  private static final class Node {
    final Map<Character, Node> next = new HashMap<>();
    @Nullable Part part;
  }

  private HeadingWords() {}

  private static Node tree() {
    Node root = new Node();
    for (Word word : WORDS) {
      Node node = root;
      for (char c : word.key().toCharArray()) {
        node = node.next.computeIfAbsent(c, key -> new Node());
      }
      node.part = node.part == null ? word.part() : node.part;
    }
    return root;
  }

  private static List<Word> load() {
    List<Word> words = new ArrayList<>();
    for (PartTitles.Title title : PartTitles.all()) {
      words.add(new Word(title.part(), FoldedText.key(title.words())));
    }
    words.sort(Comparator.comparingInt((Word word) -> word.key().length()).reversed());
    return List.copyOf(words);
  }

  /** The part that this title opens, null if it is no heading word; few letters may be damaged. */
  public static @Nullable Part partOf(String title) {
    if (title.length() > 120) {
      return null;
    }
    String key = FoldedText.key(title);
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

  /** The word over a contents list, with one letter damaged, at this place; or null. */
  public static @Nullable Found damagedContentsAt(String text, int start) {
    FoldedText ahead = FoldedText.of(text, start, Math.min(text.length(), start + HEAD_REACH));
    for (Word word : WORDS) {
      int length = word.key().length();
      if (word.part() != Part.CONTENTS || length < 7 || ahead.length() < length - 1) {
        continue;
      }
      PrefixMatch match =
          PrefixMatch.find(word.key(), ahead.key(), 0, 1, index -> isWordEnd(text, ahead, index));
      if (match != null && match.length() > 0 && isWordEnd(text, ahead, match.length())) {
        return new Found(word.part(), ahead.place(match.length() - 1) + 1);
      }
    }
    return null;
  }

  private static boolean isWordEnd(String text, FoldedText ahead, int index) {
    int end = ahead.place(index - 1) + 1;
    return Surroundings.isBoundary(
        text, end, index < ahead.length() ? ahead.place(index) : text.length());
  }

  /** The longest undamaged heading word that begins at this place, or null. */
  public static @Nullable Found at(String text, int start) {
    Node node = ROOT;
    Found found = null;
    int letters = 0;
    for (int at = start; at < text.length() && letters < LONGEST && at - start < REACH; at++) {
      char c = text.charAt(at);
      if (!Character.isLetterOrDigit(c)) {
        if (letters == 0) {
          return null;
        }
        continue;
      }
      node = node.next.get(FoldedText.fold(c));
      if (node == null) {
        return found;
      }
      letters++;
      if (node.part != null) {
        found = new Found(node.part, at + 1);
      }
    }
    return found;
  }
}
