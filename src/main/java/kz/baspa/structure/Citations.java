package kz.baspa.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.structure.Inline.Citation;
import kz.baspa.structure.Inline.Locus;
import kz.baspa.text.Finding;

/**
 * Finds citations: {@code [17]}, {@code [5; 8]}, {@code [5-8]}, {@code [17, 25 б.]}, {@code [17, с.
 * 25; 18]}. The form is that of ГОСТ 7.1-2003 as order No. 377-3ж asks for it.
 *
 * <p>A bracket that holds anything else, or a number that no list of references can have, stays
 * plain text. A number that the work's own list lacks is a citation without target, and a finding.
 */
final class Citations {
  /** No list of references reaches this, and years begin here. */
  private static final int TOO_MANY = 1000;

  /** Longer brackets hold words. */
  private static final int LONGEST = 120;

  private static final String DASH = "\\s{0,2}[-–—]\\s{0,2}";
  private static final String PAGES = "(?<first>\\d{1,4})(?:" + DASH + "(?<last>\\d{1,4}))?";

  /** Kazakh б., бб., бет; Russian с., стр.; English p., pp. */
  private static final String PAGE_MARK = "(?:[Бб]{1,2}|[Бб]ет\\p{L}{0,4}|[СсCc]|стр|[Pp]{1,2})";

  private static final Pattern NUMBER =
      Pattern.compile("(?<number>\\d{1,4})(?:" + DASH + "(?<to>\\d{1,4}))?");
  private static final Pattern LOCUS =
      Pattern.compile(
          "(?:"
              + PAGES
              + "\\s{0,2}(?:-\\s?)?"
              + PAGE_MARK
              + "\\.?|"
              + PAGE_MARK
              + "\\.?\\s{0,2}"
              + PAGES.replace("first", "first2").replace("last", "last2")
              + ")");

  /** A volume before the pages: {@code т. 2}, {@code 2 т.}, {@code Vol. 2}. */
  private static final Pattern VOLUME =
      Pattern.compile(
          "(?:(?:[Тт]|[Кк]н|[Vv]ol)\\.?\\s{0,2}\\d{1,3}|\\d{1,3}\\s{0,2}-?\\s?(?:т|кіт)\\.?)");

  private final Bibliography bibliography;
  private final List<Finding> findings;

  Citations(Bibliography bibliography, List<Finding> findings) {
    this.bibliography = bibliography;
    this.findings = findings;
  }

  /**
   * The citations of a stretch of text in their order.
   *
   * @param rawOffsets gives the raw offset of an offset of the text, for findings
   */
  List<Citation> in(String text, Range range, IntUnaryOperator rawOffsets) {
    List<Citation> found = new ArrayList<>();
    int open = -1;
    for (int i = range.start(); i < range.end(); i++) {
      char unit = text.charAt(i);
      if (unit == '[') {
        open = i;
      } else if (unit == ']' && open >= 0) {
        if (i - open <= LONGEST && !isIndex(text, range.start(), open)) {
          found.addAll(bracket(text, open, i + 1));
        }
        open = -1;
      }
    }
    for (Citation citation : found) {
      if (bibliography.isKnown() && citation.target().isEmpty()) {
        int offset = rawOffsets.applyAsInt(citation.range().start());
        findings.add(Finding.at(offset, "structure.citation-without-entry", citation.number()));
      }
    }
    return found;
  }

  /** {@code x[5]} is an index of a formula, {@code қала[5]} a citation whose space is lost. */
  private static boolean isIndex(String text, int from, int open) {
    return open > from
        && text.charAt(open - 1) < 0x250
        && Character.isLetter(text.charAt(open - 1));
  }

  private List<Citation> bracket(String text, int open, int close) {
    List<Citation> found = new ArrayList<>();
    int at = open + 1;
    while (at < close) {
      int end = at;
      while (end < close - 1 && text.charAt(end) != ';') {
        end++;
      }
      List<Citation> group = group(text, new Range(at, end).trimmed(text));
      if (group.isEmpty()) {
        return List.of();
      }
      found.addAll(group);
      at = end + 1;
    }
    if (found.size() == 1) {
      Citation one = found.get(0);
      return List.of(new Citation(new Range(open, close), one.number(), one.target(), one.locus()));
    }
    return found;
  }

  /** What stands between two semicolons: numbers parted by commas, the last with its pages. */
  private List<Citation> group(String text, Range range) {
    List<Citation> found = new ArrayList<>();
    int at = range.start();
    while (at < range.end()) {
      int end = at;
      while (end < range.end() && text.charAt(end) != ',') {
        end++;
      }
      Range part = new Range(at, end).trimmed(text);
      Optional<Locus> locus =
          found.isEmpty() ? Optional.empty() : locus(text, new Range(part.start(), range.end()));
      if (locus.isPresent()) {
        Citation last = found.remove(found.size() - 1);
        Range whole = new Range(last.range().start(), range.end());
        found.add(new Citation(whole, last.number(), last.target(), locus));
        return found;
      }
      boolean glued = !found.isEmpty() && part.start() == at;
      List<Citation> numbers = glued && !bibliography.isKnown() ? List.of() : numbers(text, part);
      if (numbers.isEmpty()) {
        return List.of();
      }
      found.addAll(numbers);
      at = end + 1;
    }
    return found;
  }

  private List<Citation> numbers(String text, Range part) {
    Matcher matcher = NUMBER.matcher(text).region(part.start(), part.end());
    if (!matcher.matches()) {
      return List.of();
    }
    List<Citation> found = new ArrayList<>();
    for (String name : List.of("number", "to")) {
      String number = matcher.group(name);
      if (number == null) {
        continue;
      }
      int value = Integer.parseInt(number);
      if (value == 0 || value >= TOO_MANY) {
        return List.of();
      }
      Range range = new Range(matcher.start(name), matcher.end(name));
      String plain = Integer.toString(value);
      found.add(new Citation(range, plain, bibliography.target(plain), Optional.empty()));
    }
    boolean falls =
        found.size() == 2
            && Integer.parseInt(found.get(0).number()) >= Integer.parseInt(found.get(1).number());
    return falls ? List.of() : found;
  }

  private static Optional<Locus> locus(String text, Range range) {
    int from = range.start();
    Matcher volume = VOLUME.matcher(text).region(from, range.end());
    if (volume.lookingAt()) {
      int next = volume.end();
      if (next == range.end()) {
        return Optional.of(new Locus(range, "", ""));
      }
      if (text.charAt(next) == ',') {
        from = new Range(next + 1, range.end()).trimmed(text).start();
      }
    }
    Matcher pages = LOCUS.matcher(text).region(from, range.end());
    if (!pages.matches()) {
      return Optional.empty();
    }
    boolean before = pages.group("first") != null;
    String first = pages.group(before ? "first" : "first2");
    String last = pages.group(before ? "last" : "last2");
    return Optional.of(new Locus(range, first, last == null ? "" : last));
  }
}
