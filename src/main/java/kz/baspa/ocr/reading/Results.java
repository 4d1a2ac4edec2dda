package kz.baspa.ocr.reading;

import static org.bytedeco.leptonica.global.leptonica.*;
import static org.bytedeco.tesseract.global.tesseract.RIL_SYMBOL;
import static org.bytedeco.tesseract.global.tesseract.RIL_WORD;
import static org.bytedeco.tesseract.global.tesseract.TessDeleteText;
import static org.bytedeco.tesseract.global.tesseract.TessResultIteratorDelete;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import kz.baspa.ocr.preparation.PreparedPage;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord.Choice;
import kz.baspa.ocr.recognized.RecognizedWord.Letter;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.tesseract.ChoiceIterator;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.jspecify.annotations.Nullable;

/** What Tesseract is given and gives, in terms of Java: parts of a page, letters, places. */
public final class Results {
  /** A letter is asked for no more choices. */
  private static final int MOST_CHOICES = 6;

  private Results() {}

  /**
   * Goes through the words that an engine has recognized, empty ones too.
   *
   * <p>The iterator is Tesseract's own: closing it in Java does not free it.
   */
  public static void words(TessBaseAPI tesseract, Consumer<ResultIterator> word) {
    ResultIterator at = tesseract.GetIterator();
    if (at == null || at.isNull()) {
      return;
    }
    try {
      at.Begin();
      do {
        word.accept(at);
      } while (at.Next(RIL_WORD));
    } finally {
      TessResultIteratorDelete(at);
    }
  }

  /** The letters at this place, which are freed; empty if there are none. */
  public static String text(@Nullable BytePointer letters) {
    if (letters == null || letters.isNull()) {
      return "";
    }
    String text = letters.getString(StandardCharsets.UTF_8);
    TessDeleteText(letters);
    return text;
  }

  /** What each letter of the present word may be, the likeliest first. */
  public static List<Letter> letters(ResultIterator word) {
    List<Letter> letters = new ArrayList<>();
    try (ResultIterator at = new ResultIterator(word)) {
      do {
        String text = text(at.GetUTF8Text(RIL_SYMBOL));
        List<Choice> choices = new ArrayList<>();
        try (ChoiceIterator choice = new ChoiceIterator(at)) {
          do {
            // These letters are the iterator's, which frees them.
            BytePointer read = choice.GetUTF8Text();
            String other =
                read == null || read.isNull() ? "" : read.getString(StandardCharsets.UTF_8);
            if (!other.isEmpty()) {
              choices.add(new Choice(other, Math.max(0, choice.Confidence()) / 100));
            }
          } while (choices.size() < MOST_CHOICES && choice.Next());
        }
        letters.add(new Letter(text, choices));
      } while (!at.IsAtFinalElement(RIL_WORD, RIL_SYMBOL) && at.Next(RIL_SYMBOL));
    }
    return letters;
  }

  /**
   * Where the present word, line or block stands, in pixels; null if nowhere.
   *
   * @param level of Tesseract's: RIL_WORD, RIL_TEXTLINE and so on
   */
  public static @Nullable Box box(ResultIterator at, int level) {
    int[] left = new int[1];
    int[] top = new int[1];
    int[] right = new int[1];
    int[] bottom = new int[1];
    boolean there = at.BoundingBox(level, left, top, right, bottom);
    return there ? new Box(left[0], top[0], right[0], bottom[0]) : null;
  }

  /**
   * A part of a page with a margin, which the caller frees; null if there is none.
   *
   * @param margin in pixels
   * @param part is made the place of the part
   */
  static @Nullable PIX part(PIX page, Box place, int margin, BOX part) {
    int left = Math.max(0, place.left() - margin);
    int top = Math.max(0, place.top() - margin);
    int right = Math.min(pixGetWidth(page), place.right() + margin);
    int bottom = Math.min(pixGetHeight(page), place.bottom() + margin);
    boxSetGeometry(part, left, top, right - left, bottom - top);
    return pixClipRectangle(page, part, (BOX) null);
  }

  /** What hangs together in black in a place. */
  static List<Box> parts(PIX page, Box place) {
    BOX near = boxCreate(0, 0, 0, 0);
    PIX part = part(page, place, 2, near);
    boxDestroy(near);
    if (part == null) {
      return List.of();
    }
    try {
      int left = Math.max(0, place.left() - 2);
      int top = Math.max(0, place.top() - 2);
      return PreparedPage.parts(part).stream().map(box -> box.moved(left, top)).toList();
    } finally {
      pixDestroy(part);
    }
  }
}
