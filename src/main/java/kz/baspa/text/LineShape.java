package kz.baspa.text;

import org.jspecify.annotations.Nullable;

/**
 * What can be seen of one line without knowing its words: how long it is, how far it is indented,
 * what it begins and ends with.
 *
 * @param index the line in its {@link LinedText}
 * @param from first unit of the text that is no space
 * @param to the unit after the last one that is no space
 * @param indent columns before the first unit; a tab reaches the next multiple of four
 * @param start what it begins with
 * @param end what it ends with
 */
public record LineShape(int index, int from, int to, int indent, Start start, End end) {
  /** What a line begins with. */
  public enum Start {
    /** A lower-case letter, maybe behind opening quotes or brackets. */
    LOWER,
    /** A capital letter, maybe behind opening quotes or brackets. */
    UPPER,
    DIGIT,
    /** A dash and a space: a list item, or the middle of a sentence. */
    DASH,
    /** A bullet, «1)», «1.», «2.1», «а)», «*», «==»: the line stands for itself. */
    ITEM,
    OTHER
  }

  /** What a line ends with. */
  public enum End {
    /** A hyphen, a soft hyphen or ¬ right behind a letter or digit. */
    CUT,
    /** . ! ? …, maybe before closing quotes or brackets. */
    STOP,
    /** A colon or semicolon. */
    COLON,
    COMMA,
    /** A letter, a digit, a closing quote or bracket: nothing says that the sentence is over. */
    OPEN
  }

  private static final String OPENING = "«“„\"'‘([{‹";
  private static final String CLOSING = "»”“\"'’)]}›|";
  private static final String BULLETS = "•·▪●◦*#=";

  /** The shape of this line; null if it holds nothing but spaces. */
  public static @Nullable LineShape of(LinedText text, int index) {
    String all = text.text();
    int to = text.end(index);
    int from = text.start(index);
    int indent = 0;
    while (from < to && Spaces.isSpace(all.charAt(from))) {
      indent = all.charAt(from) == '\t' ? (indent / 4 + 1) * 4 : indent + 1;
      from++;
    }
    while (to > from && Spaces.isSpace(all.charAt(to - 1))) {
      to--;
    }
    if (from == to) {
      return null;
    }
    return new LineShape(index, from, to, indent, startOf(all, from, to), endOf(all, from, to));
  }

  /** How many units stand between the spaces around the line. */
  public int length() {
    return to - from;
  }

  /** How long the first word is, with the marks that stand at it. */
  public int firstWordLength(String text) {
    int at = from;
    while (at < to && !Spaces.isSpace(text.charAt(at))) {
      at++;
    }
    return at - from;
  }

  /** Whether the line begins with two capitals: «АҚШ доллары». */
  public boolean startsWithAcronym(String text) {
    return to - from > 1
        && Character.isUpperCase(text.charAt(from))
        && Character.isUpperCase(text.charAt(from + 1));
  }

  /** Whether the line has at least three letters and no lower-case one. */
  public boolean isAllCapitals(String text) {
    int capitals = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (Character.isLowerCase(c)) {
        return false;
      }
      if (Character.isUpperCase(c)) {
        capitals++;
      }
    }
    return capitals >= 3;
  }

  /** A mark that can show that a word was cut at the end of its line. */
  static boolean isCutMark(char c) {
    return c == '-' || c == '¬' || c == '\u00AD' || c == '\u2010' || c == '\u2011';
  }

  /** A mark that ends a sentence. */
  public static boolean isStop(char c) {
    return c == '.' || c == '!' || c == '?' || c == '…';
  }

  /** A dash, a minus or a hyphen. */
  public static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—' || c == '−';
  }

  static boolean isOpening(char c) {
    return OPENING.indexOf(c) >= 0;
  }

  /** A quotation mark or bracket that closes. */
  public static boolean isClosing(char c) {
    return CLOSING.indexOf(c) >= 0;
  }

  private static Start startOf(String text, int from, int to) {
    char first = text.charAt(from);
    if (isDash(first)) {
      boolean blankNext = from + 1 < to && Spaces.isSpace(text.charAt(from + 1));
      return blankNext ? Start.DASH : Start.OTHER;
    }
    if (BULLETS.indexOf(first) >= 0 || isNumbered(text, from, to)) {
      return Start.ITEM;
    }
    int at = from;
    while (at < to && isOpening(text.charAt(at))) {
      at++;
    }
    if (at == to) {
      return Start.OTHER;
    }
    int c = text.codePointAt(at);
    if (Character.isLowerCase(c)) {
      return Start.LOWER;
    }
    if (Character.isUpperCase(c)) {
      return Start.UPPER;
    }
    return Character.isDigit(c) ? Start.DIGIT : Start.OTHER;
  }

  /** «1)», «12.», «2.1», «а)» before a space, but not «1990.» and not «б.». */
  private static boolean isNumbered(String text, int from, int to) {
    int at = from;
    while (at < to && Character.isDigit(text.charAt(at)) && at - from < 3) {
      at++;
    }
    int digits = at - from;
    if (digits == 0) {
      return to - from > 3
          && Character.isLetter(text.charAt(from))
          && text.charAt(from + 1) == ')'
          && Spaces.isSpace(text.charAt(from + 2));
    }
    while (at + 1 < to && text.charAt(at) == '.' && Character.isDigit(text.charAt(at + 1))) {
      at += 2;
      while (at < to && Character.isDigit(text.charAt(at)) && at - from < 12) {
        at++;
      }
    }
    boolean section = at - from > digits;
    if (at < to && (text.charAt(at) == ')' || text.charAt(at) == '.')) {
      at++;
    } else if (!section) {
      return false;
    }
    return at < to && Spaces.isSpace(text.charAt(at));
  }

  private static End endOf(String text, int from, int to) {
    int at = to - 1;
    char last = text.charAt(at);
    if (isCutMark(last)) {
      boolean inWord = at > from && Character.isLetterOrDigit(text.charAt(at - 1));
      return inWord ? End.CUT : End.OPEN;
    }
    if (last == ']' && stopBeforeCitation(text, from, at)) {
      return End.STOP;
    }
    while (at > from && isClosing(text.charAt(at))) {
      at--;
    }
    last = text.charAt(at);
    if (isStop(last)) {
      return End.STOP;
    }
    if (last == ':' || last == ';') {
      return End.COLON;
    }
    return last == ',' ? End.COMMA : End.OPEN;
  }

  /** «… болды. [17]»: the stop stands before the citation. */
  private static boolean stopBeforeCitation(String text, int from, int closing) {
    int open = text.lastIndexOf('[', closing);
    if (open <= from || closing - open > 24) {
      return false;
    }
    int at = open - 1;
    while (at > from && Spaces.isSpace(text.charAt(at))) {
      at--;
    }
    return isStop(text.charAt(at));
  }
}
