package kz.baspa.docx;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Makes a work of any length with every element; the same length gives the same work. */
final class LongWork {
  private static final List<String> WORDS =
      List.of(
          "өзен",
          "дала",
          "қар",
          "көктемде",
          "тасқын",
          "ауыл",
          "жайлау",
          "малшы",
          "су",
          "топырақ",
          "бақылау",
          "деңгейі",
          "көтеріледі",
          "жыл",
          "сайын",
          "бекет",
          "өлшеу",
          "құрал",
          "қорытынды",
          "жазылды",
          "әдіс",
          "ғалым",
          "еңбек",
          "шөп",
          "жел",
          "қыс",
          "ұзақ",
          "үлкен",
          "кішкентай",
          "көлем",
          "мөлшер",
          "салыстырғанда",
          "байқалды",
          "өзгереді",
          "һәм",
          "жағалау",
          "көпір");

  private static final int PARAGRAPHS_ON_A_PAGE = 6;

  private final Random random = new Random(7);
  private final StringBuilder xml = new StringBuilder();
  private int table;
  private int figure;
  private int note;

  private LongWork() {}

  static byte[] ofPages(int pages) {
    return new LongWork().write(pages).getBytes(StandardCharsets.UTF_8);
  }

  private String write(int pages) {
    xml.append("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"kk\"><teiHeader><fileDesc>")
        .append(
            "<titleStmt><title>Дала суы</title></titleStmt></fileDesc></teiHeader><text><body>");
    int chapters = Math.max(2, pages / 20);
    for (int c = 1; c <= chapters; c++) {
      xml.append("<div type='chapter' n='" + NumberLabel.roman(c) + " тарау' xml:id='c" + c + "'>");
      xml.append("<head>" + title() + "</head>");
      for (int s = 1; s <= 4; s++) {
        xml.append("<div type='section' n='" + c + "." + s + "' xml:id='s" + c + "." + s + "'>");
        xml.append("<head>" + title() + "</head>");
        for (int p = 0; p < pages * PARAGRAPHS_ON_A_PAGE / chapters / 4; p++) {
          block(p);
        }
        xml.append("</div>");
      }
      xml.append("</div>");
    }
    xml.append("</body><back><div type='bibliography' xml:id='bibl'><head>Әдебиеттер</head>");
    xml.append("<listBibl>");
    for (int b = 1; b <= 100; b++) {
      xml.append("<bibl xml:id='b" + b + "' n='" + b + "'>" + title() + ". – Алматы, 2011.</bibl>");
    }
    return xml.append("</listBibl></div></back></text></TEI>").toString();
  }

  private void block(int at) {
    switch (at % 12) {
      case 3 -> {
        xml.append("<list rend='bulleted'>");
        for (int i = 0; i < 3; i++) {
          xml.append("<item>" + title().toLowerCase(Locale.ROOT) + ";</item>");
        }
        xml.append("</list>");
      }
      case 6 -> table();
      case 8 -> xml.append("<quote><p>«" + sentence() + "»</p></quote>");
      case 10 -> {
        figure++;
        xml.append("<figure n='" + figure + "'><head>" + title() + "</head></figure>");
      }
      default -> paragraph();
    }
  }

  private void paragraph() {
    xml.append("<p>");
    for (int i = 0; i < 5; i++) {
      xml.append(sentence()).append(' ');
    }
    xml.append("<choice><sic>казак</sic><corr cert='high'>қазақ</corr></choice> ");
    xml.append("<foreign xml:lang='ru'>снег тает</foreign> ");
    int reference = 1 + random.nextInt(100);
    xml.append("<ref type='bibr' n='" + reference + "' target='#b" + reference + "'>[");
    xml.append(reference + "]</ref>");
    if (random.nextInt(5) == 0) {
      xml.append("<note place='bottom' n='" + ++note + "'>" + sentence() + "</note>");
    }
    xml.append("</p>");
  }

  private void table() {
    xml.append("<table n='" + ++table + "'><head>" + title() + "</head>");
    for (int row = 0; row < 6; row++) {
      String role = row == 0 ? " role='label'" : "";
      xml.append("<row" + role + ">");
      for (int cell = 0; cell < 3; cell++) {
        String text = row > 0 && cell > 0 ? random.nextInt(900) + "" : word() + " " + word();
        xml.append("<cell" + role + ">" + text + "</cell>");
      }
      xml.append("</row>");
    }
    xml.append("</table>");
  }

  private String word() {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private String title() {
    String first = word();
    return first.substring(0, 1).toUpperCase(Locale.ROOT)
        + first.substring(1)
        + " "
        + word()
        + " "
        + word();
  }

  private String sentence() {
    StringBuilder sentence = new StringBuilder(title());
    for (int i = 0; i < 8; i++) {
      sentence.append(' ').append(word());
    }
    return sentence.append('.').toString();
  }
}
