package kz.baspa.kazakh.build;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.Varints;

/** Writes the grammar as the letter automaton that {@code Endings} reads. */
final class EndingsCompiler {
  private static final int NOT_FINAL = 255;
  private static final double UNITS = 16;

  private record Completion(int node, int cost, int name) {}

  /** A position in the tree of the endings of one node. */
  private static final class Position {
    private final Map<Byte, Position> arcs = new TreeMap<>();
    private final List<Completion> completions = new ArrayList<>();
    private int number;
  }

  private final Grammar grammar;
  private final Weights weights;
  private final Map<Grammar.Node, Integer> nodes = new LinkedHashMap<>();
  private final List<Grammar.Node> queue = new ArrayList<>();
  private final Map<String, Integer> names = new LinkedHashMap<>();

  EndingsCompiler(Grammar grammar, Weights weights) {
    this.grammar = grammar;
    this.weights = weights;
  }

  /** The number that a node has in what {@link #write} writes. */
  int number(Grammar.Node node) {
    Integer known = nodes.get(node);
    if (known != null) {
      return known;
    }
    nodes.put(node, queue.size());
    queue.add(node);
    return queue.size() - 1;
  }

  /** Writes the nodes that were asked for and all that follow from them. */
  byte[] write() {
    List<Position> roots = new ArrayList<>();
    for (int i = 0; i < queue.size(); i++) {
      roots.add(tree(queue.get(i)));
    }
    List<Position> positions = new ArrayList<>();
    for (Position root : roots) {
      number(root, positions);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Varints.write(out, names.size());
    for (String name : names.keySet()) {
      Varints.write(out, name.length());
      name.chars().forEach(letter -> Varints.write(out, letter));
    }
    Varints.write(out, queue.size());
    Varints.write(out, positions.size());
    Varints.write(out, positions.stream().mapToInt(p -> p.arcs.size()).sum());
    Varints.write(out, positions.stream().mapToInt(p -> p.completions.size()).sum());
    for (int i = 0; i < queue.size(); i++) {
      Varints.write(
          out, grammar.isFinal(queue.get(i)) ? units(weights.endCost(queue.get(i))) : NOT_FINAL);
      Varints.write(out, roots.get(i).number);
    }
    for (Position position : positions) {
      Varints.write(out, position.arcs.size());
      position.arcs.forEach(
          (letter, target) -> {
            Varints.write(out, letter);
            Varints.write(out, target.number - position.number);
          });
      Varints.write(out, position.completions.size());
      for (Completion completion : position.completions) {
        Varints.write(out, completion.node());
        Varints.write(out, completion.cost());
        Varints.write(out, completion.name());
      }
    }
    return out.toByteArray();
  }

  private Position tree(Grammar.Node node) {
    Position root = new Position();
    for (Grammar.Arc arc : grammar.arcs(node)) {
      Position at = root;
      for (char letter : arc.letters().toCharArray()) {
        at = at.arcs.computeIfAbsent(LetterCodes.code(letter), key -> new Position());
      }
      int name = names.computeIfAbsent(arc.rule().name(), key -> names.size());
      at.completions.add(
          new Completion(number(arc.target()), units(weights.cost(node, arc)), name));
    }
    return root;
  }

  private static void number(Position position, List<Position> positions) {
    position.number = positions.size();
    positions.add(position);
    position.arcs.values().forEach(next -> number(next, positions));
  }

  /** A cost in sixteenths of a nat, below {@link #NOT_FINAL}. */
  static int units(double cost) {
    return (int) Math.min(NOT_FINAL - 1, Math.round(cost * UNITS));
  }
}
