package kz.baspa.ocr.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Finds the lines in bold by how thick the strokes of their letters are: {@code 1.2 Көл суы} in
 * bold has strokes half as thick again as the lines of the page around it. A stroke that is long
 * and thin has an edge on both sides, so that its thickness is twice its ink by the length of its
 * edges; in shades of grey both are sums of parts of dots, and hold for strokes of one or two dots
 * as well.
 */
public final class BoldLines {
  /** How much thicker than most of the page a line in bold is, at least. */
  private static final double BOLD = 1.28;

  /** How thick its words of some length are at least, so that all of it is bold. */
  private static final double EACH = 1.12;

  private static final int LONG_WORD = 4;

  /** Fewer letters tell nothing of a line. */
  private static final int LETTERS = 4;

  /** Fewer lines of so many letters tell nothing of the page. */
  private static final int LINES = 5;

  private static final int LONG_LINE = 20;

  /** What is as dark is ink all over; what is as light is paper. */
  private static final int INK = 60;

  private static final int PAPER = 180;

  /** The edges of a circle, measured along rows and columns, are longer than it is by this. */
  private static final double STEPS = 4 / Math.PI;

  private final GreyPicture page;

  private BoldLines(GreyPicture page) {
    this.page = page;
  }

  /**
   * The same lines, those in bold marked so; in a list that may be changed.
   *
   * @param page as it was read
   */
  public static List<RecognizedLine> in(List<RecognizedLine> lines, GreyPicture page) {
    BoldLines strokes = new BoldLines(page);
    List<RecognizedLine> marked = new ArrayList<>(lines);
    double usual = strokes.usual(lines);
    if (usual > 0) {
      marked.replaceAll(line -> strokes.isBold(line, usual) ? line.inBold() : line);
    }
    return marked;
  }

  /** How thick the strokes of most letters are; 0 if there is too little to tell. */
  private double usual(List<RecognizedLine> lines) {
    record Weighed(double thickness, int letters) {}
    List<Weighed> all = new ArrayList<>();
    int letters = 0;
    for (RecognizedLine line : lines) {
      double thickness = thickness(line.words());
      if (thickness > 0 && letters(line.words()) >= LONG_LINE) {
        all.add(new Weighed(thickness, letters(line.words())));
        letters += letters(line.words());
      }
    }
    if (all.size() < LINES) {
      return 0;
    }
    all.sort(Comparator.comparingDouble(Weighed::thickness));
    int before = 0;
    for (Weighed each : all) {
      before += each.letters();
      if (2 * before >= letters) {
        return each.thickness();
      }
    }
    return 0;
  }

  private boolean isBold(RecognizedLine line, double usual) {
    return letters(line.words()) >= LETTERS
        && thickness(line.words()) > BOLD * usual
        && line.words().stream()
            .filter(word -> letters(List.of(word)) >= LONG_WORD)
            .allMatch(word -> thickness(List.of(word)) > EACH * usual);
  }

  private static int letters(List<RecognizedWord> words) {
    return (int)
        words.stream()
            .flatMapToInt(word -> word.text().chars())
            .filter(Character::isLetter)
            .count();
  }

  /** How thick the strokes of some words are, in dots; 0 if they have none. */
  private double thickness(List<RecognizedWord> words) {
    double ink = 0;
    double edges = 0;
    for (RecognizedWord word : words) {
      if (letters(List.of(word)) == 0) {
        continue;
      }
      Box box = word.box();
      for (int y = Math.max(1, box.top()); y < Math.min(page.height(), box.bottom()); y++) {
        for (int x = Math.max(1, box.left()); x < Math.min(page.width(), box.right()); x++) {
          double here = ink(x, y);
          ink += here;
          edges += Math.abs(here - ink(x - 1, y)) + Math.abs(here - ink(x, y - 1));
        }
      }
    }
    return edges == 0 ? 0 : 2 * ink / edges * STEPS;
  }

  /** How much of a dot is ink, 0 to 1. */
  private double ink(int x, int y) {
    int grey = page.pixels()[y * page.width() + x] & 255;
    return Math.max(0, Math.min(1, (PAPER - grey) / (double) (PAPER - INK)));
  }
}
