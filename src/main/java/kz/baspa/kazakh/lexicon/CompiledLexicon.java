package kz.baspa.kazakh.lexicon;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.automata.Automaton;
import kz.baspa.kazakh.automata.AutomatonBuilder;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.ListGraph;
import kz.baspa.kazakh.automata.Varints;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.kazakh.morphology.Morphology;
import org.jspecify.annotations.Nullable;

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
  private final Automaton doubtful;
  private final LettersOnce letters;
  private final Counts counts;
  private final Morphology base;
  private final Morphology morphology;
  private final CompositeWords composites;
  private final LanguageModel model;
  private final AskedWords asked = new AskedWords();
  private final SimilarOnce similar;
  private volatile @Nullable List<WordGraph> graphs;

  private CompiledLexicon(
      Automaton words,
      Set<String> addedWords,
      Automaton doubtful,
      Counts counts,
      Morphology morphology,
      LettersOnce letters,
      SimilarOnce similar) {
    this.words = words;
    this.addedWords = addedWords;
    this.added = AutomatonBuilder.ofWords(addedWords);
    this.doubtful = doubtful;
    this.letters = letters;
    this.similar = similar;
    this.counts = counts;
    this.morphology = addedWords.isEmpty() ? morphology : morphology.withNouns(addedWords);
    this.base = morphology;
    this.model = new LanguageModel(this, counts);
    this.composites = new CompositeWords(this.morphology);
  }

  static Lexicon read() {
    return of(CompiledLexicon::resource);
  }

  /**
   * The lexicon that these files are.
   *
   * @param files file name → bytes
   */
  static CompiledLexicon of(Function<String, byte[]> files) {
    Automaton words = Automaton.read(new Varints(files.apply("words.bin")));
    return new CompiledLexicon(
        words,
        Set.of(),
        Automaton.read(new Varints(files.apply("doubtful.bin"))),
        Counts.read(new Varints(files.apply("counts.bin")), words.size()),
        new Morphology(
            new Varints(files.apply("stems.bin")), new Varints(files.apply("endings.bin"))),
        new LettersOnce(files),
        new SimilarOnce());
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
    return asked.knows(word, this::isKnown);
  }

  private boolean isKnown(String word) {
    String lower = Alphabet.lower(word);
    if (lower.length() > Morphology.LONGEST) {
      return lists(lower);
    }
    return knowsSimple(lower)
        || !lower.isEmpty()
            && composites.knows(word, lower, this::knowsSimple)
            && !isFlattened(lower);
  }

  private boolean knowsSimple(String lower) {
    if (added.indexOf(lower) >= 0) {
      return true;
    }
    return (words.indexOf(lower) >= 0 || morphology.knows(lower) && !isFlattened(lower))
        && doubtful.indexOf(lower) < 0;
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
    String lower = Alphabet.lower(word);
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
    return words.indexOf(Alphabet.lower(word));
  }

  /** How many forms the list has. */
  int size() {
    return words.size();
  }

  @Override
  public LetterNgramModel letters() {
    return letters.get();
  }

  @Override
  public LanguageModel model() {
    return model;
  }

  /** Read when first asked for: only the restoration of words needs it. */
  private static final class LettersOnce {
    private final Function<String, byte[]> files;
    private volatile @Nullable LetterNgramModel model;

    LettersOnce(Function<String, byte[]> files) {
      this.files = files;
    }

    LetterNgramModel get() {
      LetterNgramModel read = model;
      if (read == null) {
        // Two threads may both read it; either will do.
        read = new LetterNgramModel(new Varints(files.apply("letters.bin")));
        model = read;
      }
      return read;
    }
  }

  /** Laid out when first asked for, and shared with the lexicons that have more words. */
  private static final class SimilarOnce {
    private volatile @Nullable SimilarWords words;

    SimilarWords get(CompiledLexicon lexicon) {
      SimilarWords made = words;
      if (made == null) {
        // Two threads may both make it; either will do.
        made = new SimilarWords(lexicon.words, lexicon.model::costByCount);
        words = made;
      }
      return made;
    }
  }

  @Override
  public SimilarWords similarWords() {
    return similar.get(this);
  }

  @Override
  public Morphology morphology() {
    return morphology;
  }

  @Override
  public List<WordGraph> graphs() {
    List<WordGraph> made = graphs;
    if (made == null) {
      // Only the restoration of words needs them. Two threads may both make them; either will do.
      made = makeGraphs();
      graphs = made;
    }
    return made;
  }

  private List<WordGraph> makeGraphs() {
    List<WordGraph> all = new ArrayList<>(List.of(new ListGraph(words, model::costByCount)));
    int byEndings = LanguageModel.costByEndings();
    if (!addedWords.isEmpty()) {
      all.add(new ListGraph(added, number -> byEndings + WordGraph.units(Morphology.ADDED)));
    }
    all.addAll(morphology.graphs(byEndings));
    return List.copyOf(all);
  }

  @Override
  public Lexicon withWords(Collection<String> more) {
    Set<String> all = new TreeSet<>(addedWords);
    more.stream().map(Alphabet::lower).filter(LetterCodes::isWord).forEach(all::add);
    return all.equals(addedWords)
        ? this
        : new CompiledLexicon(words, all, doubtful, counts, base, letters, similar);
  }
}
