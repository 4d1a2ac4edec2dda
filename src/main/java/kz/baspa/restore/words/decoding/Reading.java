package kz.baspa.restore.words.decoding;

import java.util.List;
import kz.baspa.restore.words.channel.Confusion;

/**
 * One way to read one token, or two that a space has parted, or a token in which two words run
 * together.
 *
 * @param tokens how many tokens it takes up
 * @param words the words it reads, lower case: one, or two where they ran together
 * @param cost what the channel asks for it
 * @param alone what the word model says of the words by themselves
 * @param path the confusions
 * @param unchanged whether nothing is changed
 * @param known whether the lexicon knows all its words
 */
public record Reading(
    int tokens,
    List<String> words,
    double cost,
    double alone,
    List<Confusion> path,
    boolean unchanged,
    boolean known) {
  String first() {
    return words.get(0);
  }

  String last() {
    return words.get(words.size() - 1);
  }

  /** Whether nothing happened but that Kazakh letters were read or typed as the letters nearest. */
  public boolean onlyOwnLetters() {
    return words.size() == 1
        && tokens == 1
        && path.stream().allMatch(c -> c.isIdentity() || Features.isOwnLetter(c));
  }
}
