package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.baspa.Baspa;
import kz.baspa.Format;
import kz.baspa.ReturnedWork;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Formulas of Word are words to read and count, and formulas again in the Word file. */
class FormulaTest {
  private static final Baspa BASPA = Baspa.builder().build();
  private static final String FRACTION =
      "<m:r><w:rPr><w:rFonts w:ascii=\"Cambria Math\"/><w:i/></w:rPr><m:t>k=</m:t></m:r>"
          + "<m:f><m:num><m:r><m:t>a+b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f>";
  private static final String FORMULAS =
      Zips.p("Су қорының көлемі төмендегі формула бойынша есептеледі:")
          + "<w:p><m:oMath>"
          + FRACTION
          + "</m:oMath><w:r><w:t xml:space=\"preserve\">, (1)</w:t></w:r></w:p>"
          + "<w:p><m:oMathPara><m:oMath>"
          + t("V=S")
          + "</m:oMath></m:oMathPara></w:p>"
          + "<w:p><w:r><w:t xml:space=\"preserve\">мұндағы </w:t></w:r><m:oMath>"
          + t("h<1")
          + "</m:oMath><w:r><w:t xml:space=\"preserve\"> – судың деңгейі.</w:t></w:r></w:p>";

  private static String t(String words) {
    return "<m:r><m:t>" + words.replace("<", "&lt;") + "</m:t></m:r>";
  }

  private static RawText read(String body) {
    return BASPA.read(new ByteArrayInputStream(Zips.word(body).bytes()), "work.docx");
  }

  private static byte[] tei(String body) {
    return BASPA.toTei(BASPA.restore(read(body))).bytes();
  }

  private static byte[] docx(byte[] tei, RawText raw) {
    return Objects.requireNonNull(
        BASPA.typeset(tei, raw, Set.of(Format.DOCX), Progress.NONE).files().get(Format.DOCX));
  }

  private static String document(byte[] docx) {
    StringBuilder document = new StringBuilder();
    changed(
        docx,
        text -> {
          document.append(text);
          return text;
        });
    return document.toString();
  }

  /** The file with another main part. */
  private static byte[] changed(byte[] docx, UnaryOperator<String> change) {
    Zips zips = new Zips();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] bytes = zip.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          zips.with(entry.getName(), change.apply(new String(bytes, StandardCharsets.UTF_8)));
        } else {
          zips.with(entry.getName(), bytes);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return zips.bytes();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<m:f><m:num>(a)+(b)</m:num><m:den>c</m:den></m:f> | ((a)+(b)) / c",
        "<m:f><m:num>(a+b)</m:num><m:den>2c</m:den></m:f> | (a+b) / (2c)",
        "<m:f><m:num><m:sSup><m:e>x</m:e><m:sup>2</m:sup></m:sSup></m:num><m:den>y</m:den></m:f>"
            + " | x² / y",
        "<m:sSup><m:e>x</m:e><m:sup>n+1</m:sup></m:sSup> | x^(n+1)",
        "<m:sSub><m:e>V</m:e><m:sub>су</m:sub></m:sSub> | V_су",
        "<m:nary><m:naryPr><m:chr m:val=\"∑\"/></m:naryPr><m:sub>i=1</m:sub><m:sup>n</m:sup>"
            + "<m:e>x</m:e></m:nary> | ∑_(i=1)^n x",
        "<m:func><m:fName>sin</m:fName><m:e>x</m:e></m:func> | sin x",
        "<m:func><m:fName><m:limLow><m:e>lim</m:e><m:lim>n→∞</m:lim></m:limLow></m:fName><m:e>x</m:e>"
            + "</m:func> | lim_(n→∞) x",
        "<m:eqArr><m:e>x=1</m:e><m:e>y=2</m:e></m:eqArr> | x=1; y=2",
        "<w:del><m:r><m:t>z</m:t></m:r></w:del><m:rad><m:e>x</m:e></m:rad> | √(x)",
      })
  void oneLineSaysTheSame(String markup, String line) {
    String runs = markup.replaceAll("(?<=>)(?!z<)([^<>]+)(?=<)", "<m:r><m:t>$1</m:t></m:r>");
    assertThat(read("<w:p><m:oMath>" + runs + "</m:oMath></w:p>").text().strip()).isEqualTo(line);
  }

  @Test
  void wordHasItsFormulasAgainAndGivesThemBackUnchanged() {
    RawText raw = read(FORMULAS);
    byte[] tei = BASPA.toTei(BASPA.restore(raw)).bytes();
    assertThat(new String(tei, StandardCharsets.UTF_8))
        .containsPattern("<formula n=\"1\" source=\"data:[^\" ]+\">k=\\(a\\+b\\) / c</formula>");
    byte[] docx = docx(tei, raw);
    assertThat(document(docx))
        .containsPattern("<m:oMath [^>]+>\\Q" + FRACTION + "\\E</m:oMath>")
        .containsPattern("<w:tab/></w:r><w:r><w:t xml:space=\"preserve\">\\(1\\)</w:t>")
        .containsPattern("<m:oMathPara [^>]+><m:oMath>\\Q" + t("V=S"))
        .contains(t("h<1"));
    ReturnedWork back = Baspa.fromWord(docx, "work.docx", Optional.empty());
    assertThat(back.tei()).isEqualTo(tei);
    assertThat(back.findings()).isEmpty();
  }

  @Test
  void whatWasEditedInWordIsReadAndTold() {
    RawText raw = read(FORMULAS);
    byte[] docx = docx(BASPA.toTei(BASPA.restore(raw)).bytes(), raw);
    byte[] edited = changed(docx, text -> text.replace("<m:t>a+b</m:t>", "<m:t>a-b</m:t>"));
    ReturnedWork back = Baspa.fromWord(edited, "work.docx", Optional.empty());
    assertThat(new String(back.tei(), StandardCharsets.UTF_8))
        .containsPattern("<formula n=\"1\" source=\"[^\"]+\">k=\\(a-b\\) / c</formula>");
    assertThat(back.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.arguments()).containsExactly("m:oMath", 1));
    assertThat(document(docx(back.tei(), raw)))
        .as("words that were edited win over the markup")
        .contains("k=(a-b) / c</w:t>")
        .contains(t("V=S"));
  }

  @ParameterizedTest
  @CsvSource({
    "AAAA",
    "PG06b01hdGgg",
    "PCFET0NUWVBFIG0gW108IUVOVElUWSBhICdiJz5dPjxtOm9NYXRoLz4=",
  })
  void damagedMarkupLeavesTheWords(String bytes) {
    String whole = new String(tei(FORMULAS), StandardCharsets.UTF_8);
    String damaged = whole.replaceAll("base64,[^\" ]+\">k=", "base64," + bytes + "\">k=");
    assertThat(document(docx(damaged.getBytes(StandardCharsets.UTF_8), read(FORMULAS))))
        .contains("k=(a+b) / c</w:t>");
  }

  @Test
  void aFormulaThatHoldsAPictureHasItsWordsOnly() {
    String picture = "<m:r><m:t>x=1</m:t><w:drawing/></m:r>";
    assertThat(new String(tei(FORMULAS.replace(t("V=S"), picture)), StandardCharsets.UTF_8))
        .contains("<formula>x=1</formula>");
  }
}
