package kz.baspa.kazakh.lexicon;

import java.util.Map;

/** Where a {@link Lexicon} comes from. */
public final class Lexicons {
  private Lexicons() {}

  /** The lexicon that ships with Baspa; read once, at the first call. */
  public static Lexicon standard() {
    return Standard.LEXICON;
  }

  /**
   * A lexicon from its compiled files, for the tools that build and measure it.
   *
   * @param files file name → bytes; all that build-language.sh makes
   */
  public static Lexicon of(Map<String, byte[]> files) {
    return CompiledLexicon.of(files::get);
  }

  private static final class Standard {
    private static final Lexicon LEXICON = CompiledLexicon.read();
  }
}
