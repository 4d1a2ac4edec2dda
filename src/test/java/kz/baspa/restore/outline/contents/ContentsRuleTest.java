package kz.baspa.restore.outline.contents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.restore.outline.Shown;
import kz.baspa.testing.Examples;
import kz.baspa.testing.Examples.Example;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsRuleTest {
  static List<Example> lists() {
    return Examples.read(ContentsRuleTest.class, "contents.txt");
  }

  @ParameterizedTest
  @MethodSource("lists")
  void givesEachEntryALineOfItsOwn(Example example) {
    LinedText text = Shown.restored(example.raw(), new ContentsRule()).lined();
    assertThat(Shown.contents(text)).isEqualTo(example.expected());
    assertThat(text.text()).contains("өзектілігі");
  }

  @Test
  void theBodyBeginsOnALineOfItsOwnAndIsNoEntry() {
    LinedText text =
        Shown.restored(
                "МазмұныКіріспе....2-8I-ТАРАУСу қоры.....9-26I ТАРАУ. СУҚОРЫАрал теңізі тартылды.",
                new ContentsRule())
            .lined();
    assertThat(text.string(3)).isEqualTo("I ТАРАУ. СУҚОРЫАрал теңізі тартылды.");
    assertThat(text.line(3).kind()).isEqualTo(LineKind.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Мазмұны терең еңбек 1990 жылы шықты.\nКітап 3 бөлімнен тұрады.\nЖалпы көлемі 12 бет.",
        "Жоспар бойынша 5 зауыт салынды.\nОның 3-і Алматыда.\nБарлығы 2010",
        "Кіріспе сөзінде ол 5 мәселені атады.\nҚорытынды 2012 жылы шықты.",
        "Жоспары:\nбір күнде үш рет су ішу керек.",
      })
  void proseIsNoContentsList(String prose) {
    assertThat(Shown.restored(prose, new ContentsRule()).lined().text()).isEqualTo(prose);
  }
}
