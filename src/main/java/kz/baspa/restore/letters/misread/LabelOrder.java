package kz.baspa.restore.letters.misread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.text.reading.SectionNumber;

/**
 * Finds labels of sections and items that were misread, by the labels before and behind them:
 * {@code 14.} between 1. and 1.2. is 1.1., {@code 6)} between ә) and в) is б), and {@code 1. іі. Ш.
 * іу.} are i. ii. iii. iv. What stands in order stays as it is.
 */
final class LabelOrder {
  /** The labels before and behind leave no other. */
  private static final double SURE = 0.93;

  /** They leave no other, but it does not look like what was read. */
  private static final double LIKELY = 0.6;

  /** So many lines may stand from one letter or Roman number of a list to the next. */
  private static final int FARTHEST = 9;

  /** Fewer items tell nothing of Roman numbers. */
  private static final int FEWEST = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?m)^\\h*(?=\\S*\\d)(?<label>[1-9ЗІI|l][\\dЗОІI|lб]{0,3}(?:[.,:][\\dЗОІI|lб]{1,3}){0,3})"
              + "(?:[.,)]\\h{1,3}(?=[\\p{L}«\"(])|\\h{1,3}(?=\\p{Lu}|[«\"]\\p{Lu}))");

  private static final Pattern LETTER =
      Pattern.compile("(?m)^\\h*(?<label>[\\p{L}\\d|!]{1,5})(?<mark>[.)])\\h{1,3}(?=\\S)");

  private static final List<String> ALPHABETS =
      List.of("аәбвгғдежзиклмн", "абвгдежзиклмнопрст", "абвгдеёжзийклмнопрст");

  /** Letters of items, and what each is read as. */
  private static final List<String> ALIKE =
      List.of("б6", "з3", "о0", "в8н", "әэо9", "е6", "ғг", "гғ");

  private static final List<String> ROMAN =
      List.of("i ii iii iv v vi vii viii ix x xi xii xiii xiv xv".split(" "));

  private static final String ONE = "іiїІIl|!1";
  private static final String TWO = "йипнңИНҢПЙ";
  private static final String THREE = "шШщЩ";
  private static final String FIVE = "уүўvУҮVм";
  private static final String TEN = "хxХX";

  /** A label that must be another one. */
  record Misread(int start, int end, String label, double confidence) {}

  private record Label(int start, int end, int line, String read, String mark) {
    boolean isBeside(Label next) {
      return mark.equals(next.mark) && next.line - line <= FARTHEST;
    }
  }

  private final String text;
  private final List<Misread> misread = new ArrayList<>();

  private LabelOrder(String text) {
    this.text = text;
  }

  /** The labels of a text that must be others. */
  static List<Misread> in(String text) {
    LabelOrder order = new LabelOrder(text);
    order.numbers(order.labels(NUMBER, false));
    List<Label> letters = order.labels(LETTER, true);
    order.letters(letters);
    order.romans(letters);
    return order.misread;
  }

  private List<Label> labels(Pattern form, boolean marked) {
    List<Label> labels = new ArrayList<>();
    Matcher label = form.matcher(text);
    int line = 0;
    int from = 0;
    while (label.find()) {
      for (; from < label.start(); from++) {
        line += text.charAt(from) == '\n' ? 1 : 0;
      }
      labels.add(
          new Label(
              label.start("label"),
              label.end("label"),
              line,
              label.group("label"),
              marked ? label.group("mark") : ""));
    }
    return labels;
  }

  private void add(Label label, String due, double confidence) {
    boolean free = misread.stream().noneMatch(each -> each.start() == label.start());
    if (free && !due.equals(label.read())) {
      misread.add(new Misread(label.start(), label.end(), due, confidence));
    }
  }

  private void numbers(List<Label> labels) {
    List<String> reads = labels.stream().map(label -> LetterFigures.in(label.read())).toList();
    String before = "";
    for (int i = 0; i < reads.size(); i++) {
      String read = reads.get(i);
      String due = "";
      if (SectionNumber.isOne(before)) {
        due = SectionNumber.follows(before, read) ? "" : due(before, reads, i);
      } else if (i + 2 < reads.size()
          && SectionNumber.follows(reads.get(i + 1), reads.get(i + 2))) {
        String first = SectionNumber.before(reads.get(i + 1));
        due = first.indexOf('.') > 0 && SectionNumber.mayBe(read, first) ? first : "";
      }
      if (!due.isEmpty()) {
        boolean stops = due.replace(".", "").equals(read.replaceAll("[.,:]", ""));
        boolean told =
            i + 1 < reads.size()
                ? !SectionNumber.follows(read, reads.get(i + 1))
                : stops && before.indexOf('.') > 0;
        add(labels.get(i), due, told ? SURE : LIKELY);
      }
      before = due.isEmpty() ? read : due;
    }
  }

  /** What a number that does not follow the one before must be; empty if that cannot be told. */
  private static String due(String before, List<String> reads, int at) {
    String read = reads.get(at);
    String next = at + 1 < reads.size() ? reads.get(at + 1) : "";
    // A chapter stands behind any section of the one before.
    if (SectionNumber.follows(read, next) && parts(next) >= parts(read)) {
      return "";
    }
    List<String> due =
        SectionNumber.after(before).stream()
            .filter(number -> SectionNumber.mayBe(read, number))
            .filter(number -> next.isEmpty() || goesOn(number, next))
            .toList();
    return due.size() == 1 ? due.get(0) : "";
  }

  private static long parts(String number) {
    return number.chars().filter(c -> c == '.').count();
  }

  private static boolean goesOn(String number, String next) {
    return SectionNumber.after(number).stream()
        .anyMatch(other -> other.equals(next) || SectionNumber.mayBe(next, other));
  }

  private void letters(List<Label> labels) {
    List<String> reads = new ArrayList<>(labels.stream().map(Label::read).toList());
    for (int i = 1; i < labels.size(); i++) {
      String read = reads.get(i);
      if (read.length() != 1
          || reads.get(i - 1).length() != 1
          || !labels.get(i - 1).isBeside(labels.get(i))) {
        continue;
      }
      boolean between = i + 1 < labels.size() && labels.get(i).isBeside(labels.get(i + 1));
      for (String alphabet : ALPHABETS) {
        int at = alphabet.indexOf(reads.get(i - 1)) + 1;
        if (at == 0 || at == alphabet.length()) {
          continue;
        }
        String due = alphabet.substring(at, at + 1);
        boolean alike =
            ALIKE.stream().anyMatch(each -> each.startsWith(due) && each.contains(read));
        boolean fits =
            between
                ? isNext(reads, i + 1, alphabet, at + 1)
                    || alike && isNext(reads, i + 2, alphabet, at + 2)
                : Character.isDigit(read.charAt(0));
        if (fits && !due.equals(read) && (alike || between)) {
          add(labels.get(i), due, alike ? SURE : LIKELY);
          reads.set(i, due);
          break;
        }
      }
    }
  }

  private static boolean isNext(List<String> reads, int label, String alphabet, int at) {
    return label < reads.size()
        && at < alphabet.length()
        && reads.get(label).equals(alphabet.substring(at, at + 1));
  }

  private void romans(List<Label> labels) {
    for (int i = 0; i < labels.size(); i++) {
      if (!isRoman(labels.get(i).read(), "i")) {
        continue;
      }
      int last = i;
      while (last + 1 < labels.size()
          && last + 1 - i < ROMAN.size()
          && labels.get(last).isBeside(labels.get(last + 1))) {
        last++;
      }
      while (last - i + 1 >= FEWEST && !areRoman(labels.subList(i, last + 1))) {
        last--;
      }
      if (last - i + 1 < FEWEST) {
        continue;
      }
      for (int k = i; k <= last; k++) {
        String read = labels.get(k).read();
        boolean strokes =
            read.chars().allMatch(c -> (ONE + TWO + THREE + FIVE + TEN).indexOf(c) >= 0);
        add(labels.get(k), ROMAN.get(k - i), strokes ? SURE : LIKELY);
      }
      i = last;
    }
  }

  /** Whether labels are i, ii, iii and so on: most of them by what was read. */
  private static boolean areRoman(List<Label> labels) {
    int read = 0;
    int strong = 0;
    boolean small = false;
    for (int i = 0; i < labels.size(); i++) {
      String label = labels.get(i).read();
      read += isRoman(label, ROMAN.get(i)) ? 1 : 0;
      boolean several =
          label.length() > 1
              && label.chars().allMatch(c -> (ONE + TWO + THREE + FIVE + TEN).indexOf(c) >= 0)
              && label.chars().anyMatch(Character::isLetter);
      strong += several || i == 2 && isRoman(label, "iii") && label.length() == 1 ? 1 : 0;
      small |= several && label.chars().anyMatch(Character::isLowerCase);
    }
    return isRoman(labels.get(labels.size() - 1).read(), ROMAN.get(labels.size() - 1))
        && 10 * read >= 6 * labels.size()
        && strong >= 2
        && small;
  }

  /** Whether a number in small Roman letters may have been read so. */
  private static boolean isRoman(String read, String numeral) {
    if (read.isEmpty() || numeral.isEmpty()) {
      return read.isEmpty() && numeral.isEmpty();
    }
    char c = read.charAt(0);
    int taken =
        ONE.indexOf(c) >= 0 && numeral.startsWith("i")
                || FIVE.indexOf(c) >= 0 && numeral.startsWith("v")
                || TEN.indexOf(c) >= 0 && numeral.startsWith("x")
            ? 1
            : TWO.indexOf(c) >= 0 && numeral.startsWith("ii")
                ? 2
                : THREE.indexOf(c) >= 0 && numeral.startsWith("iii") ? 3 : 0;
    return taken > 0 && isRoman(read.substring(1), numeral.substring(taken));
  }
}
