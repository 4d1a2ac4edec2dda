package kz.baspa.docx.write;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Break;
import kz.baspa.kazakh.Hyphenator;

/** Puts soft hyphens where Kazakh words may be broken: Word itself does not know how. */
public final class SoftHyphens {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}-]+");
  private static final String SOFT_HYPHEN = "\u00AD";

  private final boolean on;

  public SoftHyphens(boolean on) {
    this.on = on;
  }

  /**
   * The text with soft hyphens.
   *
   * @param language tag of its language, "" for Kazakh; other languages are left to Word
   */
  public String in(String text, String language) {
    if (!on || !RunWriter.language(language).isEmpty()) {
      return text;
    }
    StringBuilder hyphenated = new StringBuilder(text.length() * 5 / 4);
    Matcher word = WORD.matcher(text);
    int from = 0;
    while (word.find()) {
      hyphenated.append(text, from, word.start());
      append(word.group(), hyphenated);
      from = word.end();
    }
    return hyphenated.append(text, from, text.length()).toString();
  }

  private static void append(String word, StringBuilder hyphenated) {
    List<Break> breaks = Hyphenator.standard().breaks(word);
    int from = 0;
    for (Break place : breaks) {
      if (!place.ownHyphen()) {
        hyphenated.append(word, from, place.offset()).append(SOFT_HYPHEN);
        from = place.offset();
      }
    }
    hyphenated.append(word, from, word.length());
  }
}
