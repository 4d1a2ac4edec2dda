package kz.baspa.kazakh.build;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import kz.baspa.kazakh.automata.AutomatonBuilder;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.Varints;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.kazakh.morphology.Morphology;

/** Makes the resources of the {@code kazakh} room; docs/language-data.md says from what and how. */
public final class LanguageBuild {
  private LanguageBuild() {}

  /**
   *
   *
   * <pre>
   * LanguageBuild candidates LIST COUNTS-DIR FILE           writes the forms to ask the speller about
   * LanguageBuild compile LIST COUNTS-DIR ACCEPTED OUT-DIR  writes the resources
   * </pre>
   */
  public static void main(String[] arguments) throws IOException {
    Path list = Path.of(arguments[1]);
    Path countsDirectory = Path.of(arguments[2]);
    Set<String> forms = Sources.list(list);
    Map<String, CountedWord> counts = Sources.counts(countsDirectory.resolve("words.tsv"));
    forms.addAll(counts.keySet());
    if (arguments[0].equals("candidates")) {
      Files.write(Path.of(arguments[3]), forms);
      return;
    }
    Set<String> accepted = Sources.list(Path.of(arguments[3]));
    Path out = Files.createDirectories(Path.of(arguments[4]));
    MorphologyBuild morphology = new MorphologyBuild(Path.of(arguments[5]));
    SortedSet<String> first = new Cleaner(counts, accepted, form -> 0).clean(forms);
    MorphologyBuild.Compiled stems = morphology.compile(first, counts);
    Pruner pruner =
        new Pruner(
            counts,
            accepted,
            new Morphology(new Varints(stems.stems()), new Varints(stems.endings())));
    SortedSet<String> clean = new Cleaner(counts, accepted, pruner::reading).clean(forms);
    SortedSet<String> sound = pruner.prune(clean);
    MorphologyBuild.Compiled second = morphology.compile(sound, counts);
    SortedSet<byte[]> codes = new TreeSet<>(Arrays::compare);
    List<String> inOrder = new ArrayList<>();
    for (String word : sound) {
      codes.add(LetterCodes.encode(word));
    }
    for (byte[] code : codes) {
      inOrder.add(decode(code));
    }
    Map<String, byte[]> files = new TreeMap<>();
    files.put("words.bin", automaton(codes));
    files.put("letters.bin", LetterModelBuild.build(sound));
    files.put("stems.bin", second.stems());
    files.put("endings.bin", second.endings());
    WebRanks web = new WebRanks(countsDirectory);
    List<Sources.CountedPair> pairs = Sources.pairs(countsDirectory.resolve("pairs.tsv"));
    files.put("counts.bin", counts(inOrder, web.fill(counts, sound), web.fill(pairs)));
    files.put("doubtful.bin", automaton(List.of()));
    Set<String> doubtful = Doubts.find(Lexicons.of(files), counts);
    files.put("doubtful.bin", automaton(doubtful.stream().map(LetterCodes::encode).toList()));
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Files.write(out.resolve(file.getKey()), file.getValue());
    }
    System.out.printf(
        "%d forms; one of each skeleton: %d; without slips: %d; spellings of stems: %d; doubtful: %d%n",
        forms.size(), clean.size(), sound.size(), second.spellings(), doubtful.size());
  }

  private static byte[] automaton(Collection<byte[]> sequences) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    AutomatonBuilder.write(sequences, out);
    return out.toByteArray();
  }

  private static String decode(byte[] codes) {
    StringBuilder word = new StringBuilder();
    for (byte code : codes) {
      word.append(LetterCodes.letter(code));
    }
    return word.toString();
  }

  private static byte[] counts(
      List<String> words, Map<String, CountedWord> counts, List<Sources.CountedPair> pairs) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Map<String, Integer> index = new HashMap<>();
    for (String word : words) {
      CountedWord counted = counts.getOrDefault(word, CountedWord.NONE);
      Varints.write(out, counted.count());
      if (counted.count() > 0) {
        Varints.write(out, counted.lowerCase());
        Varints.write(out, counted.sources());
      }
      index.put(word, index.size());
    }
    Map<Integer, TreeMap<Integer, Integer>> rows = new HashMap<>();
    int size = 0;
    for (Sources.CountedPair pair : pairs) {
      Integer first = index.get(pair.first());
      Integer second = index.get(pair.second());
      if (first != null && second != null) {
        rows.computeIfAbsent(first, key -> new TreeMap<>()).put(second, pair.count());
        size++;
      }
    }
    Varints.write(out, size);
    for (int first = 0; first < words.size(); first++) {
      Map<Integer, Integer> row = rows.getOrDefault(first, new TreeMap<>());
      Varints.write(out, row.size());
      int last = 0;
      for (Map.Entry<Integer, Integer> pair : row.entrySet()) {
        Varints.write(out, pair.getKey() - last);
        Varints.write(out, pair.getValue());
        last = pair.getKey();
      }
    }
    return out.toByteArray();
  }
}
