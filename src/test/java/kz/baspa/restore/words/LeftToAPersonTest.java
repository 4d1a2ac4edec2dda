package kz.baspa.restore.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.Restorer;
import kz.baspa.restore.Rules;
import kz.baspa.restore.rule.Decider;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Reason;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is not mended stands in the table for a person, and nothing is mended by half. */
class LeftToAPersonTest {
  private static final Lexicon LEXICON = Lexicons.standard();

  private static List<String> asked(String line) {
    LinedText text = LinedText.of(EditedText.of(line)).mark(0, Line.of(LineKind.PARAGRAPH));
    Decider decider = new Decider(Fixes.ALL);
    assertThat(new UnknownWordRule(LEXICON).restore(text, decider).text()).isEqualTo(line);
    assertThat(decider.proposals()).allMatch(Edit::question);
    return decider.proposals().stream().map(Edit::before).toList();
  }

  @ParameterizedTest
  @CsvSource({
    "Зауытта үқпырлаған бұйым жасалды, үқпырлаған",
    "Оның тура1ы кітабы шықты, тура1ы",
    "Елдің эконоМЖика саласы дамыды, эконоМЖика",
    "Ауылдың қвцшы ұнжғлы мектебі ашылды, қвцшы ұнжғлы",
    "Салмағы 5 мл болатын дәрі берілді, ''",
    "Қуаты 3 кВт қозғалтқыш пен NaCl ерітіндісі, ''",
    "Қазақстан мен Ресей келісім жасады, ''",
    "Бұл бар ма деп сұрады, ''",
    "Татарша «Безнең авылда мәктәп яңа» делінген, ''",
  })
  void whatNothingKnowsIsAskedAbout(String line, String word) {
    assertThat(asked(line)).isEqualTo(word.isEmpty() ? List.of() : List.of(word));
  }

  @Test
  void aQuotationOfWordsThatNothingKnowsIsNoQuestionInASoundWork() {
    String quoted = "Ол «жұқырман үлпірлеп қолқыран» деді.";
    assertThat(asked("Қазақстан мен Ресей келісім жасады. ".repeat(60) + quoted)).isEmpty();
    assertThat(asked(quoted)).containsExactly("жұқырман үлпірлеп қолқыран");
    assertThat(asked(quoted.replaceAll("[«»]", ""))).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ол бала шыбынкапас деп ойлады, шыбынкапас, шыбынқапас",
    "урпиреген тауук кашты деп Мукыштынын айтты, Мукыштынын, Мұқыштының",
    "Онын досы Геллеспонт деген жерге барды, Геллеспонт, ''",
  })
  void aWorkThatLostItsLettersIsOfferedTheLikeliestSpelling(
      String text, String observed, String intended) {
    assertThat(offered(text, observed))
        .isEqualTo(intended.isEmpty() ? List.of() : List.of(intended));
  }

  @ParameterizedTest
  @CsvSource({
    "Ол ауылда бір неше күн қалды, бір неше, бірнеше",
  })
  void piecesThatAreWordsAreOfferedTheWordThatTheyAre(
      String text, String observed, String intended) {
    assertThat(offered(text, observed)).containsExactly(intended);
  }

  /** What is offered for these words of the text. */
  private static List<String> offered(String text, String observed) {
    LinedText line = LinedText.of(EditedText.of(text)).mark(0, Line.of(LineKind.PARAGRAPH));
    Decider decider = new Decider(Fixes.ALL);
    new UnknownWordRule(LEXICON).restore(line, decider);
    return decider.proposals().stream()
        .filter(edit -> edit.before().equals(observed))
        .map(Edit::after)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "шокырактас, шоқырақтас",
    "кулыншак, құлыншақ",
    "бокенек, бөкенек",
    "гастроном, ''",
    "ѫѫѫ, ''",
  })
  void lettersAreGuessedByTheirNeighbours(String observed, String intended) {
    assertThat(new LostLetterGuess(LEXICON.letters()).of(observed).orElse("")).isEqualTo(intended);
  }

  @Test
  void whatAWorkHasAgainIsNoQuestion() {
    assertThat(asked("Ол үсәләк деді, үсәләк дегені балық, үсәләк жүзді")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Бұл жерде «т ә у е л с і з» сөзі бөліп жазылады, оны оқушылар біледі.",
        "Бұл Kcaэ5aклaн туралы еңбек жарық көрді, оны халық оқыды.",
      })
  void aWordIsMendedWholeOrNotAtAll(String text) {
    Restored restored =
        new Restorer(Rules.standard(), Fixes.SAFE).restore(RawText.of(text), Progress.NONE);
    assertThat(restored.lined().text()).isEqualTo(text);
    assertThat(restored.proposals()).isNotEmpty();
  }

  @Test
  void lettersThatTwoRulesMendMakeOneWholeWord() {
    Restored restored =
        new Restorer(Rules.standard(), Fixes.SAFE)
            .restore(
                RawText.of("Бұл Ka3aкcтaн туралы еңбек жарық көрді, оны халық оқыды."),
                Progress.NONE);
    assertThat(restored.lined().text())
        .isEqualTo("Бұл Қазақстан туралы еңбек жарық көрді, оны халық оқыды.");
  }

  @Test
  void whatWasTakenBackIsProposed() {
    LinedText text =
        LinedText.of(EditedText.of("бұл Ka3акcтан еді")).mark(0, Line.of(LineKind.PARAGRAPH));
    Decider decider = new Decider(Fixes.SAFE);
    LinedText half = text.apply(List.of(new Change(8, 9, "с", "mixed-script", 0.98)));
    LinedText back = new HalfMended(LEXICON).restore(half, decider);
    assertThat(back.text()).isEqualTo(text.text());
    assertThat(back.edited().edits()).isEmpty();
    assertThat(decider.proposals()).singleElement().matches(e -> e.after().equals("с"));
  }

  /** A worn page, one without Kazakh letters, one read by a Russian reader, and a sound one. */
  private static final String WORN =
      "Ауылдын шетіндегі озен тасып, кагпа ағаштары сынған. Малшылар қоймағы жемді шашты.\n"
          + "Далағы жалғыз атты алыстан кориніп, Нұрбекең үиіне беттеді. Оқыл оқушы кітап\n"
          + "жинал, мұғалім сабағты бастап кетті, Батырбеков ақсақал қоныр домбырасын шертіп.\n";

  private static final String FLATTENED =
      "Казак елинин ертегилери балаларга арналган. Уй иши жылы, терезеден кун коринеди.\n"
          + "Шокырактас каласынын тургындары кокониске бай дастарканга жиналды, Кургабаев келди.\n";

  private static final String STROKES =
      "Б!р адамнын ек! баласы болды. Олар ерте кез!нде ел!нен кет!п, баска жерге барды.\n"
          + "Тер! !ш!ндег! суйык жиналады, мэселелерд! шешу керек. Ез!н !здеген шапкыга ил!нед!.\n";

  @ParameterizedTest
  @ValueSource(strings = {WORN, FLATTENED, STROKES, WORN + FLATTENED})
  void whatIsMadeAlwaysSaysMoreThanWhatIsOnlyAsked(String text) {
    Restored restored =
        new Restorer(Rules.standard(LEXICON), Fixes.SAFE).restore(RawText.of(text), Progress.NONE);
    List<Edit> made = restored.lined().edited().edits();
    assertThat(made).isNotEmpty().allMatch(edit -> edit.confidence() >= Decider.LIKELY);
    assertThat(restored.proposals())
        .isNotEmpty()
        .allMatch(edit -> edit.confidence() < Decider.LIKELY);
    assertThat(made).noneMatch(edit -> edit.reason() == Reason.UNSTATED);
    assertThat(restored.proposals()).noneMatch(edit -> edit.reason() == Reason.UNSTATED);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 5})
  void onlyTheLikeliestQuestionsAreKept(int most) {
    String line = "абвг";
    LinedText text = LinedText.of(EditedText.of(line));
    Decider decider = new Decider(Fixes.SAFE);
    for (int i = 0; i < 4; i++) {
      decider.ask(text, new Change(i, i + 1, "", Edit.QUESTION, 0.1 * (i + 1)));
    }
    decider.keepLikeliest(most);
    assertThat(decider.proposals()).hasSize(Math.min(4, most));
    assertThat(decider.proposals()).allMatch(edit -> most > 3 || edit.start() == 3);
  }
}
