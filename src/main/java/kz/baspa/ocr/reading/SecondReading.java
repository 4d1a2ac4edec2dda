package kz.baspa.ocr.reading;

import static org.bytedeco.leptonica.global.leptonica.*;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_CHAR;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_LINE;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_WORD;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.PIX;
import org.jspecify.annotations.Nullable;

/**
 * Reads doubtful numbers a second time, by the model of Russian: that of Kazakh sees 5 in every
 * other 3 ({@code 1475} for 1473), which no rule can know of a number, and has no square brackets
 * ({@code |9)} for [9]). The second reading is followed in a figure that the first one thought of
 * as well, or that it is known to miss, and in the brackets of a citation.
 */
public final class SecondReading implements AutoCloseable {
  /** A figure that the first reader thought of with this confidence makes a number doubtful. */
  private static final double DOUBT = 0.05;

  /** The second reader must be as sure as this of the whole number, of 100. */
  private static final int SURE = 80;

  /** The same where two pictures of it are read alike. */
  private static final int RATHER_SURE = 45;

  /** What was read so surely is not asked about. */
  private static final double DOUBTLESS = 0.93;

  /** Grey strokes are thicker with this gamma: figures that are alone in a cell are read better. */
  private static final float DARKER = 0.45f;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.,;:)]?");

  /** No figure, and none of the letters that Roman numbers are read as. */
  private static final Pattern NO_NUMBER = Pattern.compile("(?=.*\\p{L})[^\\dIVXІХПШЛlҮ|)]+[.,-]?");

  /** What a worn figure that stands alone may be read as. */
  private static final Pattern STROKE = Pattern.compile("[-–—_~]");

  /** What is no letter, and may be a 1. */
  private static final Pattern BAR = Pattern.compile("\\|[.,;:)]?");

  /** What a cell with a number holds. */
  private static final Pattern CELL = Pattern.compile("[–-]?\\d[\\d ]*(?:[.,]\\d+)?\\s?%?");

  /** No page has more numbers that are worth the time. */
  private static final int MOST = 300;

  private @Nullable Reader reader;
  private @Nullable Reader english;

  /** The lines with their doubtful numbers read anew. */
  public List<RecognizedLine> of(List<RecognizedLine> read, PIX page) {
    List<RecognizedLine> lines =
        LongCitations.in(
            read, (box, scale, letters) -> read(page, box, PSM_SINGLE_LINE, scale, letters));
    List<RecognizedLine> result = new ArrayList<>();
    int count = 0;
    for (RecognizedLine line : lines) {
      List<RecognizedWord> words = new ArrayList<>();
      for (int i = 0; i < line.words().size(); i++) {
        RecognizedWord word = DoubtedFigures.three(DoubtedFigures.once(line.words().get(i)));
        if (!isRead(word) && DoubtedCitation.mayBe(word.text()) && count++ < MOST) {
          word = citation(page, word, word.box());
        } else if (i == 0 && DoubtedCitation.mayBeEnd(word.text()) && count++ < MOST) {
          word = citation(page, word, withBracket(word.box()));
        }
        Box place = word.box();
        if (NumberSign.mayBe(word) && count++ < MOST) {
          word = NumberSign.in(word, large -> read(page, place, large, ""));
        }
        String next = i + 1 < line.words().size() ? line.words().get(i + 1).text() : "";
        if (NumberSign.maySection(word.text(), next)) {
          Box with = next.isEmpty() ? place : place.with(line.words().get(i + 1).box());
          word = section(page, word, word.text().length() == 1 ? with : place);
        }
        if (LoneSign.mayBe(line.words(), i) && count++ < MOST) {
          word = LoneSign.in(word, large -> read(page, place, PSM_SINGLE_CHAR, large, ""));
        }
        if (isDoubtful(word) && count++ < MOST) {
          words.addAll(parted(page, threes(page, again(page, word))));
        } else if (isPlaceOfNumber(line.words(), i) && count++ < MOST) {
          words.add(number(page, word));
        } else {
          words.addAll(parted(page, word));
        }
        DoubtedFigures.mark(words);
      }
      result.add(new RecognizedLine(words));
    }
    return result;
  }

  /**
   * A cell that holds a number and was read badly, as the second reader reads it: {@code 2:5:} for
   * 27,5.
   */
  public List<RecognizedLine> cell(List<RecognizedLine> lines, PIX picture) {
    boolean words =
        lines.stream()
            .flatMap(line -> line.words().stream())
            .anyMatch(word -> word.text().matches(".*\\p{L}{3}.*"));
    if (words || lines.size() != 1 && !lines.isEmpty() && lines.get(0).confidence() > DOUBTLESS) {
      return of(lines, picture);
    }
    double sure = lines.stream().mapToDouble(RecognizedLine::confidence).min().orElse(0);
    Box all = new Box(0, 0, pixGetWidth(picture), pixGetHeight(picture));
    Reading read = surest(picture, all, "", CELL);
    if (read.confidence() < SURE || read.confidence() <= 100 * sure) {
      return of(lines, picture);
    }
    RecognizedWord word =
        new RecognizedWord(read.text(), all, read.confidence() / 100.0, List.of());
    return List.of(new RecognizedLine(List.of(word)));
  }

  /**
   * What stands in a place, read from its picture and from a darker one.
   *
   * @param letters the only ones that may be read; all if empty
   * @param form what is read must have; else its confidence is 0
   */
  Reading surest(PIX picture, Box place, String letters, Pattern form) {
    Reading best = new Reading("", 0);
    PIX darker = pixGammaTRC(null, picture, DARKER, 0, 255);
    try {
      for (PIX each : darker == null ? new PIX[] {picture} : new PIX[] {picture, darker}) {
        Reading read = read(each, place, true, letters);
        boolean formed = form.matcher(read.text()).matches();
        best = formed && read.confidence() > best.confidence() ? read : best;
      }
    } finally {
      if (darker != null) {
        pixDestroy(darker);
      }
    }
    return best;
  }

  /** A number that ends with a 6 behind a gap as two words. */
  private static List<RecognizedWord> parted(PIX page, RecognizedWord word) {
    return DoubtedFigures.mayBeGlued(word.text())
        ? DoubtedFigures.parted(word, Results.parts(page, word.box()))
        : List.of(word);
  }

  /**
   * A number with § if its sign has the shape of one and a reader sees it: that of Russian, which
   * takes it for a dollar, or that of English.
   *
   * @param place of the word, and of the number behind it if it stands alone
   */
  private RecognizedWord section(PIX page, RecognizedWord word, Box place) {
    if (!NumberSign.isSection(Results.parts(page, place))) {
      return word;
    }
    for (int mode : new int[] {PSM_SINGLE_WORD, PSM_SINGLE_LINE}) {
      for (boolean large : new boolean[] {false, true}) {
        for (Reader each : new Reader[] {english(), reader()}) {
          String text = NumberSign.section(word.text(), each.read(page, place, mode, large, ""));
          if (!text.equals(word.text())) {
            return new RecognizedWord(text, word.box(), word.confidence(), List.of());
          }
        }
      }
    }
    return word;
  }

  private Reader reader() {
    Reader second = reader;
    if (second == null) {
      second = new Reader("rus");
      // What the first reader saw in black on white is so.
      second.tesseract().SetVariable("tessedit_do_invert", "0");
      reader = second;
    }
    return second;
  }

  /** Whether a figure of a number may be another one. */
  static boolean isDoubtful(RecognizedWord word) {
    return !word.letters().isEmpty() && DoubtedCitation.hasLostBracket(word.text())
        || word.letters().stream()
            .anyMatch(
                letter ->
                    DoubtedFigures.isFigure(letter.text())
                        && (letter.text().equals("5")
                            || letter.choices().stream()
                                .anyMatch(
                                    other ->
                                        DoubtedFigures.isFigure(other.text())
                                            && !other.text().equals(letter.text())
                                            && other.confidence() >= DOUBT)));
  }

  /** The word as the second reading has it, of its own picture or of a larger one. */
  private RecognizedWord again(PIX page, RecognizedWord word) {
    Reading near = read(page, word.box(), false, "");
    if (near.confidence() >= SURE && !hasLetters(near.text())) {
      return DoubtedFigures.weighed(word, near.text());
    }
    Reading large = read(page, word.box(), true, "");
    if (large.confidence() >= SURE) {
      return DoubtedFigures.weighed(word, large.text(), false);
    }
    if (near.confidence() >= SURE) {
      return DoubtedFigures.weighed(word, near.text());
    }
    boolean agreed =
        near.text().equals(large.text())
            && near.confidence() >= RATHER_SURE
            && large.confidence() >= RATHER_SURE;
    return agreed ? DoubtedFigures.weighed(word, near.text(), false) : word;
  }

  /** The word with 3 for those of its 5 that are one by the model of English, which tells them. */
  private RecognizedWord threes(PIX page, RecognizedWord word) {
    if (word.text().indexOf('5') < 0 || word.letters().size() != word.text().length()) {
      return word;
    }
    Reading near = english(page, word.box(), PSM_SINGLE_LINE, false);
    if (near.confidence() >= SURE && near.text().equals(word.text())) {
      return word;
    }
    return DoubtedFigures.threes(
        word,
        List.of(
            near,
            english(page, word.box(), PSM_SINGLE_WORD, false),
            english(page, word.box(), PSM_SINGLE_LINE, true),
            read(page, word.box(), PSM_SINGLE_LINE, false, "")));
  }

  /** Reads a place by the model of English. */
  public Reading english(PIX page, Box place, int mode, boolean large) {
    return english().read(page, place, mode, large, "");
  }

  private Reader english() {
    Reader eng = english == null ? new Reader("eng") : english;
    english = eng;
    return eng;
  }

  /** The word as a citation if it is one. */
  private RecognizedWord citation(PIX page, RecognizedWord word, Box place) {
    Reading figures = read(page, place, true, DoubtedCitation.LETTERS);
    if (figures.text().indexOf('[') < 0) {
      return word;
    }
    Reading near = read(page, place, false, "");
    Reading large = read(page, place, true, "");
    return DoubtedCitation.of(word.text(), figures, near, large)
        .or(() -> CitationChoice.single(word.text(), List.of(figures, near, large)))
        .filter(text -> DoubtedCitation.isThoughtOf(word, text))
        .map(text -> new RecognizedWord(text, place, word.confidence(), List.of()))
        .orElseGet(
            () -> {
              String told = DoubtedCitation.withFigures(word.text(), figures, near);
              return told.equals(word.text())
                  ? withThrees(word, List.of(figures, near, large))
                  : new RecognizedWord(told, word.box(), word.confidence(), List.of());
            });
  }

  /** The word, which goes on as a citation, with each 3 for a 5 that one reading surely saw. */
  private static RecognizedWord withThrees(RecognizedWord word, List<Reading> readings) {
    RecognizedWord told = word;
    for (Reading reading : readings) {
      if (reading.confidence() >= SURE && DoubtedCitation.mayGoOn(word.text())) {
        told = DoubtedFigures.weighed(told, reading.text(), false);
      }
    }
    return told;
  }

  /** Whether a word is of a citation of several parts that was read again. */
  private static boolean isRead(RecognizedWord word) {
    return word.letters().isEmpty() && word.text().startsWith("[");
  }

  /** A place and the bracket that may stand before it. */
  private static Box withBracket(Box place) {
    int left = Math.max(0, place.left() - place.height() / 2);
    return new Box(left, place.top(), place.right(), place.bottom());
  }

  private static boolean hasLetters(String text) {
    return text.codePoints().anyMatch(Character::isLetter);
  }

  /**
   * A short word at the place of a number, as the number that it is: {@code Й-} before an entry of
   * a list of references, {@code З} alone at the foot of a page.
   */
  private RecognizedWord number(PIX page, RecognizedWord word) {
    for (boolean large : new boolean[] {false, true}) {
      Reading read = read(page, word.box(), large, "");
      if (read.confidence() >= SURE && NUMBER.matcher(read.text()).matches()) {
        return new RecognizedWord(read.text(), word.box(), word.confidence(), List.of());
      }
    }
    return word;
  }

  /** Whether a number is likelier in this place of a line than the word that was read there. */
  static boolean isPlaceOfNumber(List<RecognizedWord> line, int index) {
    RecognizedWord word = line.get(index);
    String text = word.text();
    boolean alone = line.size() == 1;
    if (BAR.matcher(text).matches()) {
      return true;
    }
    boolean no = NO_NUMBER.matcher(text).matches() || alone && STROKE.matcher(text).matches();
    if (text.length() > 3 || word.confidence() > DOUBTLESS || !no) {
      return false;
    }
    boolean first =
        index == 0 && text.length() > 1 && ".-,".indexOf(text.charAt(text.length() - 1)) >= 0;
    boolean last =
        index == line.size() - 1
            && index > 0
            && word.box().left() - line.get(index - 1).box().right() > 3 * word.box().height();
    return alone || first || last;
  }

  /** What was read, and how surely, of 100. */
  public record Reading(String text, int confidence) {}

  /**
   * The part of a page that is looked at when a place is read, and a little more; null if there is
   * none.
   *
   * @param near is made the place of the part
   */
  public static @Nullable PIX around(PIX page, Box place, BOX near) {
    return Results.part(page, place, 2 * Reader.MARGIN, near);
  }

  /** Reads a place of a page, as it is or larger and with more white around it. */
  public Reading read(PIX page, Box box, boolean large, String letters) {
    return read(page, box, large ? PSM_SINGLE_LINE : PSM_SINGLE_WORD, large, letters);
  }

  /**
   * The same.
   *
   * @param mode of Tesseract: what there is in this place
   */
  public Reading read(PIX page, Box box, int mode, boolean large, String letters) {
    return reader().read(page, box, mode, large, letters);
  }

  /** The same, made larger by this. */
  private Reading read(PIX page, Box box, int mode, float scale, String letters) {
    return reader().read(page, box, mode, scale, letters);
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
    if (english != null) {
      english.close();
    }
  }
}
