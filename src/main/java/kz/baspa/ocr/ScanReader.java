package kz.baspa.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Progress;

/**
 * Reads the pages of a work from their pictures, several at a time.
 *
 * <pre>{@code
 * List<Optional<RecognizedPage>> pages = ScanReader.read(PictureFile.open(bytes, name), progress);
 * }</pre>
 *
 * What is read of a page hangs on nothing but its picture, so the same pages give the same words
 * however many are read at a time.
 */
public final class ScanReader {
  /** Each page that is read takes up some 100 MB beside Java's own memory. */
  private static final int MOST_AT_A_TIME = 8;

  private final PageSource source;
  private final Progress progress;
  private final BlockingQueue<PageRecognizer> idle = new LinkedBlockingQueue<>();
  private final AtomicInteger done = new AtomicInteger();

  private ScanReader(PageSource source, Progress progress) {
    this.source = source;
    this.progress = progress;
  }

  /**
   * Reads all pages.
   *
   * @return for each page what was read; nothing where its picture is broken or could not be read
   * @throws BaspaException of bad input if there is no Tesseract for this machine
   */
  public static List<Optional<RecognizedPage>> read(PageSource source, Progress progress) {
    NativeLibrary.require();
    return new ScanReader(source, progress).read();
  }

  private List<Optional<RecognizedPage>> read() {
    int pages = source.pages();
    progress.step("ocr.step-pages", 0, pages);
    int atATime = Math.min(Runtime.getRuntime().availableProcessors(), MOST_AT_A_TIME);
    ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(atATime, pages)));
    try {
      List<Future<Optional<RecognizedPage>>> futures = new ArrayList<>();
      for (int i = 0; i < pages; i++) {
        int page = i;
        futures.add(workers.submit(() -> read(page)));
      }
      List<Optional<RecognizedPage>> results = new ArrayList<>();
      for (Future<Optional<RecognizedPage>> future : futures) {
        results.add(future.get());
      }
      return results;
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      if (e.getCause() instanceof Error cause) {
        throw cause;
      }
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } finally {
      workers.shutdownNow();
      idle.forEach(PageRecognizer::close);
    }
  }

  private Optional<RecognizedPage> read(int page) {
    PageRecognizer free = idle.poll();
    PageRecognizer recognizer = free == null ? new PageRecognizer() : free;
    try {
      return Optional.of(UprightPages.read(recognizer, source.page(page)));
    } catch (IOException e) {
      return Optional.empty();
    } finally {
      idle.add(recognizer);
      progress.step("ocr.step-pages", done.incrementAndGet(), source.pages());
    }
  }
}
