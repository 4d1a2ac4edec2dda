package kz.baspa.restore.outline.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.outline.HeadingWords;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.contents.ContentsCell.Pages;
import kz.baspa.text.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * Finds the page numbers in one line of a contents list: behind leaders, behind a tab, glued to the
 * title, with the word бет after them.
 */
final class ContentsPageNumbers {
  private static final String DOTS = ".․·•∙⋅‧_";
  private static final Pattern RANGE = Pattern.compile("[ \u00a0]?[-–—−][ \u00a0]?(?=\\d)");
  private static final Pattern UNIT =
      Pattern.compile(
          "[ \t\u00a0]{0,3}(?:беттер|бет|стр|pp|б|с|p)(?![\\p{L}\\d])\\.?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  private static final int MOST = 300;

  private ContentsPageNumbers() {}

  /**
   * A place where page numbers may stand.
   *
   * @param textEnd where the words before it end
   * @param sure whether a leader or tab stands before them or the line ends with them
   * @param options the ways to read them; digits that are left over begin the next label
   */
  record Place(int textEnd, boolean sure, List<Pages> options) {}

  /** All places in a line, from left to right. */
  static List<Place> in(String text, int start, int end) {
    List<Place> behindLeaders = behindLeaders(text, start, end);
    Place atEnd = atEnd(text, start, end);
    int covered = behindLeaders.isEmpty() ? start : last(behindLeaders).options().get(0).after();
    if (behindLeaders.size() < 2) {
      List<Place> inside = betweenEntries(text, Math.max(start, covered), end);
      if (behindLeaders.isEmpty() || inside.size() > 1) {
        behindLeaders.addAll(inside);
      }
    }
    if (atEnd != null
        && (behindLeaders.isEmpty()
            || last(behindLeaders).textEnd() < atEnd.textEnd()
                && last(behindLeaders).options().get(0).start() < atEnd.options().get(0).start())) {
      behindLeaders.add(atEnd);
    }
    return behindLeaders;
  }

  private static Place last(List<Place> places) {
    return places.get(places.size() - 1);
  }

  private static List<Place> behindLeaders(String text, int start, int end) {
    List<Place> places = new ArrayList<>();
    int at = start;
    while (at < end && places.size() < MOST) {
      if (!isLeaderAt(text, at)) {
        at++;
        continue;
      }
      int run = at;
      int weight = 0;
      int spaces = 0;
      while (run < end && isLeaderAt(text, run)) {
        char c = text.charAt(run++);
        weight += c == '…' ? 3 : c == '‥' ? 2 : DOTS.indexOf(c) >= 0 ? 1 : 0;
        weight += c == '\t' ? 3 : isDash(c) ? 1 : 0;
        spaces += Spaces.isInLine(c) ? 1 : 0;
      }
      boolean leader = weight >= 2 && weight + spaces >= 3 || spaces >= 3;
      if (leader && at > start && run < end && isDigit(text.charAt(run))) {
        List<Pages> options = options(text, run, end);
        if (!options.isEmpty()) {
          places.add(new Place(at, true, options));
        }
      }
      at = run;
    }
    return places;
  }

  /** Where the words before these page numbers end: leaders go, and a dash behind a space. */
  static int wordsEnd(String text, int start, int pages) {
    int end = pages;
    while (end > start && (isLeaderAt(text, end - 1) || isParting(text, end - 1, start))) {
      end--;
    }
    return end;
  }

  private static boolean isParting(String text, int at, int start) {
    return isDash(text.charAt(at)) && at > start && Spaces.isInLine(text.charAt(at - 1));
  }

  /** A leader, or one of a row of dashes. */
  private static boolean isLeaderAt(String text, int at) {
    char c = text.charAt(at);
    boolean row =
        isDash(c)
            && (at > 0 && text.charAt(at - 1) == c
                || at + 1 < text.length() && text.charAt(at + 1) == c);
    return row || isLeader(c);
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '–' || c == '—';
  }

  /** Whether this may stand in a row of leaders. */
  static boolean isLeader(char c) {
    return Spaces.isInLine(c) || DOTS.indexOf(c) >= 0 || c == '…' || c == '‥';
  }

  /**
   * Numbers between two entries of one line with no leader: «Кіріспе 3 1 Тарау …»,
   * «КІРІСПЕ3Негізгі».
   */
  private static List<Place> betweenEntries(String text, int start, int end) {
    List<Place> places = new ArrayList<>();
    int at = start;
    while (at < end && places.size() < MOST) {
      if (!isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      int run = digitsEnd(text, at, end);
      if (at > start && run - at <= 6 && isTitleEnd(text, at, start)) {
        List<Pages> options = new ArrayList<>();
        for (Pages pages : options(text, at, end)) {
          int next = Spaces.skipForward(text, pages.after(), end);
          if (next < end && opensEntry(text, next, end)) {
            options.add(pages);
          }
        }
        if (!options.isEmpty()) {
          places.add(new Place(Spaces.skipBackward(text, at, start), false, options));
        }
      }
      at = run;
    }
    return places;
  }

  private static boolean isTitleEnd(String text, int at, int start) {
    int before = Spaces.skipBackward(text, at, start);
    return before > start
        && (Character.isLetter(text.charAt(before - 1))
            || "»”\")".indexOf(text.charAt(before - 1)) >= 0);
  }

  private static boolean opensEntry(String text, int at, int end) {
    return Labels.at(text, at, end) != null || HeadingWords.at(text, at) != null;
  }

  /** Numbers that end the line, glued to the title or behind a space. */
  private static @Nullable Place atEnd(String text, int start, int end) {
    int unitEnd = Spaces.skipBackward(text, end, start);
    int at = unitEnd;
    Matcher unit = UNIT.matcher(text);
    for (int back = unitEnd - 1; back > start && unitEnd - back < 12; back--) {
      if (isDigit(text.charAt(back - 1))) {
        unit.region(back, unitEnd);
        if (unit.matches()) {
          at = back;
        }
        break;
      }
    }
    int digits = at;
    while (digits > start && isDigit(text.charAt(digits - 1))) {
      digits--;
    }
    if (digits == at || digits == start && at - digits > 4) {
      return null;
    }
    int first = digits;
    int joint = Spaces.skipBackward(text, digits, start);
    if (joint > start && "-–—−".indexOf(text.charAt(joint - 1)) >= 0) {
      int other = Spaces.skipBackward(text, joint - 1, start);
      int from = other;
      while (from > start && isDigit(text.charAt(from - 1))) {
        from--;
      }
      if (from < other) {
        first = from;
      }
    }
    List<Pages> options = new ArrayList<>();
    for (int from = first; from < digits; from++) {
      if (isDigit(text.charAt(from))) {
        addIfWhole(options, text, from, at, unitEnd);
      }
    }
    for (int from = digits; from < at; from++) {
      addIfWhole(options, text, from, at, unitEnd);
    }
    if (options.isEmpty()) {
      return null;
    }
    int textEnd = options.get(0).start();
    return new Place(Spaces.skipBackward(text, textEnd, start), true, options);
  }

  private static void addIfWhole(List<Pages> options, String text, int from, int to, int after) {
    for (Pages pages : options(text, from, to)) {
      if (pages.end() == to) {
        options.add(new Pages(from, to, pages.first(), pages.last(), after));
      }
    }
  }

  /** The ways to read the digits that begin here: 3-161 is 3-161, 3-16 with a 1 left over, 3-1. */
  private static List<Pages> options(String text, int start, int end) {
    List<Pages> options = new ArrayList<>();
    int run = digitsEnd(text, start, end);
    if (run - start > 6) {
      return options;
    }
    Matcher range = RANGE.matcher(text).region(run, end);
    range.useTransparentBounds(true);
    if (run - start <= 4 && range.lookingAt() && range.end() < end) {
      int second = digitsEnd(text, range.end(), end);
      for (int to = Math.min(second, range.end() + 4); to > range.end(); to--) {
        if (to == second || Labels.at(text, to, end) != null) {
          add(options, text, start, run, range.end(), to, end);
        }
      }
    }
    if (options.isEmpty()) {
      for (int to = Math.min(run, start + 4); to > start; to--) {
        if (to == run || Labels.at(text, to, end) != null) {
          add(options, text, start, to, start, to, end);
        }
      }
    }
    return options;
  }

  private static void add(
      List<Pages> options, String text, int start, int firstEnd, int lastStart, int to, int end) {
    int first = Integer.parseInt(text.substring(start, firstEnd));
    int last = Integer.parseInt(text.substring(lastStart, to));
    Matcher unit = UNIT.matcher(text).region(to, end);
    options.add(new Pages(start, to, first, last, unit.lookingAt() ? unit.end() : to));
  }

  private static int digitsEnd(String text, int at, int end) {
    int run = at;
    while (run < end && isDigit(text.charAt(run))) {
      run++;
    }
    return run;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
