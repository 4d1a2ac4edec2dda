package kz.baspa.kazakh.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.automata.Varints;
import kz.baspa.kazakh.morphology.Analysis;
import kz.baspa.kazakh.morphology.FinalPhoneme;
import kz.baspa.kazakh.morphology.Morphology;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageBuildTest {
  private static final Map<String, CountedWord> COUNTS =
      Map.of(
          "қазақ", new CountedWord(700, 400, 10),
          "казак", new CountedWord(3, 2, 2),
          "соны", new CountedWord(60, 40, 8),
          "соңы", new CountedWord(18, 13, 4),
          "оның", new CountedWord(1900, 900, 11),
          "онын", new CountedWord(2, 1, 1));

  @Test
  void oneFormOfASkeletonStaysAndTruePairsStayBoth() {
    Cleaner cleaner = new Cleaner(COUNTS, Set.of("қазақ", "казак", "соны", "соңы"), form -> 0);
    assertThat(
            cleaner.clean(
                Set.of(
                    "қазақ", "казак", "қазак", "соны", "соңы", "оның", "онын", "баска", "басқа")))
        .containsExactlyInAnyOrder("қазақ", "соны", "соңы", "оның", "басқа");
  }

  @Test
  void aStemIsWhatItsFormsShow() throws IOException {
    Set<String> forms =
        Set.of(
            "кітап",
            "кітаптар",
            "кітаптың",
            "кітабы",
            "кітабым",
            "орын",
            "орындар",
            "орынды",
            "орны",
            "орнына",
            "орнында",
            "бару",
            "барды",
            "барған",
            "барады",
            "барса",
            "барып");
    MorphologyBuild.Compiled compiled =
        new MorphologyBuild(Path.of("src/tools/data")).compile(new TreeSet<>(forms), Map.of());
    Morphology morphology =
        new Morphology(new Varints(compiled.stems()), new Varints(compiled.endings()));
    assertThat(List.of("кітабымыз", "кітаптан", "орнымыз", "орыннан", "бармаған", "баратын"))
        .allSatisfy(form -> assertThat(morphology.analyse(form)).isNotEmpty());
    assertThat(List.of("кітапы", "кітабтар", "кітаптер", "орыны", "барген", "бармеген"))
        .allSatisfy(form -> assertThat(morphology.analyse(form)).isEmpty());
    assertThat(morphology.analyse("барды").get(0).endings())
        .extracting(Analysis.Ending::name)
        .containsExactly("past");
  }

  @Test
  void theSameWordsGiveTheSameBytes() throws IOException {
    Set<String> forms = Set.of("бала", "балалар", "баланың", "кел", "келді", "келген", "келу");
    MorphologyBuild build = new MorphologyBuild(Path.of("src/tools/data"));
    MorphologyBuild.Compiled one = build.compile(new TreeSet<>(forms), COUNTS);
    MorphologyBuild.Compiled two =
        new MorphologyBuild(Path.of("src/tools/data")).compile(new TreeSet<>(forms), COUNTS);
    assertThat(one.stems()).isEqualTo(two.stems());
    assertThat(one.endings()).isEqualTo(two.endings());
    assertThat(LetterModelBuild.build(forms)).isEqualTo(LetterModelBuild.build(forms));
  }

  @ParameterizedTest
  @CsvSource({
    "бала, LAр, лар", "тіл, LAр, дер", "кітап, LAр, тар", "заң, NIң, ның", "қыз, NIң, дың",
    "сөз, Mен, бен", "мектеп, Mен, пен", "адам, BAн, нан", "ел, BAн, ден", "терезе, TI, ні",
    "өс, GAн, кен", "кел, GAн, ген", "көз, PA, бе", "қал, PA, ма", "тау, DA, да"
  })
  void capitalsOfTheGrammarFollowTheWord(String word, String form, String spelt)
      throws IOException {
    Grammar grammar = Grammar.read(Path.of("src/tools/data/endings.txt"));
    assertThat(List.of("noun", "verb"))
        .anySatisfy(
            state ->
                assertThat(
                        grammar
                            .arcs(new Grammar.Node(state, Harmony.of(word), FinalPhoneme.of(word)))
                            .stream()
                            .filter(arc -> arc.rule().form().equals(form))
                            .map(Grammar.Arc::letters))
                    .contains(spelt));
  }

  @Test
  void misreadingsAreOneLetterAway() {
    assertThat(Damage.misreadings("ресми")).contains("рссми", "ресни", "есми", "рресми");
    assertThat(Damage.misreadings("ресми")).doesNotContain("ресми", "");
    assertThat(new Damage(1).flatten("тілінің")).isIn("тилінің", "тілинің", "тіліниң", "тілінін");
    assertThat(new Damage(1).flatten("адам")).isNull();
  }
}
