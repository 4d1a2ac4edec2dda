package kz.baspa.restore.outline;

/**
 * The letters of a text as they look when everything that damage can change is taken away: case,
 * spaces, marks, and what tells a Kazakh letter from its Russian neighbour. {@code "Қорытынды"},
 * {@code "ҚО РЫТЫНДЫ"} and {@code "Корытынды"} all have the key {@code "корытынды"}.
 */
public final class FoldedText {
  private static final String FOLDED =
      "әəӛ" + "ғѓ" + "қќ" + "ңњӊ" + "өө" + "ұүўї" + "һћ" + "і" + "йиёэ";
  private static final String TO =
      "ааа" + "гг" + "кк" + "ннн" + "оо" + "уууу" + "хх" + "и" + "ииеа";
  private static final String LATIN_CAPITALS = "ABCEHIKMOPTXY";
  private static final String LATIN_CAPITALS_TO = "авсеникмортху";
  private static final String LATIN = "aceihkmoptxy";
  private static final String LATIN_TO = "асеихкмортху";

  /** Letters up to here, the last of Cyrillic, are looked up in {@link #NEAR}. */
  private static final int LOOKED_UP = 0x530;

  private static final char[] NEAR = near();

  private final String key;
  private final int[] places;

  private FoldedText(String key, int[] places) {
    this.key = key;
    this.places = places;
  }

  /** A whole text, folded. */
  public static FoldedText of(String text) {
    return of(text, 0, text.length());
  }

  /** A stretch of a text, folded; places are counted in the whole text. */
  public static FoldedText of(String text, int start, int end) {
    char[] letters = new char[end - start];
    int[] places = new int[end - start];
    int n = 0;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        letters[n] = fold(c);
        places[n++] = i;
      }
    }
    return new FoldedText(new String(letters, 0, n), java.util.Arrays.copyOf(places, n));
  }

  /** The folded letters alone. */
  public static String key(String text) {
    return of(text).key;
  }

  /** One letter without its case and its Kazakh mark. */
  static char fold(char c) {
    return c < LOOKED_UP ? NEAR[c] : folded(c);
  }

  private static char[] near() {
    char[] near = new char[LOOKED_UP];
    for (char c = 0; c < LOOKED_UP; c++) {
      near[c] = folded(c);
    }
    return near;
  }

  private static char folded(char c) {
    int capital = LATIN_CAPITALS.indexOf(c);
    if (capital >= 0) {
      return LATIN_CAPITALS_TO.charAt(capital);
    }
    char lower = Character.toLowerCase(c);
    int at = FOLDED.indexOf(lower);
    if (at >= 0) {
      return TO.charAt(at);
    }
    int latin = LATIN.indexOf(lower);
    return latin >= 0 ? LATIN_TO.charAt(latin) : lower;
  }

  public String key() {
    return key;
  }

  public int length() {
    return key.length();
  }

  /** Where in the text the letter with this index stands. */
  public int place(int index) {
    return places[index];
  }

  /** The index of the first letter that stands at or after this place of the text. */
  public int indexFrom(int place) {
    int found = java.util.Arrays.binarySearch(places, place);
    return found >= 0 ? found : -found - 1;
  }
}
