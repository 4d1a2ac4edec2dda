package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import kz.baspa.source.SourceReader;
import kz.baspa.text.BaspaException;
import kz.baspa.text.RawText;
import org.junit.jupiter.api.Test;

class HostileInputTest {
  private static RawText read(byte[] bytes) {
    return new InputReader(new SourceReader(Optional.empty()), true)
        .read(new ByteArrayInputStream(bytes), "work");
  }

  private static void isRefused(byte[] bytes, String key) {
    assertThatThrownBy(() -> read(bytes))
        .isInstanceOfSatisfying(
            BaspaException.class,
            e -> {
              assertThat(e.key()).isEqualTo(key);
              assertThat(e.fault()).isEqualTo(BaspaException.Fault.INPUT);
            });
  }

  @Test
  void aFileThatWasCutShort() {
    byte[] whole = Zips.word(Zips.p("Су мол.")).bytes();
    isRefused(Arrays.copyOf(whole, whole.length - 30), "input.broken");
  }

  @Test
  void aFileWithoutItsMainPart() {
    isRefused(
        new Zips().with("[Content_Types].xml", "<a/>").with("word/x.xml", "<a/>").bytes(),
        "input.broken");
  }

  @Test
  void brokenXml() {
    isRefused(Zips.word("<w:p><w:r>").bytes(), "input.broken");
  }

  @Test
  void xmlThatNestsForEver() {
    isRefused(Zips.word("<w:sdt><w:sdtContent>".repeat(2000)).bytes(), "input.broken");
  }

  @Test
  void aBomb() {
    byte[] zeros = new byte[64 << 20];
    isRefused(Zips.word(Zips.p("Су")).with("word/media/a.xml", zeros).bytes(), "input.bomb");
  }

  @Test
  void entitiesAreNotExpanded() {
    Zips file =
        Zips.word(Zips.p("Су"))
            .with(
                "word/document.xml",
                "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                    + Zips.part("document", "<w:body>" + Zips.p("&x;Су") + "</w:body>"));
    try {
      assertThat(read(file.bytes()).text()).isEqualTo("Су\n");
    } catch (BaspaException e) {
      assertThat(e.key()).isEqualTo("input.broken");
    }
  }

  @Test
  void noText() {
    isRefused(Zips.word("<w:p/>").bytes(), "input.no-text");
  }

  @Test
  void aLockedFile() {
    byte[] ole = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0x00};
    byte[] mark = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
    byte[] file = Arrays.copyOf(ole, 600);
    System.arraycopy(mark, 0, file, 300, mark.length);
    isRefused(file, "input.password");
  }

  @Test
  void plainTextIsReadAsEver() {
    byte[] text = "Су мол.\n".getBytes(StandardCharsets.UTF_8);
    assertThat(read(text)).isEqualTo(new SourceReader(Optional.empty()).read(text, "work"));
    assertThat(read(text).evidence().isEmpty()).isTrue();
  }
}
