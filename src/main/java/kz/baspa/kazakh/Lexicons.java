package kz.baspa.kazakh;

/** Where a {@link Lexicon} comes from. */
public final class Lexicons {
  private Lexicons() {}

  /** The lexicon that ships with Baspa; read once, at the first call. */
  public static Lexicon standard() {
    return Standard.LEXICON;
  }

  private static final class Standard {
    private static final Lexicon LEXICON = CompiledLexicon.read();
  }
}
