package kz.baspa.kazakh.morphology;

import java.util.List;

/**
 * One way to read a word: кітабымызда = кітаб + ымыз (possessive-1pl) + да (locative).
 *
 * @param stem the stem as it is spelt before these endings
 * @param endings in their order; empty if the word is a bare stem
 * @param stemLogWeight the natural logarithm of how often the stem is met, whatever its endings
 * @param logWeight the natural logarithm of how likely this reading is: of its stem, its endings,
 *     and that it ends here; at most 0, comparable between words
 */
public record Analysis(String stem, List<Ending> endings, double stemLogWeight, double logWeight) {
  /**
   * An ending as it is spelt here.
   *
   * @param name what it is: plural, possessive-3, locative, participle-ған … as in endings.txt
   */
  public record Ending(String letters, String name) {}
}
