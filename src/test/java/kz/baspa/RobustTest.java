package kz.baspa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Finding;
import kz.baspa.text.Metadata;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.apache.logging.log4j.LogManager;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Inputs that once stopped the program or made a file that was not valid. */
class RobustTest {
  private static final Baspa BASPA = Baspa.builder().build();
  private static final Set<Format> BOTH = EnumSet.of(Format.PDF, Format.DOCX);

  private static byte[] file(String name) {
    try (InputStream in = RobustTest.class.getResourceAsStream("robust/" + name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new IllegalStateException(name, e);
    }
  }

  private static Book converted(String name, Metadata metadata) {
    RawText raw = BASPA.read(new ByteArrayInputStream(file(name)), name);
    Restored restored = BASPA.restore(raw);
    TeiFile tei = BASPA.toTei(restored, metadata, Progress.NONE);
    return BASPA.typeset(tei.bytes(), BOTH, Progress.NONE);
  }

  private static String text(Book book) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(book.files().get(Format.PDF))) {
      return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
    }
  }

  @Test
  void oneLetterThatNoFontHasStopsNothing() throws IOException {
    Book book = converted("one-letter.txt", Metadata.NONE);
    assertThat(text(book)).contains("U+6E44").contains("өзені туралы мәтін");
    assertThat(book.findings()).extracting(Finding::key).contains("pdf.no-glyph");
    assertThat(document(book.files().get(Format.DOCX))).contains("湄公河");
  }

  private static String document(byte[] docx) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals("word/document.xml")) {
          return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
      }
    }
    throw new IllegalStateException("no document");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ragged.txt", "ragged2.txt", "shy.txt"})
  void rawTextIsPrinted(String name) throws IOException {
    assertThat(text(converted(name, Metadata.NONE))).contains("КІРІСПЕ", "Мәтін");
  }

  @Test
  void aTitlePageNeedsNeitherCityNorYear() throws IOException {
    Metadata metadata =
        kz.baspa.profile.MetadataFile.read(
            java.nio.file.Path.of("src/test/resources/kz/baspa/robust/meta-title-only.yaml"));
    assertThat(text(converted("meta-title-only.txt", metadata))).contains("Тақырып", "А. Автор");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pb-in-row.xml", "zwsp.xml", "note-in-imprint.xml"})
  void teiIsPrinted(String name) throws IOException {
    byte[] tei = file(name);
    Baspa.check(tei, name);
    assertThat(text(BASPA.typeset(tei, BOTH, Progress.NONE))).isNotBlank();
  }

  @Test
  void whatComesBackFromWordIsValid() {
    Book book = BASPA.typeset(file("bad-1-68.xml"), BOTH, Progress.NONE);
    byte[] back = Baspa.fromWord(book.files().get(Format.DOCX), "bad.docx", Optional.empty()).tei();
    Baspa.check(back, "bad-1-68.xml");
  }

  @ParameterizedTest
  @CsvSource({
    "d-doctype-ct.docx, docx.broken",
    "d-pic08.docx, docx.broken",
    "picture-backslash.docx, docx.no-part"
  })
  void aDamagedWordFileIsRefusedInOneSentence(String name, String key) {
    assertRefused(file(name), key);
  }

  @Test
  void propertiesThatCannotBeReadAreLeftAlone() {
    assertThat(Baspa.fromWord(file("d-doctype-core.docx"), "a.docx", Optional.empty()).tei())
        .isNotEmpty();
  }

  private static void assertRefused(byte[] docx, String key) {
    BaspaException e =
        catchThrowableOfType(
            BaspaException.class, () -> Baspa.fromWord(docx, "a.docx", Optional.empty()));
    assertThat(e.key()).isEqualTo(key);
    assertThat(e.fault()).isEqualTo(Fault.INPUT);
  }

  @Test
  void librariesSayNothing() {
    assertThat(LogManager.getLogger(RobustTest.class).isFatalEnabled()).isFalse();
  }
}
