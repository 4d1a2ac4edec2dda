package kz.baspa.restore.outline.headings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.baspa.restore.outline.Shown;
import kz.baspa.restore.outline.contents.ContentsRule;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.testing.Examples;
import kz.baspa.testing.Examples.Example;
import kz.baspa.text.EditedText;
import kz.baspa.text.Finding;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import kz.baspa.text.Messages;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.WordEvidence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingRuleTest {
  private static final String LINES =
      "МАЗМҰНЫ\nКіріспе\t3\n1 Су қорларының жай-күйі\t5\n1.1 Шағын көлдердің картасы\t5\n"
          + "1.2 Қазақстан өзендері\t9\nҚорытынды\t20\nПайдаланылған әдебиеттер тізімі\t22\n";

  static List<Example> bodies() {
    return Examples.read(HeadingRuleTest.class, "headings.txt");
  }

  @ParameterizedTest
  @MethodSource("bodies")
  void givesEachHeadingALineOfItsOwn(Example example) {
    Restored restored = Shown.restored(example.raw(), new ContentsRule(), new HeadingRule());
    assertThat(Shown.body(restored.lined())).isEqualTo(example.expected());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Қорытынды жасау үшін тағы бір жыл керек.\nКіріспеде айтылған ой осы.",
        "1991 жылы ел тәуелсіздік алды.\n1. Бірінші шарт орындалды.\n2. Екінші шарт қалды.",
        "Н.Ә.НАЗАРБАЕВ пен АҚШ президенті кездесті. I ТАРАУ туралы сөз болмады.",
        "КІТАП\nБұл кітапта 1-тарау туралы ештеңе айтылмаған.\n12\nЖаңа жыл келді.",
        "Кеңесте XX ғасыр мәселесі талқыланды. II Дүниежүзілік соғыс туралы айтылды.",
      })
  void proseHasNoHeadings(String prose) {
    Restored restored = Shown.restored(prose, new ContentsRule(), new HeadingRule());
    assertThat(restored.lined().text()).isEqualTo(prose);
    assertThat(Shown.body(restored.lined())).noneMatch(line -> line.startsWith("heading"));
  }

  @Test
  void reportsWhatIsPromisedAndNotThere() {
    List<Finding> findings =
        Shown.restored(LINES + "КІРІСПЕ\nАрал тартылды.", new ContentsRule(), new HeadingRule())
            .findings();
    assertThat(findings).extracting(Finding::key).containsOnly("restore.heading-missing");
    assertThat(findings).hasSize(5);
    assertThat(new Messages(Locale.forLanguageTag("kk")).say(findings.get(1)))
        .contains("1.1 Шағын көлдердің картасы");
  }

  @Test
  void keepsTheWordsOfTheBodyWhereTheContentsListHasOthers() {
    Restored restored =
        Shown.restored(
            LINES + "КІРІСПЕ\nАрал тартылды.\n1.1 Ірі көлдердің жаңа тізбесі\nКөл таяз.",
            new ContentsRule(),
            new HeadingRule());
    assertThat(Shown.body(restored.lined())).contains("heading 2|1.1|Ірі көлдердің жаңа тізбесі");
    assertThat(restored.findings()).extracting(Finding::key).contains("restore.heading-differs");
  }

  private static final String READ =
      "МАЗМҰНЫ\nКіріспе\t3\nI ТАРАУ. Өзендер мен бұлақтар\t5\n1 Шағын көлдердің картасы\t5\n"
          + "22 Таудағы ірі өзендер\t9\nII ТАРАУ. Кен орындары\t15\nҚорытынды\t20\n";

  /** What a machine read: a number may be any other, letters few, a first capital small. */
  @ParameterizedTest
  @CsvSource({
    "1.1 Шағын көлдердің картасы, heading 2|1.1|Шағын көлдердің картасы",
    "1.2 Таудагы ірі өзендер, heading 2|1.2|Таудагы ірі өзендер",
    "III ТАРАУ. КЕН ОРЫНДАРЫ, heading 1|II тарау|Кен орындары",
    "қОРЫТЫНДЫ, heading 1||Қорытынды",
    "1.1 Шағын көлдер жоқ, unknown||1.1 Шағын көлдер жоқ",
    "қорытынды, unknown||қорытынды"
  })
  void theTitleTellsAHeadingOfWhichTheNumberWasMisread(String line, String expected) {
    String raw = READ + "Арал тартылды.\n" + line + "\nКөл таяз болды.";
    WordEvidence word = new WordEvidence(0, 7, 0.9, List.of());
    Evidence evidence =
        new Evidence(null, List.of(), List.of(), List.of(word), Map.of(), List.of());
    LinedText text = LinedText.of(EditedText.of(raw), evidence);
    Decider decider = new Decider(Fixes.SAFE);
    for (Rule rule : List.of(new ContentsRule(), new HeadingRule())) {
      text = rule.restore(text, decider);
    }
    assertThat(Shown.body(text)).contains(expected);
  }
}
