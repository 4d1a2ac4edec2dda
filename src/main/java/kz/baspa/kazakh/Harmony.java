package kz.baspa.kazakh;

import org.jspecify.annotations.Nullable;

/**
 * Vowel harmony (үндестік заңы): a Kazakh word has back vowels (а о ұ ы, with қ ғ) or front vowels
 * (ә ө ү і е, with к г), and an ending follows the last vowel of what it is added to. Loans, names
 * and compounds break it, so harmony ranks words; it never decides alone.
 */
public enum Harmony {
  /** а о ұ ы, and ё. */
  BACK,
  /** ә ө ү і е. */
  FRONT;

  /** The harmony of a lower-case letter: of a vowel that is back or front; null of all others. */
  public static @Nullable Harmony ofVowel(char letter) {
    if (Alphabet.isBackVowel(letter) || letter == 'ё') {
      return BACK;
    }
    return Alphabet.isFrontVowel(letter) ? FRONT : null;
  }

  /**
   * The harmony that endings follow after this lower-case word: that of the last vowel
   * (мұғалім-нің, кітап-тың). и and у at the end of a word stand for ый/ій, ұу/үу and take the
   * vowel before; inside a last syllable, where loans have them, и counts as front (социализм-нің)
   * and у, ю, я as back (институт-тың); ь makes front (июль-дің). Surnames in -аев keep the harmony
   * before it (Назарбаев-тың).
   */
  public static Harmony of(CharSequence word) {
    int last = word.length() - 1;
    if (last > 2 && word.subSequence(last - 2, last + 1).toString().equals("аев")) {
      return BACK;
    }
    for (int i = last; i >= 0; i--) {
      char letter = word.charAt(i);
      Harmony vowel = ofVowel(letter);
      if (vowel != null) {
        return vowel;
      }
      boolean glide = i == last && (letter == 'и' || letter == 'у' || letter == 'ю');
      if (letter == 'я' || letter == 'қ' || letter == 'ғ') {
        return BACK;
      }
      if (letter == 'э' || letter == 'ь' || letter == 'к' && i == last) {
        return FRONT;
      }
      if (!glide && (letter == 'и' || letter == 'у' || letter == 'ю')) {
        return letter == 'и' ? FRONT : BACK;
      }
    }
    return last >= 0 && word.charAt(last) == 'и' ? FRONT : BACK;
  }

  /**
   * How often a lower-case word breaks harmony: a front vowel in a syllable after a back one or the
   * other way round, and қ ғ beside a front vowel or к г beside a back one.
   *
   * @return 0 for қазақстандық and түсініктеме; 1 for тиімды's like, мұғалім, кітап
   */
  public static int breaks(CharSequence word) {
    int breaks = 0;
    Harmony last = null;
    for (int i = 0; i < word.length(); i++) {
      char letter = word.charAt(i);
      if (letter == '-') {
        last = null;
        continue;
      }
      Harmony vowel = ofVowel(letter);
      if (vowel != null) {
        if (last != null && last != vowel) {
          breaks++;
        }
        last = vowel;
      }
      Harmony consonant = ofConsonant(letter);
      if (consonant != null) {
        Harmony before = i == 0 ? null : ofVowel(word.charAt(i - 1));
        Harmony after = i + 1 == word.length() ? null : ofVowel(word.charAt(i + 1));
        if (before != null && before != consonant || after != null && after != consonant) {
          breaks++;
        }
      }
    }
    return breaks;
  }

  private static @Nullable Harmony ofConsonant(char letter) {
    return switch (letter) {
      case 'қ', 'ғ' -> BACK;
      case 'к', 'г' -> FRONT;
      default -> null;
    };
  }
}
