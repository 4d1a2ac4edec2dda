package kz.baspa.pdf;

import java.net.URL;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.transform.sax.SAXSource;
import javax.xml.transform.stream.StreamSource;
import kz.baspa.profile.Profile;
import kz.baspa.profile.ProfileRule;
import kz.baspa.tei.TableNumbers;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SAXDestination;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmValue;
import net.sf.saxon.s9api.Xslt30Transformer;
import net.sf.saxon.s9api.XsltExecutable;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.XMLFilterImpl;

/** The stylesheet from TEI to formatting objects, compiled once; serves several threads. */
final class Stylesheet {
  private static final String MAIN = "/kz/baspa/xslt/tei-to-fo.xsl";

  /** The key of a fault of the layout that nobody foresaw. */
  static final String NOT_PRINTABLE = "pdf.not-printable";

  private static final String HYPHENATION = "hyphenation";
  private static final String ERRORS = "urn:baspa:xslt";

  private final FontCatalogue fonts;
  private final XsltExecutable executable;

  Stylesheet(FontCatalogue fonts) {
    this.fonts = fonts;
    Processor processor = new Processor(false);
    processor.registerExtensionFunction(new NoBreakFunction());
    processor.registerExtensionFunction(new CapitalsFunction(fonts));
    URL main = Stylesheet.class.getResource(MAIN);
    try {
      executable = processor.newXsltCompiler().compile(new StreamSource(main.toExternalForm()));
    } catch (SaxonApiException e) {
      throw new IllegalStateException("the stylesheet is wrong", e);
    }
  }

  /**
   * Streams the formatting objects of a TEI file into a handler.
   *
   * @param hyphens whether words may be broken, if the profile lets them
   */
  void transform(SAXSource tei, Profile profile, boolean hyphens, ContentHandler out) {
    GlyphFallback glyphs = new GlyphFallback(fonts, profile.body().fontFamily());
    LongParagraphs paragraphs = new LongParagraphs();
    glyphs.setContentHandler(paragraphs);
    paragraphs.setContentHandler(new ToLayout(out));
    Xslt30Transformer transformer = executable.load30();
    List<String> messages = new ArrayList<>();
    transformer.setErrorReporter(error -> {}); // what is wrong comes as the exception below
    transformer.setMessageHandler(message -> messages.add(message.getContent().getStringValue()));
    try {
      transformer.setStylesheetParameters(Map.of(new QName("profile"), values(profile, hyphens)));
      transformer.transform(tei, new SAXDestination(glyphs));
    } catch (SaxonApiException e) {
      throw failure(e, messages);
    }
  }

  private static RuntimeException failure(SaxonApiException e, List<String> messages) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof BaspaException known) {
        return known;
      }
    }
    QName code = e.getErrorCode();
    if (code != null && ERRORS.equals(code.getNamespaceUri().toString()) && !messages.isEmpty()) {
      String[] words = messages.get(messages.size() - 1).strip().split(" ", 2);
      String place = words.length > 1 ? words[1] : "…";
      return new BaspaException(e, Fault.INPUT, "pdf." + code.getLocalName(), words[0], place);
    }
    return new BaspaException(e, Fault.INPUT, NOT_PRINTABLE, String.valueOf(e.getMessage()));
  }

  private static XdmMap values(Profile profile, boolean hyphens) {
    Map<XdmAtomicValue, XdmValue> values = new HashMap<>();
    for (ProfileRule rule : profile.rules()) {
      List<XdmAtomicValue> items = rule.plainValues().stream().map(Stylesheet::atomic).toList();
      values.put(new XdmAtomicValue(rule.id().key()), new XdmValue(items));
    }
    values.put(new XdmAtomicValue("cell-number"), new XdmAtomicValue(whole(TableNumbers.NUMBER)));
    values.put(new XdmAtomicValue("cell-blank"), new XdmAtomicValue(whole(TableNumbers.BLANK)));
    if (!hyphens) {
      values.put(new XdmAtomicValue(HYPHENATION), new XdmAtomicValue(false));
    }
    return new XdmMap(values);
  }

  /** An expression of Java that the whole text must match, as XPath writes it. */
  private static String whole(String expression) {
    return "^" + expression + "$";
  }

  private static XdmAtomicValue atomic(Object value) {
    if (value instanceof Double number) {
      return new XdmAtomicValue(number);
    }
    if (value instanceof Integer number) {
      return new XdmAtomicValue(number);
    }
    if (value instanceof Boolean yes) {
      return new XdmAtomicValue(yes);
    }
    return new XdmAtomicValue((String) value);
  }

  /**
   * Hands on to the layout. Its exceptions go as those of SAX, which Saxon lets pass; of others it
   * prints the stack.
   */
  private static final class ToLayout extends XMLFilterImpl {
    ToLayout(ContentHandler layout) {
      setContentHandler(layout);
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes)
        throws SAXException {
      try {
        super.startElement(uri, name, qualified, attributes);
      } catch (RuntimeException e) {
        throw new SAXException(e);
      }
    }

    @Override
    public void endElement(String uri, String name, String qualified) throws SAXException {
      try {
        super.endElement(uri, name, qualified);
      } catch (RuntimeException e) {
        throw new SAXException(e);
      }
    }
  }
}
