package kz.baspa.ocr.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
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

  /** What may be the mark of pages, behind a number or hanging on one. */
  private static final Pattern SIXES =
      Pattern.compile("\\(?(?:(?<number>\\d{1,4})[-–])?(?<mark>[6б]{1,2})[.,;)]+");

  private static final Pattern COUNTED = Pattern.compile("[-–—(]*\\d{1,4}(?:[-–—]\\d{1,4})?");

  private static final int SIX = 6;

  /** A number with such a mark glued to it. */
  private static final Pattern GLUED =
      Pattern.compile(
          "(?:\\d{4}[.,])?[-–—(]*(?:\\d{1,4}[-–—])?(?<last>\\d{1,3})(?<mark>(?:6|6б|б6|66)(?:[.,]\\)?[.,;]?|\\)))");

  /** Figures follow each other by this, in heights of figures. */
  private static final double PITCH = 0.8;

  /** A figure behind a gap stands farther by so many times, */
  private static final double WIDER = 1.3;

  /** and the gap is as wide as this, in heights of figures. */
  private static final double GAP = 0.25;

  /** A 6 that was thought to be б with this confidence may be that. */
  private static final double DOUBT = 0.05;

  /** So surely it is taken for 3, too. */
  private static final double THOUGHT_OF = 0.3;

  /** So surely each is taken for the other, too. */
  private static final double BOTH = 0.5;

  /** So many readings that see a 3, each so surely of 100 on the average, are enough. */
  private static final int SEVERAL = 2;

  private static final int SURE = 75;

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
   * that; nobody counts by «208 6.», nor by «21-27 66.». What hangs on a number with a hyphen is as
   * well, if it is no range: {@code 264-6.} for 264-б.
   *
   * @param before the word before it; empty if there is none
   */
  static RecognizedWord pages(String before, RecognizedWord word) {
    Matcher sixes = SIXES.matcher(word.text());
    if (!sixes.matches() || word.letters().size() != word.text().length()) {
      return word;
    }
    String number = sixes.group("number");
    String mark = sixes.group("mark");
    boolean counted =
        number == null
            ? COUNTED.matcher(before).matches() && (mark.length() == 1 || isRange(before))
            : mark.length() == 1 && Integer.parseInt(number) > SIX;
    int from = sixes.start("mark");
    int to = sixes.end("mark");
    boolean thought =
        word.letters().subList(from, to).stream()
            .anyMatch(letter -> letter.text().equals("б") || sureness(letter, "б") >= DOUBT);
    return counted && thought
        ? new RecognizedWord(
            word.text().substring(0, from) + "б".repeat(to - from) + word.text().substring(to),
            word.box(),
            word.confidence(),
            word.letters())
        : word;
  }

  private static boolean isRange(String number) {
    return number.chars().anyMatch(c -> "-–—".indexOf(c) >= 0);
  }

  /** Gives the last of these words its letter if it is the mark of pages. */
  static void mark(List<RecognizedWord> words) {
    int last = words.size() - 1;
    words.set(last, pages(last > 0 ? words.get(last - 1).text() : "", words.get(last)));
  }

  /** Whether a number ends with a 6 that may be the mark of pages, glued to it. */
  static boolean mayBeGlued(String word) {
    return GLUED.matcher(word).matches();
  }

  /**
   * A number whose last 6 stands apart from its figures, as two words: {@code 1606.} with a gap is
   * {@code 160} and {@code 6.}; else the word alone.
   *
   * @param parts what hangs together in black in its place
   */
  static List<RecognizedWord> parted(RecognizedWord word, List<Box> parts) {
    Matcher glued = GLUED.matcher(word.text());
    if (!glued.matches()) {
      return List.of(word);
    }
    int highest = parts.stream().mapToInt(Box::height).max().orElse(0);
    List<Box> tall =
        NumberSign.columns(parts).stream().filter(part -> 2 * part.height() > highest).toList();
    long signs = word.text().chars().filter(c -> Character.isDigit(c) || c == ')').count();
    int last =
        (int)
            glued
                .group()
                .substring(0, glued.start("mark"))
                .chars()
                .filter(Character::isDigit)
                .count();
    if (tall.size() != signs || last == 0) {
      return List.of(word);
    }
    Box six = tall.get(last);
    Box before = tall.get(last - 1);
    double high = six.height();
    double pitch = PITCH * high;
    int figures = glued.group("last").length();
    if (figures > 1) {
      pitch = (middle(before) - middle(tall.get(last - figures))) / 2 / (figures - 1);
    }
    double step = (middle(six) - middle(before)) / 2;
    if (step < WIDER * pitch || six.left() - before.right() < GAP * high) {
      return List.of(word);
    }
    int at = glued.start("mark");
    int cut = (before.right() + six.left()) / 2;
    Box box = word.box();
    boolean lettered = word.letters().size() == word.text().length();
    List<Letter> letters = word.letters();
    return List.of(
        new RecognizedWord(
            word.text().substring(0, at),
            new Box(box.left(), box.top(), cut, box.bottom()),
            word.confidence(),
            lettered ? letters.subList(0, at) : List.of()),
        new RecognizedWord(
            word.text().substring(at),
            new Box(cut, box.top(), box.right(), box.bottom()),
            word.confidence(),
            lettered ? letters.subList(at, letters.size()) : List.of()));
  }

  /** The middle of a part, doubled. */
  private static double middle(Box part) {
    return part.left() + part.right();
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

  /**
   * The word with 3 for each 5 that is one by several readings: the model of Kazakh sees 5 in many
   * a 3, surely, and others do not.
   */
  static RecognizedWord threes(RecognizedWord word, List<SecondReading.Reading> readings) {
    String first = word.text();
    StringBuilder text = new StringBuilder(first);
    List<Letter> letters = new ArrayList<>(word.letters());
    for (int i = first.indexOf('5'); i >= 0; i = first.indexOf('5', i + 1)) {
      int at = i;
      List<SecondReading.Reading> like =
          readings.stream().filter(each -> isLike(first, each.text())).toList();
      int three = sum(like, at, '3');
      long count = like.stream().filter(each -> each.text().charAt(at) == '3').count();
      if (count >= SEVERAL && three >= SEVERAL * SURE && three >= 2 * sum(like, at, '5')) {
        text.setCharAt(at, '3');
        letters.set(at, new Letter("3", letters.get(at).choices()));
      }
    }
    return text.toString().equals(first)
        ? word
        : new RecognizedWord(text.toString(), word.box(), word.confidence(), letters);
  }

  private static int sum(List<SecondReading.Reading> readings, int at, char figure) {
    return readings.stream()
        .filter(each -> each.text().charAt(at) == figure)
        .mapToInt(SecondReading.Reading::confidence)
        .sum();
  }

  /**
   * Whether two readings have the same figures, but for a 5 that is a 3, and signs in one place.
   */
  private static boolean isLike(String first, String other) {
    boolean like = first.length() == other.length();
    for (int i = 0; like && i < first.length(); i++) {
      char one = first.charAt(i);
      char two = other.charAt(i);
      boolean same = one == two || one == '5' && two == '3';
      like = same || !Character.isDigit(one) && !Character.isDigit(two);
    }
    return like;
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
