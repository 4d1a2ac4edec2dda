package kz.baspa.html;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes HTML; every text is escaped. */
final class Html {
  private static final Pattern OPTION = Pattern.compile("--[a-z]+(?: all\\b)?");

  private final StringBuilder out = new StringBuilder(1 << 16);

  /** Markup of our own. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  /**
   * Text of whatever origin. What HTML cannot hold (control characters, halves of surrogate pairs)
   * is shown as U+FFFD.
   */
  Html text(String text) {
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> {
          boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
          boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
          boolean none = (c & 0xFFFE) == 0xFFFE;
          // Marks that turn the direction of writing could disguise what stands after them.
          boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
          out.appendCodePoint(control || half || none || turns ? 0xFFFD : c);
        }
      }
    }
    return this;
  }

  /** A sentence of our own, in which options ({@code --fixes all}) are kept together. */
  Html sentence(String sentence) {
    Matcher option = OPTION.matcher(sentence);
    int at = 0;
    while (option.find()) {
      text(sentence.substring(at, option.start())).element("code", option.group());
      at = option.end();
    }
    return text(sentence.substring(at));
  }

  /** An element with text in it. */
  Html element(String name, String text) {
    return raw("<").raw(name).raw(">").text(text).raw("</").raw(name).raw(">");
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
