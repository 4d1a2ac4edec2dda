package kz.baspa.kazakh.morphology;

import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.automata.Varints;

/**
 * The endings and their order as a letter automaton. A node is a state of the grammar with a
 * harmony and a final phoneme; from it a small tree of letters spells the endings that may follow,
 * and where an ending is complete it leads to the next node.
 */
public final class Endings {
  /** Cost of what cannot be. */
  static final float NEVER = Float.POSITIVE_INFINITY;

  /** The unit of the stored costs, in nats. */
  static final float UNIT = 1 / 16f;

  private static final int NOT_FINAL = 255;

  private final float[] finalCost;
  private final int[] rootOfNode;

  /** Where the completed endings of a tree position stand: from first[i] to first[i + 1] − 1. */
  private final int[] firstCompletion;

  private final int[] completionNode;
  private final float[] completionCost;
  private final int[] completionName;

  private final int[] firstArc;
  private final byte[] arcLetter;
  private final int[] arcTarget;
  private final String[] names;

  /**
   * Reads what {@code EndingsCompiler} wrote: the names; the number of nodes, tree positions, arcs
   * and completions; for each node its final cost and the position of its tree's root; for each
   * position its arcs (letter, step to the target) and completions (node, cost, name).
   */
  public static Endings read(Varints in) {
    return new Endings(in);
  }

  private Endings(Varints in) {
    names = new String[in.next()];
    for (int i = 0; i < names.length; i++) {
      names[i] = text(in);
    }
    int nodes = in.next();
    int positions = in.next();
    int arcs = in.next();
    int completions = in.next();
    finalCost = new float[nodes];
    rootOfNode = new int[nodes];
    for (int i = 0; i < nodes; i++) {
      int cost = in.next();
      finalCost[i] = cost == NOT_FINAL ? NEVER : cost * UNIT;
      rootOfNode[i] = in.next();
    }
    firstArc = new int[positions + 1];
    arcLetter = new byte[arcs];
    arcTarget = new int[arcs];
    firstCompletion = new int[positions + 1];
    completionNode = new int[completions];
    completionCost = new float[completions];
    completionName = new int[completions];
    int arc = 0;
    int completion = 0;
    for (int position = 0; position < positions; position++) {
      firstArc[position] = arc;
      firstCompletion[position] = completion;
      for (int left = in.next(); left > 0; left--, arc++) {
        arcLetter[arc] = (byte) in.next();
        arcTarget[arc] = position + in.next();
      }
      for (int left = in.next(); left > 0; left--, completion++) {
        completionNode[completion] = in.next();
        completionCost[completion] = in.next() * UNIT;
        completionName[completion] = in.next();
      }
    }
    firstArc[positions] = arc;
    firstCompletion[positions] = completion;
  }

  private static String text(Varints in) {
    char[] letters = new char[in.next()];
    for (int i = 0; i < letters.length; i++) {
      letters[i] = (char) in.next();
    }
    return new String(letters);
  }

  /** The node after a noun of this harmony and final phoneme. */
  static int noun(Harmony harmony, FinalPhoneme phoneme) {
    return harmony.ordinal() * FinalPhoneme.values().length + phoneme.ordinal();
  }

  int nodes() {
    return rootOfNode.length;
  }

  int completions() {
    return completionNode.length;
  }

  int positions() {
    return firstArc.length - 1;
  }

  /** The cost of ending the word at a node, in nats; {@link #NEVER} where it cannot end. */
  float finalCost(int node) {
    return finalCost[node];
  }

  /** The tree position before the first letter of the endings that may follow a node. */
  int root(int node) {
    return rootOfNode[node];
  }

  /** The tree position after a letter, or −1. */
  int step(int position, byte letter) {
    int end = firstArc[position + 1];
    for (int arc = firstArc[position]; arc < end; arc++) {
      if (arcLetter[arc] == letter) {
        return arcTarget[arc];
      }
    }
    return -1;
  }

  int firstArc(int position) {
    return firstArc[position];
  }

  int arcLetterAt(int arc) {
    return arcLetter[arc];
  }

  int arcTarget(int arc) {
    return arcTarget[arc];
  }

  boolean hasArcs(int position) {
    return firstArc[position] < firstArc[position + 1];
  }

  int firstCompletion(int position) {
    return firstCompletion[position];
  }

  int completionNode(int completion) {
    return completionNode[completion];
  }

  float completionCost(int completion) {
    return completionCost[completion];
  }

  String completionName(int completion) {
    return names[completionName[completion]];
  }

  /**
   * The least cost of spelling the rest of a word with endings.
   *
   * @param node where to start
   * @param word the codes of the whole word
   * @param from the first letter of the rest
   * @param limit costs above this are not looked for
   * @return in nats; {@link #NEVER} if no endings spell it within the limit
   */
  float cost(int node, byte[] word, int from, float limit) {
    float best = from == word.length ? finalCost[node] : NEVER;
    int position = rootOfNode[node];
    for (int at = from; at < word.length; at++) {
      position = step(position, word[at]);
      if (position < 0) {
        break;
      }
      for (int c = firstCompletion[position]; c < firstCompletion[position + 1]; c++) {
        float left = Math.min(limit, best) - completionCost[c];
        if (left >= 0) {
          best = Math.min(best, completionCost[c] + cost(completionNode[c], word, at + 1, left));
        }
      }
    }
    return best <= limit ? best : NEVER;
  }

  /**
   * Whether endings spell the rest of a word.
   *
   * @param node where to start
   * @param word the codes of the whole word
   * @param from the first letter of the rest
   */
  public boolean spell(int node, byte[] word, int from) {
    if (from == word.length) {
      return finalCost[node] < NEVER;
    }
    int position = rootOfNode[node];
    for (int at = from; at < word.length; at++) {
      position = step(position, word[at]);
      if (position < 0) {
        return false;
      }
      for (int c = firstCompletion[position]; c < firstCompletion[position + 1]; c++) {
        if (spell(completionNode[c], word, at + 1)) {
          return true;
        }
      }
    }
    return false;
  }
}
