package kz.baspa;

import java.nio.file.Path;
import java.util.Optional;
import kz.baspa.input.PagePictures;
import kz.baspa.scan.AltoWriter;
import kz.baspa.scan.HocrWriter;
import kz.baspa.scan.PdfScanWriter;
import kz.baspa.scan.PieceCutter;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.PagePieces;
import kz.baspa.text.evidence.PageView;
import org.jspecify.annotations.Nullable;

/**
 * The pages that a work was read from, to be looked at again: pictures, folders of them, PDF files.
 *
 * <pre>{@code
 * try (WorkPages pages = WorkPages.open(raw, Path.of("scan.pdf"))) {
 *   byte[] report = baspa.report(restored, restored.findings(), pages.pieces(), Locale.ENGLISH);
 * }
 * }</pre>
 *
 * A file that has no pages, or is not what the text was read from any more, has none to show.
 */
public final class WorkPages implements AutoCloseable {
  private final @Nullable PagePictures pictures;
  private final PagePieces pieces;

  private WorkPages(RawText raw, Optional<PagePictures> pictures) {
    this.pictures = pictures.orElse(null);
    this.pieces =
        pictures
            .<PagePieces>map(there -> new PieceCutter(raw.evidence(), there))
            .orElse(PagePieces.NONE);
  }

  /** The pages of the file or folder that a text was read from. */
  public static WorkPages open(RawText raw, Path file) {
    return new WorkPages(raw, PagePictures.open(file, raw.evidence()));
  }

  /** The pages of the bytes that a text was read from. */
  public static WorkPages open(RawText raw, byte[] file) {
    return new WorkPages(raw, PagePictures.open(file, raw.evidence()));
  }

  /** Whether they can be looked at. */
  public boolean areThere() {
    return pictures != null;
  }

  /** The pieces of them that a person is shown beside a word. */
  public PagePieces pieces() {
    return pieces;
  }

  /**
   * Refuses, before it is read, a file that cannot be written so: what {@link #require(RawText,
   * Format)} would refuse, if a glance tells.
   *
   * @throws BaspaException of want of memory
   */
  public static void require(Path input, Format format) {
    if (format == Format.PDF || format == Format.DOCX) {
      LayoutMemory.require(input);
    }
  }

  /**
   * Refuses a work that cannot be written so.
   *
   * @throws BaspaException of wrong use if the format needs pages that its file has not; of bad
   *     input if no word was read on them; of want of memory if its letters, or its longest table
   *     or list, do not fit into it
   */
  public static void require(RawText raw, Format format) {
    if (format == Format.PDF || format == Format.DOCX) {
      LayoutMemory.require(raw);
    }
    boolean scanned = raw.evidence().pages().stream().anyMatch(PageView::scanned);
    if (format == Format.PDF_SCAN && !scanned) {
      throw new BaspaException(Fault.USAGE, "baspa.no-scan", raw.source().name(), format.key());
    }
    if (scanned && format.needsPages() && raw.evidence().places().isEmpty()) {
      throw new BaspaException(Fault.INPUT, "baspa.no-words", raw.source().name(), format.key());
    }
    if (format.needsPages() && raw.evidence().places().isEmpty()) {
      throw new BaspaException(Fault.USAGE, "baspa.no-pages", raw.source().name(), format.key());
    }
  }

  /**
   * A restored work in a format that needs its pages.
   *
   * @param restored what came of the text whose pages these are
   * @param progress is told how many pages are done
   * @throws BaspaException of wrong use if its file has no pages, or no scanned ones for {@link
   *     Format#PDF_SCAN}; of bad input if the file is not there any more
   */
  public byte[] write(Restored restored, Format format, Progress progress) {
    require(restored.raw(), format);
    String version = Baspa.version();
    return switch (format) {
      case HOCR -> HocrWriter.write(restored, "Baspa " + version);
      case ALTO -> AltoWriter.write(restored, "Baspa", version);
      case PDF_SCAN -> {
        if (pictures == null) {
          throw new BaspaException(Fault.INPUT, "baspa.pages-gone", restored.raw().source().name());
        }
        yield PdfScanWriter.write(restored, pictures, "Baspa " + version, progress);
      }
      default -> throw new IllegalArgumentException(format.key());
    };
  }

  @Override
  public void close() {
    if (pictures != null) {
      pictures.close();
    }
  }
}
