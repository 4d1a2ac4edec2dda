package kz.baspa.ocr.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.ocr.recognized.RecognizedWord.Letter;

/**
 * Puts figures right that the reader itself took for what they are: of a worn 3 it gives {@code 35}
 * or {@code 53}, two letters of one place, each of which it also takes for the other, or the letter
 * З.
 */
final class DoubtedFigures {
  /** A З that stands alone, or before a hyphen as numbers do. */
  private static final Pattern THREE = Pattern.compile("З(?:-\\p{Ll}{2,})?[,;:)]*");

  /** A 6 that was thought to be б with this confidence may be that. */
  private static final double DOUBT = 0.05;

  /** So surely it is taken for 3, too. */
  private static final double THOUGHT_OF = 0.3;

  /** So surely each is taken for the other, too. */
  private static final double BOTH = 0.5;

  private DoubtedFigures() {}

  /**
   * The word with each figure and small letter once: {@code 19535} of 1953 becomes that, {@code
   * бұүл} becomes бұл.
   */
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

  /** The word with a 3 for a З that was thought to be one: {@code З-сынып} becomes 3-сынып. */
  static RecognizedWord three(RecognizedWord word) {
    if (!THREE.matcher(word.text()).matches()
        || word.letters().isEmpty()
        || sureness(word.letters().get(0), "3") < THOUGHT_OF) {
      return word;
    }
    List<Letter> letters = new ArrayList<>(word.letters());
    letters.set(0, new Letter("3", letters.get(0).choices()));
    return new RecognizedWord(
        "3" + word.text().substring(1), word.box(), word.confidence(), letters);
  }

  /**
   * The word as it stands behind a number: {@code 6.} that may be {@code б.}, as in «208 б.», is
   * that; nobody counts by «208 6.».
   *
   * @param before the word before it
   */
  static RecognizedWord pages(RecognizedWord before, RecognizedWord word) {
    boolean counted = before.text().matches("[-–—(]?\\d{1,4}([-–—]\\d{1,4})?");
    if (!counted || !word.text().matches("6[.,;)]+") || word.letters().isEmpty()) {
      return word;
    }
    Letter six = word.letters().get(0);
    return sureness(six, "б") >= DOUBT
        ? new RecognizedWord(
            "б" + word.text().substring(1), word.box(), word.confidence(), word.letters())
        : word;
  }

  private static boolean isOne(Letter first, Letter second) {
    boolean letters = isLetter(first) && isSmall(second);
    return (letters || isFigure(first) && isFigure(second))
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

  private static boolean isLetter(Letter letter) {
    return letter.text().length() == 1 && Character.isLetter(letter.text().charAt(0));
  }

  /** Roman numbers are of capitals, of which each may look like two others. */
  private static boolean isSmall(Letter letter) {
    return letter.text().length() == 1 && Character.isLowerCase(letter.text().charAt(0));
  }

  private static boolean isFigure(Letter letter) {
    return letter.text().length() == 1
        && letter.text().charAt(0) <= '9'
        && letter.text().charAt(0) >= '0';
  }

  static double sureness(Letter letter, String other) {
    return letter.choices().stream()
        .filter(choice -> choice.text().equals(other))
        .mapToDouble(RecognizedWord.Choice::confidence)
        .max()
        .orElse(0);
  }

  /** The word with the figures that the second reading has and that may be. */
  static RecognizedWord weighed(RecognizedWord word, String second) {
    return weighed(word, second, true);
  }

  /**
   * The same.
   *
   * @param any whether all figures are followed that the first reader thought of, or only the 3
   *     that it is known to miss: of a larger picture other figures are read worse
   */
  static RecognizedWord weighed(RecognizedWord word, String second, boolean any) {
    String first = word.text();
    if (DoubtedCitation.hasLostBracket(first) && DoubtedCitation.isCitation(first, second)) {
      return new RecognizedWord(second, word.box(), word.confidence(), word.letters());
    }
    if (word.letters().size() != first.length()) {
      return word;
    }
    if (first.length() != second.length()) {
      // «5-қор» and «3-кор.» have the same number at their head.
      int head = figures(first);
      boolean compound =
          head > 0 && head < first.length() && "-–—".indexOf(first.charAt(head)) >= 0;
      if (!compound || head != figures(second)) {
        return word;
      }
      return weighed(word, second.substring(0, head) + first.substring(head), any);
    }
    StringBuilder text = new StringBuilder();
    List<Letter> letters = new ArrayList<>();
    for (int i = 0; i < first.length(); i++) {
      Letter letter = word.letters().get(i);
      String other = second.substring(i, i + 1);
      boolean thoughtOf =
          any && letter.choices().stream().anyMatch(choice -> choice.text().equals(other));
      boolean missed = letter.text().equals("5") && other.equals("3");
      boolean followed = isFigure(letter.text()) && isFigure(other) && (thoughtOf || missed);
      text.append(followed ? other : letter.text());
      letters.add(followed ? new Letter(other, letter.choices()) : letter);
    }
    return new RecognizedWord(text.toString(), word.box(), word.confidence(), letters);
  }

  /** How many figures a text begins with. */
  private static int figures(String text) {
    int count = 0;
    while (count < text.length() && isFigure(text.substring(count, count + 1))) {
      count++;
    }
    return count;
  }

  static boolean isFigure(String text) {
    return text.length() == 1 && text.charAt(0) >= '0' && text.charAt(0) <= '9';
  }
}
