package kz.baspa.kazakh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lexicon as the build packed it: {@code words.bin} and {@code counts.bin}, and added words.
 */
final class CompiledLexicon implements Lexicon {
  private final Automaton words;
  private final Automaton added;
  private final Set<String> addedWords;
  private final Counts counts;
  private final List<WordGraph> graphs;

  CompiledLexicon(Automaton words, Set<String> addedWords, Counts counts) {
    this.words = words;
    this.addedWords = addedWords;
    this.added = AutomatonBuilder.ofWords(addedWords);
    this.counts = counts;
    this.graphs =
        addedWords.isEmpty()
            ? List.of(new ListGraph(words))
            : List.of(new ListGraph(words), new ListGraph(added));
  }

  static Lexicon read() {
    Automaton words = Automaton.read(new Varints(resource("words.bin")));
    return new CompiledLexicon(
        words, Set.of(), Counts.read(new Varints(resource("counts.bin")), words.size()));
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
    return lists(word);
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

  private int index(String word) {
    return words.indexOf(Letters.lower(word));
  }

  @Override
  public List<WordGraph> graphs() {
    return graphs;
  }

  @Override
  public Lexicon withWords(Collection<String> more) {
    Set<String> all = new TreeSet<>(addedWords);
    more.stream().map(Letters::lower).filter(Letters::isWord).forEach(all::add);
    return all.equals(addedWords) ? this : new CompiledLexicon(words, all, counts);
  }
}
