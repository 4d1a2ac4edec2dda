package kz.baspa.restore.outline.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Abbreviations;
import kz.baspa.restore.outline.LineSegmentation;
import kz.baspa.restore.outline.Surroundings;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;

/**
 * Lists whose items were run together: {@code болады:-бірінші;-екінші.Сол үшін} is a lead-in, two
 * items and a new paragraph. Only a glued mark shows them: a colon and a space and a dash may stand
 * in any sentence.
 */
final class InlineLists {
  private static final Pattern LEAD =
      Pattern.compile(":(?:[-–—•·][  ]?|[  ][-•·])(?=[\\p{L}«“\"(\\d])");
  private static final Pattern NEXT =
      Pattern.compile("[;.](?:[-–—•·][  ]?|[  ][-•·])(?=[\\p{L}«“\"(])|(?<=\\S)[  ]?•[  ]?");
  private static final Pattern NUMBERED_LEAD = Pattern.compile(":[  ]?1\\)[  ]?(?=\\p{L})");
  private static final int FARTHEST = 1500;
  private static final int MOST_LINES = 4;

  private final LinedText lined;
  private final String text;
  private final LineSegmentation segmentation;
  private final Abbreviations abbreviations = Abbreviations.standard();
  private int done;

  /** Up to here no mark of an item was found. */
  private int clearUntil;

  InlineLists(LinedText lined, LineSegmentation segmentation) {
    this.lined = lined;
    this.text = lined.text();
    this.segmentation = segmentation;
  }

  /** Cuts all such lists; says whether there was one. */
  boolean cut() {
    boolean any = false;
    for (int line = 0; line < lined.size(); line++) {
      if (lined.line(line).kind() == LineKind.UNKNOWN) {
        any |= cutLine(line);
      }
    }
    return any;
  }

  private boolean cutLine(int line) {
    int end = lined.end(line);
    int at = Surroundings.find(text, ':', Math.max(done, lined.start(line)), end);
    boolean any = false;
    Matcher lead = LEAD.matcher(text);
    Matcher numbered = NUMBERED_LEAD.matcher(text);
    while (at >= 0) {
      if (lead.region(at, end).lookingAt()) {
        any |= bullets(line, lead.end(), at + 1);
      } else if (numbered.region(at, end).lookingAt()) {
        any |= numbers(line, at);
      }
      at = Surroundings.find(text, ':', Math.max(done, at + 1), end);
    }
    return any;
  }

  /** An item's marks: where the mark before it begins and where its words do. */
  private record Mark(int start, int words) {}

  private boolean bullets(int line, int firstWords, int afterColon) {
    List<Mark> marks = new ArrayList<>(List.of(new Mark(afterColon, firstWords)));
    int limit = reach(line, firstWords);
    if (limit <= clearUntil) {
      return false;
    }
    Matcher next = NEXT.matcher(text).region(Math.max(firstWords, clearUntil), limit);
    next.useTransparentBounds(true);
    int last = firstWords;
    while (next.find() && next.start() - last < FARTHEST && marks.size() < 200) {
      int start = ";.".indexOf(text.charAt(next.start())) >= 0 ? next.start() + 1 : next.start();
      if (isBroken(last, start)) {
        break;
      }
      boolean sentence = text.charAt(next.start()) == '.';
      if (sentence && !Character.isUpperCase(text.charAt(next.end()))) {
        continue;
      }
      marks.add(new Mark(start, next.end()));
      last = next.end();
      limit = reach(lined.indexAt(last), last);
      next.region(last, limit);
      next.useTransparentBounds(true);
    }
    if (marks.size() < 2) {
      clearUntil = Math.max(firstWords, limit - 4);
      return false;
    }
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      segmentation.replace(mark.start(), mark.words(), "\n- ", ListRule.NAME);
      segmentation.mark(mark.words(), Line.marked(LineKind.ITEM, "", 2));
      if (i + 1 < marks.size()) {
        join(mark.words(), marks.get(i + 1).start());
      }
    }
    finish(last);
    return true;
  }

  /** Whether a paragraph ends or another list begins between two marks. */
  private boolean isBroken(int from, int to) {
    return gluedStop(from, to) >= 0 || LEAD.matcher(text).region(from, to).find();
  }

  private boolean numbers(int line, int colon) {
    List<Mark> marks = new ArrayList<>();
    int limit = reach(line, colon);
    int at = colon + 1;
    for (int number = 1; number < 100; number++) {
      Pattern mark =
          Pattern.compile(
              (number == 1 ? "" : "(?<=[;.,])") + "[  ]?" + number + "\\)[  ]?(?=\\p{L})");
      Matcher matcher = mark.matcher(text).region(at, limit);
      matcher.useTransparentBounds(true);
      if (!matcher.find() || number > 1 && matcher.start() - at > FARTHEST) {
        break;
      }
      marks.add(new Mark(matcher.start(), matcher.end()));
      at = matcher.end();
      limit = reach(lined.indexAt(at), at);
    }
    boolean glued = marks.stream().allMatch(mark -> !Spaces.isInLine(text.charAt(mark.start())));
    if (marks.size() < 2 || !glued) {
      return false;
    }
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      String label = String.valueOf(i + 1);
      segmentation.replace(mark.start(), mark.words(), "\n" + label + ") ", ListRule.NAME);
      segmentation.mark(mark.words(), Line.marked(LineKind.ITEM, label, label.length() + 2));
      if (i + 1 < marks.size()) {
        join(mark.words(), marks.get(i + 1).start());
      }
    }
    finish(at);
    return true;
  }

  /** How far an item that begins here may run: some lines on, no blank or known line between. */
  private int reach(int line, int from) {
    int last = line;
    while (last + 1 < lined.size()
        && last + 1 < line + MOST_LINES
        && lined.line(last + 1).kind() == LineKind.UNKNOWN
        && !lined.string(last + 1).isBlank()) {
      last++;
    }
    return Math.min(lined.end(last), from + FARTHEST);
  }

  /** Joins the lines that an item was cut into; a sentence that lost its stop gets it back. */
  private void join(int start, int end) {
    for (int at = Surroundings.find(text, '\n', start, end);
        at >= 0;
        at = Surroundings.find(text, '\n', at + 1, end)) {
      int from = Spaces.skipBackward(text, at, start);
      int to = Spaces.skipForward(text, at + 1, end);
      char before = text.charAt(from - 1);
      boolean open = Character.isLetterOrDigit(before) || ")]»”".indexOf(before) >= 0;
      boolean stop = open && to < end && Character.isUpperCase(text.charAt(to));
      segmentation.replace(from, to, stop ? ". " : " ", stop ? ListRule.STOP : ListRule.JOINED);
    }
  }

  /** The last item ends at a stop with a capital glued to it, else with its line. */
  private void finish(int words) {
    int line = lined.indexAt(words);
    int end = gluedStop(words, lined.end(line));
    int last = line;
    while (end < 0 && last < line + 2 && goesOn(last)) {
      last++;
      end = gluedStop(lined.start(last), lined.end(last));
    }
    if (end < 0) {
      done = lined.end(line);
      return;
    }
    join(words, end);
    segmentation.cut(end, end, ListRule.PARTED);
    done = end;
  }

  /** Whether the sentence of this line lost its stop and the next line goes on in the paragraph. */
  private boolean goesOn(int line) {
    if (line + 1 >= lined.size() || lined.line(line + 1).kind() != LineKind.UNKNOWN) {
      return false;
    }
    String string = lined.string(line).stripTrailing();
    String next = lined.string(line + 1).strip();
    return !string.isEmpty()
        && !next.isEmpty()
        && Character.isLetter(string.charAt(string.length() - 1))
        && Character.isUpperCase(next.charAt(0));
  }

  private int gluedStop(int from, int to) {
    for (int at = from + 1; at + 1 < to; at++) {
      if (".!?…".indexOf(text.charAt(at)) < 0) {
        continue;
      }
      int after = at + 1;
      while (after < to && "»”)".indexOf(text.charAt(after)) >= 0) {
        after++;
      }
      if (after < to && Character.isUpperCase(text.charAt(after)) && endsSentence(from, at)) {
        return after;
      }
    }
    return -1;
  }

  private boolean endsSentence(int from, int stop) {
    char before = text.charAt(stop - 1);
    if (!Character.isLetter(before)) {
      return true;
    }
    int start = stop;
    while (start > from && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String word = text.substring(start, stop);
    return word.length() > 2 && Character.isLowerCase(before) && !abbreviations.takesStop(word);
  }
}
