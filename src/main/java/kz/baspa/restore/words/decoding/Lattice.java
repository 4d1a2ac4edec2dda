package kz.baspa.restore.words.decoding;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.restore.words.tokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * The readings of the tokens of one stretch of text, side by side, and how likely each is in the
 * company of its neighbours (forward-backward algorithm; Rabiner, A tutorial on hidden Markov
 * models, 1989).
 */
final class Lattice {
  private final List<Token> tokens;
  private final WordModel model;
  private final List<List<Reading>> startingAt = new ArrayList<>();

  Lattice(List<Token> tokens, WordModel model) {
    this.tokens = tokens;
    this.model = model;
    for (int i = 0; i < tokens.size(); i++) {
      startingAt.add(new ArrayList<>());
    }
  }

  void add(int token, Reading reading) {
    startingAt.get(token).add(reading);
  }

  List<Reading> readings(int token) {
    return startingAt.get(token);
  }

  /** The probability of every reading, in the order of {@link #readings}. */
  double[][] probabilities() {
    int n = tokens.size();
    double[][] forward = new double[n][];
    double[][] backward = new double[n][];
    List<List<int[]>> endingAt = new ArrayList<>();
    for (int i = 0; i <= n; i++) {
      endingAt.add(new ArrayList<>());
    }
    double total = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < n; i++) {
      List<Reading> here = startingAt.get(i);
      forward[i] = new double[here.size()];
      for (int k = 0; k < here.size(); k++) {
        Reading reading = here.get(k);
        double sum = i == 0 ? enter(null, reading) : Double.NEGATIVE_INFINITY;
        for (int[] before : endingAt.get(i)) {
          Reading last = startingAt.get(before[0]).get(before[1]);
          sum = add(sum, forward[before[0]][before[1]] + enter(context(i, last), reading));
        }
        forward[i][k] = sum - reading.cost();
        endingAt.get(Math.min(n, i + reading.tokens())).add(new int[] {i, k});
      }
    }
    for (int[] last : endingAt.get(n)) {
      total = add(total, forward[last[0]][last[1]]);
    }
    for (int i = n - 1; i >= 0; i--) {
      List<Reading> here = startingAt.get(i);
      backward[i] = new double[here.size()];
      for (int k = 0; k < here.size(); k++) {
        int next = i + here.get(k).tokens();
        double sum = next >= n ? 0 : Double.NEGATIVE_INFINITY;
        if (next < n) {
          List<Reading> after = startingAt.get(next);
          for (int j = 0; j < after.size(); j++) {
            Reading reading = after.get(j);
            sum =
                add(
                    sum,
                    backward[next][j]
                        - reading.cost()
                        + enter(context(next, here.get(k)), reading));
          }
        }
        backward[i][k] = sum;
      }
    }
    double[][] result = new double[n][];
    for (int i = 0; i < n; i++) {
      result[i] = new double[forward[i].length];
      for (int k = 0; k < result[i].length; k++) {
        result[i][k] = Math.exp(Math.min(0, forward[i][k] + backward[i][k] - total));
      }
    }
    return result;
  }

  private @Nullable String context(int token, Reading before) {
    return tokens.get(token).opens() ? null : before.last();
  }

  private double enter(@Nullable String before, Reading reading) {
    if (before == null) {
      return reading.alone();
    }
    double first = reading.words().size() == 1 ? reading.alone() : model.known(reading.first());
    return reading.alone() - first + model.after(before, reading.first(), first);
  }

  private static double add(double a, double b) {
    if (a == Double.NEGATIVE_INFINITY) {
      return b;
    }
    if (b == Double.NEGATIVE_INFINITY) {
      return a;
    }
    double high = Math.max(a, b);
    return high + Math.log1p(Math.exp(Math.min(a, b) - high));
  }
}
