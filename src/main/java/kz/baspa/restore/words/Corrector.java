package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.baspa.kazakh.Lexicon;

/**
 * Reads the words of a work as a whole: draws candidates, weighs them in their sentences, learns
 * from that how this work is damaged, and reads it again with what it has learnt.
 *
 * <p>One object reads one work and is used by one thread.
 */
final class Corrector {
  private static final int ROUNDS = 3;
  private static final int MOST_CANDIDATES = 10;
  private static final double MARGIN = 7;

  /** How many words are enough to learn how a work is damaged. */
  private static final int SAMPLE = 2500;

  /** What costs more is not looked for. */
  private static final double DEAREST = 13;

  /** How many readings of each part of a word with a hyphen are tried. */
  private static final int PARTS = 4;

  private static final Confusion HYPHEN = new Confusion("-", "-", 1);

  /** What the likeliest word in the likeliest company comes to. */
  private static final double LIKELIEST = -5;

  private static final double JOIN = -Math.log(0.002);
  private static final double SPLIT = -Math.log(0.002);

  private final Lexicon lexicon;
  private final WordModel model;
  private final List<List<Token>> stretches;
  private final Set<Token> russian;
  private final Map<String, List<Candidate>> drawn = new HashMap<>();
  private Channel channel;
  private CandidateSearch search;

  Corrector(Lexicon lexicon, List<List<Token>> stretches) {
    this.lexicon = lexicon;
    this.model = new WordModel(lexicon);
    this.stretches = stretches;
    this.russian = new RussianPassages(lexicon).in(stretches);
  }

  /** What one token, or two that belong together, most likely is. */
  record Verdict(int stretch, int token, Reading best, double probability, double asSeen) {}

  /** Reads the whole work. */
  List<Verdict> read() {
    Channels ways = Channels.standard();
    use(ways.mixture());
    List<Verdict> verdicts = List.of();
    int words = stretches.stream().mapToInt(List::size).sum();
    int every = Math.max(1, words / SAMPLE);
    for (int round = 1; round <= ROUNDS; round++) {
      boolean last = round == ROUNDS;
      Map<String, Map<String, Double>> counts = new TreeMap<>();
      verdicts = new ArrayList<>();
      for (int s = 0; s < stretches.size(); s++) {
        if (!stretches.get(s).isEmpty() && (last || s % every == 0)) {
          readStretch(s, verdicts, counts);
        }
      }
      if (!last) {
        use(ways.adapted(counts));
      }
    }
    return verdicts;
  }

  Channel channel() {
    return channel;
  }

  private void use(Channel adapted) {
    channel = adapted;
    search = new CandidateSearch(adapted, lexicon.graphs(), MOST_CANDIDATES, MARGIN);
    drawn.clear();
  }

  private void readStretch(
      int stretch, List<Verdict> verdicts, Map<String, Map<String, Double>> counts) {
    List<Token> tokens = stretches.get(stretch);
    Lattice lattice = new Lattice(tokens, model);
    for (int i = 0; i < tokens.size(); i++) {
      addReadings(lattice, tokens, i);
    }
    double[][] probabilities = lattice.probabilities();
    for (int i = 0; i < tokens.size(); i++) {
      List<Reading> readings = lattice.readings(i);
      int best = 0;
      double asSeen = 0;
      for (int k = 0; k < readings.size(); k++) {
        double p = probabilities[i][k];
        best = p > probabilities[i][best] ? k : best;
        asSeen += readings.get(k).sameAsSeen() ? p : 0;
        if (p > 0.02) {
          count(readings.get(k).path(), p, counts);
        }
      }
      verdicts.add(new Verdict(stretch, i, readings.get(best), probabilities[i][best], asSeen));
    }
  }

  /** Counts what became of each stretch of letters, and how often each stretch stood there. */
  private static void count(
      List<Confusion> path, double p, Map<String, Map<String, Double>> counts) {
    StringBuilder word = new StringBuilder();
    for (Confusion confusion : path) {
      add(counts, confusion.sound(), confusion.seen(), p);
      word.append(confusion.sound());
    }
    for (int length = 2; length <= Channel.LONGEST; length++) {
      for (int i = 0; i + length <= word.length(); i++) {
        add(counts, word.substring(i, i + length), Channel.STOOD, p);
      }
    }
  }

  private static void add(
      Map<String, Map<String, Double>> counts, String sound, String seen, double p) {
    counts.computeIfAbsent(sound, c -> new TreeMap<>()).merge(seen, p, Double::sum);
  }

  private void addReadings(Lattice lattice, List<Token> tokens, int index) {
    Token token = tokens.get(index);
    String seen = token.lower();
    if (!isOpen(token)) {
      lattice.add(index, new Reading(1, List.of(seen), 0, -8, List.of(), true, true));
      return;
    }
    boolean capital = Character.isUpperCase(token.seen().codePointAt(0));
    boolean readAsSeen = false;
    for (Candidate candidate : draw(seen)) {
      boolean same = candidate.edits() == 0;
      readAsSeen |= same;
      lattice.add(
          index,
          new Reading(
              1,
              List.of(candidate.word()),
              candidate.cost(),
              model.known(candidate.word()),
              candidate.path(),
              same,
              true));
    }
    if (!readAsSeen) {
      lattice.add(
          index,
          new Reading(
              1,
              List.of(seen),
              keeping(seen),
              model.unknown(seen, capital),
              List.of(),
              true,
              false));
      addSplits(lattice, index, seen);
    }
    addJoin(lattice, tokens, index);
  }

  private boolean isOpen(Token token) {
    return Protected.isOpen(token) && !russian.contains(token);
  }

  private void addSplits(Lattice lattice, int index, String seen) {
    for (int cut = 2; cut <= seen.length() - 2; cut++) {
      String first = seen.substring(0, cut);
      String second = seen.substring(cut);
      if (lexicon.count(first) > 4 && lexicon.count(second) > 4) {
        double one = model.known(first);
        double two = model.after(first, second, model.known(second));
        lattice.add(
            index,
            new Reading(
                1,
                List.of(first, second),
                keeping(seen) + SPLIT,
                one + two,
                List.of(),
                false,
                true));
      }
    }
  }

  private void addJoin(Lattice lattice, List<Token> tokens, int index) {
    if (index + 1 >= tokens.size() || !tokens.get(index + 1).blankBefore()) {
      return;
    }
    Token second = tokens.get(index + 1);
    if (!isOpen(second)
        || lexicon.knows(second.seen()) && lexicon.knows(tokens.get(index).seen())
        || Character.isUpperCase(second.seen().codePointAt(0))) {
      return;
    }
    String joined = tokens.get(index).lower() + second.lower();
    for (Candidate candidate : draw(joined)) {
      if (candidate.word().length() >= 4) {
        lattice.add(
            index,
            new Reading(
                2,
                List.of(candidate.word()),
                candidate.cost() + JOIN,
                model.known(candidate.word()),
                candidate.path(),
                false,
                true));
      }
    }
  }

  /**
   * The candidates for a word as it is seen. What costs so much more than the word itself that no
   * neighbour could make up for it is not looked for.
   */
  private List<Candidate> draw(String seen) {
    List<Candidate> candidates = drawn.get(seen);
    if (candidates == null) {
      candidates = drawNew(seen);
      drawn.put(seen, candidates);
    }
    return candidates;
  }

  private List<Candidate> drawNew(String seen) {
    double itself = lexicon.knows(seen) ? model.known(seen) : model.unknown(seen, true);
    double dearest = Math.min(DEAREST, keeping(seen) + Math.max(3, LIKELIEST - itself) + 2);
    List<Candidate> candidates = new ArrayList<>();
    for (Candidate candidate : search.candidates(seen, dearest)) {
      if (lexicon.knows(candidate.word())) {
        candidates.add(candidate);
      }
    }
    int hyphen = seen.indexOf('-');
    if (candidates.isEmpty() && hyphen > 1 && hyphen < seen.length() - 2) {
      addPairs(draw(seen.substring(0, hyphen)), draw(seen.substring(hyphen + 1)), candidates);
    }
    return candidates;
  }

  /** Words of two parts that no list has: each part is read by itself. */
  private static void addPairs(
      List<Candidate> firsts, List<Candidate> seconds, List<Candidate> candidates) {
    for (Candidate first : firsts.subList(0, Math.min(PARTS, firsts.size()))) {
      for (Candidate second : seconds.subList(0, Math.min(PARTS, seconds.size()))) {
        List<Confusion> path = new ArrayList<>(first.path());
        path.add(HYPHEN);
        path.addAll(second.path());
        candidates.add(
            new Candidate(
                first.word() + "-" + second.word(),
                first.cost() + second.cost(),
                List.copyOf(path)));
      }
    }
  }

  /** What it costs that every letter of this word was kept. */
  private double keeping(String word) {
    double cost = 0;
    for (int i = 0; i < word.length(); i++) {
      cost -= Math.log(channel.keeping(word.substring(i, i + 1)));
    }
    return cost;
  }
}
