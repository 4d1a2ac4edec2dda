package kz.baspa.ocr;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.drawing.DisplayedFormulas;
import kz.baspa.ocr.drawing.DisplayedFormulas.Formula;
import kz.baspa.ocr.drawing.Figures;
import kz.baspa.ocr.drawing.LineDrawings;
import kz.baspa.ocr.preparation.PreparedPage;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedPage.Figure;

/**
 * Cuts the pictures out of a page that was read: charts, drawings, photographs, and formulas that
 * no reader of words reads. What was read in them goes; it stands in the picture.
 */
final class PageFigures {
  private final PreparedPage page;
  private final List<RecognizedLine> lines;
  private final List<Box> unread;
  private final int high;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Box> formulas = new ArrayList<>();

  /**
   * A search.
   *
   * @param lines what was read; what stands in pictures is taken out
   * @param unread what was not read; what stands in pictures is taken out
   */
  PageFigures(PreparedPage page, List<RecognizedLine> lines, List<Box> unread) {
    this.page = page;
    this.lines = lines;
    this.unread = unread;
    this.high = PreparedPage.letterHeight(page.letters());
  }

  /**
   * Finds them.
   *
   * @param pictures what Tesseract takes for some
   * @throws IOException if one cannot be cut out
   */
  void find(List<Box> pictures) throws IOException {
    for (Box drawing : page.drawings()) {
      Box place = Figures.withLabels(drawing, lines);
      lines.removeIf(line -> Figures.isInside(line, place));
      figures.add(new Figure(place, page.png(place)));
    }
    List<Box> drawn =
        new LineDrawings(lines, page.letters(), page.strokes(), page.width(), page.height(), high)
            .find();
    for (Box place : drawn) {
      if (isFree(place)) {
        cut(place);
      }
    }
    for (Box picture : pictures) {
      if (page.drawings().stream().noneMatch(picture::meets)
          && drawn.stream().noneMatch(picture::meets)
          && Figures.isFigure(picture, page.width(), page.height(), lines, page.letters())) {
        Box place = Figures.withLabels(Figures.whole(picture, page.letters(), high), lines);
        if (isFree(place)) {
          lines.removeIf(line -> Figures.isInside(line, place) && Figures.isLabels(line));
          figures.add(new Figure(place, page.png(place)));
        }
      }
    }
    List<Box> left =
        page.letters().stream()
            .filter(part -> figures.stream().noneMatch(figure -> figure.box().meets(part)))
            .toList();
    for (Formula formula : DisplayedFormulas.of(left, lines, high)) {
      formulas.add(formula.place());
      if (!formula.isRead() && isFree(formula.place())) {
        cut(formula.place());
      }
    }
  }

  private boolean isFree(Box place) {
    return figures.stream().noneMatch(figure -> figure.box().meets(place));
  }

  private void cut(Box place) throws IOException {
    lines.removeIf(line -> Figures.isInside(line, place));
    unread.removeIf(place::meets);
    figures.add(new Figure(place, page.png(place)));
  }

  /** The pictures. */
  List<Figure> figures() {
    return figures;
  }

  /** The formulas, which want checking: those kept as pictures and those that were read. */
  List<Box> formulas() {
    return formulas;
  }
}
