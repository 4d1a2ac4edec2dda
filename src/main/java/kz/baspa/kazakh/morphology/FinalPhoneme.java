package kz.baspa.kazakh.morphology;

/**
 * The last phoneme of a word, as far as the first letter of an ending depends on it: бала-лар,
 * тау-лар, тіл-дер, сөз-дер, адам-дар, кітап-тар.
 */
public enum FinalPhoneme {
  /** а ә о ө ұ ү ы і е ё э я. */
  VOWEL,
  /** р й у, and и ю, which stand for й and у with a vowel before them. */
  GLIDE,
  /** л. */
  LATERAL,
  /** ж з. */
  SIBILANT,
  /** м н ң. */
  NASAL,
  /** All voiceless consonants, and б в г ғ д, which are voiceless at the end of a loan. */
  VOICELESS;

  /** The last phoneme of a lower-case word; ь and ъ are passed over. */
  public static FinalPhoneme of(CharSequence word) {
    int at = word.length() - 1;
    while (at > 0 && (word.charAt(at) == 'ь' || word.charAt(at) == 'ъ')) {
      at--;
    }
    return switch (word.charAt(at)) {
      case 'а', 'ә', 'о', 'ө', 'ұ', 'ү', 'ы', 'і', 'е', 'ё', 'э', 'я' -> VOWEL;
      case 'р', 'й', 'у', 'и', 'ю' -> GLIDE;
      case 'л' -> LATERAL;
      case 'ж', 'з' -> SIBILANT;
      case 'м', 'н', 'ң' -> NASAL;
      default -> VOICELESS;
    };
  }
}
