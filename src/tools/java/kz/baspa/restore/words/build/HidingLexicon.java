package kz.baspa.restore.words.build;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.kazakh.lexicon.LanguageModel;
import kz.baspa.kazakh.lexicon.LetterNgramModel;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.SimilarWords;
import kz.baspa.kazakh.morphology.Morphology;

/**
 * A lexicon that does not know some of its words, as the real one does not know the names and terms
 * of a thesis nobody has seen: those whose first letters fall on a hash, so that whole families are
 * hidden.
 */
final class HidingLexicon implements Lexicon {
  private static final int STEM = 5;

  private final Lexicon lexicon;
  private final int oneIn;
  private final Set<String> shown;

  HidingLexicon(Lexicon lexicon, int oneIn) {
    this(lexicon, oneIn, Set.of());
  }

  private HidingLexicon(Lexicon lexicon, int oneIn, Set<String> shown) {
    this.lexicon = lexicon;
    this.oneIn = oneIn;
    this.shown = shown;
  }

  /** Whether a word is hidden: common words never are. */
  boolean hides(String word) {
    String stem = Alphabet.lower(word);
    stem = stem.substring(0, Math.min(STEM, stem.length()));
    return !shown.contains(Alphabet.lower(word))
        && Math.floorMod(stem.hashCode() * 0x9E3779B1, oneIn * 64) < 64
        && lexicon.count(word) < 60;
  }

  /** Half of the pairs are hidden: of two words side by side in a thesis no count has more. */
  private static boolean hidesPair(String first, String second) {
    return ((first.hashCode() * 31 + second.hashCode()) * 0x9E3779B1 >>> 16) % 2 == 0;
  }

  @Override
  public boolean knows(String word) {
    return lexicon.knows(word) && !hides(word);
  }

  @Override
  public boolean lists(String word) {
    return lexicon.lists(word) && !hides(word);
  }

  @Override
  public int count(String word) {
    return hides(word) ? 0 : lexicon.count(word);
  }

  @Override
  public int count(String first, String second) {
    return hides(first) || hides(second) || hidesPair(first, second)
        ? 0
        : lexicon.count(first, second);
  }

  @Override
  public double lowerCaseShare(String word) {
    return lexicon.lowerCaseShare(word);
  }

  @Override
  public int sources(String word) {
    return hides(word) ? 0 : lexicon.sources(word);
  }

  @Override
  public Morphology morphology() {
    return lexicon.morphology();
  }

  @Override
  public LanguageModel model() {
    return lexicon.model();
  }

  @Override
  public LetterNgramModel letters() {
    return lexicon.letters();
  }

  @Override
  public SimilarWords similarWords() {
    return lexicon.similarWords();
  }

  @Override
  public List<WordGraph> graphs() {
    return lexicon.graphs();
  }

  @Override
  public Lexicon withWords(Collection<String> words) {
    return new HidingLexicon(lexicon.withWords(words), oneIn, Set.copyOf(words));
  }
}
