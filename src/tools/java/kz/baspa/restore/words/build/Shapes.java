package kz.baspa.restore.words.build;

import kz.baspa.kazakh.Alphabet;

/** Which letters look alike enough to be the same letter misread. */
final class Shapes {
  private static final String LATIN = "acekhmopxybtui1!";
  private static final String CYRILLIC = "асекһморхувтиііі";

  private static final char[] FOLDED = new char[0x500];

  static {
    for (char letter = 0; letter < FOLDED.length; letter++) {
      FOLDED[letter] = foldNew(letter);
    }
  }

  private Shapes() {}

  static boolean alike(char one, char other) {
    return fold(one) == fold(other);
  }

  private static char fold(char letter) {
    return letter < FOLDED.length ? FOLDED[letter] : foldNew(letter);
  }

  private static char foldNew(char letter) {
    char lower = Character.toLowerCase(letter);
    int latin = LATIN.indexOf(lower);
    return Alphabet.flatten(latin < 0 ? lower : CYRILLIC.charAt(latin));
  }
}
