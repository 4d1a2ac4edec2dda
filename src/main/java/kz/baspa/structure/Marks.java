package kz.baspa.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.baspa.structure.Footnotes.Found;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.CellPlace;
import kz.baspa.text.evidence.SpanEvidence;
import kz.baspa.text.evidence.SpanLook;
import org.jspecify.annotations.Nullable;

/** What the file says of words and cells, by places of the restored text. */
final class Marks {
  private final LinedText lined;
  private final String text;

  /** What the file says of the words from there on. */
  private final NavigableMap<Integer, Styled> styled = new TreeMap<>();

  private final NavigableMap<Integer, NoteMark> noteMarks = new TreeMap<>();

  /** Where the mark of a note ends, and the name of the note. */
  private record NoteMark(int end, String note) {}

  /** Words that look like this, or lead somewhere. */
  record Styled(Range range, TreeSet<SpanLook> looks, String target) {}

  /** A cell with the words that stand in it. */
  record CellWords(CellPlace place, Range range) {}

  Marks(LinedText lined) {
    this.lined = lined;
    this.text = lined.text();
    for (SpanEvidence span : lined.evidence().spans()) {
      int start = lined.edited().textOffset(span.start());
      int end = lined.edited().textOffset(span.end());
      if (span.is(SpanLook.NOTE_MARK)) {
        noteMarks.put(start, new NoteMark(end, span.target()));
        continue;
      }
      Range range = new Range(start, Math.max(start, end)).trimmed(text);
      if (!range.isEmpty() && !styled.containsKey(range.start())) {
        styled.put(range.start(), new Styled(range, new TreeSet<>(span.looks()), span.target()));
      }
    }
  }

  /** What the file says of the words of a range, cut to it. */
  List<Styled> in(Range range) {
    List<Styled> found = new ArrayList<>();
    Integer first = styled.floorKey(range.start());
    for (Styled each : styled.tailMap(first == null ? 0 : first, true).values()) {
      if (each.range().start() >= range.end()) {
        break;
      }
      int start = Math.max(range.start(), each.range().start());
      int end = Math.min(range.end(), each.range().end());
      if (start < end) {
        found.add(new Styled(new Range(start, end), each.looks(), each.target()));
      }
    }
    return found;
  }

  /** The notes that the file has, by the offset of their marks. */
  NavigableMap<Integer, Found> notes() {
    Map<String, Integer> lines = new HashMap<>();
    for (int i = 0; i < lined.size(); i++) {
      BlockEvidence block = lined.line(i).kind() == LineKind.NOTE ? lined.block(i) : null;
      if (block != null) {
        lines.put(block.name(), i);
      }
    }
    NavigableMap<Integer, Found> notes = new TreeMap<>();
    for (Map.Entry<Integer, NoteMark> mark : noteMarks.entrySet()) {
      Integer line = lines.get(mark.getValue().note());
      int start = mark.getKey();
      int end = Math.max(mark.getValue().end(), Footnotes.endOfMark(text, start, text.length()));
      if (line != null && end > start) {
        Range words = new Range(lined.contentStart(line), lined.contentEnd(line)).trimmed(text);
        notes.put(start, new Found(new Range(start, end), label(line), line, words));
      }
    }
    return notes;
  }

  /** The mark before the words of the note that this line is, as plain digits or an asterisk. */
  String label(int line) {
    return Footnotes.plain(text.substring(lined.start(line), lined.contentStart(line))).strip();
  }

  /** The cells of the row that this line is; none if the file says nothing of it. */
  List<CellWords> cells(int line) {
    List<CellWords> cells = new ArrayList<>();
    BlockEvidence first = lined.block(line);
    if (first == null || first.cell() == null) {
      return cells;
    }
    int from = lined.edited().rawOffset(lined.start(line));
    int to = lined.edited().rawOffset(lined.end(line));
    for (BlockEvidence block : lined.evidence().blocksIn(from, to)) {
      CellPlace place = block.cell();
      if (place != null && isOfRow(place, first.cell())) {
        int start = lined.edited().textOffset(block.start());
        int end = Math.max(start, lined.edited().textOffset(block.end()));
        cells.add(new CellWords(place, new Range(start, end).trimmed(text)));
      }
    }
    return cells;
  }

  private static boolean isOfRow(CellPlace place, @Nullable CellPlace first) {
    return first != null && place.table() == first.table() && place.row() == first.row();
  }

  /** The number of the table that this line is a row of; -1 if the file does not say. */
  int table(int line) {
    BlockEvidence block = lined.block(line);
    return block == null || block.cell() == null ? -1 : block.cell().table();
  }

  /** The name of the picture that this line stands for; empty if it is none. */
  String picture(int line) {
    BlockEvidence block = lined.block(line);
    return block == null || block.kind() != BlockKind.PICTURE ? "" : block.name();
  }
}
