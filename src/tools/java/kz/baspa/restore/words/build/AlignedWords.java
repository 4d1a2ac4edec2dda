package kz.baspa.restore.words.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * A damaged text of which lines may be missing, aligned with its truth word by word; {@link
 * AlignedTexts} goes astray where much is missing.
 */
final class AlignedWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}][^\\s]*");
  private static final Pattern OUTER_MARKS = Pattern.compile("[^\\p{L}\\p{N}]+$");

  /** Words that differ in more of their letters do not stand for each other. */
  private static final double UNLIKE = 0.6;

  /** What it costs that a word is missing: for each letter, and at most. */
  private static final double MISSING_LETTER = 0.1;

  private static final double MISSING = 0.5;
  private static final double PARTED = 0.1;
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  /** How a place in the table was reached: so many words of the truth, so many read. */
  private enum Step {
    ONE(1, 1),
    LOST(1, 0),
    ADDED(0, 1),
    JOINED(2, 1),
    SPLIT(1, 2);

    private final int printed;
    private final int read;

    Step(int printed, int read) {
      this.printed = printed;
      this.read = read;
    }
  }

  private record Place(int start, int end, String word) {}

  private final List<Place> read;
  private final String[] truthOf;

  private AlignedWords(List<Place> read, String[] truthOf) {
    this.read = read;
    this.truthOf = truthOf;
  }

  /** Aligns the words of a damaged text with those of its truth. */
  static AlignedWords of(String truth, String observed) {
    List<Place> printed = words(truth);
    List<Place> read = words(observed);
    float[][] cost = new float[printed.size() + 1][read.size() + 1];
    byte[][] steps = new byte[printed.size() + 1][read.size() + 1];
    for (int i = 0; i <= printed.size(); i++) {
      Arrays.fill(cost[i], Float.MAX_VALUE);
      for (int j = 0; j <= read.size(); j++) {
        if (i == 0 && j == 0) {
          cost[0][0] = 0;
        }
        for (Step step : Step.values()) {
          if (i >= step.printed && j >= step.read) {
            double before = cost[i - step.printed][j - step.read];
            double all = before + cost(step, printed, i, read, j);
            if (all < cost[i][j]) {
              cost[i][j] = (float) all;
              steps[i][j] = (byte) step.ordinal();
            }
          }
        }
      }
    }
    String[] truthOf = new String[read.size()];
    int i = printed.size();
    int j = read.size();
    while (i > 0 || j > 0) {
      Step step = Step.values()[steps[i][j]];
      String words = joined(printed, i, step.printed, " ");
      for (int k = j - step.read; k < j; k++) {
        truthOf[k] = step.printed == 0 ? "" : words;
      }
      i -= step.printed;
      j -= step.read;
    }
    return new AlignedWords(read, truthOf);
  }

  private static List<Place> words(String text) {
    List<Place> words = new ArrayList<>();
    for (MatchResult found : WORD.matcher(text).results().toList()) {
      String word = OUTER_MARKS.matcher(found.group()).replaceAll("");
      words.add(new Place(found.start(), found.start() + word.length(), Alphabet.lower(word)));
    }
    return words;
  }

  private static double cost(Step step, List<Place> printed, int i, List<Place> read, int j) {
    String one = joined(printed, i, step.printed, "");
    String other = joined(read, j, step.read, "");
    if (one.isEmpty() || other.isEmpty()) {
      return Math.min(MISSING, MISSING_LETTER * (one.length() + other.length()));
    }
    int longest = Math.max(one.length(), other.length());
    if (Math.abs(one.length() - other.length()) > UNLIKE * longest) {
      return 2 * UNLIKE + MISSING;
    }
    double unlike = (double) DISTANCE.apply(one, other) / longest;
    return unlike > UNLIKE ? 2 * UNLIKE + MISSING : unlike + (step == Step.ONE ? 0 : PARTED);
  }

  private static String joined(List<Place> words, int end, int count, String between) {
    if (count == 0) {
      return "";
    }
    if (count == 1) {
      return words.get(end - 1).word();
    }
    return String.join(between, words.subList(end - count, end).stream().map(Place::word).toList());
  }

  /**
   * The words of the truth that stand for a stretch of the damaged text, in small letters, without
   * marks around them; nothing if no words of the truth do.
   */
  Optional<String> truthOf(int start, int end) {
    List<String> words = new ArrayList<>();
    for (int k = 0; k < read.size(); k++) {
      Place place = read.get(k);
      if (place.start() < end && place.end() > start) {
        if (words.isEmpty() || !words.get(words.size() - 1).equals(truthOf[k])) {
          words.add(truthOf[k]);
        }
      }
    }
    return words.isEmpty() || words.contains("")
        ? Optional.empty()
        : Optional.of(String.join(" ", words));
  }
}
