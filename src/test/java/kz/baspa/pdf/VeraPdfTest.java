package kz.baspa.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.baspa.profile.Profiles;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Archive and accessibility in one file: veraPDF passes both PDF/A-2a and PDF/UA-1. */
class VeraPdfTest {
  private static byte[] everyElement;
  private static byte[] longer;

  @BeforeAll
  static void print() throws IOException {
    VeraGreenfieldFoundryProvider.initialise();
    try (InputStream in =
        VeraPdfTest.class.getResourceAsStream("/kz/baspa/tei/every-element.xml")) {
      everyElement = print(in.readAllBytes(), "kz-377");
    }
    longer = print(LongThesis.ofPages(20, 7), "enu-2.014");
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
  void everyElement(PDFAFlavour flavour) throws Exception {
    requireCompliant(everyElement, flavour);
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
  void tablesFiguresFootnotesListsAndLinks(PDFAFlavour flavour) throws Exception {
    requireCompliant(longer, flavour);
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
  void theExample(PDFAFlavour flavour) throws Exception {
    byte[] tei = Files.readAllBytes(Path.of("examples/kz-usa/kz-usa.xml"));
    requireCompliant(print(tei, "kz-377"), flavour);
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
  void lettersAndSignsOfAllKinds(PDFAFlavour flavour) throws Exception {
    String letters = "中文 ∀x ∈ ℝ ⇒ ① Ⅳ ✓ ➢ ა Հ שלום السلام عليكم \u0E41 😀 𝑥 = 𝐴 + 𝛼 \u0085";
    String chapter =
        "<div type=\"chapter\"><head>%s</head><p>%s<hi rend=\"bold\">%s</hi></p></div>"
            .formatted(letters, letters, letters);
    String body = chapter + chapter.replace("<head>", "<head>中");
    requireCompliant(Printing.print(body), flavour);
  }

  @ParameterizedTest
  @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
  void aContentsListWhoseEntryPointsToTheList(PDFAFlavour flavour) throws Exception {
    try (InputStream in =
        VeraPdfTest.class.getResourceAsStream("/kz/baspa/robust/contents-of-themselves.xml")) {
      requireCompliant(print(in.readAllBytes(), "kz-377"), flavour);
    }
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
  void aWorkOf120Pages(PDFAFlavour flavour) throws Exception {
    requireCompliant(print(LongThesis.ofPages(120, 7), "kz-377"), flavour);
  }

  @Tag("slow")
  @ParameterizedTest
  @EnumSource(names = {"PDFA_2_A", "PDFUA_1"})
  void aWorkOfOverAThousandPages(PDFAFlavour flavour) throws Exception {
    requireCompliant(print(LongThesis.ofPages(1100, 7), "kz-377"), flavour);
  }

  private static byte[] print(byte[] tei, String profile) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Printing.PRINTER.print(tei, Profiles.named(profile), out);
    return out.toByteArray();
  }

  private static void requireCompliant(byte[] pdf, PDFAFlavour flavour) throws Exception {
    try (PDFAParser parser =
            Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), flavour);
        PDFAValidator validator =
            Foundries.defaultInstance().createValidator(flavour, 20, false, false, false)) {
      ValidationResult result = validator.validate(parser);
      assertThat(result.getTestAssertions())
          .filteredOn(assertion -> assertion.getStatus() != TestAssertion.Status.PASSED)
          .extracting(
              assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
          .isEmpty();
      assertThat(result.isCompliant()).isTrue();
    }
  }
}
