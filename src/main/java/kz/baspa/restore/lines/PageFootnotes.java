package kz.baspa.restore.lines;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Change;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;
import org.jspecify.annotations.Nullable;

/**
 * Knows the footnotes at the end of a page, whose marks copying made plain figures: {@code
 * айтылады.1 Қала ерте⏎____⏎1 Сонда, 45-б.⏎15⏎дәуірде} becomes {@code айтылады.¹ Қала ерте⏎¹ Сонда,
 * 45-б.⏎15⏎дәуірде}. The notes stay where they are, each on a line of its own; the tree of the work
 * takes them to their marks and joins the sentence that they cut.
 *
 * <p>Lines are notes if they count on by one, each has its mark, glued to a word of the same page
 * and in the same order, and a line of underscores stands before them or, on {@value #FEWEST} pages
 * or more, a page number behind them.
 */
public final class PageFootnotes implements Rule {
  static final String NAME = "page-footnote";

  /** So many pages with notes show that there are notes where no line parts them from the text. */
  private static final int FEWEST = 3;

  /** No page has more lines of notes, and no note has more lines. */
  private static final int MOST_LINES = 24;

  private static final int LONGEST_NOTE = 6;

  /** A mark stands on the page of its note; no page has more UTF-16 units. */
  private static final int LONGEST_PAGE = 12_000;

  private static final double CONFIDENCE = 0.95;
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern SEPARATOR = Pattern.compile("\\h*(?:_{3,}|[-–—]{5,})\\h*");
  private static final Pattern PAGE = Pattern.compile("\\h*\\d{1,4}\\h*");
  private static final Pattern NOTE =
      Pattern.compile("\\h*(?<label>\\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?<stop>[.)]?)\\h+[\\p{Lu}«“\"].*");

  /** A note: its first and last line, and where its mark begins. */
  private record Note(int first, int last, int number, int mark) {}

  /** The notes of one page. */
  private record Foot(boolean separated, List<Note> notes) {}

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    List<Foot> feet = new ArrayList<>();
    int page = 0;
    int line = 0;
    while (line < text.size()) {
      Foot foot = foot(text, page, line);
      if (foot == null) {
        line++;
      } else {
        feet.add(foot);
        line = foot.notes().get(foot.notes().size() - 1).last() + 1;
        page = line;
      }
    }
    if (feet.stream().filter(foot -> !foot.separated()).count() < FEWEST) {
      feet.removeIf(foot -> !foot.separated());
    }
    if (feet.isEmpty()) {
      return text;
    }
    Map<Integer, Line> known = new HashMap<>();
    List<Change> changes = new ArrayList<>();
    for (Foot foot : feet) {
      change(text, foot, changes);
      for (Note note : foot.notes()) {
        for (int i = note.first(); i <= note.last(); i++) {
          known.put(i, Line.of(LineKind.PARAGRAPH));
        }
      }
    }
    return decider.decide(this, text.mark(known), changes);
  }

  /** The notes that begin with this line; null if there are none. */
  private static @Nullable Foot foot(LinedText text, int page, int line) {
    Matcher first = note(text, line);
    int above = above(text, line);
    if (first == null || above < page) {
      return null;
    }
    boolean separated = SEPARATOR.matcher(text.string(above)).matches();
    int bottom = bottom(text, line);
    if (!separated && bottom < 0) {
      return null;
    }
    int end = bottom >= 0 ? bottom : Math.min(text.size(), line + MOST_LINES);
    int from = Math.max(text.start(page), text.start(line) - LONGEST_PAGE);
    int to = text.start(above) + (separated ? 0 : text.string(above).length());
    List<Note> notes = new ArrayList<>();
    int at = line;
    int number = number(first.group("label"));
    while (at < end) {
      int mark = mark(text.text(), from, to, number);
      if (mark < 0) {
        return null;
      }
      int next = at + 1;
      while (next < end && isMore(text, next, number + 1, bottom >= 0)) {
        next++;
      }
      int last = next - 1;
      while (last > at && text.string(last).isBlank()) {
        last--;
      }
      if (last - at >= LONGEST_NOTE) {
        return null;
      }
      notes.add(new Note(at, last, number, mark));
      from = mark + 1;
      number++;
      at = next;
      if (at < end && !isNote(text, at, number)) {
        break;
      }
    }
    return bottom >= 0 && at < end ? null : new Foot(separated, notes);
  }

  /** The line of the page number below the notes that begin here; -1 if there is none near. */
  private static int bottom(LinedText text, int line) {
    for (int i = line + 1; i < text.size() && i - line < MOST_LINES; i++) {
      if (text.line(i).kind() != LineKind.UNKNOWN
          || SEPARATOR.matcher(text.string(i)).matches()
          || text.end(i) - text.start(i) > LONGEST_PAGE / 6) {
        return -1;
      }
      if (PAGE.matcher(text.string(i)).matches()) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a line goes on with the note before it. */
  private static boolean isMore(LinedText text, int line, int next, boolean closed) {
    return closed && text.line(line).kind() == LineKind.UNKNOWN && !isNote(text, line, next);
  }

  private static boolean isNote(LinedText text, int line, int number) {
    Matcher note = note(text, line);
    return note != null && number(note.group("label")) == number;
  }

  private static @Nullable Matcher note(LinedText text, int line) {
    if (text.line(line).kind() != LineKind.UNKNOWN) {
      return null;
    }
    Matcher note = NOTE.matcher(text.string(line));
    return note.matches() ? note : null;
  }

  /** The line before this one that is not blank; -1 if there is none or it is known. */
  private static int above(LinedText text, int line) {
    for (int i = line - 1; i >= 0 && line - i < 4; i--) {
      if (!text.string(i).isBlank()) {
        return text.line(i).kind() == LineKind.UNKNOWN ? i : -1;
      }
    }
    return -1;
  }

  private static int number(String label) {
    int number = 0;
    for (int i = 0; i < label.length(); i++) {
      int digit = SUPERSCRIPTS.indexOf(label.charAt(i));
      number = 10 * number + (digit >= 0 ? digit : Character.digit(label.charAt(i), 10));
    }
    return number;
  }

  /** Where the mark of this note stands, glued to a word; -1 if it does not. */
  private static int mark(String text, int from, int to, int number) {
    String plain = Integer.toString(number);
    String raised = raised(plain);
    for (int i = Math.max(1, from); i + plain.length() <= to; i++) {
      boolean here = text.startsWith(plain, i) || text.startsWith(raised, i);
      if (here && isGlued(text, i) && isAtEnd(text, i + plain.length(), to)) {
        return i;
      }
    }
    return -1;
  }

  /** A letter stands before it, or a mark that no number does stand before. */
  private static boolean isGlued(String text, int at) {
    char before = text.charAt(at - 1);
    boolean mark = ".,;:!?…»”)".indexOf(before) >= 0;
    return Character.isLetter(before) || mark && at > 1 && !Character.isDigit(text.charAt(at - 2));
  }

  private static boolean isAtEnd(String text, int at, int to) {
    return at >= to
        || Character.isWhitespace(text.charAt(at))
        || ".,;:!?…»”)".indexOf(text.charAt(at)) >= 0
            && (at + 1 >= to || !Character.isDigit(text.charAt(at + 1)));
  }

  private static String raised(String number) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      out.append(SUPERSCRIPTS.charAt(number.charAt(i) - '0'));
    }
    return out.toString();
  }

  private static void change(LinedText text, Foot foot, List<Change> changes) {
    int first = foot.notes().get(0).first();
    if (foot.separated()) {
      add(changes, text.start(above(text, first)), text.start(first), "", text);
    }
    for (Note note : foot.notes()) {
      String label = Integer.toString(note.number());
      raise(text, note.mark(), label, "", changes);
      Matcher line = NOTE.matcher(text.string(note.first()));
      if (line.matches()) {
        int start = text.start(note.first()) + line.start("label");
        raise(text, start, label, line.group("stop"), changes);
      }
      for (int i = note.first(); i < note.last(); i++) {
        LineShape here = LineShape.of(text, i);
        LineShape next = LineShape.of(text, i + 1);
        if (here != null && next != null) {
          String space = here.end() == LineShape.End.CUT ? "" : " ";
          add(changes, here.to(), next.from(), space, text);
        }
      }
    }
  }

  private static void raise(
      LinedText text, int at, String label, String stop, List<Change> changes) {
    add(changes, at, at + label.length() + stop.length(), raised(label), text);
  }

  private static void add(List<Change> changes, int from, int to, String after, LinedText text) {
    if (!text.text().substring(from, to).equals(after)) {
      changes.add(new Change(from, to, after, NAME, CONFIDENCE));
    }
  }
}
