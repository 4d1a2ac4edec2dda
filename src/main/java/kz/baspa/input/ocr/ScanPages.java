package kz.baspa.input.ocr;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.baspa.input.page.Page;
import kz.baspa.input.page.PageLine;
import kz.baspa.input.page.PagePicture;
import kz.baspa.input.page.PageTable;
import kz.baspa.input.page.Stroke;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.text.evidence.ReadLetter;

/** Pages that were read from pictures, as those of any other file. */
final class ScanPages {
  /** The letters of a word that was read so surely are not asked for what else they may be. */
  private static final double SURE = 0.98;

  /** What a letter was less likely is nothing that it may be. */
  private static final double THOUGHT_OF = 0.01;

  private ScanPages() {}

  /**
   * A page with its lines and places in points.
   *
   * @param number the page, from 1
   * @param page what was read of it
   */
  static Page page(int number, RecognizedPage page) {
    double scale = Scans.scale(page.width(), page.height());
    List<PageLine> lines = new ArrayList<>();
    Set<RecognizedLine> inTables = Collections.newSetFromMap(new IdentityHashMap<>());
    page.tables().forEach(table -> table.cells().forEach(cell -> inTables.addAll(cell.lines())));
    for (RecognizedLine line : page.lines()) {
      if (inTables.contains(line)) {
        continue;
      }
      boolean formula = page.formulas().stream().anyMatch(place -> isInside(line, place));
      ReadLines.of(words(line), number, scale).stream()
          .map(each -> formula ? each.asFormula() : each)
          .forEach(lines::add);
    }
    List<Stroke> strokes = new ArrayList<>();
    for (RecognizedPage.Box rule : page.rules()) {
      double[] box = {rule.left(), rule.top(), rule.right(), rule.bottom()};
      strokes.add(Scans.stroke(box, scale));
    }
    List<PagePicture> pictures = new ArrayList<>();
    for (RecognizedPage.Figure figure : page.figures()) {
      RecognizedPage.Box box = figure.box();
      pictures.add(
          new PagePicture(
              "page-" + number + "-" + (pictures.size() + 1),
              figure.png(),
              box.left() * scale,
              box.top() * scale,
              box.right() * scale,
              box.bottom() * scale));
    }
    return new Page(
        number,
        page.width() * scale,
        page.height() * scale,
        scale,
        List.of(),
        lines,
        strokes,
        pictures,
        page.tables().stream().map(table -> table(table, number, scale)).toList());
  }

  /** Whether all words of a line stand in a place. */
  private static boolean isInside(RecognizedLine line, RecognizedPage.Box place) {
    return line.words().stream()
        .map(RecognizedWord::box)
        .allMatch(
            word ->
                word.left() >= place.left()
                    && word.right() <= place.right()
                    && word.top() >= place.top()
                    && word.bottom() <= place.bottom());
  }

  private static PageTable table(RecognizedPage.Table table, int number, double scale) {
    List<PageTable.Row> rows = new ArrayList<>();
    List<PageTable.Cell> cells = new ArrayList<>();
    int row = 0;
    int columns = 1;
    for (RecognizedPage.Cell cell : table.cells()) {
      if (cell.row() != row && !cells.isEmpty()) {
        rows.add(new PageTable.Row(List.copyOf(cells)));
        cells.clear();
      }
      row = cell.row();
      columns = Math.max(columns, cell.column() + cell.columns());
      List<PageLine> lines = new ArrayList<>();
      cell.lines().forEach(line -> lines.addAll(ReadLines.of(words(line), number, scale)));
      cells.add(new PageTable.Cell(lines, cell.column(), cell.columns(), cell.rows()));
    }
    rows.add(new PageTable.Row(List.copyOf(cells)));
    RecognizedPage.Box box = table.box();
    List<Double> edges = new ArrayList<>();
    for (int column = 0; column <= columns; column++) {
      edges.add((box.left() + column * (box.right() - box.left()) / (double) columns) * scale);
    }
    return new PageTable(
        box.left() * scale,
        box.top() * scale,
        box.right() * scale,
        box.bottom() * scale,
        edges,
        rows);
  }

  /** The words of a line; what stands raised behind one is a word of its own. */
  private static List<ReadWord> words(RecognizedLine line) {
    List<ReadWord> words = new ArrayList<>();
    for (RecognizedWord word : line.words()) {
      int length = word.text().length();
      int cut = length - word.raised();
      RecognizedPage.Box box = word.box();
      double end = box.left() + (box.right() - box.left()) * (double) cut / Math.max(1, length);
      words.add(word(word.text().substring(0, cut), word, box.left(), end, line.bold(), false));
      if (word.raised() > 0) {
        words.add(word(word.text().substring(cut), word, end, box.right(), line.bold(), true));
      }
    }
    return words;
  }

  private static ReadWord word(
      String text, RecognizedWord word, double left, double right, boolean bold, boolean raised) {
    RecognizedPage.Box box = word.box();
    return new ReadWord(
        text,
        left,
        box.top(),
        right,
        box.bottom(),
        word.confidence(),
        raised || word.raised() > 0 || word.other().isEmpty() ? List.of() : List.of(word.other()),
        bold,
        false,
        raised,
        raised ? List.of() : letters(word, text));
  }

  /** What was seen in the letters of a word; no doubts where all of it was read surely. */
  private static List<ReadLetter> letters(RecognizedWord word, String text) {
    List<ReadLetter> letters = new ArrayList<>();
    if (word.letters().isEmpty() && word.confidence() >= SURE) {
      text.chars().forEach(c -> letters.add(new ReadLetter(Character.toString(c), SURE, Map.of())));
      return letters;
    }
    StringBuilder read = new StringBuilder();
    for (RecognizedWord.Letter letter : word.letters()) {
      if (letter.text().length() != 1 || letters.size() == text.length()) {
        break;
      }
      read.append(letter.text());
      double confidence = 0;
      Map<String, Double> others = new TreeMap<>();
      for (RecognizedWord.Choice choice : letter.choices()) {
        if (choice.text().equals(letter.text())) {
          confidence = Math.max(confidence, choice.confidence());
        } else if (choice.confidence() >= THOUGHT_OF) {
          others.merge(choice.text(), choice.confidence(), Math::max);
        }
      }
      letters.add(new ReadLetter(letter.text(), confidence, others));
    }
    return read.toString().equals(text) ? letters : List.of();
  }
}
