package kz.baspa.pdf;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/**
 * Makes a work of any length that has every element: the same size and seed give the same work. Its
 * sentences are put together from phrases of our own about rivers and herding.
 *
 * <pre>{@code
 * byte[] tei = LongThesis.ofPages(120, 7);
 * }</pre>
 */
public final class LongThesis {
  private static final int SOURCES = 120;
  private static final String[] APPENDICES = {"А", "Ә", "Б"};
  private static final String PICTURE = picture();

  private final StringBuilder tei = new StringBuilder();
  private final Random random;
  private int note;
  private int table;
  private int figure;
  private int formula;

  private LongThesis(long seed) {
    this.random = new Random(seed);
  }

  /** A work of about this many pages of profile kz-377. */
  public static byte[] ofPages(int pages, long seed) {
    return new LongThesis(seed).make(pages).getBytes(StandardCharsets.UTF_8);
  }

  private String make(int pages) {
    int sections = Math.max(4, (int) Math.round((pages - 14) / 3.4));
    int chapters = Math.max(1, sections / 6);
    head();
    contents(chapters, sections);
    tei.append("<body>");
    part("annotation", "annotation", "Аңдатпа", 3);
    part("normativeReferences", "norm", "Нормативтік сілтемелер", 2);
    part("definitions", "defs", "Анықтамалар", 3);
    part("abbreviations", "abbr", "Белгілеулер мен қысқартулар", 2);
    part("introduction", "intro", "Кіріспе", 12);
    int section = 0;
    for (int chapter = 1; chapter <= chapters; chapter++) {
      int until = sections * chapter / chapters;
      chapter(chapter, until - section);
      section = until;
    }
    part("conclusion", "concl", "Қорытынды", 8);
    tei.append("</body><back>");
    references();
    appendices();
    return tei.append("</back></text></TEI>").toString();
  }

  private void head() {
    tei.append(
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <TEI xmlns="http://www.tei-c.org/ns/1.0" xml:lang="kk"><teiHeader><fileDesc><titleStmt>
        <title>Дала өзендерінің ағыны және ауыл шаруашылығы</title><author>Айсұлу Бектемір</author>
        </titleStmt><publicationStmt><publisher>Көкжиек университеті</publisher>
        <pubPlace>Алматы</pubPlace><date when="2026"/></publicationStmt><sourceDesc><p>made</p></sourceDesc>
        </fileDesc></teiHeader><text><front><titlePage>
        <titlePart type="ministry">Қазақстан Республикасы Ғылым және жоғары білім министрлігі</titlePart>
        <titlePart type="university">Көкжиек университеті</titlePart>
        <titlePart type="udc">ӘОЖ 556.16</titlePart>
        <titlePart type="manuscript">Қолжазба құқығында</titlePart>
        <docAuthor>Айсұлу Бектемір</docAuthor>
        <docTitle><titlePart type="main">Дала өзендерінің ағыны және ауыл шаруашылығы</titlePart></docTitle>
        <titlePart type="work">Магистрлік диссертация</titlePart>
        <titlePart type="specialty">7M05206 – Гидрология</titlePart>
        <titlePart type="supervisor">Ғылыми жетекші: г.ғ.к., доцент Е. Сапар</titlePart>
        <docImprint><pubPlace>Алматы</pubPlace>, <docDate when="2026">2026</docDate></docImprint>
        </titlePage>
        """);
  }

  private void contents(int chapters, int sections) {
    tei.append("<div type=\"contents\"><head>Мазмұны</head><list>");
    entry("annotation", "", "Аңдатпа", 1);
    entry("norm", "", "Нормативтік сілтемелер", 1);
    entry("defs", "", "Анықтамалар", 1);
    entry("abbr", "", "Белгілеулер мен қысқартулар", 1);
    entry("intro", "", "Кіріспе", 1);
    int section = 0;
    for (int chapter = 1; chapter <= chapters; chapter++) {
      entry("ch" + chapter, roman(chapter) + " тарау", heading(chapter), 1);
      int until = sections * chapter / chapters;
      for (int i = 1; i <= until - section; i++) {
        entry("s" + chapter + "." + i, chapter + "." + i, heading(chapter * 3 + i), 2);
      }
      section = until;
    }
    entry("concl", "", "Қорытынды", 1);
    entry("bibl", "", "Пайдаланылған әдебиеттер тізімі", 1);
    for (int i = 0; i < APPENDICES.length; i++) {
      entry("app" + (i + 1), APPENDICES[i], heading(i), 1);
    }
    tei.append("</list></div></front>");
  }

  private void entry(String target, String n, String title, int level) {
    tei.append("<item").append(n.isEmpty() ? "" : " n=\"" + n + "\"");
    tei.append(level > 1 ? " rend=\"level-" + level + "\"" : "");
    tei.append("><ref target=\"#").append(target).append("\">").append(title);
    tei.append("</ref> <locus from=\"7\">7</locus></item>");
  }

  private static String roman(int number) {
    String[] ones = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    String[] tens = {"", "X", "XX", "XXX", "XL", "L", "LX", "LXX", "LXXX", "XC"};
    return "C".repeat(number / 100) + tens[number / 10 % 10] + ones[number % 10];
  }

  private static String heading(int i) {
    return Phrases.HEADINGS.get(i % Phrases.HEADINGS.size());
  }

  private void part(String type, String id, String title, int paragraphs) {
    tei.append("<div type=\"%s\" xml:id=\"%s\"><head>%s</head>".formatted(type, id, title));
    for (int i = 0; i < paragraphs; i++) {
      paragraph();
    }
    tei.append("</div>");
  }

  private void chapter(int number, int sections) {
    tei.append(
        "<div type=\"chapter\" n=\"%s тарау\" xml:id=\"ch%d\"><head>%s</head>"
            .formatted(roman(number), number, heading(number)));
    paragraph();
    for (int i = 1; i <= sections; i++) {
      String n = number + "." + i;
      tei.append(
          "<div type=\"section\" n=\"%s\" xml:id=\"s%s\"><head>%s</head>"
              .formatted(n, n, heading(number * 3 + i)));
      section(i);
      tei.append(
          "<div type=\"section\" n=\"%s.1\" xml:id=\"s%s.1\"><head>%s</head>"
              .formatted(n, n, heading(i + 5)));
      for (int p = 0; p < 4; p++) {
        paragraph();
      }
      tei.append("</div></div>");
    }
    tei.append("</div>");
  }

  private void section(int i) {
    for (int p = 0; p < 5; p++) {
      paragraph();
    }
    switch (i % 4) {
      case 0 -> table(8);
      case 1 -> list(i % 8 == 1 ? "bulleted" : "numbered");
      case 2 -> {
        quotation();
        formula();
      }
      default -> figure();
    }
    for (int p = 0; p < 4; p++) {
      paragraph();
    }
    if (i % 4 == 0) {
      table(60);
    }
  }

  private void paragraph() {
    tei.append("<p>");
    int sentences = 3 + random.nextInt(5);
    for (int i = 0; i < sentences; i++) {
      tei.append(sentence()).append(i + 1 < sentences ? " " : "");
    }
    tei.append("</p>\n<pb n=\"7\"/>");
  }

  private String sentence() {
    int source = 1 + random.nextInt(SOURCES);
    String cited =
        " <ref type=\"bibr\" n=\"%d\" target=\"#b%d\">[%d, <locus from=\"25\">25 б.</locus>]</ref>"
            .formatted(source, source, source);
    return switch (random.nextInt(14)) {
      case 0, 1, 2 -> pick(Phrases.CLAUSES) + ".";
      case 3 -> pick(Phrases.CLAUSES) + cited + ".";
      case 4 ->
          "Орташа көрсеткіш " + number() + " млн ₸ немесе " + number() + " % болды (№ 4 бекет).";
      case 5 ->
          pick(Phrases.SUBJECTS)
              + "<note place=\"bottom\" n=\""
              + ++note
              + "\">"
              + pick(Phrases.CLAUSES)
              + ".</note> "
              + pick(Phrases.OBJECTS)
              + " "
              + pick(Phrases.VERBS)
              + ".";
      case 6 ->
          "А. Сапар мен Е. Бектемір «"
              + pick(Phrases.THINGS)
              + "» ұғымын (<foreign xml:lang=\"en\">snowmelt"
              + " rate</foreign>, <foreign xml:lang=\"ru\">скорость снеготаяния</foreign>) енгізді"
              + cited
              + ".";
      case 7 ->
          pick(Phrases.SUBJECTS)
              + " "
              + "<choice><sic>өзгерип</sic><corr cert=\"high\">өзгеріп</corr></choice> отырады<supplied"
              + " reason=\"omitted-in-original\">.</supplied>";
      default ->
          pick(Phrases.SUBJECTS)
              + " "
              + pick(Phrases.TIMES)
              + " "
              + pick(Phrases.OBJECTS)
              + " "
              + pick(Phrases.VERBS)
              + ".";
    };
  }

  private String number() {
    return random.nextInt(90) + 10 + "," + random.nextInt(10);
  }

  private void list(String rend) {
    tei.append("<p>Негізгі міндеттер мыналар:</p><list rend=\"").append(rend).append("\">");
    for (int i = 0; i < 5; i++) {
      tei.append(rend.equals("numbered") ? "<item n=\"" + (i + 1) + "\">" : "<item>");
      tei.append(pick(Phrases.THINGS))
          .append(", ")
          .append(pick(Phrases.OBJECTS))
          .append(" ескеру;</item>");
    }
    tei.append("<item>").append(pick(Phrases.THINGS)).append(":<list rend=\"bulleted\">");
    tei.append("<item>").append(pick(Phrases.THINGS)).append(";</item>");
    tei.append("<item>").append(pick(Phrases.THINGS)).append(".</item></list></item></list>");
  }

  private void formula() {
    tei.append("<p>Ағын модулі мына формуламен есептеледі:</p>");
    tei.append("<p><formula n=\"").append(++formula).append("\">M = 1000 · Q / F</formula></p>");
    tei.append("<p>мұндағы Q – су шығыны, м<hi rend=\"sup\">3</hi>/с; F – алап ауданы.</p>");
  }

  private void quotation() {
    tei.append("<quote><p>«")
        .append(pick(Phrases.CLAUSES))
        .append("; ")
        .append(pick(Phrases.SUBJECTS));
    tei.append(" ")
        .append(pick(Phrases.OBJECTS))
        .append(" ")
        .append(pick(Phrases.VERBS))
        .append("».</p></quote>");
  }

  private void table(int rows) {
    tei.append(
        "<table n=\"%d\" xml:id=\"t%d\"><head>%s</head>".formatted(++table, table, heading(table)));
    tei.append("<row role=\"label\"><cell role=\"label\">Бекет</cell>");
    tei.append(
        "<cell role=\"label\">Сипаттамасы</cell><cell role=\"label\">Орташа, мм</cell></row>");
    for (int i = 1; i <= rows; i++) {
      tei.append(
          "<row><cell>%d-бекет</cell><cell>%s</cell><cell>%s</cell></row>"
              .formatted(i, pick(Phrases.SUBJECTS), number()));
    }
    tei.append("</table>");
  }

  private void figure() {
    tei.append(
        "<figure n=\"%d\" xml:id=\"f%d\"><graphic url=\"%s\"/><head>%s</head></figure>"
            .formatted(++figure, figure, PICTURE, heading(figure)));
  }

  /** A chart of twelve columns. */
  private static String picture() {
    BufferedImage chart = new BufferedImage(420, 200, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = chart.createGraphics();
    pen.setColor(Color.WHITE);
    pen.fillRect(0, 0, 420, 200);
    for (int month = 0; month < 12; month++) {
      int height = 20 + (month * month * 37 + 11 * month) % 150;
      pen.setColor(month == 3 || month == 4 ? Color.DARK_GRAY : Color.LIGHT_GRAY);
      pen.fillRect(20 + month * 32, 185 - height, 24, height);
    }
    pen.setColor(Color.BLACK);
    pen.drawLine(14, 185, 406, 185);
    pen.drawLine(14, 10, 14, 185);
    pen.dispose();
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    try {
      ImageIO.write(chart, "png", png);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return "data:image/png;base64," + Base64.getEncoder().encodeToString(png.toByteArray());
  }

  private void references() {
    tei.append(
        "<div type=\"bibliography\" xml:id=\"bibl\"><head>Пайдаланылған әдебиеттер тізімі</head><listBibl>");
    for (int i = 1; i <= SOURCES; i++) {
      tei.append("<bibl xml:id=\"b%d\" n=\"%d\">".formatted(i, i));
      tei.append(
          i % 3 == 0
              ? "<foreign xml:lang=\"ru\">Петров С.А., Кузнецова О.В. Водные ресурсы степных районов и их"
                  + " использование в сельском хозяйстве. – Москва: Наука, 1987. – 203 с.</foreign>"
              : "Сапар Е., Бектемір А. "
                  + pick(Phrases.HEADINGS)
                  + ". – Алматы: Көкжиек, 2011. – 120 б.");
      tei.append("</bibl>");
    }
    tei.append("</listBibl></div>");
  }

  private void appendices() {
    for (int i = 0; i < APPENDICES.length; i++) {
      tei.append(
          "<div type=\"appendix\" n=\"%s\" xml:id=\"app%d\"><head>%s</head>"
              .formatted(APPENDICES[i], i + 1, heading(i)));
      paragraph();
      table(10);
      tei.append("<p>Соңғы беті табылмады <gap reason=\"lost\"/></p></div>");
    }
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }

  /** Writes a work to a file: {@code LongThesis 120 7 work.xml}. */
  public static void main(String[] arguments) throws IOException {
    byte[] work = ofPages(Integer.parseInt(arguments[0]), Long.parseLong(arguments[1]));
    java.nio.file.Files.write(java.nio.file.Path.of(arguments[2]), work);
  }
}
