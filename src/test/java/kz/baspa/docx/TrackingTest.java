package kz.baspa.docx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.baspa.docx.write.DocxOptions;
import kz.baspa.docx.write.DocxWriter;
import kz.baspa.profile.Profiles;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TrackingTest {
  private static final byte[] TRACKED = tracked(Sample.everyElement());

  private static byte[] tracked(byte[] tei) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxWriter(DocxOptions.PLAIN.withTrack(true))
        .write(tei, Profiles.named("kz-377"), Map.of(), out);
    return out.toByteArray();
  }

  @Test
  void aCorrectionIsADeletionAndAnInsertion() throws IOException {
    assertThat(Sample.document(TRACKED))
        .containsPattern(
            "<w:del w:id=\"\\d+\" w:author=\"Baspa\" w:date=\"2026-01-01T00:00:00Z\"><w:r>"
                + "<w:delText xml:space=\"preserve\">бурыннан</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"\\d+\" w:author=\"Baspa\" w:date=\"2026-01-01T00:00:00Z\"><w:r>"
                + "<w:t xml:space=\"preserve\">бұрыннан</w:t></w:r></w:ins>")
        .contains(">ХІХ</w:delText>")
        .contains(">XIX</w:t>");
  }

  @Test
  void aStopGivenBackIsAnInsertionAlone() throws IOException {
    assertThat(Sample.document(TRACKED))
        .containsPattern("белгілі</w:t></w:r><w:ins [^>]*><w:r><w:t [^>]*>\\.</w:t></w:r></w:ins>");
  }

  @Test
  void aProposalIsAComment() throws IOException {
    try (XWPFDocument document = Sample.open(TRACKED)) {
      assertThat(document.getComments()).hasSize(2);
      assertThat(document.getComments()[0].getAuthor()).isEqualTo("Baspa");
      assertThat(document.getComments()[0].getText())
          .contains("«жогары» → жоғары")
          .contains("62\u00A0%");
    }
    assertThat(Sample.document(TRACKED))
        .containsPattern("<w:commentRangeStart w:id=\"0\"/><w:r><w:t [^>]*>жогары</w:t></w:r>");
  }

  @ParameterizedTest
  @CsvSource({
    "кeмe, кеме, 'Мына әріптер латынша: e, e.'",
    "ОSCE, OSCE, 'Мына әріптер кириллица: О.'",
    "кеме, кема, ''",
    "кемe, кема, 'Мына әріптер латынша: e.'",
  })
  void aProposalThatLooksTheSameSaysWhichLettersAreOfTheOtherAlphabet(
      String before, String after, String said) throws IOException {
    String tei =
        new String(Sample.everyElement(), StandardCharsets.UTF_8)
            .replaceFirst("(?<=<sic>)[^<]+(</sic><corr type=.word.>)[^<]+", before + "$1" + after)
            .replaceFirst("(?<=<seg xml:id=.w1.>)[^<]+", before);
    try (XWPFDocument document = Sample.open(tracked(tei.getBytes(StandardCharsets.UTF_8)))) {
      assertThat(document.getComments()[0].getText())
          .contains("«" + before + "» → " + after)
          .endsWith(said.isEmpty() ? "%." : said);
    }
  }

  @Test
  void withoutTrackTheDocumentIsClean() throws IOException {
    byte[] clean = Sample.docx(Sample.everyElement());
    assertThat(Sample.document(clean)).doesNotContain("<w:ins ").doesNotContain("<w:del ");
    assertThat(Sample.parts(clean)).doesNotContainKey("word/comments.xml");
  }

  @Test
  void theSameFileGivesTheSameBytes() {
    assertThat(tracked(Sample.everyElement())).isEqualTo(TRACKED);
  }
}
