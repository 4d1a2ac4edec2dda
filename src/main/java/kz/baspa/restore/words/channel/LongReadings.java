package kz.baspa.restore.words.channel;

import java.util.Arrays;
import java.util.List;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;

/**
 * What fits a place of an observed word and takes several characters or letters: «ьі» for «ы», «н»
 * for «ың». Immutable.
 */
public final class LongReadings {
  /** No reading. */
  public static final LongReadings NONE = new LongReadings(List.of());

  private static final Confusion[] NOTHING = {};

  private final Confusion[] all;
  private final Confusion[][] byLetter;
  private final long letters;

  /** The least cost by how many characters are taken. */
  private final int[] least = new int[Channel.LONGEST + 1];

  /**
   * @param readings cheapest first
   */
  LongReadings(List<Confusion> readings) {
    all = readings.toArray(new Confusion[0]);
    byLetter = new Confusion[all.length == 0 ? 0 : LetterCodes.LETTERS.length() + 1][];
    Arrays.fill(byLetter, NOTHING);
    Arrays.fill(least, WordGraph.NEVER);
    long set = 0;
    for (Confusion confusion : all) {
      int characters = confusion.characters();
      least[characters] = Math.min(least[characters], confusion.units());
      byte code = confusion.code(0);
      byLetter[code] = Arrays.copyOf(byLetter[code], byLetter[code].length + 1);
      byLetter[code][byLetter[code].length - 1] = confusion;
      set |= WordGraph.setOf(code);
    }
    letters = set;
  }

  /** How many there are. */
  public int size() {
    return all.length;
  }

  /** One of them; they are in the order of their costs. */
  public Confusion get(int index) {
    return all[index];
  }

  /** The first intended letters of all, as a set, see {@link WordGraph#setOf}. */
  public long letters() {
    return letters;
  }

  /** What one costs at least that takes so many characters; never, where there is none. */
  public int least(int characters) {
    return least[characters];
  }

  /** Those that begin with this intended letter, cheapest first; not to be changed. */
  public Confusion[] beginningWith(byte letter) {
    return (letters >> letter & 1) == 0 ? NOTHING : byLetter[letter];
  }
}
