package kz.baspa.restore.words.decoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.words.tokens.Token;

/** Reads a work and says of each word that should be another one what speaks for it. */
public final class WorkReader {
  private final Lexicon lexicon;
  private final List<List<Token>> stretches;

  public WorkReader(Lexicon lexicon, List<List<Token>> stretches) {
    this.lexicon = lexicon;
    this.stretches = stretches;
  }

  /**
   * A word, or two that a blank parted, that should be another.
   *
   * @param start its first UTF-16 unit in the text
   * @param end the unit after its last
   * @param reading what it should be
   * @param features what speaks for it
   * @param wear share of the words of the work that seem to have lost more than the marks of their
   *     Kazakh letters, 0 to 1
   * @param kept share of its Kazakh letters that the work has kept, about 1 where none was lost
   */
  public record Correction(
      int start,
      int end,
      Token token,
      Reading reading,
      double[] features,
      double wear,
      double kept) {}

  /** The corrections, in order; they do not overlap. */
  public List<Correction> corrections() {
    Corrector corrector = new Corrector(lexicon, stretches);
    return corrections(lexicon, stretches, corrector, corrector.read());
  }

  static List<Correction> corrections(
      Lexicon lexicon,
      List<List<Token>> stretches,
      Corrector corrector,
      List<Corrector.Verdict> verdicts) {
    Map<String, Integer> inWork = new HashMap<>();
    stretches.forEach(s -> s.forEach(token -> inWork.merge(token.lower(), 1, Integer::sum)));
    double damage = Corrector.damage(verdicts);
    double wear = Corrector.wear(verdicts);
    Features features = new Features(lexicon, inWork, damage);
    List<Correction> corrections = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      Corrector.Verdict verdict = verdicts.get(i);
      Reading best = verdict.best();
      if (best.unchanged() || verdict.probability() < 0.05) {
        continue;
      }
      List<Token> stretch = stretches.get(verdict.stretch());
      Token token = stretch.get(verdict.token());
      Token last = stretch.get(verdict.token() + best.tokens() - 1);
      String before = neighbour(verdicts, i - 1, verdict.stretch(), token.opens());
      boolean ends =
          i + best.tokens() >= verdicts.size()
              || verdict.token() + best.tokens() >= stretch.size()
              || stretch.get(verdict.token() + best.tokens()).opens();
      String after = neighbour(verdicts, i + best.tokens(), verdict.stretch(), ends);
      corrections.add(
          new Correction(
              token.start(),
              last.end(),
              token,
              best,
              features.of(
                  token,
                  best,
                  verdict.probability(),
                  verdict.unchangedProbability(),
                  runnerUp(verdict),
                  before,
                  after),
              wear,
              corrector.kept()));
      i += best.tokens() - 1;
    }
    return corrections;
  }

  private static double runnerUp(Corrector.Verdict verdict) {
    double highest = 0;
    for (int i = 0; i < verdict.readings().size(); i++) {
      Reading reading = verdict.readings().get(i);
      if (!reading.unchanged() && !reading.words().equals(verdict.best().words())) {
        highest = Math.max(highest, verdict.probabilities()[i]);
      }
    }
    return highest;
  }

  private static String neighbour(
      List<Corrector.Verdict> verdicts, int index, int stretch, boolean parted) {
    if (parted || index < 0 || index >= verdicts.size()) {
      return null;
    }
    Corrector.Verdict verdict = verdicts.get(index);
    return verdict.stretch() == stretch ? verdict.best().last() : null;
  }
}
