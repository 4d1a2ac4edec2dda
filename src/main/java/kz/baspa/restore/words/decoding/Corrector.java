package kz.baspa.restore.words.decoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.words.channel.Channel;
import kz.baspa.restore.words.channel.Channels;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.tokens.OtherLanguagePassages;
import kz.baspa.restore.words.tokens.ProtectedTokens;
import kz.baspa.restore.words.tokens.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads the words of a work as a whole: generates candidates, weighs them in their sentences,
 * learns from that how this work is damaged, and reads it again with what it has learnt.
 *
 * <p>One object reads one work and is used by one thread.
 */
final class Corrector {
  private static final int ROUNDS = 3;

  /** How many words are enough to learn how a work is damaged, roughly at first. */
  private static final int FIRST_SAMPLE = 700;

  private static final int SAMPLE = 2000;

  /** After so many steps the search for one word ends while the channel is learnt. */
  private static final int STEPS_WHILE_LEARNING = 1000;

  /** The same for the last reading: in a sound work, in any, and more for each damaged word. */
  private static final int FEWEST_STEPS = 1000;

  private static final int MOST_STEPS = 4000;
  private static final int STEPS_BY_DAMAGE = 40_000;

  /** Where more of the words seem to have lost more than that, known ones have as much as any. */
  private static final double WORN = 0.04;

  /** A work that has kept less of its Kazakh letters has its names without them, too. */
  private static final double KEPT = 0.5;

  /** A known word of so many letters is no piece of another. */
  private static final int LONG = 6;

  /** So many strange words are no wear: a short work with a name in it is not worn. */
  private static final double CHANCE = 1.5;

  /** Fewer words tell too little of how they were printed. */
  private static final int FEW_WORDS = 200;

  private static final double JOIN = -Math.log(0.002);
  private static final double SPLIT = -Math.log(0.002);

  private final List<List<Token>> stretches;
  private final Set<Token> foreign;
  private final Channels channels;
  private final LetterDoubts doubts;
  private int ownLetters;
  private int allLetters;
  private Lexicon lexicon;
  private WordModel model;
  private CandidateGenerator generator;

  Corrector(Lexicon lexicon, List<List<Token>> stretches) {
    this(lexicon, stretches, LetterDoubts.NONE);
  }

  Corrector(Lexicon lexicon, List<List<Token>> stretches, LetterDoubts doubts) {
    this.doubts = doubts;
    this.lexicon = lexicon;
    this.model = new WordModel(lexicon);
    this.stretches = stretches;
    this.foreign = new OtherLanguagePassages(lexicon).in(stretches);
    countLetters();
    this.channels = Channels.of(ownLetters, allLetters);
    this.generator =
        new CandidateGenerator(lexicon, model, channels.mixture(), STEPS_WHILE_LEARNING, false);
  }

  /**
   * What one token, or two that belong together, most likely is.
   *
   * @param best the likeliest of the readings
   * @param readings all that were weighed
   * @param probabilities of each of the readings, 0 to 1
   * @param unchangedProbability that the token is what it looks like
   */
  record Verdict(
      int stretch,
      int token,
      Reading best,
      double probability,
      List<Reading> readings,
      double[] probabilities,
      double unchangedProbability) {}

  /** Reads the whole work. */
  List<Verdict> read() {
    WorkWords workWords = new WorkWords(lexicon, stretches, this::isOpen);
    if (kept() > KEPT) {
      add(workWords.names(generator));
    }
    int words = stretches.stream().mapToInt(List::size).sum();
    for (int round = 1; round < ROUNDS; round++) {
      int enough = round == 1 ? FIRST_SAMPLE : SAMPLE;
      int every = Math.max(1, (words + enough - 1) / enough);
      Map<String, Map<String, Double>> counts = new HashMap<>();
      List<Verdict> sample = new ArrayList<>();
      for (int s = 0; s < stretches.size(); s += every) {
        readStretch(s, sample, counts);
      }
      double damage = damage(sample);
      int steps = round + 1 < ROUNDS ? STEPS_WHILE_LEARNING : steps(damage);
      generator =
          new CandidateGenerator(
              lexicon, model, channels.adapted(counts), steps, wear(sample) > WORN);
    }
    add(workWords.words(generator));
    List<Verdict> verdicts = new ArrayList<>();
    for (int s = 0; s < stretches.size(); s++) {
      readStretch(s, verdicts, null);
    }
    return verdicts;
  }

  /** The more words are damaged the longer it is worth while to look for each. */
  private static int steps(double damage) {
    return (int) Math.min(MOST_STEPS, FEWEST_STEPS + STEPS_BY_DAMAGE * damage);
  }

  /** The share of these words that seem to be damaged, 0 to 1. */
  static double damage(List<Verdict> verdicts) {
    double damaged = 0;
    for (Verdict verdict : verdicts) {
      damaged += 1 - verdict.unchangedProbability();
    }
    return damaged / Math.max(1, verdicts.size());
  }

  /**
   * The share of these words that seem to have lost more than the marks of Kazakh letters; of few
   * words, the share in {@link #FEW_WORDS}.
   */
  static double wear(List<Verdict> verdicts) {
    double worn = 0;
    for (Verdict verdict : verdicts) {
      Reading best = verdict.best();
      worn += best.unchanged() || best.onlyOwnLetters() ? 0 : verdict.probability();
    }
    return Math.max(0, worn - CHANCE) / Math.max(FEW_WORDS, verdicts.size());
  }

  /** Takes these words for known from now on. */
  private void add(List<String> words) {
    if (!words.isEmpty()) {
      lexicon = lexicon.withWords(words);
      model = new WordModel(lexicon);
      generator = generator.with(lexicon, model);
    }
  }

  private void countLetters() {
    for (List<Token> stretch : stretches) {
      for (Token token : stretch) {
        String lower = isOpen(token) ? token.lower() : "";
        for (int i = 0; i < lower.length(); i++) {
          ownLetters += Alphabet.KAZAKH_ONLY.indexOf(lower.charAt(i)) >= 0 ? 1 : 0;
          allLetters += Character.isLetter(lower.charAt(i)) ? 1 : 0;
        }
      }
    }
  }

  /** The part of its Kazakh letters that the work has kept, about 1 where none was lost. */
  double kept() {
    return Channels.kept(ownLetters, allLetters);
  }

  /**
   * Reads a line or so.
   *
   * @param counts what became of its letters is added to these, unless nobody asks
   */
  private void readStretch(
      int stretch, List<Verdict> verdicts, @Nullable Map<String, Map<String, Double>> counts) {
    List<Token> tokens = stretches.get(stretch);
    if (tokens.isEmpty()) {
      return;
    }
    Lattice lattice = new Lattice(tokens, model);
    for (int i = 0; i < tokens.size(); i++) {
      addReadings(lattice, tokens, i);
    }
    double[][] probabilities = lattice.probabilities();
    for (int i = 0; i < tokens.size(); i++) {
      List<Reading> readings = lattice.readings(i);
      int best = 0;
      double unchangedProbability = 0;
      for (int k = 0; k < readings.size(); k++) {
        double p = probabilities[i][k];
        best = p > probabilities[i][best] ? k : best;
        unchangedProbability += readings.get(k).unchanged() ? p : 0;
        if (p > 0.02 && counts != null) {
          count(readings.get(k).path(), p, counts);
        }
      }
      verdicts.add(
          new Verdict(
              stretch,
              i,
              readings.get(best),
              probabilities[i][best],
              readings,
              probabilities[i],
              unchangedProbability));
    }
  }

  /** Counts what became of each stretch of letters, and how often each stretch stood there. */
  private static void count(
      List<Confusion> path, double p, Map<String, Map<String, Double>> counts) {
    StringBuilder word = new StringBuilder();
    for (Confusion confusion : path) {
      add(counts, confusion.intended(), confusion.observed(), p);
      word.append(confusion.intended());
    }
    for (int length = 2; length <= Channel.LONGEST; length++) {
      for (int i = 0; i + length <= word.length(); i++) {
        add(counts, word.substring(i, i + length), Channel.STOOD, p);
      }
    }
  }

  private static void add(
      Map<String, Map<String, Double>> counts, String intended, String observed, double p) {
    counts.computeIfAbsent(intended, c -> new TreeMap<>()).merge(observed, p, Double::sum);
  }

  private void addReadings(Lattice lattice, List<Token> tokens, int index) {
    Token token = tokens.get(index);
    String observed = token.lower();
    if (!isOpen(token)) {
      lattice.add(index, new Reading(1, List.of(observed), 0, -8, List.of(), true, true));
      return;
    }
    boolean capital = Character.isUpperCase(token.observed().codePointAt(0));
    boolean readAsSeen = false;
    List<Candidate> candidates = generator.generate(observed);
    addThoughtOf(lattice, token, index, candidates);
    for (Candidate candidate : candidates) {
      boolean same = candidate.edits() == 0;
      readAsSeen |= same;
      lattice.add(
          index,
          new Reading(
              1,
              List.of(candidate.word()),
              candidate.cost() + doubts.cost(token, candidate.path()),
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
              List.of(observed),
              generator.keeping(observed),
              model.unknown(observed, capital),
              List.of(),
              true,
              false));
      addSplits(lattice, index, observed);
    }
    addJoin(lattice, tokens, index);
  }

  /** Adds the known words that the reader of the page thought of and the channel does not. */
  private void addThoughtOf(Lattice lattice, Token token, int index, List<Candidate> candidates) {
    String observed = token.lower();
    for (Map.Entry<String, List<Confusion>> other : doubts.others(token).entrySet()) {
      String word = other.getKey();
      if (lexicon.knows(word)
          && candidates.stream().noneMatch(candidate -> candidate.word().equals(word))) {
        List<Confusion> path = other.getValue();
        double cost = path.stream().mapToDouble(Confusion::cost).sum();
        lattice.add(
            index,
            new Reading(
                1,
                List.of(word),
                generator.keeping(observed) + cost + doubts.cost(token, path),
                model.known(word),
                path,
                false,
                true));
      }
    }
  }

  private boolean isOpen(Token token) {
    return ProtectedTokens.isOpen(token) && !foreign.contains(token);
  }

  private void addSplits(Lattice lattice, int index, String observed) {
    for (int cut = 2; cut <= observed.length() - 2; cut++) {
      String first = observed.substring(0, cut);
      String second = observed.substring(cut);
      if (lexicon.count(first) > 4 && lexicon.count(second) > 4) {
        double one = model.known(first);
        double two = model.after(first, second, model.known(second));
        lattice.add(
            index,
            new Reading(
                1,
                List.of(first, second),
                generator.keeping(observed) + SPLIT,
                one + two,
                List.of(),
                false,
                true));
      }
    }
  }

  /** Whether a word is too long and too well known to be a piece of another. */
  private boolean isWhole(Token token) {
    return token.observed().length() >= LONG && lexicon.lists(token.observed());
  }

  private void addJoin(Lattice lattice, List<Token> tokens, int index) {
    if (index + 1 >= tokens.size() || !tokens.get(index + 1).spaceBefore()) {
      return;
    }
    Token second = tokens.get(index + 1);
    if (!isOpen(second)
        || lexicon.knows(second.observed()) && lexicon.knows(tokens.get(index).observed())
        || isWhole(second)
        || isWhole(tokens.get(index))
        || Character.isUpperCase(second.observed().codePointAt(0))) {
      return;
    }
    for (Candidate candidate :
        generator.generateJoined(tokens.get(index).lower(), second.lower(), JOIN)) {
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
}
