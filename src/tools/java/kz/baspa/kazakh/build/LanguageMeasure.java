package kz.baspa.kazakh.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.lexicon.LanguageModel;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;

/** Measures the language data; run by {@code src/tools/scripts/measure-language.sh}. */
public final class LanguageMeasure {
  private static final int TRIES = 60_000;
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}-]*\\p{L}");

  private final Lexicon lexicon = Lexicons.standard();

  private LanguageMeasure() {}

  /**
   *
   *
   * <pre>
   * LanguageMeasure keep-out LIST COUNTS-DIR OUT-DIR   writes sources without the words kept out
   * LanguageMeasure kept DIR                           measures on the words and pairs kept out
   * LanguageMeasure damage COUNTS-DIR                  measures what damage is taken for sound; speed
   * LanguageMeasure text FILE…                         measures how many words of sound texts are known
   * </pre>
   */
  public static void main(String[] arguments) throws IOException {
    Path first = Path.of(arguments[1]);
    switch (arguments[0]) {
      case "keep-out" ->
          new HeldOutSplit().write(first, Path.of(arguments[2]), Path.of(arguments[3]));
      case "kept" -> new LanguageMeasure().kept(first);
      case "damage" -> new LanguageMeasure().damage(Sources.counts(first.resolve("words.tsv")));
      default -> {
        for (int i = 1; i < arguments.length; i++) {
          new LanguageMeasure().text(Path.of(arguments[i]));
        }
      }
    }
  }

  private void kept(Path directory) throws IOException {
    List<String> words = Files.readAllLines(directory.resolve("kept-words.txt"));
    long known = words.stream().filter(lexicon::knows).count();
    double log =
        words.stream().mapToDouble(lexicon.model()::logProbability).average().orElseThrow();
    System.out.printf(
        "%d words kept out: known %.1f %%, mean log-probability %.2f%n",
        words.size(), 100.0 * known / words.size(), log);
    LanguageModel model = lexicon.model();
    double alone = 0;
    double after = 0;
    List<String> pairs = Files.readAllLines(directory.resolve("kept-pairs.txt"));
    for (String pair : pairs) {
      String[] cells = pair.split("\t");
      alone -= model.logProbability(cells[1]);
      after -= model.logProbability(cells[0], cells[1]);
    }
    System.out.printf(
        "%d pairs kept out: perplexity of the second word %.0f alone, %.0f after the first%n",
        pairs.size(), Math.exp(alone / pairs.size()), Math.exp(after / pairs.size()));
  }

  private void text(Path file) throws IOException {
    String text = Files.readString(file);
    Matcher matcher = WORD.matcher(text);
    int words = 0;
    int listed = 0;
    int known = 0;
    while (matcher.find()) {
      String word = matcher.group();
      char next = matcher.end() < text.length() ? text.charAt(matcher.end()) : ' ';
      // Abbreviations, and places where two readings may stand, are not measured.
      boolean passed = next == '⁞' || next == '.' && word.length() < 4;
      if (!passed && LetterCodes.isWord(Alphabet.lower(word))) {
        words++;
        listed += lexicon.lists(word) ? 1 : 0;
        known += lexicon.knows(word) ? 1 : 0;
      }
    }
    System.out.printf(
        "%s: %d words, listed %.2f %%, known %.2f %%%n",
        file.getFileName(), words, 100.0 * listed / words, 100.0 * known / words);
  }

  private void damage(Map<String, CountedWord> counts) {
    List<String> types = counts.keySet().stream().filter(word -> word.length() > 1).toList();
    List<String> running = new ArrayList<>();
    counts.forEach((word, count) -> add(running, word, count.count()));
    Damage damage = new Damage(7);
    Random chance = new Random(7);
    for (List<String> words : List.of(running, types)) {
      String kind = words == running ? "running words" : "word forms";
      accepted(kind + ", one Kazakh letter flattened", words, damage::flatten, chance);
      accepted(kind + ", one letter misread", words, damage::misread, chance);
    }
    speed("running words", running, chance);
    speed(
        "misread words",
        types.stream().map(damage::misread).filter(w -> w != null).toList(),
        chance);
  }

  private static void add(List<String> words, String word, int times) {
    for (int i = 0; i < times && word.length() > 1; i++) {
      words.add(word);
    }
  }

  private void accepted(
      String what, List<String> words, UnaryOperator<String> damage, Random chance) {
    int tried = 0;
    int known = 0;
    int met = 0;
    for (int i = 0; i < TRIES; i++) {
      String word = words.get(chance.nextInt(words.size()));
      String damaged = damage.apply(word);
      if (damaged != null && !damaged.equals(word)) {
        tried++;
        known += lexicon.knows(damaged) ? 1 : 0;
        met += lexicon.count(damaged) > 1 ? 1 : 0;
      }
    }
    System.out.printf(
        "%s: %d, taken for sound %.2f %%, of them words met twice or more %.2f %%%n",
        what, tried, 100.0 * known / tried, 100.0 * met / tried);
  }

  private void speed(String what, List<String> words, Random chance) {
    List<String> some = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      some.add(words.get(chance.nextInt(words.size())));
    }
    double best = 0;
    for (int round = 0; round < 8; round++) {
      long start = System.nanoTime();
      long known = some.stream().filter(lexicon::knows).count();
      best = Math.max(best, some.size() * 1e9 / (System.nanoTime() - start) + 0 * known);
    }
    System.out.printf("%s: %,.0f a second, warm%n", what, best);
  }
}
