package kz.baspa.review;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.Baspa;
import kz.baspa.review.Question.Place;
import kz.baspa.text.Restored;

/**
 * Answers the first questions of a work rightly and says how many of its words are wrong still.
 *
 * <pre>{@code
 * java -cp … kz.baspa.review.ReviewBenchmark fax.raw.txt fax.gold.txt
 * }</pre>
 *
 * <p>The right answer is the words of the gold text that stand in the place: chosen where they are
 * offered, else typed. A series whose places want different words is answered place by place, each
 * as a question of its own. Readings of the gold text are parted by {@code ⁞}, as the evaluation
 * sets have them.
 */
final class ReviewBenchmark {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{N}_%№₸]+(?:[-‐‑⁞][\\p{L}\\p{N}_%№₸]+)*");
  private static final int[] QUESTIONS = {10, 20, 40};

  /** Words of the two texts are compared no farther apart than this, beyond their drift. */
  private static final int BAND = 150;

  private record Token(String text, int start, int end) {}

  private final List<Token> gold;
  private final ReviewWork work;
  private int asked;

  private ReviewBenchmark(List<Token> gold, ReviewWork work) {
    this.gold = gold;
    this.work = work;
  }

  public static void main(String[] arguments) throws IOException {
    String goldText =
        Normalizer.normalize(Files.readString(Path.of(arguments[1])), Normalizer.Form.NFC);
    Baspa baspa = Baspa.builder().build();
    Restored restored = baspa.restore(baspa.read(Path.of(arguments[0])));
    Path table = Files.createTempDirectory("review").resolve("work.decisions.tsv");
    ReviewWork work = new ReviewWork(restored, new AnswerFile(table, ReviewBenchmark::write));
    new ReviewBenchmark(tokens(goldText), work).run();
  }

  private static void write(Path file, byte[] bytes) {
    try {
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() {
    int before = wrong(work.decided().lined().text());
    System.out.printf(
        Locale.ROOT,
        "%d words, %d wrong after restoring, %d questions%n",
        gold.size(),
        before,
        work.questions().size());
    for (int most : QUESTIONS) {
      answer(Math.max(1, gold.size() * most / 1000));
      int left = wrong(work.decided().lined().text());
      System.out.printf(
          Locale.ROOT,
          "after %d questions (%d for 1,000 words): %d wrong, %.2f of them gone%n",
          asked,
          most,
          left,
          1 - left / Math.max(1.0, before));
    }
  }

  private void answer(int most) {
    String text = work.undecided().lined().text();
    List<Token> tokens = tokens(text);
    int[] partner = align(tokens, gold);
    while (asked < most) {
      ReviewWork.State state = work.state();
      if (state.order().isEmpty()) {
        return;
      }
      Question question = work.questions().get(state.order().get(0));
      List<Integer> open =
          state
              .open()
              .getOrDefault(
                  question.id(),
                  java.util.stream.IntStream.range(0, question.places().size()).boxed().toList());
      Place first = question.places().get(open.get(0));
      String words = right(first, tokens, partner, question.word());
      boolean same =
          open.stream()
              .allMatch(
                  i ->
                      right(question.places().get(i), tokens, partner, question.word())
                          .equals(words));
      work.answer(state.version(), question.id(), words, same ? null : open.get(0));
      asked++;
    }
  }

  /** The gold words that stand where these words of the restored text do. */
  private String right(Place place, List<Token> tokens, int[] partner, String word) {
    int start = work.undecided().lined().edited().textOffset(place.start());
    int end = work.undecided().lined().edited().textOffset(place.end());
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.start() < end && token.end() > start && partner[i] >= 0) {
        String reading = gold.get(partner[i]).text().split("⁞")[0].replace('_', ' ');
        words.append(words.length() == 0 ? "" : " ").append(reading);
      }
    }
    return words.length() == 0 ? word : words.toString();
  }

  private int wrong(String text) {
    List<Token> tokens = tokens(text);
    int[] partner = align(tokens, gold);
    int right = 0;
    for (int i = 0; i < partner.length; i++) {
      right += partner[i] >= 0 && same(tokens.get(i), gold.get(partner[i])) ? 1 : 0;
    }
    return gold.size() - right;
  }

  private static boolean same(Token token, Token gold) {
    return List.of(gold.text().replace('_', ' ').split("⁞")).contains(token.text());
  }

  private static List<Token> tokens(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      tokens.add(new Token(matcher.group(), matcher.start(), matcher.end()));
    }
    return tokens;
  }

  /** For each token the gold token beside it, or −1: the cheapest alignment in a band. */
  private static int[] align(List<Token> tokens, List<Token> gold) {
    int n = tokens.size();
    int m = gold.size();
    int band = BAND + Math.abs(n - m);
    int width = 2 * band + 1;
    float[][] cost = new float[n + 1][width];
    byte[][] step = new byte[n + 1][width];
    for (int i = 0; i <= n; i++) {
      int middle = n == 0 ? 0 : (int) ((long) i * m / n);
      int before = i == 0 || n == 0 ? 0 : (int) ((long) (i - 1) * m / n);
      for (int k = 0; k < width; k++) {
        int j = middle - band + k;
        cost[i][k] = Float.MAX_VALUE;
        if (j < 0 || j > m) {
          continue;
        }
        if (i == 0 && j == 0) {
          cost[i][k] = 0;
          continue;
        }
        int up = j - before + band;
        if (i > 0 && j > 0 && up - 1 >= 0 && up - 1 < width) {
          float diagonal = cost[i - 1][up - 1] + unlike(tokens.get(i - 1), gold.get(j - 1));
          if (diagonal < cost[i][k]) {
            cost[i][k] = diagonal;
            step[i][k] = 1;
          }
        }
        if (i > 0 && up >= 0 && up < width && cost[i - 1][up] + 0.7f < cost[i][k]) {
          cost[i][k] = cost[i - 1][up] + 0.7f;
          step[i][k] = 2;
        }
        if (j > 0 && k > 0 && cost[i][k - 1] + 0.7f < cost[i][k]) {
          cost[i][k] = cost[i][k - 1] + 0.7f;
          step[i][k] = 3;
        }
      }
    }
    int[] partner = new int[n];
    int i = n;
    int j = m;
    while (i > 0 || j > 0) {
      int middle = n == 0 ? 0 : (int) ((long) i * m / n);
      switch (step[i][j - middle + band]) {
        case 1 -> partner[--i] = --j;
        case 2 -> partner[--i] = -1;
        default -> j--;
      }
    }
    return partner;
  }

  /** 0 for the same words, up to 1 for words that share no letter at their places. */
  private static float unlike(Token token, Token gold) {
    if (same(token, gold)) {
      return 0;
    }
    String a = token.text();
    String b = gold.text();
    int most = Math.min(a.length(), b.length());
    int alike = 0;
    for (int i = 0; i < most; i++) {
      alike += a.charAt(i) == b.charAt(i) ? 1 : 0;
    }
    int behind = 0;
    while (behind < most
        && a.charAt(a.length() - 1 - behind) == b.charAt(b.length() - 1 - behind)) {
      behind++;
    }
    return 0.3f + 0.9f * (1 - Math.max(alike, behind) / (float) Math.max(a.length(), b.length()));
  }
}
