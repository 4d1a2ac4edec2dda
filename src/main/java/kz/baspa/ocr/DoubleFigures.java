package kz.baspa.ocr;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.ocr.RecognizedWord.Letter;

/**
 * Finds figures that were read twice: of a worn 3 the reader gives {@code 35} or {@code 53}, two
 * letters of one place, each of which it also takes for the other.
 */
final class DoubleFigures {
  /** So surely each is taken for the other, too. */
  private static final double BOTH = 0.5;

  private DoubleFigures() {}

  /** The word with each figure once: {@code 19535} of 1953 becomes that. */
  static RecognizedWord once(RecognizedWord word) {
    List<Letter> letters = new ArrayList<>(word.letters());
    for (int i = 0; i + 1 < letters.size(); i++) {
      if (isOne(letters.get(i), letters.get(i + 1))) {
        letters.remove(kept(letters.get(i), letters.get(i + 1)) ? i + 1 : i);
      }
    }
    if (letters.size() == word.letters().size()) {
      return word;
    }
    StringBuilder text = new StringBuilder();
    letters.forEach(letter -> text.append(letter.text()));
    return new RecognizedWord(text.toString(), word.box(), word.confidence(), letters);
  }

  private static boolean isOne(Letter first, Letter second) {
    return isFigure(first)
        && isFigure(second)
        && !first.text().equals(second.text())
        && sureness(first, second.text()) >= BOTH
        && sureness(second, first.text()) >= BOTH;
  }

  /** Whether the first is what stands there: a 3 is taken for 5, a 5 is not taken for 3. */
  private static boolean kept(Letter first, Letter second) {
    if (first.text().equals("3") || second.text().equals("3")) {
      return first.text().equals("3");
    }
    return sureness(first, first.text()) >= sureness(second, second.text());
  }

  private static boolean isFigure(Letter letter) {
    return letter.text().length() == 1
        && letter.text().charAt(0) <= '9'
        && letter.text().charAt(0) >= '0';
  }

  private static double sureness(Letter letter, String other) {
    return letter.choices().stream()
        .filter(choice -> choice.text().equals(other))
        .mapToDouble(RecognizedWord.Choice::confidence)
        .max()
        .orElse(0);
  }
}
