package kz.baspa.restore.outline.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kz.baspa.restore.outline.Shown;
import kz.baspa.restore.rule.Decider;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.WordEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListRuleTest {
  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of(
            "1) – Қайда тұрасың?\n2) – Ауылда тұрамын!",
            List.of("item|1|– Қайда тұрасың?", "item|2|– Ауылда тұрамын!")),
        Arguments.of(
            "Себептері мыналар:-су азайды;-жер тозды;-шөл кеңейді.Сондықтан шара керек.",
            List.of(
                "unknown||Себептері мыналар:",
                "item||су азайды;",
                "item||жер тозды;",
                "item||шөл кеңейді.",
                "unknown||Сондықтан шара керек.")),
        Arguments.of(
            "Себептері мыналар:-Су азайды;-Жер тозды\nОл екі жыл егілмеді;-Шөл кеңейді.Шара керек",
            List.of(
                "unknown||Себептері мыналар:",
                "item||Су азайды;",
                "item||Жер тозды. Ол екі жыл егілмеді;",
                "item||Шөл кеңейді.",
                "unknown||Шара керек")),
        Arguments.of(
            "Оған мыналар кіреді:–Н.Ә.Назарбаев қоры;–т.б. қорлар.",
            List.of(
                "unknown||Оған мыналар кіреді:",
                "item||Н.Ә.Назарбаев қоры;",
                "item||т.б. қорлар.")),
        Arguments.of(
            "Түрлері:1)өзен;2)көл;3)теңіз.",
            List.of("unknown||Түрлері:", "item|1|өзен;", "item|2|көл;", "item|3|теңіз.")),
        Arguments.of(
            "Түрлері: •өзен •көл •теңіз",
            List.of("unknown||Түрлері:", "item||өзен", "item||көл", "item||теңіз")),
        Arguments.of(
            "Түрлері:\n–\tөзен;\n–\tкөл;\n\n–\tтеңіз.\nМұхит жоқ.",
            List.of(
                "unknown||Түрлері:",
                "item||өзен;",
                "item||көл;",
                "item||теңіз.",
                "unknown||Мұхит жоқ.")),
        Arguments.of(
            "Түрлері:-өзен;-көл.Жаңа жыл басталды.Себептері:-су аз;-жер тоз.",
            List.of(
                "unknown||Түрлері:",
                "item||өзен;",
                "item||көл.",
                "unknown||Жаңа жыл басталды.Себептері:",
                "item||су аз;",
                "item||жер тоз.")),
        Arguments.of(
            "Түрлері:\n- өзен;\n– көл;\n— теңіз;\n-бұлақ.",
            List.of(
                "unknown||Түрлері:", "item||өзен;", "item||көл;", "item||теңіз;", "item||бұлақ.")),
        Arguments.of(
            "Түрлері:\n1) - өзен;\n2) – «Ащы» көлі;\n3) теңіз.",
            List.of("unknown||Түрлері:", "item|1|өзен;", "item|2|«Ащы» көлі;", "item|3|теңіз.")),
        Arguments.of(
            "Түрлері:\n- - өзен;\n– • көл;\n- -5 градус.",
            List.of("unknown||Түрлері:", "item||өзен;", "item||көл;", "item||-5 градус.")),
        Arguments.of(
            "Мәні:\n1) - өзен;\n2) – 5 градус.",
            List.of("unknown||Мәні:", "item|1|- өзен;", "item|2|– 5 градус.")),
        Arguments.of("Түрі:\n• өзен", List.of("unknown||Түрі:", "item||өзен")),
        Arguments.of(
            "Түрлері:\n1. Өзен\n2. Көл\n3. Теңіз",
            List.of("unknown||Түрлері:", "item|1|Өзен", "item|2|Көл", "item|3|Теңіз")),
        Arguments.of(
            "Түрлері:\nа) өзен;\nә) көл;\nб) теңіз.",
            List.of("unknown||Түрлері:", "item|а|өзен;", "item|ә|көл;", "item|б|теңіз.")));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void givesEachItemALineOfItsOwn(String raw, List<String> body) {
    assertThat(Shown.body(Shown.restored(raw, new ListRule()).lined())).isEqualTo(body);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "– Сен кімсің? – деді ол.\n– Мен малшымын, – деді жігіт.",
        "- Сен кімсің? – деді ол.\n– Мен малшымын, – деді жігіт.\n— Жүр.",
        "- Бәрі келді.\n– Ешкім қалған жоқ.",
        "Ауыл суы мынадай\n- өзен,\n– көл",
        "Мақсаты: - су үнемдеу.",
        "Температура:-5 пен -10 градус;-15 градус та болды.",
        "Абай (1845–1904) – ақын; оның әкесі – Құнанбай.",
        "Бұл өлке кең жатқан\n– құрылымы күрделі\n– ауданы үлкен өңір.",
        "1991. Тәуелсіздік жылы\n1992. Келесі жыл",
        "2) Көлбеу қазынды екі түрлі болады.",
      })
  void leavesOtherDashesAndNumbersAlone(String prose) {
    assertThat(Shown.restored(prose, new ListRule()).lined().text()).isEqualTo(prose);
    assertThat(Shown.body(Shown.restored(prose, new ListRule()).lined()))
        .noneMatch(line -> line.startsWith("item"));
  }

  /** Of a page of which the paragraphs are known: the dash of an item may be worn away. */
  @ParameterizedTest
  @CsvSource({
    "- су азайды;#жер тозды;#- шөл кеңейді., item||су азайды;#item||жер тозды;#item||шөл кеңейді.",
    "- су азайды.#Жер тозды;#- шөл кеңейді., "
        + "unknown||- су азайды.#unknown||Жер тозды;#unknown||- шөл кеңейді.",
    "Кен тоқтады#- су азайды;#- жер тозды., unknown||Кен тоқтады#item||су азайды;#item||жер тозды."
  })
  void anItemBetweenItemsNeedsNoDash(String lines, String expected) {
    String raw = lines.replace('#', '\n');
    WordEvidence word = new WordEvidence(0, 1, 0.9, List.of());
    Evidence evidence =
        new Evidence(null, List.of(), List.of(), List.of(word), Map.of(), List.of());
    LinedText text = LinedText.of(EditedText.of(raw), evidence);
    LinedText restored = new ListRule().restore(text, new Decider(Fixes.SAFE));
    assertThat(Shown.body(restored)).containsExactly(expected.split("#"));
    assertThat(restored.text()).isEqualTo(raw);
  }
}
