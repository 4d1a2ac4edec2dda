package kz.baspa.kazakh.build;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How likely each ending is after each state of the grammar, counted over analysed words. */
final class Weights {
  private static final double SMOOTHING = 0.2;

  private final Grammar grammar;
  private final Map<Grammar.Rule, Double> rules = new HashMap<>();
  private final Map<String, Double> ends = new HashMap<>();
  private final Map<Grammar.Node, Double> totals = new HashMap<>();

  /** All endings of a state count alike until words have been counted. */
  Weights(Grammar grammar) {
    this.grammar = grammar;
  }

  /** Counts the way of one word through the grammar. */
  void count(Grammar.Node start, List<Grammar.Arc> way, double weight) {
    totals.clear();
    Grammar.Node last = start;
    for (Grammar.Arc arc : way) {
      rules.merge(arc.rule(), weight, Double::sum);
      last = arc.target();
    }
    ends.merge(last.state(), weight, Double::sum);
  }

  /** The cost of ending at a node, in nats. */
  double endCost(Grammar.Node node) {
    return grammar.isFinal(node)
        ? -Math.log((ends.getOrDefault(node.state(), 0.0) + SMOOTHING) / total(node))
        : Double.POSITIVE_INFINITY;
  }

  /** The cost of an ending after a node, in nats. */
  double cost(Grammar.Node node, Grammar.Arc arc) {
    return -Math.log((rules.getOrDefault(arc.rule(), 0.0) + SMOOTHING) / total(node));
  }

  private double total(Grammar.Node node) {
    return totals.computeIfAbsent(node, this::sum);
  }

  private double sum(Grammar.Node node) {
    double total = grammar.isFinal(node) ? ends.getOrDefault(node.state(), 0.0) + SMOOTHING : 0;
    for (Grammar.Arc arc : grammar.arcs(node)) {
      total += rules.getOrDefault(arc.rule(), 0.0) + SMOOTHING;
    }
    return total;
  }
}
