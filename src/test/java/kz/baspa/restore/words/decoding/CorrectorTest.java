package kz.baspa.restore.words.decoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.words.channel.Channel;
import kz.baspa.restore.words.channel.Channels;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.tokens.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What candidates are generated, and what a work teaches about itself. */
class CorrectorTest {
  private static final Lexicon LEXICON = Lexicons.standard();

  private static List<Candidate> candidates(int own, int all, String observed) {
    Channel channel = Channels.of(own, all).mixture();
    WordModel model = new WordModel(LEXICON);
    return new CandidateGenerator(LEXICON, model, channel, 6000, false).generate(observed);
  }

  @ParameterizedTest
  @CsvSource({
    "укимет, үкімет",
    "тауелсиздик, тәуелсіздік",
    "онеркасип, өнеркәсіп",
    "республикасынын, республикасының",
  })
  void withoutKazakhLettersTheWordThatHasThemComesFirst(String observed, String word) {
    assertThat(candidates(0, 10_000, observed)).first().extracting(Candidate::word).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "республиқасы, республикасы",
    "экомомикасы, экономикасы",
    "мемлекетггік, мемлекеттік",
    "иидустриясы, индустриясы",
    "хабарламасыы, хабарламасы",
    "тәуелсіздк, тәуелсіздік",
  })
  void aMisreadWordIsFound(String observed, String word) {
    assertThat(candidates(1500, 10_000, observed)).extracting(Candidate::word).contains(word);
  }

  @Test
  void aCandidateSaysWhatBecameOfEachOfItsLetters() {
    for (Candidate candidate : candidates(1500, 10_000, "экомомикасы")) {
      String sound =
          candidate.path().stream().map(Confusion::intended).collect(Collectors.joining());
      String observed =
          candidate.path().stream().map(Confusion::observed).collect(Collectors.joining());
      assertThat(sound).isEqualTo(candidate.word());
      assertThat(observed).isEqualTo("экомомикасы");
      assertThat(candidate.cost())
          .isCloseTo(candidate.path().stream().mapToDouble(Confusion::cost).sum(), within(1e-9));
    }
  }

  @Test
  void theLikeliestComesFirst() {
    WordModel model = new WordModel(LEXICON);
    List<Integer> totals = new ArrayList<>();
    for (Candidate candidate : candidates(0, 10_000, "кул")) {
      totals.add(WordGraph.units(candidate.cost() - model.known(candidate.word())));
    }
    assertThat(totals).hasSizeGreaterThan(1);
    for (int i = 1; i < totals.size(); i++) {
      // The list graph leaves the voice of the endings out: a nat at most.
      assertThat(totals.get(i)).isGreaterThan(totals.get(i - 1) - 2 * WordGraph.UNITS);
    }
  }

  @Test
  void aNameThatAWorkHasOftenIsAWordOfIt() {
    String line = "Бүгін Зәуренбек туралы көп айтылды. ";
    assertThat(corrections(line)).isNotEmpty();
    assertThat(corrections(line.repeat(6))).isEmpty();
    assertThat(corrections(line.repeat(6) + "Кеше Зауренбек келді."))
        .extracting(c -> c.reading().first())
        .containsExactly("зәуренбек");
  }

  private static List<WorkReader.Correction> corrections(String text) {
    return new WorkReader(LEXICON, List.of(Token.of(text, 0, text.length()))).corrections();
  }

  @Test
  @Timeout(20)
  void nonsenseEndsSoon() {
    String nonsense = "щхфцэьъёю".repeat(5);
    assertThat(corrections((nonsense + " ").repeat(200))).isEmpty();
    assertThat(corrections("а ".repeat(20_000))).isEmpty();
  }
}
