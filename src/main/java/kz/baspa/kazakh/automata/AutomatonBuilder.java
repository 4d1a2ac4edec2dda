package kz.baspa.kazakh.automata;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Builds an {@link Automaton}; the same sequences give the same bytes, in whatever order they come.
 */
public final class AutomatonBuilder {
  /** The arcs of a state, two numbers each: label and end mark, and the target. */
  private record State(List<Integer> arcs) {}

  private final byte[][] sequences;
  private final List<State> states = new ArrayList<>();
  private final Map<State, Integer> register = new HashMap<>();
  private int arcs;

  private AutomatonBuilder(byte[][] sequences) {
    this.sequences = sequences;
  }

  /**
   * The automaton of these lower-cased words; those that are not {@link LetterCodes#isWord} are
   * left out.
   */
  public static Automaton ofWords(Collection<String> words) {
    List<byte[]> codes =
        words.stream().filter(LetterCodes::isWord).map(word -> LetterCodes.encode(word)).toList();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    write(codes, out);
    return Automaton.read(new Varints(out.toByteArray()));
  }

  /**
   * Writes the automaton of these sequences.
   *
   * @param sequences none empty, all labels from 1 to 127
   */
  public static void write(Collection<byte[]> sequences, ByteArrayOutputStream out) {
    AutomatonBuilder builder = new AutomatonBuilder(sequences.toArray(byte[][]::new));
    Arrays.sort(builder.sequences, Arrays::compare);
    if (!sequences.isEmpty()) {
      builder.state(0, builder.sequences.length, 0);
    }
    builder.write(out);
  }

  /** The state that the sequences from one to another share after their first labels. */
  private int state(int from, int to, int depth) {
    List<Integer> found = new ArrayList<>();
    for (int at = from; at < to; ) {
      byte label = sequences[at][depth];
      int end = at;
      while (end < to && sequences[end][depth] == label) {
        end++;
      }
      int longer = at;
      while (longer < end && sequences[longer].length == depth + 1) {
        longer++;
      }
      found.add(label << 1 | (longer > at ? 1 : 0));
      found.add(longer < end ? state(longer, end, depth + 1) : Automaton.NOWHERE);
      at = end;
    }
    State state = new State(List.copyOf(found));
    Integer known = register.putIfAbsent(state, states.size());
    if (known != null) {
      return known;
    }
    states.add(state);
    arcs += found.size() / 2;
    return states.size() - 1;
  }

  /**
   * A state comes after those that it leads to, so targets are written as steps back; 0 is none.
   */
  private void write(ByteArrayOutputStream out) {
    Varints.write(out, states.size());
    Varints.write(out, arcs);
    for (int i = 0; i < states.size(); i++) {
      List<Integer> found = states.get(i).arcs();
      Varints.write(out, found.size() / 2);
      for (int at = 0; at < found.size(); at += 2) {
        Varints.write(out, found.get(at));
        int target = found.get(at + 1);
        Varints.write(out, target == Automaton.NOWHERE ? 0 : i - target);
      }
    }
  }
}
