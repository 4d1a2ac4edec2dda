package kz.baspa.restore.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.baspa.kazakh.RomanNumerals;
import kz.baspa.text.Spaces;
import kz.baspa.text.TabSeparatedTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads labels in every form that theses have them in: {@code I-ТАРАУ.Қазақ хандығы} is the label
 * {@code I тарау} and the title {@code Қазақ хандығы}, also where both are glued.
 */
public final class Labels {
  private static final Pattern NUMBERS =
      Pattern.compile("\\d{1,2}(?:[  ]?\\.[  ]?\\d{1,2}){0,4}(?!\\d)");

  /** A numeral, also one glued to its word; an I with serifs is read as Г: «ГТАРАУ». */
  private static final Pattern ROMAN =
      Pattern.compile(
          "[IVXLІХПШУ]{1,6}(?=(?:ТАРАУ|БӨЛІМ|ГЛАВА|РАЗДЕЛ)?(?!\\p{L}))|["
              + RomanNumerals.SMALL_LETTERS
              + "]{1,6}|Г(?= ?(?:ТАРАУ|БӨЛІМ)(?!\\p{L}))");

  /** «I.1.», «II.2.3»: a section counted under its chapter. */
  private static final Pattern ROMAN_SECTION =
      Pattern.compile(
          "(["
              + RomanNumerals.SMALL_LETTERS
              + "L]{1,6})\\.[  ]?(\\d{1,2}(?:\\.\\d{1,2}){0,3})(?!\\d)");

  private static final Pattern JOINT = Pattern.compile("[  ]{0,2}[-–—‑]?[  ]{0,2}");
  private static final Pattern AFTER_WORD = Pattern.compile("[.:)]?[ \t ]*(?:[-–—][ \t ]+)?");

  /** What a Roman number counts where it is no label: «XIX ғасыр», «II Дүниежүзілік соғыс». */
  private static final Pattern COUNTED =
      Pattern.compile(
          "(?:ғасыр|дүниежүз|том|съез|құрылтай|век|столет|миров)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final Pattern ORDINAL_WORD = Pattern.compile("\\p{L}{4,12}(?=[  ]{1,2}\\p{L})");
  private static final List<String> ORDINALS =
      List.of("биринши", "екинши", "ушинши", "тортинши", "бесинши", "алтыншы", "жетинши");
  private static final List<Word> WORDS = load();

  private record Word(Label.Kind kind, String text, String key) {}

  private Labels() {}

  private static List<Word> load() {
    List<Word> words = new ArrayList<>();
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(Labels.class, "label-words.tsv", 2)) {
      Label.Kind kind = Label.Kind.valueOf(row.cell(0).toUpperCase(Locale.ROOT));
      words.add(new Word(kind, row.cell(1), FoldedText.key(row.cell(1))));
    }
    return List.copyOf(words);
  }

  /**
   * The label that begins at this place, or null. The title must follow in the same line, or the
   * line must end with the label.
   */
  public static @Nullable Label at(String text, int start, int end) {
    if (start >= end) {
      return null;
    }
    char first = text.charAt(start);
    if (first == '§') {
      return paragraph(text, start, end);
    }
    if (Character.isDigit(first)) {
      return digits(text, start, end);
    }
    if (!Character.isLetter(first)) {
      return null;
    }
    Label label = romanSection(text, start, end);
    if (label == null) {
      label = roman(text, start, end);
    }
    if (label == null) {
      label = wordFirst(text, start, end);
    }
    if (label == null) {
      label = letterFirst(text, start, end);
    }
    return label == null ? ordinal(text, start, end) : label;
  }

  /** A bare number that fills its line, as a chapter's does over its title; null if it is none. */
  public static @Nullable Label alone(String text, int start, int end) {
    int digits = start;
    while (digits < end
        && digits - start < 3
        && text.charAt(digits) >= '0'
        && text.charAt(digits) <= '9') {
      digits++;
    }
    if (digits == start || digits - start > 2 || Spaces.skipForward(text, digits, end) < end) {
      return null;
    }
    List<Integer> numbers = numbers(text.substring(start, digits));
    return new Label(Label.Kind.NUMBER, dotted(numbers), numbers, start, end);
  }

  /**
   * What stands before a title in the restored text: {@code I-ТАРАУ.} becomes {@code I тарау},
   * {@code Қосымша А.} keeps its word and loses its stop.
   */
  public static String front(Label label, String raw) {
    if (label.kind() != Label.Kind.APPENDIX) {
      return label.text() + " ";
    }
    return raw.replaceAll("\\s+", " ").replaceAll("[ .:–—-]+$", "") + " ";
  }

  private static @Nullable Label paragraph(String text, int start, int end) {
    int at = Spaces.skipForward(text, start + 1, end);
    Matcher matcher = NUMBERS.matcher(text).region(at, end);
    if (!matcher.lookingAt()) {
      return null;
    }
    List<Integer> numbers = numbers(matcher.group());
    int title = afterNumber(text, matcher.end(), end);
    return new Label(Label.Kind.PARAGRAPH, "§ " + dotted(numbers), numbers, start, title);
  }

  private static @Nullable Label digits(String text, int start, int end) {
    Matcher matcher = NUMBERS.matcher(text).region(start, end);
    if (!matcher.lookingAt()) {
      return null;
    }
    List<Integer> numbers = numbers(matcher.group());
    Label named = withWord(text, start, matcher.end(), end, numbers, dotted(numbers) + "-");
    if (named != null) {
      return named;
    }
    int title = afterNumber(text, matcher.end(), end);
    boolean parted = title > matcher.end();
    if (title >= end) {
      // A bare number is a page; with a dot or in two parts it is a label.
      return numbers.size() > 1 || parted
          ? new Label(Label.Kind.NUMBER, dotted(numbers), numbers, start, end)
          : null;
    }
    boolean opens = opensTitle(text, title);
    if (!opens || !parted && numbers.size() < 2 && !Character.isUpperCase(text.charAt(title))) {
      return null;
    }
    return new Label(Label.Kind.NUMBER, dotted(numbers), numbers, start, title);
  }

  /** «I.1. Хандық дәуірі»: the first section of chapter I. */
  private static @Nullable Label romanSection(String text, int start, int end) {
    Matcher matcher = ROMAN_SECTION.matcher(text).region(start, end);
    if (!matcher.lookingAt()) {
      return null;
    }
    int chapter = RomanNumerals.parseLookAlike(matcher.group(1));
    int title = afterNumber(text, matcher.end(), end);
    if (chapter < 1 || chapter > 40 || title < end && !opensTitle(text, title)) {
      return null;
    }
    List<Integer> numbers = new ArrayList<>(List.of(chapter));
    List<Integer> below = numbers(matcher.group(2));
    numbers.addAll(below);
    String form = RomanNumerals.format(chapter) + "." + dotted(below);
    return new Label(Label.Kind.NUMBER, form, numbers, start, title);
  }

  private static @Nullable Label roman(String text, int start, int end) {
    Matcher matcher = ROMAN.matcher(text).region(start, end);
    if (!matcher.lookingAt()) {
      return null;
    }
    int value = RomanNumerals.parseLookAlike(matcher.group().replace('Г', 'I'));
    if (value < 1 || value > 40) {
      return null;
    }
    List<Integer> numbers = List.of(value);
    Label named =
        withWord(text, start, matcher.end(), end, numbers, RomanNumerals.format(value) + " ");
    if (named != null) {
      return named;
    }
    int title = afterNumber(text, matcher.end(), end);
    if (matcher.group().length() == 1 && "ХПШУ".contains(matcher.group())) {
      return null; // «У. Кристофер» begins with an initial
    }
    boolean dotted = matcher.end() < end && ".)".indexOf(text.charAt(matcher.end())) >= 0;
    boolean spaced = title > matcher.end() && Character.isWhitespace(text.charAt(title - 1));
    if (title >= end) {
      return dotted
          ? new Label(Label.Kind.ROMAN, RomanNumerals.format(value), numbers, start, end)
          : null;
    }
    // «I. Кіріспе» and «II ҚАЗАҚ», but not «X ғасыр» and not the initial of «I.Есенберлин».
    boolean counted = !dotted && COUNTED.matcher(text).region(title, end).lookingAt();
    if (!spaced || counted || !Character.isUpperCase(text.charAt(title))) {
      return null;
    }
    return new Label(Label.Kind.ROMAN, RomanNumerals.format(value), numbers, start, title);
  }

  /** «I-тарау», «2 бөлім», «1-қосымша»: the word stands behind the number. */
  private static @Nullable Label withWord(
      String text, int start, int numberEnd, int end, List<Integer> numbers, String form) {
    Matcher joint = JOINT.matcher(text).region(dot(text, numberEnd, end), end);
    int wordStart = joint.lookingAt() ? joint.end() : numberEnd;
    Word word = wordAt(text, wordStart, end);
    if (word == null) {
      return null;
    }
    int wordEnd = wordStart + word.text().length();
    int title = afterWord(text, wordEnd, end);
    String label =
        word.kind() == Label.Kind.APPENDIX ? form.trim().replace("-", "") : form + word.text();
    return new Label(word.kind(), label, numbers, start, title);
  }

  /** «Тарау 1», «Глава II.», «Қосымша А». */
  private static @Nullable Label wordFirst(String text, int start, int end) {
    Word word = wordAt(text, start, end);
    if (word == null) {
      return null;
    }
    int at = Spaces.skipForward(text, start + word.text().length(), end);
    if (at == start + word.text().length() || at >= end) {
      return null;
    }
    Matcher digits = NUMBERS.matcher(text).region(at, end);
    Matcher roman = ROMAN.matcher(text).region(at, end);
    List<Integer> numbers;
    String number;
    int numberEnd;
    if (digits.lookingAt()) {
      numbers = numbers(digits.group());
      number = dotted(numbers);
      numberEnd = digits.end();
    } else if (roman.lookingAt() && RomanNumerals.parseLookAlike(roman.group()) > 0) {
      numbers = List.of(RomanNumerals.parseLookAlike(roman.group()));
      number = RomanNumerals.format(numbers.get(0));
      numberEnd = roman.end();
    } else if (word.kind() == Label.Kind.APPENDIX && letterAlone(text, at, end)) {
      numbers = List.of();
      number = text.substring(at, at + 1).toUpperCase(Locale.ROOT);
      numberEnd = at + 1;
    } else {
      return null;
    }
    if (numberEnd < end && Character.isLowerCase(text.charAt(numberEnd))) {
      return null;
    }
    String label;
    if (word.kind() == Label.Kind.APPENDIX) {
      label = number;
    } else {
      String named = word.text();
      label = named.substring(0, 1).toUpperCase(Locale.ROOT) + named.substring(1) + " " + number;
    }
    return new Label(word.kind(), label, numbers, start, afterWord(text, numberEnd, end));
  }

  /** «А ҚОСЫМШАСЫ». */
  private static @Nullable Label letterFirst(String text, int start, int end) {
    if (!letterAlone(text, start, end)) {
      return null;
    }
    int at = Spaces.skipForward(text, start + 1, end);
    Word word = wordAt(text, at, end);
    if (word == null || word.kind() != Label.Kind.APPENDIX) {
      return null;
    }
    String letter = text.substring(start, start + 1).toUpperCase(Locale.ROOT);
    int title = afterWord(text, at + word.text().length(), end);
    return new Label(Label.Kind.APPENDIX, letter, List.of(), start, title);
  }

  /** «Бірінші тарау». */
  private static @Nullable Label ordinal(String text, int start, int end) {
    Matcher matcher = ORDINAL_WORD.matcher(text).region(start, end);
    if (!matcher.lookingAt()) {
      return null;
    }
    int value = ORDINALS.indexOf(FoldedText.key(matcher.group())) + 1;
    if (value == 0) {
      return null;
    }
    return withWord(
        text, start, matcher.end(), end, List.of(value), RomanNumerals.format(value) + " ");
  }

  private static boolean letterAlone(String text, int at, int end) {
    return Character.isUpperCase(text.charAt(at))
        && (at + 1 >= end || !Character.isLetterOrDigit(text.charAt(at + 1)));
  }

  /** The label word that begins here and ends at a boundary, spaces or a change of case. */
  private static @Nullable Word wordAt(String text, int at, int end) {
    for (Word word : WORDS) {
      int wordEnd = at + word.key().length();
      if (wordEnd > end || !sameLetters(text, at, word.key())) {
        continue;
      }
      if (wordEnd == end || !Character.isLetter(text.charAt(wordEnd))) {
        return word;
      }
      if (Character.isUpperCase(text.charAt(wordEnd))) {
        return word;
      }
    }
    return null;
  }

  private static boolean sameLetters(String text, int at, String key) {
    for (int i = 0; i < key.length(); i++) {
      if (FoldedText.fold(text.charAt(at + i)) != key.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private static int dot(String text, int at, int end) {
    return at < end && text.charAt(at) == '.' ? at + 1 : at;
  }

  private static int afterWord(String text, int at, int end) {
    Matcher matcher = AFTER_WORD.matcher(text).region(at, end);
    return matcher.lookingAt() ? matcher.end() : at;
  }

  private static int afterNumber(String text, int at, int end) {
    int after = at;
    if (after < end && (text.charAt(after) == '.' || text.charAt(after) == ')')) {
      after++;
    }
    return Spaces.skipForward(text, after, end);
  }

  private static boolean opensTitle(String text, int at) {
    char c = text.charAt(at);
    return Character.isUpperCase(c) || "«“\"„(".indexOf(c) >= 0;
  }

  private static List<Integer> numbers(String digits) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : digits.split("[^0-9]+")) {
      numbers.add(Integer.valueOf(number));
    }
    return numbers;
  }

  private static String dotted(List<Integer> numbers) {
    return numbers.stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}
