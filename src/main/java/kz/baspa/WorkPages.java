package kz.baspa;

import java.nio.file.Path;
import java.util.Optional;
import kz.baspa.input.PagePictures;
import kz.baspa.scan.PieceCutter;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.PagePieces;
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

  @Override
  public void close() {
    if (pictures != null) {
      pictures.close();
    }
  }
}
