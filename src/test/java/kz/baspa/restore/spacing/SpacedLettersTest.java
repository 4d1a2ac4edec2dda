package kz.baspa.restore.spacing;

import static org.assertj.core.api.Assertions.assertThat;

import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.lines.Run;
import kz.baspa.text.EditedText;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpacedLettersTest {
  private static String joined(String text) {
    return Run.rule(new SpacedLetters(Lexicons.standard()), text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Қ аза қ стан қала м ә ртебесін берді | Қазақстан қала мәртебесін берді",
        "ол осы жерде ту ғ ан еді | ол осы жерде туған еді",
        "ғ алымны ң қ ызметі | ғалымның қызметі",
        "(Ө скемен қ аласы), о ң т ү стік | (Өскемен қаласы), оңтүстік",
        "оны ң ұ лы мен қ ызы | оның ұлы мен қызы",
        "12-ғ асырды ң соңы | 12-ғасырдың соңы",
        "жа қ сылы қ пен жаманды қ | жақсылық пен жамандық",
        "ж ә не да м ұ нда | және да мұнда",
        "Ұ лытау ө ң ірі | Ұлытау өңірі"
      })
  void joinsPiecesOfKnownWords(String pieces, String words) {
    String spaced = "қ ала, ғ алым, т ү рлі, м ұ нда, к ө п, ж ә не. ";
    String sound = "қала, ғалым, түрлі, мұнда, көп, және. ";
    assertThat(joined(spaced + pieces)).isEqualTo(sound + words);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "қ мен ғ дыбыстары тіл арты дыбыстар болып табылады",
        "ә, ө, ү, і – жіңішке дауыстылар, ал ң дыбысы сөз басында келмейді",
        "ә) мектеп оқушылары; б) студенттер",
        "профессор Ә. Марғұлан мен Қ. Сәтбаев жазған",
        "Абай І, Бөкей ІІ және Шоқан І келді",
        "ХІХ ғ. басында және XX ғ. аяғында",
        "А ҚОСЫМШАСЫ және Ә ҚОСЫМШАСЫ",
        "І тарау мен ІІ тарау",
        "Алматы қ. тұрғындары мен Шу қ. тұрғындары",
        "бұл сөз «х и м и я л ы қ» деп жазылған"
      })
  void leavesLettersThatStandForThemselves(String text) {
    assertThat(joined(text)).isEqualTo(text);
  }

  @Test
  void leavesWordsThatAreUnknownAloneInSoundText() {
    String text = "Бұл ауылда Шырдабе ғ ыш деген кісі болған";
    assertThat(joined(text)).isEqualTo(text);
  }

  @Test
  void touchesNeitherLabelNorPagesOfAnEntry() {
    LinedText text = LinedText.of(EditedText.of("Ә қ осымшасы\t7"));
    text = text.mark(0, Line.contentsEntry(1, kz.baspa.text.Part.APPENDIX, "Ә", 2, 2, 7, 7));
    LinedText after =
        new SpacedLetters(Lexicons.standard())
            .restore(text, new kz.baspa.restore.rule.Decider(kz.baspa.text.Fixes.SAFE));
    assertThat(after.text()).isEqualTo("Ә қосымшасы\t7");
    assertThat(after.line(0).kind()).isEqualTo(LineKind.CONTENTS_ENTRY);
  }
}
