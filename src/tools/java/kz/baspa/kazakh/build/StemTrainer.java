package kz.baspa.kazakh.build;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.build.StemVariants.Variant;

/** Learns the weights of the endings from the counted words, each word form counting once. */
final class StemTrainer {
  private static final int ROUNDS = 3;

  private final Grammar grammar;
  private final Map<String, Map<Grammar.Node, Double>> stems = new HashMap<>();

  /**
   * @param costs the cost of each stem, in nats
   */
  StemTrainer(Grammar grammar, Map<Variant, Double> costs) {
    this.grammar = grammar;
    costs.forEach(
        (variant, cost) ->
            stems
                .computeIfAbsent(variant.spelling(), key -> new HashMap<>())
                .put(variant.start(), cost));
  }

  Weights train(Iterable<String> words) {
    Weights weights = new Weights(grammar);
    for (int round = 0; round < ROUNDS; round++) {
      Weights next = new Weights(grammar);
      for (String word : words) {
        Way best = best(word, weights);
        if (best != null) {
          next.count(best.start, best.arcs, 1);
        }
      }
      weights = next;
    }
    return weights;
  }

  private record Way(Grammar.Node start, List<Grammar.Arc> arcs, double cost) {}

  private Way best(String word, Weights weights) {
    Way best = null;
    for (int cut = 1; cut <= word.length(); cut++) {
      for (Map.Entry<Grammar.Node, Double> stem :
          stems.getOrDefault(word.substring(0, cut), Map.of()).entrySet()) {
        Way way = way(stem.getKey(), word, cut, weights);
        if (way != null && (best == null || way.cost + stem.getValue() < best.cost)) {
          best = new Way(stem.getKey(), way.arcs, way.cost + stem.getValue());
        }
      }
    }
    return best;
  }

  private Way way(Grammar.Node node, String word, int from, Weights weights) {
    Way best =
        from == word.length() && grammar.isFinal(node)
            ? new Way(node, List.of(), weights.endCost(node))
            : null;
    for (Grammar.Arc arc : grammar.arcs(node)) {
      if (word.startsWith(arc.letters(), from)) {
        Way rest = way(arc.target(), word, from + arc.letters().length(), weights);
        double cost = weights.cost(node, arc);
        if (rest != null && (best == null || rest.cost + cost < best.cost)) {
          List<Grammar.Arc> arcs = new ArrayList<>(List.of(arc));
          arcs.addAll(rest.arcs);
          best = new Way(node, arcs, rest.cost + cost);
        }
      }
    }
    return best;
  }
}
