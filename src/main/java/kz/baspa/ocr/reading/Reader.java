package kz.baspa.ocr.reading;

import static org.bytedeco.leptonica.global.leptonica.boxCreate;
import static org.bytedeco.leptonica.global.leptonica.boxDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixAddBorder;
import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.leptonica.global.leptonica.pixScaleGrayLI;
import static org.bytedeco.tesseract.global.tesseract.OEM_LSTM_ONLY;

import kz.baspa.ocr.reading.SecondReading.Reading;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.leptonica.BOX;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.tesseract.TessBaseAPI;

/** One Tesseract with the model of one language. For one thread. */
public final class Reader implements AutoCloseable {
  /** How much larger the picture of a place is read that was not read surely as it is, */
  private static final float LARGER = 1.5f;

  /** and the white around it. */
  private static final int WHITE = 12;

  /** White round a place, in pixels. */
  static final int MARGIN = 6;

  private final TessBaseAPI tesseract = new TessBaseAPI();
  private final BytePointer model;

  /**
   * A reader.
   *
   * @param language {@code kaz}, {@code rus} or {@code eng}
   */
  public Reader(String language) {
    NativeLibrary.require();
    byte[] bytes = NativeLibrary.model(language);
    model = new BytePointer(bytes);
    try (BytePointer name = new BytePointer(language)) {
      int failed =
          tesseract.Init(
              model,
              bytes.length,
              name,
              OEM_LSTM_ONLY,
              (PointerPointer<?>) null,
              0,
              null,
              null,
              false,
              null);
      if (failed != 0) {
        throw new IllegalStateException("Tesseract does not take the model of " + language);
      }
    }
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    tesseract.SetVariable("debug_file", windows ? "NUL" : "/dev/null");
  }

  /** The engine itself; it lives as long as this. */
  public TessBaseAPI tesseract() {
    return tesseract;
  }

  /**
   * Reads one place of a page; the engine has another picture afterwards.
   *
   * @param mode of Tesseract: what there is in this place
   * @param large whether it is enlarged, with more white around it
   * @param letters the only ones that may be read; all if empty
   */
  public Reading read(PIX page, Box box, int mode, boolean large, String letters) {
    float scale = letters.isEmpty() ? LARGER : 2 * LARGER;
    return read(page, box, mode, large ? scale : 1, letters);
  }

  /** The same, made larger by this. */
  Reading read(PIX page, Box box, int mode, float scale, String letters) {
    BOX place = boxCreate(0, 0, 0, 0);
    PIX part = Results.part(page, box, MARGIN, place);
    boxDestroy(place);
    if (part == null) {
      return new Reading("", 0);
    }
    try {
      return read(part, mode, scale, letters);
    } finally {
      pixDestroy(part);
    }
  }

  /** Reads a picture of one place. */
  private Reading read(PIX part, int mode, float scale, String letters) {
    PIX larger = null;
    PIX framed = null;
    try {
      if (scale != 1) {
        larger = pixScaleGrayLI(part, scale, scale);
        framed = pixAddBorder(larger, WHITE, 255);
      }
      return read(framed == null ? part : framed, mode, letters);
    } finally {
      if (larger != null) {
        pixDestroy(larger);
      }
      if (framed != null) {
        pixDestroy(framed);
      }
    }
  }

  private Reading read(PIX part, int mode, String letters) {
    tesseract.SetPageSegMode(mode);
    tesseract.SetVariable("tessedit_char_whitelist", letters);
    tesseract.SetImage(part);
    String text = Results.text(tesseract.GetUTF8Text()).strip();
    int confidence = text.isEmpty() ? 0 : tesseract.MeanTextConf();
    tesseract.Clear();
    return new Reading(text, confidence);
  }

  @Override
  public void close() {
    tesseract.End();
    tesseract.close();
    model.close();
  }
}
