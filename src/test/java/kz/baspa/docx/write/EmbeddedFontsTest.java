package kz.baspa.docx.write;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.baspa.docx.Sample;
import org.junit.jupiter.api.Test;

class EmbeddedFontsTest {
  private static final byte[] DOCX = Sample.docx(Sample.everyElement());

  @Test
  void theFontComesBackWhenTheKeyIsTakenOff() throws IOException {
    String table = Sample.parts(DOCX).get("word/fontTable.xml");
    Matcher key =
        Pattern.compile("<w:embedRegular r:id=\"rId1\" w:fontKey=\"\\{([^}]+)}\"").matcher(table);
    assertThat(key.find()).isTrue();
    byte[] font = entry("word/fonts/font1.odttf");
    byte[] shipped;
    try (InputStream in =
        EmbeddedFontsTest.class.getResourceAsStream(
            "/kz/baspa/fonts/LiberationSerif-Regular.ttf")) {
      shipped = in.readAllBytes();
    }
    assertThat(font).isNotEqualTo(shipped);
    EmbeddedFonts.mix(font, UUID.fromString(key.group(1)));
    assertThat(font).isEqualTo(shipped);
  }

  @Test
  void aLetterThatTheFontLacksIsSetInTheOther() throws IOException {
    assertThat(Sample.document(DOCX))
        .contains("<w:rStyle w:val=\"OtherLetters\"/></w:rPr><w:t xml:space=\"preserve\">₸</w:t>");
    assertThat(Sample.parts(DOCX).get("word/fontTable.xml")).contains("w:name=\"Tinos\"");
    assertThat(Sample.parts(Sample.docx(Sample.tei("<p>Су ағады.</p>"))).get("word/fontTable.xml"))
        .doesNotContain("Tinos");
  }

  private static byte[] entry(String name) throws IOException {
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(DOCX))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        if (entry.getName().equals(name)) {
          return in.readAllBytes();
        }
      }
    }
    throw new IOException(name);
  }
}
