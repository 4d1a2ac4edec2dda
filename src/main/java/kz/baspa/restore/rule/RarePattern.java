package kz.baspa.restore.rule;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A pattern whose matches all begin with one of a few characters. It is tried only where one of
 * these stands, which passes over running text several times as fast as {@link Matcher#find()} and
 * finds the same.
 *
 * <pre>{@code
 * RarePattern year = RarePattern.of("12", "(?<!\\d)[12]\\d{3}");
 * RarePattern.Search search = year.in("1907 және 1911");
 * while (search.find()) {
 *   search.match().group(); // 1907, then 1911
 * }
 * }</pre>
 *
 * Immutable; a search is for one thread.
 */
public final class RarePattern {
  /** Characters up to here are looked up, those behind are always tried. */
  private static final int LOOKED_UP = 0x2100;

  private final boolean[] passedOver = new boolean[LOOKED_UP];
  private final Pattern pattern;

  private RarePattern(String first, Pattern pattern) {
    for (char unit = 0; unit < LOOKED_UP; unit++) {
      passedOver[unit] = first.indexOf(unit) < 0;
    }
    this.pattern = pattern;
  }

  /**
   * A pattern.
   *
   * @param first the characters with which a match begins, behind what is only looked back at
   * @param regex none of its matches is empty
   */
  public static RarePattern of(String first, String regex) {
    return new RarePattern(first, Pattern.compile(regex));
  }

  /** A search through a text from its beginning. */
  public Search in(String text) {
    return new Search(text);
  }

  /** The matches of one text, one after the other, as {@link Matcher#find()} gives them. */
  public final class Search {
    private final String text;
    private final Matcher matcher;
    private int at;

    private Search(String text) {
      this.text = text;
      this.matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
    }

    /** Goes on to the next match; false if there is none. */
    public boolean find() {
      for (; at < text.length(); at++) {
        char unit = text.charAt(at);
        if (unit < LOOKED_UP && passedOver[unit]) {
          continue;
        }
        if (matcher.region(at, text.length()).lookingAt()) {
          at = matcher.end();
          return true;
        }
      }
      return false;
    }

    /** The match that {@link #find} has found last. */
    public Matcher match() {
      return matcher;
    }
  }
}
