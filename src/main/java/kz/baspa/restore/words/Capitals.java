package kz.baspa.restore.words;

import java.util.Locale;

/** Gives a restored word the capitals that the word it replaces had, or should have had. */
final class Capitals {
  private Capitals() {}

  /**
   * The word in capitals as they were: all, the first, or none. «Рссми» becomes «Ресми»,
   * «ОБЛЫСЫНЬҢ» «ОБЛЫСЫНЫҢ», «Қазакстан-АҚШ» «Қазақстан-АҚШ». A capital in the middle of a word is
   * a slip of the reader and is not kept.
   */
  static String like(String seen, String word) {
    String[] seenParts = seen.split("-", -1);
    String[] parts = word.split("-", -1);
    if (seenParts.length != parts.length) {
      return likePart(seen, word);
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] = likePart(seenParts[i], parts[i]);
    }
    return String.join("-", parts);
  }

  private static String likePart(String seen, String word) {
    long letters = seen.chars().filter(Character::isLetter).count();
    long capitals = seen.chars().filter(Character::isUpperCase).count();
    if (letters > 1 && capitals * 3 > letters * 2) {
      return word.toUpperCase(Locale.ROOT);
    }
    if (seen.isEmpty() || word.isEmpty() || !Character.isUpperCase(seen.codePointAt(0))) {
      return word;
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
