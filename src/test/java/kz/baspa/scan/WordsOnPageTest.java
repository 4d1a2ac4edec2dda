package kz.baspa.scan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.text.Edit;
import kz.baspa.text.Edit.Status;
import kz.baspa.text.EditedText;
import kz.baspa.text.RuleCatalogue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsOnPageTest {
  private static Edit edit(int start, String before, String after, String... rules) {
    return new Edit(
        start, start + before.length(), before, after, List.of(rules), 0.95, Status.MADE);
  }

  private static String shown(String text) {
    return text.replace("\n", "/").replace("\t", "→");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // read | restored | rules | on the page
        "КІРІСПЕ. | Кіріспе | heading-case | КІРІСПЕ.",
        "ЖЕР МЕН КӨП. | Жер мен көк | heading-case+word | ЖЕР МЕН КӨК.",
        "ЖЕР/МЕНКӨЛ | Жер мен көл | marked-line+heading-case+run-together | ЖЕР/МЕН КӨЛ",
        "П БӨЛІМ. Жер | II бөлім Жер | roman-numeral+heading | II БӨЛІМ. Жер",
        "Жер ....... 4 | Жер→4 | contents-list | Жер ....... 4",
        "Жер ....... | Жер→7 | contents-list+contents-page | Жер .......",
        "5 | 3 | contents-page | 5",
        "жер. | жер | list-item | жер.",
        "жер | жер. | supplied-stop | жер",
        "'\"жер\"' | «жер» | quotation-mark | '\"жер\"'",
        "'\"жэр\"' | «жер» | quotation-mark+word | '\"жер\"'",
        "озендер-/дін | өзендердің | cut-word+word | өзендердің",
        "жер-/2/лері | жерлері | cut-word+page-break | жерлері",
        "озен | өзен | word | өзен",
        "'17|.' | [7]. | misread-bracket | [7].",
        "ЖР | Жер | heading-case+lost-letter | ЖЕР",
      })
  void whatIsLayoutStaysAsItWasRead(String read, String restored, String rules, String page) {
    String raw = "Бас " + read.replace('/', '\n') + " соң";
    Edit edit = edit(4, read.replace('/', '\n'), restored.replace('→', '\t'), rules.split("\\+"));
    EditedText made = WordsOnPage.of(EditedText.of(raw, List.of(edit)));
    assertThat(shown(made.text())).isEqualTo("Бас " + page + " соң");
    assertThat(made.raw()).isEqualTo(raw);
  }

  @Test
  void offsetsLeadToTheWordsOfTheRawText() {
    Edit edit = edit(0, "Казак-\nстан елініңжері", "Қазақстан елінің жері", "cut-word", "word");
    EditedText made = WordsOnPage.of(EditedText.of("Казак-\nстан елініңжері", List.of(edit)));
    assertThat(made.text()).isEqualTo("Қазақстан елінің жері");
    assertThat(made.textOffset(7)).as("where its second part begins").isEqualTo(5);
    assertThat(made.rawOffset(17)).as("where the last word begins").isEqualTo(18);
  }

  @Test
  void everyRuleSaysWhatItIsToAPage() {
    for (RuleCatalogue.Entry entry : RuleCatalogue.all()) {
      assertThat(PageEffect.of(entry.name())).as(entry.name()).isNotNull();
    }
  }
}
