package kz.baspa.restore.words.decoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.restore.words.channel.Confusion;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.ReadLetter;
import kz.baspa.text.evidence.WordEvidence;

/**
 * What a reader of pictures saw in each letter, as evidence of what it was: a ы that was nearly
 * read as а costs little to make an а, and one of which nothing else was thought costs much. Text
 * that no machine read has none, and nothing changes for it.
 */
public final class LetterDoubts {
  /** No doubts, and no certainty either. */
  public static final LetterDoubts NONE = new LetterDoubts(Map.of(), Map.of());

  /** What it costs, beside what the channel asks for, to change a letter that was read surely, */
  private static final double CERTAIN = 3;

  /** and one that was thought to be others, but not this one. */
  private static final double NOT_THOUGHT_OF = -0.5;

  /** What is gained where the reader was as sure of the other letter as of the one it took. */
  private static final double THOUGHT_OF = 3;

  /** Where another letter was thought of so surely the one that was read is in full doubt. */
  private static final double IN_DOUBT = 0.5;

  /** A letter that was hardly thought of is no reading of its own. */
  private static final double WORTH_READING = 0.1;

  /** How often a letter is read as one that only the reader's own doubt gives. */
  private static final double SELDOM = 0.005;

  private final Map<Integer, ReadLetter> letters;

  /** Where a word begins, with how much of it the reader doubted. */
  private final Map<Integer, Double> words;

  private LetterDoubts(Map<Integer, ReadLetter> letters, Map<Integer, Double> words) {
    this.letters = letters;
    this.words = words;
  }

  /** What is known of the letters of a text. */
  public static LetterDoubts in(LinedText text) {
    Map<Integer, ReadLetter> letters = new HashMap<>();
    Map<Integer, Double> doubted = new HashMap<>();
    String words = text.text();
    for (WordEvidence word : text.evidence().words()) {
      doubted.put(text.edited().textOffset(word.start()), 1 - word.confidence());
      for (int i = 0; i < word.letters().size(); i++) {
        ReadLetter letter = word.letters().get(i);
        int at = text.edited().textOffset(word.start() + i);
        if (at < words.length() && letter.text().equals(words.substring(at, at + 1))) {
          letters.put(at, letter);
        }
      }
    }
    return letters.isEmpty() ? NONE : new LetterDoubts(letters, doubted);
  }

  /** Whether no reader of pictures said anything. */
  boolean isNone() {
    return letters.isEmpty();
  }

  /** How much of a word the reader doubted, 0 to 1; 0 of a word that it did not read as one. */
  double of(Token token) {
    return words.getOrDefault(token.start(), 0.0);
  }

  /**
   * What the reader's doubt adds to the cost of a candidate, or takes from it: natural logarithms
   * of how much less likely it is.
   */
  public double cost(Token token, List<Confusion> path) {
    if (letters.isEmpty()) {
      return 0;
    }
    double cost = 0;
    int at = token.start();
    for (Confusion confusion : path) {
      int length = confusion.observed().length();
      if (!confusion.isIdentity()) {
        cost += cost(confusion, at, Math.max(1, length));
      }
      at += length;
    }
    return cost;
  }

  private double cost(Confusion confusion, int at, int length) {
    boolean known = false;
    double doubted = 0;
    double best = 0;
    for (int i = at; i < at + length; i++) {
      ReadLetter letter = letters.get(i);
      if (letter == null) {
        continue;
      }
      known = true;
      for (double other : letter.others().values()) {
        doubted = Math.max(doubted, other);
      }
      boolean oneForOne = length == 1 && confusion.intended().length() == 1;
      if (oneForOne && confusion.observed().length() == 1) {
        for (Map.Entry<String, Double> other : letter.others().entrySet()) {
          boolean same = other.getKey().toLowerCase(Locale.ROOT).equals(confusion.intended());
          best =
              same ? Math.max(best, other.getValue() / Math.max(0.1, letter.confidence())) : best;
        }
      }
    }
    if (!known) {
      return 0;
    }
    if (best > 0) {
      return -THOUGHT_OF - Math.max(-2 * THOUGHT_OF, Math.log(Math.min(1, best)));
    }
    return NOT_THOUGHT_OF + (CERTAIN - NOT_THOUGHT_OF) * Math.max(0, 1 - doubted / IN_DOUBT);
  }

  /** The words that a token is if one letter is what the reader thought of as well. */
  Map<String, List<Confusion>> others(Token token) {
    if (letters.isEmpty()) {
      return Map.of();
    }
    String observed = token.lower();
    if (LetterCodes.encode(observed) == null) {
      return Map.of();
    }
    Map<String, List<Confusion>> words = new TreeMap<>();
    for (int i = 0; i < observed.length(); i++) {
      ReadLetter letter = letters.get(token.start() + i);
      if (letter == null) {
        continue;
      }
      for (Map.Entry<String, Double> other : letter.others().entrySet()) {
        String lower = other.getKey().toLowerCase(Locale.ROOT);
        if (other.getValue() < WORTH_READING
            || lower.length() != 1
            || LetterCodes.encode(lower) == null
            || lower.equals(observed.substring(i, i + 1))) {
          continue;
        }
        List<Confusion> path = new ArrayList<>();
        for (int k = 0; k < observed.length(); k++) {
          String here = observed.substring(k, k + 1);
          path.add(k == i ? new Confusion(lower, here, SELDOM) : new Confusion(here, here, 1));
        }
        words.put(observed.substring(0, i) + lower + observed.substring(i + 1), path);
      }
    }
    return words;
  }
}
