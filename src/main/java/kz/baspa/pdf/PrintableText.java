package kz.baspa.pdf;

import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import kz.baspa.tei.PrintedText;
import kz.baspa.text.Finding;
import kz.baspa.text.LetterCount;
import kz.baspa.text.SymbolFonts;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;
import org.xml.sax.helpers.XMLFilterImpl;

/**
 * Reads a TEI file on its way to the stylesheet, counts the letters that print must show, and notes
 * the characters that no font has.
 */
final class PrintableText extends XMLFilterImpl {
  private static final int SHOWN = 60;

  /** A work with a passage in Chinese lacks hundreds of characters; more are only counted. */
  private static final int MOST_FINDINGS = 20;

  private final LetterCount.Builder letters = new LetterCount.Builder();
  private final FontCatalogue fonts;
  private final BitSet printable = new BitSet();
  private final Map<Integer, Missing> missing = new LinkedHashMap<>();
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
   * @param fonts what can be drawn
   * @param pictures where FOP finds the picture of a {@code graphic/@url}
   */
  PrintableText(FontCatalogue fonts, UnaryOperator<String> pictures) {
    this.fonts = fonts;
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
    if (silent > 0 || !PrintedText.isPrinted(name, inContents > 0 && "item".equals(names.peek()))) {
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
    String piece = SymbolFonts.read(new String(text, start, length));
    if (silent == 0) {
      letters.add(drawable(piece).toLowerCase(Locale.ROOT));
      if (inHeading) {
        heading += piece;
      }
    }
    super.characters(piece.toCharArray(), 0, piece.length());
  }

  /** The piece with the codes of the characters that no font has in their place. */
  private String drawable(String decomposed) {
    String piece = Normalizer.normalize(decomposed, Normalizer.Form.NFC);
    StringBuilder drawable = new StringBuilder(piece.length());
    for (int i = 0; i < piece.length(); ) {
      int c = piece.codePointAt(i);
      i += Character.charCount(c);
      int drawn = c <= '~' ? c : MissingGlyph.plain(c);
      if (drawn <= '~'
          || MissingGlyph.isBlank(c)
          || MissingGlyph.isInvisible(c)
          || isPrintable(drawn)) {
        drawable.appendCodePoint(drawn);
      } else {
        // The blank keeps an accent that follows from joining the code.
        drawable.append(MissingGlyph.mark(c)).append(' ');
        note(c, piece.substring(0, i));
      }
    }
    recent.append(piece);
    if (recent.length() > 4 * SHOWN) {
      recent.delete(0, recent.length() - SHOWN);
    }
    return drawable.toString();
  }

  /** Asked once for each character of a work: the letters of a text are few. */
  private boolean isPrintable(int character) {
    if (!printable.get(character) && fonts.isPrintable(character)) {
      printable.set(character);
    }
    return printable.get(character);
  }

  private void note(int codePoint, String upTo) {
    Missing known = missing.get(codePoint);
    if (known == null) {
      String before = recent + upTo;
      String shown = before.substring(Math.max(0, before.length() - SHOWN)).strip();
      missing.put(codePoint, new Missing(place(), shown.replaceAll("\\s+", " ")));
    } else {
      known.times++;
    }
  }

  /** The characters that no font has, each with the place where it stands first. */
  List<Finding> missing() {
    List<Finding> findings = new ArrayList<>();
    missing.entrySet().stream()
        .limit(MOST_FINDINGS)
        .forEach(
            entry ->
                findings.add(
                    Finding.at(
                        -1,
                        "pdf.no-glyph",
                        Character.toString(entry.getKey()),
                        MissingGlyph.mark(entry.getKey()),
                        nameOf(entry.getKey()),
                        entry.getValue().times,
                        entry.getValue().place,
                        entry.getValue().before)));
    if (missing.size() > MOST_FINDINGS) {
      findings.add(Finding.at(-1, "pdf.no-glyph-more", missing.size() - MOST_FINDINGS));
    }
    return findings;
  }

  /** Where a character that no font has stands first, and how often it stands anywhere. */
  private static final class Missing {
    private final String place;
    private final String before;
    private int times = 1;

    Missing(String place, String before) {
      this.place = place;
      this.before = before;
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
