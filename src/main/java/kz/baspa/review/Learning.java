package kz.baspa.review;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.baspa.review.Question.Candidate;

/**
 * What a person's answers say of the questions that are left: letters that were misread once are
 * likely misread again, and a name that was confirmed is right with other endings, too.
 *
 * <pre>{@code
 * learning.learn(question, "елдің"); // н stood for ң: other questions about н and ң rise
 * double doubt = learning.doubt(other);
 * }</pre>
 */
final class Learning {
  /** A word shorter than this says nothing of others that begin alike. */
  private static final int LEAST_STEM = 4;

  /** How much a confirmed name takes from the doubt about its other forms. */
  private static final double CONFIRMED = 0.3;

  /** How much one answer counts beside what the model knew. */
  private static final double WEIGHT = 0.5;

  /** By letters that differ, such as «н>ң»: how often a person agreed and disagreed. */
  private final Map<String, int[]> letters = new HashMap<>();

  private final Set<String> names = new TreeSet<>();

  /** Learns from an answer. */
  void learn(Question question, String words) {
    count(question, words);
    if (words.equals(question.word()) && isName(words)) {
      names.add(words.toLowerCase(Locale.ROOT));
    }
  }

  private void count(Question question, String words) {
    for (Candidate candidate : question.candidates()) {
      String difference = difference(question.word(), candidate.after());
      int[] counts = letters.computeIfAbsent(difference, d -> new int[2]);
      counts[candidate.after().equals(words) ? 0 : 1]++;
    }
  }

  /** How likely the words of a question are wrong, after what was learnt; 0 to 1. */
  double doubt(Question question) {
    double doubt = question.doubt();
    if (!question.candidates().isEmpty()) {
      int[] counts =
          letters.getOrDefault(
              difference(question.word(), question.candidates().get(0).after()), new int[2]);
      double odds = doubt / Math.max(1e-6, 1 - doubt);
      odds *= Math.pow((counts[0] + 1.0) / (counts[1] + 1.0), WEIGHT);
      doubt = odds / (1 + odds);
    }
    return isConfirmed(question.word()) ? doubt * CONFIRMED : doubt;
  }

  private boolean isConfirmed(String word) {
    if (!isName(word)) {
      return false;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return names.stream().anyMatch(name -> lower.startsWith(name) || name.startsWith(lower));
  }

  private static boolean isName(String word) {
    return word.length() >= LEAST_STEM && Character.isUpperCase(word.charAt(0));
  }

  /** The letters in which two words differ, what is the same before and behind left out. */
  static String difference(String word, String other) {
    int start = 0;
    int most = Math.min(word.length(), other.length());
    while (start < most && word.charAt(start) == other.charAt(start)) {
      start++;
    }
    int tail = 0;
    while (tail < most - start
        && word.charAt(word.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) {
      tail++;
    }
    return (word.substring(start, word.length() - tail)
            + ">"
            + other.substring(start, other.length() - tail))
        .toLowerCase(Locale.ROOT);
  }
}
