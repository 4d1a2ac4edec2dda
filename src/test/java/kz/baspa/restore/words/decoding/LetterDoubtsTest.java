package kz.baspa.restore.words.decoding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.text.EditedText;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.ReadLetter;
import kz.baspa.text.evidence.WordEvidence;
import org.junit.jupiter.api.Test;

/** The reader's doubt weighs what a word may be. */
class LetterDoubtsTest {
  private static final Lexicon LEXICON = Lexicons.standard();

  /** A text of which one letter may be another one, and all others were read surely. */
  private static LetterDoubts doubts(String text, int at, Map<String, Double> others) {
    List<WordEvidence> words = new ArrayList<>();
    for (Token token : Token.of(text, 0, text.length())) {
      List<ReadLetter> letters = new ArrayList<>();
      for (int i = token.start(); i < token.end(); i++) {
        letters.add(new ReadLetter(text.substring(i, i + 1), 0.94, i == at ? others : Map.of()));
      }
      words.add(new WordEvidence(token.start(), token.end(), 0.9, List.of(), null, letters));
    }
    Evidence evidence = new Evidence(null, List.of(), List.of(), words, Map.of(), List.of());
    return LetterDoubts.in(LinedText.of(EditedText.of(text), evidence));
  }

  private static List<Confusion> one(String word, int at, String intended) {
    List<Confusion> path = new ArrayList<>();
    for (int i = 0; i < word.length(); i++) {
      String letter = word.substring(i, i + 1);
      path.add(new Confusion(i == at ? intended : letter, letter, 0.01));
    }
    return path;
  }

  private static double cost(Map<String, Double> others, String intended) {
    String text = "жайлыуы";
    Token token = Token.of(text, 0, text.length()).get(0);
    return doubts(text, 5, others).cost(token, one(text, 5, intended));
  }

  @Test
  void whatWasNearlyReadCostsLittleAndWhatWasReadSurelyMuch() {
    double both = cost(Map.of("а", 0.9), "а");
    double hardly = cost(Map.of("а", 0.05), "а");
    double another = cost(Map.of("о", 0.6), "а");
    double sure = cost(Map.of(), "а");
    assertThat(both).isLessThan(hardly).isLessThan(another).isNegative();
    assertThat(another).isLessThan(sure);
    assertThat(sure).isGreaterThan(2);
  }

  @Test
  void aTextThatNoMachineReadHasNoDoubts() {
    String text = "жайлауы";
    LetterDoubts none = LetterDoubts.in(LinedText.of(EditedText.of(text)));
    assertThat(none).isSameAs(LetterDoubts.NONE);
    Token token = Token.of(text, 0, text.length()).get(0);
    assertThat(none.cost(token, one(text, 4, "ы"))).isZero();
    assertThat(none.others(token)).isEmpty();
  }

  @Test
  void aWordThatTheReaderThoughtOfIsARemedy() {
    String text = "Ауылдың жайлыуы көлдің жағасында.";
    List<List<Token>> lines = List.of(Token.of(text, 0, text.length()));
    LetterDoubts doubts = doubts(text, text.indexOf("ыуы"), Map.of("а", 0.8));
    assertThat(new WorkReader(LEXICON, lines, doubts).corrections())
        .anySatisfy(
            correction -> assertThat(correction.reading().words()).containsExactly("жайлауы"));
  }
}
