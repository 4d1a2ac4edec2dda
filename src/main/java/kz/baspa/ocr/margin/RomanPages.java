package kz.baspa.ocr.margin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Roman numbers of pages at the end of entries of a contents list, which the model of Kazakh takes
 * for its own letters: {@code Алғы сөз ...... Ш} is III. No page has another name than a number.
 */
public final class RomanPages {
  private static final Pattern MISREAD = Pattern.compile("[ШПІУХIVXшпіухivx]{1,6}");

  /** Roman numbers to 39. */
  private static final Pattern ROMAN = Pattern.compile("X{0,3}(?:IX|IV|V?I{0,3})");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /** So many entries with common numbers show that there is a list. */
  private static final int FEWEST = 2;

  /** Without dots a page stands as far behind the words, in heights of its line. */
  private static final double FAR = 2;

  private RomanPages() {}

  /** The lines with the numbers that they end with; what is none stays as it is. */
  public static List<RecognizedLine> in(List<RecognizedLine> lines) {
    long numbers = lines.stream().filter(line -> isPaged(line) && isNumber(last(line))).count();
    if (numbers < FEWEST) {
      return lines;
    }
    List<RecognizedLine> whole = new ArrayList<>();
    boolean front = true; // such pages come before all others
    for (RecognizedLine line : lines) {
      front &= !(isPaged(line) && isNumber(last(line)));
      String roman = front && isPaged(line) ? roman(last(line).text()) : "";
      whole.add(roman.isEmpty() ? line : with(line, roman));
    }
    return whole;
  }

  private static RecognizedWord last(RecognizedLine line) {
    return line.words().get(line.words().size() - 1);
  }

  private static boolean isNumber(RecognizedWord word) {
    return NUMBER.matcher(word.text()).matches();
  }

  /** Whether the last word of a line stands behind dots or far off. */
  private static boolean isPaged(RecognizedLine line) {
    int last = line.words().size() - 1;
    if (last < 1) {
      return false;
    }
    RecognizedWord before = line.words().get(last - 1);
    int gap = line.words().get(last).box().left() - before.box().right();
    return before.text().endsWith("..") || gap > FAR * line.box().height();
  }

  /** The Roman number that was read so; empty if it cannot be one. */
  private static String roman(String read) {
    if (!MISREAD.matcher(read).matches()) {
      return "";
    }
    boolean small = read.equals(read.toLowerCase(Locale.ROOT));
    String roman =
        read.toUpperCase(Locale.ROOT)
            .replace("Ш", "III")
            .replace("П", "II")
            .replace('І', 'I')
            .replace('У', 'V')
            .replace('Х', 'X');
    if (roman.isEmpty() || !ROMAN.matcher(roman).matches()) {
      return "";
    }
    return small ? roman.toLowerCase(Locale.ROOT) : roman;
  }

  private static RecognizedLine with(RecognizedLine line, String number) {
    RecognizedWord last = last(line);
    List<RecognizedWord> words = new ArrayList<>(line.words().subList(0, line.words().size() - 1));
    words.add(new RecognizedWord(number, last.box(), last.confidence(), List.of()));
    return new RecognizedLine(words);
  }
}
