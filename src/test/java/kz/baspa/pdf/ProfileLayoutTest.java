package kz.baspa.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.baspa.profile.Profiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a profile says is what stands on the page. */
class ProfileLayoutTest {
  private static final double MM = 72 / 25.4;
  private static final String LONG =
      "<p>"
          + "Дала өзендерінің көктемгі тасқыны ауыл тұрғындарына бұрыннан белгілі. ".repeat(90)
          + "</p>";
  private static final String WORK =
      "<div type=\"annotation\"><head>Аңдатпа</head><p>Қысқаша.</p></div>"
          + "<div type=\"introduction\" xml:id=\"intro\"><head>Кіріспе</head>"
          + LONG
          + "</div><div type=\"chapter\" n=\"1\" xml:id=\"c1\"><head>Бірінші тарау</head><p>Мәтін.</p>"
          + "<table><head>Деректер</head><row><cell>1</cell></row></table>"
          + "<table><head>Тағы деректер</head><row><cell>2</cell></row></table>"
          + "<div type=\"section\" n=\"1.1\"><head>Бөлім</head><p>Мәтін.</p></div></div>";

  @TempDir Path folder;

  @Test
  void twoSidesMirrorTheMargins() throws IOException {
    try (PDDocument pdf = print("sides: two")) {
      int odd = pageOf(pdf, "КІРІСПЕ");
      assertThat(odd % 2).isEqualTo(1);
      assertThat(left(pdf, odd)).isCloseTo(30, within(0.4));
      assertThat(left(pdf, odd + 1)).isCloseTo(10, within(0.4));
    }
  }

  @Test
  void oneSideDoesNot() throws IOException {
    try (PDDocument pdf = print("sides: one")) {
      int page = pageOf(pdf, "КІРІСПЕ");
      assertThat(left(pdf, page)).isCloseTo(30, within(0.4));
      assertThat(left(pdf, page + 1)).isCloseTo(30, within(0.4));
    }
  }

  @Test
  void everyMarginCanBeSet() throws IOException {
    try (PDDocument pdf =
        print("margin-left-mm: 25; margin-right-mm: 15; margin-top-mm: 40; margin-bottom-mm: 50")) {
      List<TextPosition> page = Printing.positions(pdf, pageOf(pdf, "КІРІСПЕ"));
      TextPosition first = page.get(0);
      TextPosition last = page.get(page.size() - 2);
      assertThat(left(pdf, pageOf(pdf, "КІРІСПЕ"))).isCloseTo(25, within(0.4));
      assertThat(first.getY() / MM).isBetween(40.0, 47.0);
      assertThat(last.getY() / MM).isBetween(235.0, 247.0);
    }
  }

  @Test
  void leadingSizeAndIndentCanBeSet() throws IOException {
    try (PDDocument pdf = print("leading: 1.5; font-size-pt: 12; first-line-indent-mm: 10")) {
      List<TextPosition> page = Printing.positions(pdf, pageOf(pdf, "КІРІСПЕ"));
      TextPosition first = page.get("КІРІСПЕ".length());
      double next =
          page.stream()
              .skip("КІРІСПЕ".length())
              .mapToDouble(TextPosition::getY)
              .filter(y -> y > first.getY() + 1)
              .findFirst()
              .orElseThrow();
      assertThat(first.getFontSizeInPt()).isEqualTo(12);
      assertThat(first.getX() / MM).isCloseTo(40, within(0.4));
      assertThat(next - first.getY()).isCloseTo(1.5 * 1.149 * 12, within(0.1));
    }
  }

  @Test
  void thePageNumberStandsWhereTheProfileSays() throws IOException {
    try (PDDocument pdf = print("page-number-place: top-right")) {
      List<TextPosition> page = Printing.positions(pdf, 2);
      assertThat(page)
          .anySatisfy(
              p -> {
                assertThat(p.getUnicode()).isEqualTo("2");
                assertThat(p.getY() / MM).isLessThan(20);
                assertThat((p.getX() + p.getWidth()) / MM).isCloseTo(200, within(0.5));
              });
    }
    try (PDDocument pdf = print("page-number-place: none")) {
      assertThat(Printing.page(pdf, 1).strip()).doesNotContainPattern("\\d$");
    }
  }

  @Test
  void numbersCanBeginWithTheIntroduction() throws IOException {
    try (PDDocument pdf = print("page-number-from: introduction")) {
      int introduction = pageOf(pdf, "КІРІСПЕ");
      assertThat(introduction).isGreaterThan(1);
      assertThat(Printing.page(pdf, 1).strip()).endsWith("Қысқаша.");
      assertThat(Printing.page(pdf, introduction).strip()).endsWith("\n" + introduction);
    }
  }

  @Test
  void headingsAndCaptionsFollowTheProfile() throws IOException {
    try (PDDocument pdf =
        print(
            "part-heading-case: as-written; own-page: [contents]; table-numbering: per-chapter;"
                + " table-caption: '{number}-кесте. {title}'")) {
      String text = Printing.text(pdf).replace('\u00a0', ' ');
      assertThat(text)
          .contains("Кіріспе", "1.1-кесте. Деректер", "1.2-кесте. Тағы деректер")
          .doesNotContain("КІРІСПЕ");
      assertThat(Printing.page(pdf, pageOf(pdf, "Бірінші тарау")))
          .doesNotStartWith("1")
          .contains("бұрыннан белгілі");
    }
  }

  @Test
  void hyphenationCanBeSwitchedOff() throws IOException {
    try (PDDocument pdf = print("hyphenation: false")) {
      assertThat(Printing.drawnText(pdf)).doesNotContainPattern("\\p{L}-\\s*\\n");
    }
    try (PDDocument pdf = print("hyphenation: true; margin-left-mm: 90")) {
      assertThat(Printing.drawnText(pdf)).containsPattern("\\p{L}-\\s*\\n");
    }
  }

  private PDDocument print(String rules) throws IOException {
    return print(Printing.work(WORK), rules);
  }

  private PDDocument print(byte[] work, String rules) throws IOException {
    Path file = folder.resolve("own.yaml");
    Files.writeString(file, "extends: kz-377\nrules:\n  " + rules.replaceAll("; ?", "\n  ") + "\n");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Printing.PRINTER.print(work, Profiles.read(file), out);
    return Loader.loadPDF(out.toByteArray());
  }

  @Test
  void aPageMayOrMayNotBeginWithATableFigureOrFormula() throws IOException {
    byte[] work = LongThesis.ofPages(60, 11);
    assertThat(pagesThatBeginWithFigure(work, "page-may-begin-with-figure: true")).isPositive();
    assertThat(pagesThatBeginWithFigure(work, "page-may-begin-with-figure: false")).isZero();
  }

  private int pagesThatBeginWithFigure(byte[] work, String rules) throws IOException {
    int found = 0;
    try (PDDocument pdf = print(work, rules)) {
      for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
        String text = Printing.page(pdf, page).replace('\u00a0', ' ');
        found += text.matches("(?s)\\s*(\\d+-(сурет|кесте) –|M = 1000).*") ? 1 : 0;
      }
    }
    return found;
  }

  /** The last page that has this, which the contents list may name before. */
  private static int pageOf(PDDocument pdf, String pattern) throws IOException {
    for (int page = pdf.getNumberOfPages(); page >= 1; page--) {
      if (java.util.regex.Pattern.compile(pattern).matcher(Printing.page(pdf, page)).find()) {
        return page;
      }
    }
    throw new AssertionError("on no page: " + pattern);
  }

  private static double left(PDDocument pdf, int page) throws IOException {
    return Printing.positions(pdf, page).stream()
            .mapToDouble(TextPosition::getX)
            .min()
            .orElseThrow()
        / MM;
  }
}
