package kz.baspa.restore.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.regex.Pattern;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.text.Edit;
import kz.baspa.text.LinedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageBreaksTest {
  private static final int LINES_ON_A_PAGE = 26;

  /** A long paragraph in hard lines. */
  private static final List<String> LINES =
      Run.wrap((HardLinesTest.FIRST + " " + HardLinesTest.SECOND + " ").repeat(14).strip(), 62)
          .lines()
          .toList();

  private static String pages(int first, IntFunction<String> between) {
    List<String> out = new ArrayList<>();
    for (int i = 0; i < LINES.size(); i++) {
      out.add(LINES.get(i));
      if (i % LINES_ON_A_PAGE == LINES_ON_A_PAGE - 1) {
        out.add(between.apply(first + i / LINES_ON_A_PAGE));
      }
    }
    return String.join("\n", out);
  }

  private static String plain() {
    return String.join("\n", LINES);
  }

  private static String restored(String text) {
    return Run.rule(new PageBreaks(), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "\n{}\n",
        "\n- {} -\n",
        "— {} —",
        "{} бет",
        "{}-бет",
        "Бет {}",
        "                {}\n",
        "\n{} / 120\n",
        "{} Кітапхана ісінің тарихы",
        "Кітапхана ісінің тарихы {}\n",
        "\n{}\n\nКітапхана ісінің тарихы\n",
        "Кітапхана ісінің тарихы\n{}\n"
      })
  void takesRunningNumbersAndTitlesOut(String style) {
    assertThat(restored(pages(12, n -> style.replace("{}", String.valueOf(n))))).isEqualTo(plain());
  }

  @Test
  void keepsTheNumberInTheEdit() {
    LinedText text =
        Run.rules(
            List.of(new PageBreaks(), new HardLines(Lexicons.standard())),
            pages(7, n -> "\n- " + n + " -\n"));
    Pattern number = Pattern.compile("\\d+");
    assertThat(text.edited().edits())
        .filteredOn(edit -> edit.rules().contains("page-break"))
        .extracting(
            edit -> number.matcher(edit.before()).results().findFirst().orElseThrow().group())
        .startsWith("7", "8", "9");
    assertThat(text.text()).doesNotContain("\n");
  }

  @Test
  void joinsAWordThatWasCutByTheEndOfAPage() {
    String text =
        pages(3, n -> "Ауылдың жаңа кітапханасы былтыр са-\n\n" + n + "\n\nлынып бітті, енді онда");
    assertThat(
            Run.rules(List.of(new PageBreaks(), new HardLines(Lexicons.standard())), text).text())
        .contains("былтыр салынып бітті, енді онда")
        .doesNotContain("са-");
  }

  @Test
  void leavesALoneNumber() {
    String text = String.join("\n", LINES.subList(0, 20)) + "\n1991\n" + String.join("\n", LINES);
    assertThat(restored(text)).isEqualTo(text);
  }

  @Test
  void leavesNumbersThatStandCloseTogether() {
    String table = "1\nСу\n2\nЖер\n3\nАуа\n4\nОт\n5\nТас\n";
    assertThat(restored(table + plain())).isEqualTo(table + plain());
    String contents =
        "Кіріспе\n3\nІ тарау. Су қорлары\n9\nІІ тарау. Жер қорлары\n21\nҚорытынды\n40\n";
    assertThat(restored(contents + plain())).isEqualTo(contents + plain());
  }

  @Test
  void leavesNumbersThatDoNotAscend() {
    int[] years = {1991, 45, 7, 2003, 12, 3, 88, 1};
    String text = pages(0, n -> String.valueOf(years[n % years.length]));
    assertThat(restored(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"{}-кесте", "Кесте {}", "{} тарау", "{} сурет", "{}) бірінші", "[{}]", "{}."})
  void leavesCaptionsHeadingsAndItems(String style) {
    String text = pages(1, n -> style.replace("{}", String.valueOf(n)));
    assertThat(restored(text)).isEqualTo(text);
  }

  @Test
  void aPageEndsAParagraphWhereMoreBlankLinesStandThanElsewhere() {
    String text = pages(5, n -> n == 6 ? "\n\n" + n + "\n\n" : "\n" + n + "\n");
    assertThat(restored(text)).contains("\n\n").doesNotContain("\n\n\n").doesNotContain("\n6\n");
  }

  @Test
  void everyEditBearsTheName() {
    LinedText text = Run.rules(List.of(new PageBreaks()), pages(5, n -> "\n" + n + "\n"));
    assertThat(text.edited().edits()).extracting(Edit::rules).containsOnly(List.of("page-break"));
  }
}
