package kz.baspa.text.reading;

/** The sentence around a place of a text, or as much of it as a row of a table holds. */
public final class Context {
  /** So much of a sentence is shown on either side, in UTF-16 units. */
  private static final int AROUND = 90;

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
