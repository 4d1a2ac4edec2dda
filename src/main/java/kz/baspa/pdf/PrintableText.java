package kz.baspa.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.baspa.tei.PrintedText;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.LetterCount;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads a TEI file on its way to the stylesheet, counts the letters that print must show, and stops
 * at a character that no font has.
 */
final class PrintableText extends XMLFilterImpl {
  private static final int SHOWN = 60;

  private final LetterCount.Builder letters = new LetterCount.Builder();
  private final Set<Integer> known = new HashSet<>();
  private final StringBuilder recent = new StringBuilder();
  private final Deque<String> ids = new ArrayDeque<>();
  private final Deque<String> names = new ArrayDeque<>();
  private int silent;
  private int inContents;
  private String heading = "";
  private boolean inHeading;
  private @Nullable Integer year;
  private final UnaryOperator<String> pictures;

  /**
   * A reader for one printing.
   *
   * @param pictures where FOP finds the picture of a {@code graphic/@url}
   */
  PrintableText(UnaryOperator<String> pictures) {
    this.pictures = pictures;
  }

  /** The letters that print must show, in small letters: capitals are a matter of layout. */
  LetterCount letters() {
    return letters.build();
  }

  /** The year in which the work was published, if the header has it. */
  Optional<Integer> year() {
    return Optional.ofNullable(year);
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes)
      throws SAXException {
    String id = attributes.getValue("xml:id");
    ids.push(id == null ? ids.isEmpty() ? "" : ids.peek() : id);
    if (silent > 0 || !PrintedText.isPrinted(name, inContents > 0)) {
      silent++;
    }
    if (inContents > 0 || PrintedText.isContents(name, attributes.getValue("type"))) {
      inContents++;
    }
    String when = attributes.getValue("when");
    if (name.equals("date") && "publicationStmt".equals(names.peek()) && when != null) {
      year = when.matches("[12]\\d{3}.*") ? Integer.valueOf(when.substring(0, 4)) : null;
    }
    names.push(name);
    if (name.equals("head")) {
      heading = "";
      inHeading = true;
    }
    super.startElement(
        uri, name, qualified, name.equals("graphic") ? withPicture(attributes) : attributes);
  }

  private Attributes withPicture(Attributes attributes) {
    AttributesImpl found = new AttributesImpl(attributes);
    int url = found.getIndex("url");
    if (url >= 0) {
      found.setValue(url, pictures.apply(found.getValue(url)));
    }
    return found;
  }

  @Override
  public void endElement(String uri, String name, String qualified) throws SAXException {
    ids.pop();
    names.pop();
    silent = Math.max(0, silent - 1);
    inContents = Math.max(0, inContents - 1);
    inHeading &= !name.equals("head");
    super.endElement(uri, name, qualified);
  }

  @Override
  public void characters(char[] text, int start, int length) throws SAXException {
    if (silent == 0) {
      String piece = new String(text, start, length);
      letters.add(piece.toLowerCase(Locale.ROOT));
      if (inHeading) {
        heading += piece;
      }
      check(piece);
    }
    super.characters(text, start, length);
  }

  private void check(String piece) {
    for (int i = 0; i < piece.length(); ) {
      int c = piece.codePointAt(i);
      i += Character.charCount(c);
      if (!Character.isWhitespace(c) && known.add(c) && !FontCatalogue.isPrintable(c)) {
        String before = recent + piece.substring(0, i);
        throw new BaspaException(
            Fault.INPUT,
            "pdf.no-glyph",
            Character.toString(c),
            String.format(Locale.ROOT, "U+%04X", c),
            nameOf(c),
            place(),
            before.substring(Math.max(0, before.length() - SHOWN)).strip());
      }
    }
    recent.append(piece);
    if (recent.length() > 4 * SHOWN) {
      recent.delete(0, recent.length() - SHOWN);
    }
  }

  private static String nameOf(int codePoint) {
    String name = Character.getName(codePoint);
    return name == null ? "?" : name;
  }

  private String place() {
    if (!heading.isBlank()) {
      return heading.strip();
    }
    return ids.isEmpty() || ids.peek().isEmpty() ? "…" : ids.peek();
  }
}
