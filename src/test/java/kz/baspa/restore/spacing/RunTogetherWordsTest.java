package kz.baspa.restore.spacing;

import static org.assertj.core.api.Assertions.assertThat;

import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.rule.Decider;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RunTogetherWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Жобаныңнегізгінәтижелері | Жобаның негізгі нәтижелері",
        "қалакөшелерініңжарығы:бағасы,сапасы | қала көшелерінің жарығы: бағасы, сапасы",
        "өзенсуларынбасқару–маңыздымәселе | өзен суларын басқару – маңызды мәселе",
      })
  void partsRunsOfThreeAndMoreWords(String raw, String right) {
    assertThat(restored(raw)).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "электроэнергетика саласы",
        "Байтұрсынұлының шығармалары",
        "жасушаларының құрылымы",
        "қоғамтанушылармен кездесу",
        "НЕГІЗГІҰҒЫМДАР",
        "Н.Ә.Назарбаев сөз сөйледі",
      })
  void leavesLongWordsAndNames(String sound) {
    assertThat(restored(sound)).isEqualTo(sound);
  }

  private static String restored(String raw) {
    LinedText text = LinedText.of(EditedText.of(raw));
    Decider decider = new Decider(Fixes.SAFE);
    return new RunTogetherWords(Lexicons.standard()).restore(text, decider).text();
  }
}
