package kz.baspa.restore.outline.contents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kz.baspa.restore.outline.Shown;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContentsRuleTest {
  private static final String BODY =
      "\nКІРІСПЕ\nЖұмыстың өзектілігі су тапшылығының артуымен байланысты болып отыр.\n";

  static Stream<Arguments> lists() {
    return Stream.of(
        Arguments.of(
            "glued, with leaders and ranges",
            "МазмұныКіріспе........2-8I-ТАРАУСу қорлары.......9-26II -ТАРАУЖер қойнауы.....27-42"
                + "Қорытынды......43-45КІРІСПЕЖұмыстың өзектілігі су тапшылығында.",
            List.of(
                "1||Кіріспе|2-8",
                "1|I тарау|Су қорлары|9-26",
                "1|II тарау|Жер қойнауы|27-42",
                "1||Қорытынды|43-45")),
        Arguments.of(
            "glued, labels begin with a digit",
            "МАЗМҰНЫКіріспе.....31 Су қорлары.......61.1 Көлдер......61.2 Өзендер.....122 Жер "
                + "қойнауы.......21Қорытынды........43КІРІСПЕЖұмыстың өзектілігі артты.",
            List.of(
                "1||Кіріспе|3",
                "1|1|Су қорлары|6",
                "2|1.1|Көлдер|6",
                "2|1.2|Өзендер|12",
                "1|2|Жер қойнауы|21",
                "1||Қорытынды|43")),
        Arguments.of(
            "pages glued to titles, blanks in numbers",
            "МАЗМҰНЫ\nКІРІСПЕ3\n1 Су қорлары7\n1. 1. Көлдер7\n1. 2. XX ғасырдағы өзендер12\n"
                + "ҚОРЫТЫНДЫ48\nПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР ТІЗІМІ51"
                + BODY,
            List.of(
                "1||Кіріспе|3",
                "1|1|Су қорлары|7",
                "2|1.1|Көлдер|7",
                "2|1.2|XX ғасырдағы өзендер|12",
                "1||Қорытынды|48",
                "1||Пайдаланылған әдебиеттер тізімі|51")),
        Arguments.of(
            "label on its own line",
            "МАЗМҰНЫ\nКіріспе………3–5\nI-ТАРАУ\nСу қорлары…………6 – 13\nII-ТАРАУ\nЖер қойнауы……14-17"
                + BODY,
            List.of("1||Кіріспе|3-5", "1|I тарау|Су қорлары|6-13", "1|II тарау|Жер қойнауы|14-17")),
        Arguments.of(
            "tabs, a page word, titles over two lines",
            "Мазмұны\n\nКіріспе\t3 бет\n1-бөлім. Су қорларын қорғаудың\nқұқықтық негіздері\t5 бет\n"
                + "1.1 Көлдер мен\nӨзендер\t5 бет\nҚосымша А\t40 бет"
                + BODY,
            List.of(
                "1||Кіріспе|3",
                "1|1-бөлім|Су қорларын қорғаудың құқықтық негіздері|5",
                "2|1.1|Көлдер мен Өзендер|5",
                "1|А|Қосымша А|40")),
        Arguments.of(
            "chapter numbers on lines of their own, pages of a chapter over those of its sections",
            "МАЗМҰНЫ\nКіріспе3-4\n1\nСу қорлары7-20\n1.1 Көлдер7-11\n1.2 Өзендер12-20\n2\n"
                + "Жер қойнауы21-30\nҚорытынды31-33"
                + BODY,
            List.of(
                "1||Кіріспе|3-4",
                "1|1|Су қорлары|7-20",
                "2|1.1|Көлдер|7-11",
                "2|1.2|Өзендер|12-20",
                "1|2|Жер қойнауы|21-30",
                "1||Қорытынды|31-33")),
        Arguments.of(
            "rows of dashes, blanks, appendices",
            "МАЗМҰНЫ\nКіріспе----------3\n1 Су қорлары             5\n1.1 Көлдер – 5\n"
                + "Әдебиет — 20\nҚосымша А. Сауалнама ... 22"
                + BODY,
            List.of(
                "1||Кіріспе|3",
                "1|1|Су қорлары|5",
                "2|1.1|Көлдер|5",
                "1||Әдебиет|20",
                "1|А|Сауалнама|22")),
        Arguments.of(
            "a letter of the head misread",
            "МазмұиыКіріспе......31 Су қорлары......6Қорытынды......20КІРІСПЕСу өзектілігі артты.",
            List.of("1||Кіріспе|3", "1|1|Су қорлары|6", "1||Қорытынды|20")),
        Arguments.of(
            "numbers on lines of their own",
            "МАЗМҰНЫ\nбет\nКіріспе\n3\n1 Су қорлары\n6\nҚорытынды\n20" + BODY,
            List.of("1||Кіріспе|3", "1|1|Су қорлары|6", "1||Қорытынды|20")),
        Arguments.of(
            "numbers in a column behind the titles",
            "МАЗМҰНЫ\nКіріспе\n1 Су қорлары\nҚорытынды\n3\n6\n20" + BODY,
            List.of("1||Кіріспе|3", "1|1|Су қорлары|6", "1||Қорытынды|20")),
        Arguments.of(
            "a plan without pages",
            "Жоспары:\nКіріспе\nI тарау. Су қорлары\n1. Көлдер\n2. Өзендер\nҚорытынды\n"
                + "Пайдаланылған әдебиеттер"
                + BODY,
            List.of(
                "1||Кіріспе|",
                "1|I тарау|Су қорлары|",
                "2|1|Көлдер|",
                "2|2|Өзендер|",
                "1||Қорытынды|",
                "1||Пайдаланылған әдебиеттер|")),
        Arguments.of(
            "a glued plan",
            "ЖоспарыКіріспе1. Су қорлары2. Жер қойнауыҚорытындыПайдаланылған әдебиеттер\n"
                + "КІРІСПЕ\nЖұмыстың өзектілігі артты.",
            List.of(
                "1||Кіріспе|",
                "1|1|Су қорлары|",
                "1|2|Жер қойнауы|",
                "1||Қорытынды|",
                "1||Пайдаланылған әдебиеттер|")),
        Arguments.of(
            "letters lost, Russian words, no head",
            "Кiрiспе ..... 3\n1 Су корлары ..... 6\nКорытынды ..... 20\nПайдаланылган адебиеттер"
                + " ..... 22\n"
                + BODY,
            List.of(
                "1||Кiрiспе|3",
                "1|1|Су корлары|6",
                "1||Корытынды|20",
                "1||Пайдаланылган адебиеттер|22")),
        Arguments.of(
            "years in titles",
            "МАЗМҰНЫ\nКіріспе3\n1 Аштық жылдары (1931-1933)5\n1.1 Көтеріліс 1929-193112\n"
                + "Қорытынды20"
                + BODY,
            List.of(
                "1||Кіріспе|3",
                "1|1|Аштық жылдары (1931-1933)|5",
                "2|1.1|Көтеріліс 1929-1931|12",
                "1||Қорытынды|20")),
        Arguments.of(
            "Russian",
            "СОДЕРЖАНИЕ\nВведение ____ 3\nГЛАВА 1. ВОДНЫЕ РЕСУРСЫ ____ 5\n1.1 Озера ____ 5\n"
                + "Заключение ____ 20\nСписок литературы ____ 22\nВВЕДЕНИЕ\nТекст (өзектілігі) работы.",
            List.of(
                "1||Введение|3",
                "1|Глава 1|Водные ресурсы|5",
                "2|1.1|Озера|5",
                "1||Заключение|20",
                "1||Список литературы|22")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("lists")
  void givesEachEntryALineOfItsOwn(String shape, String raw, List<String> entries) {
    LinedText text = Shown.restored(raw, new ContentsRule()).lined();
    assertThat(Shown.contents(text)).isEqualTo(entries);
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
