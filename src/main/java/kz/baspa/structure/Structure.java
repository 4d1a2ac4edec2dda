package kz.baspa.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.baspa.structure.Footnotes.Found;
import kz.baspa.structure.Inline.Footnote;
import kz.baspa.structure.Thesis.Contents;
import kz.baspa.structure.Thesis.Entry;
import kz.baspa.structure.Thesis.TitleLine;
import kz.baspa.text.Finding;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import kz.baspa.text.Restored;

/**
 * Recovers the tree of a thesis from the lines of its restored text.
 *
 * <pre>{@code
 * Thesis thesis = Structure.recover(restored);
 * }</pre>
 */
public final class Structure {
  /** Deeper headings stand at this level; no thesis has more. */
  private static final int DEEPEST = 9;

  private final LinedText lined;
  private final String text;
  private final Identifiers identifiers = new Identifiers();
  private final List<Finding> findings = new ArrayList<>();
  private final List<TitleLine> titlePage = new ArrayList<>();
  private final List<Integer> entries = new ArrayList<>();
  private final Map<Integer, String> targets = new HashMap<>();
  private final Set<Integer> noteLines = new HashSet<>();
  private final Inlines inlines;
  private final Blocks blocks;
  private Optional<Range> contentsHead = Optional.empty();

  private Structure(LinedText lined) {
    this.lined = lined;
    this.text = lined.text();
    Bibliography bibliography = Bibliography.of(lined, identifiers);
    Citations citations = new Citations(bibliography, findings);
    Marks marks = new Marks(lined);
    inlines = new Inlines(lined, citations, marks, footnotes(citations, marks));
    blocks =
        new Blocks(lined, inlines, marks, bibliography, identifiers, this::isCutByNotes, findings);
  }

  /** The tree of this text. */
  public static Thesis recover(Restored restored) {
    return new Structure(restored.lined()).recover();
  }

  private NavigableMap<Integer, Footnote> footnotes(Citations citations, Marks marks) {
    NavigableMap<Integer, Footnote> notes = new TreeMap<>();
    Inlines plain = new Inlines(lined, citations, marks, new TreeMap<>());
    NavigableMap<Integer, Found> known = marks.notes();
    for (Map.Entry<Integer, Found> entry :
        (known.isEmpty() ? Footnotes.in(lined) : known).entrySet()) {
      Found found = entry.getValue();
      noteLines.add(found.line());
      notes.put(
          entry.getKey(), new Footnote(found.mark(), found.label(), plain.prose(found.words())));
    }
    return notes;
  }

  /** Whether notes alone stand between two lines, in the middle of a sentence. */
  private boolean isCutByNotes(int before, int after) {
    if (lined.line(after).kind() != LineKind.PARAGRAPH
        || lined.line(before).kind() != LineKind.PARAGRAPH) {
      return false;
    }
    boolean notes = false;
    for (int i = before + 1; i < after; i++) {
      if (!noteLines.contains(i) && !lined.string(i).isBlank()) {
        return false;
      }
      notes |= noteLines.contains(i);
    }
    LineShape left = notes ? LineShape.of(lined, before) : null;
    LineShape right = notes ? LineShape.of(lined, after) : null;
    return left != null
        && right != null
        && (left.end() == LineShape.End.OPEN || left.end() == LineShape.End.COMMA)
        && right.start() == LineShape.Start.LOWER;
  }

  private Thesis recover() {
    Draft root = new Draft(0, "", Part.CHAPTER, "", List.of());
    List<Draft> open = new ArrayList<>(List.of(root));
    List<Integer> run = new ArrayList<>();
    for (int i = 0; i < lined.size(); i++) {
      Line line = lined.line(i);
      Range content = blocks.content(i);
      if (content.isEmpty() && line.label().isEmpty() || noteLines.contains(i)) {
        continue;
      }
      switch (line.kind()) {
        case BLANK -> {}
        case TITLE_PAGE -> titlePage.add(TitlePages.read(text, content));
        case CONTENTS_HEAD -> {
          if (contentsHead.isPresent()) {
            run.add(i);
          } else {
            contentsHead = Optional.of(content);
          }
        }
        case CONTENTS_ENTRY -> entries.add(i);
        case HEADING -> {
          open.get(open.size() - 1).add(blocks.of(run));
          run.clear();
          open(open, line, content);
        }
        default -> run.add(i);
      }
    }
    open.get(open.size() - 1).add(blocks.of(run));
    reportControls();
    List<Draft> top = root.divisions;
    int back = top.size();
    while (back > 0 && isBack(top.get(back - 1).part)) {
      back--;
    }
    return new Thesis(
        TitlePages.together(text, titlePage),
        contents(),
        root.blocks,
        top.subList(0, back).stream().map(Draft::finish).toList(),
        top.subList(back, top.size()).stream().map(Draft::finish).toList(),
        findings);
  }

  /** What no rule took out, as with {@code --fixes none}, the TEI file cannot hold all the same. */
  private void reportControls() {
    long count = text.codePoints().filter(Structure::isForbiddenInXml).count();
    if (count > 0) {
      findings.add(Finding.at(-1, "structure.control-characters", Long.toString(count)));
    }
  }

  /** XML 1.0, production 2, without the controls that are spaces. */
  private static boolean isForbiddenInXml(int c) {
    return c < ' ' && !Character.isWhitespace(c)
        || c >= 0x1C && c <= 0x1F
        || c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE
        || c == 0xFFFE
        || c == 0xFFFF;
  }

  private static boolean isBack(Part part) {
    return part == Part.BIBLIOGRAPHY || part == Part.APPENDIX;
  }

  private void open(List<Draft> open, Line line, Range content) {
    int level = Math.min(DEEPEST, Math.max(1, line.level()));
    while (open.size() > 1 && open.get(open.size() - 1).level >= level) {
      open.remove(open.size() - 1);
    }
    Draft parent = open.get(open.size() - 1);
    Part part = line.part();
    if (part == null || part == Part.CONTENTS) {
      part = open.size() == 1 ? Part.CHAPTER : Part.SECTION;
    }
    String label = line.label().strip();
    String id = identifiers.division(part, label, parent.id);
    Draft division = new Draft(level, id, part, label, inlines.title(content));
    if (line.entry() >= 0) {
      targets.putIfAbsent(line.entry(), id);
    }
    parent.divisions.add(division);
    open.add(division);
  }

  private Optional<Contents> contents() {
    if (contentsHead.isEmpty() && entries.isEmpty()) {
      return Optional.empty();
    }
    List<Entry> list = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      Line line = lined.line(entries.get(i));
      list.add(
          new Entry(
              line.label().strip(),
              Math.max(1, line.level()),
              blocks.content(entries.get(i)),
              line.firstPage(),
              line.lastPage(),
              targets.getOrDefault(i, "")));
    }
    return Optional.of(new Contents(contentsHead, list));
  }

  /** A division that is still being filled. */
  private static final class Draft {
    private final int level;
    private final String id;
    private final Part part;
    private final String label;
    private final List<Inline> head;
    private final List<Block> blocks = new ArrayList<>();
    private final List<Draft> divisions = new ArrayList<>();

    Draft(int level, String id, Part part, String label, List<Inline> head) {
      this.level = level;
      this.id = id;
      this.part = part;
      this.label = label;
      this.head = head;
    }

    void add(List<Block> more) {
      blocks.addAll(more);
    }

    Division finish() {
      return new Division(
          id, part, label, head, blocks, divisions.stream().map(Draft::finish).toList());
    }
  }
}
