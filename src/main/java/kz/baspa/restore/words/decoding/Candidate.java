package kz.baspa.restore.words.decoding;

import java.util.List;
import kz.baspa.restore.words.channel.Confusion;

/**
 * A word that the channel may have turned into the word that is observed.
 *
 * @param word the intended word, lower case
 * @param cost negative natural logarithm of the probability that it comes to look as it does
 * @param path the confusions, letters kept included, from its first letter to its last
 */
record Candidate(String word, double cost, List<Confusion> path) {
  /** How many of the confusions change something. */
  int edits() {
    int edits = 0;
    for (Confusion confusion : path) {
      edits += confusion.isIdentity() ? 0 : 1;
    }
    return edits;
  }

  /** Whether nothing happened but that Kazakh letters were read or typed as the letters nearest. */
  boolean onlyOwnLetters() {
    return path.stream().allMatch(c -> c.isIdentity() || Features.isOwnLetter(c));
  }
}
