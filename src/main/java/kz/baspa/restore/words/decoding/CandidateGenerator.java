package kz.baspa.restore.words.decoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.words.channel.Channel;
import kz.baspa.restore.words.channel.Confusion;

/**
 * Draws the candidates for the words of one work through one channel, and remembers them; says,
 * too, what a word costs as it stands. For one thread.
 */
final class CandidateGenerator {
  private static final int MOST_CANDIDATES = 10;

  /** So much dearer than the likeliest, in nats, a candidate may be. */
  private static final double MARGIN = 7;

  /** What the channel may ask for a word that nothing knows, and for each of its letters more. */
  private static final double DEAREST = 5;

  private static final double DEAREST_A_LETTER = 1.3;

  /** What it may ask for a word that is known: the author will have meant it. */
  private static final double DEAREST_KNOWN = 6;

  /** So much dearer than the word as it is seen a candidate may be: its neighbours may want it. */
  private static final double BEYOND = 3;

  /** How many readings of each part of a word with a hyphen are tried. */
  private static final int PARTS = 4;

  private static final Confusion HYPHEN = new Confusion("-", "-", 1);

  private final Lexicon lexicon;
  private final WordModel model;
  private final Channel channel;
  private final CandidateSearch search;
  private final int mostSteps;
  private final Map<String, List<Candidate>> drawn = new HashMap<>();
  private final Map<String, List<Candidate>> joined = new HashMap<>();

  /**
   * @param mostSteps after so many steps the search for one word ends with what it has
   */
  CandidateGenerator(Lexicon lexicon, WordModel model, Channel channel, int mostSteps) {
    this.lexicon = lexicon;
    this.model = model;
    this.channel = channel;
    this.mostSteps = mostSteps;
    this.search = new CandidateSearch(channel, lexicon.graphs(), MOST_CANDIDATES, MARGIN);
  }

  /** The same channel with another lexicon. */
  CandidateGenerator with(Lexicon otherLexicon, WordModel otherModel) {
    return new CandidateGenerator(otherLexicon, otherModel, channel, mostSteps);
  }

  /** The candidates for a word as it is seen, in lower case. */
  List<Candidate> draw(String seen) {
    List<Candidate> candidates = drawn.get(seen);
    if (candidates == null) {
      candidates = drawNew(seen);
      drawn.put(seen, candidates);
    }
    return candidates;
  }

  private List<Candidate> drawNew(String seen) {
    boolean known = lexicon.knows(seen);
    double dearest = known ? DEAREST_KNOWN : dearest(seen);
    List<Candidate> candidates =
        known(search.candidates(seen, dearest, itself(seen) + BEYOND, mostSteps));
    int hyphen = seen.indexOf('-');
    if (candidates.isEmpty() && hyphen > 1 && hyphen < seen.length() - 2) {
      return pairs(draw(seen.substring(0, hyphen)), draw(seen.substring(hyphen + 1)));
    }
    return candidates;
  }

  private List<Candidate> known(List<Candidate> candidates) {
    return candidates.stream().filter(candidate -> lexicon.knows(candidate.word())).toList();
  }

  /** Words of two parts that no list has: each part is read by itself. */
  private static List<Candidate> pairs(List<Candidate> firsts, List<Candidate> seconds) {
    List<Candidate> pairs = new ArrayList<>();
    for (Candidate first : firsts.subList(0, Math.min(PARTS, firsts.size()))) {
      for (Candidate second : seconds.subList(0, Math.min(PARTS, seconds.size()))) {
        List<Confusion> path = new ArrayList<>(first.path());
        path.add(HYPHEN);
        path.addAll(second.path());
        pairs.add(
            new Candidate(
                first.word() + "-" + second.word(),
                first.cost() + second.cost(),
                List.copyOf(path)));
      }
    }
    return pairs;
  }

  /**
   * The candidates for two words read as one.
   *
   * @param joining what it costs, in nats, that a blank came between
   */
  List<Candidate> drawJoined(String first, String second, double joining) {
    String key = first + " " + second;
    List<Candidate> candidates = joined.get(key);
    if (candidates == null) {
      String seen = first + second;
      double apart = cheapest(first) + cheapest(second) - joining;
      candidates = known(search.candidates(seen, dearest(seen), apart + BEYOND, mostSteps));
      joined.put(key, candidates);
    }
    return candidates;
  }

  /** What the likeliest reading of a word costs, word and channel together, in nats. */
  double cheapest(String seen) {
    double least = itself(seen);
    for (Candidate candidate : draw(seen)) {
      least = Math.min(least, candidate.cost() - model.known(candidate.word()));
    }
    return least;
  }

  /** What it costs, word and channel together, that a word is what it looks like. */
  double itself(String seen) {
    boolean known = lexicon.knows(seen);
    return keeping(seen) - (known ? model.known(seen) : model.unknown(seen, true));
  }

  /** What it costs that every letter of this word was kept. */
  double keeping(String word) {
    double cost = 0;
    for (int i = 0; i < word.length(); i++) {
      cost += channel.keepingCost(word.charAt(i));
    }
    return cost;
  }

  private static double dearest(String seen) {
    return DEAREST + DEAREST_A_LETTER * seen.length();
  }
}
