package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.baspa.Baspa;
import org.junit.jupiter.api.Test;

/** What stands where in a work whose pages a machine read: headings, lists, references, tables. */
class ReadStructureTest {
  private static final Baspa BASPA = Baspa.builder().build();

  /** A letter takes up so many points of the picture, a line so many. */
  private static final int LETTER = 11;

  private static final int LINE = 30;

  private static final int LEFT = 190;
  private static final int INDENT = 70;
  private static final int RIGHT = 1060;

  private final StringBuilder pages = new StringBuilder();
  private int top = 150;

  private ReadStructureTest page() {
    pages.append(pages.isEmpty() ? "" : "</div>");
    pages.append("<div class='ocr_page' title='bbox 0 0 1240 1754'>");
    top = 150;
    return this;
  }

  /** A line; words that three spaces part stand far apart. */
  private ReadStructureTest at(int left, String text) {
    pages.append(
        "<span class='ocr_line' title='bbox %d %d 1150 %d'>".formatted(left, top, top + 24));
    int at = left;
    for (String part : text.split(" ")) {
      if (part.isEmpty()) {
        at += 60;
        continue;
      }
      int right = at + LETTER * part.length();
      pages.append(
          "<span class='ocrx_word' title='bbox %d %d %d %d; x_wconf 95'>%s</span>"
              .formatted(at, top, right, top + 24, part.replace("&", "&amp;")));
      at = right + LETTER;
    }
    pages.append("</span>");
    top += LINE;
    return this;
  }

  private ReadStructureTest middle(String text) {
    return at((LEFT + RIGHT - LETTER * text.length()) / 2, text);
  }

  private ReadStructureTest white() {
    top += LINE;
    return this;
  }

  /** A paragraph that fills the width; the last line ends where it ends. */
  private ReadStructureTest prose(String... lines) {
    for (int i = 0; i < lines.length; i++) {
      int left = i == 0 ? LEFT + INDENT : LEFT;
      if (i + 1 < lines.length) {
        full(left, lines[i]);
      } else {
        at(left, lines[i]);
      }
    }
    return this;
  }

  /** A line whose words are as wide as it takes to end at the right edge. */
  private ReadStructureTest full(int left, String text) {
    double wide = (RIGHT - left) / (double) text.length();
    pages.append(
        "<span class='ocr_line' title='bbox %d %d 1150 %d'>".formatted(left, top, top + 24));
    double at = left;
    for (String word : text.split(" ")) {
      pages.append(
          "<span class='ocrx_word' title='bbox %d %d %d %d; x_wconf 95'>%s</span>"
              .formatted(
                  Math.round(at), top, Math.round(at + wide * word.length()), top + 24, word));
      at += wide * (word.length() + 1);
    }
    pages.append("</span>");
    top += LINE;
    return this;
  }

  private static final String[][] PROSE = {
    {
      "Өзен жағасындағы ауылдар ертеден егін салып, бау-бақша өсірген, көктемде",
      "тасыған су шабындықтарды суарып, малға мол шөп қалдырған еді. Сондықтан бұл өл-",
      "кеде халық тығыз қоныстанып, қолөнер мен сауда да қатар дамыды."
    },
    {
      "Қыста мұз қалыңдап, балықшылар ойық ашып, күні бойы соның басында отырады",
      "екен. Ау мен қармақтың түрлері жергілікті шеберлердің қолынан шыққан, олардың",
      "бірқатары мұражайда сақтаулы тұр."
    },
    {
      "Бақылау нәтижелері бес жыл бойы арнайы дәптерге жазылып отырды, кейін олар",
      "салыстырылып, орташа мәндері есептелді. Есеп екі рет тексерілгеннен кейін ғана",
      "қорытынды кестеге көшірілді."
    },
    {
      "Тоғай ішінде жыл құстары ұя салады, олардың саны соңғы кезде артып келеді",
      "деген пікір бар. Аңшылықтың шектелуі де осыған әсер етсе керек, бірақ толық",
      "мәлімет әзірге жиналған жоқ."
    },
  };

  private int paragraphs;

  /** A paragraph that no page near it has. */
  private ReadStructureTest prose() {
    return prose(PROSE[paragraphs++ % PROSE.length]);
  }

  private String tei() {
    String file =
        "<html><head><meta charset='utf-8'></head><body>" + pages + "</div></body></html>";
    return new String(
            BASPA
                .toTei(
                    BASPA.restore(
                        BASPA.read(
                            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)),
                            "work.hocr")))
                .bytes(),
            StandardCharsets.UTF_8)
        .replaceAll("\\s+", " ")
        .replaceAll("<sic>[^<]*</sic>|<orig>[^<]*</orig>|</?(?:seg|corr|choice|reg)[^>]*>", "");
  }

  private ReadStructureTest contents(String... entries) {
    page().middle("МАЗМҰНЫ");
    for (String entry : entries) {
      at(LEFT, entry);
    }
    return this;
  }

  private ReadStructureTest work() {
    page().middle("ДИПЛОМДЫҚ ЖҰМЫС").white().middle("Алматы, 2012");
    contents(
        "Кіріспе ............... 3",
        "1 Өзендердің тарихы ............... 4",
        "1.1 Жоғарғы ағыс ............... 4",
        "1.2 Төменгі ағыс ............... 5",
        "Әдебиеттер тізімі ............... 6");
    return page().middle("КІРІСПЕ").white().prose().prose();
  }

  /** The last line of the page before is full, and the heading stands at the margin. */
  @Test
  void aHeadingAtTheTopOfAPageIsNoEndOfTheParagraphBefore() {
    work().page().middle("1 ӨЗЕНДЕРДІҢ ТАРИХЫ").white();
    at(LEFT, "1.1 Жоғарғы ағыс").white().prose();
    full(LEFT + INDENT, "Балықшылар көктемде ау салып, күзде тұз дайындап, қыста мұз ойып")
        .full(LEFT, "сазан мен алабұға аулаған, бұл туралы ескі жазбаларда да айтылған болатын.");
    page().at(LEFT, "1.2 Төменгі ағыс").white().prose().prose();
    assertThat(tei())
        .contains("<head>Төменгі ағыс</head>")
        .containsPattern("айтылған болатын\\.\\s?</p>");
  }

  @Test
  void aSentenceGoesOnAtTheTopOfAPage() {
    work().page().middle("1 ӨЗЕНДЕРДІҢ ТАРИХЫ").white();
    at(LEFT, "1.1 Жоғарғы ағыс").white().prose();
    full(LEFT + INDENT, "Балықшылар көктемде ау салып, күзде тұз дайындап, қыста мұз ойып")
        .full(LEFT, "сазан мен алабұға аулаған, бұл туралы ескі жазбаларда да айтылған болатын.");
    page().at(LEFT, "Кейін бұл кәсіп азайды.").prose().prose();
    assertThat(tei()).containsPattern("айтылған болатын\\. ?(?:<[^>]*> ?)*Кейін бұл кәсіп азайды");
  }

  /** Machines take the stop behind a number for another mark, and 0 for a letter. */
  @Test
  void referencesWithMisreadStopsAreParted() {
    work().page().middle("ӘДЕБИЕТТЕР ТІЗІМІ").white();
    String[] stops = {
      "1.", "2:", "3.", "4,", "5.", "6.", "7.", "8.", "9;", "1Ө.", "11.", "2.", "13."
    };
    for (String stop : stops) {
      full(LEFT + INDENT, stop + " Қалиев Т.С. Өзендердің тасуы және оны болжау. – Алматы: Арна,");
      at(LEFT, "1998. – 112 б.");
    }
    String tei = tei();
    assertThat(tei.split("<bibl ", -1)).hasSize(stops.length + 1);
    assertThat(tei)
        .contains("n=\"2\"", "n=\"4\"", "n=\"10\"", "n=\"12\"")
        .doesNotContain("2: Қалиев");
  }

  /** Thin print loses the dashes of all items. */
  @Test
  void itemsWithoutMarksStandBetweenAColonAndAStop() {
    work();
    at(LEFT + INDENT, "Жағада мыналар өседі:")
        .at(LEFT + INDENT, "қамыс пен құрақ;")
        .at(LEFT + INDENT, "тал мен жиде;")
        .at(LEFT + INDENT, "шырғанақ.");
    prose();
    assertThat(tei())
        .contains("<item>қамыс пен құрақ;</item> <item>тал мен жиде;</item> <item>шырғанақ.</item>")
        .contains("<p>Бақылау нәтижелері");
  }

  /** A bullet is read as a quotation mark or a letter, a letter as a figure, 3 as 5. */
  @Test
  void marksOfItemsThatWereMisread() {
    work();
    at(LEFT + INDENT, "Жағада мыналар өседі:")
        .at(LEFT + INDENT, "“ қамыс пен құрақ;")
        .at(LEFT + INDENT, "е тал мен жиде;")
        .at(LEFT + INDENT, "« шырғанақ.")
        .at(LEFT + INDENT, "Жұмыстың реті:")
        .at(LEFT + INDENT, "1) су өлшенеді;")
        .at(LEFT + INDENT, "2) жазба толтырылады;")
        .at(LEFT + INDENT, "5) нәтиже салыстырылады.")
        .at(LEFT + INDENT, "Сабақтың реті:")
        .at(LEFT + INDENT, "а) мақсат айтылады;")
        .at(LEFT + INDENT, "ә) қағаз таратылады;")
        .at(LEFT + INDENT, "6) жауап алынады.");
    prose();
    assertThat(tei())
        .contains("<item>қамыс пен құрақ;</item> <item>тал мен жиде;</item> <item>шырғанақ.</item>")
        .contains("<item n=\"3\">нәтиже салыстырылады.</item>")
        .contains("<item n=\"б\">жауап алынады.</item>");
  }

  /** Numbers that are far from what is due, and sentences between quotation marks. */
  @Test
  void otherLinesStayParagraphs() {
    work();
    at(LEFT + INDENT, "1) су өлшенеді;")
        .at(LEFT + INDENT, "2) жазба толтырылады.")
        .at(LEFT + INDENT, "7) бөлек тұр.")
        .at(LEFT + INDENT, "“ қысқа сөйлем.")
        .at(LEFT + INDENT, "е деген әріп бар.");
    assertThat(tei())
        .contains("<p>7) бөлек тұр.</p>")
        .contains("қысқа сөйлем.")
        .doesNotContain("<item>қысқа")
        .doesNotContain("<item>деген");
  }

  private ReadStructureTest rows(int left, String... rows) {
    for (String row : rows) {
      at(left, row);
    }
    return this;
  }

  /** Pages are bound at the left and at the right, so that the margins differ. */
  @Test
  void aTableGoesOnOverThePage() {
    work().prose().at(LEFT, "1-кесте – Өзендердің ұзындығы");
    rows(LEFT, "Өзен   Шақырым   Сала", "Қатын   1200   бірі", "Шарын   2393   екеу");
    page().rows(LEFT - 60, "Тілек   3371   үшеу", "Лепсі   4417   төрт");
    white().prose();
    assertThat(tei().split("<table", -1)).hasSize(2);
  }

  @Test
  void anotherTableOnTheNextPageIsItsOwn() {
    work().prose().at(LEFT, "1-кесте – Өзендердің ұзындығы");
    rows(LEFT, "Өзен   Шақырым   Сала", "Қатын   1200   бірі", "Шарын   2393   екеу");
    page().at(LEFT, "2-кесте – Көлдердің тереңдігі");
    rows(LEFT, "Көлі   Тереңд.   Аты", "Үлкен   1500   бірі", "Кіші.   2300   екеу");
    white().prose();
    assertThat(tei().split("<table", -1)).hasSize(3);
  }

  /** Of the chart the machine saw nothing but the numbers under it. */
  @Test
  void numbersUnderAChartAreNoParagraph() {
    work().prose().at(400, "2009 2010 2011 2012").middle("1-сурет – Судың деңгейі").prose();
    at(400, "2013 2014 2015").prose();
    assertThat(tei()).doesNotContain("2009").contains("<p>2013 2014 2015</p>");
  }

  /** The chapter is lost in the list and stands before its section in the body. */
  @Test
  void aChapterThatTheContentsListLostIsAHeading() {
    page().middle("ДИПЛОМДЫҚ ЖҰМЫС").white().middle("Алматы, 2012");
    contents(
        "Кіріспе ............... 3",
        "1.1 Жоғарғы ағыс ............... 4",
        "1.2 Төменгі ағыс ............... 5",
        "Қорытынды ............... 6");
    page().middle("КІРІСПЕ").white().prose().prose();
    page().middle("1 ӨЗЕНДЕРДІҢ ТАРИХЫ").white().middle("1.1 Жоғарғы ағыс").white().prose();
    assertThat(tei()).contains("<head>Өзендердің тарихы</head>");
  }

  /** The introduction is lost in the list, and no page was read in it. */
  @Test
  void theBodyBeginsWithTheIntroductionThatTheListLost() {
    page().middle("ДИПЛОМДЫҚ ЖҰМЫС").white().middle("Алматы, 2012");
    contents(
        "1 Өзендердің тарихы .......",
        "1.1 Жоғарғы ағыс .......",
        "1.2 Төменгі ағыс .......",
        "Әдебиеттер тізімі");
    page().middle("КІРІСПЕ").white().prose().prose();
    page().middle("1 ӨЗЕНДЕРДІҢ ТАРИХЫ").white().middle("1.1 Жоғарғы ағыс").white().prose();
    assertThat(tei()).contains("<head>Кіріспе</head>").contains("<head>Жоғарғы ағыс</head>");
  }

  /** Lines end raggedly, and the first one ends as far from the edge as it is indented. */
  @Test
  void theFirstLineOfARaggedParagraphStandsNotInTheMiddle() {
    work();
    for (String river : List.of("Шу", "Іле", "Ақсу", "Талас")) {
      at(LEFT + INDENT, river + " арнасы кең, жағасы құмды, суы баяу ағады екен, сондықтан сол");
      at(LEFT, "Қарасай бойындағы ауылдарда балық аулау кәсібі бұрыннан бар.");
    }
    assertThat(tei()).containsPattern("екен, сондықтан сол Қарасай");
  }

  /** Nothing in the text calls the note. */
  @Test
  void aNoteWithinAListIsOfTheItemBefore() {
    work();
    at(LEFT + INDENT, "Жағада мыналар өседі:")
        .at(LEFT + INDENT, "- қамыс пен құрақ;")
        .at(LEFT + INDENT, "- тал мен жиде;");
    top = 1600;
    pages.append(
        ("<span class='ocr_line' title='bbox 245 1600 1150 1616'>"
            + "<span class='ocrx_word' title='bbox 245 1600 260 1616; x_wconf 95'>1.</span>"
            + "<span class='ocrx_word' title='bbox 268 1600 330 1616; x_wconf 95'>Сонда,</span>"
            + "<span class='ocrx_word' title='bbox 338 1600 390 1616; x_wconf 95'>45-б.</span>"
            + "</span>"));
    page().at(LEFT + INDENT, "-- шырғанақ.").prose().prose();
    assertThat(tei())
        .containsPattern("тал мен жиде;<note [^>]*>Сонда, 45-б\\.</note></item>")
        .contains("<item>шырғанақ.</item>");
  }

  /** Every 3 is read as a 5, one page as letters, and one not at all. */
  @Test
  void pagesOfTheContentsListThatWereMisreadComeFromTheirHeadings() {
    page().middle("ДИПЛОМДЫҚ ЖҰМЫС").white().middle("Алматы, 2012");
    contents(
        "Кіріспе ............... 5",
        "1 Өзендердің тарихы ............... 5",
        "1.1 Жоғарғы ағыс ............... 5",
        "1.2 Төменгі ағыс ............... ЖП",
        "Қорытынды");
    page().middle("КІРІСПЕ").white().prose().middle("1 ӨЗЕНДЕРДІҢ ТАРИХЫ").white();
    middle("1.1 Жоғарғы ағыс").white().prose();
    page().middle("1.2 Төменгі ағыс").white().prose();
    page().middle("ҚОРЫТЫНДЫ").white().prose();
    assertThat(tei())
        .containsPattern("Кіріспе</ref> <locus from=\"3\" to=\"3\">")
        .containsPattern("Жоғарғы ағыс</ref> <locus from=\"3\" to=\"3\">")
        .containsPattern("Төменгі ағыс</ref> <locus from=\"4\" to=\"4\">")
        .containsPattern("Қорытынды</ref> <locus from=\"5\" to=\"5\">");
  }

  /** A line of the text is measured as small and begins with a number. */
  @Test
  void aNumberWithinASentenceBeginsNoNote() {
    work().prose();
    full(LEFT + INDENT, "Ауылда екі мектеп¹ бар, олардың үлкенінде соңғы санақ бойынша небары");
    pages.append(
        ("<span class='ocr_line' title='bbox 190 %d 1150 %d'>"
                + "<span class='ocrx_word' title='bbox 190 %d 215 %d; x_wconf 95'>62</span>"
                + "<span class='ocrx_word' title='bbox 226 %d 300 %d; x_wconf 95'>оқушы</span>"
                + "<span class='ocrx_word' title='bbox 311 %d 380 %d; x_wconf 95'>оқиды.</span>"
                + "</span>")
            .formatted(top + 4, top + 20, top + 4, top + 20, top + 4, top + 20, top + 4, top + 20));
    pages.append(
        ("<span class='ocr_line' title='bbox 245 1600 1150 1616'>"
            + "<span class='ocrx_word' title='bbox 245 1600 260 1616; x_wconf 95'>1</span>"
            + "<span class='ocrx_word' title='bbox 268 1600 330 1616; x_wconf 95'>Сонда,</span>"
            + "<span class='ocrx_word' title='bbox 338 1600 390 1616; x_wconf 95'>45-б.</span>"
            + "</span>"));
    page().prose();
    assertThat(tei())
        .contains("62 оқушы оқиды.")
        .containsPattern("<note place[^>]*>Сонда, 45-б\\.</note>");
  }

  private void foot(String number) {
    top = 1640;
    at(600, number);
  }

  /** Of seven pages two numbers were read, and these wrongly. */
  @Test
  void fewNumbersThatWereMisreadCountNoPages() {
    work();
    foot("1");
    page().middle("1 ӨЗЕНДЕРДІҢ ТАРИХЫ").white().middle("1.1 Жоғарғы ағыс").white().prose();
    foot("2");
    page().middle("1.2 Төменгі ағыс").white().prose();
    page()
        .prose(
            "Көпір салынған соң жол екі есе қысқарып, ауылға көлік қатынайтын болды, ал",
            "қысқы боранда ғана ол бірер күнге жабылады.");
    page().middle("ӘДЕБИЕТТЕР ТІЗІМІ").white().at(LEFT, "1. Қалиев Т.С. Су. – Алматы, 1998.");
    assertThat(tei()).contains("<pb n=\"5\"/>").doesNotContain("<pb n=\"1\"/>", "<pb n=\"0\"/>");
  }

  @Test
  void aTitlePageOfACollegeIsOne() {
    page().middle("Шу аграрлық колледжі").white().middle("ДИПЛОМДЫҚ ЖҰМЫС").white();
    middle("Орындаған: Б. Сәтов").white().middle("Тараз, 2012");
    contents("Кіріспе ........ 3", "1 Су ........ 4", "Қорытынды ........ 5");
    page().middle("КІРІСПЕ").white().prose();
    assertThat(tei()).contains("<titlePage").doesNotContain("<p>Шу аграрлық");
  }
}
