package kz.baspa.restore.words;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.text.Change;

/**
 * Finds commas that are the tails of қ and ң read apart from them: «аймактык, дамуы» was «аймақтық
 * дамуы».
 */
final class Descenders {
  private static final Pattern NEXT = Pattern.compile(", (\\p{IsLowercase}{2,})");

  /** A word like the one before it may follow after a comma: «саяси, экономикалық, мәдени». */
  private static final Pattern ALIKE = Pattern.compile(".*(?:[лдт][ыі][қк]|и)");

  private static final int OFTEN = 3;

  /** The comma behind a shorter word is one: «ток, бак». */
  private static final int LONG = 5;

  private static final double SURE = 0.92;
  private static final double UNSURE = 0.6;

  private final Lexicon lexicon;

  Descenders(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /**
   * How likely the comma after a mended word is the tail of its last letter, 0 to 1; 0 if there is
   * no such comma.
   */
  double confidence(String text, Change word) {
    String before = word.after();
    if (before.isEmpty() || !lostItsTail(text.charAt(word.end() - 1), before)) {
      return 0;
    }
    Matcher next = NEXT.matcher(text).region(word.end(), text.length());
    if (!next.lookingAt() || ALIKE.matcher(next.group(1)).matches()) {
      return 0;
    }
    if (lexicon.count(Alphabet.lower(before), next.group(1)) >= OFTEN) {
      return SURE;
    }
    return before.length() >= LONG ? UNSURE : 0;
  }

  private static boolean lostItsTail(char observed, String word) {
    char intended = word.charAt(word.length() - 1);
    return observed == 'к' && intended == 'қ' || observed == 'н' && intended == 'ң';
  }
}
