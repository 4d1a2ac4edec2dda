package kz.baspa.kazakh;

/**
 * A place where a word may be broken at the end of a line.
 *
 * @param offset how many UTF-16 units of the word stand before the break
 * @param penalty how unwelcome a break is here, from 0 (between the parts of a compound) to 100
 * @param ownHyphen whether the word has its own hyphen right before the break, so that none is
 *     added
 */
public record Break(int offset, int penalty, boolean ownHyphen) {
  public Break {
    if (offset < 1 || penalty < 0 || penalty > 100) {
      throw new IllegalArgumentException("no such break: " + offset + ", " + penalty);
    }
  }
}
