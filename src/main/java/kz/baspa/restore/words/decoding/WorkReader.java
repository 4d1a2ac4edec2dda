package kz.baspa.restore.words.decoding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.words.tokens.Token;
import org.jspecify.annotations.Nullable;

/** Reads a work and says of each word that should be another one what speaks for it. */
public final class WorkReader {
  /** So likely another reading must be to be kept, and to question a word that is likelier. */
  private static final double WORTH_A_LOOK = 0.02;

  private static final double WORTH_DOUBTING = 0.1;

  /** So many readings of one word are kept. */
  private static final int MOST = 5;

  private final Lexicon lexicon;
  private final List<List<Token>> stretches;
  private final LetterDoubts doubts;

  public WorkReader(Lexicon lexicon, List<List<Token>> stretches) {
    this(lexicon, stretches, LetterDoubts.NONE);
  }

  /**
   * A reader of a work whose pages were read from pictures.
   *
   * @param doubts what the reader of the pictures saw in the letters
   */
  public WorkReader(Lexicon lexicon, List<List<Token>> stretches, LetterDoubts doubts) {
    this.lexicon = lexicon;
    this.stretches = stretches;
    this.doubts = doubts;
  }

  /**
   * A word, or two that a space parted, that should be another.
   *
   * @param start its first UTF-16 unit in the text
   * @param end the unit after its last
   * @param reading what it should be
   * @param features what speaks for it
   * @param wear share of the words of the work that seem to have lost more than the marks of their
   *     Kazakh letters, 0 to 1
   * @param kept share of its Kazakh letters that the work has kept, about 1 where none was lost
   * @param others what else it may be, the likeliest first, none of them the word as it stands
   * @param doubted whether the word as it stands is likelier than {@code reading}, though not by so
   *     much that nobody need look
   */
  public record Correction(
      int start,
      int end,
      Token token,
      Reading reading,
      double[] features,
      double wear,
      double kept,
      List<Alternative> others,
      boolean doubted) {}

  /**
   * Another reading of a word.
   *
   * @param reading what it may be
   * @param features what speaks for it
   */
  public record Alternative(Reading reading, double[] features) {}

  /** The corrections, in order; they do not overlap. */
  public List<Correction> corrections() {
    Corrector corrector = new Corrector(lexicon, stretches, doubts);
    return corrections(corrector, corrector.read());
  }

  private List<Correction> corrections(Corrector corrector, List<Corrector.Verdict> verdicts) {
    Map<String, Integer> inWork = new HashMap<>();
    stretches.forEach(s -> s.forEach(token -> inWork.merge(token.lower(), 1, Integer::sum)));
    double damage = Corrector.damage(verdicts);
    double wear = Corrector.wear(verdicts);
    Features features = new Features(lexicon, inWork, damage, doubts);
    List<Correction> corrections = new ArrayList<>();
    for (int i = 0; i < verdicts.size(); i++) {
      Corrector.Verdict verdict = verdicts.get(i);
      List<Integer> likeliest = likeliest(verdict);
      if (likeliest.isEmpty()) {
        continue;
      }
      boolean doubted = verdict.best().unchanged();
      Reading best = verdict.readings().get(likeliest.get(0));
      List<Token> stretch = stretches.get(verdict.stretch());
      Token token = stretch.get(verdict.token());
      Token last = stretch.get(verdict.token() + best.tokens() - 1);
      String before = neighbour(verdicts, i - 1, verdict.stretch(), token.opens());
      List<Alternative> all = new ArrayList<>();
      for (int k : likeliest) {
        Reading reading = verdict.readings().get(k);
        if (reading.tokens() != best.tokens()) {
          continue;
        }
        boolean ends =
            i + reading.tokens() >= verdicts.size()
                || verdict.token() + reading.tokens() >= stretch.size()
                || stretch.get(verdict.token() + reading.tokens()).opens();
        String after = neighbour(verdicts, i + reading.tokens(), verdict.stretch(), ends);
        double probability = verdict.probabilities()[k];
        all.add(
            new Alternative(
                reading,
                features.of(
                    token,
                    reading,
                    probability,
                    verdict.unchangedProbability(),
                    runnerUp(verdict, reading),
                    before,
                    after)));
      }
      corrections.add(
          new Correction(
              token.start(),
              last.end(),
              token,
              best,
              all.get(0).features(),
              wear,
              corrector.kept(),
              List.copyOf(all.subList(1, all.size())),
              doubted));
      i += doubted ? 0 : best.tokens() - 1;
    }
    return corrections;
  }

  /**
   * The readings, by their index, that are worth a look and not the word as it stands: the
   * likeliest first, one for each word.
   */
  private static List<Integer> likeliest(Corrector.Verdict verdict) {
    List<Integer> order = new ArrayList<>();
    Set<List<String>> words = new HashSet<>();
    double least = verdict.best().unchanged() ? WORTH_DOUBTING : WORTH_A_LOOK;
    IntStream.range(0, verdict.readings().size())
        .boxed()
        .filter(k -> !verdict.readings().get(k).unchanged())
        .filter(k -> verdict.probabilities()[k] >= WORTH_A_LOOK)
        .sorted(Comparator.comparingDouble(k -> -verdict.probabilities()[k]))
        .filter(k -> words.add(verdict.readings().get(k).words()))
        .limit(MOST)
        .forEach(order::add);
    boolean first = !order.isEmpty() && verdict.probabilities()[order.get(0)] >= least;
    return first ? order : List.of();
  }

  /** The probability of the likeliest other word than this reading and the word as it stands. */
  private static double runnerUp(Corrector.Verdict verdict, Reading reading) {
    double highest = 0;
    for (int i = 0; i < verdict.readings().size(); i++) {
      Reading other = verdict.readings().get(i);
      if (!other.unchanged() && !other.words().equals(reading.words())) {
        highest = Math.max(highest, verdict.probabilities()[i]);
      }
    }
    return highest;
  }

  private static @Nullable String neighbour(
      List<Corrector.Verdict> verdicts, int index, int stretch, boolean parted) {
    if (parted || index < 0 || index >= verdicts.size()) {
      return null;
    }
    Corrector.Verdict verdict = verdicts.get(index);
    return verdict.stretch() == stretch ? verdict.best().last() : null;
  }
}
