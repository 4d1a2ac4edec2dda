package kz.baspa.tei;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

class SecureXmlTest {
  static Stream<String> hostile() {
    return Stream.of(
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///nowhere/secret'>]><a>&x;</a>",
        "<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;'>]><a>&y;</a>",
        "<a>".repeat(5_000) + "</a>".repeat(5_000),
        "<a " + "x".repeat(2_000) + "='1'/>");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  void refusesWhatReachesOutOrGrows(String xml) {
    assertThatThrownBy(() -> sax(xml)).isInstanceOf(SAXException.class);
    assertThatThrownBy(() -> stax(xml)).isInstanceOf(XMLStreamException.class);
    assertThatThrownBy(
            () -> SecureXml.documentBuilder().parse(new InputSource(new StringReader(xml))))
        .isInstanceOf(SAXException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"<a xmlns='urn:x'>Ә &amp; б</a>", "<?xml version='1.0'?><!-- c --><a/>"})
  void readsWhatIsHarmless(String xml) {
    assertThatCode(() -> sax(xml)).doesNotThrowAnyException();
    assertThatCode(() -> stax(xml)).doesNotThrowAnyException();
    assertThatCode(() -> SecureXml.documentBuilder().parse(new InputSource(new StringReader(xml))))
        .doesNotThrowAnyException();
  }

  private static void sax(String xml) throws Exception {
    XMLReader reader = SecureXml.reader();
    reader.setContentHandler(new DefaultHandler());
    reader.setErrorHandler(new DefaultHandler());
    reader.parse(new InputSource(new StringReader(xml)));
  }

  private static void stax(String xml) throws XMLStreamException {
    XMLStreamReader reader = SecureXml.inputFactory().createXMLStreamReader(new StringReader(xml));
    while (reader.hasNext()) {
      reader.next();
    }
  }
}
