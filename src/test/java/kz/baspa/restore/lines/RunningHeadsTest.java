package kz.baspa.restore.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import org.junit.jupiter.api.Test;

class RunningHeadsTest {
  private static final String PAGE =
      "көктемде өзендердің суы көтеріліп, жайылымды басады және\n".repeat(10);

  @Test
  void headsWhoseNumbersWereMisreadAreOneHead() {
    List<String> heads =
        List.of(
            "2 ю0 Дала өзендерінің тарихы І",
            "Дала өзендерінің тарихы 1ОЗ",
            "104 Дала езендерінің тарихы",
            "Дала өзендерінің тарихъі 1З0");
    StringBuilder raw = new StringBuilder();
    heads.forEach(head -> raw.append(PAGE).append(head).append('\n'));
    raw.append(PAGE);
    String text = restored(raw.toString(), new PageBreaks());
    assertThat(text).doesNotContain("тарих");
    assertThat(text.lines().filter(line -> !line.isBlank())).hasSize(50);
  }

  @Test
  void aHeadWithABarInTheMiddleOfASentenceGoes() {
    assertThat(restored("Су қоры азайып,\nКІРІСПЕ | 7\nжайылым қурады.", new PageBreaks()))
        .isEqualTo("Су қоры азайып,\nжайылым қурады.");
  }

  @Test
  void aHeadAtTheTopWhoseNumberWasMisreadGoes() {
    assertThat(restored("2 ю0 Дала өзендерінің тарихы І\n\nСу қоры азайды.\n", new PageBreaks()))
        .isEqualTo("Су қоры азайды.\n");
    String codes = "5В020300 Тарих мамандығы\n\nСу қоры азайды.\n";
    assertThat(restored(codes, new PageBreaks())).isEqualTo(codes);
    String heading = "2 Дала өзендерінің тарихы\n\nСу қоры азайды.\n";
    assertThat(restored(heading, new PageBreaks())).isEqualTo(heading);
  }

  @Test
  void headingsAndRowsOfNumbersStay() {
    String sound = "Су қоры азайды.\nКІРІСПЕ | 7\nЖайылым қурады.\n1 Дала өзендерінің тарихы\n";
    assertThat(restored(sound, new PageBreaks())).isEqualTo(sound);
  }

  @Test
  void barsOfTheMarginGoAndTablesStay() {
    String raw = "| Дала өзендері\n| көктемде |\n| тасиды, жазда\n| тартылады.\n";
    assertThat(restored(raw, new MarginBars()))
        .isEqualTo("Дала өзендері\nкөктемде\nтасиды, жазда\nтартылады.\n");
    String table = "| жыл | су |\n| 2001 | 4 |\n| 2002 | 5 |\n| 2003 | 5 |\n";
    assertThat(restored(table, new MarginBars())).isEqualTo(table);
  }

  private static String restored(String raw, Rule rule) {
    return rule.restore(LinedText.of(EditedText.of(raw)), new Decider(Fixes.SAFE)).text();
  }
}
