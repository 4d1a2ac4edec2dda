package kz.baspa.structure;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.CaptionWords;

/**
 * Reads captions: «1-кесте – Атауы», «2.1-сурет. Атауы», «Кесте 1 – Атауы», «Рис. 3. Атауы».
 *
 * @param table whether it is a table's, not a figure's
 * @param label its number
 * @param title the range of its title
 */
record Captions(boolean table, String label, Range title) {
  private static final String NUMBER = "(?<number>(?:\\p{Lu}\\.)?\\d{1,3}(?:\\.\\d{1,3}){0,3})";
  private static final Pattern NUMBER_FIRST =
      Pattern.compile(
          "\\s*" + NUMBER + "\\s?[-–—.]?\\s?(?<word>\\p{L}{3,12})(?<rest>[\\s.:–—-]{0,6})");
  private static final Pattern WORD_FIRST =
      Pattern.compile(
          "\\s*(?<word>\\p{L}{3,12})\\.?\\s?№?\\s?" + NUMBER + "(?<rest>[\\s.:–—-]{0,6})");

  /** What this line is the caption of; a figure's without number if its form is not known. */
  static Captions read(String text, Range range) {
    for (Pattern pattern : new Pattern[] {NUMBER_FIRST, WORD_FIRST}) {
      Matcher matcher = pattern.matcher(text).region(range.start(), range.end());
      if (matcher.lookingAt()) {
        Optional<CaptionWords.Kind> kind = CaptionWords.kind(matcher.group("word"));
        boolean whole = matcher.end() == range.end() || !matcher.group("rest").isEmpty();
        if (whole && kind.isPresent()) {
          boolean table = kind.get() == CaptionWords.Kind.TABLE;
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
