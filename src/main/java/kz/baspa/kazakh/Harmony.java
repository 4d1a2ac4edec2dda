package kz.baspa.kazakh;

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

  private static final String BACK_VOWELS = "аоұыё";
  private static final String FRONT_VOWELS = "әөүіе";
  private static final String OPEN_VOWELS = "иуэюя";

  /** The harmony of a lower-case letter: of a vowel that is back or front; null of all others. */
  public static Harmony ofVowel(char letter) {
    if (BACK_VOWELS.indexOf(letter) >= 0) {
      return BACK;
    }
    return FRONT_VOWELS.indexOf(letter) >= 0 ? FRONT : null;
  }

  /** Whether a lower-case letter is a vowel letter: аәеёиоөуұүыіэюя. */
  public static boolean isVowel(char letter) {
    return ofVowel(letter) != null || OPEN_VOWELS.indexOf(letter) >= 0;
  }

  /**
   * The harmony that endings follow after this lower-case word: that of the last vowel; и and у are
   * passed over for the vowel before (тию → BACK is not seen: the last vowel that tells wins), я
   * and ю count as back and э as front when nothing before them tells.
   */
  public static Harmony of(CharSequence word) {
    Harmony open = null;
    for (int i = word.length() - 1; i >= 0; i--) {
      char letter = word.charAt(i);
      Harmony vowel = ofVowel(letter);
      if (vowel != null) {
        return vowel;
      }
      if (letter == 'қ' || letter == 'ғ' || letter == 'я') {
        return BACK;
      }
      if (letter == 'к' && i > 0 && i == word.length() - 1 || letter == 'э') {
        return FRONT;
      }
      if (open == null && (letter == 'ю' || letter == 'у')) {
        open = BACK;
      } else if (open == null && letter == 'и') {
        open = FRONT;
      }
    }
    return open == null ? BACK : open;
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

  private static Harmony ofConsonant(char letter) {
    return switch (letter) {
      case 'қ', 'ғ' -> BACK;
      case 'к', 'г' -> FRONT;
      default -> null;
    };
  }
}
