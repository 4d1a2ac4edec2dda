package kz.baspa.kazakh;

/** What is known of Kazakh words and of how often they and their neighbours occur. */
public interface Lexicon {
  /**
   * Whether this is a sound word form, by the list or by its stem and endings.
   *
   * @param word in any case, NFC, without blanks; may hold hyphens
   */
  boolean knows(String word);

  /** How often the lower-cased word occurs in the counted prose; 0 if never. */
  int count(String word);

  /** How often these two lower-cased words occur side by side in the counted prose; 0 if never. */
  int count(String first, String second);
}
