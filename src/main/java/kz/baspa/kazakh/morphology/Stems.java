package kz.baspa.kazakh.morphology;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.automata.Automaton;
import kz.baspa.kazakh.automata.AutomatonBuilder;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.Varints;

/** The stems as they are spelt before endings, each with the nodes where its endings begin. */
final class Stems {
  /**
   * Labels from here on name a node of {@link Endings}: the stem ends and its endings begin there.
   */
  private static final int FIRST_NODE_LABEL = LetterCodes.LETTERS.length() + 1;

  private final Automaton automaton;
  private final byte[] costs;

  /**
   * Reads what {@code MorphologyBuild} wrote: the automaton and the cost of each of its sequences.
   */
  Stems(Varints in) {
    automaton = Automaton.read(in);
    costs = new byte[automaton.size()];
    for (int i = 0; i < costs.length; i++) {
      costs[i] = (byte) in.next();
    }
  }

  /** Nouns that take endings by their last vowel and last phoneme, all of one cost in nats. */
  static Stems ofNouns(Collection<String> nouns, float cost) {
    List<byte[]> labelled = new ArrayList<>();
    for (String noun : nouns) {
      byte[] codes = Objects.requireNonNull(LetterCodes.encode(noun), noun);
      byte[] label = Arrays.copyOf(codes, codes.length + 1);
      int node = Endings.noun(Harmony.of(noun), FinalPhoneme.of(noun));
      label[codes.length] = (byte) (FIRST_NODE_LABEL + node);
      labelled.add(label);
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AutomatonBuilder.write(labelled, out);
    labelled.forEach(noun -> Varints.write(out, Math.round(cost / Endings.UNIT)));
    return new Stems(new Varints(out.toByteArray()));
  }

  Automaton automaton() {
    return automaton;
  }

  /** The node that an arc leads to, or −1 if it bears a letter. */
  int node(int arc) {
    int label = automaton.label(arc);
    return label < FIRST_NODE_LABEL ? -1 : label - FIRST_NODE_LABEL;
  }

  /** The cost of the stem with this number, in nats. */
  float cost(int index) {
    return (costs[index] & 0xff) * Endings.UNIT;
  }

  /** The cost of the stem with this number, in the units of {@link kz.baspa.kazakh.WordGraph}. */
  int units(int index) {
    return costs[index] & 0xff;
  }
}
