package kz.baspa.restore.letters.misread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.restore.rule.RarePattern;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import org.jspecify.annotations.Nullable;

/**
 * Gives years their figures back where letters stand for them, and asks about a year whose figure
 * must have been misread: {@code 19З0 жылы} becomes {@code 1930 жылы}; of {@code 1922 жылы … 1823
 * жылы … 1924 жылы} the middle one is asked about, with {@code 1923}.
 *
 * <p>No text can tell which figure stood there, so the second kind is never made: only one that
 * breaks the order of two years before and two behind it is asked about, and only where one other
 * figure makes it fit.
 */
public final class MisreadYears extends ProposingRule {
  private static final int FIRST = 1000;
  private static final int LAST = 2099;

  /** A year written with letters that look like figures, and what makes it a year. */
  private static final RarePattern WITH_LETTERS =
      RarePattern.of(
          "12IІlі|",
          "(?<![\\p{L}\\d.,/-])(?<year>[12IІlі|][\\dОоOoЗзбIІlі]{3})"
              + "(?=(?:\\h?[-–—]\\h?\\d{2,4})?(?:\\h?-?\\h?(?:жыл|жж?\\.)|\\h?(?:гг?\\.|год)))");

  /** A year in figures: жыл, ж. or a range says that it is one. */
  private static final RarePattern YEAR =
      RarePattern.of(
          "0123456789",
          "(?<![\\p{L}\\d.,/-])(?<year>\\d{4})(?=(?:\\h?[-–—]\\h?\\d{4})?\\h?-?\\h?(?:жыл|жж?\\.))");

  private static final double MADE = 0.95;

  /** How likely a year that breaks the order was misread: authors look back, too. */
  private static final double ASKED = 0.35;

  /** The years about it lie within so many years and UTF-16 units. */
  private static final int CLOSE_YEARS = 30;

  private static final int CLOSE_UNITS = 3000;

  /** How far out of the order it must be: no author looks back by chance alone. */
  private static final int FAR = 40;

  private record Year(int start, int value) {}

  /** The rule. */
  public MisreadYears() {
    super("misread-year");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<Change> changes = new ArrayList<>();
    RarePattern.Search withLetters = WITH_LETTERS.in(s);
    while (withLetters.find()) {
      Matcher letters = withLetters.match();
      String observed = letters.group("year");
      String year = LetterFigures.in(observed);
      long figures = observed.chars().filter(c -> c >= '0' && c <= '9').count();
      if (!year.equals(observed) && figures >= 2 && isYear(Integer.parseInt(year))) {
        changes.add(change(letters.start("year"), letters.end("year"), year, MADE));
      }
    }
    List<Year> years = new ArrayList<>();
    RarePattern.Search inFigures = YEAR.in(s);
    while (inFigures.find()) {
      Matcher figures = inFigures.match();
      years.add(new Year(figures.start("year"), Integer.parseInt(figures.group("year"))));
    }
    for (int i = 2; i + 2 < years.size(); i++) {
      String due = due(years, i);
      if (due != null) {
        int start = years.get(i).start();
        changes.add(change(start, start + due.length(), due, ASKED));
      }
    }
    return changes;
  }

  private static boolean isYear(int number) {
    return number >= FIRST && number <= LAST;
  }

  /** What this year must have been among those about it; null if it is in order or none fits. */
  private static @Nullable String due(List<Year> years, int i) {
    int first = years.get(i - 2).value();
    int before = years.get(i - 1).value();
    int after = years.get(i + 1).value();
    int last = years.get(i + 2).value();
    boolean inOrder = first <= before && before <= after && after <= last;
    boolean close =
        last - first <= CLOSE_YEARS
            && years.get(i + 2).start() - years.get(i - 2).start() <= CLOSE_UNITS;
    int observed = years.get(i).value();
    if (!inOrder || !close || !isYear(first) || observed >= first - FAR && observed <= last + FAR) {
      return null;
    }
    String due = null;
    String figures = Integer.toString(observed);
    for (int at = 0; at < figures.length(); at++) {
      for (char figure = '0'; figure <= '9'; figure++) {
        String other = figures.substring(0, at) + figure + figures.substring(at + 1);
        int value = Integer.parseInt(other);
        if (value >= before && value <= after && figures.charAt(at) != figure) {
          if (due != null) {
            return null;
          }
          due = other;
        }
      }
    }
    return due;
  }
}
