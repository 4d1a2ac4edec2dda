package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.baspa.Baspa;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.BlockKind;
import org.junit.jupiter.api.Test;

/** A work whose pages a machine read: what was lost or misread comes back by places and counts. */
class ReadPagesTest {
  private static final Baspa BASPA = Baspa.builder().build();

  /** A letter of the text takes up so many points of the picture. */
  private static final int LETTER = 11;

  private final StringBuilder pages = new StringBuilder();

  private ReadPagesTest page() {
    pages.append(pages.isEmpty() ? "" : "</div>");
    pages.append("<div class='ocr_page' title='bbox 0 0 1240 1754'>");
    return this;
  }

  /** A line; words that three spaces part stand far apart. */
  private ReadPagesTest line(int left, int top, int height, String text) {
    pages.append(
        "<span class='ocr_line' title='bbox %d %d 1150 %d'>".formatted(left, top, top + height));
    int at = left;
    for (String part : text.split(" ")) {
      if (part.isEmpty()) {
        at += 60;
        continue;
      }
      int right = at + LETTER * part.length();
      boolean word = part.codePoints().anyMatch(Character::isLetterOrDigit);
      pages.append(
          "<span class='ocrx_word' title='bbox %d %d %d %d; x_wconf %d'>%s</span>"
              .formatted(at, top, right, top + height, word ? 95 : 30, part));
      at = right + LETTER;
    }
    pages.append("</span>");
    return this;
  }

  private ReadPagesTest rule(int left, int top, int right, int bottom) {
    pages.append(
        "<div class='ocr_separator' title='bbox %d %d %d %d'></div>"
            .formatted(left, top, right, bottom));
    return this;
  }

  /** Prose over the whole width from there on; gives back where the next line would stand. */
  private int prose(int top, String... lines) {
    for (int i = 0; i < lines.length; i++) {
      line(i == 0 ? 260 : 190, top + 29 * i, 24, lines[i]);
    }
    return top + 29 * lines.length;
  }

  private int prose(int top, String first, String[] lines) {
    String[] own = lines.clone();
    own[0] = first + " " + lines[0];
    return prose(top, own);
  }

  private RawText raw() {
    String file =
        "<html><head><meta charset='utf-8'></head><body>" + pages + "</div></body></html>";
    return BASPA.read(new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), "work.hocr");
  }

  private static String tei(RawText raw) {
    return new String(BASPA.toTei(BASPA.restore(raw)).bytes(), StandardCharsets.UTF_8)
        .replaceAll("\\s+", " ")
        .replaceAll("</?seg[^>]*>", "");
  }

  private static final String[] PROSE = {
    "өзен жағасындағы ауылдар ертеден егін салып, бау-бақша өсірген, көктемде",
    "тасыған су шабындықтарды суарып, малға мол шөп қалдырған еді. Сондықтан бұл",
    "өлкеде халық тығыз қоныстанып, қолөнер мен сауда да қатар дамыды деген пікір",
    "кең тараған."
  };

  /** Lines that fill their width; only the numbers and speakers part them. */
  @Test
  void numbersOfItemsAndSpeakersBeginParagraphs() {
    page();
    String[] lines = {
      "7. Тасыған су шабындықтарды суарып, малға мол шөп қалдырған еді, қайтып кетті.",
      "8. Өлкеде халық тығыз қоныстанып, қолөнер мен сауда да қатар дамыды деген еді.",
      "Ж.: Өзен жағасындағы ауылдар ертеден егін салып, бау-бақша өсірген, көктемде.",
      "Б. Оспанов тасыған су шабындықтарды суарып, малға мол шөп қалдырған еді деді.",
      "12 Ауыл туралы өзен жағасындағы халық ертеден егін салып, бау өсірген көктемде.",
    };
    for (int i = 0; i < lines.length; i++) {
      line(190, 200 + 29 * i, 24, lines[i]);
    }
    assertThat(raw().evidence().blocks()).hasSize(3);
  }

  private ReadPagesTest work() {
    return work("1.1 Жоғарғы ағыс");
  }

  /** The work, with this second section in its contents list. */
  private ReadPagesTest work(String entry) {
    page();
    line(400, 300, 24, "ДИПЛОМДЫҚ ЖҰМЫС").line(500, 900, 24, "Алматы, 2012");
    page();
    line(190, 200, 24, "Кіріспе .........ммД402");
    line(190, 230, 24, "1 Өзендердің тарихы ....");
    line(190, 260, 24, entry);
    line(190, 290, 24, "1.2 Төменгі ағыс ..");
    line(190, 320, 24, "1.5 Атырау мен арналар .");
    line(190, 350, 24, "Қорытынды");
    line(190, 380, 24, "Пайдаланылған әдебиеттер тізімі");
    page();
    line(600, 150, 24, "КІРІСПЕ");
    prose(220, "Бұрын", PROSE);
    page();
    line(480, 150, 24, "1 ӨЗЕНДЕРДІҢ ТАРИХЫ");
    line(540, 210, 24, "1.1 Жоғарғы ағыс");
    int next = prose(260, "Содан бері", PROSE);
    line(540, next + 40, 24, "1.2 Төменгі ағыс");
    prose(
        next + 90,
        "Төменгі ағыстың суы баяу, арнасы кең, жағасы құмды болады |1). Балықшылар",
        "көктемде ау салып, күзде тұз дайындап сәтті! кәсіп еткен, бұл туралы бірнеше",
        "еңбекте айтылған |21. Көлдер де сол маңда.");
    line(245, 1640, 17, "1. Бұл сан есепке негізделген.");
    page();
    line(520, 150, 24, "1.5 Атырау мен арналар");
    next = prose(200, "Осы кезде", PROSE);
    line(260, next, 24, "1-кесте – Арналардың ұзындығы");
    rule(182, next + 30, 1144, next + 38).rule(182, next + 74, 1144, next + 82);
    rule(182, next + 118, 1120, next + 126).rule(600, next + 76, 604, next + 120);
    rule(600, next + 34, 604, next + 70).rule(181, next + 32, 185, next + 122);
    rule(1141, next + 32, 1145, next + 122);
    line(190, next + 44, 24, "Арна        -- Ұзындығы");
    line(190, next + 88, 24, "Солтүстік        41");
    page();
    line(574, 150, 24, "ҚОРЫТЫНДЫ");
    prose(220, "Кейінірек", PROSE);
    page();
    line(411, 150, 24, "ПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР ТІЗІМІ");
    line(260, 220, 24, "1. Сапаров Е. Өзендер жүйесі. – Алматы: Білім, 2001. – 120 б.");
    line(260, 250, 24, "2. Асанов К. Көлдер. – Астана: Фолиант, 2004. – 98 б.");
    line(260, 280, 24, "5. Ержанов Т. Атырау табиғаты. – Алматы: Ғылым, 1999. – 204 б.");
    line(260, 310, 24, "4. Қасенов Б. Балық шаруашылығы. – Алматы: Білім, 2010. – 77 б.");
    return this;
  }

  @Test
  void theContentsAreKnownByWhatStandsElsewhere() {
    RawText raw = work().raw();
    assertThat(raw.evidence().blocks())
        .filteredOn(block -> block.kind() == BlockKind.CONTENTS_ENTRY)
        .hasSize(7);
    assertThat(tei(raw))
        .contains("Кіріспе</ref> <locus from=\"3\" to=\"3\">3</locus>")
        .contains(
            "<item n=\"1.3\" rend=\"level-2\"><ref target=\"#s1.3\">Атырау мен арналар</ref> <locus"
                + " from=\"5\" to=\"5\">5</locus>")
        .contains("n=\"1.3\" xml:id=\"s1.3\"> <head>Атырау мен арналар</head>");
  }

  @Test
  void notesWhoseMarkWasMisreadAreNotes() {
    assertThat(tei(work().raw()))
        .contains("сәтті<note place=\"bottom\" n=\"1\">Бұл сан есепке негізделген.</note> кәсіп");
  }

  /** A note that does not end early may go on with a number. */
  @Test
  void aNumberThatTheNextOneFollowsIsNotMisread() {
    page();
    line(411, 150, 24, "ПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР ТІЗІМІ");
    line(260, 220, 24, "1. Сапаров Е. Өзендер жүйесі. – Алматы: Білім, 2001. – 120 б.");
    line(260, 250, 24, "2. Асанов К. Көлдер. – Астана: Фолиант, 2004. – 98 б.");
    line(260, 280, 24, "5. Ержанов Т. Атырау табиғаты. – Алматы: Ғылым, 1999. – 204 б.");
    line(260, 310, 24, "6. Қасенов Б. Балық шаруашылығы. – Алматы: Білім, 2010. – 77 б.");
    assertThat(BASPA.restore(raw()).lined().text()).contains("\n5. Ержанов", "\n6. Қасенов");
  }

  @Test
  void aNoteWhoseMarkWasReadAsAnotherNumberIsANoteOfItsOwn() {
    page();
    int next = prose(220, "Бұрын", PROSE);
    prose(next, "Содан бері", PROSE);
    line(245, 1600, 17, "1. Бұл сан есепке негізделген.");
    line(245, 1625, 17, "3. Сол еңбекте толық айтылған.");
    page();
    next = prose(220, "Кейін де", PROSE);
    prose(next, "Бұрынғыдай", PROSE);
    line(
        245,
        1600,
        17,
        "1. Бұл туралы бірнеше жинақта жазылған, оның ішінде ең толығы мына кітаптың беті");
    line(245, 1625, 17, "9. Сол еңбекте толық айтылған.");
    assertThat(tei(raw()))
        .contains(">Бұл сан есепке негізделген.</note>")
        .contains(" n=\"2\">Сол еңбекте толық айтылған.</note>")
        .contains("мына кітаптың беті 9. Сол еңбекте толық айтылған.</note>");
  }

  @Test
  void citationsAndTheirSourcesAgree() {
    assertThat(tei(work().raw()))
        .contains("болады <ref type=\"bibr\" n=\"1\" target=\"#b1\">")
        .contains("айтылған <ref type=\"bibr\" n=\"2\" target=\"#b2\">")
        .contains("<bibl xml:id=\"b3\" n=\"3\">Ержанов Т.");
  }

  @Test
  void drawnLinesMakeATableThoughTheyAreBroken() {
    assertThat(tei(work().raw()))
        .contains(
            "<head>Арналардың ұзындығы</head> <row role=\"label\"> <cell role=\"label\">Арна</cell>"
                + " <cell role=\"label\">Ұзындығы</cell> </row> <row> <cell>Солтүстік</cell>"
                + " <cell>41</cell> </row>");
  }

  /** A note that nothing calls belongs to the paragraph that stands before it. */
  @Test
  void aNoteWithoutMarkStaysANote() {
    page();
    line(400, 300, 24, "ДИПЛОМДЫҚ ЖҰМЫС");
    page();
    prose(220, "Әдетте", PROSE);
    line(245, 1640, 17, "4. Бұл сан есепке негізделген.");
    assertThat(tei(raw()))
        .contains(
            "кең тараған.<note place=\"bottom\" n=\"4\">Бұл сан есепке негізделген.</note></p>");
  }

  @Test
  void whatStandsInTheTextIsWhatWasRead() {
    RawText raw = work().raw();
    assertThat(raw.text()).contains("сәтті! кәсіп", "болады |1).", "1.5 Атырау", "5. Ержанов");
    assertThat(List.of(raw.text().split("\n"))).contains("Кіріспе .........ммД402");
  }

  /** Its heading stands on page 4, and those before and behind leave no room for page 9. */
  @Test
  void aPageOfTheContentsThatCannotBeWasMisread() {
    assertThat(tei(work("1.1 Жоғарғы ағыс ........ 9").raw()))
        .contains("Жоғарғы ағыс</ref> <locus from=\"4\" to=\"4\">4</locus>");
  }

  /** Their indents do not tell: what stands behind the dash of one is where the next begins. */
  @Test
  void itemsBehindASemicolonAreItems() {
    page();
    int next = prose(200, "Сол кезде", PROSE);
    line(260, next, 24, "- көктемде тасыған судың мөлшері барлық ауылда өлшеніп, жазылып отырды;");
    line(260, next + 29, 24, "- күзде балықшылар аулаған балықтың салмағы мен түрі де анықталды.");
    assertThat(raw().text().lines().filter(line -> line.startsWith("- "))).hasSize(2);
    assertThat(tei(raw())).contains("<item>күзде балықшылар");
  }

  @Test
  void nothingGoesOnBehindTheDotsOfAnEntry() {
    page();
    line(600, 150, 24, "МАЗМҰНЫ");
    line(190, 200, 24, "I тарау. Өзендердің тарихы мен олардың бойындағы қалалар ..............");
    line(190, 229, 24, "II тарау. Көлдердің тарихы");
    assertThat(raw().evidence().blocks()).hasSize(3);
  }

  @Test
  void aPageNumberThatWasReadAsALetterIsNoText() {
    for (String number : new String[] {"1", "2", "З", "4"}) {
      page();
      prose(200, "Қала ортасынан өзен ағады,", "оның бойында ескі үйлер бар.");
      line(600, 1680, 22, number);
    }
    assertThat(tei(raw())).contains("<pb n=\"4\"/>").doesNotContain("<p>З</p>");
  }

  /** Boxes of one line may be half as high again, and its letters are not. */
  @Test
  void aLineThatWasMeasuredTooHighGoesOn() {
    page();
    int next = prose(200, "Қала ортасынан өзен ағады, оның бойында ескі үйлер мен кең бақтар бар");
    line(
        190,
        next,
        40,
        "және көпірден әрі қарай ұзын көше басталып, базарға дейін барады, сонан соң");
    line(190, next + 29, 24, "алаңға шығады.");
    assertThat(raw().evidence().blocks()).hasSize(1);
  }

  /** The dash at the end of the first line is lost: indented, it stands in the middle. */
  @Test
  void aFirstLineWhoseDashIsLostGoesOn() {
    page();
    int next = prose(200, "Сол кезде", PROSE);
    line(
        260,
        next,
        24,
        "Өлкедегі көлдердің ең тереңі, балыққа бай, суы тұщы әрі мүлде таза Айдын көлі");
    line(
        190,
        next + 29,
        24,
        "12 метрге дейін барады, басқаларының тереңдігі одан аз, жазда тартылады.");
    next = prose(next + 58, "Одан кейін", PROSE);
    line(560, next, 24, "А + Б + В");
    line(
        190,
        next + 29,
        24,
        "мұндағы көлдердің саны алынбаған, өйткені олар сол кезде кеуіп кеткен.");
    assertThat(openings(raw())).contains("мұндағы").doesNotContain("12");
  }

  @Test
  void whatClosesABracketGoesOn() {
    page();
    int next = prose(200, "Осы жерде", PROSE);
    line(260, next, 24, "Ол көтерілістің басында болған (1811");
    line(190, next + 29, 24, "-1813) және соңына дейін қалған адам еді, бұл туралы жазба бар.");
    line(260, next + 58, 24, "Мұндай мысал көп (бір ғана жазба қалған");
    line(190, next + 87, 24, "1) көлдің суы; 2) өзеннің суы деп бөлінеді.");
    assertThat(openings(raw())).contains("Мұндай", "1)").doesNotContain("-1813)");
  }

  /** The first word of each block. */
  private static List<String> openings(RawText raw) {
    return raw.evidence().blocks().stream()
        .map(block -> raw.text().substring(block.start(), block.end()).split("\\s+", 2)[0])
        .toList();
  }

  /** Each reading stands on two pages, which would be too few. */
  @Test
  void aTitleThatWasReadInTwoWaysRunsOverAllItsPages() {
    String[] titles = {"Дала гүлдерінің тарихы", "Дала гүллерінің тархы"};
    for (int i = 0; i < 8; i++) {
      page();
      if (i > 3) {
        line(500, 90, 24, titles[i % 2]);
      }
      prose(200, "Қала ортасынан өзен ағады,", "оның бойында ескі үйлер бар.");
    }
    assertThat(tei(raw())).doesNotContain("гүлдерінің", "гүллерінің");
  }

  @Test
  void theMisreadWordOfACaptionIsMended() {
    page();
    int next = prose(200, "Осы кезде", PROSE);
    line(260, next, 24, "Арналар 1-кеетеде берілген, 3-кеңседе емес.");
    line(260, next + 40, 24, "1кестп – Арналардың ұзындығы");
    rule(182, next + 70, 1144, next + 78).rule(182, next + 114, 1144, next + 122);
    rule(182, next + 158, 1144, next + 166).rule(600, next + 74, 604, next + 162);
    rule(181, next + 72, 185, next + 162).rule(1141, next + 72, 1145, next + 162);
    line(190, next + 84, 24, "Арна        Ұзындығы");
    line(190, next + 128, 24, "Солтүстік        41");
    line(260, next + 200, 24, "2-кестп – бұл кесте емес, сөйлемнің басы ғана болып тұр.");
    assertThat(tei(raw()))
        .contains("<head>Арналардың ұзындығы</head>", "1-кестеде</corr>", "2-кестп", "3-кеңседе");
  }

  /**
   * An entry of a contents list comes again as a heading high on its page, and is no running head.
   */
  @Test
  void entriesHighOnAPageAreNoRunningHeads() {
    page();
    line(190, 100, 24, "Кіріспе .................... 2");
    line(190, 140, 24, "Қамысты көлдің пайда болуы .................... 3");
    line(190, 180, 24, "Жағалау өсімдігі .................... 4");
    line(190, 220, 24, "Қорытынды .................... 5");
    for (String heading :
        List.of("Кіріспе", "Қамысты көлдің пайда болуы", "Жағалау өсімдігі", "Қорытынды")) {
      page().line(500, 100, 24, heading);
      prose(500, "Көл жағасында қамыс өсіп, құстар ұя салып, балапан басып жатады екен.");
    }
    RawText raw = raw();
    assertThat(raw.evidence().blocks())
        .filteredOn(block -> block.kind() == BlockKind.RUNNING_HEAD)
        .allSatisfy(
            block ->
                assertThat(raw.text().substring(block.start(), block.end())).doesNotContain("і"));
    assertThat(raw.evidence().blocks())
        .filteredOn(block -> block.kind() == BlockKind.CONTENTS_ENTRY)
        .hasSize(4);
  }

  /** A list of names or of amounts has dots, too, and numbers that are no pages of a contents. */
  @Test
  void aListOfNamesKeepsItsNumbers() {
    page().line(411, 60, 24, "ЕСІМДЕР");
    line(190, 140, 24, "Айдарбек .................... 5, 6, 66");
    line(190, 180, 24, "Бекзат .................... 106");
    line(190, 220, 24, "Гүлсара .................... 99");
    line(190, 260, 24, "Дархан .................... 56");
    line(190, 300, 24, "Еркежан .................... 18,3");
    line(190, 340, 24, "Жанар .................... 86");
    assertThat(restored())
        .contains("5, 6, 66")
        .contains("106")
        .contains("99")
        .contains("56")
        .contains("18,3")
        .contains("86");
  }

  /** An ellipsis in a title is not the dots behind it. */
  @Test
  void aTitleWithAnEllipsisKeepsItsWords() {
    page().line(411, 60, 24, "МАЗМҰНЫ");
    line(190, 140, 24, "Кіріспе .................... 3");
    line(190, 180, 24, "Ағаш ұсталары... кімдер? .................... 15");
    line(190, 260, 24, "Аты-жөні ........... Туған жылы ..........");
    line(190, 300, 24, "Қорытынды .................... 56");
    assertThat(restored()).contains("ұсталары... кімдер?\t15").contains("Туған жылы");
  }

  private String restored() {
    return BASPA.restore(raw()).lined().text();
  }
}
