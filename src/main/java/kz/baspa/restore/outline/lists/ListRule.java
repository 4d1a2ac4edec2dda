package kz.baspa.restore.outline.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.outline.LineSegmentation;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * Knows the items of lists: lines that begin with a bullet or with ascending numbers, and items
 * that were run together. {@code болады:-бірінші;-екінші.} becomes the lines {@code болады:},
 * {@code - бірінші;} and {@code - екінші.} Speech and a dash in the middle of a sentence are no
 * items.
 */
public final class ListRule implements Rule {
  static final String NAME = "list-item";

  /** What it calls changes that put a list in the text in order as other rules do elsewhere. */
  static final String STOP = "supplied-stop";

  static final String JOINED = "hard-line";
  static final String PARTED = "paragraph-break";

  private static final Pattern BULLET =
      Pattern.compile(
          "(?:[-–—]{1,3}[  \t]+|[-–—](?=\\p{L})|[•·▪●◦○►✓*\uf0b7\uf02d\uf0a7][  \t]*)(?=\\S)");
  private static final Pattern NUMBER =
      Pattern.compile("\\(?(\\d{1,2}|[\\p{Ll}])(?:\\)[  \t]*|\\.[  \t]+)(?=\\S)");

  /** The same where a machine may have lost the space: {@code 4.Торта}. */
  private static final Pattern READ_NUMBER =
      Pattern.compile(
          "\\(?(\\d{1,2}|[\\p{Ll}])"
              + "(?:\\)[  \t]*|\\.[  \t]+|(?<=\\d)\\.(?=\\p{Lu}\\p{Ll}))(?=\\S)");

  /** What a machine takes a bullet for: a quotation mark before a space, a small letter. */
  private static final Pattern MISREAD_BULLET = Pattern.compile("[“”„\"«»*°'‘’еo] +(?=\\p{Ll})");

  /** A mark behind the mark of an item, as it comes of lists that were typed and marked again. */
  private static final Pattern SECOND =
      Pattern.compile("[-–—•·▪●◦○►✓\uf0b7\uf02d\uf0a7][  \t]+(?=[\\p{L}«“\"(])");

  private static final Pattern SPEECH =
      Pattern.compile("[,!?…][  ][–—-][  ]\\p{Ll}|[–—-][  ](?:де(?:ді|п|йді|ген)|сұрады|айтты)");
  private static final int GAP = 3;

  /** So many lines more one item may be broken over. */
  private static final int MOST_WRAPPED = 6;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public Set<String> changeNames() {
    return Set.of(NAME, STOP, JOINED, PARTED);
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    LinedText marked = new MarkedItems(text).write(this, decider);
    LineSegmentation inline = new LineSegmentation(marked);
    LinedText cut = new InlineLists(marked, inline).cut() ? inline.apply(this, decider) : marked;
    LineSegmentation segmentation = new LineSegmentation(cut);
    boolean any = false;
    int line = 0;
    while (line < cut.size()) {
      List<Marker> run = run(cut, line);
      if (run.isEmpty()) {
        line++;
      } else {
        any = true;
        write(cut, run, segmentation);
        line = run.get(run.size() - 1).line() + 1;
      }
    }
    return any ? segmentation.apply(this, decider) : cut;
  }

  /**
   * A mark at the start of a line: a bullet has no label.
   *
   * @param end behind the mark; where that is lost, the start
   * @param words behind a second mark, if there is one
   */
  private record Marker(int line, int start, int end, int words, String label, boolean bullet) {
    boolean isDouble() {
      return words > end;
    }
  }

  private static @Nullable Marker marker(LinedText text, int line) {
    if (line >= text.size() || text.line(line).kind() != LineKind.UNKNOWN) {
      return null;
    }
    String all = text.text();
    int end = text.end(line);
    int start = Spaces.skipForward(all, text.start(line), end);
    Matcher bullet = BULLET.matcher(all).region(start, end);
    if (bullet.lookingAt() && !isNumberBehind(all, start, bullet.end())) {
      return new Marker(line, start, bullet.end(), behindSecond(all, bullet.end(), end), "", true);
    }
    Matcher dot = MISREAD_BULLET.matcher(all).region(start, end);
    boolean open = endsOpen(text, line) || line > 0 && endsOpen(text, line - 1);
    if (isRead(text) && open && dot.lookingAt()) {
      return new Marker(line, start, dot.end(), dot.end(), "", true);
    }
    Pattern numbers = isRead(text) ? READ_NUMBER : NUMBER;
    Matcher number = numbers.matcher(all).region(start, end);
    return number.lookingAt()
        ? new Marker(
            line, start, number.end(), behindSecond(all, number.end(), end), number.group(1), false)
        : null;
  }

  /** Where the words begin behind the mark of an item: {@code - су} behind {@code 1) }. */
  static int behindSecond(String text, int start, int end) {
    Matcher second = SECOND.matcher(text).region(start, end);
    return second.lookingAt() ? second.end() : start;
  }

  /** «-5 градус» is a number with its sign. */
  private static boolean isNumberBehind(String text, int start, int words) {
    return words == start + 1 && Character.isDigit(text.charAt(words));
  }

  /** The items that belong together from this line on; empty if it begins no list. */
  private static List<Marker> run(LinedText text, int line) {
    List<Marker> mixed = run(text, line, true);
    // Paragraphs are known, or the list says itself where it begins or its items end.
    boolean sure = !text.evidence().isEmpty() || isLed(text, mixed) || isSeparated(text, mixed);
    return sure ? mixed : run(text, line, false);
  }

  /**
   * The same.
   *
   * @param dashes whether a dash of another length opens an item of the same list
   */
  private static List<Marker> run(LinedText text, int line, boolean dashes) {
    List<Marker> run = new ArrayList<>();
    Marker first = opensUnmarked(text, line) ? unmarked(text, line) : marker(text, line);
    if (first == null || !mayBegin(first)) {
      return run;
    }
    run.add(first);
    int at = line + 1;
    int blankLines = 0;
    while (at < text.size() && blankLines < GAP) {
      Marker next = marker(text, at);
      if (next != null) {
        next = asDue(text, run.get(run.size() - 1), next);
      }
      if (next != null && follows(text, run.get(run.size() - 1), next, dashes)) {
        run.add(next);
        blankLines = 0;
      } else if (text.line(at).kind() == LineKind.NOTE && endsOpen(text, lastOf(run))) {
        at++; // the list goes on over the page
        continue;
      } else if (text.string(at).isBlank()) {
        blankLines++;
      } else if (hasLostMark(text, run.get(run.size() - 1), at)) {
        run.add(unmarked(text, at));
      } else {
        int wrapped = blankLines == 0 ? wrapped(text, run.get(run.size() - 1), at, dashes) : 0;
        if (wrapped == 0) {
          break;
        }
        at += wrapped - 1;
      }
      at++;
    }
    return isList(text, run) ? run : List.of();
  }

  /**
   * Whether a paragraph is an item of which the page has lost the dash: it stands between two items
   * with dashes, and ends with a semicolon as the one before it does. Of a page that a machine read
   * it may be the last one, too.
   */
  private static boolean hasLostMark(LinedText text, Marker before, int line) {
    boolean dash =
        before.bullet() && (isLost(before) || isDash(text.text().charAt(before.start())));
    if (text.evidence().isEmpty() || !dash || !endsOpen(text, line - 1)) {
      return false;
    }
    if (isRead(text) && marker(text, line) == null) {
      return endsOpen(text, line) || lastChar(text, line) == '.';
    }
    Marker next = marker(text, line + 1);
    return endsOpen(text, line) && next != null && follows(text, before, next, true);
  }

  /** Whether a machine read the text from its pages. */
  private static boolean isRead(LinedText text) {
    return !text.evidence().words().isEmpty();
  }

  /** Whether a list begins here whose first dash the page has lost, as thin print loses them. */
  private static boolean opensUnmarked(LinedText text, int line) {
    return isRead(text)
        && marker(text, line) == null
        && line > 0
        && lastChar(text, line - 1) == ':'
        && endsOpen(text, line);
  }

  /** The mark as it is due, if a machine may have taken it for what it reads. */
  private static Marker asDue(LinedText text, Marker before, Marker next) {
    if (!isRead(text) || before.bullet() || next.bullet()) {
      return next;
    }
    String due = ListLabels.due(before.label(), next.label());
    return new Marker(next.line(), next.start(), next.end(), next.words(), due, false);
  }

  private static boolean endsOpen(LinedText text, int line) {
    return text.line(line).kind() == LineKind.UNKNOWN && lastChar(text, line) == ';';
  }

  private static Marker unmarked(LinedText text, int line) {
    int start = Spaces.skipForward(text.text(), text.start(line), text.end(line));
    return new Marker(line, start, start, start, "", true);
  }

  /**
   * How many lines from this one on are the rest of an item that was broken over lines: they go on
   * in the middle of its sentence, and the next item stands behind them. 0 if they are not.
   */
  private static int wrapped(LinedText text, Marker item, int line, boolean dashes) {
    int at = line;
    while (at < text.size() && at - line < MOST_WRAPPED) {
      if (text.line(at).kind() != LineKind.UNKNOWN || text.string(at).isBlank()) {
        return 0;
      }
      Marker next = marker(text, at);
      if (next != null) {
        return follows(text, item, next, dashes) ? at - line : 0;
      }
      if (!isOpenEnd(text, at - 1) || !Character.isLowerCase(firstChar(text, at))) {
        return 0;
      }
      at++;
    }
    return 0;
  }

  /** Whether a line ends in the middle of a sentence. */
  private static boolean isOpenEnd(LinedText text, int line) {
    return ".;:!?…".indexOf(lastChar(text, line)) < 0;
  }

  private static char firstChar(LinedText text, int line) {
    int start = Spaces.skipForward(text.text(), text.start(line), text.end(line));
    return start < text.end(line) ? text.text().charAt(start) : '\n';
  }

  private static boolean mayBegin(Marker first) {
    return first.bullet()
        || first.label().equals("1")
        || first.label().equals("а")
        || first.label().equals("a");
  }

  private static boolean follows(LinedText text, Marker before, Marker next, boolean dashes) {
    if (before.bullet() || next.bullet()) {
      char one = text.text().charAt(before.start());
      char other = text.text().charAt(next.start());
      return before.bullet()
          && next.bullet()
          && (one == other
              || dashes && (isDash(one) || isLost(before)) && isDash(other)
              || isRead(text) && endsOpen(text, next.line() - 1));
    }
    return ListLabels.follows(before.label(), next.label());
  }

  private static boolean isLost(Marker mark) {
    return mark.end() == mark.start();
  }

  private static boolean isDash(char c) {
    return "-–—".indexOf(c) >= 0;
  }

  /** Whether a colon stands before the first of these items. */
  private static boolean isLed(LinedText text, List<Marker> run) {
    return !run.isEmpty() && lastChar(text, run.get(0).line() - 1) == ':';
  }

  /** Whether an item ends with a semicolon or a comma. */
  private static boolean isSeparated(LinedText text, List<Marker> run) {
    return run.stream().anyMatch(item -> ";,".indexOf(lastChar(text, item.line())) >= 0);
  }

  private static boolean isList(LinedText text, List<Marker> run) {
    Marker first = run.get(0);
    char lead = lastChar(text, first.line() - 1);
    boolean led = isLed(text, run);
    if (run.size() < 2) {
      return first.bullet() && led && !isLost(first) && !isSpeech(text, run);
    }
    if (!first.bullet()) {
      return true;
    }
    boolean dash = "-–—".indexOf(text.text().charAt(first.start())) >= 0;
    if (!dash) {
      return true;
    }
    if (isSpeech(text, run)) {
      return false;
    }
    boolean midSentence = Character.isLetter(lead) || lead == ',';
    boolean paragraphs = !text.evidence().isEmpty() && isSeparated(text, run);
    return led || !midSentence || paragraphs;
  }

  private static boolean isSpeech(LinedText text, List<Marker> run) {
    int speech = 0;
    for (Marker item : run) {
      String words = text.text().substring(item.words(), text.end(item.line()));
      char last = lastChar(text, item.line());
      speech += last == '?' || last == '!' || SPEECH.matcher(words).find() ? 1 : 0;
    }
    return speech * 3 >= run.size();
  }

  /** The last mark of a line, blank lines before it passed; a line end if there is none. */
  private static char lastChar(LinedText text, int line) {
    int at = line;
    while (at >= 0 && at > line - GAP && text.string(at).isBlank()) {
      at--;
    }
    if (at < 0 || text.string(at).isBlank() || text.line(at).kind() != LineKind.UNKNOWN) {
      return '\n';
    }
    String string = text.string(at).stripTrailing();
    return string.charAt(string.length() - 1);
  }

  private void write(LinedText text, List<Marker> run, LineSegmentation segmentation) {
    boolean doubled = run.stream().filter(Marker::isDouble).count() > 1 && !isSpeech(text, run);
    for (int i = 0; i < run.size(); i++) {
      Marker item = run.get(i);
      if (i + 1 < run.size()) {
        joinWrapped(text, item.line(), run.get(i + 1).line(), segmentation);
      }
      segmentation.open(item.start(), NAME);
      if (isLost(item)) {
        segmentation.mark(item.start(), Line.marked(LineKind.ITEM, "", 0));
      } else if (item.bullet()) {
        segmentation.replace(item.start(), item.words(), "- ", NAME);
        segmentation.mark(item.words(), Line.marked(LineKind.ITEM, "", 2));
      } else {
        String read = text.text().substring(item.start(), item.end());
        String mark = read.replaceFirst("[\\p{L}\\d]+", item.label());
        int behind = item.start() + read.stripTrailing().length();
        segmentation.replace(item.start(), behind, mark.stripTrailing(), NAME);
        segmentation.mark(item.start(), Line.marked(LineKind.ITEM, item.label(), mark.length()));
        if (doubled && item.isDouble()) {
          segmentation.replace(item.end(), item.words(), "", NAME);
        }
      }
    }
  }

  private static boolean isWrapped(LinedText text, int line) {
    return text.line(line).kind() == LineKind.UNKNOWN && !text.string(line).isBlank();
  }

  private static int lastOf(List<Marker> run) {
    return run.get(run.size() - 1).line();
  }

  /** Makes one line of an item and the lines that it was broken over. */
  private static void joinWrapped(
      LinedText text, int item, int next, LineSegmentation segmentation) {
    for (int line = item + 1; line < next && isWrapped(text, line); line++) {
      int from = Spaces.skipBackward(text.text(), text.end(line - 1), text.start(line - 1));
      int to = Spaces.skipForward(text.text(), text.start(line), text.end(line));
      segmentation.replace(from, to, " ", NAME);
    }
  }
}
