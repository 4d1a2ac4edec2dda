package kz.baspa.docx.read;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.baspa.docx.Sample;
import kz.baspa.docx.flow.WordNamespaces;
import kz.baspa.docx.merge.DocxReader;
import kz.baspa.docx.merge.Imported;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Messages;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is given as a Word file: one sentence, nothing fetched, nothing run, no time lost. */
class HostileWordTest {
  private static final byte[] DOCX = Sample.docx(Sample.tei("<p>Су ағады.</p>"));

  static Stream<Arguments> files() throws Exception {
    return Stream.of(
        Arguments.of("nothing", new byte[0], "docx.empty"),
        Arguments.of("a text", "Су ағады.".getBytes(StandardCharsets.UTF_8), "docx.not-word"),
        Arguments.of("a PDF", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8), "docx.is-pdf"),
        Arguments.of("a .doc of 1997", old(), "docx.old-word"),
        Arguments.of("a password", encrypted(), "docx.password"),
        Arguments.of("half a file", Arrays.copyOf(DOCX, DOCX.length / 2), "docx.broken"),
        Arguments.of("all but the end", Arrays.copyOf(DOCX, DOCX.length - 30), "docx.broken"),
        Arguments.of("a bare zip", zip("a.txt", new byte[100]), "docx.not-word"),
        Arguments.of("macros", with("word/vbaProject.bin", new byte[10]), "docx.macros"),
        Arguments.of(
            "a macro type",
            changed(
                (name, text) ->
                    text.replace("document.main+xml", "x")
                        .replace(
                            "application/vnd.openxmlformats-officedocument.wordprocessingml.x",
                            "application/vnd.ms-word.document.macroEnabled.main+xml")),
            "docx.macros"),
        Arguments.of("a bomb", with("word/media/a.bin", new byte[300 << 20]), "docx.bomb"),
        Arguments.of(
            "an external entity",
            changed(
                (name, text) ->
                    name.equals("word/document.xml")
                        ? text.replaceFirst(
                            "<w:document",
                            "<!DOCTYPE x [<!ENTITY y SYSTEM \"http://localhost:1/\">]><w:document")
                        : text),
            "docx.broken"),
        Arguments.of(
            "a linked picture",
            changed(
                (name, text) ->
                    name.equals("word/_rels/document.xml.rels")
                        ? text.replace(
                            "</Relationships>",
                            "<Relationship Id=\"x\" TargetMode=\"External\" Type=\""
                                + WordNamespaces.RELATIONS
                                + "/image\" Target=\"http://localhost:1/a.png\"/></Relationships>")
                        : text),
            "docx.outside"),
        Arguments.of(
            "deep nesting",
            changed(
                (name, text) ->
                    name.equals("word/document.xml")
                        ? text.replaceFirst(
                            "<w:body>",
                            "<w:body>" + "<w:sdt>".repeat(5000) + "</w:sdt>".repeat(5000))
                        : text),
            "docx.broken"),
        Arguments.of(
            "broken XML",
            changed(
                (name, text) ->
                    name.equals("word/document.xml") ? text.replace("</w:body>", "") : text),
            "docx.broken"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("files")
  void isRefusedInOneSentence(String what, byte[] file, String key) {
    Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30),
        () ->
            assertThatThrownBy(() -> new DocxReader().read(file, "a.docx", Optional.empty()))
                .isInstanceOfSatisfying(
                    BaspaException.class,
                    e -> {
                      assertThat(e.key()).isEqualTo(key);
                      assertThat(e.fault()).isEqualTo(Fault.INPUT);
                      for (String language : new String[] {"kk", "ru", "en"}) {
                        assertThat(new Messages(Locale.forLanguageTag(language)).say(e))
                            .contains("a.docx")
                            .endsWith(".");
                      }
                    }));
  }

  @Test
  void anOrdinaryLinkIsNoHarm() throws IOException {
    byte[] docx =
        Sample.docx(Sample.tei("<p>Су <ref target=\"https://example.org/\">мұнда</ref>.</p>"));
    assertThat(new DocxReader().read(docx, "a.docx", Optional.empty()).tei())
        .asString(StandardCharsets.UTF_8)
        .contains("<ref target=\"https://example.org/\">мұнда</ref>");
  }

  @Test
  void whatIsNotKnownIsKeptAsTextAndReported() throws IOException {
    byte[] docx =
        changed(
            (name, text) ->
                name.equals("word/document.xml")
                    ? text.replace(
                        "</w:p>",
                        "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\">"
                            + "<m:r><m:t>a+b</m:t></m:r></m:oMath></w:p>")
                    : text);
    Imported imported = new DocxReader().read(docx, "a.docx", Optional.empty());
    assertThat(imported.tei()).asString(StandardCharsets.UTF_8).contains("Су ағады.a+b");
    assertThat(imported.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.arguments()).containsExactly("m:oMath", 1));
  }

  private static byte[] old() throws IOException {
    try (POIFSFileSystem ole = new POIFSFileSystem()) {
      ole.createDocument(new ByteArrayInputStream(new byte[512]), "WordDocument");
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ole.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] encrypted() throws Exception {
    try (POIFSFileSystem ole = new POIFSFileSystem()) {
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.standard).getEncryptor();
      encryptor.confirmPassword("құпия");
      try (var out = encryptor.getDataStream(ole)) {
        out.write(DOCX);
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ole.writeFilesystem(out);
      return out.toByteArray();
    }
  }

  private static byte[] zip(String name, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] with(String added, byte[] content) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(DOCX));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        in.transferTo(zip);
      }
      zip.putNextEntry(new ZipEntry(added));
      zip.write(content);
    }
    return out.toByteArray();
  }

  private static byte[] changed(BiFunction<String, String, String> change) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(DOCX));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.readAllBytes();
        boolean text = entry.getName().endsWith(".xml") || entry.getName().endsWith(".rels");
        zip.write(
            text
                ? change
                    .apply(entry.getName(), new String(bytes, StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8)
                : bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  @Test
  void aContentTypeThatOthersPassOverIsNoDamage() {
    byte[] docx =
        changed(
            (name, text) ->
                name.equals("[Content_Types].xml")
                    ? text.replace(
                        "</Types>",
                        "<Override PartName=\"/word/media/a.png\""
                            + " ContentType=\"image/png;base64\"/></Types>")
                    : text);
    assertThat(new String(new DocxReader().read(docx, "a.docx", Optional.empty()).tei(), UTF_8))
        .contains("Су ағады.");
  }

  @Test
  void manyEqualParagraphsAreNoBomb() throws IOException {
    String paragraph = "<w:p><w:r><w:t>Дала өзендері көктемде тасиды.</w:t></w:r></w:p>";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (String part : new String[] {"[Content_Types].xml", "_rels/.rels", "word/document.xml"}) {
        out.putNextEntry(new ZipEntry(part));
        String text = Sample.parts(DOCX).get(part);
        out.write(text.replaceFirst("<w:p>", paragraph.repeat(200_000) + "<w:p>").getBytes(UTF_8));
      }
    }
    assertThat(bytes.size()).isLessThan(100_000);
    try (WordFile file = WordFile.open(bytes.toByteArray(), "a.docx")) {
      assertThat(file).isNotNull();
    }
  }
}
