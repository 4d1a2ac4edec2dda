package kz.baspa.input.ocr;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.baspa.input.page.Page;
import kz.baspa.input.page.PageLine;
import kz.baspa.input.page.PagePicture;
import kz.baspa.input.page.Stroke;
import kz.baspa.ocr.RecognizedLine;
import kz.baspa.ocr.RecognizedPage;
import kz.baspa.ocr.RecognizedWord;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.PageView;
import kz.baspa.text.evidence.Unread;

/** Pages that were read from pictures, as those of any other file. */
public final class ScanPages {
  private ScanPages() {}

  /**
   * A page with its lines and places in points.
   *
   * @param number the page of the file, from 1
   * @param read what was read of it; an empty page if nothing was
   */
  public static Page page(int number, Optional<RecognizedPage> read) {
    RecognizedPage page = read.orElseGet(() -> RecognizedPage.empty(595, 842));
    double scale = Scans.scale(page.width(), page.height());
    List<PageLine> lines = new ArrayList<>();
    for (RecognizedLine line : page.lines()) {
      lines.addAll(
          ReadLines.of(line.words().stream().map(ScanPages::word).toList(), number, scale));
    }
    List<Stroke> strokes = new ArrayList<>();
    for (RecognizedPage.Box rule : page.rules()) {
      double[] box = {rule.left(), rule.top(), rule.right(), rule.bottom()};
      strokes.add(Scans.stroke(box, scale));
    }
    List<PagePicture> pictures = new ArrayList<>();
    for (RecognizedPage.Figure figure : page.figures()) {
      RecognizedPage.Box box = figure.box();
      pictures.add(
          new PagePicture(
              "page-" + number + "-" + (pictures.size() + 1),
              figure.png(),
              box.left() * scale,
              box.top() * scale,
              box.right() * scale,
              box.bottom() * scale));
    }
    return new Page(
        number,
        page.width() * scale,
        page.height() * scale,
        scale,
        List.of(),
        lines,
        strokes,
        pictures);
  }

  private static ReadWord word(RecognizedWord word) {
    RecognizedPage.Box box = word.box();
    return new ReadWord(
        word.text(),
        box.left(),
        box.top(),
        box.right(),
        box.bottom(),
        word.confidence(),
        List.of(),
        false,
        false);
  }

  /**
   * The text with a finding for each page that could not be read, whole or in part.
   *
   * @param read what was read of the pages, by their numbers from 1; nothing where it failed
   */
  public static RawText told(RawText raw, Map<Integer, Optional<RecognizedPage>> read) {
    List<Unread> findings = new ArrayList<>();
    List<String> empty = new ArrayList<>();
    new TreeMap<>(read)
        .forEach(
            (number, page) -> {
              String label = Integer.toString(number);
              if (page.isEmpty()) {
                findings.add(new Unread(-1, "ocr.page-unread", List.of(label)));
              } else if (!page.get().unread().isEmpty()) {
                findings.add(new Unread(-1, "ocr.no-print", List.of(label)));
              } else if (page.get().lines().isEmpty()) {
                empty.add(label);
              }
            });
    if (!empty.isEmpty()) {
      findings.add(new Unread(-1, "input.picture-pages", List.of(String.join(", ", empty))));
    }
    Evidence evidence = raw.evidence().withUnread(findings);
    List<PageView> views = new ArrayList<>();
    for (PageView view : evidence.pages()) {
      RecognizedPage.Turn turn =
          read.getOrDefault(view.number(), Optional.empty())
              .map(RecognizedPage::turn)
              .orElse(RecognizedPage.Turn.NONE);
      views.add(
          read.containsKey(view.number()) ? view.scanned(turn.quarters(), turn.angle()) : view);
    }
    return new RawText(raw.text(), raw.source(), evidence.withPages(views));
  }
}
