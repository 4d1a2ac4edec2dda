package kz.baspa.restore.words.decoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.words.channel.Channel;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.decoding.SimilarWordSearch.Weighed;

/**
 * Generates the candidates for the words of one work through one channel, and remembers them; says,
 * too, what a word costs as it stands. For one thread.
 */
final class CandidateGenerator {
  private static final int MOST_CANDIDATES = 10;

  /** So much costlier than the likeliest, in nats, a candidate may be. */
  private static final double MARGIN = 7;

  /** What the channel may ask for a word that nothing knows, and for each of its letters more. */
  private static final double MAXIMUM_COST = 5;

  private static final double MAXIMUM_COST_PER_LETTER = 1.3;

  /** So much more it may ask in a worn work for a word of the list. */
  private static final double ONLY_LISTED = 9;

  /** After so many steps the search ends for two pieces read as one word that only it has. */
  private static final int STEPS_FOR_PIECES = 200;

  /** Two pieces have little more wrong with them than the space between them. */
  private static final double MAXIMUM_COST_OF_PIECES = 10;

  /** The same where the list has words that come near. */
  private static final int STEPS_BESIDE_LIST = 1500;

  /** What it may ask for a word that is known: the author will have meant it. */
  private static final double MAXIMUM_COST_KNOWN = 6;

  /**
   * So much costlier than the word as it is observed a candidate may be: its neighbours may want
   * it.
   */
  private static final double BEYOND = 3;

  /** How many readings of each part of a word with a hyphen are tried. */
  private static final int PARTS = 4;

  private static final Confusion HYPHEN = new Confusion("-", "-", 1);

  private final Lexicon lexicon;
  private final WordModel model;
  private final Channel channel;
  private final CandidateSearch search;
  private final SimilarWordSearch similar;

  /** Finds what only the grammar and the work itself have. */
  private final CandidateSearch unlisted;

  private final boolean worn;
  private final int mostSteps;
  private final Map<String, List<Candidate>> generated = new HashMap<>();
  private final Map<String, List<Candidate>> joined = new HashMap<>();

  /**
   * @param mostSteps after so many steps the search for one word ends with what it has
   * @param worn whether the work has lost more than the marks of Kazakh letters: then every word is
   *     compared with all that the list has, known or not
   */
  CandidateGenerator(
      Lexicon lexicon, WordModel model, Channel channel, int mostSteps, boolean worn) {
    this.lexicon = lexicon;
    this.model = model;
    this.channel = channel;
    this.mostSteps = mostSteps;
    this.worn = worn;
    List<WordGraph> graphs = lexicon.graphs();
    this.similar = new SimilarWordSearch(channel, lexicon.similarWords(), MOST_CANDIDATES, MARGIN);
    this.unlisted =
        new CandidateSearch(channel, graphs.subList(1, graphs.size()), MOST_CANDIDATES, MARGIN);
    this.search = new CandidateSearch(channel, graphs, MOST_CANDIDATES, MARGIN);
  }

  /** The same channel with another lexicon. */
  CandidateGenerator with(Lexicon otherLexicon, WordModel otherModel) {
    return new CandidateGenerator(otherLexicon, otherModel, channel, mostSteps, worn);
  }

  /** The candidates for a word as it is observed, in lower case. */
  List<Candidate> generate(String observed) {
    List<Candidate> candidates = generated.get(observed);
    if (candidates == null) {
      candidates = search(observed);
      generated.put(observed, candidates);
    }
    return candidates;
  }

  private List<Candidate> search(String observed) {
    boolean known = lexicon.knows(observed);
    double together = itself(observed) + BEYOND;
    List<Candidate> candidates =
        worn
            ? exhaustive(observed, Double.MAX_VALUE, together, mostSteps)
            : known(
                search.candidates(
                    observed,
                    known ? MAXIMUM_COST_KNOWN : maximumCost(observed),
                    together,
                    mostSteps));
    int hyphen = observed.indexOf('-');
    if (candidates.isEmpty() && hyphen > 1 && hyphen < observed.length() - 2) {
      return pairs(
          generate(observed.substring(0, hyphen)), generate(observed.substring(hyphen + 1)));
    }
    return candidates;
  }

  /**
   * Every word of the list that is near enough, and those that the grammar has; only the former if
   * the word stands in the list itself and is the likeliest of them.
   *
   * @param most what the channel may ask, in nats
   * @param together what word and channel may cost together, in nats
   * @param steps after so many the search of the grammar ends
   */
  private List<Candidate> exhaustive(String observed, double most, double together, int steps) {
    double maximumCost = Math.min(most, maximumCost(observed) + ONLY_LISTED);
    List<Weighed> found = new ArrayList<>(similar.candidates(observed, maximumCost, together));
    if (!found.isEmpty() && found.get(0).candidate().edits() == 0) {
      return known(found);
    }
    double bound = found.isEmpty() ? together : Math.min(together, found.get(0).total() + MARGIN);
    Set<String> words = new HashSet<>();
    found.forEach(weighed -> words.add(weighed.candidate().word()));
    int mostHere = found.isEmpty() ? steps : Math.min(steps, STEPS_BESIDE_LIST);
    double maximumUnlisted = Math.min(most, maximumCost(observed));
    for (Weighed other : unlisted.candidates(observed, maximumUnlisted, bound, mostHere)) {
      if (words.add(other.candidate().word())) {
        found.add(other);
      }
    }
    found.sort(SimilarWordSearch.LIKELIEST_FIRST);
    return known(found.subList(0, Math.min(MOST_CANDIDATES, found.size())));
  }

  private List<Candidate> known(List<Weighed> candidates) {
    return candidates.stream()
        .map(Weighed::candidate)
        .filter(candidate -> lexicon.knows(candidate.word()))
        .toList();
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
   * The candidates for two words read as one that are likelier than both apart.
   *
   * @param joining what it costs, in nats, that a space came between
   */
  List<Candidate> generateJoined(String first, String second, double joining) {
    String key = first + " " + second;
    List<Candidate> candidates = joined.get(key);
    if (candidates == null) {
      String observed = first + second;
      double apart = cheapest(first) + cheapest(second) - joining;
      double most = Math.min(MAXIMUM_COST_OF_PIECES, maximumCost(observed));
      candidates =
          worn
              ? exhaustive(observed, most, apart, Math.min(mostSteps, STEPS_FOR_PIECES))
              : known(search.candidates(observed, most, apart, mostSteps));
      joined.put(key, candidates);
    }
    return candidates;
  }

  /** What the likeliest reading of a word costs, word and channel together, in nats. */
  double cheapest(String observed) {
    double least = itself(observed);
    for (Candidate candidate : generate(observed)) {
      least = Math.min(least, candidate.cost() - model.known(candidate.word()));
    }
    return least;
  }

  /** What it costs, word and channel together, that a word is what it looks like. */
  double itself(String observed) {
    boolean known = lexicon.knows(observed);
    return keeping(observed) - (known ? model.known(observed) : model.unknown(observed, true));
  }

  /** What it costs that every letter of this word was kept. */
  double keeping(String word) {
    double cost = 0;
    for (int i = 0; i < word.length(); i++) {
      cost += channel.keepingCost(word.charAt(i));
    }
    return cost;
  }

  private static double maximumCost(String observed) {
    return MAXIMUM_COST + MAXIMUM_COST_PER_LETTER * observed.length();
  }
}
