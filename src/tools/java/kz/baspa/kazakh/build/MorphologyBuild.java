package kz.baspa.kazakh.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.automata.AutomatonBuilder;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.Varints;
import kz.baspa.kazakh.build.StemVariants.Variant;
import kz.baspa.kazakh.morphology.FinalPhoneme;

/** Makes endings.bin and stems.bin. */
final class MorphologyBuild {
  /**
   * Added to what was counted of each stem, so that a stem of the list that was never met has a
   * cost.
   */
  private static final double UNSEEN = 0.2;

  private final Grammar grammar;
  private final HarmonyTable harmony;
  private final Map<String, String> extra = new TreeMap<>();

  MorphologyBuild(Path data) throws IOException {
    grammar = Grammar.read(data.resolve("endings.txt"));
    harmony = HarmonyTable.read(data.resolve("harmony.txt"));
    for (String line : Files.readAllLines(data.resolve("stems.txt"))) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t");
        extra.put(cells[0], cells[1]);
      }
    }
  }

  /**
   * The compiled files.
   *
   * @param spellings how many spellings of stems there are
   */
  record Compiled(byte[] stems, byte[] endings, int spellings) {}

  Compiled compile(SortedSet<String> forms, Map<String, CountedWord> counts) {
    Map<Variant, Double> stems = new StemFinder(forms, counts, grammar, harmony).find();
    double total = counts.values().stream().mapToInt(CountedWord::count).sum();
    extra.forEach(
        (stem, state) ->
            stems.put(
                new Variant(stem, new Grammar.Node(state, harmony.of(stem), FinalPhoneme.of(stem))),
                (double) counts.getOrDefault(stem, CountedWord.NONE).count()));
    stems.replaceAll((variant, tokens) -> -Math.log((tokens + UNSEEN) / total));
    List<String> counted = counts.keySet().stream().filter(forms::contains).sorted().toList();
    Weights weights = new StemTrainer(grammar, stems).train(counted);

    EndingsCompiler compiler = new EndingsCompiler(grammar, weights);
    // Endings.noun counts on these being the first nodes, in this order.
    for (Harmony side : Harmony.values()) {
      for (FinalPhoneme sound : FinalPhoneme.values()) {
        compiler.number(new Grammar.Node("noun", side, sound));
      }
    }
    Map<byte[], Integer> costs = new TreeMap<>(Arrays::compare);
    List<Variant> ordered = new ArrayList<>(stems.keySet());
    ordered.sort(
        (a, b) ->
            a.spelling().equals(b.spelling())
                ? a.start().toString().compareTo(b.start().toString())
                : a.spelling().compareTo(b.spelling()));
    for (Variant variant : ordered) {
      byte[] spelling = LetterCodes.encode(variant.spelling());
      byte[] labelled = Arrays.copyOf(spelling, spelling.length + 1);
      int label = LetterCodes.LETTERS.length() + 1 + compiler.number(variant.start());
      if (label > Byte.MAX_VALUE) {
        throw new IllegalStateException("too many classes of stems for one byte");
      }
      labelled[spelling.length] = (byte) label;
      costs.put(labelled, EndingsCompiler.units(stems.get(variant)));
    }
    byte[] endings = compiler.write();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    AutomatonBuilder.write(costs.keySet(), bytes);
    costs.values().forEach(cost -> Varints.write(bytes, cost));
    return new Compiled(bytes.toByteArray(), endings, costs.size());
  }
}
