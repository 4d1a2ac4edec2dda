package kz.baspa.restore.words.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.words.channel.Channels;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which words come near what is observed. */
class CandidateGeneratorTest {
  private static final Lexicon LEXICON = Lexicons.standard();
  private static final double JOINING = -Math.log(0.002);

  private final WordModel model = new WordModel(LEXICON);
  private final CandidateGenerator worn = generator(true);
  private final CandidateGenerator sound = generator(false);

  private CandidateGenerator generator(boolean isWorn) {
    return new CandidateGenerator(
        LEXICON, model, Channels.of(1500, 10_000).mixture(), 4000, isWorn);
  }

  @ParameterizedTest
  @CsvSource({"мемл, екет, мемлекет", "кітапх, анада, кітапханада", "уни, верситет, университет"})
  void piecesOfAWordAreReadAsOne(String first, String second, String word) {
    for (CandidateGenerator generator : List.of(worn, sound)) {
      assertThat(generator.generateJoined(first, second, JOINING))
          .extracting(Candidate::word)
          .startsWith(word);
    }
  }

  @ParameterizedTest
  @CsvSource({"қайрактар, мен", "сандыктар, мен", "бұлақтарп, мен", "қала, лар", "тау, лы"})
  void noOneWordIsOfferedThatIsLessLikelyThanTwo(String first, String second) {
    for (CandidateGenerator generator : List.of(worn, sound)) {
      double apart = generator.cheapest(first) + generator.cheapest(second) - JOINING;
      assertThat(generator.generateJoined(first, second, JOINING))
          .allMatch(one -> one.cost() - model.known(one.word()) <= apart + 0.1);
    }
  }

  @ParameterizedTest
  @CsvSource({"құлақ, құлақ", "құлак, құлақ", "құлаң, құлақ", "тұман, тұман"})
  void theLikeliestComesFirst(String observed, String word) {
    assertThat(worn.generate(observed)).extracting(Candidate::word).startsWith(word);
  }
}
