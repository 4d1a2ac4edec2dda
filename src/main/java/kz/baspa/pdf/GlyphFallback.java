package kz.baspa.pdf;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads the formatting objects on their way to the layout and sees to it that every character can
 * be drawn. What the font of the work lacks comes from the first that has it, and only that: of «7
 * млн ₸» the ₸. What none has is drawn as its code on grey. All text passes here, that of labels
 * and captions, too.
 */
final class GlyphFallback extends XMLFilterImpl {
  private static final String FO = "http://www.w3.org/1999/XSL/Format";

  private static final char FIRST_ACCENT = '\u0300';
  private static final char LAST_ACCENT = '\u036F';
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final char FIGURE_SPACE = '\u2007';
  private static final char THIN_SPACE = '\u2009';
  private static final char NARROW_NO_BREAK_SPACE = '\u202F';

  /** What is drawn as its code. */
  private static final String NONE = "";

  private final FontCatalogue fonts;
  private final String family;
  private final Map<Integer, String> lenders = new HashMap<>();

  /** For each open element whether its text is drawn. */
  private final Deque<Boolean> drawn = new ArrayDeque<>();

  /**
   * A reader for one printing.
   *
   * @param family what the work is set in
   */
  GlyphFallback(FontCatalogue fonts, String family) {
    this.fonts = fonts;
    this.family = family;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    drawn.push(uri.equals(FO) && !name.equals("bookmark-title"));
    super.startElement(uri, name, qualified, attributes);
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    drawn.pop();
    super.endElement(uri, name, qualified);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (drawn.isEmpty() || !drawn.peek() || isPlain(text, start, length)) {
      super.characters(text, start, length);
    } else {
      runs(new String(text, start, length));
    }
  }

  private boolean isPlain(char[] text, int start, int length) {
    for (int i = start; i < start + length; i++) {
      char c = text[i];
      if (c > '~'
          && (c == SOFT_HYPHEN
              || c >= FIRST_ACCENT && c <= LAST_ACCENT
              || !fonts.has(family, c)
              || MissingGlyph.isInvisible(c)
              || blank(c) != c)) {
        return false;
      }
    }
    return true;
  }

  private void runs(String decomposed) throws SAXException {
    String text = Normalizer.normalize(decomposed, Normalizer.Form.NFC);
    StringBuilder run = new StringBuilder();
    String of = family;
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      c = blank(c);
      if (MissingGlyph.isInvisible(c) || c == SOFT_HYPHEN && !parts(text, i - 1)) {
        continue;
      }
      int plain = MissingGlyph.plain(c);
      if (plain != c && fonts.has(family, plain)) {
        flush(run, of);
        of = family;
        mathematical(c, plain);
        continue;
      }
      // A blank between two borrowed words from right to left is borrowed with them, so that they
      // are turned round together.
      boolean between =
          c == ' '
              && !of.equals(family)
              && i < text.length()
              && RightToLeft.isLetter(text.charAt(i))
              && of.equals(lenders.computeIfAbsent((int) text.charAt(i), this::lender));
      if (between) {
        run.append(' ');
        continue;
      }
      String next = c <= ' ' ? family : lenders.computeIfAbsent(c, this::lender);
      if (!next.equals(of) || next.equals(NONE)) {
        boolean another = of.equals(NONE) && next.equals(NONE) && !run.isEmpty();
        flush(run, of);
        of = next;
        if (another) {
          write(" "); // a line may end between two codes
        }
      }
      run.appendCodePoint(c);
    }
    flush(run, of);
  }

  /** Whether a soft hyphen parts two letters of the family; FOP fails at others. */
  private boolean parts(String text, int at) {
    return at > 0
        && at + 1 < text.length()
        && Character.isLetter(text.charAt(at - 1))
        && Character.isLetter(text.charAt(at + 1))
        && fonts.has(family, text.charAt(at - 1))
        && fonts.has(family, text.charAt(at + 1));
  }

  /** FOP cannot begin a line with a blank of a width of its own. */
  private static int blank(int c) {
    if (c <= '\u00A0' || !MissingGlyph.isBlank(c)) {
      return c;
    }
    return c == FIGURE_SPACE || c == THIN_SPACE || c == NARROW_NO_BREAK_SPACE ? '\u00A0' : ' ';
  }

  private String lender(int codePoint) {
    return fonts.lender(codePoint, family).orElse(NONE);
  }

  private void flush(StringBuilder run, String of) throws SAXException {
    if (run.isEmpty()) {
      return;
    }
    String text = run.toString();
    run.setLength(0);
    if (of.equals(family)) {
      write(text);
    } else if (of.equals(NONE)) {
      AttributesImpl look = new AttributesImpl();
      set(look, "font-size", "60%");
      // Not a border: FOP fails where a line with one is hyphenated.
      set(look, "background-color", "#d8d8d8");
      set(look, "hyphenate", "false");
      inline(look, MissingGlyph.mark(text.codePointAt(0)));
    } else {
      AttributesImpl look = new AttributesImpl();
      set(look, "font-family", of);
      inline(look, text);
    }
  }

  private void mathematical(int codePoint, int plain) throws SAXException {
    AttributesImpl look = new AttributesImpl();
    if (MissingGlyph.isBold(codePoint)) {
      set(look, "font-weight", "bold");
    }
    if (MissingGlyph.isItalic(codePoint)) {
      set(look, "font-style", "italic");
    }
    inline(look, Character.toString(plain));
  }

  private static void set(AttributesImpl attributes, String name, String value) {
    attributes.addAttribute("", name, name, "CDATA", value);
  }

  private void inline(Attributes look, String text) throws SAXException {
    super.startElement(FO, "inline", "fo:inline", look);
    write(text);
    super.endElement(FO, "inline", "fo:inline");
  }

  private void write(String text) throws SAXException {
    super.characters(text.toCharArray(), 0, text.length());
  }
}
