package kz.baspa.restore.outline.headings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.baspa.restore.outline.Shown;
import kz.baspa.restore.outline.contents.ContentsRule;
import kz.baspa.text.Finding;
import kz.baspa.text.Messages;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadingRuleTest {
  private static final String LIST =
      "МазмұныКіріспе.....2-8I-ТАРАУСу-жер қорларының жай-күйі......9-26II-ТАРАУҚазақстан"
          + " өзендері.....27-42Қорытынды.......54-57";
  private static final String LINES =
      "МАЗМҰНЫ\nКіріспе\t3\n1 Су қорларының жай-күйі\t5\n1.1 Шағын көлдердің картасы\t5\n"
          + "1.2 Қазақстан өзендері\t9\nҚорытынды\t20\nПайдаланылған әдебиеттер тізімі\t22\n";

  static Stream<Arguments> bodies() {
    return Stream.of(
        Arguments.of(
            "glued to what stands before and behind",
            LIST
                + "КІРІСПЕАрал тартылды.Ол қалпына келеді.I ТАРАУ.\tСУ-ЖЕРҚОРЛАРЫНЫҢЖАЙ-КҮЙІАқ"
                + " көл таяз [9].II ТАРАУ. ҚАЗАҚСТАН ӨЗЕНДЕРІСырдария ағады.ҚОРЫТЫНДЫСу азайды.",
            List.of(
                "heading 1||Кіріспе",
                "unknown||Арал тартылды.Ол қалпына келеді.",
                "heading 1|I тарау|Су-жер қорларының жай-күйі",
                "unknown||Ақ көл таяз [9].",
                "heading 1|II тарау|Қазақстан өзендері",
                "unknown||Сырдария ағады.",
                "heading 1||Қорытынды",
                "unknown||Су азайды.")),
        Arguments.of(
            "label and title on lines of their own",
            LIST + "\nКІРІСПЕ\nАрал тартылды.\nI ТАРАУ\nСУ-ЖЕР ҚОРЛАРЫНЫҢ\nЖАЙ-КҮЙІ\nКөл таяз.",
            List.of(
                "heading 1||Кіріспе",
                "unknown||Арал тартылды.",
                "heading 1|I тарау|Су-жер қорларының жай-күйі",
                "unknown||Көл таяз.")),
        Arguments.of(
            "sections, blanks in numbers, letters damaged, indents",
            LINES
                + "\tКІРІСПЕ\nАрал тартылды.\n1 СУ КОРЛАРЫНЫН ЖАЙ-КУЙІ\n1. 1. Шагын көлдердің"
                + " картасы.\nКөл таяз.\n1.2. Қазақстан өзендері\nӨзен ағады.\nКОРЫТЫНДЫ\nСу азайды."
                + "\nӘдебиеттер тізімі\nКөшім А. Су.",
            List.of(
                "heading 1||Кіріспе",
                "unknown||Арал тартылды.",
                "heading 1|1|Су корларынын жай-куйі",
                "heading 2|1.1|Шагын көлдердің картасы",
                "unknown||Көл таяз.",
                "heading 2|1.2|Қазақстан өзендері",
                "unknown||Өзен ағады.",
                "heading 1||Корытынды",
                "unknown||Су азайды.",
                "heading 1||Әдебиеттер тізімі",
                "unknown||Көшім А. Су.")),
        Arguments.of(
            "a phrase of the text that reads like a title is none",
            LINES
                + "КІРІСПЕ\nҚазақстан өзендері туралы айтылды. Қорытынды жасау ерте. Қорытынды:"
                + " су аз.\n1 Су қорларының жай-күйі\n1.1 Шағын көлдердің картасы\nКөл таяз."
                + " Қазақстан өзендері тартылды.\n1.2 Қазақстан өзендері\nӨзен ағады.\nҚорытынды\n"
                + "Қорытындылай келе, су аз.",
            List.of(
                "heading 1||Кіріспе",
                "unknown||Қазақстан өзендері туралы айтылды. Қорытынды жасау ерте. Қорытынды: су"
                    + " аз.",
                "heading 1|1|Су қорларының жай-күйі",
                "heading 2|1.1|Шағын көлдердің картасы",
                "unknown||Көл таяз. Қазақстан өзендері тартылды.",
                "heading 2|1.2|Қазақстан өзендері",
                "unknown||Өзен ағады.",
                "heading 1||Қорытынды",
                "unknown||Қорытындылай келе, су аз.")),
        Arguments.of(
            "the whole work in one line",
            "Мазмұны Кіріспе 3 1 Су қорлары 5 1.1 Көлдер 5 Қорытынды 20 Кіріспе Арал тартылды. 1 Су"
                + " қорлары 1.1 Көлдер Көл таяз. "
                + "Өзен де тартылып барады. ".repeat(20)
                + "Қорытынды Су азайды.",
            List.of(
                "heading 1||Кіріспе",
                "unknown||Арал тартылды.",
                "heading 1|1|Су қорлары",
                "heading 2|1.1|Көлдер",
                "unknown||Көл таяз. " + "Өзен де тартылып барады. ".repeat(20).strip(),
                "heading 1||Қорытынды",
                "unknown||Су азайды.")),
        Arguments.of(
            "appendices keep their word",
            "Мазмұны\nКіріспе 3\n1 Су 5\nҚосымша 1. Сауалнама 9\nКІРІСПЕ\nАрал тартылды.\n1 СУ\n"
                + "Көл таяз.\nҚосымша 1.\nСауалнама\nНеше көл бар?",
            List.of(
                "heading 1||Кіріспе",
                "unknown||Арал тартылды.",
                "heading 1|1|Су",
                "unknown||Көл таяз.",
                "heading 1|1|Сауалнама",
                "unknown||Неше көл бар?")),
        Arguments.of(
            "no contents list",
            "КІРІСПЕ\nАрал теңізі тартылды.\n\nI ТАРАУ\nСУ ҚОРЛАРЫ\n\n1.1 Шағын көлдер\nКөл таяз."
                + "\n1.2 Өзендер\nӨзен ағады.\n\nII ТАРАУ. ЖЕР ҚОЙНАУЫ\nКен бар.\n\nҚорытынды\n"
                + "Су азайды.\n\nПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР\nКөшім А. Су.\n\nҚОСЫМША А\nСауалнама.",
            List.of(
                "heading 1||Кіріспе",
                "unknown||Арал теңізі тартылды.",
                "heading 1|I тарау|Су қорлары",
                "heading 2|1.1|Шағын көлдер",
                "unknown||Көл таяз.",
                "heading 2|1.2|Өзендер",
                "unknown||Өзен ағады.",
                "heading 1|II тарау|Жер қойнауы",
                "unknown||Кен бар.",
                "heading 1||Қорытынды",
                "unknown||Су азайды.",
                "heading 1||Пайдаланылған әдебиеттер",
                "unknown||Көшім А. Су.",
                "heading 1|А|Қосымша А",
                "unknown||Сауалнама.")),
        Arguments.of(
            "no contents list, numbers over titles, titles over two lines",
            "КІРІСПЕ\nАрал тартылды.\n1\nXX ҒАСЫРДАҒЫ СУ\nҚОРЛАРЫ\n1.1 Көлдер\nКөл таяз.\n2.\n"
                + "ЖЕР ҚОЙНАУЫ\nКен бар.\nПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР\nТІЗІМІ\nКөшім А. Су.",
            List.of(
                "heading 1||Кіріспе",
                "unknown||Арал тартылды.",
                "heading 1|1|XX ғасырдағы су қорлары",
                "heading 2|1.1|Көлдер",
                "unknown||Көл таяз.",
                "heading 1|2|Жер қойнауы",
                "unknown||Кен бар.",
                "heading 1||Пайдаланылған әдебиеттер тізімі",
                "unknown||Көшім А. Су.")),
        Arguments.of(
            "no contents list, all glued",
            "КІРІСПЕАрал тартылды.I ТАРАУ. СУ ҚОРЛАРЫАқ көл таяз.ҚОРЫТЫНДЫСу азайды.",
            List.of(
                "heading 1||Кіріспе",
                "unknown||Арал тартылды.",
                "heading 1|I тарау|Су қорлары",
                "unknown||Ақ көл таяз.",
                "heading 1||Қорытынды",
                "unknown||Су азайды.")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void givesEachHeadingALineOfItsOwn(String shape, String raw, List<String> body) {
    Restored restored = Shown.restored(raw, new ContentsRule(), new HeadingRule());
    assertThat(Shown.body(restored.lined())).isEqualTo(body);
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
}
