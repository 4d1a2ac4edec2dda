package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.restore.rule.RarePattern;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Takes away bars that stand for nothing and gives misread bullets their shape: {@code өңдеу |} at
 * a line's end becomes {@code өңдеу}, and so does {@code | өңдеу i}, the {@code “} or {@code ©}
 * before each item {@code •}. The bars of tables stay: they stand inside of lines too, or on both
 * sides of each.
 */
public final class StrayMarks extends ProposingRule {
  private static final Pattern ITEM =
      Pattern.compile("[ \\t]*([“”„\"©®¢¤%#])[ \\t]+(?=\\p{L})[^“”„\"]*");

  /** A mark between items that run on, behind a colon or semicolon. */
  private static final RarePattern INLINE =
      RarePattern.of("%#©®¢¤", "(?<=[:;][ \\n])[%#©®¢¤](?=[ \\n]\\p{L})");

  /** A mark between two sentences: a sign of percent belongs to a number. */
  private static final RarePattern BETWEEN =
      RarePattern.of("%©®¢¤", "(?<=\\p{L}[.!?)»”]{1,2}[ \\n])[%©®¢¤] (?=\\p{L})");

  /** A bar at a line's end that was read as a letter; only where bars begin the lines, too. */
  private static final Pattern THIN = Pattern.compile("(?<=\\p{L}{2}) [ilі]\\h*$");

  public StrayMarks() {
    super("stray-mark");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    List<Change> changes = new ArrayList<>();
    int line = 0;
    while (line < text.size()) {
      int end = line;
      while (end < text.size() && !text.string(end).isBlank()) {
        end++;
      }
      addBars(text, line, end, changes);
      addBarsInWords(text, line, end, changes);
      addBullets(text, line, end, changes);
      line = Math.max(end, line + 1);
    }
    return changes;
  }

  /** The bars of one block of lines, which is no table if some are only on one side. */
  private void addBars(LinedText text, int from, int to, List<Change> changes) {
    int oneSided = 0;
    int twoSided = 0;
    int inside = 0;
    List<Change> here = new ArrayList<>();
    for (int line = from; line < to; line++) {
      String string = text.string(line);
      if (string.indexOf('|') < 0 && string.indexOf('¦') < 0) {
        continue;
      }
      int open = openingBar(string);
      int close = closingBar(string, open);
      if (close < 0) {
        inside++;
        continue;
      }
      int start = text.start(line);
      boolean closes = close < string.length();
      oneSided += open > 0 != closes ? 1 : 0;
      twoSided += open > 0 && closes ? 1 : 0;
      if (open > 0) {
        here.add(change(start, start + open, "", 0.92));
      }
      if (closes) {
        here.add(change(start + close, start + string.length(), "", 0.92));
      } else if (open > 0 && THIN.matcher(string).find()) {
        int end = string.stripTrailing().length();
        here.add(change(start + end - 2, start + string.length(), "", 0.92));
      }
    }
    if (oneSided > 2 * inside && oneSided > twoSided) {
      changes.addAll(here);
    }
  }

  /** A bar between the halves of a word that was cut: {@code беті-⏎|нің}. */
  private void addBarsInWords(LinedText text, int from, int to, List<Change> changes) {
    for (int line = from + 1; line < to; line++) {
      String before = text.string(line - 1).stripTrailing();
      String string = text.string(line);
      boolean cut =
          before.length() > 2
              && before.endsWith("-")
              && Character.isLetter(before.charAt(before.length() - 2));
      if (cut
          && string.length() > 2
          && isBar(string.charAt(0))
          && string.indexOf('|', 1) < 0
          && Character.isLowerCase(string.charAt(1))) {
        changes.add(change(text.start(line), text.start(line) + 1, "", 0.95));
      }
    }
  }

  private static boolean isBar(char c) {
    return c == '|' || c == '¦';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t';
  }

  /** Where the text begins behind a bar and spaces; 0 if the line does not begin so. */
  private static int openingBar(String line) {
    int at = 1;
    while (at < line.length() && isSpace(line.charAt(at))) {
      at++;
    }
    return isBar(line.charAt(0)) && at > 1 ? at : 0;
  }

  /**
   * Where the spaces and the bar at the end begin; the length if there is none, −1 if bars stand
   * inside as well or nothing but bars is there.
   */
  private static int closingBar(String line, int open) {
    int end = line.length();
    while (end > open && isSpace(line.charAt(end - 1))) {
      end--;
    }
    int close = line.length();
    if (end - 1 > open && isBar(line.charAt(end - 1))) {
      close = end - 1;
      while (close > open && isSpace(line.charAt(close - 1))) {
        close--;
      }
      boolean apart = close < end - 1 || "-¬".indexOf(line.charAt(close - 1)) >= 0;
      if (!apart) {
        return -1;
      }
    }
    boolean letters = false;
    for (int i = open; i < close; i++) {
      if (isBar(line.charAt(i))) {
        return -1;
      }
      letters |= Character.isLetter(line.charAt(i));
    }
    return letters ? close : -1;
  }

  /** Bullets of neighbouring lines, or of one line, that all were read as one mark. */
  private void addBullets(LinedText text, int from, int to, List<Change> changes) {
    List<Change> found = new ArrayList<>();
    List<Change> here = new ArrayList<>();
    char mark = 0;
    for (int line = from; line < to; line++) {
      Matcher item = ITEM.matcher(text.string(line));
      if (item.matches()) {
        char c = item.group(1).charAt(0);
        if (c != mark) {
          addIfMany(here, found);
        }
        mark = c;
        int at = text.start(line) + item.start(1);
        here.add(change(at, at + 1, "•", 0.92));
      }
    }
    addIfMany(here, found);
    if (from < to) {
      addRunningOn(text, from, to, found);
    }
    changes.addAll(found);
  }

  /** Bullets of items that run on, and marks between sentences, of one block of lines. */
  private void addRunningOn(LinedText text, int from, int to, List<Change> changes) {
    int start = text.start(from);
    int end = text.start(to - 1) + text.string(to - 1).length();
    String block = text.text().substring(start, end);
    Set<Integer> known = changes.stream().map(Change::start).collect(Collectors.toSet());
    List<Change> inline = new ArrayList<>();
    RarePattern.Search items = INLINE.in(block);
    while (items.find()) {
      int at = start + items.match().start();
      if (!known.contains(at)) {
        inline.add(change(at, at + 1, "•", 0.92));
      }
    }
    addIfMany(inline, changes);
    RarePattern.Search between = BETWEEN.in(block);
    while (between.find()) {
      Matcher mark = between.match();
      changes.add(change(start + mark.start(), start + mark.end(), "", 0.92));
    }
  }

  private static void addIfMany(List<Change> here, List<Change> changes) {
    if (here.size() > 1) {
      changes.addAll(here);
    }
    here.clear();
  }
}
