package kz.baspa.restore.spacing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.lines.Run;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Headings spaced letter by letter, words spaced by syllables, words cut inside a line. */
class SpacedWordsTest {
  private static String capitals(String text) {
    return Run.rule(new SpacedCapitals(Lexicons.standard()), text);
  }

  private static String syllables(String text) {
    return Run.rule(new SpacedSyllables(Lexicons.standard()), text);
  }

  private static String cut(String text) {
    return Run.rule(new CutWords(Lexicons.standard()), text);
  }

  @ParameterizedTest
  @CsvSource({
    "М А З М Ұ Н Ы, МАЗМҰНЫ",
    "К І Р І С П Е, КІРІСПЕ",
    "Қ О Р Ы Т Ы Н Д Ы .......... 54, ҚОРЫТЫНДЫ .......... 54",
    "К і р і с п е, Кіріспе",
    "Оның м а қ с а т ы мен м і н д е т т е р і ашылады., Оның мақсаты мен міндеттері ашылады.",
    "Бұл жерде т ә у е л с і з д і к сөзі бар., Бұл жерде тәуелсіздік сөзі бар.",
    "Негізгі ұғым – с а у д а ж о л ы дейді., Негізгі ұғым – сауда жолы дейді.",
    "Қ А З А Қ   Т І Л І, ҚАЗАҚ   ТІЛІ",
    "П А Й Д А Л А Н Ы Л Ғ А Н Ә Д Е Б И Е Т Т Е Р, ПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР"
  })
  void closesSpacedHeadings(String spaced, String closed) {
    assertThat(capitals(spaced)).isEqualTo(closed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "А Б В Г Д Е Ж З",
        "бұл а ә б в г д әріптері",
        "мұнда а б с д нүктелері бар",
        "бұл «х и м и я л ы қ» деп жазылған",
        "С. Ж. А. Б. деген әріптер",
        "А В С үшбұрышы",
        "КІРІСПЕ"
      })
  void leavesLettersThatMakeNoWord(String text) {
    assertThat(capitals(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Қа зақ стан ның қызметі | Қазақстанның қызметі",
        "осы кі тап тар дан алынды | осы кітаптардан алынды",
        "«жұ мыс шы лар» деді | «жұмысшылар» деді"
      })
  void closesSpacedSyllables(String spaced, String closed) {
    assertThat(syllables(spaced)).isEqualTo(closed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ол да бір күн осы үй мен жер үшін деп еді",
        "біз бар ма, жоқ па, кім біл деп ой сал",
        "ба ла деген сөз екі буынды",
        "Ли Бо мен Ду Фу – ақындар"
      })
  void leavesShortWordsApart(String text) {
    assertThat(syllables(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "осы ұйым- дары бойынша | осы ұйымдары бойынша",
        "ауыл тұрғын- дары келді | ауыл тұрғындары келді"
      })
  void joinsWordsThatWereCutInsideALine(String text, String joined) {
    assertThat(cut(text)).isEqualTo(joined);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "теле- және радиохабарлар",
        "бір- екі күннен соң",
        "Астана- бас қала",
        "6- тап",
        "ол - адам",
        "- бірінші"
      })
  void leavesHyphensThatMeanSomething(String text) {
    assertThat(cut(text)).isEqualTo(text);
  }

  @Test
  void onlyProposesToCloseAHyphenatedWord() {
    Rule rule = new CutWords(Lexicons.standard());
    Decider decider = new Decider(Fixes.SAFE);
    String text = "екі ел арасындағы қарым- қатынас";
    assertThat(rule.restore(LinedText.of(EditedText.of(text)), decider).text()).isEqualTo(text);
    assertThat(decider.proposals()).hasSize(1);
  }

  @Test
  void closesHyphenatedWordsWhereLineEndsWereKept() {
    String text = "осы ұйым- дары мен тұрғын- дары және қала- лары, қарым- қатынас";
    assertThat(Run.rules(List.of(new CutWords(Lexicons.standard())), text).text())
        .isEqualTo("осы ұйымдары мен тұрғындары және қалалары, қарым-қатынас");
  }
}
