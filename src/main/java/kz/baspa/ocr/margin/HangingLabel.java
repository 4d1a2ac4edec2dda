package kz.baspa.ocr.margin;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Something that may be a label.
 *
 * @param line the number of the line before which it stands
 * @param place where it stands
 * @param parts what hangs together in black in it
 * @param read what was read there; nothing if it was passed over
 * @param apart the number of the line that it was read as by itself; -1 if it was not
 * @param text where the text behind it begins, in pixels
 */
record HangingLabel(
    int line, Box place, List<Box> parts, Optional<RecognizedWord> read, int apart, int text) {
  /** What is narrower is no letter, in heights of letters. */
  private static final double NARROWEST = 0.25;

  /** So much higher than figures are brackets. */
  private static final double HIGHER = 1.12;

  /** A number, the stops of which are easily lost. */
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");

  /** So surely must it be read. */
  private static final double SURE = 0.8;

  /** A figure is as wide as this, in its heights. */
  private static final double FIGURE = 0.6;

  boolean isPassedOver() {
    return read.isEmpty();
  }

  /** Whether it was read as a label, surely, and no part of it was left out. */
  boolean isClear(int high) {
    long letters =
        parts.stream().filter(part -> part.height() >= HangingPlaces.SMALLEST * high).count();
    return read.filter(
            word ->
                word.confidence() >= SURE
                    && (!NUMBER.matcher(word.text()).matches()
                        || stops(word) >= dots(high) && digits(word) <= figures(high))
                    && word.text().replaceAll("[.,:;]", "").length() >= letters
                    && (HangingPlaces.LABEL.matcher(word.text()).matches()
                        || HangingPlaces.SPEAKER.matcher(word.text()).matches()))
        .isPresent();
  }

  private static long digits(RecognizedWord word) {
    return word.text().chars().filter(Character::isDigit).count();
  }

  private static long stops(RecognizedWord word) {
    return word.text().chars().filter(c -> c == '.' || c == ',').count();
  }

  /** Whether one of its parts is as high as a letter. */
  boolean hasLetter(int high) {
    return parts.stream()
        .anyMatch(
            part ->
                part.height() >= HangingPlaces.SMALLEST * high && part.width() >= NARROWEST * high);
  }

  /** Whether it has a letter or is as large as a dash or a dot before an item. */
  boolean mayBeSign(int high) {
    return hasLetter(high)
        || place.width() >= 0.5 * high
        || Math.min(place.width(), place.height()) >= 0.25 * high;
  }

  /**
   * How many figures or letters stand between its brackets, which are narrow and higher than these;
   * 0 if it has none.
   */
  int inBrackets(int high) {
    List<Box> letters =
        parts.stream()
            .filter(part -> part.height() >= HangingPlaces.SMALLEST * high)
            .sorted(Comparator.comparingInt(Box::left))
            .toList();
    int last = letters.size() - 1;
    if (last < 2) {
      return 0;
    }
    int highest = letters.subList(1, last).stream().mapToInt(Box::height).max().orElse(high);
    boolean both =
        Stream.of(letters.get(0), letters.get(last))
            .allMatch(
                part -> part.height() > HIGHER * highest && part.width() < 0.5 * part.height());
    return both ? last - 1 : 0;
  }

  /** How many figures it may have; those that hang together are wide. */
  int figures(int high) {
    return parts.stream()
        .filter(part -> part.height() >= HangingPlaces.SMALLEST * high)
        .mapToInt(part -> Math.max(1, (int) Math.round(part.width() / (FIGURE * part.height()))))
        .sum();
  }

  /** How many of its parts are stops, or those of colons. */
  int dots(int high) {
    return (int)
        parts.stream()
            .filter(part -> part.height() < 0.5 * high && part.width() < 0.5 * high)
            .count();
  }
}
