package kz.baspa.ocr;

import static org.bytedeco.leptonica.global.leptonica.*;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_CHAR;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_LINE;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_WORD;
import static org.bytedeco.tesseract.global.tesseract.TessDeleteText;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.ocr.RecognizedPage.Box;
import kz.baspa.ocr.RecognizedWord.Letter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.tesseract.TessBaseAPI;
import org.jspecify.annotations.Nullable;

/**
 * Reads doubtful numbers a second time, by the model of Russian: that of Kazakh sees 5 in every
 * other 3 ({@code 1475} for 1473), which no rule can know of a number, and has no square brackets
 * ({@code |9)} for [9]). The second reading is followed in a figure that the first one thought of
 * as well, or that it is known to miss, and in the brackets of a citation.
 */
final class SecondReading implements AutoCloseable {
  /** A figure that the first reader thought of with this confidence makes a number doubtful. */
  private static final double DOUBT = 0.05;

  /** The second reader must be as sure as this of the whole number, of 100. */
  private static final int SURE = 80;

  /** The same where two pictures of it are read alike. */
  private static final int RATHER_SURE = 45;

  /** What was read so surely is not asked about. */
  private static final double DOUBTLESS = 0.93;

  /** How much larger the picture of a number is read that was not read surely as it is, */
  private static final float LARGER = 1.5f;

  /** and the white around it. */
  private static final int WHITE = 12;

  private static final Pattern NUMBER = Pattern.compile("\\d{1,3}[.]?");

  /** No figure, and none of the letters that Roman numbers are read as. */
  private static final Pattern NO_NUMBER = Pattern.compile("(?=.*\\p{L})[^\\dIVXІХПШЛlҮ|)]+[.,-]?");

  private static final Pattern UNIT = Pattern.compile("\\(?(?:м|км|см|дм|мм)");

  /** What a cell with a number holds. */
  private static final Pattern CELL = Pattern.compile("[–-]?\\d[\\d ]*(?:[.,]\\d+)?\\s?%?");

  /** Signs that only the second reader knows. */
  private static final Pattern SIGN = Pattern.compile("[*#№§]");

  /** As so many letters a sign is read. */
  private static final int LONGEST_SIGN = 2;

  /** What is read as a sign is one nearly always: no letter looks like it. */
  private static final int A_SIGN = 25;

  /** Stops, initials, numbers and words are no signs. */
  private static final Pattern SIGNS_NOTHING =
      Pattern.compile("[–—.,:;-]+|\\p{L}[.,-]|\\d[\\d.,)]|\\p{Ll}{2}");

  /** White round a number. */
  private static final int MARGIN = 6;

  /** No page has more numbers that are worth the time. */
  private static final int MOST = 300;

  /** A citation, well read; */
  private static final Pattern CITATION =
      Pattern.compile("\\[\\d{1,3}(?:[,;–-]\\d{1,3})*[]][.,;:]?");

  /** and what its brackets are taken for. */
  private static final String LIKE_BRACKETS = "|()[]{}!/1lIІі";

  private @Nullable Reader reader;

  /** The lines with their doubtful numbers read anew. */
  List<RecognizedLine> of(List<RecognizedLine> lines, PIX page) {
    List<RecognizedLine> result = new ArrayList<>();
    int count = 0;
    for (RecognizedLine line : lines) {
      List<RecognizedWord> words = new ArrayList<>();
      for (int i = 0; i < line.words().size(); i++) {
        RecognizedWord word = DoubtedFigures.three(DoubtedFigures.once(line.words().get(i)));
        if (maySign(line.words(), i) && count++ < MOST) {
          word = sign(page, word);
        }
        if (isDoubtful(word) && count++ < MOST) {
          words.add(again(page, word));
        } else if (isPlaceOfNumber(line.words(), i) && count++ < MOST) {
          words.add(number(page, word));
        } else {
          words.add(
              words.isEmpty() ? word : DoubtedFigures.pages(words.get(words.size() - 1), word));
        }
      }
      result.add(new RecognizedLine(words));
    }
    return result;
  }

  /**
   * A cell that holds a number and was read badly, as the second reader reads it: {@code 2:5:} for
   * 27,5.
   */
  List<RecognizedLine> cell(List<RecognizedLine> lines, PIX picture) {
    boolean words =
        lines.stream()
            .flatMap(line -> line.words().stream())
            .anyMatch(word -> word.text().matches(".*\\p{L}{3}.*"));
    if (words || lines.size() != 1 && !lines.isEmpty() && lines.get(0).confidence() > DOUBTLESS) {
      return of(lines, picture);
    }
    double sure = lines.stream().mapToDouble(RecognizedLine::confidence).min().orElse(0);
    Box all = new Box(0, 0, pixGetWidth(picture), pixGetHeight(picture));
    Reading read = read(picture, all, true, "");
    boolean better = read.confidence() >= SURE && read.confidence() > 100 * sure;
    if (!better || !CELL.matcher(read.text()).matches()) {
      return of(lines, picture);
    }
    RecognizedWord word =
        new RecognizedWord(read.text(), all, read.confidence() / 100.0, List.of());
    return List.of(new RecognizedLine(List.of(word)));
  }

  private TessBaseAPI tesseract() {
    Reader second = reader;
    if (second == null) {
      second = new Reader("rus");
      reader = second;
    }
    return second.tesseract();
  }

  /**
   * Whether a short word may be a sign that the first reader does not know: it takes {@code *} for
   * a quotation mark, {@code #} for Я and 4.
   */
  static boolean maySign(List<RecognizedWord> line, int index) {
    RecognizedWord word = line.get(index);
    return line.size() > 1
        && word.text().length() <= LONGEST_SIGN
        && word.confidence() <= DOUBTLESS
        && !SIGNS_NOTHING.matcher(word.text()).matches();
  }

  /** The sign that a short word is, as the second reader reads it; the word if that sees none. */
  private RecognizedWord sign(PIX page, RecognizedWord word) {
    for (boolean large : new boolean[] {false, true}) {
      Reading read = read(page, word.box(), PSM_SINGLE_CHAR, large, "");
      if (read.confidence() >= A_SIGN && SIGN.matcher(read.text()).matches()) {
        return new RecognizedWord(read.text(), word.box(), word.confidence(), List.of());
      }
    }
    return word;
  }

  /** Whether a figure of a number may be another one. */
  static boolean isDoubtful(RecognizedWord word) {
    return hasLostBracket(word.text())
        || word.letters().stream()
            .anyMatch(
                letter ->
                    isFigure(letter.text())
                        && (letter.text().equals("5")
                            || letter.choices().stream()
                                .anyMatch(
                                    other ->
                                        isFigure(other.text())
                                            && !other.text().equals(letter.text())
                                            && other.confidence() >= DOUBT)));
  }

  /** Whether a number stands in brackets that do not fit each other. */
  private static boolean hasLostBracket(String text) {
    boolean number = text.chars().anyMatch(c -> c >= '0' && c <= '9');
    boolean odd = (text.indexOf('(') < 0) != (text.indexOf(')') < 0);
    boolean square = (text.indexOf('[') < 0) != (text.indexOf(']') < 0);
    return number && text.length() < 20 && (text.indexOf('|') >= 0 || odd || square);
  }

  /** Whether two readings of a citation differ in nothing but its brackets. */
  private static boolean isCitation(String first, String second) {
    if (!CITATION.matcher(second).matches() || first.length() != second.length()) {
      return false;
    }
    for (int i = 0; i < first.length(); i++) {
      boolean bracket =
          "[]".indexOf(second.charAt(i)) >= 0 && LIKE_BRACKETS.indexOf(first.charAt(i)) >= 0;
      if (!bracket && first.charAt(i) != second.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  /** How many figures a text begins with. */
  private static int figures(String text) {
    int count = 0;
    while (count < text.length() && isFigure(text.substring(count, count + 1))) {
      count++;
    }
    return count;
  }

  private static boolean isFigure(String text) {
    return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  /** The word as the second reading has it, of its own picture or of a larger one. */
  private RecognizedWord again(PIX page, RecognizedWord word) {
    Reading near = read(page, word.box(), false, "");
    if (near.confidence() >= SURE && !hasLetters(near.text())) {
      return weighed(word, near.text());
    }
    Reading large = read(page, word.box(), true, "");
    if (large.confidence() >= SURE) {
      return weighed(word, large.text(), false);
    }
    if (near.confidence() >= SURE) {
      return weighed(word, near.text());
    }
    boolean agreed =
        near.text().equals(large.text())
            && near.confidence() >= RATHER_SURE
            && large.confidence() >= RATHER_SURE;
    return agreed ? weighed(word, near.text(), false) : word;
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
    if (text.length() > 3 || word.confidence() > DOUBTLESS || !NO_NUMBER.matcher(text).matches()) {
      return false;
    }
    boolean alone = line.size() == 1;
    boolean first =
        index == 0 && text.length() > 1 && ".-,".indexOf(text.charAt(text.length() - 1)) >= 0;
    boolean last =
        index == line.size() - 1
            && index > 0
            && word.box().left() - line.get(index - 1).box().right() > 3 * word.box().height();
    return alone || first || last;
  }

  /**
   * The figure that stands raised behind a word; the word as it is if it cannot be read.
   *
   * @param word of which the last letters stand raised
   * @param mark where they stand
   */
  RecognizedWord raised(PIX page, RecognizedWord word, Box mark) {
    Reading read = read(page, mark, true, "123456789");
    boolean narrow = mark.right() - mark.left() < mark.bottom() - mark.top();
    if (read.confidence() < RATHER_SURE || !read.text().matches(narrow ? "[1-9]" : "[1-9]{1,2}")) {
      return word;
    }
    String stem = word.text().substring(0, word.text().length() - word.raised());
    if (UNIT.matcher(stem).matches()) {
      String power = read.text().equals("2") ? "²" : read.text().equals("3") ? "³" : "";
      return power.isEmpty()
          ? word.withRaised(0)
          : new RecognizedWord(stem + power, word.box(), word.confidence(), List.of());
    }
    return new RecognizedWord(
        stem + read.text(), word.box(), word.confidence(), List.of(), read.text().length());
  }

  /** What was read, and how surely, of 100. */
  record Reading(String text, int confidence) {}

  /** Reads a place of a page, as it is or larger and with more white around it. */
  Reading read(PIX page, Box box, boolean large, String letters) {
    return read(page, box, large ? PSM_SINGLE_LINE : PSM_SINGLE_WORD, large, letters);
  }

  private Reading read(PIX page, Box box, int mode, boolean large, String letters) {
    int left = Math.max(0, box.left() - MARGIN);
    int top = Math.max(0, box.top() - MARGIN);
    int right = Math.min(pixGetWidth(page), box.right() + MARGIN);
    int bottom = Math.min(pixGetHeight(page), box.bottom() + MARGIN);
    BOX place = boxCreate(left, top, right - left, bottom - top);
    PIX part = pixClipRectangle(page, place, (BOX) null);
    boxDestroy(place);
    if (part == null) {
      return new Reading("", 0);
    }
    if (large) {
      float scale = letters.isEmpty() ? LARGER : 2 * LARGER;
      PIX larger = pixScaleGrayLI(part, scale, scale);
      pixDestroy(part);
      part = pixAddBorder(larger, WHITE, 255);
      pixDestroy(larger);
    }
    TessBaseAPI tesseract = tesseract();
    tesseract.SetPageSegMode(mode);
    tesseract.SetVariable("tessedit_char_whitelist", letters);
    tesseract.SetImage(part);
    BytePointer read = tesseract.GetUTF8Text();
    String text = "";
    int confidence = 0;
    if (read != null && !read.isNull()) {
      text = read.getString(StandardCharsets.UTF_8).strip();
      TessDeleteText(read);
      confidence = tesseract.MeanTextConf();
    }
    tesseract.Clear();
    pixDestroy(part);
    return new Reading(text, confidence);
  }

  /** The word with the figures that the second reading has and that may be. */
  static RecognizedWord weighed(RecognizedWord word, String second) {
    return weighed(word, second, true);
  }

  /**
   * The same.
   *
   * @param any whether all figures are followed that the first reader thought of, or only the 3
   *     that it is known to miss: of a larger picture other figures are read worse
   */
  private static RecognizedWord weighed(RecognizedWord word, String second, boolean any) {
    String first = word.text();
    if (hasLostBracket(first) && isCitation(first, second)) {
      return new RecognizedWord(second, word.box(), word.confidence(), word.letters());
    }
    if (word.letters().size() != first.length()) {
      return word;
    }
    if (first.length() != second.length()) {
      // «5-қор» and «3-кор.» have the same number at their head.
      int head = figures(first);
      boolean compound =
          head > 0 && head < first.length() && "-–—".indexOf(first.charAt(head)) >= 0;
      if (!compound || head != figures(second)) {
        return word;
      }
      return weighed(word, second.substring(0, head) + first.substring(head), any);
    }
    StringBuilder text = new StringBuilder();
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < first.length(); i++) {
      Letter letter = word.letters().get(i);
      String other = second.substring(i, i + 1);
      boolean thoughtOf =
          any && letter.choices().stream().anyMatch(choice -> choice.text().equals(other));
      boolean missed = letter.text().equals("5") && other.equals("3");
      boolean followed = isFigure(letter.text()) && isFigure(other) && (thoughtOf || missed);
      text.append(followed ? other : letter.text());
      letters.add(followed ? new Letter(other, letter.choices()) : letter);
    }
    return new RecognizedWord(text.toString(), word.box(), word.confidence(), letters);
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
