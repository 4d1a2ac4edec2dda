package kz.baspa.structure;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.RomanNumerals;
import kz.baspa.text.Part;

/**
 * Gives out readable identifiers, each once: {@code intro}, {@code ch2}, {@code s2.1}, {@code
 * app1}, {@code b17}. All are NCNames in ASCII, so they serve as bookmarks everywhere.
 */
final class Identifiers {
  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:\\.\\d{1,3}){0,5}");
  private static final Pattern ROMAN = Pattern.compile("[IVXLC]{1,7}");
  private static final Pattern ROMAN_AND_DIGITS =
      Pattern.compile("(?<roman>[IVXLC]{1,7})(?<rest>(?:\\.\\d{1,3}){1,5})\\b");
  private static final Map<Part, String> NAMES =
      Map.ofEntries(
          Map.entry(Part.CONTENTS, "contents"),
          Map.entry(Part.ANNOTATION, "annot"),
          Map.entry(Part.NORMATIVE_REFERENCES, "norms"),
          Map.entry(Part.DEFINITIONS, "defs"),
          Map.entry(Part.ABBREVIATIONS, "abbr"),
          Map.entry(Part.INTRODUCTION, "intro"),
          Map.entry(Part.CONCLUSION, "concl"),
          Map.entry(Part.BIBLIOGRAPHY, "bibl"));

  private final Set<String> taken = new HashSet<>();
  private final Map<String, Integer> counters = new HashMap<>();

  /** This identifier, with a number behind it if it is taken. */
  String take(String wish) {
    String clean = wish.replaceAll("[^A-Za-z0-9._-]", "");
    String free = clean.isEmpty() ? "x" : clean;
    while (!taken.add(free)) {
      free = clean + "-" + (1 + counters.merge(clean, 1, Integer::sum));
    }
    return free;
  }

  /** The next of a series: {@code t1}, {@code t2}. */
  String next(String series) {
    return take(series + counters.merge(series + "#", 1, Integer::sum));
  }

  /**
   * The identifier of a division.
   *
   * @param parent identifier of the division it stands in, empty on top
   */
  String division(Part part, String label, String parent) {
    if (NAMES.containsKey(part)) {
      return take(NAMES.get(part));
    }
    if (part == Part.APPENDIX) {
      return next("app");
    }
    String series = part == Part.CHAPTER ? "ch" : "s";
    if (part != Part.CHAPTER && !parent.isEmpty()) {
      series = parent.replaceFirst("^ch", "s") + ".";
    }
    int ordinal = counters.merge(series + "#", 1, Integer::sum);
    String number = number(label);
    if (number.isEmpty()) {
      return take(series + ordinal);
    }
    return take((part == Part.CHAPTER ? "ch" : "s") + number);
  }

  /**
   * The number in a label: {@code II тарау} → 2, {@code 1.1} → 1.1, {@code II.1} → 2.1; empty if
   * there is none.
   */
  static String number(String label) {
    Matcher both = ROMAN_AND_DIGITS.matcher(label);
    int chapter = both.lookingAt() ? RomanNumerals.parse(both.group("roman")) : 0;
    if (chapter > 0) {
      return chapter + both.group("rest");
    }
    Matcher digits = DIGITS.matcher(label);
    if (digits.find()) {
      return digits.group();
    }
    Matcher roman = ROMAN.matcher(label.toUpperCase(Locale.ROOT));
    int value = roman.find() ? RomanNumerals.parse(roman.group()) : 0;
    return value == 0 ? "" : Integer.toString(value);
  }
}
