package kz.baspa.text.reading;

/**
 * The word and the sentence around a place of a text, or as much of them as a row of a table holds.
 */
public final class Context {
  /** So much of a sentence is shown on either side, in UTF-16 units. */
  private static final int AROUND = 90;

  /**
   * What is longer, in UTF-16 units, is a line put in order and not a word that a reader would
   * compare.
   */
  public static final int LONGEST_WORD = 160;

  private Context() {}

  /** What stands before this place, spaces made single. */
  public static String before(String text, int end) {
    int floor = Math.max(0, end - AROUND);
    int at = end;
    while (at > floor && !endsSentence(text, at - 1)) {
      at--;
    }
    if (at == 0 || endsSentence(text, at - 1)) {
      return oneLine(text.substring(at, end)).stripLeading();
    }
    int space = text.indexOf(' ', at);
    int from = space < 0 || space + 1 >= end ? whole(text, at) : space + 1;
    return "… " + oneLine(text.substring(from, end));
  }

  /** What stands after this place, spaces made single. */
  public static String after(String text, int start) {
    int ceiling = Math.min(text.length(), start + AROUND);
    int at = start;
    while (at < ceiling) {
      if (endsSentence(text, at)) {
        int end = text.charAt(at) == '\n' ? at : at + 1;
        return oneLine(text.substring(start, end)).stripTrailing();
      }
      at++;
    }
    if (at == text.length()) {
      return oneLine(text.substring(start)).stripTrailing();
    }
    int space = text.lastIndexOf(' ', at);
    return oneLine(text.substring(start, space <= start ? whole(text, at) : space)) + " …";
  }

  /** The same with one space for any white space. */
  public static String oneLine(String string) {
    return string.replaceAll("\\s+", " ");
  }

  /** Where the word begins that this place is in or behind, {@link #LONGEST_WORD} back at most. */
  public static int wordStart(String text, int place) {
    int at = place;
    while (at > 0 && isOfWord(text.charAt(at - 1)) && place - at < LONGEST_WORD) {
      at--;
    }
    return at;
  }

  /** Where the word ends that this place is in or before, {@link #LONGEST_WORD} on at most. */
  public static int wordEnd(String text, int place) {
    int at = place;
    while (at < text.length() && isOfWord(text.charAt(at)) && at - place < LONGEST_WORD) {
      at++;
    }
    return at;
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static int whole(String text, int at) {
    return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
  }

  /**
   * Whether a sentence ends with this character: a line end, or a mark behind two small letters and
   * before a space and a capital. Initials and most abbreviations end none.
   */
  private static boolean endsSentence(String text, int at) {
    char c = text.charAt(at);
    if (c == '\n') {
      return true;
    }
    return (c == '.' || c == '!' || c == '?' || c == '…')
        && at > 1
        && at + 2 < text.length()
        && text.charAt(at + 1) == ' '
        && Character.isUpperCase(text.charAt(at + 2))
        && Character.isLowerCase(text.charAt(at - 1))
        && Character.isLowerCase(text.charAt(at - 2));
  }
}
