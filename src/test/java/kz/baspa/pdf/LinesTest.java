package kz.baspa.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import kz.baspa.profile.Profiles;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How well the lines of a long work are filled, measured on the page. */
class LinesTest {
  private static final double NATURAL_BLANK = 14 * 0.25;
  private static final double RIGHT_MARGIN = 200 * 72 / 25.4;

  private static PDDocument pdf;
  private static List<Row> justified;

  /** A line of the page. */
  private record Row(int page, String text, double meanGap) {
    boolean endsInHyphen() {
      return text.endsWith("-");
    }
  }

  @BeforeAll
  static void print() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Printing.PRINTER.print(LongThesis.ofPages(60, 11), Profiles.named("kz-377"), out);
    pdf = Loader.loadPDF(out.toByteArray());
    justified = new ArrayList<>();
    for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
      justified.addAll(rows(page));
    }
  }

  @AfterAll
  static void close() throws IOException {
    pdf.close();
  }

  @Test
  void gapsAreSeldomTwiceTheBlank() {
    long loose = justified.stream().filter(row -> row.meanGap() > 2 * NATURAL_BLANK).count();

    assertThat(justified).hasSizeGreaterThan(800);
    assertThat(loose).isLessThanOrEqualTo(justified.size() / 100);
  }

  @Test
  void fewLinesEndInAHyphenAndNeverMoreThanThreeInARow() {
    int all = 0;
    int run = 0;
    int longest = 0;
    for (Row row : justified) {
      run = row.endsInHyphen() ? run + 1 : 0;
      all += row.endsInHyphen() ? 1 : 0;
      longest = Math.max(longest, run);
    }

    assertThat(longest).isLessThanOrEqualTo(3);
    assertThat(all).isBetween(justified.size() / 20, justified.size() * 2 / 5);
  }

  @Test
  void copiedTextHasNoSoftHyphensAndNoHyphensOfOurs() throws IOException {
    String copied = Printing.text(pdf);
    assertThat(copied).doesNotContain("\u00ad", "\u2011", "\u2010", "ə");
    assertThat(Printing.drawnText(pdf)).containsPattern("шару-\\s*\\n");
    assertThat(copied).containsPattern("шару\\s*\\n");
  }

  @Test
  void unitsInitialsAndEndingsStayWithTheirs() throws IOException {
    assertThat(Printing.text(pdf))
        .doesNotContainPattern("№\\s*\\n")
        .doesNotContainPattern("\\d\\s*\\n%")
        .doesNotContainPattern("(?m)^₸")
        .doesNotContainPattern("(?m) [АЕ]\\.\\s*\\n(Сапар|Бектемір)");
  }

  @Test
  void noHeadingStandsAtTheFootOfAPage() throws IOException {
    List<TaggedLines.Paragraph> all = TaggedLines.of(pdf);
    int headings = 0;
    for (int i = 0; i + 1 < all.size(); i++) {
      if (all.get(i).type().startsWith("H")) {
        headings++;
        assertThat(all.get(i).lines()).hasSize(1);
        assertThat(all.get(i + 1).lines().firstKey()).isEqualTo(all.get(i).lines().lastKey());
      }
    }
    assertThat(headings).isGreaterThan(20);
  }

  @Test
  void noPageHasASingleLineOfAParagraph() throws IOException {
    List<TaggedLines.Paragraph> parted =
        TaggedLines.of(pdf).stream().filter(one -> one.lines().size() > 1).toList();
    assertThat(parted).hasSizeGreaterThan(25);
    assertThat(parted).allSatisfy(one -> assertThat(one.lines().values()).allMatch(n -> n >= 2));
  }

  @Test
  void aTableThatRunsOverRepeatsItsHeadAndSaysSo() throws IOException {
    PDFTextStripper stripper = new PDFTextStripper();
    stripper.setSortByPosition(true);
    String text = stripper.getText(pdf);
    int continued = text.indexOf("2-кестенің жалғасы");
    assertThat(continued).isPositive();
    assertThat(text.substring(continued).lines().skip(1).findFirst().orElseThrow())
        .contains("Бекет", "Сипаттамасы");
    assertThat(text).doesNotContain("1-кестенің жалғасы");
  }

  /** The lines of running text that reach the right margin. */
  private static List<Row> rows(int page) throws IOException {
    List<Row> rows = new ArrayList<>();
    List<TextPosition> row = new ArrayList<>();
    for (TextPosition p : Printing.positions(pdf, page)) {
      if (!row.isEmpty() && Math.abs(p.getY() - row.get(0).getY()) > 8) {
        addJustified(page, row, rows);
        row.clear();
      }
      row.add(p);
    }
    addJustified(page, row, rows);
    return rows;
  }

  private static void addJustified(int page, List<TextPosition> row, List<Row> rows) {
    TextPosition last = row.get(row.size() - 1);
    if (Math.abs(last.getX() + last.getWidth() - RIGHT_MARGIN) > 2.5
        || row.get(0).getFontSizeInPt() != 14) {
      return;
    }
    StringBuilder text = new StringBuilder();
    double gaps = 0;
    int count = 0;
    boolean leader = false;
    for (int i = 0; i < row.size(); i++) {
      text.append(row.get(i).getUnicode());
      if (i > 0) {
        TextPosition before = row.get(i - 1);
        double gap = row.get(i).getX() - before.getX() - before.getWidth();
        if (gap > 1.5) {
          gaps += gap;
          count++;
        }
      }
      leader |= text.toString().endsWith("....");
    }
    if (count >= 2 && !leader) {
      rows.add(new Row(page, text.toString(), gaps / count));
    }
  }
}
