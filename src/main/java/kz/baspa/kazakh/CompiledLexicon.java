package kz.baspa.kazakh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import kz.baspa.kazakh.morphology.Morphology;

/**
 * The lexicon as the build packed it: {@code words.bin} and {@code counts.bin}, and added words.
 */
final class CompiledLexicon implements Lexicon {
  /** Another word of the same skeleton that was met so often makes an unlisted one doubtful. */
  private static final int MET = 2;

  /**
   * So much likelier, in nats, another word of the same skeleton makes an unlisted one doubtful.
   */
  private static final double LIKELIER = 1;

  private final Automaton words;
  private final Automaton added;
  private final Set<String> addedWords;
  private final Counts counts;
  private final Morphology base;
  private final Morphology morphology;
  private final CompositeWords composites;
  private final LanguageModel model;
  private final List<WordGraph> graphs;

  CompiledLexicon(Automaton words, Set<String> addedWords, Counts counts, Morphology morphology) {
    this.words = words;
    this.addedWords = addedWords;
    this.added = AutomatonBuilder.ofWords(addedWords);
    this.counts = counts;
    this.morphology = addedWords.isEmpty() ? morphology : morphology.withNouns(addedWords);
    this.base = morphology;
    this.model = new LanguageModel(this, counts);
    this.composites = new CompositeWords(this.morphology);
    List<WordGraph> all = new ArrayList<>(List.of(new ListGraph(words)));
    if (!addedWords.isEmpty()) {
      all.add(new ListGraph(added));
    }
    all.addAll(this.morphology.graphs());
    this.graphs = List.copyOf(all);
  }

  static Lexicon read() {
    Automaton words = Automaton.read(new Varints(resource("words.bin")));
    return new CompiledLexicon(
        words,
        Set.of(),
        Counts.read(new Varints(resource("counts.bin")), words.size()),
        new Morphology(new Varints(resource("stems.bin")), new Varints(resource("endings.bin"))));
  }

  static byte[] resource(String name) {
    try (InputStream in = CompiledLexicon.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("kz/baspa/kazakh/" + name + " is missing from the jar");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean knows(String word) {
    String lower = Letters.lower(word);
    if (lower.length() > Morphology.LONGEST) {
      return lists(lower);
    }
    return knowsSimple(lower)
        || !lower.isEmpty()
            && composites.knows(word, lower, this::knowsSimple)
            && !isFlattened(lower);
  }

  private boolean knowsSimple(String lower) {
    return words.indexOf(lower) >= 0
        || added.indexOf(lower) >= 0
        || morphology.knows(lower) && !isFlattened(lower);
  }

  /** Whether a better word has the same skeleton, so that this one is likely its flattened form. */
  private boolean isFlattened(String lower) {
    List<String> others = Skeletons.others(words, lower);
    if (others.isEmpty()) {
      return false;
    }
    double weight = morphology.logWeight(lower);
    return others.stream()
        .anyMatch(
            other ->
                counts.count(words.indexOf(other)) >= MET
                    || morphology.logWeight(other) > weight + LIKELIER);
  }

  @Override
  public boolean lists(String word) {
    String lower = Letters.lower(word);
    return words.indexOf(lower) >= 0 || added.indexOf(lower) >= 0;
  }

  @Override
  public int count(String word) {
    return counts.count(index(word));
  }

  @Override
  public int count(String first, String second) {
    return counts.pair(index(first), index(second));
  }

  @Override
  public double lowerCaseShare(String word) {
    return counts.lowerCaseShare(index(word));
  }

  @Override
  public int sources(String word) {
    return counts.sources(index(word));
  }

  /** The number of a word in the list, or −1. */
  int index(String word) {
    return words.indexOf(Letters.lower(word));
  }

  /** How many forms the list has. */
  int size() {
    return words.size();
  }

  @Override
  public LetterModel letters() {
    return LazyLetters.MODEL;
  }

  @Override
  public LanguageModel model() {
    return model;
  }

  /** Read when first asked for: only the restoration of words needs it. */
  private static final class LazyLetters {
    private static final LetterModel MODEL = new LetterModel(new Varints(resource("letters.bin")));
  }

  @Override
  public Morphology morphology() {
    return morphology;
  }

  @Override
  public List<WordGraph> graphs() {
    return graphs;
  }

  @Override
  public Lexicon withWords(Collection<String> more) {
    Set<String> all = new TreeSet<>(addedWords);
    more.stream().map(Letters::lower).filter(Letters::isWord).forEach(all::add);
    return all.equals(addedWords) ? this : new CompiledLexicon(words, all, counts, base);
  }
}
