package kz.baspa.encode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.structure.Range;
import kz.baspa.tei.TeiBuilder;
import kz.baspa.text.Edit;
import kz.baspa.text.EditedText;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.SpanEvidence;
import kz.baspa.text.evidence.SpanLook;
import org.jspecify.annotations.Nullable;

/**
 * Writes stretches of the restored text with the edits and proposals that lie in them. A word in
 * which anything was corrected stands as a whole in one {@code choice}, whatever number of edits it
 * took: {@code <sic>мектептін</sic><corr>мектептің</corr>}.
 *
 * <p>An edit shows once, in the first stretch that holds all of it; one that reaches over the edge
 * of a stretch shows nowhere and stands in the change list alone.
 */
final class EditedPassages {
  /** A page number has a line of its own, or stands at an end of the line of the running title. */
  private static final List<Pattern> PAGE_NUMBERS =
      List.of(
          Pattern.compile("(?m)^[\\s–—-]{0,9}(\\d{1,4})[\\s–—-]{0,9}$"),
          Pattern.compile("(?m)^\\s{0,9}(\\d{1,4})\\b|\\b(\\d{1,4})\\s{0,9}$"));

  private final TeiBuilder tei;
  private final EditedText edited;
  private final String text;
  private final Proposals proposals;
  private final Display[] displays;
  private final BitSet shown = new BitSet();

  /** The printed numbers of pages by where those begin in the raw text. */
  private final NavigableMap<Integer, String> pages = new TreeMap<>();

  private int nextBreak;

  EditedPassages(TeiBuilder tei, Restored restored) {
    this.tei = tei;
    this.edited = restored.lined().edited();
    this.text = edited.text();
    this.displays = new Display[edited.edits().size()];
    for (int i = 0; i < displays.length; i++) {
      displays[i] = Display.of(edited.edits().get(i));
    }
    this.proposals = new Proposals(restored);
    for (SpanEvidence span : restored.lined().evidence().spans()) {
      if (span.is(SpanLook.PAGE)) {
        pages.put(span.start(), span.target());
      }
    }
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
    List<CorrectedWords> spans = new ArrayList<>();
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
        CorrectedWords.add(spans, span(i, range, spans));
      }
    }
    segments(range, spans, points);
  }

  private CorrectedWords span(int index, Range range, List<CorrectedWords> before) {
    Edit edit = edited.edits().get(index);
    int start = edited.startInText(index);
    int end = edited.endInText(index);
    TreeSet<String> rules = new TreeSet<>(edit.rules());
    if (displays[index] != Display.SUPPLIED) {
      // A word that has been looked at belongs to the span before.
      int floor = range.start();
      if (!before.isEmpty()) {
        int last = before.get(before.size() - 1).end();
        floor = Math.max(floor, Math.min(start, last));
        end = Math.max(end, last > start ? last : end);
      }
      while (start > floor && CorrectedWords.isOfWord(text, start - 1)) {
        start--;
      }
      while (end < range.end() && CorrectedWords.isOfWord(text, end)) {
        end++;
      }
      while (start == end && start > floor && !Character.isWhitespace(text.charAt(start - 1))) {
        start--;
      }
    }
    return new CorrectedWords(start, end, displays[index], edit.confidence(), rules);
  }

  /** Writes the spans with the words of proposals wrapped. */
  private void segments(Range range, List<CorrectedWords> spans, List<Integer> points) {
    int at = range.start();
    Cursor cursor = new Cursor(spans, points);
    for (Proposals.Segment segment : proposals.in(range, spans)) {
      cursor.write(at, segment.start());
      tei.open("seg", "xml:id", proposals.mark(segment));
      cursor.write(segment.start(), segment.end());
      tei.close();
      at = segment.end();
    }
    cursor.write(at, range.end());
    cursor.rest();
  }

  /** Writes text, spans and points side by side, each once. */
  private final class Cursor {
    private final List<CorrectedWords> spans;
    private final List<Integer> points;
    private int span;
    private int point;

    Cursor(List<CorrectedWords> spans, List<Integer> points) {
      this.spans = spans;
      this.points = points;
    }

    void write(int from, int to) {
      int at = from;
      while (span < spans.size() && spans.get(span).start() < to) {
        CorrectedWords next = spans.get(span++);
        if (next.start() >= at && next.end() <= to) {
          plain(at, next.start());
          choice(next);
          at = next.end();
        }
      }
      plain(at, to);
    }

    private void plain(int from, int to) {
      int at = from;
      while (point < points.size() && place(points.get(point)) <= to) {
        int place = Math.max(at, place(points.get(point)));
        tei.text(text.substring(at, place));
        point(points.get(point++));
        at = place;
      }
      tei.text(text.substring(at, to));
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
      tei.empty("gap", "reason", "lost");
      return;
    }
    Edit edit = edited.edits().get(index);
    Map.Entry<Integer, String> page = pages.floorEntry(edit.end());
    boolean known = page != null && page.getKey() >= edit.start();
    tei.empty("pb", "n", known ? page.getValue() : pageNumber(edit.before()));
  }

  /** {@code - 12 -} → 12; null if there is none. */
  static @Nullable String pageNumber(String before) {
    for (Pattern pattern : PAGE_NUMBERS) {
      Matcher matcher = pattern.matcher(before);
      if (matcher.find()) {
        return matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
      }
    }
    return null;
  }

  private void choice(CorrectedWords span) {
    String after = text.substring(span.start(), span.end());
    if (span.display() == Display.SUPPLIED) {
      supplied(after);
      return;
    }
    String before = TeiBuilder.clean(source(span)).strip();
    String clean = TeiBuilder.clean(after);
    if (before.equals(clean)) {
      tei.text(after);
      return;
    }
    boolean correction = span.display() == Display.CORRECTION;
    tei.open("choice");
    tei.element(correction ? "sic" : "orig", before);
    tei.element(
        correction ? "corr" : "reg",
        after,
        "resp",
        "#baspa",
        "cert",
        correction ? certainty(span.confidence()) : null,
        "type",
        String.join("+", span.rules()));
    tei.close();
  }

  private void supplied(String after) {
    String core = after.strip();
    int start = after.indexOf(core);
    if (core.isEmpty()) {
      tei.text(after);
      return;
    }
    tei.text(after.substring(0, start));
    tei.element("supplied", core, "reason", "omitted-in-original");
    tei.text(after.substring(start + core.length()));
  }

  /** What the source has here, but for layout. */
  private String source(CorrectedWords span) {
    StringBuilder out = new StringBuilder();
    int at = span.start();
    for (int i = edited.firstEditFrom(span.start());
        i < displays.length && edited.startInText(i) <= span.end();
        i++) {
      int start = edited.startInText(i);
      int end = edited.endInText(i);
      boolean words = displays[i] == Display.CORRECTION || displays[i] == Display.REGULARIZATION;
      if (words && start >= at && end <= span.end() && start <= end) {
        out.append(text, at, start).append(edited.edits().get(i).before());
        at = end;
      }
    }
    return out.append(text, at, span.end()).toString();
  }

  /** High from 0.95, medium from 0.8, low below. */
  private static String certainty(double confidence) {
    return confidence >= 0.95 ? "high" : confidence >= 0.8 ? "medium" : "low";
  }

  /** The proposals whose words were marked, in the order of the file. */
  List<Proposals.Marked> marks() {
    return proposals.marks();
  }
}
