package kz.baspa.input.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells a text whose fonts give other letters than they draw: {@code J@G@J} for «қазақ». Words of
 * every language in Latin script have vowels and no signs inside; such a text has few of them.
 */
final class MisnamedLetters {
  /** Fewer words say nothing. */
  private static final int FEWEST = 80;

  private static final Pattern TOKEN = Pattern.compile("\\S{4,}");
  private static final Pattern WORD =
      Pattern.compile(
          "[«“\"'(\\[]*(?=.*[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāăąēęěīıōőœūůűǝə])"
              + "(?!.*[bcdfghjklmnpqrstvwxz]{6})[\\p{L}\\p{M}’'ʼ/–-]+[.,;:!?»”\"')\\]…\\d]*");

  /** An address or a number says nothing of the letters. */
  private static final Pattern PASSED_OVER =
      Pattern.compile(
          "https?:.*|www\\..*|[\\w.-]+@[\\w-]+\\.[\\w.]{2,}|[\\p{P}\\p{S}\\d]+|(\\S)\\1{3,}.*");

  private MisnamedLetters() {}

  static boolean isLikely(CharSequence text) {
    long letters = text.chars().filter(Character::isLetter).count();
    long latin = text.chars().filter(c -> c < 0x80 && Character.isLetter(c)).count();
    if (latin * 10 < letters * 7) {
      return false;
    }
    int all = 0;
    int words = 0;
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      String each = token.group();
      if (!PASSED_OVER.matcher(each).matches()) {
        all++;
        words += WORD.matcher(each.toLowerCase(Locale.ROOT)).matches() ? 1 : 0;
      }
    }
    return all >= FEWEST && words * 5 < all * 3;
  }
}
