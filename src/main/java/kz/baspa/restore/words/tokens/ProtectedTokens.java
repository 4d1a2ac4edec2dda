package kz.baspa.restore.words.tokens;

/** Which tokens are none of the word layer's business. */
public final class ProtectedTokens {
  /** No Kazakh word is longer, and a search takes the longer the longer the word is. */
  private static final int LONGEST = 48;

  /** A word whose stress is marked is written with care. */
  /** The block of letters that Kazakh is written with. */
  private static final char FIRST_CYRILLIC = '\u0400';

  private static final char LAST_CYRILLIC = '\u04ff';

  private static final char STRESS = '\u0301';

  private ProtectedTokens() {}

  /** Whether a token may be read as something else than it is. */
  public static boolean isOpen(Token token) {
    String observed = token.observed();
    if (observed.length() > LONGEST) {
      return false;
    }
    int letters = 0;
    int cyrillic = 0;
    int capitals = 0;
    int digits = 0;
    for (int i = 0; i < observed.length(); i++) {
      char unit = observed.charAt(i);
      if (Character.isLetter(unit)) {
        letters++;
        cyrillic += unit >= FIRST_CYRILLIC && unit <= LAST_CYRILLIC ? 1 : 0;
        capitals += Character.isUpperCase(unit) ? 1 : 0;
      } else if (Character.isDigit(unit)) {
        digits++;
      } else if (unit == '.' || unit == '@' || unit == '_' || unit == STRESS) {
        return false;
      }
    }
    boolean acronym = capitals >= 2 && capitals * 2 > letters && letters <= 6;
    return letters >= 2 && cyrillic * 2 > letters && digits <= letters && !acronym;
  }
}
