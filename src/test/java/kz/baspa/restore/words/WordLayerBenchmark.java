package kz.baspa.restore.words;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.words.build.InventedText;
import kz.baspa.restore.words.decoding.WorkReader;
import kz.baspa.restore.words.tokens.Token;

/**
 * Reads invented works of many words again and again and says how many words a second of processor
 * time were read, and what heap was left in use.
 *
 * <pre>{@code
 * java -Xmx200m -XX:+UseSerialGC -cp … kz.baspa.restore.words.WordLayerBenchmark COUNTS 30000 5
 * }</pre>
 *
 * <p>COUNTS is the folder of {@code words.tsv} and {@code pairs.tsv}; the works are sound, with
 * slips, and without Kazakh letters.
 */
final class WordLayerBenchmark {
  private final Random random = new Random(3);

  private WordLayerBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    String sound = InventedText.of(Path.of(arguments[0]), Integer.parseInt(arguments[1]), 3);
    WordLayerBenchmark benchmark = new WordLayerBenchmark();
    Map<String, String> works = new LinkedHashMap<>();
    works.put("sound", sound);
    works.put("a letter in 200 wrong", benchmark.damaged(sound, 0.005));
    works.put("a letter in 40 wrong", benchmark.damaged(sound, 0.025));
    works.put("no Kazakh letters", flattened(sound));
    Lexicon lexicon = Lexicons.standard();
    works.forEach((name, text) -> run(lexicon, name, text, Integer.parseInt(arguments[2])));
  }

  private static void run(Lexicon lexicon, String name, String text, int runs) {
    List<List<Token>> lines = new ArrayList<>();
    int at = 0;
    for (String line : text.split("\n")) {
      lines.add(Token.of(text, at, at + line.length()));
      at += line.length() + 1;
    }
    int words = lines.stream().mapToInt(List::size).sum();
    OperatingSystemMXBean machine =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    for (int i = 1; i <= runs; i++) {
      long before = machine.getProcessCpuTime();
      int corrections = new WorkReader(lexicon, lines).corrections().size();
      double seconds = (machine.getProcessCpuTime() - before) / 1e9;
      System.gc();
      System.out.printf(
          Locale.ROOT,
          "%s, run %d: %d words, %d corrections, %.2f s, %.0f words a second, heap %d MB%n",
          name,
          i,
          words,
          corrections,
          seconds,
          words / seconds,
          (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20);
    }
  }

  private String damaged(String text, double share) {
    StringBuilder out = new StringBuilder();
    for (char letter : text.toCharArray()) {
      boolean hit = Character.isLowerCase(letter) && random.nextDouble() < share;
      out.append(
          hit
              ? LetterCodes.LETTERS.charAt(random.nextInt(LetterCodes.LETTERS.length() - 1))
              : letter);
    }
    return out.toString();
  }

  private static String flattened(String text) {
    StringBuilder out = new StringBuilder();
    for (char letter : text.toCharArray()) {
      char lower = Character.toLowerCase(letter);
      char flat = Alphabet.flatten(lower);
      out.append(flat == lower ? letter : letter == lower ? flat : Character.toUpperCase(flat));
    }
    return out.toString();
  }
}
