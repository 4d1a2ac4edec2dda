package kz.baspa.kazakh;

import java.util.Locale;

/**
 * The Kazakh Cyrillic alphabet of 42 letters, and the classes of sounds that spelling goes by.
 *
 * <pre>{@code
 * Alphabet.isLetter('Ң');               // true
 * Alphabet.isKazakhOnly('ұ');           // true: Russian does not have it
 * Alphabet.isFrontVowel('ө');           // true
 * Alphabet.skeleton("қазақ");           // "казак"
 * Alphabet.lower("ҚАЗАҚСТАН ІШІНДЕ");   // "қазақстан ішінде", whatever the locale of the machine
 * }</pre>
 *
 * All questions may be asked of a letter in either case.
 */
public final class Alphabet {
  /** The alphabet in its own order, in lower case. */
  public static final String LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя";

  /** The nine letters that the Russian alphabet does not have. */
  public static final String KAZAKH_ONLY = "әғқңөұүһі";

  /** What each of {@link #KAZAKH_ONLY} becomes where Kazakh letters are lost. */
  private static final String FLATTENED = "агкноуухи";

  /** Which characters are as they are in lower case: nearly all of a text, and asked most often. */
  private static final int END_OF_CYRILLIC = 0x530;

  private static final boolean[] SMALL = small();

  /** Vowels of back words (жуан). */
  public static final String BACK_VOWELS = "аоұы";

  /** Vowels of front words (жіңішке). */
  public static final String FRONT_VOWELS = "әөүіе";

  /** Vowels that stand in both kinds of words; the vowel before them says which it is. */
  public static final String OPEN_VOWELS = "иуэюяё";

  /** Voiceless consonants (қатаң). */
  public static final String VOICELESS = "кқпстфхһцчшщ";

  /** Voiced consonants (ұяң). */
  public static final String VOICED = "бвгғджз";

  /**
   * Sonorant consonants (үнді). {@code у} is one of them only where it opens or closes a syllable.
   */
  public static final String SONORANT = "йлмнңр";

  private static final int NONE = 0;
  private static final int LETTER = 1;
  private static final int OWN = 2;
  private static final int BACK = 4;
  private static final int FRONT = 8;
  private static final int OPEN = 16;
  private static final int CONSONANT = 32;
  private static final int QUIET = 64;
  private static final int LOUD = 128;
  private static final int RINGING = 256;

  private static final int FIRST = 'Ё';
  private static final int LAST = 'ө';
  private static final short[] CLASSES = classes();

  private Alphabet() {}

  private static short[] classes() {
    short[] classes = new short[LAST - FIRST + 1];
    mark(classes, LETTERS, LETTER);
    mark(classes, KAZAKH_ONLY, OWN);
    mark(classes, BACK_VOWELS, BACK);
    mark(classes, FRONT_VOWELS, FRONT);
    mark(classes, OPEN_VOWELS, OPEN);
    mark(classes, VOICELESS, CONSONANT | QUIET);
    mark(classes, VOICED, CONSONANT | LOUD);
    mark(classes, SONORANT, CONSONANT | RINGING);
    return classes;
  }

  private static void mark(short[] classes, String letters, int as) {
    for (int i = 0; i < letters.length(); i++) {
      classes[letters.charAt(i) - FIRST] |= (short) as;
      classes[Character.toUpperCase(letters.charAt(i)) - FIRST] |= (short) as;
    }
  }

  private static boolean is(int codePoint, int what) {
    return (codePoint < FIRST || codePoint > LAST ? NONE : CLASSES[codePoint - FIRST] & what) != 0;
  }

  /** Whether it is one of the 42 letters. */
  public static boolean isLetter(int codePoint) {
    return is(codePoint, LETTER);
  }

  /** Whether it is one of ә ғ қ ң ө ұ ү һ і. */
  public static boolean isKazakhOnly(int codePoint) {
    return is(codePoint, OWN);
  }

  /** Whether it is a vowel letter; и and у are, although they may stand for a consonant. */
  public static boolean isVowel(int codePoint) {
    return is(codePoint, BACK | FRONT | OPEN);
  }

  public static boolean isBackVowel(int codePoint) {
    return is(codePoint, BACK);
  }

  public static boolean isFrontVowel(int codePoint) {
    return is(codePoint, FRONT);
  }

  /** Whether it is one of и у э ю я ё. */
  public static boolean isOpenVowel(int codePoint) {
    return is(codePoint, OPEN);
  }

  /** Whether it is a consonant letter; у, ъ and ь are not. */
  public static boolean isConsonant(int codePoint) {
    return is(codePoint, CONSONANT);
  }

  public static boolean isVoiceless(int codePoint) {
    return is(codePoint, QUIET);
  }

  public static boolean isVoiced(int codePoint) {
    return is(codePoint, LOUD);
  }

  public static boolean isSonorant(int codePoint) {
    return is(codePoint, RINGING);
  }

  /** Whether one of ә ғ қ ң ө ұ ү һ і stands in this text, in either case. */
  public static boolean hasKazakhOnly(CharSequence text) {
    return text.chars().anyMatch(Alphabet::isKazakhOnly);
  }

  /** The letter that is left of a lower-case letter where Kazakh letters are lost: қ → к, ұ → у. */
  public static char flatten(char letter) {
    int index = KAZAKH_ONLY.indexOf(letter);
    return index < 0 ? letter : FLATTENED.charAt(index);
  }

  /** The skeleton of a lower-case word: қазақ → казак; э counts as а, for it stands for ә. */
  public static String skeleton(String word) {
    char[] letters = word.toCharArray();
    for (int i = 0; i < letters.length; i++) {
      letters[i] = letters[i] == 'э' ? 'а' : flatten(letters[i]);
    }
    return new String(letters);
  }

  /** Lower case by the rules of no locale. */
  public static String lower(String text) {
    for (int i = 0; i < text.length(); i++) {
      char unit = text.charAt(i);
      if (unit >= SMALL.length || !SMALL[unit]) {
        return text.toLowerCase(Locale.ROOT);
      }
    }
    return text;
  }

  private static boolean[] small() {
    boolean[] small = new boolean[END_OF_CYRILLIC];
    for (char unit = 0; unit < small.length; unit++) {
      small[unit] = Character.toLowerCase(unit) == unit;
    }
    return small;
  }

  /** Whether a character is one of the Cyrillic script, of whatever language. */
  public static boolean isCyrillic(char c) {
    return c >= '\u0400'
        && (c <= '\u0481' || Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
  }

  /** Upper case by the rules of no locale. */
  public static String upper(String text) {
    return text.toUpperCase(Locale.ROOT);
  }
}
