package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts taken apart into words, spaces and signs. */
public final class WordTokens {
  private static final Pattern TOKEN =
      Pattern.compile(
          "[\\p{L}\\p{M}\\p{N}]+(?:[-\u2011'’][\\p{L}\\p{M}\\p{N}]+)*|\\s+|.", Pattern.DOTALL);

  private WordTokens() {}

  public static List<String> of(String text) {
    List<String> tokens = new ArrayList<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      tokens.add(token.group());
    }
    return tokens;
  }

  /**
   * How much two texts have in common, 0–1: twice the common words over all words, whether written
   * in capitals or not.
   */
  static double likeness(String one, String other) {
    Map<String, Integer> counts = new HashMap<>();
    int all = 0;
    for (String word : of(one.toLowerCase(Locale.ROOT))) {
      if (Character.isLetterOrDigit(word.codePointAt(0))) {
        counts.merge(word, 1, Integer::sum);
        all++;
      }
    }
    int common = 0;
    for (String word : of(other.toLowerCase(Locale.ROOT))) {
      if (Character.isLetterOrDigit(word.codePointAt(0))) {
        all++;
        if (counts.merge(word, -1, Integer::sum) >= 0) {
          common++;
        }
      }
    }
    return all == 0 ? 0 : 2.0 * common / all;
  }
}
