package kz.baspa.kazakh.lexicon;

import java.util.Collection;
import java.util.List;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.kazakh.morphology.Morphology;

/**
 * What is known of Kazakh words and of how often they and their neighbours occur.
 *
 * <pre>{@code
 * Lexicon lexicon = Lexicons.standard();
 * lexicon.knows("Кітабымыз");          // true
 * lexicon.count("қазақстан");          // 5937
 * lexicon.lowerCaseShare("қазақстан"); // 0.0: a name
 * lexicon.count("басқа", "да");        // 787
 * }</pre>
 *
 * <p>Immutable, for any number of threads.
 */
public interface Lexicon {
  /**
   * Whether this is a valid word form, by the list or by its stem and endings.
   *
   * @param word in any case, NFC, without spaces; may hold hyphens
   */
  boolean knows(String word);

  /**
   * Whether the list itself, or an added word list, holds this form.
   *
   * @param word in any case, NFC
   */
  boolean lists(String word);

  /**
   * How often the lower-cased word occurs in the counted prose; 0 if never or if it is not listed.
   */
  int count(String word);

  /** How often these two lower-cased words occur side by side in the counted prose; 0 if never. */
  int count(String first, String second);

  /**
   * The part of the occurrences of a word that stood in lower case, 0 to 1. Near 0 for names
   * (Қазақстан, Назарбаев, АҚШ), above a half for most words; titles and first words of sentences
   * bring it down. A word never counted gives 1.
   */
  double lowerCaseShare(String word);

  /**
   * In how many of the 11 kinds of text the word was met: 0 if never; many for the words of the
   * language at large, one for the terms and names of one kind of text or for a slip.
   */
  int sources(String word);

  /**
   * Whether the word is mostly a name or acronym: counted at least three times and at most one time
   * in ten in lower case.
   */
  default boolean isMostlyName(String word) {
    return count(word) >= 3 && lowerCaseShare(word) <= 0.1;
  }

  /** The stems and endings behind {@link #knows}. */
  Morphology morphology();

  /** How likely words are, alone and beside their neighbours. */
  LanguageModel model();

  /** How likely a row of letters is as a word, known or not. */
  LetterNgramModel letters();

  /**
   * The automata that together hold the words of this lexicon, for finding candidates. The first
   * holds the list alone; the last holds all stems with all endings, also those too unlikely to be
   * known: ask {@link #knows} of what it gives.
   */
  List<WordGraph> graphs();

  /** The words of the list, to be found by what they look like; added words are not among them. */
  SimilarWords similarWords();

  /**
   * This lexicon and some more words, such as a user's own list or the names of the work itself. An
   * added word is known, with the endings of a noun too, and is in the {@link #graphs()}; counts
   * stay as they are.
   *
   * @param words in any case, NFC; what is not made of Kazakh letters and hyphens is passed over
   */
  Lexicon withWords(Collection<String> words);
}
