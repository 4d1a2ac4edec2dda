package kz.baspa.html;

import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;

/**
 * Escapes whatever a template takes from a text. What HTML cannot hold (control characters, halves
 * of surrogate pairs) is shown as U+FFFD: {@code <b>\u0000} is <code>&amp;lt;b&amp;gt;\uFFFD</code>
 * .
 */
final class HtmlOutput extends OwaspHtmlTemplateOutput {
  private boolean inBody;

  HtmlOutput(TemplateOutput output) {
    super(output);
  }

  @Override
  public void setContext(String tag, String attribute) {
    super.setContext(tag, attribute);
    inBody = attribute == null && !"script".equals(tag);
  }

  @Override
  public void writeUserContent(String text) {
    if (inBody) {
      writeContent(escaped(text));
    } else {
      super.writeUserContent(shown(text));
    }
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      switch (c) {
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '&' -> out.append("&amp;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.appendCodePoint(shown(c));
      }
    }
    return out.toString();
  }

  private static String shown(String text) {
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      out.appendCodePoint(shown(c));
    }
    return out.toString();
  }

  private static int shown(int c) {
    boolean control = Character.isISOControl(c) && c != '\n' && c != '\t';
    boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    boolean none = (c & 0xFFFE) == 0xFFFE;
    // Marks that turn the direction of writing could disguise what stands after them.
    boolean turns = c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
    return control || half || none || turns ? 0xFFFD : c;
  }
}
