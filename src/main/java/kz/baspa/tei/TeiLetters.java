package kz.baspa.tei;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.LetterCount;
import kz.baspa.text.SecureXml;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Counts the letters of a TEI file that must be found again in what is printed from it.
 *
 * <p>Counted is every character of {@code text}: title page, heads, contents titles, blocks, notes,
 * what is supplied; of a choice {@code corr} or {@code reg}. Not counted are {@code sic}, {@code
 * orig} and {@code surplus}, the page numbers ({@code locus}) of the contents list, which printing
 * makes anew, and all that stands outside {@code text}: the header and {@code standOff}.
 *
 * <p>Attributes are counted apart ({@link #labels}), because a printer may make them itself.
 */
public final class TeiLetters {
  private TeiLetters() {}

  /**
   * The letters of the text.
   *
   * @throws BaspaException of bad input if the file is not well-formed
   */
  public static LetterCount count(byte[] tei) {
    return read(tei).text.build();
  }

  /**
   * The letters of the labels: {@code @n} of {@code div}, {@code item}, {@code table}, {@code
   * figure}, {@code bibl} and of footnotes. Those of {@code ref} and {@code pb} are not labels.
   */
  public static LetterCount labels(byte[] tei) {
    return read(tei).labels.build();
  }

  private static Counter read(byte[] tei) {
    Counter counter = new Counter();
    XMLReader reader = SecureXml.reader();
    reader.setContentHandler(counter);
    reader.setErrorHandler(counter);
    try {
      reader.parse(new InputSource(new ByteArrayInputStream(tei)));
      return counter;
    } catch (SAXException | IOException e) {
      throw new BaspaException(e, Fault.INPUT, "tei.not-readable", "-");
    }
  }

  private static final class Counter extends DefaultHandler {
    private static final Set<String> SILENT =
        Set.of("sic", "orig", "surplus", "teiHeader", "standOff");
    private static final Set<String> LABELLED =
        Set.of("div", "item", "table", "figure", "bibl", "note");

    private final LetterCount.Builder text = new LetterCount.Builder();
    private final LetterCount.Builder labels = new LetterCount.Builder();
    private final StringBuilder run = new StringBuilder();
    private int depth;
    private int silentFrom;
    private int contentsFrom;

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) {
      flush();
      depth++;
      if (contentsFrom == 0
          && name.equals("div")
          && "contents".equals(attributes.getValue("type"))) {
        contentsFrom = depth;
      }
      boolean pages = contentsFrom > 0 && name.equals("locus");
      if (silentFrom == 0 && (SILENT.contains(name) || pages)) {
        silentFrom = depth;
      }
      if (silentFrom == 0 && LABELLED.contains(name) && attributes.getValue("n") != null) {
        labels.add(attributes.getValue("n"));
      }
    }

    @Override
    public void endElement(String uri, String name, String qName) {
      flush();
      if (silentFrom == depth) {
        silentFrom = 0;
      }
      if (contentsFrom == depth) {
        contentsFrom = 0;
      }
      depth--;
    }

    @Override
    public void characters(char[] units, int start, int length) {
      if (silentFrom == 0) {
        run.append(units, start, length);
      }
    }

    private void flush() {
      if (!run.isEmpty()) {
        text.add(run);
        run.setLength(0);
      }
    }
  }
}
