package kz.baspa.restore.words;

import static org.assertj.core.api.Assertions.assertThat;

import kz.baspa.restore.Restorer;
import kz.baspa.restore.Rules;
import kz.baspa.text.Fixes;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What invites false corrections and must stay as it stands, in a work that is sound. */
class SoundStaysSoundTest {
  /** What a thesis says around such words. */
  private static final String AROUND =
      "Зерттеудің негізгі мақсаты – халықтың тұрмысы мен әдет-ғұрпын сипаттау. ";

  private static Restorer restorer;

  @BeforeAll
  static void makeRestorer() {
    restorer = new Restorer(Rules.standard(), Fixes.SAFE);
  }

  private static String restored(String text) {
    return restorer.restore(RawText.of(text), Progress.NONE).lined().text();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Орыс-казак әскерлері бекініс салды.",
        "Дон казагы мен Кубань казактары келді.",
        "Химик калий тұзы мен кобальт қорытпасын өлшеді.",
        "Балық аулауға катер шықты, кит суда жүзеді.",
        "Кант философиясы мен Конт ілімі салыстырылды.",
        "Болат канат тартылды, тур саны артты.",
        "Үш карат алмас пен электр тогы аталды.",
        "Калуга мен Кострома, Куско мен Кито қалалары.",
        "Кадыров пен Касымов, Токаев пен Кожахметов келді.",
        "Тур Хейердал Кук аралдарына жүзді.",
      })
  void wordsAndNamesThatHaveAKazakhTwinStay(String sentence) {
    assertThat(restored(AROUND + sentence)).isEqualTo(AROUND + sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Қырғызша «Тоо башында туман бар, жакка барган жол тар» делінген.",
        "Эпоста «Манас баатыр атын токутуп, жоого аттанды» деген жол бар.",
        "Татарша «Әни пешергән ипи тәмле була» дейді.",
        "«Туган тел» өлеңі «И туган тел, и матур тел» деп басталады.",
        "Башқұртша: «Атайым ауылға ҡайтты, әсәйем аш бешерҙе».",
        "Өзбекше «Меҳнат қилсанг роҳатга етасан» деген мақал бар.",
        "Өзбекше «китоб ўқиган бола билимли бўлади» нақылы да ұсынылды.",
        "Ол «Не хлебом единым жив человек» деген сөзді келтірді.",
        "Құжатта «о переселении крестьян в Туркестанский край» делінген.",
        "Татарша «балакай», қырғызша «жүрөк» деген сөз бар.",
        "Кітаптың аты Кыргыз элинин оозеки чыгармачылыгы деп жазылған.",
      })
  void quotationsInOtherLanguagesStay(String sentence) {
    assertThat(restored(AROUND + sentence)).isEqualTo(AROUND + sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Как пишет автор, аулы и города росли на берегу реки.",
        "Зерттеушіден:\nТак как степь была широка, казахи кочевали зимой и летом.",
        "- собрать теоретическую литературу;\n- провести анкетирование родителей;",
        "Исследователь отмечает, что Кызылорда и Актобе являются городами роста.",
        "Мазмұны мынадай.\nЦель работы состоит в том, чтобы показать культуру края.",
      })
  void russianSentencesAndLinesStay(String sentence) {
    assertThat(restored(AROUND + "\n" + sentence)).isEqualTo(AROUND + "\n" + sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Как отмечает историк, язык есть душа народа.\n- изучить старую литературу;\n"
            + "- провести опрос родителей.",
        "Кыргызча: Тоонун башында булут бар, ал жакка баруу жолу жок. Өз элиңди билбесең, өсөсүң кантип?",
        "Татарча: Туган җир – иң матур җир, туган тел – иң тәмле тел. Әнкәйнең теле матур.",
        "Башҡортса: Тыуған ер – иң матур ер, уның һыуы ла тәмле.",
      })
  void worksInOtherLanguagesStay(String work) {
    assertThat(restored(work)).isEqualTo(work);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Қырғыз айтады: Эне тилибизди сактоо ар бир атуулдун иши, жер-суу баарыбыздыкы.",
        "Татарда бар: Туган илнең туфрагы да тәмле, аның суы да матур була.",
      })
  void kindredSentencesOutsideQuotationsStay(String sentence) {
    assertThat(restored(AROUND + sentence)).isEqualTo(AROUND + sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Бұрынғы емлеміз бойынша «иу» тіркесі жазылған: қыйсық, сұу, оқыу.",
        "Ескі емлеңізше «тіуі, бұуын, сыйыр» деп жазу қалыпты.",
      })
  void aShortTextWithStrangeWordsIsNotWorn(String text) {
    assertThat(restored(text)).isEqualTo(text);
  }

  @Test
  void kazakhThatWasTypedWithoutItsLettersIsNoRussian() {
    assertThat(
            restored(
                "Бул халыктын тарихы мен онын жерлери туралы. Онер мен билим – елдин байлыгы."))
        .contains("халықтың", "байлығы");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Елдер СЕАТО мен СЕНТО блогына кірді.",
        "Аймақта АСЕАН мен НАФТА жұмыс істейді, ИНТЕРПОЛ да бар.",
        "Бұрын ГУЛАГ пен АЛЖИР лагерлері болды, деп ҚАЗТАГ хабарлады.",
        "Жүк КАМАЗ-бен тасылды, ҚазМұнайГаз бен ҚазТАГ туралы айтылды.",
        "Қысым 101,3 кПа, жиілігі 50 Гц, қуаты 1,5 кВт болды.",
        "Реакция теңдеуі: 2H₂ + O₂ → 2H₂O. Метан да жанады.",
        "Хат kitap@kitap.kz мекенжайына, сайт https://kaz.example.org/til бетінде.",
        "Екпіні: за́мок пен замо́к, а́тлас пен атла́с.",
      })
  void acronymsUnitsFormulasAddressesAndStressStay(String sentence) {
    assertThat(restored(AROUND + sentence)).isEqualTo(AROUND + sentence);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ЕСКЕРТУ! Бұл бөлім қысқаша берілді.",
        "ҮШІНШІ. Достық қарым-қатынасты сақтаймын.",
        "АНЫҚТАМА. Сан деп нені айтамыз?",
        "Ол бұған ЕШҚАШАН келіспейді, деді ғалым.",
      })
  void capitalsThatOpenASentenceOrAreSaidLoudlyStay(String sentence) {
    assertThat(restored(AROUND + sentence)).isEqualTo(AROUND + sentence);
  }

  @Test
  void aFormThatAWorkHasAgainAndAgainIsItsOwn() {
    String work =
        "Ойшыл ғадаләт сөзін жиі қолданады. Ғадаләт деген әділдік емес пе? Оның түсінігінде ғадаләт"
            + " пен мархамат қатар жүреді. Ғадаләт болмаған жерде шафағат та болмайды. Шафағат иесі"
            + " кім десе, ғадаләт иесі дейді. Шафағат пен ғадаләт егіз.";
    assertThat(restored(work)).isEqualTo(work);
  }

  @Test
  void aWorkThatHasLostKazakhLettersGetsThemBackWhereOnlyTheyCanHaveStood() {
    String damaged =
        "Елдің экономикалык дамуы кызығушылық тудырды. Бұл тұрактылықтың кепілі. Сондыктан"
            + " кауіпсіздікті қамтамасыз ету керек. Саяси жагдай жаксарды. ";
    assertThat(restored(damaged))
        .isEqualTo(
            "Елдің экономикалық дамуы қызығушылық тудырды. Бұл тұрақтылықтың кепілі. Сондықтан"
                + " қауіпсіздікті қамтамасыз ету керек. Саяси жағдай жақсарды. ");
  }
}
