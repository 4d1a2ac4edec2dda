package kz.baspa.tei;

import static org.assertj.core.api.Assertions.assertThat;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.Schema;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.Validator;
import com.thaiopensource.validate.auto.AutoSchemaReader;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;

/** TEI P5's own schema, where the folder that holds it is beside the project. */
public final class TeiAll {
  private static final Path FILE = Path.of("../shared/schema/tei_all.rng");
  private static Schema schema;

  private TeiAll() {}

  /** Asserts that a file is valid against the project's schema and, where it is, TEI's own. */
  public static void assertValid(byte[] tei) throws Exception {
    TeiValidator.check(tei, "test.xml");
    if (!Files.exists(FILE)) {
      return;
    }
    List<String> errors = new ArrayList<>();
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, new Collecting(errors));
    synchronized (TeiAll.class) {
      if (schema == null) {
        schema =
            new AutoSchemaReader()
                .createSchema(new InputSource(FILE.toUri().toString()), properties.toPropertyMap());
      }
    }
    Validator validator = schema.createValidator(properties.toPropertyMap());
    XMLReader reader = SecureXml.reader();
    reader.setContentHandler(validator.getContentHandler());
    reader.parse(new InputSource(new ByteArrayInputStream(tei)));
    assertThat(errors).isEmpty();
  }

  private record Collecting(List<String> errors) implements ErrorHandler {
    @Override
    public void warning(SAXParseException e) {}

    @Override
    public void error(SAXParseException e) {
      errors.add(e.getLineNumber() + ":" + e.getColumnNumber() + " " + e.getMessage());
    }

    @Override
    public void fatalError(SAXParseException e) {
      error(e);
    }
  }
}
