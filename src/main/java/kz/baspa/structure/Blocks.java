package kz.baspa.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import kz.baspa.structure.Block.Caption;
import kz.baspa.structure.Block.Cell;
import kz.baspa.structure.Block.Figure;
import kz.baspa.structure.Block.Item;
import kz.baspa.structure.Block.Listing;
import kz.baspa.structure.Block.Paragraph;
import kz.baspa.structure.Block.Quote;
import kz.baspa.structure.Block.Reference;
import kz.baspa.structure.Block.References;
import kz.baspa.structure.Block.Row;
import kz.baspa.structure.Block.Table;
import kz.baspa.text.Finding;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.CellPlace;
import kz.baspa.text.evidence.Origin;

/** Makes blocks of the lines between two headings. */
final class Blocks {
  /** A shorter quotation that stands alone is a name, not a passage. */
  private static final int SHORTEST_QUOTE = 40;

  private final LinedText lined;
  private final String text;
  private final Inlines inlines;
  private final Marks marks;
  private final Bibliography bibliography;
  private final Identifiers identifiers;
  private final BiPredicate<Integer, Integer> cutByNotes;
  private final List<Finding> findings;

  /**
   * @param cutByNotes whether nothing but footnotes stands between two lines and the sentence of
   *     the first goes on in the second
   * @param findings takes what a person should see
   */
  Blocks(
      LinedText lined,
      Inlines inlines,
      Marks marks,
      Bibliography bibliography,
      Identifiers identifiers,
      BiPredicate<Integer, Integer> cutByNotes,
      List<Finding> findings) {
    this.lined = lined;
    this.marks = marks;
    this.text = lined.text();
    this.inlines = inlines;
    this.bibliography = bibliography;
    this.identifiers = identifiers;
    this.cutByNotes = cutByNotes;
    this.findings = findings;
  }

  /** The title or text proper of a line, without spaces at its ends. */
  Range content(int line) {
    return new Range(lined.contentStart(line), lined.contentEnd(line)).trimmed(text);
  }

  List<Block> of(List<Integer> lines) {
    List<Block> blocks = new ArrayList<>();
    int at = 0;
    while (at < lines.size()) {
      int end = endOfRun(lines, at);
      List<Integer> run = lines.subList(at, end);
      switch (kind(run.get(0))) {
        case ITEM -> blocks.add(listing(run));
        case REFERENCE -> blocks.add(references(run));
        case TABLE_ROW -> {
          Optional<Captions> caption = Optional.empty();
          if (end < lines.size() && kind(lines.get(end)) == LineKind.CAPTION) {
            // A caption below belongs to these rows only if none follow it.
            boolean last =
                end + 1 == lines.size() || kind(lines.get(end + 1)) != LineKind.TABLE_ROW;
            caption = last ? tableCaption(lines.get(end)) : Optional.empty();
            end += caption.isPresent() ? 1 : 0;
          }
          blocks.add(table(caption, run));
        }
        case CAPTION -> {
          Optional<Captions> caption = tableCaption(run.get(0));
          boolean rows = end < lines.size() && kind(lines.get(end)) == LineKind.TABLE_ROW;
          if (rows && caption.isPresent()) {
            int last = endOfRun(lines, end);
            blocks.add(table(caption, lines.subList(end, last)));
            end = last;
          } else {
            blocks.add(caption(run.get(0)));
          }
        }
        case PICTURE -> {
          Optional<Captions> caption = Optional.empty();
          if (end < lines.size() && kind(lines.get(end)) == LineKind.CAPTION) {
            caption = Optional.of(read(lines.get(end))).filter(known -> !known.table());
            end += caption.isPresent() ? 1 : 0;
          }
          blocks.add(figure(caption, run));
        }
        case NOTE -> note(run.get(0), blocks);
        case FORMULA -> blocks.add(new Paragraph(inlines.formula(content(run.get(0)))));
        default -> {
          List<Inline> content = new ArrayList<>(inlines.prose(content(run.get(0))));
          while (end < lines.size() && cutByNotes.test(lines.get(end - 1), lines.get(end))) {
            // The line end is the space between the halves, and where the page breaks.
            int start = lined.start(lines.get(end)) - 1;
            content.addAll(inlines.prose(new Range(start, content(lines.get(end)).end())));
            end++;
          }
          blocks.add(paragraph(new Paragraph(content)));
        }
      }
      at = end;
    }
    return blocks;
  }

  /** What a line is; the mark of a picture whose file is not known is a line as any other. */
  private LineKind kind(int line) {
    LineKind kind = lined.line(line).kind();
    return kind == LineKind.PICTURE && marks.picture(line).isEmpty() ? LineKind.PARAGRAPH : kind;
  }

  /** A note whose mark could not be read belongs to what stands before it. */
  private void note(int line, List<Block> blocks) {
    int last = blocks.size() - 1;
    String label = marks.label(line);
    Block before = last < 0 || label.isEmpty() ? null : blocks.get(last);
    if (before instanceof Paragraph paragraph) {
      blocks.set(last, new Paragraph(withNote(paragraph.content(), line, label)));
    } else if (before instanceof Listing listing) {
      List<Item> items = new ArrayList<>(listing.items());
      Item item = items.remove(items.size() - 1);
      items.add(new Item(item.label(), withNote(item.content(), line, label)));
      blocks.set(last, new Listing(listing.numbered(), items));
    } else {
      blocks.add(paragraph(new Paragraph(inlines.prose(whole(line)))));
    }
  }

  private List<Inline> withNote(List<Inline> before, int line, String label) {
    List<Inline> content = new ArrayList<>(before);
    Range mark = new Range(lined.start(line), lined.contentStart(line));
    content.add(new Inline.Footnote(mark, label, inlines.prose(content(line))));
    return content;
  }

  /** A note that nothing calls and that stands behind no paragraph keeps its mark. */
  private Range whole(int line) {
    return new Range(lined.start(line), lined.end(line)).trimmed(text);
  }

  /** Items, rows and references stand together; everything else stands alone. */
  private int endOfRun(List<Integer> lines, int start) {
    LineKind kind = kind(lines.get(start));
    int end = start + 1;
    boolean joins =
        kind == LineKind.ITEM
            || kind == LineKind.TABLE_ROW
            || kind == LineKind.REFERENCE
            || kind == LineKind.PICTURE;
    if (joins) {
      while (end < lines.size()
          && kind(lines.get(end)) == kind
          && (kind != LineKind.TABLE_ROW
              || marks.table(lines.get(end)) == marks.table(lines.get(start)))
          && (kind != LineKind.ITEM || continues(lines.get(end - 1), lines.get(end)))) {
        end++;
      }
    }
    return end;
  }

  /** Whether two items are of one list: both bulleted, or both numbered and not begun anew. */
  private boolean continues(int before, int item) {
    String last = lined.line(before).label();
    String label = lined.line(item).label();
    if (label.isEmpty() || last.isEmpty()) {
      return label.isEmpty() && last.isEmpty();
    }
    boolean first = label.equals("1") || label.equalsIgnoreCase("а") || label.equals("a");
    return !first;
  }

  private Block paragraph(Paragraph paragraph) {
    if (!isQuote(paragraph)) {
      return paragraph;
    }
    List<Inline> content =
        new ArrayList<>(((Inline.Quotation) paragraph.content().get(0)).content());
    content.addAll(paragraph.content().subList(1, paragraph.content().size()));
    return new Quote(new Paragraph(content));
  }

  /** Whether it is one quotation, with at most citations and stops behind it. */
  private boolean isQuote(Paragraph paragraph) {
    boolean quoted = false;
    for (Inline inline : paragraph.content()) {
      if (inline instanceof Inline.Quotation) {
        if (quoted || inline.range().end() - inline.range().start() < SHORTEST_QUOTE) {
          return false;
        }
        quoted = true;
      } else if (!quoted) {
        return false;
      } else if (inline instanceof Inline.Text
          && inline.range().of(text).codePoints().anyMatch(Character::isLetterOrDigit)) {
        return false;
      } else if (inline instanceof Inline.Foreign) {
        return false;
      }
    }
    return quoted;
  }

  private Listing listing(List<Integer> lines) {
    List<Item> items = new ArrayList<>();
    for (int line : lines) {
      items.add(new Item(lined.line(line).label().strip(), inlines.prose(content(line))));
    }
    return new Listing(!items.get(0).label().isEmpty(), items);
  }

  private References references(List<Integer> lines) {
    List<Reference> entries = new ArrayList<>();
    for (int line : lines) {
      entries.add(
          new Reference(
              bibliography.id(line), bibliography.label(line), inlines.reference(content(line))));
    }
    return new References(entries);
  }

  private Optional<Captions> tableCaption(int line) {
    Captions caption = read(line);
    return caption.isKnown() && !caption.table() ? Optional.empty() : Optional.of(caption);
  }

  private Captions read(int line) {
    return Captions.read(text, new Range(lined.start(line), lined.end(line)));
  }

  /** A caption without rows: a figure's, or a table's whose rows are lost. */
  private Block caption(int line) {
    Captions caption = read(line);
    if (!caption.isKnown() || caption.table()) {
      if (caption.isKnown() && isPdf()) {
        int offset = lined.edited().rawOffset(lined.start(line));
        findings.add(Finding.at(offset, "structure.table-not-recognised", caption.label()));
      }
      Range whole = new Range(lined.start(line), lined.end(line)).trimmed(text);
      return new Caption(inlines.title(whole));
    }
    return figure(Optional.of(caption), List.of());
  }

  /** In a PDF cells are found by their places; where that failed they stand there as lines. */
  private boolean isPdf() {
    Origin origin = lined.evidence().origin();
    return origin != null && origin.format().equals("pdf");
  }

  private Figure figure(Optional<Captions> caption, List<Integer> lines) {
    return new Figure(
        identifiers.next("f"),
        caption.map(Captions::label).orElse(""),
        lines.stream().map(marks::picture).filter(name -> !name.isEmpty()).toList(),
        caption.map(c -> inlines.title(c.title())).orElse(List.of()));
  }

  private Table table(Optional<Captions> caption, List<Integer> lines) {
    String label = caption.map(Captions::label).orElse("");
    List<Inline> head = caption.map(c -> inlines.title(c.title())).orElse(List.of());
    List<Row> rows = new ArrayList<>();
    boolean headsAreKnown =
        lines.stream()
            .flatMap(line -> marks.cells(line).stream())
            .anyMatch(cell -> cell.place().head());
    for (int line : lines) {
      List<Cell> cells = new ArrayList<>();
      boolean digits = false;
      boolean isHead = false;
      for (Marks.CellWords cell : cells(line)) {
        digits |= isNumber(cell.range().of(text));
        isHead |= cell.place().head();
        cells.add(
            new Cell(cell.place().columns(), cell.place().rows(), inlines.cell(cell.range())));
      }
      boolean first = rows.isEmpty() && lines.size() > 1 && !digits;
      rows.add(new Row(headsAreKnown ? isHead : first, cells));
    }
    return new Table(identifiers.next("t"), label, head, rows);
  }

  /** The cells of a row as the file has them, else what tabs part. */
  private List<Marks.CellWords> cells(int line) {
    List<Marks.CellWords> known = marks.cells(line);
    if (!known.isEmpty()) {
      return known;
    }
    List<Marks.CellWords> cells = new ArrayList<>();
    int from = lined.start(line);
    for (int i = from; i <= lined.end(line); i++) {
      if (i == lined.end(line) || text.charAt(i) == '\t') {
        CellPlace place = new CellPlace(-1, 0, cells.size(), 1, 1, false);
        cells.add(new Marks.CellWords(place, new Range(from, i).trimmed(text)));
        from = i + 1;
      }
    }
    return cells;
  }

  private static boolean isNumber(String cell) {
    return !cell.isEmpty() && cell.length() <= 24 && cell.matches("[-–+]?[\\d .,%]+");
  }
}
