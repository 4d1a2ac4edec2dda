package kz.baspa.ocr.reading;

import static org.bytedeco.leptonica.global.leptonica.*;
import static org.bytedeco.tesseract.global.tesseract.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import kz.baspa.ocr.preparation.PreparedPage;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines of small print a second time, twice as large and smoothed: of letters some ten pixels
 * high it has as many words wrong as the first reading, but others. What it reads is kept beside
 * each word ({@link RecognizedWord#other}); which of the two is a word those may say who know
 * words.
 */
public final class LargerReading {
  /** Letters that are higher, in pixels, are read well as they are. */
  private static final int SMALL = 11;

  /** Specks make no such word or number. */
  private static final Pattern LONG = Pattern.compile("[\\p{L}\\d]{4}");

  private static final float LARGER = 2;

  /** White round a line before and after it is enlarged. */
  private static final int MARGIN = 4;

  private static final int WHITE = 12;

  /** Two words stand in one place if so much of the wider is of both. */
  private static final double SAME_PLACE = 0.7;

  private final TessBaseAPI tesseract;
  private final KnownWords words;

  /**
   * A second look.
   *
   * @param tesseract reads the words, and has another picture afterwards
   * @param words whether a word is known
   */
  public LargerReading(TessBaseAPI tesseract, Predicate<String> words) {
    this.tesseract = tesseract;
    this.words = new KnownWords(words);
  }

  /**
   * The lines with what the second reading has beside their words.
   *
   * @param height how high most letters are, in pixels
   */
  public List<RecognizedLine> of(List<RecognizedLine> lines, PIX page, int height) {
    if (height > SMALL) {
      return lines;
    }
    List<RecognizedLine> all = new ArrayList<>();
    for (RecognizedLine line : lines) {
      all.add(words.hasDoubted(line) ? beside(line, again(line.box(), page)) : line);
    }
    return all;
  }

  /**
   * What stands in a place as it is read twice as large; nothing of letters that are not small, and
   * nothing without a long word or number. Tesseract has the page for its picture again afterwards.
   */
  public Optional<RecognizedLine> line(Box place, PIX page, int height) {
    if (height > SMALL) {
      return Optional.empty();
    }
    List<RecognizedWord> words = again(place, page);
    tesseract.SetImage(page);
    boolean print = words.stream().anyMatch(word -> LONG.matcher(word.text()).find());
    return print ? Optional.of(new RecognizedLine(words)) : Optional.empty();
  }

  /**
   * A line that was read with little confidence, if it is print all the same: it is read much the
   * same twice as large, and what hangs together in black in it is of the size of letters.
   * Tesseract has the page for its picture again afterwards.
   */
  public Optional<RecognizedLine> confirmed(RecognizedLine line, PreparedPage page) {
    if (!Print.isOfLetters(line, page.letters(), PreparedPage.letterHeight(page.letters()))) {
      return Optional.empty();
    }
    List<RecognizedWord> words = again(line.box(), page.picture());
    tesseract.SetImage(page.picture());
    return Optional.of(line)
        .filter(first -> !words.isEmpty() && Print.agree(first, new RecognizedLine(words)));
  }

  /** Each word of a line with the one that stands in its place among these. */
  static RecognizedLine beside(RecognizedLine line, List<RecognizedWord> second) {
    List<RecognizedWord> words = new ArrayList<>();
    for (RecognizedWord word : line.words()) {
      words.add(
          second.stream()
              .filter(other -> isSamePlace(word.box(), other.box()))
              .filter(other -> !other.text().equals(word.text()))
              .findFirst()
              .map(other -> word.withOther(other.text()))
              .orElse(word));
    }
    return new RecognizedLine(words);
  }

  private static boolean isSamePlace(Box one, Box other) {
    int both = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
    return both > SAME_PLACE * Math.max(one.width(), other.width());
  }

  /** The words of a line as they are read twice as large, with their places on the page. */
  private List<RecognizedWord> again(Box line, PIX page) {
    BOX place = boxCreate(0, 0, 0, 0);
    PIX part = Results.part(page, line, MARGIN, place);
    int left = place.x();
    int top = place.y();
    boxDestroy(place);
    if (part == null) {
      return List.of();
    }
    PIX white = larger(part);
    pixDestroy(part);
    if (white == null) {
      return List.of();
    }
    List<RecognizedWord> words = new ArrayList<>();
    try {
      tesseract.SetVariable("lstm_choice_mode", "0");
      tesseract.SetPageSegMode(PSM_SINGLE_LINE);
      tesseract.SetImage(white);
      if (tesseract.Recognize(null) == 0) {
        Results.words(tesseract, at -> word(at, left, top, words));
      }
    } finally {
      tesseract.SetPageSegMode(PSM_AUTO);
      tesseract.SetVariable("lstm_choice_mode", "2");
      pixDestroy(white);
    }
    return words;
  }

  /** A part of the page twice as large, smoothed, with white around it; null if that fails. */
  private static @Nullable PIX larger(PIX part) {
    PIX larger = pixScaleGrayLI(part, LARGER, LARGER);
    if (larger == null) {
      return null;
    }
    PIX smooth = pixBlockconv(larger, 1, 1);
    pixDestroy(larger);
    if (smooth == null) {
      return null;
    }
    PIX white = pixAddBorder(smooth, WHITE, 255);
    pixDestroy(smooth);
    return white;
  }

  private static void word(ResultIterator at, int left, int top, List<RecognizedWord> words) {
    if (at.Empty(RIL_WORD)) {
      return;
    }
    String text = Results.text(at.GetUTF8Text(RIL_WORD)).strip();
    Box large = Results.box(at, RIL_WORD);
    if (!text.isEmpty() && large != null) {
      Box box =
          new Box(
              left + inPage(large.left()),
              top + inPage(large.top()),
              left + inPage(large.right()),
              top + inPage(large.bottom()));
      double confidence = Math.max(0, at.Confidence(RIL_WORD)) / 100;
      words.add(new RecognizedWord(text, box, confidence, List.of()));
    }
  }

  private static int inPage(int large) {
    return Math.round((large - WHITE) / LARGER);
  }
}
