package kz.baspa.ocr.drawing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Finds formulas that stand in lines of their own, by their signs of equality: two short bars, one
 * above the other. What a reader of words makes of them is nothing, or letters: {@code 5- > х} for
 * a sum.
 */
public final class DisplayedFormulas {
  /** A bar is as wide as this, in heights of letters, */
  private static final double NARROWEST = 0.45;

  private static final double WIDEST = 2.4;

  /** not higher than this, */
  private static final double THICKEST = 0.4;

  /** and so many times as wide as high. */
  private static final double SLENDER = 2.2;

  /** The bars of a sign lie no farther apart, in heights of letters, */
  private static final double APART = 0.9;

  /** and begin and end at one place, but for this part of their width. */
  private static final double ALIKE = 0.3;

  /** Signs of a formula stand no farther from each other, in heights of letters. */
  private static final double BESIDE = 3;

  private static final double ABOVE = 1.3;

  /** What is smaller is a speck. */
  private static final double SPECK = 0.35;

  /** No formula is higher, in heights of letters. */
  private static final double HIGHEST = 12;

  /** A word that was read so surely and is so long is no sign. */
  private static final double SURE_WORD = 0.7;

  private static final int LONG_WORD = 4;

  /**
   * A formula of one line is no higher than this, in heights of letters: there is no fraction in
   * it.
   */
  private static final double ONE_LINE = 2.6;

  private DisplayedFormulas() {}

  /**
   * A formula.
   *
   * @param place where it stands, with its number
   * @param isRead whether it is one line and was read as one, well or badly
   */
  public record Formula(Box place, boolean isRead) {}

  /**
   * The formulas of a page.
   *
   * @param parts all that hangs together in black and is in no table or drawing
   * @param lines what was read
   * @param high how high most letters are, in pixels
   */
  public static List<Formula> of(List<Box> parts, List<RecognizedLine> lines, int high) {
    List<Box> prose =
        lines.stream()
            .filter(DisplayedFormulas::isProse)
            .flatMap(line -> line.words().stream())
            .map(RecognizedWord::box)
            .toList();
    List<Box> free =
        parts.stream()
            .filter(part -> Math.max(part.width(), part.height()) > SPECK * high)
            .filter(part -> prose.stream().noneMatch(part::meets))
            .toList();
    List<Formula> formulas = new ArrayList<>();
    for (Box sign : signs(parts, high)) {
      boolean known = formulas.stream().anyMatch(formula -> formula.place().meets(sign));
      if (!known && !isInProse(sign, lines)) {
        Box place = whole(sign, free, high);
        if (place.height() < HIGHEST * high) {
          add(withLines(place, lines, high), formulas);
        }
      }
    }
    return formulas;
  }

  /** Adds a formula, which is one with those that it meets: a sum has a sign below it. */
  private static void add(Formula formula, List<Formula> formulas) {
    Formula all = formula;
    for (int i = formulas.size() - 1; i >= 0; i--) {
      if (formulas.get(i).place().meets(all.place())) {
        all = new Formula(formulas.remove(i).place().with(all.place()), false);
      }
    }
    formulas.add(all);
  }

  /** The signs of equality. */
  static List<Box> signs(List<Box> parts, int high) {
    List<Box> bars =
        parts.stream()
            .filter(part -> part.width() > NARROWEST * high && part.width() < WIDEST * high)
            .filter(part -> part.height() < THICKEST * high)
            .filter(part -> part.width() > SLENDER * part.height())
            .sorted(Comparator.comparingInt(Box::top))
            .toList();
    List<Box> signs = new ArrayList<>();
    for (Box upper : bars) {
      for (Box lower : bars) {
        int gap = lower.top() - upper.bottom();
        if (gap >= APART * high) {
          break; // those that follow begin lower still
        }
        double near = ALIKE * Math.max(upper.width(), lower.width());
        if (gap > 0
            && Math.abs(upper.left() - lower.left()) < near
            && Math.abs(upper.right() - lower.right()) < near) {
          signs.add(upper.with(lower));
        }
      }
    }
    return signs;
  }

  /** Whether a line has words that no formula has. */
  private static boolean isProse(RecognizedLine line) {
    return line.words().stream().anyMatch(DisplayedFormulas::isWord);
  }

  private static boolean isWord(RecognizedWord word) {
    long letters = word.text().codePoints().filter(Character::isLetter).count();
    return letters >= LONG_WORD && word.confidence() >= SURE_WORD;
  }

  /** Whether a sign stands within a line of words. */
  private static boolean isInProse(Box sign, List<RecognizedLine> lines) {
    int middle = (sign.top() + sign.bottom()) / 2;
    return lines.stream()
        .filter(DisplayedFormulas::isProse)
        .map(RecognizedLine::box)
        .anyMatch(
            box ->
                middle > box.top() - box.height() / 3 && middle < box.bottom() + box.height() / 3);
  }

  /** All signs that stand beside each other, above and below the lines of fractions too. */
  private static Box whole(Box sign, List<Box> free, int high) {
    Box place = sign;
    Box before;
    do {
      before = place;
      for (Box part : free) {
        boolean beside =
            part.left() <= place.right() + BESIDE * high
                && part.right() >= place.left() - BESIDE * high
                && part.top() <= place.bottom() + ABOVE * high
                && part.bottom() >= place.top() - ABOVE * high;
        place = beside ? place.with(part) : place;
      }
    } while (!place.equals(before) && place.height() < HIGHEST * high);
    return place;
  }

  /** The formula with the lines that were read of it, its number among them. */
  private static Formula withLines(Box place, List<RecognizedLine> lines, int high) {
    Box all = place;
    List<RecognizedLine> own = new ArrayList<>();
    for (RecognizedLine line : lines) {
      Box box = line.box();
      int shared = box.sharedHeight(place);
      if (!isProse(line) && shared * 2 > Math.min(box.height(), place.height())) {
        all = all.with(box);
        own.add(line);
      }
    }
    boolean read = !own.isEmpty() && place.height() < ONE_LINE * high;
    return new Formula(all, read);
  }
}
