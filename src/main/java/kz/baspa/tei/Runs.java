package kz.baspa.tei;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.structure.Range;
import kz.baspa.text.Edit;
import kz.baspa.text.EditedText;
import kz.baspa.text.Restored;

/**
 * Writes stretches of the restored text with the edits and proposals that lie in them. A word in
 * which anything was corrected stands as a whole in one {@code choice}, whatever number of edits it
 * took: {@code <sic>Еуропалык</sic><corr>Еуропалық</corr>}.
 *
 * <p>An edit shows once, in the first stretch that holds all of it; one that reaches over the edge
 * of a stretch shows nowhere and stands in the change list alone.
 */
final class Runs {
  /** A page number has a line of its own, or stands at an end of the line of the running title. */
  private static final List<Pattern> PAGE_NUMBERS =
      List.of(
          Pattern.compile("(?m)^[\\s–—-]{0,9}(\\d{1,4})[\\s–—-]{0,9}$"),
          Pattern.compile("(?m)^\\s{0,9}(\\d{1,4})\\b|\\b(\\d{1,4})\\s{0,9}$"));

  /** So many units of a word are shown on either side of what a proposal would change. */
  private static final int LONGEST_SHOWN = 40;

  private final Xml xml;
  private final EditedText edited;
  private final String text;
  private final List<Edit> proposals;
  private final int[] proposalStarts;
  private final int[] proposalEnds;
  private final Display[] displays;
  private final BitSet shown = new BitSet();
  private final BitSet marked = new BitSet();
  private final List<Marked> marks = new ArrayList<>();
  private int nextBreak;

  /**
   * A proposal that was marked.
   *
   * @param id the identifier of the words it is about
   * @param before the whole words that it would change, as they read now
   * @param after the same words with the change
   */
  record Marked(String id, Edit proposal, String before, String after) {}

  private record Span(
      int start, int end, Display display, double confidence, TreeSet<String> rules) {
    Span join(Span other) {
      TreeSet<String> both = new TreeSet<>(rules);
      both.addAll(other.rules);
      return new Span(
          start,
          Math.max(end, other.end),
          display.compareTo(other.display) < 0 ? display : other.display,
          Math.min(confidence, other.confidence),
          both);
    }
  }

  Runs(Xml xml, Restored restored) {
    this.xml = xml;
    this.edited = restored.lined().edited();
    this.text = edited.text();
    this.displays = new Display[edited.edits().size()];
    for (int i = 0; i < displays.length; i++) {
      displays[i] = Display.of(edited.edits().get(i));
    }
    this.proposals = restored.proposals();
    this.proposalStarts = new int[proposals.size()];
    this.proposalEnds = new int[proposals.size()];
    for (int i = 0; i < proposalStarts.length; i++) {
      proposalStarts[i] = edited.textOffset(proposals.get(i).start());
      proposalEnds[i] = Math.max(proposalStarts[i], endInText(proposals.get(i).end()));
    }
  }

  /** Where a stretch of the raw text that ends here ends in the text. */
  private int endInText(int rawOffset) {
    int offset = edited.textOffset(rawOffset);
    int edit = edited.firstEditFrom(offset);
    boolean inside =
        edit < displays.length
            && edited.edits().get(edit).start() < rawOffset
            && rawOffset < edited.edits().get(edit).end();
    return inside ? edited.endInText(edit) : offset;
  }

  /** Writes the page breaks before this offset that no stretch has shown. */
  void breaksBefore(int offset) {
    while (nextBreak < displays.length && edited.startInText(nextBreak) <= offset) {
      if (displays[nextBreak] == Display.PAGE_BREAK && !shown.get(nextBreak)) {
        point(nextBreak);
      }
      nextBreak++;
    }
  }

  /** Writes this stretch of the text. */
  void write(Range range) {
    List<Span> spans = new ArrayList<>();
    List<Integer> points = new ArrayList<>();
    for (int i = edited.firstEditFrom(range.start());
        i < displays.length && edited.startInText(i) <= range.end();
        i++) {
      boolean inside = edited.startInText(i) >= range.start() && edited.endInText(i) <= range.end();
      if (!inside || shown.get(i) || displays[i] == Display.LAYOUT) {
        continue;
      }
      if (displays[i] == Display.GAP || displays[i] == Display.PAGE_BREAK) {
        boolean next = displays[i] == Display.PAGE_BREAK && edited.startInText(i) == range.end();
        if (!next) {
          shown.set(i);
          points.add(i);
        }
      } else {
        shown.set(i);
        add(spans, span(i, range, spans));
      }
    }
    segments(range, spans, points);
  }

  private Span span(int index, Range range, List<Span> before) {
    Edit edit = edited.edits().get(index);
    int start = edited.startInText(index);
    int end = edited.endInText(index);
    TreeSet<String> rules = new TreeSet<>(List.of(edit.rule().split("\\+")));
    if (displays[index] != Display.SUPPLIED) {
      // A word that has been looked at belongs to the span before.
      int floor = range.start();
      if (!before.isEmpty()) {
        int last = before.get(before.size() - 1).end();
        floor = Math.max(floor, Math.min(start, last));
        end = Math.max(end, last > start ? last : end);
      }
      while (start > floor && isOfWord(start - 1)) {
        start--;
      }
      while (end < range.end() && isOfWord(end)) {
        end++;
      }
      while (start == end && start > floor && !Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
    }
    return new Span(start, end, displays[index], edit.confidence(), rules);
  }

  private boolean isOfWord(int offset) {
    char unit = text.charAt(offset);
    return Character.isLetterOrDigit(unit)
        || Character.isSurrogate(unit)
        || "-'’‑".indexOf(unit) >= 0;
  }

  private static void add(List<Span> spans, Span span) {
    if (!spans.isEmpty()) {
      Span last = spans.get(spans.size() - 1);
      boolean word = last.display != Display.SUPPLIED && span.display != Display.SUPPLIED;
      if (word && span.start <= last.end) {
        spans.set(spans.size() - 1, last.join(span));
        return;
      }
      if (span.start < last.end) {
        return;
      }
    }
    spans.add(span);
  }

  /** Writes the spans with the words of proposals wrapped. */
  private void segments(Range range, List<Span> spans, List<Integer> points) {
    List<int[]> segments = new ArrayList<>();
    List<List<Integer>> about = new ArrayList<>();
    for (int i = firstProposalFrom(range.start()); i < proposals.size(); i++) {
      if (proposalStarts[i] > range.end()) {
        break;
      }
      if (marked.get(i) || proposalEnds[i] > range.end()) {
        continue;
      }
      int[] segment = segment(i, range, spans, segments);
      if (segment[0] == segment[1]) {
        continue;
      }
      marked.set(i);
      int last = segments.size() - 1;
      if (last >= 0 && segment[0] < segments.get(last)[1]) {
        segments.get(last)[1] = Math.max(segments.get(last)[1], segment[1]);
        about.get(last).add(i);
      } else {
        segments.add(segment);
        about.add(new ArrayList<>(List.of(i)));
      }
    }
    int at = range.start();
    Cursor cursor = new Cursor(spans, points);
    for (int i = 0; i < segments.size(); i++) {
      int[] segment = segments.get(i);
      cursor.write(at, segment[0]);
      String id = "w" + (marks.isEmpty() ? 1 : next());
      xml.openText("seg", "xml:id", id);
      for (int proposal : about.get(i)) {
        marks.add(marked(id, proposal, segment));
      }
      cursor.write(segment[0], segment[1]);
      xml.close();
      at = segment[1];
    }
    cursor.write(at, range.end());
    cursor.rest();
  }

  private Marked marked(String id, int index, int[] segment) {
    int start = Math.max(proposalStarts[index], segment[0]);
    int end = Math.max(start, proposalEnds[index]);
    int from = start;
    while (from > segment[0] && start - from < LONGEST_SHOWN && isOfWord(from - 1)) {
      from--;
    }
    int to = end;
    while (to < segment[1] && to - end < LONGEST_SHOWN && isOfWord(to)) {
      to++;
    }
    Edit proposal = proposals.get(index);
    String after = text.substring(from, start) + proposal.after() + text.substring(end, to);
    return new Marked(id, proposal, text.substring(from, to), after);
  }

  private int next() {
    return Integer.parseInt(marks.get(marks.size() - 1).id().substring(1)) + 1;
  }

  private int[] segment(int proposal, Range range, List<Span> spans, List<int[]> before) {
    int floor = range.start();
    int start = proposalStarts[proposal];
    int end = proposalEnds[proposal];
    if (!before.isEmpty()) {
      int[] last = before.get(before.size() - 1);
      boolean inside = start < last[1];
      floor = inside ? last[0] : last[1];
      start = inside ? last[0] : start;
      end = inside ? Math.max(end, last[1]) : end;
    }
    while (start > floor && isOfWord(start - 1)) {
      start--;
    }
    while (end < range.end() && isOfWord(end)) {
      end++;
    }
    // A choice is inside the segment or outside it.
    for (int i = firstSpanEndingAfter(spans, start); i < spans.size(); i++) {
      Span span = spans.get(i);
      if (span.start >= end) {
        break;
      }
      start = Math.min(start, span.start);
      end = Math.max(end, span.end);
    }
    return new int[] {start, end};
  }

  private static int firstSpanEndingAfter(List<Span> spans, int offset) {
    int low = 0;
    int high = spans.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).end <= offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private int firstProposalFrom(int offset) {
    int low = 0;
    int high = proposalStarts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (proposalStarts[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Writes text, spans and points side by side, each once. */
  private final class Cursor {
    private final List<Span> spans;
    private final List<Integer> points;
    private int span;
    private int point;

    Cursor(List<Span> spans, List<Integer> points) {
      this.spans = spans;
      this.points = points;
    }

    void write(int from, int to) {
      int at = from;
      while (span < spans.size() && spans.get(span).start < to) {
        Span next = spans.get(span++);
        if (next.start >= at && next.end <= to) {
          plain(at, next.start);
          choice(next);
          at = next.end;
        }
      }
      plain(at, to);
    }

    private void plain(int from, int to) {
      int at = from;
      while (point < points.size() && place(points.get(point)) <= to) {
        int place = Math.max(at, place(points.get(point)));
        xml.text(text.substring(at, place));
        point(points.get(point++));
        at = place;
      }
      xml.text(text.substring(at, to));
    }

    /** A gap stands behind what is left, a page break before what follows. */
    private int place(int edit) {
      return displays[edit] == Display.GAP ? edited.endInText(edit) : edited.startInText(edit);
    }

    /** What stands at the very end and takes up no place. */
    void rest() {
      while (span < spans.size()) {
        choice(spans.get(span++));
      }
      while (point < points.size()) {
        point(points.get(point++));
      }
    }
  }

  private void point(int index) {
    shown.set(index);
    if (displays[index] == Display.GAP) {
      xml.empty("gap", "reason", "lost");
      return;
    }
    xml.empty("pb", "n", pageNumber(edited.edits().get(index).before()));
  }

  /** {@code - 12 -} → 12; null if there is none. */
  static String pageNumber(String before) {
    for (Pattern pattern : PAGE_NUMBERS) {
      Matcher matcher = pattern.matcher(before);
      if (matcher.find()) {
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      }
    }
    return null;
  }

  private void choice(Span span) {
    String after = text.substring(span.start, span.end);
    if (span.display == Display.SUPPLIED) {
      supplied(after);
      return;
    }
    String before = Xml.clean(source(span)).strip();
    String clean = Xml.clean(after);
    if (before.equals(clean)) {
      xml.text(after);
      return;
    }
    boolean correction = span.display == Display.CORRECTION;
    xml.openText("choice");
    xml.element(correction ? "sic" : "orig", before);
    xml.element(
        correction ? "corr" : "reg",
        after,
        "resp",
        "#baspa",
        "cert",
        correction ? certainty(span.confidence) : null,
        "type",
        String.join("+", span.rules));
    xml.close();
  }

  private void supplied(String after) {
    String core = after.strip();
    int start = after.indexOf(core);
    if (core.isEmpty()) {
      xml.text(after);
      return;
    }
    xml.text(after.substring(0, start));
    xml.element("supplied", core, "reason", "omitted-in-original");
    xml.text(after.substring(start + core.length()));
  }

  /** What the source has here, but for layout. */
  private String source(Span span) {
    StringBuilder out = new StringBuilder();
    int at = span.start;
    for (int i = edited.firstEditFrom(span.start);
        i < displays.length && edited.startInText(i) <= span.end;
        i++) {
      int start = edited.startInText(i);
      int end = edited.endInText(i);
      boolean words = displays[i] == Display.CORRECTION || displays[i] == Display.REGULARIZATION;
      if (words && start >= at && end <= span.end && start <= end) {
        out.append(text, at, start).append(edited.edits().get(i).before());
        at = end;
      }
    }
    return out.append(text, at, span.end).toString();
  }

  /** High from 0.95, medium from 0.8, low below. */
  private static String certainty(double confidence) {
    return confidence >= 0.95 ? "high" : confidence >= 0.8 ? "medium" : "low";
  }

  /** The proposals whose words were marked, in the order of the file. */
  List<Marked> marks() {
    List<Marked> sorted = new ArrayList<>(marks);
    sorted.sort(Comparator.comparingInt((Marked mark) -> Integer.parseInt(mark.id().substring(1))));
    return sorted;
  }
}
