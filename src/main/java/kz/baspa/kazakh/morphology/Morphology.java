package kz.baspa.kazakh.morphology;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.automata.Automaton;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.Varints;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.kazakh.morphology.Analysis.Ending;
import org.jspecify.annotations.Nullable;

/**
 * Words as stem and endings, so that a form that no list has is known by its parts:
 *
 * <pre>{@code
 * morphology.analyse("кітабымызда"); // кітаб + ымыз possessive-1pl + да locative
 * morphology.analyse("тиімды");      // []: the ending breaks harmony
 * }</pre>
 *
 * <p>Immutable, for any number of threads.
 */
public final class Morphology {
  /** Longer words are not read; no Kazakh word comes near it. */
  public static final int LONGEST = 64;

  /**
   * A word that costs more than this, in nats, and so much more for each letter, is not taken for
   * valid: on words kept out of the build this knew 80 % of the valid ones and 2.8 % of the misread
   * ones.
   */
  private static final float KNOWN = 6;

  private static final float KNOWN_A_LETTER = 1.5f;

  /** Shorter words are too easily made of a short stem and an ending by chance. */
  private static final int SHORTEST = 4;

  /** The cost of a noun that was added: about that of one met five times in the counted prose. */
  public static final float ADDED = 12;

  private final List<Stems> stems;
  private final Endings endings;
  private final GraphOnce graph;

  /**
   * @param stems {@code stems.bin}
   * @param endings {@code endings.bin}
   */
  public Morphology(Varints stems, Varints endings) {
    this(List.of(new Stems(stems)), Endings.read(endings), new GraphOnce());
  }

  private Morphology(List<Stems> stems, Endings endings, GraphOnce graph) {
    this.stems = stems;
    this.endings = endings;
    this.graph = graph;
  }

  /** Laid out when first asked for, and shared with those that have more nouns. */
  private static final class GraphOnce {
    private volatile @Nullable MorphologyGraph graph;

    MorphologyGraph get(Stems stems, Endings endings, int every) {
      MorphologyGraph made = graph;
      if (made == null || made.every() != every) {
        // Two threads may both make it; either will do.
        made = new MorphologyGraph(stems, new EndingArcs(endings), every);
        graph = made;
      }
      return made;
    }
  }

  /**
   * This morphology with more nouns, such as the names of a work, which then take endings.
   *
   * @param nouns in lower case, {@link LetterCodes#isWord}
   */
  public Morphology withNouns(Collection<String> nouns) {
    List<Stems> more = new ArrayList<>(stems);
    more.add(Stems.ofNouns(nouns, ADDED));
    return new Morphology(List.copyOf(more), endings, graph);
  }

  /**
   * Whether a rest is one or more endings of a noun that ends so: inflects(BACK, VOICELESS, "тың").
   *
   * @param rest in lower case
   */
  public boolean inflects(Harmony harmony, FinalPhoneme phoneme, String rest) {
    byte[] codes = encode(rest);
    return codes != null
        && codes.length > 0
        && endings.spell(Endings.noun(harmony, phoneme), codes, 0);
  }

  /**
   * Whether this is one or more endings of some noun. How an acronym is read is not to be seen, so
   * any harmony and final phoneme will do: АҚШ-тың, ТМД-ның.
   *
   * @param rest in lower case
   */
  public boolean isEnding(String rest) {
    for (Harmony harmony : Harmony.values()) {
      for (FinalPhoneme phoneme : FinalPhoneme.values()) {
        if (inflects(harmony, phoneme, rest)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The ways to read a word, the likeliest first; none if no stem with endings spells it.
   *
   * @param word in any case, NFC
   */
  public List<Analysis> analyse(String word) {
    String lower = Alphabet.lower(word);
    byte[] codes = encode(lower);
    List<Analysis> found = new ArrayList<>();
    if (codes == null) {
      return found;
    }
    eachStem(
        codes,
        (length, node, cost) ->
            read(lower, codes, length, cost, length, node, 0, new ArrayList<>(), found));
    found.sort(Comparator.comparingDouble(Analysis::logWeight).reversed());
    return found;
  }

  private static byte @Nullable [] encode(String lower) {
    return lower.length() > LONGEST ? null : LetterCodes.encode(lower);
  }

  private void read(
      String word,
      byte[] codes,
      int stem,
      float stemCost,
      int from,
      int node,
      float cost,
      List<Ending> before,
      List<Analysis> into) {
    if (from == codes.length && endings.finalCost(node) < Endings.NEVER) {
      into.add(
          new Analysis(
              word.substring(0, stem),
              List.copyOf(before),
              -stemCost,
              -stemCost - cost - endings.finalCost(node)));
    }
    int position = endings.root(node);
    for (int at = from; at < codes.length; at++) {
      position = endings.step(position, codes[at]);
      if (position < 0) {
        return;
      }
      int end = endings.firstCompletion(position + 1);
      for (int c = endings.firstCompletion(position); c < end; c++) {
        before.add(new Ending(word.substring(from, at + 1), endings.completionName(c)));
        read(
            word,
            codes,
            stem,
            stemCost,
            at + 1,
            endings.completionNode(c),
            cost + endings.completionCost(c),
            before,
            into);
        before.remove(before.size() - 1);
      }
    }
  }

  /**
   * The natural logarithm of the likeliest reading's weight; negative infinity if there is none.
   *
   * @param word in lower case
   */
  public double logWeight(String word) {
    byte[] codes = encode(word);
    return codes == null ? Double.NEGATIVE_INFINITY : -cost(codes, Float.MAX_VALUE, true);
  }

  /**
   * Whether a stem with at least one ending makes this a valid word; a bare stem does not vouch for
   * itself.
   *
   * @param word in any case, NFC
   */
  public boolean knows(String word) {
    byte[] codes = encode(Alphabet.lower(word));
    if (codes == null || codes.length < SHORTEST) {
      return false;
    }
    float limit = KNOWN + KNOWN_A_LETTER * codes.length;
    return cost(codes, limit, false) <= limit;
  }

  private float cost(byte[] codes, float limit, boolean bareStems) {
    float[] best = {Endings.NEVER};
    eachStem(
        codes,
        (length, node, cost) -> {
          float left = Math.min(limit, best[0]) - cost;
          if (left >= 0 && (bareStems || length < codes.length)) {
            best[0] = Math.min(best[0], cost + endings.cost(node, codes, length, left));
          }
        });
    return best[0];
  }

  private interface StemVisitor {
    void stem(int length, int node, float cost);
  }

  /** Shows every stem that the word begins with. */
  private void eachStem(byte[] codes, StemVisitor visitor) {
    for (Stems some : stems) {
      eachStem(some, codes, visitor);
    }
  }

  private static void eachStem(Stems stems, byte[] codes, StemVisitor visitor) {
    Automaton automaton = stems.automaton();
    int state = automaton.root();
    int index = 0;
    for (int length = 0; state != Automaton.NOWHERE; length++) {
      int next = Automaton.NOWHERE;
      int nextIndex = 0;
      int end = automaton.endArc(state);
      int first = end;
      // Labels that name nodes are the highest, so they are the last arcs.
      while (first > automaton.firstArc(state) && stems.node(first - 1) >= 0) {
        first--;
      }
      for (int arc = first; arc < end; arc++) {
        visitor.stem(length, stems.node(arc), stems.cost(index + automaton.before(arc)));
      }
      int arc = length < codes.length ? automaton.arc(state, codes[length]) : -1;
      if (arc >= 0) {
        next = automaton.target(arc);
        nextIndex = index + automaton.before(arc);
      }
      state = next;
      index = nextIndex;
    }
  }

  /**
   * The automata of all stems with all endings; also of readings too unlikely for {@link #knows}.
   *
   * @param every what every word costs beside its stem and endings, in units of {@link WordGraph}
   */
  public List<WordGraph> graphs(int every) {
    MorphologyGraph first = graph.get(stems.get(0), endings, every);
    List<WordGraph> graphs = new ArrayList<>(List.of(first));
    for (Stems more : stems.subList(1, stems.size())) {
      graphs.add(new MorphologyGraph(more, first.endings(), every));
    }
    return List.copyOf(graphs);
  }
}
