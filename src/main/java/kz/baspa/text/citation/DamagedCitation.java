package kz.baspa.text.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way in which letters may be understood as a citation whose brackets were read as something
 * else: {@code |3, 45 6.1.} is 3, 45 б. between a bar and a figure, with a stop behind it.
 *
 * @param open what its opening bracket was read as
 * @param close what its closing bracket was read as
 * @param tail the mark behind it, or empty
 */
public record DamagedCitation(Bracket open, CitationBody body, Bracket close, String tail) {
  /** What a bracket was read as. */
  public enum Bracket {
    SQUARE,
    ROUND,
    BAR,
    LETTER,
    NONE
  }

  private static final Pattern OPENING = Pattern.compile("[|(\\[{/\\\\!]{1,2}");

  private static final Pattern CLOSING = Pattern.compile(" ?[]\\[)}|/!]{1,2}$");

  private static final String LIKE_OPENING = "1lIІіГИf";

  private static final String LIKE_CLOSING = "1lIІі4";

  /** All ways to understand this. */
  public static List<DamagedCitation> of(String read) {
    List<DamagedCitation> all = new ArrayList<>();
    String text = read.strip();
    int end = text.length();
    while (end > 0 && ".,;:".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String tail = text.substring(end);
    Matcher open = OPENING.matcher(text);
    int start = open.lookingAt() ? open.end() : 0;
    Matcher close = CLOSING.matcher(text.substring(0, end));
    boolean closed = close.find(Math.min(start, end));
    if (text.startsWith("П") && end > 1) {
      all.addAll(of("|1" + text.substring(1)));
    }
    List<int[]> starts = new ArrayList<>();
    starts.add(new int[] {start, 0});
    if (start == 0 && !text.isEmpty() && LIKE_OPENING.indexOf(text.charAt(0)) >= 0) {
      starts.add(new int[] {1, 1});
    }
    for (int[] from : starts) {
      Bracket opening = from[1] == 1 ? Bracket.LETTER : bracket(text.substring(0, from[0]));
      if (closed) {
        add(all, opening, text, from[0], close.start(), bracket(close.group()), tail);
      } else {
        add(all, opening, text, from[0], text.length(), Bracket.NONE, "");
        if (!tail.isEmpty()) {
          add(all, opening, text, from[0], end, Bracket.NONE, tail);
        }
        if (end > from[0] && LIKE_CLOSING.indexOf(text.charAt(end - 1)) >= 0) {
          add(all, opening, text, from[0], end - 1, Bracket.LETTER, tail);
        }
      }
    }
    return all;
  }

  private static void add(
      List<DamagedCitation> all,
      Bracket open,
      String text,
      int from,
      int to,
      Bracket close,
      String tail) {
    if (from < to) {
      CitationBody.of(text.substring(from, to))
          .ifPresent(body -> all.add(new DamagedCitation(open, body, close, mark(tail))));
    }
  }

  private static String mark(String tail) {
    return tail.isEmpty() ? "" : tail.substring(0, 1);
  }

  private static Bracket bracket(String read) {
    if (read.indexOf('[') >= 0 || read.indexOf(']') >= 0) {
      return Bracket.SQUARE;
    }
    if (read.indexOf('{') >= 0 || read.indexOf('}') >= 0 || read.indexOf('|') >= 0) {
      return Bracket.BAR;
    }
    if (read.indexOf('(') >= 0 || read.indexOf(')') >= 0) {
      return Bracket.ROUND;
    }
    return read.isBlank() ? Bracket.NONE : Bracket.BAR;
  }

  /** The citation as it should be. */
  public String mended() {
    return "[" + body.text() + "]" + tail;
  }
}
