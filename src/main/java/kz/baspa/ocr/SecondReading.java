package kz.baspa.ocr;

import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_WORD;
import static org.bytedeco.tesseract.global.tesseract.TessDeleteText;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.ocr.RecognizedPage.Box;
import kz.baspa.ocr.RecognizedWord.Letter;
import org.bytedeco.javacpp.BytePointer;
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
  List<RecognizedLine> of(List<RecognizedLine> lines, PIX page, int width, int height) {
    List<RecognizedLine> result = new ArrayList<>();
    boolean begun = false;
    int count = 0;
    for (RecognizedLine line : lines) {
      List<RecognizedWord> words = new ArrayList<>();
      for (RecognizedWord word : line.words()) {
        if (isDoubtful(word) && count++ < MOST) {
          TessBaseAPI tesseract = tesseract();
          if (!begun) {
            tesseract.SetImage(page);
            begun = true;
          }
          words.add(again(tesseract, word, width, height));
        } else {
          words.add(words.isEmpty() ? word : pages(words.get(words.size() - 1), word));
        }
      }
      result.add(new RecognizedLine(words));
    }
    if (begun) {
      tesseract().Clear();
    }
    return result;
  }

  private TessBaseAPI tesseract() {
    Reader second = reader;
    if (second == null) {
      second = new Reader("rus");
      second.tesseract().SetPageSegMode(PSM_SINGLE_WORD);
      reader = second;
    }
    return second.tesseract();
  }

  /**
   * The word as it stands behind a number: {@code 6.} that may be {@code б.}, as in «208 б.», is
   * that; nobody counts by «208 6.».
   *
   * @param before the word before it
   */
  static RecognizedWord pages(RecognizedWord before, RecognizedWord word) {
    boolean counted = before.text().matches("[-–—(]?\\d{1,4}([-–—]\\d{1,4})?");
    if (!counted || !word.text().matches("6[.,;)]+") || word.letters().isEmpty()) {
      return word;
    }
    Letter six = word.letters().get(0);
    boolean thoughtOf =
        six.choices().stream()
            .anyMatch(choice -> choice.text().equals("б") && choice.confidence() >= DOUBT);
    return thoughtOf
        ? new RecognizedWord(
            "б" + word.text().substring(1), word.box(), word.confidence(), word.letters())
        : word;
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

  private static boolean isFigure(String text) {
    return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }

  private static RecognizedWord again(
      TessBaseAPI tesseract, RecognizedWord word, int width, int height) {
    Box box = word.box();
    int left = Math.max(0, box.left() - MARGIN);
    int top = Math.max(0, box.top() - MARGIN);
    int right = Math.min(width, box.right() + MARGIN);
    int bottom = Math.min(height, box.bottom() + MARGIN);
    tesseract.SetRectangle(left, top, right - left, bottom - top);
    BytePointer read = tesseract.GetUTF8Text();
    if (read == null || read.isNull()) {
      return word;
    }
    String text = read.getString(StandardCharsets.UTF_8).strip();
    TessDeleteText(read);
    return tesseract.MeanTextConf() >= SURE ? weighed(word, text) : word;
  }

  /** The word with the figures that the second reading has and that may be. */
  static RecognizedWord weighed(RecognizedWord word, String second) {
    String first = word.text();
    if (hasLostBracket(first) && isCitation(first, second)) {
      return new RecognizedWord(second, word.box(), word.confidence(), word.letters());
    }
    if (first.length() != second.length() || word.letters().size() != first.length()) {
      return word;
    }
    StringBuilder text = new StringBuilder();
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < first.length(); i++) {
      Letter letter = word.letters().get(i);
      String other = second.substring(i, i + 1);
      boolean thoughtOf = letter.choices().stream().anyMatch(choice -> choice.text().equals(other));
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
