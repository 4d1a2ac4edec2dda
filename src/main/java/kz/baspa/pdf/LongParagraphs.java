package kz.baspa.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Parts paragraphs of many pages on their way to the layout. FOP weighs all ways of breaking a
 * paragraph into lines against each other: of one of 700 kB it keeps eight million. Behind {@link
 * #LONGEST} letters a new line is begun at the next blank; no paragraph that people write has as
 * many.
 */
final class LongParagraphs extends XMLFilterImpl {
  /** More letters than ten pages have. */
  static final int LONGEST = 20_000;

  private static final String FO = "http://www.w3.org/1999/XSL/Format";
  private static final String BLOCK = "block";
  private static final String INLINE = "inline";

  private record Element(String uri, String name, String qualified, Attributes attributes) {}

  /** What is open, the innermost first. */
  private final Deque<Element> open = new ArrayDeque<>();

  /** The letters of each open paragraph, the innermost first. */
  private final Deque<Integer> letters = new ArrayDeque<>();

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    boolean again = name.equals(INLINE) && uri.equals(FO);
    Attributes kept = again ? withoutName(attributes) : new AttributesImpl();
    open.push(new Element(uri, name, qualified, kept));
    if (name.equals(BLOCK)) {
      letters.push(0);
    }
    super.startElement(uri, name, qualified, attributes);
  }

  /** A name stands in a file once. */
  private static Attributes withoutName(Attributes attributes) {
    AttributesImpl kept = new AttributesImpl(attributes);
    int id = kept.getIndex("id");
    if (id >= 0) {
      kept.removeAttribute(id);
    }
    return kept;
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    open.pop();
    if (name.equals(BLOCK)) {
      letters.pop();
    }
    super.endElement(uri, name, qualified);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    int from = start;
    int end = start + length;
    while (!letters.isEmpty() && letters.peek() + end - from > LONGEST && canBePartedHere()) {
      int blank = Math.max(from, from + LONGEST - letters.peek());
      while (blank < end && text[blank] != ' ') {
        blank++;
      }
      if (blank == end) {
        break;
      }
      super.characters(text, from, blank + 1 - from);
      from = blank + 1;
      beginLine();
    }
    super.characters(text, from, end - from);
    if (!letters.isEmpty()) {
      letters.push(letters.pop() + end - from);
    }
  }

  /** Whether nothing but looks is open within the paragraph: a link or a note stays whole. */
  private boolean canBePartedHere() {
    for (Element element : open) {
      if (element.name().equals(BLOCK)) {
        return true;
      }
      if (!element.name().equals(INLINE)) {
        return false;
      }
    }
    return false;
  }

  private void beginLine() throws SAXException {
    Deque<Element> looks = new ArrayDeque<>();
    for (Element element : open) {
      if (element.name().equals(BLOCK)) {
        break;
      }
      looks.push(element);
      super.endElement(element.uri(), element.name(), element.qualified());
    }
    super.startElement(FO, BLOCK, "fo:block", new AttributesImpl());
    super.endElement(FO, BLOCK, "fo:block");
    for (Element look : looks) {
      super.startElement(look.uri(), look.name(), look.qualified(), look.attributes());
    }
    letters.pop();
    letters.push(0);
  }
}
