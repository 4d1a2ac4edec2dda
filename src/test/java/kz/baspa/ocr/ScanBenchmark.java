package kz.baspa.ocr;

import static org.bytedeco.leptonica.global.leptonica.pixDestroy;
import static org.bytedeco.tesseract.global.tesseract.PSM_AUTO;
import static org.bytedeco.tesseract.global.tesseract.TessDeleteText;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.PictureFile;
import kz.baspa.ocr.preparation.PreparedPage;
import kz.baspa.ocr.reading.Reader;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.tesseract.TessBaseAPI;

/**
 * Measures how much processor time it takes to read pictures of pages: by Tesseract alone, by
 * Tesseract that says of each letter what else it may be, and by Baspa, in turns, in one thread.
 * What is told is the least of all rounds; docs/benchmarks.md says how to start it.
 */
final class ScanBenchmark {
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private ScanBenchmark() {}

  @FunctionalInterface
  private interface Job {
    void run(GreyPicture picture) throws IOException;
  }

  /**
   * Reads each picture several times.
   *
   * @param arguments how often, and the pictures
   */
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    long[] all = new long[3];
    try (Reader plain = new Reader("kaz");
        Reader choosing = new Reader("kaz");
        PageRecognizer recognizer = new PageRecognizer(Lexicons.standard()::knows)) {
      choosing.tesseract().SetVariable("lstm_choice_mode", "2");
      Job[] jobs = {
        picture -> alone(plain.tesseract(), picture),
        picture -> alone(choosing.tesseract(), picture),
        picture -> UprightPages.read(recognizer, picture)
      };
      for (int file = 1; file < arguments.length; file++) {
        Path path = Path.of(arguments[file]);
        PictureFile source = PictureFile.open(Files.readAllBytes(path), path.toString());
        for (int page = 0; page < source.pages(); page++) {
          GreyPicture picture = source.page(page);
          long[] best = best(jobs, picture, rounds);
          for (int i = 0; i < best.length; i++) {
            all[i] += best[i];
          }
          tell(path.getFileName() + " " + (page + 1), best);
        }
      }
    }
    tell("all", all);
  }

  private static long[] best(Job[] jobs, GreyPicture picture, int rounds) throws IOException {
    long[] best = new long[jobs.length];
    Arrays.fill(best, Long.MAX_VALUE);
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < jobs.length; i++) {
        long start = THREADS.getCurrentThreadCpuTime();
        jobs[i].run(picture);
        best[i] = Math.min(best[i], THREADS.getCurrentThreadCpuTime() - start);
      }
    }
    return best;
  }

  private static void alone(TessBaseAPI tesseract, GreyPicture picture) {
    PIX pix = PreparedPage.pix(picture);
    tesseract.SetPageSegMode(PSM_AUTO);
    tesseract.SetImage(pix);
    BytePointer text = tesseract.GetUTF8Text();
    if (text != null && !text.isNull()) {
      TessDeleteText(text);
    }
    tesseract.Clear();
    pixDestroy(pix);
  }

  private static void tell(String name, long[] nanos) {
    System.out.printf(
        Locale.ROOT,
        "%s: Tesseract alone %.2f s, with choices %.2f s, Baspa %.2f s: %.2f and %.2f times%n",
        name,
        nanos[0] / 1e9,
        nanos[1] / 1e9,
        nanos[2] / 1e9,
        (double) nanos[2] / nanos[0],
        (double) nanos[2] / nanos[1]);
  }
}
