package kz.baspa.ocr.reading;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Tells small signs beside figures by their places: the ring of a degree, which Tesseract reads as
 * 9 or not at all ({@code 15 9С} for 15 °C), and the quotation mark before a number, which it reads
 * as 7 ({@code 7240} for "240).
 */
final class RaisedSigns {
  /** A temperature, the ring of which was read as something else or was lost. */
  private static final Pattern DEGREES =
      Pattern.compile("(?<number>\\d*?)(?<ring>[9%0оО“”\"'*?])?(?<scale>[СC])(?<rest>[.,;:)]*)");

  /** A number before which a quotation mark may stand. */
  private static final Pattern QUOTED = Pattern.compile("[71](?<number>\\d{2,}.*)");

  /** The foot of a sign stands so high above the foot of a figure, in heights of the figure. */
  private static final double FOOT = 0.4;

  /** A sign is as high as this at least, and at most, in heights of a figure. */
  private static final double LEAST = 0.2;

  private static final double MOST = 0.55;

  private RaisedSigns() {}

  /** Whether a word is one in which such a sign may stand. */
  static boolean mayHold(String word) {
    return DEGREES.matcher(word).matches() || QUOTED.matcher(word).matches();
  }

  /**
   * The word with its sign, or the word as it is.
   *
   * @param before the word before it in its line; empty if none is
   * @param parts what hangs together in black in its place
   */
  static RecognizedWord in(RecognizedWord word, String before, List<Box> parts) {
    List<Box> sorted = parts.stream().sorted(Comparator.comparingInt(Box::left)).toList();
    int tallest = sorted.stream().mapToInt(Box::height).max().orElse(0);
    Matcher degrees = DEGREES.matcher(word.text());
    if (degrees.matches()) {
      boolean counted =
          !degrees.group("number").isEmpty()
              || !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
      List<Box> large = sorted.stream().filter(part -> part.height() > MOST * tallest).toList();
      if (!counted || large.isEmpty()) {
        return word;
      }
      Box scale = large.get(large.size() - 1);
      boolean ring =
          sorted.stream()
              .filter(part -> part.right() <= scale.left() + 1)
              .reduce((first, second) -> second)
              .filter(part -> isRaised(part, scale))
              .isPresent();
      return ring ? told(word, degrees.group("number") + "°C" + degrees.group("rest")) : word;
    }
    Matcher quoted = QUOTED.matcher(word.text());
    Optional<Box> figure =
        sorted.stream().filter(part -> part.height() > MOST * tallest).findFirst();
    boolean mark =
        quoted.matches()
            && figure.isPresent()
            && !sorted.get(0).equals(figure.get())
            && sorted.stream()
                .takeWhile(part -> !part.equals(figure.get()))
                .allMatch(part -> isRaised(part, figure.get()));
    return mark ? told(word, "\"" + quoted.group("number")) : word;
  }

  private static RecognizedWord told(RecognizedWord word, String text) {
    return new RecognizedWord(text, word.box(), word.confidence(), List.of());
  }

  private static boolean isRaised(Box part, Box figure) {
    double height = figure.height();
    return part.height() >= LEAST * height
        && part.height() <= MOST * height
        && figure.bottom() - part.bottom() >= FOOT * height
        && part.top() - figure.top() < FOOT * height;
  }
}
