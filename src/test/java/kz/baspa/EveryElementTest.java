package kz.baspa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.baspa.docx.Sample;
import kz.baspa.tei.Schema;
import kz.baspa.tei.TeiAll;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.tei.TeiPrinter;
import kz.baspa.tei.TeiReader;
import kz.baspa.text.Progress;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every element and every attribute that the schema allows goes through PDF and Word and comes
 * back. The printers count their letters themselves and stop where one is missing, so a new element
 * of the schema that one of them forgets makes this test fail.
 */
class EveryElementTest {
  private static final byte[] SAMPLE = Sample.everyElement();

  private static String text(byte[] tei) {
    return new String(tei, StandardCharsets.UTF_8);
  }

  @Test
  void theSampleIsValidAndHasAllThatTheSchemaAllows() throws Exception {
    TeiAll.assertValid(SAMPLE);
    TeiAll.assertValid(withLanguages());
    SortedSet<String> missing = Schema.parts();
    assertThat(missing).contains("figDesc", "table/@rows", "div/@type", "TEI/@xml:lang");
    missing.removeAll(Schema.partsOf(TeiReader.read(withLanguages())));
    assertThat(missing).isEmpty();
  }

  /** The sample with a language at every element that may have one. */
  private static byte[] withLanguages() {
    SortedSet<String> parts = Schema.parts();
    Element tei = TeiReader.read(SAMPLE);
    for (Element element : tei.all()) {
      if (parts.contains(element.name() + "/@xml:lang")) {
        element.attributes().putIfAbsent("xml:lang", "ru");
      }
    }
    return TeiPrinter.print(tei);
  }

  @Test
  void theSampleStandsAsThePrinterWritesIt() {
    assertThat(text(TeiPrinter.print(TeiReader.read(SAMPLE)))).isEqualTo(text(SAMPLE));
  }

  @ParameterizedTest
  @CsvSource({"false, false", "true, false", "false, true"})
  void itIsPrintedAndComesBackFromWord(boolean track, boolean languages) throws IOException {
    byte[] tei = languages ? withLanguages() : SAMPLE;
    Baspa baspa = Baspa.builder().track(track).build();
    Book book = baspa.typeset(tei, Set.of(Format.PDF, Format.DOCX), Progress.NONE);
    byte[] word = book.files().get(Format.DOCX);
    assertThat(Sample.document(word)).contains("descr=\"Өзен жағасындағы ағаш қада\"");
    try (PDDocument pdf = Loader.loadPDF(book.files().get(Format.PDF))) {
      assertThat(alternatives(pdf.getDocumentCatalog().getStructureTreeRoot()))
          .contains("Өзен жағасындағы ағаш қада");
    }

    assertThat(text(Baspa.fromWord(word, "a.docx", Optional.empty()).tei())).isEqualTo(text(tei));

    byte[] edited =
        Sample.withPart(
            word, "word/document.xml", body -> body.replace("жыл сайын өзгереді", "бірде артады"));
    assertThat(text(Baspa.fromWord(edited, "a.docx", Optional.empty()).tei()))
        .isEqualTo(text(tei).replace("жыл сайын өзгереді", "бірде артады"));
  }

  private static List<String> alternatives(PDStructureNode node) {
    List<String> found = new ArrayList<>();
    if (node instanceof PDStructureElement element && element.getAlternateDescription() != null) {
      found.add(element.getAlternateDescription());
    }
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureNode inner) {
        found.addAll(alternatives(inner));
      }
    }
    return found;
  }

  /** The stylesheet has templates for elements of the schema, and for no others. */
  @Test
  void theStylesheetKnowsNoElementThatTheSchemaRefuses() throws IOException {
    Pattern template = Pattern.compile("<xsl:template match=\"([^\"]*)\"");
    SortedSet<String> named = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("xslt"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".xsl")).sorted().toList()) {
        Matcher matcher = template.matcher(read(file));
        while (matcher.find()) {
          String steps =
              matcher.group(1).replaceAll("'[^']*'|\\$[\\w-]+|@[\\w:]+|[\\w-]+\\(|[\\w-]+::", " ");
          Stream.of(steps.split("[^\\w-]+")).filter(name -> !name.isEmpty()).forEach(named::add);
        }
      }
    }
    named.removeAll(Set.of("and", "or", "except"));
    assertThat(named).contains("choice", "lb", "locus");
    assertThat(Schema.elements()).containsAll(named);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
