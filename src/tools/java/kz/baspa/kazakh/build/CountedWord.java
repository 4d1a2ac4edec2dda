package kz.baspa.kazakh.build;

/**
 * A row of words.tsv.
 *
 * @param count occurrences in the counted prose
 * @param lowerCase those of them that stood in lower case
 * @param sources in how many kinds of text it was met
 */
record CountedWord(int count, int lowerCase, int sources) {
  static final CountedWord NONE = new CountedWord(0, 0, 0);
}
