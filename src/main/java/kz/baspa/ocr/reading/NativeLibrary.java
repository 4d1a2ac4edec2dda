package kz.baspa.ocr.reading;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.leptonica.global.leptonica;
import org.bytedeco.tesseract.global.tesseract;

/**
 * Tesseract and Leptonica as they were built for this machine, and the models that they read by.
 */
public final class NativeLibrary {
  private NativeLibrary() {}

  /** Loads them once; what failed before fails again. */
  private static final class Loaded {
    static final boolean HERE = load();

    private static boolean load() {
      try {
        // Else the memory of the process is asked for with each letter; all is freed by hand here.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
        Loader.load(leptonica.class);
        Loader.load(tesseract.class);
        leptonica.setMsgSeverity(leptonica.L_SEVERITY_NONE);
        return true;
      } catch (LinkageError | RuntimeException e) {
        return false; // none for this machine, or none that can be unpacked
      }
    }
  }

  /** The models, each read once. */
  private static final Map<String, byte[]> MODELS = new ConcurrentHashMap<>();

  /**
   * Makes sure that pages can be read.
   *
   * @throws BaspaException of bad input if there is no library for this machine
   */
  public static void require() {
    if (!Loaded.HERE) {
      String platform = System.getProperty("os.name") + " " + System.getProperty("os.arch");
      throw new BaspaException(Fault.INPUT, "ocr.no-library", platform);
    }
  }

  /**
   * The model of the print of a language.
   *
   * @param language {@code kaz}, {@code rus} or {@code eng}
   */
  static byte[] model(String language) {
    return MODELS.computeIfAbsent(
        language,
        name -> {
          try (InputStream in =
              Objects.requireNonNull(
                  NativeLibrary.class.getResourceAsStream(name + ".traineddata"), name)) {
            return in.readAllBytes();
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }
}
