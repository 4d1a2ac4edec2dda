package kz.baspa.ocr;

import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.tesseract.global.tesseract.*;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kz.baspa.ocr.drawing.DrawnRules;
import kz.baspa.ocr.drawing.DrawnTable;
import kz.baspa.ocr.drawing.Figures;
import kz.baspa.ocr.margin.HangingLabels;
import kz.baspa.ocr.margin.MarginSpecks;
import kz.baspa.ocr.margin.NumberColumn;
import kz.baspa.ocr.margin.PagesBehindLeaders;
import kz.baspa.ocr.margin.UnreadLines;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.preparation.Leaders;
import kz.baspa.ocr.preparation.PreparedPage;
import kz.baspa.ocr.reading.BoldLines;
import kz.baspa.ocr.reading.LargerReading;
import kz.baspa.ocr.reading.LatinWords;
import kz.baspa.ocr.reading.Print;
import kz.baspa.ocr.reading.RaisedFigures;
import kz.baspa.ocr.reading.RaisedMarks;
import kz.baspa.ocr.reading.Reader;
import kz.baspa.ocr.reading.Results;
import kz.baspa.ocr.reading.SecondReading;
import kz.baspa.ocr.reading.WholeLines;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedPage.Cell;
import kz.baspa.ocr.recognized.RecognizedPage.Table;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.ocr.recognized.RecognizedWord.Letter;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;

/**
 * One Tesseract that reads pages of Kazakh print, one after the other. Pages leave no trace in it:
 * each is read as if it were the first. For one thread.
 */
final class PageRecognizer implements AutoCloseable {
  /** Nobody waits longer for a page, in milliseconds: noise has no end of letters. */
  private static final int LONGEST = 240_000;

  /** Of a word that was read so surely the letters are not asked for what else they may be. */
  private static final float SURE = 98;

  /** A line that was read with less confidence, letter for letter, is no line of print. */
  private static final double PRINT = 0.3;

  /** A line that was read again has more letters, of which each may be read less surely by this. */
  private static final double WORSE = 0.15;

  /** Raised figures are so small that their worn lines are no darker than this. */
  private static final int FAINT = 165;

  /** White round a line. */
  private static final int MARGIN = 4;

  /** Smaller pictures have no words. */
  private static final int SMALLEST = 24;

  /**
   * How often the letters are searched for what else they may be: Tesseract's own five times take a
   * tenth longer and mend no more words.
   */
  private static final String CHOICE_SEARCHES = "2";

  private final Reader reader = new Reader("kaz");
  private final TessBaseAPI tesseract = reader.tesseract();
  private final SecondReading second = new SecondReading();
  private final LatinWords latin;
  private final LargerReading larger;

  /**
   * A reader.
   *
   * @param words whether a word is known: what is one is not read a second time
   */
  PageRecognizer(Predicate<String> words) {
    latin = new LatinWords(second, words);
    larger = new LargerReading(tesseract, words);
    tesseract.SetVariable("lstm_choice_mode", "2");
    tesseract.SetVariable("lstm_choice_iterations", CHOICE_SEARCHES);
    tesseract.SetPageSegMode(PSM_AUTO);
  }

  /**
   * Reads a page.
   *
   * @throws IOException if it took too long or Tesseract refused it
   */
  RecognizedPage read(GreyPicture page) throws IOException {
    if (page.width() < SMALLEST || page.height() < SMALLEST) {
      return RecognizedPage.empty(page.width(), page.height());
    }
    try (PreparedPage prepared = PreparedPage.of(page);
        ETEXT_DESC monitor = new ETEXT_DESC()) {
      monitor.set_deadline_msecs(LONGEST);
      tesseract.SetImage(prepared.picture());
      int failed = tesseract.Recognize(monitor);
      if (failed != 0 || monitor.deadline_exceeded()) {
        throw new IOException("the page was not read to its end");
      }
      return new Result(prepared).read();
    } finally {
      latin.clear();
      tesseract.Clear();
    }
  }

  @Override
  public void close() {
    latin.close();
    second.close();
    reader.close();
  }

  /** Walks through what Tesseract found on a page. */
  private final class Result {
    private final PreparedPage prepared;
    private final List<RecognizedLine> lines = new ArrayList<>();
    private final List<RecognizedWord> words = new ArrayList<>();
    private final List<Box> rules = new ArrayList<>();
    private final List<Box> pictures = new ArrayList<>();

    Result(PreparedPage prepared) {
      this.prepared = prepared;
    }

    /** Takes all lines, rules and pictures that there are. */
    private void collect() {
      Results.words(
          tesseract,
          at -> {
            if (at.IsAtBeginningOf(RIL_BLOCK)) {
              area(at);
            }
            if (!at.Empty(RIL_WORD)) {
              word(at);
            }
          });
      endLine();
    }

    /**
     * Reads those lines again, each for itself, of which Tesseract took a worn piece for a picture.
     */
    private List<RecognizedLine> mended(List<RecognizedLine> broken) {
      List<Optional<Box>> wanting = Figures.pieces(broken, pictures);
      List<RecognizedLine> whole = new ArrayList<>();
      for (int i = 0; i < broken.size(); i++) {
        RecognizedLine best = broken.get(i);
        Optional<RecognizedLine> again = wanting.get(i).flatMap(this::again);
        if (again.isPresent() && again.get().confidence() > best.confidence() - WORSE) {
          best = again.get();
        }
        whole.add(best);
      }
      Set<Integer> gone = new HashSet<>();
      WholeLines.twice(whole)
          .forEach(
              (place, both) -> {
                RecognizedLine one = whole.get(both.get(0));
                RecognizedLine other = whole.get(both.get(1));
                Optional<RecognizedLine> line =
                    again(place)
                        .filter(again -> again.confidence() > other.confidence() - WORSE)
                        .or(() -> WholeLines.joined(one, other));
                if (line.isPresent() && Collections.disjoint(gone, both)) {
                  whole.set(both.get(0), line.get());
                  gone.add(both.get(1));
                }
              });
      return IntStream.range(0, whole.size())
          .filter(i -> !gone.contains(i))
          .mapToObj(whole::get)
          .toList();
    }

    /** Reads a place as one line; nothing if there is none, or more than one. */
    private Optional<RecognizedLine> again(Box box) {
      lines.clear();
      int left = Math.max(0, box.left() - MARGIN);
      int top = Math.max(0, box.top() - MARGIN);
      tesseract.SetPageSegMode(PSM_SINGLE_LINE);
      tesseract.SetRectangle(
          left,
          top,
          Math.min(prepared.width(), box.right() + MARGIN) - left,
          Math.min(prepared.height(), box.bottom() + MARGIN) - top);
      if (tesseract.Recognize(null) == 0) {
        collect();
      }
      tesseract.SetPageSegMode(PSM_AUTO);
      return lines.size() == 1 ? Optional.of(lines.get(0)) : Optional.empty();
    }

    /** Reads a place as one line, if it is surely print; small letters larger as well. */
    private Optional<RecognizedLine> surely(Box place) {
      int height = PreparedPage.letterHeight(prepared.letters());
      return again(place)
          .filter(Print::isSure)
          .or(() -> larger.line(place, prepared.picture(), height))
          .filter(Print::isSure);
    }

    /** The lines with those that Tesseract passed over. */
    private List<RecognizedLine> withPassedOver(
        List<RecognizedLine> print, List<RecognizedLine> collected, List<Box> unread) {
      List<Box> covered = new ArrayList<>(unread);
      covered.addAll(pictures);
      covered.addAll(prepared.drawings());
      collected.forEach(line -> covered.add(line.box()));
      print.forEach(line -> covered.add(line.box()));
      List<RecognizedLine> all = print;
      int height = PreparedPage.letterHeight(prepared.letters());
      for (Box place : UnreadLines.among(prepared.letters(), covered, height)) {
        Optional<RecognizedLine> line = surely(place);
        if (line.isPresent()) {
          all = UnreadLines.with(all, line.get());
        } else {
          unread.add(place);
        }
      }
      return all;
    }

    RecognizedPage read() throws IOException {
      collect();
      // Each reading of a place again puts its own lines into the field.
      List<RecognizedLine> collected = List.copyOf(lines);
      List<Box> unread = new ArrayList<>();
      List<RecognizedLine> print = new ArrayList<>();
      List<Box> upright = new ArrayList<>();
      int height = PreparedPage.letterHeight(prepared.letters());
      for (RecognizedLine line : collected) {
        if (NumberColumn.isUpright(line, height)) {
          upright.add(line.box());
          continue;
        }
        if (Print.isStretched(line, height)) {
          unread.add(line.box());
          continue;
        }
        Optional<RecognizedLine> read =
            Optional.of(line)
                .filter(each -> each.confidence() >= PRINT)
                .or(() -> latin.line(line, prepared.picture()).filter(Print::isSure))
                .or(() -> surely(line.box()))
                .or(() -> larger.confirmed(line, prepared));
        if (read.isPresent()) {
          print.add(read.get());
        } else if (Print.head(line).isEmpty()) {
          unread.add(line.box());
        } else {
          print.add(new RecognizedLine(Print.head(line)));
        }
      }
      print = MarginSpecks.without(print, prepared.width(), unread);
      print = HangingLabels.in(print, prepared, reader, second, pictures, unread);
      List<Box> dots = prepared.leaders().rows().stream().map(Leaders.Leader::box).toList();
      print = withPassedOver(mended(WholeLines.of(print, dots)), collected, unread);
      print = WholeLines.filled(print, this::again);
      print = NumberColumn.withPageNumber(print, prepared, second, unread);
      print = larger.of(print, prepared.picture(), height);
      print = second.of(latin.in(print, prepared.picture()), prepared.picture());
      List<Box> faint = PreparedPage.parts(prepared.picture(), FAINT);
      rules.addAll(DrawnRules.among(faint, print, rules, height));
      print =
          RaisedMarks.in(
              print,
              faint,
              (word, mark) -> RaisedFigures.of(second, prepared.picture(), word, mark));
      print = PagesBehindLeaders.in(print, prepared, second, upright, unread);
      List<RecognizedLine> whole = BoldLines.in(print, prepared.grey());
      unread.addAll(NumberColumn.unread(upright, prepared.letters(), whole));
      PageFigures found = new PageFigures(prepared, whole, unread);
      found.find(List.copyOf(pictures));
      List<Box> told = new ArrayList<>(unread);
      told.addAll(found.formulas());
      found.figures().forEach(figure -> told.add(figure.box()));
      whole.forEach(line -> line.words().forEach(word -> told.add(word.box())));
      unread.addAll(UnreadLines.pieces(prepared.letters(), told, whole, height));
      List<Table> tables = new ArrayList<>();
      for (DrawnTable drawn : prepared.tables()) {
        List<Cell> read = drawn.cells().stream().map(this::cell).toList();
        List<Cell> cells = PagesBehindLeaders.inColumns(read, drawn.cells(), second);
        tables.add(new Table(drawn.box(), cells));
        cells.forEach(cell -> whole.addAll(cell.lines()));
      }
      return new RecognizedPage(
          prepared.width(),
          prepared.height(),
          whole,
          rules,
          found.figures(),
          unread,
          found.formulas(),
          tables,
          new RecognizedPage.Lie(0, prepared.place()));
    }

    /** Reads a cell of a table by itself. */
    private Cell cell(DrawnTable.Cell cell) {
      List<RecognizedLine> read = new ArrayList<>();
      if (cell.picture().isPresent()) {
        GreyPicture picture = cell.picture().get();
        PIX pix = PreparedPage.pix(picture);
        try {
          lines.clear();
          tesseract.SetPageSegMode(PSM_SINGLE_BLOCK);
          tesseract.SetImage(pix);
          if (tesseract.Recognize(null) == 0) {
            collect();
          }
          tesseract.SetPageSegMode(PSM_AUTO);
          List<RecognizedLine> twice =
              larger.of(List.copyOf(lines), pix, PreparedPage.letterHeight(prepared.letters()));
          List<RecognizedLine> cleared =
              RaisedMarks.in(
                  second.cell(latin.in(twice, pix), pix),
                  PreparedPage.parts(pix, FAINT),
                  (word, mark) -> RaisedFigures.of(second, pix, word, mark));
          for (RecognizedLine line : cleared) {
            read.add(line.moved(cell.left(), cell.top()));
          }
        } finally {
          pixDestroy(pix);
        }
      }
      return new Cell(cell.row(), cell.column(), cell.rows(), cell.columns(), read);
    }

    private void area(ResultIterator at) {
      Box box = Results.box(at, RIL_BLOCK);
      if (box == null) {
        return;
      }
      switch (at.BlockType()) {
        case PT_HORZ_LINE, PT_VERT_LINE -> rules.add(box);
        case PT_FLOWING_IMAGE, PT_HEADING_IMAGE, PT_PULLOUT_IMAGE -> pictures.add(box);
        default -> {
          // Words, or noise.
        }
      }
    }

    private void word(ResultIterator at) {
      if (at.IsAtBeginningOf(RIL_TEXTLINE)) {
        endLine();
      }
      String text = Results.text(at.GetUTF8Text(RIL_WORD));
      Box box = Results.box(at, RIL_WORD);
      if (text.isBlank() || box == null) {
        return;
      }
      float confidence = at.Confidence(RIL_WORD);
      boolean asked = confidence < SURE || text.chars().anyMatch(Character::isDigit);
      List<Letter> letters = asked ? Results.letters(at) : List.of();
      words.add(new RecognizedWord(text, box, Math.max(0, confidence) / 100, letters));
    }

    private void endLine() {
      if (!words.isEmpty()) {
        lines.add(new RecognizedLine(words));
        words.clear();
      }
    }
  }
}
