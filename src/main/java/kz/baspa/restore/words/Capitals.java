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
  static String like(String observed, String word) {
    String[] observedParts = observed.split("-", -1);
    String[] parts = word.split("-", -1);
    if (observedParts.length != parts.length) {
      return likePart(observed, word);
    }
    for (int i = 0; i < parts.length; i++) {
      parts[i] = likePart(observedParts[i], parts[i]);
    }
    return String.join("-", parts);
  }

  private static String likePart(String observed, String word) {
    long letters = observed.chars().filter(Character::isLetter).count();
    long capitals = observed.chars().filter(Character::isUpperCase).count();
    if (letters > 1 && capitals * 3 > letters * 2) {
      return word.toUpperCase(Locale.ROOT);
    }
    if (observed.isEmpty() || word.isEmpty() || !Character.isUpperCase(observed.codePointAt(0))) {
      return word;
    }
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
