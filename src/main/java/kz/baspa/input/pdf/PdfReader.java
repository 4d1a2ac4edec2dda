package kz.baspa.input.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kz.baspa.input.ocr.FilePages;
import kz.baspa.input.page.Page;
import kz.baspa.input.page.PageReader;
import kz.baspa.input.page.PlacedText;
import kz.baspa.ocr.PageStore;
import kz.baspa.ocr.recognized.RecognizedPicture;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.TextLayer;
import kz.baspa.text.evidence.Unread;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads the text of a PDF file with all that its places tell; pages that are pictures without text
 * are read by Tesseract. Scripts and attached files are not looked at, and nothing outside the file
 * is fetched.
 *
 * <pre>{@code
 * RawText raw =
 *     PdfReader.read(
 *         bytes, "thesis.pdf", TextLayer.KEEP, word -> true, PageStore.NONE, Progress.NONE);
 * }</pre>
 */
public final class PdfReader {
  /** Other bytes may follow the end, but not more than these. */
  private static final int TAIL = 16 << 10;

  /** No work has more pages. */
  private static final int MOST_PAGES = 5_000;

  /** No work has more letters. */
  private static final long MOST_LETTERS = 40_000_000;

  private PdfReader() {}

  /**
   * Reads a file.
   *
   * @param name what messages call it
   * @param layer what is done with text over the pictures of pages
   * @param words whether a word is known, by which such a text is judged and which words are read
   *     once
   * @param store keeps the pages that were read from pictures
   * @param progress is told how far the reading of pictures has come
   * @throws BaspaException of bad input if it is broken, locked, too large or holds no text, or if
   *     there is no Tesseract for this machine to read its pictures
   */
  public static RawText read(
      byte[] bytes,
      String name,
      TextLayer layer,
      Predicate<String> words,
      PageStore store,
      Progress progress) {
    PlainFonts.use();
    if (!isWhole(bytes)) {
      // PDFBox would read the pages that are left as if they were all.
      throw new BaspaException(Fault.INPUT, "input.broken", name);
    }
    List<Page> pages;
    Optional<Unread> told = Optional.empty();
    Map<Integer, Optional<RecognizedPicture>> read = Map.of();
    Set<Integer> passedOver = Set.of();
    try (PDDocument file = Loader.loadPDF(bytes)) {
      PdfScans scans = new PdfScans(file);
      TextLayers layers = new TextLayers(words);
      pages = pages(file, name, scans, layers);
      if (layer == TextLayer.ANEW) {
        layers.all(scans);
      } else if (layer == TextLayer.AUTO) {
        told = layers.judge(file, scans, store);
      }
      if (scans.pages() > 0) {
        read = scans.read(store, words, progress);
        passedOver = scans.passedOver(store);
      }
    } catch (InvalidPasswordException e) {
      throw new BaspaException(e, Fault.INPUT, "input.password", name);
    } catch (BaspaException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox meets a broken file with exceptions of many kinds.
      throw new BaspaException(e, Fault.INPUT, "input.broken", name);
    }
    if (isUnreadable(pages, read.keySet())) {
      throw new BaspaException(Fault.INPUT, "input.no-unicode", name);
    }
    FilePages all = new FilePages();
    told.ifPresent(all::tell);
    for (int i = 0; i < pages.size(); i++) {
      Optional<RecognizedPicture> picture = read.get(i);
      if (picture == null) {
        all.text(pages.get(i));
      } else {
        all.picture(picture, passedOver.contains(i));
      }
    }
    if (!read.isEmpty()) {
      all.requireAny(name);
    }
    return all.told(PageReader.read(all.pages(), read.isEmpty() ? 0.5 : 1, name, "pdf", bytes));
  }

  /**
   * Whether the fonts do not say of most letters which they are: PDFBox has U+FFFD for them. Pages
   * that were read from their pictures do not count.
   */
  private static boolean isUnreadable(List<Page> pages, Set<Integer> read) {
    long unknown = 0;
    long all = 0;
    for (int i = 0; i < pages.size(); i++) {
      for (PlacedText piece : read.contains(i) ? List.<PlacedText>of() : pages.get(i).pieces()) {
        all += piece.text().length();
        unknown += piece.text().chars().filter(each -> each == 0xFFFD).count();
      }
    }
    return unknown * 10 > all * 3;
  }

  /** Whether the mark of a file's end stands near its end. */
  private static boolean isWhole(byte[] bytes) {
    int from = Math.max(0, bytes.length - TAIL);
    return new String(bytes, from, bytes.length - from, StandardCharsets.ISO_8859_1)
        .contains("%%EOF");
  }

  private static List<Page> pages(PDDocument file, String name, PdfScans scans, TextLayers layers)
      throws IOException {
    if (file.getNumberOfPages() > MOST_PAGES) {
      throw new BaspaException(Fault.INPUT, "input.bomb", name);
    }
    List<Page> pages = new ArrayList<>();
    PageImages images = new PageImages();
    long letters = 0;
    for (int i = 0; i < file.getNumberOfPages(); i++) {
      PageContent content = new PageContent(file.getPage(i), images, MOST_LETTERS - letters);
      Page page = content.read(i + 1);
      pages.add(page);
      if (page.pieces().isEmpty() && !page.pictures().isEmpty()) {
        scans.add(i, content.largest());
      } else if (content.largest() != null && content.isLayer()) {
        layers.add(i, content.largest(), page);
      }
      letters += content.letters();
      if (letters >= MOST_LETTERS) {
        throw new BaspaException(Fault.INPUT, "input.bomb", name);
      }
    }
    return pages;
  }
}
