package kz.baspa.encode;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import kz.baspa.structure.Range;
import kz.baspa.text.Edit;
import kz.baspa.text.Edit.Status;
import kz.baspa.text.EditedText;
import kz.baspa.text.Restored;

/** The edits that were proposed and not made, and the words of the text that each is about. */
final class Proposals {
  /** So many units of a word are shown on either side of what a proposal would change. */
  private static final int LONGEST_SHOWN = 40;

  private final EditedText edited;
  private final String text;
  private final List<Edit> proposals;

  /** Where each begins and ends in the text; both ascend. */
  private final int[] starts;

  private final int[] ends;
  private final BitSet taken = new BitSet();
  private final List<Marked> marks = new ArrayList<>();
  private int lastId;

  /**
   * A proposal that was marked.
   *
   * @param id the identifier of the words it is about
   * @param before the whole words that it would change, as they read now
   * @param after the same words with the change
   */
  record Marked(String id, Edit proposal, String before, String after) {}

  /** Words of the text and the proposals that are about them. */
  record Segment(int start, int end, List<Integer> about) {}

  Proposals(Restored restored) {
    this.edited = restored.lined().edited();
    this.text = edited.text();
    // What a person has refused is no question any more; the table of changes keeps it.
    this.proposals =
        restored.proposals().stream().filter(p -> p.status() == Status.PROPOSED).toList();
    this.starts = new int[proposals.size()];
    this.ends = new int[proposals.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = edited.textOffset(proposals.get(i).start());
      ends[i] = Math.max(starts[i], endInText(proposals.get(i).end()));
    }
  }

  /** Where a stretch of the raw text that ends here ends in the text. */
  private int endInText(int rawOffset) {
    int offset = edited.textOffset(rawOffset);
    int edit = edited.firstEditFrom(offset);
    boolean inside =
        edit < edited.edits().size()
            && edited.edits().get(edit).start() < rawOffset
            && rawOffset < edited.edits().get(edit).end();
    return inside ? edited.endInText(edit) : offset;
  }

  /** The words in this stretch that proposals are about; a span is inside one or outside all. */
  List<Segment> in(Range range, List<CorrectedWords> spans) {
    List<Segment> segments = new ArrayList<>();
    for (int i = firstFrom(range.start()); i < starts.length && starts[i] <= range.end(); i++) {
      boolean made = proposals.get(i).after().contentEquals(text.substring(starts[i], ends[i]));
      if (taken.get(i) || ends[i] > range.end() || made) {
        continue;
      }
      Segment segment = segment(i, range, spans, segments);
      if (segment.start() == segment.end()) {
        continue;
      }
      taken.set(i);
      int last = segments.size() - 1;
      if (last >= 0 && segment.start() < segments.get(last).end()) {
        segments.get(last).about().addAll(segment.about());
        int end = Math.max(segments.get(last).end(), segment.end());
        segments.set(
            last, new Segment(segments.get(last).start(), end, segments.get(last).about()));
      } else {
        segments.add(segment);
      }
    }
    return segments;
  }

  private Segment segment(
      int proposal, Range range, List<CorrectedWords> spans, List<Segment> before) {
    int floor = range.start();
    int start = starts[proposal];
    int end = ends[proposal];
    if (!before.isEmpty()) {
      Segment last = before.get(before.size() - 1);
      boolean inside = start < last.end();
      floor = inside ? last.start() : last.end();
      start = inside ? last.start() : start;
      end = inside ? Math.max(end, last.end()) : end;
    }
    while (start > floor && CorrectedWords.isOfWord(text, start - 1)) {
      start--;
    }
    while (end < range.end() && CorrectedWords.isOfWord(text, end)) {
      end++;
    }
    for (int i = CorrectedWords.firstEndingAfter(spans, start); i < spans.size(); i++) {
      if (spans.get(i).start() >= end) {
        break;
      }
      start = Math.min(start, spans.get(i).start());
      end = Math.max(end, spans.get(i).end());
    }
    return new Segment(start, end, new ArrayList<>(List.of(proposal)));
  }

  private int firstFrom(int offset) {
    int low = 0;
    int high = starts.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** Gives these words an identifier and keeps what is proposed for them. */
  String mark(Segment segment) {
    String id = "w" + ++lastId;
    for (int proposal : segment.about()) {
      marks.add(marked(id, proposal, segment));
    }
    return id;
  }

  private Marked marked(String id, int index, Segment segment) {
    int start = Math.max(starts[index], segment.start());
    int end = Math.max(start, ends[index]);
    int from = start;
    while (from > segment.start()
        && start - from < LONGEST_SHOWN
        && CorrectedWords.isOfWord(text, from - 1)) {
      from--;
    }
    int to = end;
    while (to < segment.end() && to - end < LONGEST_SHOWN && CorrectedWords.isOfWord(text, to)) {
      to++;
    }
    Edit proposal = proposals.get(index);
    String after =
        proposal.question()
            ? ""
            : text.substring(from, start) + proposal.after() + text.substring(end, to);
    return new Marked(id, proposal, text.substring(from, to), after);
  }

  /** The proposals whose words were marked, in the order of the file. */
  List<Marked> marks() {
    return List.copyOf(marks);
  }
}
