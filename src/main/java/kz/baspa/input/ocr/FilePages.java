package kz.baspa.input.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.baspa.input.page.Page;
import kz.baspa.ocr.recognized.RecognizedPage;
import kz.baspa.ocr.recognized.RecognizedPicture;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.PageScan;
import kz.baspa.text.evidence.PageView;
import kz.baspa.text.evidence.Unread;
import org.jspecify.annotations.Nullable;

/**
 * The pages of a file in their order: those that have text, and those that were read from pictures.
 * A picture of a book that lay open has two.
 *
 * <pre>{@code
 * FilePages pages = new FilePages();
 * recognized.forEach(pages::picture);
 * RawText raw = pages.told(PageReader.read(pages.pages(), 1, name, format, file));
 * }</pre>
 */
public final class FilePages {
  private final List<Page> pages = new ArrayList<>();
  private final List<Place> places = new ArrayList<>();
  private final List<Unread> findings = new ArrayList<>();
  private final List<String> empty = new ArrayList<>();
  private final List<String> passedOver = new ArrayList<>();
  private int filePages;
  private int unread;

  /** Where a page stands in its file. */
  private record Place(int filePage, @Nullable PageScan scan) {}

  /** Adds a page that has text. */
  public void text(Page page) {
    filePages++;
    add(page.numbered(pages.size() + 1), null);
  }

  private void add(Page page, @Nullable PageScan scan) {
    pages.add(page);
    places.add(new Place(filePages, scan));
  }

  /**
   * Adds the pages of a picture.
   *
   * @param read what was read of it; nothing where that failed
   * @param left whether it was not looked at, since the program was killed while it was read
   */
  public void picture(Optional<RecognizedPicture> read, boolean left) {
    filePages++;
    String label = Integer.toString(filePages);
    if (read.isEmpty()) {
      add(ScanPages.page(pages.size() + 1, RecognizedPage.empty(595, 842)), scan(595, 842));
      unread++;
      if (left) {
        passedOver.add(label);
      }
      String key = left ? Unread.PAGE_LEFT_OUT : "ocr.page-unread";
      findings.add(new Unread(-1, key, List.of(label)));
      return;
    }
    RecognizedPicture picture = read.get();
    for (RecognizedPage page : picture.pages()) {
      RecognizedPage.Lie lie = page.lie();
      add(
          ScanPages.page(pages.size() + 1, page),
          new PageScan(picture.width(), picture.height(), lie.quarters(), lie.place()));
    }
    if (picture.pages().stream().anyMatch(page -> !page.formulas().isEmpty())) {
      findings.add(new Unread(-1, "ocr.formula", List.of(label)));
    }
    if (picture.pages().stream().anyMatch(page -> !page.unread().isEmpty())) {
      findings.add(new Unread(-1, "ocr.no-print", List.of(label)));
    } else if (picture.pages().stream().allMatch(page -> page.lines().isEmpty())) {
      empty.add(label);
    }
  }

  private static PageScan scan(int width, int height) {
    RecognizedPage.Lie lie = RecognizedPage.Lie.NONE;
    return new PageScan(width, height, lie.quarters(), lie.place());
  }

  /**
   * Refuses a file of which nothing at all could be read.
   *
   * @throws BaspaException of bad input
   */
  public void requireAny(String name) {
    if (unread == filePages) {
      throw passedOver.isEmpty()
          ? new BaspaException(Fault.INPUT, "input.broken", name)
          : new BaspaException(Fault.INPUT, Unread.PAGE_LEFT_OUT, String.join(", ", passedOver));
    }
  }

  /** Adds what a person is told of the file. */
  public void tell(Unread finding) {
    findings.add(finding);
  }

  /** All of them. */
  public List<Page> pages() {
    return pages;
  }

  /** The text of these pages with a finding for each that could not be read, whole or in part. */
  public RawText told(RawText raw) {
    List<Unread> all = new ArrayList<>(findings);
    if (!empty.isEmpty()) {
      all.add(new Unread(-1, "input.picture-pages", List.of(String.join(", ", empty))));
    }
    Evidence evidence = raw.evidence().withUnread(all);
    List<PageView> views = new ArrayList<>();
    for (PageView view : evidence.pages()) {
      Place place = places.get(view.number() - 1);
      views.add(view.in(place.filePage(), place.scan()));
    }
    return new RawText(raw.text(), raw.source(), evidence.withPages(views));
  }
}
