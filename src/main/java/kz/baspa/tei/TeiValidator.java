package kz.baspa.tei;

import com.thaiopensource.util.PropertyMap;
import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.IncorrectSchemaException;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.xml.sax.ContentHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/**
 * Checks a TEI file against the project's schema ({@code baspa.rnc}), and what the schema cannot
 * say: identifiers are there once, and what is pointed to is there.
 *
 * <pre>{@code
 * TeiValidator.check(Files.readAllBytes(file), "thesis.xml");
 * }</pre>
 *
 * Safe for several threads.
 */
public final class TeiValidator {
  /** Compiled once; Jing's schemas may be shared. */
  private static final class Holder {
    private static final Schema SCHEMA = compile();

    private static Schema compile() {
      try (InputStream in = TeiValidator.class.getResourceAsStream("baspa.rnc")) {
        PropertyMapBuilder properties = new PropertyMapBuilder();
        properties.put(ValidateProperty.ERROR_HANDLER, new FirstError());
        InputSource source = new InputSource(in);
        source.setEncoding("UTF-8");
        return CompactSchemaReader.getInstance().createSchema(source, properties.toPropertyMap());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (SAXException | IncorrectSchemaException e) {
        throw new IllegalStateException("the project's own schema cannot be read", e);
      }
    }
  }

  private TeiValidator() {}

  /** Checks a file that has no name. */
  public static void check(byte[] tei) {
    check(tei, "-");
  }

  /**
   * Checks this file.
   *
   * @param name what the message calls it
   * @throws BaspaException of bad input at the first fault, with its line and column
   */
  public static void check(byte[] tei, String name) {
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new FirstError());
    PropertyMap map = properties.toPropertyMap();
    Validator validator = Holder.SCHEMA.createValidator(map);
    parse(tei, name, validator.getContentHandler());
    Pointers pointers = new Pointers();
    parse(tei, name, pointers);
    pointers
        .fault()
        .ifPresent(
            fault -> {
              throw new BaspaException(
                  Fault.INPUT,
                  fault.key(),
                  name,
                  Integer.toString(fault.line()),
                  Integer.toString(fault.column()),
                  fault.id());
            });
  }

  private static void parse(byte[] tei, String name, ContentHandler handler) {
    XMLReader reader = SecureXml.reader();
    reader.setContentHandler(handler);
    reader.setErrorHandler(new FirstError());
    try {
      reader.parse(new InputSource(new ByteArrayInputStream(tei)));
    } catch (SchemaFault e) {
      throw SchemaMessage.toException(e, name);
    } catch (SAXParseException e) {
      String message = String.valueOf(e.getMessage());
      boolean type = message.contains("DOCTYPE");
      throw new BaspaException(
          e,
          Fault.INPUT,
          type ? "tei.document-type" : "tei.not-well-formed",
          name,
          Integer.toString(Math.max(1, e.getLineNumber())),
          Integer.toString(Math.max(1, e.getColumnNumber())),
          message);
    } catch (SAXException | IOException e) {
      // Bytes that are no UTF-8 end here: the reader gives no place for them.
      throw new BaspaException(e, Fault.INPUT, "tei.not-readable", name);
    }
  }

  /** A fault that the schema found, not the reader. */
  static final class SchemaFault extends SAXParseException {
    private static final long serialVersionUID = 1L;

    SchemaFault(SAXParseException e) {
      super(
          e.getMessage(), e.getPublicId(), e.getSystemId(), e.getLineNumber(), e.getColumnNumber());
    }
  }

  /** Stops at the first error. */
  private static final class FirstError implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) throws SchemaFault {
      throw new SchemaFault(e);
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXParseException {
      throw e;
    }
  }
}
