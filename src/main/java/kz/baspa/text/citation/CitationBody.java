package kz.baspa.text.citation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands between the brackets of a citation: {@code 3, 45 б.}, {@code 12, 101-103 бб.}, {@code
 * 3; 7; 21}, {@code 5, с. 17}, {@code 9, 4 т., 314 б.} Figures and letters that a machine takes for
 * each other are put right where the form leaves no other choice: {@code З, 45 6.} is the first.
 *
 * @param text as it is written
 * @param references the numbers before the first mark of a page and behind each semicolon
 */
public record CitationBody(String text, List<Integer> references) {
  /** No citation has more parts. */
  private static final int MOST = 10;

  private static final Pattern NUMBERS = Pattern.compile("\\d{1,4}(?:\\s?[-–]\\s?\\d{1,4})?");

  /** Pages with their mark behind them, the letter perhaps read as a figure. */
  private static final Pattern MARKED =
      Pattern.compile(
          "(?<pages>(?<first>\\d{1,4})(?<more>\\s?[-–]\\s?\\d{1,4}| \\d{2,4}(?=[ -]))?)(?<gap>[ -]{0,2})"
              + "(?<mark>[бБ6508]?[бБ656]|бе[тг]{1,2}ер|бет|[сcсрp]|т)(?<stop>\\.?)");

  /** A page or volume with its mark before it. */
  private static final Pattern AFTER_MARK =
      Pattern.compile(
          "(?<mark>бб?|[сСcCеe]|[рРpP]{1,2}|[тТT])(?<stop>[.,]? ?)(?<pages>\\d{1,4}(?:[-–]\\d{1,4})?)");

  private static final Pattern FIRST = Pattern.compile("\\d{1,3}(?:[-–]\\d{1,3})?");

  private static final Pattern RANGE = Pattern.compile("(\\d{1,4})\\s?[-–]\\s?(\\d{1,4})(?!\\.$)");

  private static final Pattern PART = Pattern.compile("(?<part>[^,;]+)(?<sign>[,;]|$)(?<space> ?)");

  public CitationBody {
    references = List.copyOf(references);
  }

  /** The body of a citation that was read so; nothing if no citation is like it. */
  public static Optional<CitationBody> of(String read) {
    String plain = plain(read);
    StringBuilder text = new StringBuilder();
    List<Integer> references = new ArrayList<>();
    boolean due = true;
    int parts = 0;
    Matcher at = PART.matcher(plain);
    int end = 0;
    while (end < plain.length() && at.find() && at.start() == end) {
      end = at.end();
      String part = part(at.group("part").strip());
      if (part.isEmpty() || ++parts > MOST || parts == 1 && !FIRST.matcher(part).matches()) {
        return Optional.empty();
      }
      due = due && NUMBERS.matcher(part).matches();
      if (due) {
        references.addAll(numbers(part));
      }
      text.append(part).append(at.group("sign")).append(at.group("space"));
      due = due ? parts > 1 || at.group("sign").equals(";") : at.group("sign").equals(";");
    }
    boolean whole =
        parts > 0 && end == plain.length() && !plain.matches(".*[,;] ?") && !references.contains(0);
    return whole ? Optional.of(new CitationBody(text.toString(), references)) : Optional.empty();
  }

  /** What two readings of one citation have in common however they have its signs and spaces. */
  public String essence() {
    return text.replaceAll("[\\s.]|[-–](?=б)", "")
        .replace('–', '-')
        .replace(';', ',')
        .replaceAll("[сСcCC]", "с")
        .replaceAll("[рРpP]", "р")
        .replaceAll("бе[тг].*", "бет");
  }

  /** Whether all references may stand in a list that has so many. */
  public boolean fits(int count) {
    return references.stream().allMatch(number -> number > 0 && number <= count);
  }

  private static List<Integer> numbers(String part) {
    List<Integer> numbers = new ArrayList<>();
    for (String number : part.split("\\D+")) {
      numbers.add(Integer.valueOf(number));
    }
    return numbers;
  }

  /** With the signs between its parts, and figures that stand for themselves. */
  private static String plain(String read) {
    return read.strip()
        .replaceAll("[\\s\\u00A0]+", " ")
        .replaceAll(" (?=[,;:.])", "")
        .replaceAll("(?<![\\p{L}])[Зз](?=[\\d,;:т ]|$)|(?<=\\d)[Зз](?!\\p{L})", "3")
        .replaceAll("(?<![\\p{L}])В(?=[\\d,;:]|$)", "8")
        .replaceAll("(?<=\\d)[Оо](?!\\p{L})", "0")
        .replaceAll("(?<=^\\d)[АA](?=[,;])", "4")
        .replaceAll("(?<=\\d):", ";")
        .replaceAll("(?<=\\d)\\. (?=\\d)", ", ")
        .replaceAll("(?<=^\\d{1,3})\\. (?=(?:[сСcCpPрР]|[pр]{2})\\. ?\\d)", ", ")
        .replaceAll("--", "–");
  }

  /** A part as it should be; empty if it is none: pages go up. */
  private static String part(String read) {
    Matcher range = RANGE.matcher(read);
    if (range.find() && Integer.parseInt(range.group(1)) >= Integer.parseInt(range.group(2))) {
      return "";
    }
    if (NUMBERS.matcher(read).matches()) {
      return read.replaceAll("\\s?([-–])\\s?", "$1");
    }
    Matcher before = AFTER_MARK.matcher(read);
    if (before.matches()) {
      String mark =
          before.group("mark").replaceAll("[еe]", "с").replace('р', 'p').replace('Р', 'P');
      boolean space = before.group("stop").endsWith(" ");
      return mark.replace('c', 'с').replace('C', 'С').replace('T', 'Т')
          + "."
          + (space ? " " : "")
          + before.group("pages");
    }
    Matcher behind = MARKED.matcher(read);
    return behind.matches() ? behind(behind) : "";
  }

  private static String behind(Matcher part) {
    String mark = part.group("mark");
    String gap = part.group("gap");
    boolean range = part.group("more") != null;
    boolean stop = !part.group("stop").isEmpty();
    if (mark.chars().anyMatch(c -> c >= '0' && c <= '9')) {
      boolean letter = mark.chars().anyMatch(Character::isLetter);
      boolean hyphen = gap.contains("-");
      // 3-6. is pages three to six, and 12-66. may be twelve to sixty-six.
      boolean range6 =
          hyphen
              && !range
              && !letter
              && (part.group("first").length() == 1 && part.group("first").charAt(0) < '6'
                  || mark.length() > 1);
      if (!letter && (gap.isEmpty() || !stop && !gap.equals(" ")) || range6) {
        return "";
      }
      mark = mark.length() > 1 && (range || !letter) ? "бб" : "б";
    }
    mark = mark.replace('Б', 'б').replace('c', 'с').replace('р', 'p');
    mark = mark.startsWith("бег") || mark.startsWith("бетт") ? "беттер" : mark;
    return part.group("pages").replaceAll("\\s?([-–])\\s?", "$1")
        + (gap.contains("-") ? "-" : gap)
        + mark
        + part.group("stop");
  }
}
