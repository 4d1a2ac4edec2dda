package kz.baspa.restore.letters.misread;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Gives the numbers of headings and items their figures back where letters stand for them: {@code
 * З.2 Көлдер} becomes {@code 3.2 Көлдер} where the contents list has that number before the same
 * title, or where the numbers before and behind it leave no other ({@code 3.1 … З.2 … 3.3}). Two
 * letters with stops may be the initials of a person, and one letter a word: of these only the
 * title decides; a stroke alone may be a Roman figure and stays.
 *
 * <p>Labels of sections and items are put right by those before and behind them as well ({@link
 * LabelOrder}): {@code 1. 14. 1.2.} becomes {@code 1. 1.1. 1.2.}
 */
public final class MisreadLabel extends ProposingRule {
  /** A line that begins as a numbered heading does; letters may stand for figures. */
  private static final Pattern LABELLED =
      Pattern.compile(
          "(?m)^\\h*(?<label>[1-9ЗзIІlб|][\\dЗзОоOIІlб|]?(?:\\.[\\dЗзОоOIІlб|]{1,2}){0,3})"
              + "(?<stop>\\.?)\\h{1,3}(?=\\p{Lu}|[«\"])");

  /** The same anywhere, in figures: an entry of a contents list that runs on in its line. */
  private static final Pattern ENTRY =
      Pattern.compile(
          "(?<![\\p{L}\\d.])(?<label>[1-9]\\d?(?:\\.\\d{1,2}){0,3})\\.?\\h{1,3}(?=\\p{L})");

  /** So many letters of two titles are compared. */
  private static final int MOST = 8;

  /** Shorter titles tell nothing. */
  private static final int LEAST = 5;

  private static final double MADE = 0.95;

  private record Labelled(int start, int end, String read, String label, boolean stopped) {
    boolean isMisread() {
      return !read.equals(label);
    }

    /** Whether a stroke in it may be a Roman figure. */
    boolean isStroked() {
      return read.chars().anyMatch(c -> "IІl|".indexOf(c) >= 0);
    }

    /** Whether it has both figures and a stop, or a stop within it alone: initials end with one. */
    boolean isNumber() {
      return read.indexOf('.') > 0 && (!stopped || read.chars().anyMatch(Character::isDigit));
    }
  }

  /** The rule. */
  public MisreadLabel() {
    super("misread-label");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String all = text.text();
    List<Labelled> lines = new ArrayList<>();
    Matcher labelled = LABELLED.matcher(all);
    while (labelled.find()) {
      String read = labelled.group("label");
      lines.add(
          new Labelled(
              labelled.start("label"),
              labelled.end(),
              read,
              LetterFigures.in(read),
              !labelled.group("stop").isEmpty()));
    }
    List<Change> changes = new ArrayList<>();
    for (LabelOrder.Misread misread : LabelOrder.in(all)) {
      changes.add(change(misread.start(), misread.end(), misread.label(), misread.confidence()));
    }
    if (lines.stream().noneMatch(Labelled::isMisread)) {
      return changes;
    }
    Set<String> known = entries(all);
    for (int i = 0; i < lines.size(); i++) {
      Labelled line = lines.get(i);
      boolean meant =
          line.isStroked()
              ? line.isNumber() && isKnown(line, all, known)
              : isKnown(line, all, known) || line.isNumber() && isDue(lines, i);
      if (line.isMisread() && meant && isNew(changes, line.start())) {
        changes.add(change(line.start(), line.start() + line.read().length(), line.label(), MADE));
      }
    }
    return changes;
  }

  private static boolean isNew(List<Change> changes, int at) {
    return changes.stream().noneMatch(each -> each.start() == at);
  }

  private static boolean isKnown(Labelled line, String all, Set<String> known) {
    String title = title(all, line.end());
    return title.length() >= LEAST && known.contains(line.label() + ' ' + title);
  }

  private static Set<String> entries(String all) {
    Set<String> known = new HashSet<>();
    Matcher entry = ENTRY.matcher(all);
    while (entry.find()) {
      known.add(entry.group("label") + ' ' + title(all, entry.end()));
    }
    return known;
  }

  /** The first letters of a title, small; words run on. */
  private static String title(String all, int start) {
    StringBuilder letters = new StringBuilder();
    for (int at = start; at < all.length() && letters.length() < MOST; at++) {
      char c = all.charAt(at);
      if (Character.isLetter(c)) {
        letters.append(c);
      } else if (c != ' ' && c != '«' && c != '"') {
        break;
      }
    }
    return Alphabet.lower(letters.toString());
  }

  /** Whether the number before leads to this one and this one to the next. */
  private static boolean isDue(List<Labelled> lines, int i) {
    return i > 0
        && follows(lines.get(i - 1).label(), lines.get(i).label())
        && (i + 1 == lines.size() || follows(lines.get(i).label(), lines.get(i + 1).label()));
  }

  /** Whether a number may come next: {@code 3.2.1} may be followed by 3.2.1.1, 3.2.2, 3.3 and 4. */
  private static boolean follows(String before, String next) {
    String[] one = before.split("\\.");
    String[] other = next.split("\\.");
    int last = other.length - 1;
    if (last > one.length) {
      return false;
    }
    for (int k = 0; k < last; k++) {
      if (!one[k].equals(other[k])) {
        return false;
      }
    }
    int due = last == one.length ? 1 : Integer.parseInt(one[last]) + 1;
    return Integer.parseInt(other[last]) == due;
  }
}
