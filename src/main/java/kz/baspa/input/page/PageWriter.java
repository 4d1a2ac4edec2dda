package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.input.build.RawTextBuilder;
import kz.baspa.input.build.RawTextBuilder.Properties;
import kz.baspa.input.build.StyledText;
import kz.baspa.ocr.recognized.CaptionLines;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.BlockLook;
import kz.baspa.text.evidence.BlockLook.Alignment;
import kz.baspa.text.evidence.PagePlace;
import kz.baspa.text.evidence.SpanLook;
import org.jspecify.annotations.Nullable;

/** Writes pages as raw text: their lines as paragraphs, with tables, pictures and notes. */
final class PageWriter {
  private static final Pattern FORMULA =
      Pattern.compile("(?=.*[=≈≠≤≥∑∫√∏])(?!.*\\p{Ll}{4}).{3,80}");

  private static final Pattern MISREAD_FORMULA =
      Pattern.compile("(?!.*\\p{L}{4}).{2,40}\\S\\s\\(\\d.*");

  private static final Pattern AXIS = Pattern.compile("\\d{1,6}(?: \\d{1,6}){2,}");

  /** Marks that nothing but items have; dashes are left to those who know the words. */
  private static final Pattern BULLET =
      Pattern.compile("^[•▪●◦○►➢✓■□◆❖\u2212\uF020-\uF0FF]\\s+(?=\\S)");

  private final List<PageText> pages;
  private final Seams seams;
  private final double bodySize;
  private final RawTextBuilder raw = new RawTextBuilder();
  private final LineWriter words;
  private final Set<PageLine> entries;

  private List<Placed> paragraph = new ArrayList<>();
  private List<Turn> turns = new ArrayList<>();
  private boolean opensPage;
  private @Nullable Turn open;
  private final List<PageNote> waiting = new ArrayList<>();
  private final List<Double> tableEdges = new ArrayList<>();
  private String tableHead = "";

  /** What stands where a page turns; {@code before} counts lines of the paragraph. */
  private record Turn(int before, List<PageLine> lines, String label) {}

  /**
   * A writer.
   *
   * @param entries the lines of contents lists
   */
  PageWriter(
      List<PageText> pages,
      NoteFinder finder,
      Seams seams,
      double bodySize,
      Set<PageLine> entries) {
    this.entries = entries;
    this.pages = pages;
    this.seams = seams;
    this.bodySize = bodySize;
    this.words = new LineWriter(finder);
  }

  RawTextBuilder write() {
    List<PageLine> feet = List.of();
    for (int i = 0; i < pages.size(); i++) {
      PageText page = pages.get(i);
      List<PageLine> lines = new ArrayList<>(feet);
      lines.addAll(page.heads());
      feet = page.feet();
      if (i > 0) {
        List<PageLine> earlier = open == null ? List.of() : open.lines();
        List<PageLine> all = new ArrayList<>(earlier);
        all.addAll(lines);
        open = new Turn(0, all, label(i));
      } else {
        running(lines, "");
      }
      opensPage = i > 0 && isShort(pages.get(i - 1));
      page(page);
    }
    end();
    turn();
    running(feet, "");
    if (MisnamedLetters.isLikely(raw.text())) {
      raw.unread("input.shifted-letters");
    }
    return raw;
  }

  /** The number printed on a page, or what it would be by those of its neighbours. */
  private String label(int index) {
    for (int far = 0; far < pages.size(); far++) {
      for (int other : new int[] {index - far, index + far}) {
        String printed = other < 0 || other >= pages.size() ? "" : pages.get(other).label();
        if (!printed.isEmpty()) {
          return Integer.toString(Integer.parseInt(printed) + index - other);
        }
      }
    }
    return Integer.toString(pages.get(index).number());
  }

  private boolean isShort(PageText page) {
    double last = page.lines().stream().mapToDouble(PageLine::bottom).max().orElse(0);
    return last < 0.75 * page.height();
  }

  private void page(PageText page) {
    List<PageTable> tables = new ArrayList<>(page.tables());
    List<PagePicture> pictures = new ArrayList<>(page.page().pictures());
    pictures.sort(Comparator.comparingDouble(PagePicture::top));
    for (PageLine line : page.lines()) {
      while (!tables.isEmpty()
          && isAbove(tables.get(0).top(), tables.get(0).left(), tables.get(0).right(), line)) {
        table(tables.remove(0));
      }
      while (!pictures.isEmpty() && isAbove(pictures.get(0), line, page)) {
        picture(pictures.remove(0));
      }
      if (isAxis(page.lines(), line)) {
        end();
        turn();
        running(List.of(line), "");
      } else {
        line(new Placed(line, page, page.column(line)));
      }
    }
    tables.forEach(this::table);
    pictures.forEach(this::picture);
    page.notes().stream().filter(note -> note.id().isEmpty()).forEach(waiting::add);
  }

  /**
   * Whether a line is the numbers under a chart, which belong to the picture: {@code 2009 2010
   * 2011} over the caption of a figure. Where the picture itself is not known they say nothing.
   */
  private static boolean isAxis(List<PageLine> lines, PageLine line) {
    int next = lines.indexOf(line) + 1;
    if (next >= lines.size()
        || !AXIS.matcher(line.text()).matches()
        || !CaptionLines.isOfFigure(lines.get(next).text())) {
      return false;
    }
    int[] numbers = Arrays.stream(line.text().split(" ")).mapToInt(Integer::parseInt).toArray();
    return Arrays.equals(numbers, Arrays.stream(numbers).sorted().toArray());
  }

  /** Whether a picture stands above a line: over it, or anywhere above it where no columns are. */
  private static boolean isAbove(PagePicture picture, PageLine line, PageText page) {
    return isAbove(picture.top(), picture.left(), picture.right(), line)
        || !page.hasColumns() && picture.bottom() < line.baseline() - 0.5 * line.size();
  }

  private static boolean isAbove(double top, double left, double right, PageLine line) {
    return top < line.baseline() && left < line.right() && right > line.left();
  }

  private void line(Placed line) {
    if (!paragraph.isEmpty() && begins(line)) {
      end();
    }
    if (paragraph.isEmpty()) {
      turn();
    } else if (open != null) {
      turns.add(new Turn(paragraph.size(), open.lines(), open.label()));
      open = null;
    }
    tableEdges.clear();
    paragraph.add(line);
  }

  private boolean begins(Placed line) {
    boolean entry = entries.contains(line.line());
    boolean before = entries.contains(paragraph.get(paragraph.size() - 1).line());
    PageLine last = paragraph.get(paragraph.size() - 1).line();
    return last.isFormula()
        || line.line().isFormula()
        || entry != before
        || entry && seams.isNoisy()
        || seams.begins(paragraph, line);
  }

  /** Writes what stands where the page turns, if it did. */
  private void turn() {
    if (open != null) {
      Turn turn = open;
      open = null;
      running(turn.lines(), turn.label());
    }
  }

  private void running(List<PageLine> lines, String label) {
    if (lines.isEmpty() && label.isEmpty()) {
      return;
    }
    StyledText text = new StyledText();
    for (int i = 0; i < lines.size(); i++) {
      text.add(i == 0 ? "" : "\n");
      LineWriter.plain(lines.get(i), text);
    }
    StyledText block = new StyledText();
    block.mark(text, SpanLook.PAGE, label);
    raw.block(
        Properties.of(BlockKind.RUNNING_HEAD, BlockLook.UNKNOWN), label.isEmpty() ? text : block);
  }

  /** Ends the paragraph and writes it with the notes that it calls. */
  private void end() {
    if (paragraph.isEmpty()) {
      return;
    }
    List<Placed> lines = paragraph;
    List<Turn> inside = turns;
    paragraph = new ArrayList<>();
    turns = new ArrayList<>();
    StyledText text = new StyledText();
    List<PageNote> called = new ArrayList<>();
    words.begin();
    for (int i = 0; i < lines.size(); i++) {
      text.add(i == 0 ? "" : "\n");
      for (Turn turn : inside) {
        if (turn.before() == i) {
          StyledText furniture = new StyledText();
          for (PageLine line : turn.lines()) {
            LineWriter.plain(line, furniture);
            furniture.add("\n");
          }
          text.mark(furniture, SpanLook.PAGE, turn.label());
        }
      }
      words.add(lines.get(i).line(), 0, text, called);
    }
    int start = raw.position();
    Matcher bullet = BULLET.matcher(text.text());
    boolean item = bullet.find();
    boolean formula = lines.size() == 1 && isFormula(lines.get(0));
    boolean entry = entries.contains(lines.get(0).line());
    BlockKind kind =
        entry
            ? BlockKind.CONTENTS_ENTRY
            : item ? BlockKind.ITEM : formula ? BlockKind.FORMULA : BlockKind.PARAGRAPH;
    raw.block(
        new Properties(
            kind,
            item || entry ? 1 : 0,
            item ? bullet.end() : 0,
            0.8,
            true,
            look(lines),
            "",
            place(lines)),
        text);
    words.evidence(start).forEach(raw::word);
    opensPage = false;
    called.forEach(this::note);
    waiting.forEach(this::note);
    waiting.clear();
  }

  private static boolean isFormula(Placed line) {
    if (line.line().isFormula()) {
      return true;
    }
    String text = line.line().text();
    boolean numbered = text.matches(".*\\(\\d[\\d.]*\\)\\.?");
    boolean centred = line.column().isCentred(line.line());
    // A machine often misreads the sign of equality; a number behind letters in the middle tells.
    return (centred || numbered) && FORMULA.matcher(text).matches()
        || centred && numbered && MISREAD_FORMULA.matcher(text).matches();
  }

  private BlockLook look(List<Placed> lines) {
    Placed first = lines.get(0);
    boolean centred = lines.stream().allMatch(each -> each.column().isCentred(each.line()));
    boolean end =
        first.line().left() > (first.column().left() + first.column().right()) / 2
            && Math.abs(first.line().right() - first.column().right()) < first.line().size();
    Alignment alignment =
        centred
            ? Alignment.CENTRE
            : end
                ? Alignment.END
                : first.column().justified() ? Alignment.JUSTIFIED : Alignment.START;
    boolean large = first.line().size() > 1.12 * bodySize;
    return new BlockLook(
        first.line().font(),
        first.line().size(),
        large || lines.stream().allMatch(each -> each.line().isBold()),
        lines.stream().allMatch(each -> each.line().isItalic()),
        alignment,
        first.indent(),
        opensPage,
        first.page().isApart(first.line(), lines.get(lines.size() - 1).line()));
  }

  private static PagePlace place(List<Placed> lines) {
    PageText page = lines.get(0).page();
    double left = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (Placed each : lines) {
      if (each.page() == page) {
        left = Math.min(left, each.line().left());
        right = Math.max(right, each.line().right());
        bottom = Math.max(bottom, each.line().bottom());
      }
    }
    return new PagePlace(page.number(), left, lines.get(0).line().top(), right, bottom);
  }

  private void note(PageNote note) {
    StyledText text = new StyledText();
    text.add(LineWriter.raised(note.mark()) + " ");
    int label = text.length();
    words.begin();
    for (int i = 0; i < note.lines().size(); i++) {
      text.add(i == 0 ? "" : "\n");
      words.add(note.lines().get(i), i == 0 ? note.units() : 0, text, new ArrayList<>());
    }
    String id = note.id().isEmpty() ? "" : note.id();
    int start = raw.position();
    raw.block(
        new Properties(BlockKind.NOTE, 0, label, 0.9, true, BlockLook.UNKNOWN, id, null), text);
    words.evidence(start).forEach(raw::word);
  }

  private void table(PageTable table) {
    end();
    boolean goesOn = open != null && table.goesOnFrom(tableEdges);
    turn();
    List<PageTable.Row> rows = table.rows();
    String head = rows.get(0).text();
    if (!goesOn) {
      raw.beginTable();
      tableHead = head;
    } else if (rows.size() > 1 && letters(head).equals(letters(tableHead))) {
      // The head comes again on the next page, as a running head does.
      StyledText again = new StyledText();
      for (PageTable.Cell cell : rows.get(0).cells()) {
        for (PageLine line : cell.lines()) {
          again.add(again.length() == 0 ? "" : " ");
          LineWriter.plain(line, again);
        }
      }
      raw.block(Properties.of(BlockKind.RUNNING_HEAD, BlockLook.UNKNOWN), again);
      rows = rows.subList(1, rows.size());
    }
    tableEdges.clear();
    tableEdges.addAll(table.edges());
    for (PageTable.Row row : rows) {
      List<RawTextBuilder.Cell> cells = new ArrayList<>();
      for (PageTable.Cell cell : row.cells()) {
        StyledText text = new StyledText();
        words.begin();
        for (PageLine line : cell.lines()) {
          text.add(text.length() == 0 ? "" : " ");
          words.add(line, 0, text, new ArrayList<>());
        }
        cells.add(new RawTextBuilder.Cell(text, cell.column(), cell.columns(), cell.rows()));
      }
      raw.row(cells, false);
    }
  }

  private static String letters(String text) {
    return text.replaceAll("[^\\p{L}\\d]", "");
  }

  private void picture(PagePicture picture) {
    if (picture.bytes().length == 0 && isPage(picture)) {
      return; // the page itself, as a picture behind its text
    }
    end();
    turn();
    raw.picture(picture.part(), picture.bytes());
  }

  private boolean isPage(PagePicture picture) {
    PageText any = pages.get(0);
    return (picture.bottom() - picture.top()) * (picture.right() - picture.left())
        > 0.7 * any.height() * any.page().width();
  }
}
