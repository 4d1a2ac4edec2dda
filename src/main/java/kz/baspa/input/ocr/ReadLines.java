package kz.baspa.input.ocr;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.baspa.input.page.PageLine;
import kz.baspa.input.page.PlacedText;
import kz.baspa.text.evidence.PagePlace;

/**
 * Makes lines of words with boxes: the size of their letters and the line that they stand on are
 * measured by what rises and what hangs down. {@code үй} is higher than {@code ас}.
 */
final class ReadLines {
  private static final String LONG = "gjpqyруцщфқңғүұ;,()[]{}QҚҢҒЦЩ";
  private static final String SMALL =
      "acegmnopqrsuvwxyzабвгджзийклмнопрстухцчшщъыьэюяәғқңөүұі-–—.,:;";

  /** How far a raised figure stands above the line, and how large it is, in sizes of letters. */
  private static final double RAISED = 0.35;

  private static final double SMALLER = 0.6;

  private ReadLines() {}

  /**
   * The line of these words; nothing if they hold no letters.
   *
   * @param page the page that it stands on, from 1
   * @param scale points to a unit of the file
   */
  static List<PageLine> of(List<ReadWord> words, int page, double scale) {
    List<ReadWord> shown = words.stream().filter(word -> !word.text().isBlank()).toList();
    if (shown.isEmpty()) {
      return List.of();
    }
    List<Double> sizes = new ArrayList<>();
    List<Double> bases = new ArrayList<>();
    for (ReadWord word : shown) {
      double part = word.raised() ? 0 : part(word.text());
      if (part > 0) {
        double size = (word.bottom() - word.top()) / part;
        sizes.add(size);
        bases.add(word.bottom() - (hangs(word.text()) ? 0.21 * size : 0));
      }
    }
    ReadWord tallest = shown.get(0);
    double size = sizes.isEmpty() ? (tallest.bottom() - tallest.top()) * 2 : median(sizes);
    double base = bases.isEmpty() ? tallest.bottom() : median(bases);
    List<PlacedText> pieces = new ArrayList<>();
    for (ReadWord word : shown) {
      pieces.add(
          new PlacedText(
              word.text().strip().replaceAll("\\s+", " "),
              word.left() * scale,
              word.right() * scale,
              (word.raised() ? base - RAISED * size : base) * scale,
              (word.raised() ? SMALLER * size : size) * scale,
              "",
              word.bold(),
              word.italic(),
              !word.raised(),
              Math.max(0, Math.min(1, word.confidence())),
              word.alternatives(),
              new PagePlace(
                  page,
                  word.left() * scale,
                  word.top() * scale,
                  word.right() * scale,
                  word.bottom() * scale),
              word.letters()));
    }
    return List.of(new PageLine(pieces));
  }

  /** How much of the size of letters a word takes up; 0 if it has no letters to measure. */
  private static double part(String word) {
    if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
      return 0;
    }
    boolean rises = word.chars().anyMatch(c -> SMALL.indexOf(c) < 0);
    return (rises ? 0.68 : 0.47) + (hangs(word) ? 0.21 : 0);
  }

  private static boolean hangs(String word) {
    return word.chars().anyMatch(c -> LONG.indexOf(c) >= 0);
  }

  private static double median(List<Double> values) {
    values.sort(Comparator.naturalOrder());
    return values.get(values.size() / 2);
  }
}
