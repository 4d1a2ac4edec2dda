package kz.baspa.ocr.reading;

import static org.bytedeco.tesseract.global.tesseract.OEM_LSTM_ONLY;

import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.PointerPointer;
import org.bytedeco.tesseract.TessBaseAPI;

/** One Tesseract with the model of one language. For one thread. */
public final class Reader implements AutoCloseable {
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

  @Override
  public void close() {
    tesseract.End();
    tesseract.close();
    model.close();
  }
}
