package kz.baspa.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import kz.baspa.Baspa;
import kz.baspa.Book;
import kz.baspa.Format;
import kz.baspa.tei.TeiValidator;
import kz.baspa.testing.Draws;
import kz.baspa.testing.Property;
import kz.baspa.testing.SchemaWorks;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Progress;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/**
 * Whatever TEI the schema accepts is printed, as a PDF that is PDF/A-2a and PDF/UA-1 and as a Word
 * file that comes back as TEI that the schema accepts. Many: {@code -Dtest.excluded=none
 * -Dtest=GeneratedWorksTest}.
 */
class GeneratedWorksTest {
  private static final Baspa BASPA = Baspa.builder().build();
  private static final Set<Format> BOTH = EnumSet.of(Format.PDF, Format.DOCX);

  @BeforeAll
  static void validator() {
    VeraGreenfieldFoundryProvider.initialise();
  }

  /** The same ones in each build; others are for the long run. */
  @Test
  void aHundredWorks() {
    Property.holds(100, 5000, draws -> check(draws, 40, draws.below(10) == 9));
  }

  @Test
  @Tag("slow")
  void thousandsOfWorks() {
    Property.holds(Integer.getInteger("works", 3000), draws -> check(draws, 150, true));
  }

  private static void check(Draws draws, int mostElements, boolean validate) throws Exception {
    byte[] tei = SchemaWorks.draw(draws, mostElements);
    if (tei.length == 0) {
      return;
    }
    TeiValidator.check(tei, "drawn");
    Book book;
    try {
      book = BASPA.typeset(tei, BOTH, Progress.NONE);
    } catch (BaspaException e) {
      // Head rows of a table that are taller than a page are refused in a sentence.
      assertThat(e.key()).isEqualTo("pdf.too-tall");
      return;
    }
    byte[] back =
        Baspa.fromWord(book.files().get(Format.DOCX), "drawn.docx", Optional.empty()).tei();
    TeiValidator.check(back, "back");
    if (validate) {
      byte[] pdf = book.files().get(Format.PDF);
      requireCompliant(pdf, PDFAFlavour.PDFA_2_A);
      requireCompliant(pdf, PDFAFlavour.PDFUA_1);
    }
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
    }
  }
}
