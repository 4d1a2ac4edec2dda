package kz.baspa.kazakh.automata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.kazakh.lexicon.Lexicons;
import org.junit.jupiter.api.Test;

/** What the graphs say of the words that go on: no word costs less than was said before it. */
class WordGraphTest {
  private static final String[] BEGINNINGS = {"қаз", "бала", "ме", "жүр", "о", "тәуелсіз"};

  @Test
  void noWordCostsLessThanItsBeginningSays() {
    for (WordGraph graph : Lexicons.standard().graphs()) {
      for (String beginning : BEGINNINGS) {
        walk(graph, graph.root(), 0, beginning, 0, 3);
      }
    }
  }

  /** Walks the beginning, then every way of so many letters more. */
  private static void walk(
      WordGraph graph, long state, int said, String beginning, int at, int more) {
    long letters =
        at < beginning.length() ? WordGraph.setOf(LetterCodes.code(beginning.charAt(at))) : -1L;
    arcs(
        graph,
        state,
        letters,
        (letter, target, ends, least) -> {
          assertThat(Math.min(ends, least)).isGreaterThanOrEqualTo(said);
          if (target != WordGraph.NOWHERE && (at < beginning.length() || more > 0)) {
            walk(
                graph, target, least, beginning, at + 1, at < beginning.length() ? more : more - 1);
          }
        });
  }

  @Test
  void arcsThatAreRememberedAreThoseThatWereThere() {
    for (WordGraph graph : Lexicons.standard().graphs()) {
      for (String beginning : BEGINNINGS) {
        long state = graph.root();
        for (int i = 0; i < beginning.length() && state != WordGraph.NOWHERE; i++) {
          long here = state;
          long letters = WordGraph.setOf(LetterCodes.code(beginning.charAt(i)));
          List<String> asked = new ArrayList<>();
          List<String> all = new ArrayList<>();
          List<String> again = new ArrayList<>();
          long[] next = {WordGraph.NOWHERE};
          arcs(
              graph,
              here,
              letters,
              (letter, target, ends, least) -> {
                asked.add(letter + " " + target + " " + ends + " " + least);
                next[0] = next[0] == WordGraph.NOWHERE ? target : next[0];
              });
          for (List<String> into : List.of(all, again)) {
            graph.arcs(
                here,
                (letter, target, ends, least) ->
                    into.add(letter + " " + target + " " + ends + " " + least));
          }
          assertThat(again).isEqualTo(all).containsAll(asked);
          assertThat(all.stream().filter(arc -> arc.startsWith(codeOf(letters) + " ")))
              .containsExactlyElementsOf(asked);
          state = next[0];
        }
      }
    }
  }

  private static int codeOf(long letter) {
    return Long.numberOfTrailingZeros(letter);
  }

  @Test
  void theCostOfAListedWordIsThatOfTheModel() {
    WordGraph list = Lexicons.standard().graphs().get(0);
    int cost = costOf(list, "қазақстан");
    double model = -Lexicons.standard().model().logProbability("қазақстан");
    assertThat(cost)
        .isCloseTo((int) (model * WordGraph.UNITS), org.assertj.core.data.Offset.offset(2));
  }

  private static int costOf(WordGraph graph, String word) {
    long[] state = {graph.root()};
    int[] cost = {WordGraph.NEVER};
    for (char letter : word.toCharArray()) {
      arcs(
          graph,
          state[0],
          WordGraph.setOf(LetterCodes.code(letter)),
          (code, target, ends, least) -> {
            state[0] = target;
            cost[0] = ends;
          });
    }
    return cost[0];
  }

  private static void arcs(WordGraph graph, long state, long letters, WordGraph.Visitor visitor) {
    Arcs arcs = new Arcs();
    graph.arcs(state, letters, WordGraph.NEVER, true, arcs);
    for (int i = 0; i < arcs.size(); i++) {
      visitor.arc(arcs.letter(i), arcs.target(i), arcs.ends(i), arcs.least(i));
    }
  }
}
