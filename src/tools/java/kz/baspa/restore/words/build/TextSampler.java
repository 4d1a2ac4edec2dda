package kz.baspa.restore.words.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * Makes up text that has the words, neighbours, capitals and marks of Kazakh prose and no sense:
 * each word is drawn after the one before it from the counted pairs, else from the counted words.
 * What is printed and read back must look like Kazakh to a reader of letters, not to a reader of
 * books.
 */
final class TextSampler {
  private static final int ROMAN = 21;

  private final Random random;
  private final String[] words;
  private final double[] cumulated;
  private final Map<String, Boolean> names = new HashMap<>();
  private final Map<String, List<String>> followers = new HashMap<>();

  /**
   * A sampler over the counts.
   *
   * @param counts folder with {@code words.tsv} and {@code pairs.tsv}
   * @param seed the same seed gives the same text
   */
  TextSampler(Path counts, long seed) throws IOException {
    random = new Random(seed);
    List<String> kept = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    double total = 0;
    for (String row : Files.readAllLines(counts.resolve("words.tsv"))) {
      String[] cells = row.split("\t");
      if (row.startsWith("#") || Integer.parseInt(cells[1]) < 2 || !isWord(cells[0])) {
        continue;
      }
      int count = Integer.parseInt(cells[1]);
      total += Math.pow(count, 0.7);
      kept.add(cells[0]);
      weights.add(total);
      names.put(cells[0], Integer.parseInt(cells[2]) * 10 < count);
    }
    words = kept.toArray(String[]::new);
    cumulated = weights.stream().mapToDouble(Double::doubleValue).toArray();
    for (String row : Files.readAllLines(counts.resolve("pairs.tsv"))) {
      String[] cells = row.split("\t");
      if (!row.startsWith("#") && names.containsKey(cells[0]) && names.containsKey(cells[1])) {
        followers.computeIfAbsent(cells[0], w -> new ArrayList<>()).add(cells[1]);
      }
    }
  }

  private static boolean isWord(String word) {
    return word.codePoints().allMatch(c -> Character.isLetter(c) || c == '-')
        && !word.startsWith("-")
        && !word.endsWith("-");
  }

  /** A paragraph of about this many words. */
  String paragraph(int length) {
    StringBuilder out = new StringBuilder();
    while (length > 0) {
      int sentence = 5 + random.nextInt(14);
      sentence(out, sentence);
      length -= sentence;
    }
    return out.toString();
  }

  private void sentence(StringBuilder out, int length) {
    if (!out.isEmpty()) {
      out.append(' ');
    }
    String before = null;
    boolean open = false;
    for (int i = 0; i < length; i++) {
      String word = next(before);
      before = word;
      String shown = names.get(word) || i == 0 ? capital(word) : word;
      boolean quote = !open && random.nextInt(40) == 0;
      if (i > 0) {
        out.append(random.nextInt(60) == 0 ? " – " : " ");
      }
      if (random.nextInt(30) == 0) {
        out.append(number()).append(' ');
      }
      out.append(quote ? "«" : "").append(shown);
      open |= quote;
      if (open && random.nextInt(3) == 0) {
        out.append('»');
        open = false;
      }
      if (i + 1 < length && random.nextInt(11) == 0) {
        out.append(',');
      }
    }
    out.append(open ? "»" : "").append(random.nextInt(25) == 0 ? '?' : '.');
  }

  private String number() {
    return switch (random.nextInt(4)) {
      case 0 -> 1850 + random.nextInt(175) + " жылы";
      case 1 -> roman(1 + random.nextInt(ROMAN)) + " ғасыр";
      case 2 -> random.nextInt(100) + "," + random.nextInt(10) + "%";
      default -> String.valueOf(1 + random.nextInt(400));
    };
  }

  private static String roman(int number) {
    return "X".repeat(number / 10)
        + List.of("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX").get(number % 10);
  }

  private String next(String before) {
    List<String> after = before == null ? null : followers.get(before);
    if (after != null && random.nextInt(100) < 45) {
      return after.get(random.nextInt(after.size()));
    }
    double at = random.nextDouble() * cumulated[cumulated.length - 1];
    int index = Arrays.binarySearch(cumulated, at);
    return words[Math.min(words.length - 1, index < 0 ? -index - 1 : index)];
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }
}
