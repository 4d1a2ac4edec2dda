package kz.baspa.ocr.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.ocr.reading.SecondReading.Reading;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Tells the signs before a number that the model of Kazakh has not: №, read as letters that look
 * like it ({@code Хо27} and {@code Ме27} for №27), and §, surely read as a figure ({@code 85} and
 * {@code 8 5} for §5), which is told by its foot: it stands lower than that of figures.
 */
final class NumberSign {
  /** A number with what may be its sign. */
  private static final Pattern NUMBERED =
      Pattern.compile("[\\p{L}°\"*%&]{1,3}(?<number>\\d{1,4})(?<rest>\\D{0,3})");

  /** The same whose sign was read as a figure. */
  private static final Pattern NINE = Pattern.compile("9(?<number>\\d{1,4})(?<rest>\\D{0,3})");

  /** So surely a 9 is taken for %, too. */
  private static final double DOUBT = 0.3;

  /** The same as a reader has it that knows the sign. */
  private static final Pattern KNOWN = Pattern.compile("№ ?(?<number>\\d{1,4})\\D{0,3}");

  /** A number of which what stands before the last figures may be §. */
  private static final Pattern SECTION =
      Pattern.compile(
          "(?<open>[(\\[«\"]?)(?<sign>[\\d$%&SЅsЕВЗ]{1,2}?)(?<number>\\d{0,3})(?<rest>\\D{0,4})");

  /** The same as the readers have it that know the sign, or one that looks like it. */
  private static final Pattern SIGNED =
      Pattern.compile("[(\\[«\"]?[§$] ?(?<number>\\d{0,3})\\D{0,4}.*");

  /** What is lower is a stop, in heights of the highest. */
  private static final double STOP = 0.5;

  /** A § is no lower than a figure, and its foot so much lower, in heights of a figure. */
  private static final double LOWER = 0.07;

  /** In some typefaces it stands on the line, and is so much higher than a figure. */
  private static final double HIGHER = 1.12;

  /** Its top is no lower than this. */
  private static final double LEVEL = 0.12;

  /** What is narrower is a bracket, in heights of itself. */
  private static final double NARROW = 0.33;

  private NumberSign() {}

  /**
   * Whether a word may be a number with §, or § alone before one, by its letters.
   *
   * @param next the word behind it; empty if there is none
   */
  static boolean maySection(String word, String next) {
    Matcher section = SECTION.matcher(word);
    return section.matches()
        && (word.length() == 1
            ? !next.isEmpty() && Character.isDigit(next.charAt(0))
            : section.group("open").length() + section.group("sign").length()
                < word.replaceAll("\\D+$", "").length());
  }

  /**
   * Whether what stands before a figure has the shape of §.
   *
   * @param parts what hangs together in black in the place of the number
   */
  static boolean isSection(List<Box> parts) {
    List<Box> columns = columns(parts);
    int highest = columns.stream().mapToInt(Box::height).max().orElse(0);
    columns.removeIf(part -> part.height() < STOP * highest);
    while (!columns.isEmpty() && isNarrow(columns.get(0))) {
      columns.remove(0);
    }
    if (columns.size() < 2) {
      return false;
    }
    Box sign = columns.get(0);
    Box figure = columns.get(1);
    double high = figure.height();
    boolean lower =
        sign.height() > high
            && sign.bottom() - figure.bottom() >= Math.max(2, LOWER * high)
            && sign.top() - figure.top() <= LEVEL * high;
    boolean higher =
        sign.height() >= HIGHER * high && sign.bottom() >= figure.bottom() - LEVEL * high;
    return lower || higher;
  }

  /** Parts from the left, those above each other as one. */
  static List<Box> columns(List<Box> parts) {
    List<Box> columns = new ArrayList<>();
    parts.stream()
        .sorted(Comparator.comparingInt(Box::left))
        .forEach(
            part -> {
              Box last = columns.isEmpty() ? null : columns.get(columns.size() - 1);
              int shared =
                  last == null
                      ? 0
                      : Math.min(last.right(), part.right()) - Math.max(last.left(), part.left());
              if (last != null && 2 * shared >= Math.min(last.width(), part.width())) {
                columns.set(columns.size() - 1, last.with(part));
              } else {
                columns.add(part);
              }
            });
    return columns;
  }

  private static boolean isNarrow(Box part) {
    return part.width() < NARROW * part.height();
  }

  /**
   * The number with §, or § alone, if a reading has it; else the word. What stands there must have
   * its shape.
   */
  static String section(String word, Reading reading) {
    Matcher section = SECTION.matcher(word);
    Matcher other = SIGNED.matcher(reading.text());
    if (reading.confidence() < LoneSign.A_SIGN || !section.matches() || !other.matches()) {
      return word;
    }
    if (word.length() == 1) {
      return "§";
    }
    String number = section.group("sign").substring(1) + section.group("number");
    String again = other.group("number");
    // The sign may have been read as two figures, the second of which looks like it.
    boolean twice = number.length() > 1 && "5689".indexOf(number.charAt(0)) >= 0;
    boolean agree = agree(number, again) || twice && agree(number.substring(1), again);
    return section.group("open") + "§" + (agree ? again : number) + section.group("rest");
  }

  /** Whether a word may be a number with №: a 9 that was taken for % as well may be that sign. */
  static boolean mayBe(RecognizedWord word) {
    boolean doubted =
        !word.letters().isEmpty() && DoubtedFigures.sureness(word.letters().get(0), "%") >= DOUBT;
    return NUMBERED.matcher(word.text()).matches()
        || doubted && NINE.matcher(word.text()).matches();
  }

  /**
   * The number with its sign if the second reader sees that; else the word.
   *
   * @param reader reads the place of the word, as it is or larger
   */
  static RecognizedWord in(RecognizedWord word, Function<Boolean, Reading> reader) {
    for (boolean large : new boolean[] {false, true}) {
      Reading read = reader.apply(large);
      String text = of(word.text(), read.text());
      if (read.confidence() >= LoneSign.A_SIGN && !text.equals(word.text())) {
        return new RecognizedWord(text, word.box(), word.confidence(), List.of());
      }
    }
    return word;
  }

  /**
   * The number with its sign, or the first reading if the second does not bear it out: they must
   * agree in the figures, but for a 5 that is a 3.
   */
  static String of(String first, String second) {
    Matcher other = KNOWN.matcher(second);
    if (!other.matches()) {
      return first;
    }
    String again = other.group("number");
    String bare = first.replaceFirst("^\\D+", "");
    for (Matcher one : List.of(NUMBERED.matcher(first), NINE.matcher(first), NINE.matcher(bare))) {
      if (one.matches() && agree(one.group("number"), again)) {
        return "№" + again + one.group("rest");
      }
    }
    return first;
  }

  /** Whether two readings of figures are alike, but for a 5 that is a 3. */
  private static boolean agree(String first, String second) {
    boolean agree = first.length() == second.length();
    for (int i = 0; agree && i < first.length(); i++) {
      boolean missed = first.charAt(i) == '5' && second.charAt(i) == '3';
      agree = missed || first.charAt(i) == second.charAt(i);
    }
    return agree;
  }
}
