package kz.baspa.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.baspa.structure.Block.Caption;
import kz.baspa.structure.Block.Figure;
import kz.baspa.structure.Block.Listing;
import kz.baspa.structure.Block.Paragraph;
import kz.baspa.structure.Block.Quote;
import kz.baspa.structure.Block.References;
import kz.baspa.structure.Block.Table;
import kz.baspa.structure.Inline.Footnote;
import kz.baspa.structure.Thesis.Entry;
import kz.baspa.text.Finding;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StructureTest {
  private static Thesis recover(Lines lines) {
    return Structure.recover(lines.restored());
  }

  private static String ids(List<Division> divisions) {
    return divisions.stream()
        .map(
            division ->
                division.divisions().isEmpty()
                    ? division.id()
                    : division.id() + "(" + ids(division.divisions()) + ")")
        .collect(Collectors.joining(" "));
  }

  @Test
  void headingsNestByTheirLevelAndGetReadableIdentifiers() {
    Thesis thesis =
        recover(
            new Lines()
                .heading(Part.INTRODUCTION, "Кіріспе")
                .heading(1, Part.CHAPTER, "I тарау", -1, "Су")
                .heading(2, Part.SECTION, "1.1", -1, "Қар")
                .heading(3, Part.SECTION, "1.1.1", -1, "Мұз")
                .heading(2, Part.SECTION, "1.2", -1, "Жаңбыр")
                .heading(1, Part.CHAPTER, "2", -1, "Жер")
                .heading(3, Part.SECTION, "", -1, "Құм")
                .heading(1, Part.CHAPTER, "", -1, "Ел")
                .heading(1, Part.CHAPTER, "II тарау", -1, "Қайталанған нөмір")
                .heading(Part.CONCLUSION, "Қорытынды")
                .heading(Part.BIBLIOGRAPHY, "Әдебиеттер")
                .heading(1, Part.APPENDIX, "А", -1, "Бірінші")
                .heading(1, Part.APPENDIX, "Ә", -1, "Екінші"));
    assertThat(ids(thesis.body()))
        .isEqualTo("intro ch1(s1.1(s1.1.1) s1.2) ch2(s2.1) ch3 ch2-2 concl");
    assertThat(ids(thesis.back())).isEqualTo("bibl app1 app2");
  }

  @Test
  void sectionsUnderRomanChaptersAreNumberedByTheirChapter() {
    Thesis thesis =
        recover(
            new Lines()
                .heading(1, Part.CHAPTER, "I", -1, "Су")
                .heading(2, Part.SECTION, "I.1", -1, "Қар")
                .heading(2, Part.SECTION, "I.2", -1, "Мұз")
                .heading(1, Part.CHAPTER, "II", -1, "Жер")
                .heading(2, Part.SECTION, "II.1", -1, "Құм"));
    assertThat(ids(thesis.body())).isEqualTo("ch1(s1.1 s1.2) ch2(s2.1)");
  }

  @Test
  void aBibliographyInTheMiddleStaysWhereItIs() {
    Thesis thesis =
        recover(
            new Lines()
                .heading(Part.BIBLIOGRAPHY, "Әдебиеттер")
                .heading(1, Part.CHAPTER, "1", -1, "Су")
                .heading(1, Part.APPENDIX, "А", -1, "Бірінші"));
    assertThat(ids(thesis.body())).isEqualTo("bibl ch1");
    assertThat(ids(thesis.back())).isEqualTo("app1");
  }

  @Test
  void textBeforeTheFirstHeadingOpensTheBody() {
    Thesis thesis = recover(new Lines().p("Бір.").heading(Part.INTRODUCTION, "Кіріспе").p("Екі."));
    assertThat(thesis.opening()).hasSize(1);
    assertThat(thesis.body().get(0).blocks()).hasSize(1);
  }

  @Test
  void contentsEntriesPointToTheirHeadings() {
    Thesis thesis =
        recover(
            new Lines()
                .line(LineKind.CONTENTS_HEAD, "Мазмұны")
                .entry(1, Part.INTRODUCTION, "", "Кіріспе", 3, 3)
                .entry(1, Part.CHAPTER, "1", "Су", 4, 9)
                .entry(1, Part.CHAPTER, "2", "Жоқ тарау", 10, 12)
                .heading(1, Part.INTRODUCTION, "", 0, "Кіріспе")
                .heading(1, Part.CHAPTER, "1", 1, "Су"));
    assertThat(thesis.contents().orElseThrow().entries())
        .extracting(Entry::target)
        .containsExactly("intro", "ch1", "");
  }

  @Test
  void linesThatBelongTogetherBecomeOneBlock() {
    Thesis thesis =
        recover(
            new Lines()
                .p("Мына міндеттер:")
                .bullet("бір;")
                .bullet("екі.")
                .item("1", "бір;")
                .item("2", "екі.")
                .item("1", "қайта бір.")
                .line(LineKind.CAPTION, "1-кесте – Атауы")
                .line(LineKind.TABLE_ROW, "Ай\tСаны")
                .line(LineKind.TABLE_ROW, "Қаңтар\t21")
                .p("Арасында.")
                .line(LineKind.TABLE_ROW, "Ақпан\t28")
                .line(LineKind.CAPTION, "2-кесте – Астында")
                .line(LineKind.CAPTION, "1-сурет – Карта")
                .line(LineKind.CAPTION, "3-кесте – Жоғалған")
                .p("«Ұзақ дәйексөз осылай жеке тұрады, ол бүтін бір абзац болады» [1].")
                .reference("1", "Бірінші")
                .reference("2", "Екінші"));
    assertThat(thesis.opening())
        .extracting(block -> (Object) block.getClass())
        .containsExactly(
            Paragraph.class,
            Listing.class,
            Listing.class,
            Listing.class,
            Table.class,
            Paragraph.class,
            Table.class,
            Figure.class,
            Caption.class,
            Quote.class,
            References.class);
    Table table = (Table) thesis.opening().get(4);
    assertThat(table.label()).isEqualTo("1");
    assertThat(table.rows().get(0).label()).isTrue();
    assertThat(table.rows().get(1).label()).isFalse();
    assertThat(((Table) thesis.opening().get(6)).label()).isEqualTo("2");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "тасиды¹ екен ! ¹ Түсіндірме. ! 1",
        "тасиды*, екен ! * Түсіндірме. ! *",
        "тасиды¹² екен ! ¹²Түсіндірме. ! 12",
        "20 км² жер ! Түсіндірме. ! ''",
        "тасиды¹ екен ! ² Түсіндірме. ! ''",
      })
  void footnotesNeedTheirMarkTwice(String text, String note, String label) {
    Restored restored = new Lines().p(text).p("Арада.").p(note).restored();
    Thesis thesis = Structure.recover(restored);
    List<Footnote> notes =
        ((Paragraph) thesis.opening().get(0))
            .content().stream()
                .filter(Footnote.class::isInstance)
                .map(Footnote.class::cast)
                .toList();
    if (label.isEmpty()) {
      assertThat(notes).isEmpty();
      assertThat(thesis.opening()).hasSize(3);
    } else {
      assertThat(notes).hasSize(1);
      assertThat(notes.get(0).label()).isEqualTo(label);
      assertThat(notes.get(0).content().get(0).range().of(restored.lined().text()))
          .isEqualTo("Түсіндірме.");
      assertThat(thesis.opening()).hasSize(2);
    }
  }

  @Test
  void aListWithoutNumbersIsCounted() {
    Thesis thesis = recover(new Lines().p("Бұл [2].").reference("", "Бір").reference("", "Екі"));
    References references = (References) thesis.opening().get(1);
    assertThat(references.entries().get(1).id()).isEqualTo("b2");
    assertThat(references.entries().get(1).label()).isEqualTo("2");
    assertThat(thesis.findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Көкжиек университеті ! university",
        "География факультеті ! faculty",
        "ӘОЖ 556.16 ! udc",
        "Қолжазба құқығында ! manuscript",
        "Дипломдық жұмыс ! work",
        "6B05206 – Гидрология ! specialty",
        "Ғылыми жетекші: Ерлан Сапар ! supervisor",
        "Алматы, 2026 ! imprint",
        "Айсұлу Бектемір ! line",
      })
  void theLinesOfATitlePageAreTold(String line, String role) {
    Thesis thesis = recover(new Lines().line(LineKind.TITLE_PAGE, line));
    assertThat(thesis.titlePage().get(0).role()).isEqualTo(role);
  }

  @Test
  void linesOfTheTitlePageThatAreToldByThoseAroundThem() {
    Thesis thesis =
        recover(
            new Lines()
                .line(LineKind.TITLE_PAGE, "Ертіс мемлекеттік университеті")
                .line(LineKind.TITLE_PAGE, "САПАРОВ ЕРЛАН МҰРАТҰЛЫ")
                .line(LineKind.TITLE_PAGE, "Көлдердің су қоры")
                .line(
                    LineKind.TITLE_PAGE, "Магистр академиялық дәрежесін алуға арналған диссертация")
                .line(LineKind.TITLE_PAGE, "Ғылыми кеңесшісі:")
                .line(LineKind.TITLE_PAGE, "география ғылымдарының докторы")
                .line(LineKind.TITLE_PAGE, "А.Б. Тұрсынова")
                .line(LineKind.TITLE_PAGE, "Қазақстан Республикасы")
                .line(LineKind.TITLE_PAGE, "Семей қ., 2023 жыл"));
    assertThat(thesis.titlePage())
        .extracting(Thesis.TitleLine::role)
        .containsExactly(
            "university",
            "author",
            "title",
            "work",
            "supervisor",
            "supervisor",
            "supervisor",
            "line",
            "imprint");
  }

  @Test
  void aTitleOfTwoLinesAndANameWithoutTheFathersStayLines() {
    Thesis thesis =
        recover(
            new Lines()
                .line(LineKind.TITLE_PAGE, "Сапаров Ерлан Мұратұлы")
                .line(LineKind.TITLE_PAGE, "Көлдердің су қоры")
                .line(LineKind.TITLE_PAGE, "және оны сақтау")
                .line(LineKind.TITLE_PAGE, "Дипломдық жұмыс")
                .line(LineKind.TITLE_PAGE, "Қазақстан Ұлттық Академиясы"));
    assertThat(thesis.titlePage())
        .extracting(Thesis.TitleLine::role)
        .containsExactly("author", "line", "line", "work", "university");
  }

  /** Where a table was drawn and none was found, the person is told which. */
  @ParameterizedTest
  @CsvSource({
    "pdf, 2-кесте – Қой саны, true",
    "pdf, Таблица 2. Число овец, true",
    "pdf, 2-сурет – Қой, false",
    "docx, 2-кесте – Қой саны, false"
  })
  void aTableOfAPdfThatWasNotRecognisedIsTold(String format, String caption, boolean told) {
    Restored plain = new Lines().line(LineKind.CAPTION, caption).p("2019 120").restored();
    Evidence evidence =
        new Evidence(
            new Origin(format, 1, "00"), List.of(), List.of(), List.of(), Map.of(), List.of());
    LinedText lined =
        LinedText.of(plain.lined().edited(), evidence)
            .mark(
                Map.of(
                    0, Line.of(LineKind.CAPTION),
                    1, Line.of(LineKind.PARAGRAPH)));
    Thesis thesis = Structure.recover(new Restored(plain.raw(), lined, List.of(), List.of()));
    Finding expected = Finding.at(0, "structure.table-not-recognised", "2");
    assertThat(thesis.findings()).isEqualTo(told ? List.of(expected) : List.of());
  }
}
