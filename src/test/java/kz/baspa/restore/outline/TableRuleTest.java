package kz.baspa.restore.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.restore.outline.contents.ContentsRule;
import kz.baspa.restore.outline.headings.HeadingRule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableRuleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1-кесте – Су қорлары; caption|1|Су қорлары",
        "Кесте 2.1. Су қорлары; caption|2.1|Су қорлары",
        "1 сурет. Арал; caption|1|Арал",
        "Рис. 3 – Озеро; caption|3|Озеро",
        "2-кестенің жалғасы; caption||2-кестенің жалғасы",
        "1-кестеде көрсетілгендей, су аз.; unknown||1-кестеде көрсетілгендей, су аз.",
        "1-кесте бойынша су аз.; unknown||1-кесте бойынша су аз.",
        "Сурет салу өнері; unknown||Сурет салу өнері",
      })
  void knowsCaptions(String line, String shown) {
    assertThat(Shown.body(Shown.restored(line, new TableRule()).lined())).containsExactly(shown);
  }

  @Test
  void knowsRows() {
    String raw = "Жыл\tСу\tЖер\n2001\t12\t7\n2002\t\t8\n\tСу азайды.\n–\tөзен;\n–\tкөл.";
    assertThat(Shown.body(Shown.restored(raw, new TableRule()).lined()))
        .startsWith("table_row||Жыл\tСу\tЖер", "table_row||2001\t12\t7", "table_row||2002\t\t8")
        .filteredOn(line -> line.startsWith("unknown"))
        .isEqualTo(List.of("unknown||\tСу азайды.", "unknown||–\tөзен;", "unknown||–\tкөл."));
  }

  @Test
  void knowsTheTitlePage() {
    String raw =
        "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ БІЛІМ МИНИСТРЛІГІ\nСу университеті\nКөшім А.\nАрал тағдыры\n"
            + "ДИПЛОМДЫҚ ЖҰМЫС\nАлматы, 2009\nМАЗМҰНЫ\nКіріспе\t3\n1 Су\t5\nҚорытынды\t9\n"
            + "КІРІСПЕ\nСу азайды.";
    assertThat(
            Shown.body(
                Shown.restored(raw, new ContentsRule(), new HeadingRule(), new TitlePageRule())
                    .lined()))
        .startsWith("title_page||ҚАЗАҚСТАН РЕСПУБЛИКАСЫ БІЛІМ МИНИСТРЛІГІ")
        .contains("title_page||Алматы, 2009", "unknown||Су азайды.");
    String prose = "Алматы қаласында университет ашылды.\nКІРІСПЕ\nСу азайды.";
    assertThat(Shown.body(Shown.restored(prose, new HeadingRule(), new TitlePageRule()).lined()))
        .startsWith("unknown||Алматы қаласында университет ашылды.");
  }
}
