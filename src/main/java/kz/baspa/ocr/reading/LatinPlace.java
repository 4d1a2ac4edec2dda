package kz.baspa.ocr.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.ocr.recognized.RecognizedWord.Letter;

/**
 * What the models of Kazakh and of English saw in one place of a line, {@code зуІуезітіз} and
 * {@code sylvestris}, and what that says of its alphabet.
 */
final class LatinPlace {
  /** What the word in a place is. */
  enum Verdict {
    LATIN,
    OPEN,
    CYRILLIC
  }

  /** So sure is the second reader of a Latin word, */
  private static final double SURE = 0.8;

  /** so much surer than the first one. */
  private static final double SURER = 0.2;

  /** Words of so few letters */
  private static final int SHORT = 3;

  /** must be read more surely, as must those with a hyphen: what is behind it may be Kazakh. */
  private static final double SURE_OF_SHORT = 0.88;

  /** Letters of a short word stand together. */
  private static final Pattern TOGETHER = Pattern.compile("[^\\p{L}\\d]*\\p{L}+[^\\p{L}\\d]*");

  /** Of a word of which it is so sure it need not be so much surer. */
  private static final double VERY_SURE = 0.9;

  private static final double HARDLY_SURER = 0.035;

  /** Of several words none is read less surely. */
  private static final double NO_WORD = 0.4;

  /** Letters that Latin ones are hardly ever read as: a word with one is none by itself. */
  private static final String KAZAKH = "әғқңөұү";

  /** An address on the web is one if it is read as surely as this. */
  private static final double SURE_OF_ADDRESS = 0.4;

  private static final Pattern ADDRESS =
      Pattern.compile(".*(?:://|www[.]|[A-Za-z]@[A-Za-z]).*[.][A-Za-z]{2,}.*");

  /** What the second reader, which has no №, takes it for, with or without its number. */
  private static final Pattern NUMERO = Pattern.compile("N[eoº°®]?\\d+\\W*|N[eoº°®]");

  /** Nobody is surer of that. */
  private static final double UNSURE = 0.9;

  private static final Pattern ROMAN = Pattern.compile("[IVXLCDMl]+");

  /** A word was read less surely if its head is Latin and its ending is not, */
  private static final double DOUBTED_HEAD = 0.7;

  /** and the second reader is as sure of the head by itself. */
  private static final double SURE_OF_HEAD = 0.85;

  /** Latin letters that look like Cyrillic ones. */
  private static final String LOOK_ALIKES = "ABCEHIKMOPTXYaceiopxyhj";

  /** The Cyrillic ones, in the same order. */
  private static final String CYRILLIC_LOOK_ALIKES = "АВСЕНІКМОРТХУасеіорхуһј";

  /** A word of so many letters that both alphabets have was read less surely if it is Latin. */
  private static final int LONG_LOOK_ALIKE = 3;

  private static final double DOUBTED_LOOK_ALIKE = 0.85;

  /** What was read less surely may be anything. */
  private static final double DOUBTED = 0.75;

  private final List<RecognizedWord> first = new ArrayList<>();
  private final List<RecognizedWord> second = new ArrayList<>();
  private Verdict verdict = Verdict.OPEN;

  void addFirst(RecognizedWord word) {
    first.add(word);
  }

  void addSecond(RecognizedWord word) {
    second.add(word);
  }

  /** The words that the model of English sees here, from left to right; none if nobody asked it. */
  List<RecognizedWord> second() {
    return second;
  }

  Verdict verdict() {
    return verdict;
  }

  void takeForLatin() {
    verdict = Verdict.LATIN;
  }

  /** Takes a word for Cyrillic if the model of Russian is as sure of it as that of English. */
  void unlessCyrillic(ToDoubleFunction<Box> russian) {
    if (verdict == Verdict.LATIN
        && russian.applyAsDouble(new RecognizedLine(second).box()) >= sureOfSecond()) {
      verdict = Verdict.CYRILLIC;
    }
  }

  /** How many letters the first reader saw. */
  int letters() {
    return first.stream().mapToInt(word -> letters(word.text())).sum();
  }

  /** Whether the first reader saw a letter that no Latin one is read as. */
  boolean hasKazakh() {
    return first.stream()
        .anyMatch(word -> word.text().chars().anyMatch(c -> KAZAKH.indexOf(c) >= 0));
  }

  /** Whether the second reader saw letters, all of which both alphabets have. */
  boolean isLookAlike() {
    return isLookAlike(text(second));
  }

  /** Whether the second reader saw what it takes № for. */
  boolean isNumero() {
    return NUMERO.matcher(text(second)).matches();
  }

  /** How sure the first reader was; of several words, of that of which it was surest. */
  double sureOfFirst() {
    return first.stream().mapToDouble(RecognizedWord::confidence).max().orElse(0);
  }

  /** How sure the second reader was, letter for letter; not at all if one of several is no word. */
  double sureOfSecond() {
    boolean none =
        second.stream()
            .anyMatch(word -> word.confidence() < NO_WORD && letters(word.text()) >= SHORT);
    return none && second.size() > 1 ? 0 : new RecognizedLine(second).confidence();
  }

  /** Tells what the word is by itself. */
  void judge() {
    String text = text(second);
    double sure = sureOfSecond();
    double surer = sure - sureOfFirst();
    int letters = letters(text);
    if (!isLatin(text)) {
      verdict = Verdict.CYRILLIC;
    } else if (ADDRESS.matcher(text).matches()) {
      verdict = sure >= SURE_OF_ADDRESS && surer >= SURER ? Verdict.LATIN : Verdict.OPEN;
    } else if (letters > 1 && !isLookAlike(text) && !isNumero() && !hasKazakh()) {
      boolean isShort = letters <= SHORT || text.indexOf('-') >= 0;
      boolean isFormed = letters > SHORT || TOGETHER.matcher(text).matches();
      boolean isSurer = isFormed && sure >= (isShort ? SURE_OF_SHORT : SURE) && surer >= SURER;
      boolean isVerySure = !isShort && sure >= VERY_SURE && surer >= HARDLY_SURER;
      verdict = isSurer || isVerySure ? Verdict.LATIN : Verdict.OPEN;
    }
  }

  /**
   * Whether a number is a word to the second reader, and surely so: {@code 10} for to.
   *
   * @param surer so much surer it must be than the first reader
   */
  boolean isMisreadWord(double surer) {
    String text = text(second);
    return letters() == 0
        && letters(text) > 1
        && letters(text) == text.length()
        && isLatin(text)
        && !ROMAN.matcher(text).matches()
        && sureOfSecond() >= SURE_OF_SHORT
        && sureOfSecond() >= sureOfFirst() + surer;
  }

  /**
   * Whether a word of letters that both alphabets have was read as the same letters by both: the H
   * of {@code He} is none for the н of «не», which both readers would tell from each other.
   */
  boolean mayBeLatin() {
    String one = text(first);
    String other = text(second);
    boolean same = one.length() == other.length();
    for (int i = 0; same && i < one.length(); i++) {
      int at = CYRILLIC_LOOK_ALIKES.indexOf(one.charAt(i));
      same =
          at < 0 ? !Character.isLetter(one.charAt(i)) : LOOK_ALIKES.charAt(at) == other.charAt(i);
    }
    boolean isShort = letters(other) < LONG_LOOK_ALIKE;
    return sureOfFirst() < DOUBTED || same && (isShort || sureOfFirst() < DOUBTED_LOOK_ALIKE);
  }

  /** The words that stand here. */
  List<RecognizedWord> words() {
    if (verdict != Verdict.LATIN) {
      return first.size() == 1 && second.size() == 1 ? List.of(withEnding()) : List.copyOf(first);
    }
    return second.stream()
        .map(
            word -> {
              boolean numero = NUMERO.matcher(word.text()).matches();
              double sure = numero ? Math.min(UNSURE, word.confidence()) : word.confidence();
              String cyrillic = first.size() == 1 && second.size() == 1 ? first.get(0).text() : "";
              return new RecognizedWord(word.text(), word.box(), sure, List.of(), 0, cyrillic);
            })
        .toList();
  }

  /**
   * A word with a Kazakh ending behind a hyphen, of which the one reader is sure of the head and
   * the other of the ending: {@code Соо8іе-дің} and {@code Google-nix} make Google-дің.
   */
  private RecognizedWord withEnding() {
    RecognizedWord one = first.get(0);
    RecognizedWord other = second.get(0);
    int end = one.text().lastIndexOf('-');
    int head = other.text().lastIndexOf('-');
    if (end <= 0
        || head <= 1
        || other.letters().size() != head
        || one.letters().size() != one.text().length()
        || one.confidence() > DOUBTED_HEAD) {
      return one;
    }
    String latin = other.text().substring(0, head);
    double sure = sureness(other.letters());
    double ending = sureness(one.letters().subList(end + 1, one.letters().size()));
    boolean isHead = isLatin(latin) && letters(latin) > 1 && !isLookAlike(latin);
    if (!isHead || sure < SURE_OF_HEAD || ending < SURE_OF_SHORT) {
      return one;
    }
    String text = latin + one.text().substring(end);
    return new RecognizedWord(text, one.box(), Math.min(sure, ending), List.of());
  }

  /** How sure a reader was of letters: of that of which it was least sure. */
  private static double sureness(List<Letter> letters) {
    return letters.stream()
        .mapToDouble(
            letter ->
                letter.choices().stream()
                    .filter(choice -> choice.text().equals(letter.text()))
                    .mapToDouble(RecognizedWord.Choice::confidence)
                    .max()
                    .orElse(0))
        .min()
        .orElse(0);
  }

  private static String text(List<RecognizedWord> words) {
    return String.join(" ", words.stream().map(RecognizedWord::text).toList());
  }

  private static int letters(String text) {
    return (int) text.codePoints().filter(Character::isLetter).count();
  }

  /** Whether a text has letters, and only Latin ones. */
  private static boolean isLatin(String text) {
    return letters(text) > 0
        && text.codePoints()
            .filter(Character::isLetter)
            .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
  }

  private static boolean isLookAlike(String text) {
    return letters(text) > 0
        && text.codePoints().filter(Character::isLetter).allMatch(c -> LOOK_ALIKES.indexOf(c) >= 0);
  }
}
