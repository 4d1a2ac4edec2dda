package kz.baspa.structure;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads captions: «1-кесте – Атауы», «2.1-сурет. Атауы», «Кесте 1 – Атауы». The words are those of
 * {@code captions.tsv}.
 *
 * @param table whether it is a table's, not a figure's
 * @param label its number
 * @param title the range of its title
 */
record Captions(boolean table, String label, Range title) {
  private static final String NUMBER = "(?<number>(?:\\p{Lu}\\.)?\\d{1,3}(?:\\.\\d{1,3}){0,3})";
  private static final Set<String> TABLES = Words.of("captions.tsv", "table");
  private static final Set<String> FIGURES = Words.of("captions.tsv", "figure");
  private static final Pattern NUMBER_FIRST =
      Pattern.compile(
          "\\s*" + NUMBER + "\\s?[-–—.]?\\s?(?<word>\\p{L}{3,12})(?<rest>[\\s.:–—-]{0,6})");
  private static final Pattern WORD_FIRST =
      Pattern.compile("\\s*(?<word>\\p{L}{3,12})\\s?№?\\s?" + NUMBER + "(?<rest>[\\s.:–—-]{0,6})");

  /** What this line is the caption of; a figure's without number if its form is not known. */
  static Captions read(String text, Range range) {
    for (Pattern pattern : new Pattern[] {NUMBER_FIRST, WORD_FIRST}) {
      Matcher matcher = pattern.matcher(text).region(range.start(), range.end());
      if (matcher.lookingAt()) {
        String word = matcher.group("word").toLowerCase(Locale.ROOT);
        boolean table = TABLES.contains(word);
        boolean whole = matcher.end() == range.end() || !matcher.group("rest").isEmpty();
        if (whole && (table || FIGURES.contains(word))) {
          Range title = new Range(matcher.end(), range.end()).trimmed(text);
          return new Captions(table, matcher.group("number"), title);
        }
      }
    }
    return new Captions(false, "", range.trimmed(text));
  }

  /** Whether its number and kind were read. */
  boolean isKnown() {
    return !label.isEmpty();
  }
}
