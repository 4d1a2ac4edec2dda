package kz.baspa.restore.lines;

import static org.assertj.core.api.Assertions.assertThat;

import kz.baspa.kazakh.Abbreviations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlattenedLinesTest {
  private static final String BEFORE =
      """
      Мұражай қорында екі мыңнан астам көне жәдігер сақталған
      Олардың бір бөлігін ауыл тұрғындары өз қолымен әкеліп тапсырды
      Қазба жұмыстары кезінде табылған заттар да осында жинақталады
      """;
  private static final String AFTER =
      """

      Жас ғалымдар бұл заттарды жаңа тәсілмен зерттеп жатыр
      Зерттеу қорытындысы келесі жылы жеке кітап болып шығады""";
  private static final String BEFORE_RESTORED = BEFORE.strip().replace("\n", ". ");
  private static final String AFTER_RESTORED = AFTER.strip().replace("\n", ". ");

  private static String restored(String text) {
    return Run.rule(new FlattenedLines(Abbreviations.standard()), text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Бұл жұмысты мемлекет қаржыландырады",
        "Ең көне бұйым 1905 жылы табылған қола айна",
        "«Алтын сақа» көрмесін он мың адам көрді",
        "1991 жылдан бері мұнда тұрақты экспедиция жұмыс істейді",
        "Көрмеге мектеп оқушылары, студенттер, зейнеткерлер келеді [12]",
        "Биіктігі – 56 м",
        "Бұйымдар қола дәуіріне (б.з.б. 2 мыңжылдық) жатады"
      })
  void givesASentenceItsStopBack(String sentence) {
    assertThat(restored(BEFORE + sentence + AFTER))
        .isEqualTo(BEFORE_RESTORED + ". " + sentence + ". " + AFTER_RESTORED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Мұражайға өткен жылы шамамен 7,5 млн | теңге бөлінді",
        "Көрмені жасауға қалалық әкімдік және | Ғылым академиясы көмектесті",
        "Қорда ыдыс-аяқ, қару-жарақ, | Ер-тұрман және басқа бұйымдар бар",
        "Бұл бұйымдарды қысқа мерзімді жобалардың | орнына ұзақ мерзімді жобалар аясында зерттейді",
        "Мұражай қалай дамиды? | Бұл сұраққа директор жауап берді",
        "Директор былай деді: | Мұражай халықтың қазынасы болып қала береді"
      })
  void makesASpaceOfALineEndInsideASentence(String first, String second) {
    assertThat(restored(BEFORE + first + "\n" + second + AFTER))
        .isEqualTo(BEFORE_RESTORED + ". " + first + " " + second + ". " + AFTER_RESTORED);
  }

  @Test
  void keepsTheLineEndBehindAStop() {
    String sentence = "Бұл жұмысты мемлекет қаржыландырады.";
    assertThat(restored(BEFORE + sentence + AFTER))
        .isEqualTo(BEFORE_RESTORED + ". " + sentence + "\n" + AFTER_RESTORED);
  }

  @Test
  void keepsItemsAndHeadingsApart() {
    assertThat(restored(BEFORE + "- қола айна\n- күміс білезік" + AFTER))
        .contains("\n- қола айна\n- күміс білезік");
    assertThat(restored(BEFORE + "2.1 Қордың құрамы" + AFTER)).contains("\n2.1 Қордың құрамы");
    assertThat(restored(BEFORE + "ҚОРЫТЫНДЫ" + AFTER)).contains("\nҚОРЫТЫНДЫ\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Алматы\nАстана\nШымкент\nҚарағанды\nАқтөбе\nТараз\nПавлодар\nӨскемен",
        "Көктем келіп, қар кетті\nСу сылдырап аға берді\nҚұстар ұшып жылы жақтан\nБала біткен шаба берді\n"
            + "Күн нұрына бөленіп\nДала гүлге толады",
        "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ БІЛІМ ЖӘНЕ ҒЫЛЫМ МИНИСТРЛІГІ\nАбай атындағы педагогика университеті\n"
            + "Тарих және құқық факультеті\nҚолжазба құқығында\nСейітов Асан Болатұлы\n"
            + "Мұражай ісінің дамуы және оның бүгінгі күні\nДиплом жұмысы\nАлматы 2020"
      })
  void leavesListsVerseAndTitlePagesAlone(String lines) {
    assertThat(restored(lines)).isEqualTo(lines);
  }

  @Test
  void leavesHardLinesAndParagraphsAlone() {
    String hard = Run.wrap(HardLinesTest.FIRST, 60);
    assertThat(restored(hard)).isEqualTo(hard);
    String prose = (HardLinesTest.FIRST + "\n" + HardLinesTest.SECOND + "\n").repeat(4);
    assertThat(restored(prose)).isEqualTo(prose);
  }

  @Test
  void leavesHeadingsOverSoundParagraphsAlone() {
    String prose =
        ("Кітапхана ісінің жай-күйі мен оның болашағы туралы\n" + HardLinesTest.FIRST + "\n")
            .repeat(5);
    assertThat(restored(prose)).isEqualTo(prose);
  }
}
