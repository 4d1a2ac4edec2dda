package kz.baspa.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import kz.baspa.ocr.picture.PageSource;
import kz.baspa.ocr.reading.NativeLibrary;
import kz.baspa.ocr.recognized.RecognizedPage;
import kz.baspa.ocr.recognized.RecognizedPicture;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Progress;

/**
 * Reads the pictures of a work's pages, several at a time.
 *
 * <pre>{@code
 * List<Optional<RecognizedPicture>> pictures =
 *     ScanReader.read(PictureFile.open(bytes, name), lexicon::knows, PageStore.NONE, progress);
 * }</pre>
 *
 * What is read of a page hangs on nothing but its picture, so the same pages give the same words
 * however many are read at a time.
 */
public final class ScanReader {
  /** Each page that is read takes up some 100 MB beside Java's own memory. */
  private static final int MOST_AT_A_TIME = 8;

  private final PageSource source;
  private final Predicate<String> words;
  private final PageStore store;
  private final Progress progress;
  private final BlockingQueue<PageRecognizer> idle = new LinkedBlockingQueue<>();
  private final AtomicInteger done = new AtomicInteger();

  private ScanReader(
      PageSource source, Predicate<String> words, PageStore store, Progress progress) {
    this.source = source;
    this.words = words;
    this.store = store;
    this.progress = progress;
  }

  /**
   * Reads all pictures.
   *
   * @param words whether a word is known: what is one is not read a second time
   * @param store keeps what was read; what it has is not read again
   * @return for each picture what was read; nothing where its picture is broken or could not be
   *     read
   * @throws BaspaException of bad input if there is no Tesseract for this machine
   */
  public static List<Optional<RecognizedPicture>> read(
      PageSource source, Predicate<String> words, PageStore store, Progress progress) {
    NativeLibrary.require();
    return new ScanReader(source, words, store, progress).read();
  }

  private List<Optional<RecognizedPicture>> read() {
    int pages = source.pages();
    progress.step("ocr.step-pages", 0, pages);
    int atATime = Math.min(Runtime.getRuntime().availableProcessors(), MOST_AT_A_TIME);
    ExecutorService workers = Executors.newFixedThreadPool(Math.max(1, Math.min(atATime, pages)));
    try {
      Map<Integer, Future<Optional<RecognizedPicture>>> futures = new HashMap<>();
      for (int i = 0; i < pages; i++) {
        int page = i;
        if (!store.wasBegun(page)) {
          futures.put(page, workers.submit(() -> read(page)));
        }
      }
      for (Future<Optional<RecognizedPicture>> future : futures.values()) {
        future.get();
      }
      // Of pages that were read side by side when the program crashed one is to blame.
      List<Optional<RecognizedPicture>> results = new ArrayList<>();
      for (int i = 0; i < pages; i++) {
        Future<Optional<RecognizedPicture>> future = futures.get(i);
        results.add(future == null ? read(i) : future.get());
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

  private Optional<RecognizedPicture> read(int page) {
    Optional<RecognizedPicture> before = store.find(page);
    if (before.isPresent()) {
      progress.step("ocr.step-pages", done.incrementAndGet(), source.pages());
      return before;
    }
    PageRecognizer free = idle.poll();
    PageRecognizer recognizer = free == null ? new PageRecognizer(words) : free;
    try {
      if (!store.begin(page)) {
        return Optional.empty();
      }
      List<RecognizedPage> pages = UprightPages.read(recognizer, source.page(page));
      int[] dots = source.size(page);
      RecognizedPicture read = new RecognizedPicture(dots[0], dots[1], pages);
      store.keep(page, read);
      return Optional.of(read);
    } catch (IOException e) {
      store.end(page);
      return Optional.empty();
    } finally {
      idle.add(recognizer);
      progress.step("ocr.step-pages", done.incrementAndGet(), source.pages());
    }
  }
}
