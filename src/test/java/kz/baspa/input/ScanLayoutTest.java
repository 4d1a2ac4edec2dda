package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.Locale;
import kz.baspa.input.ocr.PictureReader;
import kz.baspa.ocr.PageStore;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.Unread;
import org.junit.jupiter.api.Test;

/** Where things stand on a page that was scanned: columns, contents, drawings, formulas. */
class ScanLayoutTest {
  private static final int STEP = 34;

  private final BufferedImage page = new BufferedImage(1240, 1754, BufferedImage.TYPE_BYTE_GRAY);
  private final Graphics2D out = page.createGraphics();

  ScanLayoutTest() {
    out.setColor(Color.WHITE);
    out.fillRect(0, 0, page.getWidth(), page.getHeight());
    out.setColor(Color.BLACK);
    out.setFont(DrawnPages.letters(25));
    out.setStroke(new BasicStroke(2));
    out.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
  }

  private int lines(int left, int top, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      out.drawString(lines[i], left, top + STEP * i);
    }
    return top + STEP * lines.length;
  }

  private int width(String text) {
    return out.getFontMetrics().stringWidth(text);
  }

  private void centred(int top, String text) {
    out.drawString(text, (page.getWidth() - width(text)) / 2, top);
  }

  private RawText read() {
    return PictureReader.read(
        DrawnPages.file(page, "png"), "page.png", word -> true, PageStore.NONE, Progress.NONE);
  }

  private static List<BlockKind> kinds(RawText raw) {
    return raw.evidence().blocks().stream().map(BlockEvidence::kind).toList();
  }

  private static List<String> findings(RawText raw) {
    return raw.evidence().unread().stream().map(Unread::key).toList();
  }

  private static final String[] PROSE = {
    "Зерттеу барысында жиырма екі нүктеден топырақ үлгілері алынды. Үлгілер",
    "зертханада кептіріліп, електен өткізілді. Құрамындағы тұз мөлшері орташа",
    "деңгейден аспайды. Жайылым ретінде пайдаланылатын алқаптарда өсімдік",
    "жамылғысы сирек болды."
  };

  @Test
  void columnsAreReadOneAfterTheOther() {
    centred(100, "КӨЛ ЖАҒАСЫНДАҒЫ ЖАЙЫЛЫМДАР");
    lines(
        120,
        180,
        "Қала маңындағы көлдер көктемде",
        "толысып, жазға қарай тартылады.",
        "Су деңгейін өлшеу үшін жағалау",
        "бойына темір қадалар қағылып,",
        "әр онкүн сайын жазба толтырып",
        "отырдық. Алынған мәліметтер де",
        "кестеге түсіріліп, бұрынғы жыл",
        "жазбаларымен салыстырылды.");
    lines(
        660,
        190,
        "Балықшылар айтқан деректер де",
        "есепке алынып, олардың бәрі де",
        "бақылау арқылы тексерілді. Құс",
        "ұялары қамыс арасында көбірек",
        "кездеседі. Олардың саны бірде",
        "артып, бірде кеміп отырады, су",
        "басқан аумақтың көлемі жылда",
        "өзгеріп тұратын болған.");
    RawText raw = read();
    assertThat(raw.text().replaceAll("\\s+", " "))
        .containsSubsequence(
            "КӨЛ ЖАҒАСЫНДАҒЫ",
            "көктемде толысып, жазға",
            "жазбаларымен салыстырылды.",
            "Балықшылар айтқан деректер де есепке",
            "өзгеріп тұратын болған.");
    assertThat(findings(raw)).isEmpty();
  }

  /** The dots have spaces between them, and figures stand alone below each other. */
  @Test
  void noEntryOfAContentsListIsLost() {
    out.setFont(DrawnPages.letters(29));
    centred(100, "МАЗМҰНЫ");
    String[][] entries = {
      {"КІРІСПЕ", "3"},
      {"1 КӨЛДЕРДІҢ ПАЙДА БОЛУЫ", "5"},
      {"1.1 Тасқын сулары", "6"},
      {"1.2 Жерасты бұлақтары", "9"},
      {"2 ЖАҒАЛАУ ӨСІМДІГІ", "14"},
      {"ҚОРЫТЫНДЫ", "38"}
    };
    int top = 170;
    for (String[] entry : entries) {
      out.drawString(entry[0], 120, top);
      int right = 1120 - width(entry[1]);
      out.drawString(entry[1], right, top);
      for (int x = right - 30; x > 140 + width(entry[0]); x -= 2 * width(".")) {
        out.drawString(".", x, top);
      }
      top += 42;
    }
    RawText raw = read();
    String text = raw.text();
    for (String[] entry : entries) {
      assertThat(text).containsPattern(entry[0] + " \\.{8,} " + entry[1] + "\n?");
    }
    assertThat(kinds(raw)).containsOnlyOnce(BlockKind.PARAGRAPH);
    assertThat(findings(raw)).isEmpty();
  }

  @Test
  void aChartOfThinLinesIsCutOutAndKeepsItsCaption() {
    int top = lines(120, 120, PROSE);
    out.drawLine(300, top, 300, top + 380);
    out.drawLine(300, top + 380, 940, top + 380);
    int[] depths = {300, 240, 320, 120, 90, 200, 150, 60};
    for (int i = 1; i < depths.length; i++) {
      out.drawLine(220 + 80 * i, top + depths[i - 1], 300 + 80 * i, top + depths[i]);
    }
    out.setFont(DrawnPages.letters(20));
    for (int i = 0; i < 5; i++) {
      out.drawString(Integer.toString(20 * i), 262, top + 385 - 80 * i);
      out.drawString(Integer.toString(2004 + 2 * i), 290 + 150 * i, top + 410);
    }
    out.drawString("Шортанды", 420, top + 40);
    out.setFont(DrawnPages.letters(25));
    centred(top + 470, "1-сурет – Су деңгейінің өзгеруі");
    lines(120, top + 540, PROSE);
    RawText raw = read();
    assertThat(kinds(raw))
        .containsExactly(
            BlockKind.PARAGRAPH, BlockKind.PICTURE, BlockKind.PARAGRAPH, BlockKind.PARAGRAPH);
    assertThat(raw.text()).contains("1-сурет").doesNotContain("Шортанды", "2004");
  }

  @Test
  void aFormulaThatIsNotReadIsKeptAsAPicture() {
    int top = lines(120, 120, PROSE) + 30;
    out.drawString("v =", 520, top);
    out.drawLine(580, top - 8, 680, top - 8);
    out.drawString("s", 622, top - 18);
    out.drawString("t + 1", 600, top + 22);
    out.drawString("(3)", 1080, top);
    lines(120, top + 90, PROSE);
    RawText raw = read();
    assertThat(kinds(raw))
        .containsExactly(BlockKind.PARAGRAPH, BlockKind.PICTURE, BlockKind.PARAGRAPH);
    assertThat(findings(raw)).containsExactly("ocr.formula");
  }

  @Test
  void citationsOfSeveralPartsHaveTheirSquareBrackets() {
    lines(
        120,
        180,
        "Керуен жолдары жайлы алғашқы дерек осы еңбекте келтірілген [3, 47 б.].",
        "Кейін бұл пікірді басқа ғалымдар қолдады [12, 101-108 бб.], ал кейбірі",
        "мүлде келіспеді [5; 7; 21]. Құдықтар (14) мен бұлақтар (1921-1924) саны",
        "азайғаны туралы жазба сақталған [9, с. 86]. Жергілікті тұрғындардың",
        "есебі бойынша өзеннің арнасы екі рет өзгерген [10, 171-б.].");
    assertThat(read().text())
        .contains("[3, 47 б.].", "[12, 101-108 бб.],", "[5; 7; 21].", "(14)", "(1921-1924)")
        .contains("[9, с. 86].", "[10, 171-б.].");
  }

  /** What hangs left of its line was left out, or read as a column of its own. */
  @Test
  void labelsThatHangLeftOfLinesAreRead() {
    centred(100, "СҰХБАТ");
    String[] labels = {"1.", "2.", "3.", "4.", "5.", "6."};
    for (int i = 0; i < labels.length; i++) {
      lines(120, 180 + 2 * STEP * i, labels[i]);
      lines(200, 180 + 2 * STEP * i, PROSE[i % 3], PROSE[3]);
    }
    int top = 260 + 2 * STEP * labels.length;
    for (int i = 0; i < 4; i++) {
      lines(160, top + 2 * STEP * i, i % 2 == 0 ? "А.:" : "–");
      lines(240, top + 2 * STEP * i, PROSE[(i + 1) % 3], PROSE[3]);
    }
    RawText raw = read();
    assertThat(raw.text().toLowerCase(Locale.ROOT))
        .contains("1. зерттеу", "2. зертханада", "3. деңгейден", "4. зерттеу", "6. деңгейден")
        .contains("а.: зертханада", "– деңгейден", "а.: зерттеу", "– зертханада");
    assertThat(findings(raw)).isEmpty();
  }

  /** Specks, a hole and a stroke in the margin are no labels. */
  @Test
  void whatStandsInTheMarginIsNoLabel() {
    for (int i = 0; i < 8; i++) {
      lines(160, 120 + 4 * STEP * i, PROSE);
    }
    out.fillOval(60, 300, 36, 36);
    out.fillOval(60, 900, 36, 36);
    out.drawLine(110, 60, 110, 1500);
    for (int i = 0; i < 30; i++) {
      int size = 3 + i % 4;
      out.fillOval(30 + i * 37 % 110, 90 + i * 41, size, size);
    }
    RawText raw = read();
    assertThat(raw.text().toLowerCase(Locale.ROOT).lines().filter(line -> !line.isBlank()))
        .allMatch(line -> List.of("зер", "дең", "жам").contains(line.substring(0, 3)));
  }
}
