package kz.baspa.kazakh;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.baspa.text.TabSeparatedTable;

/**
 * The abbreviations of Kazakh prose, from a table that a user can extend.
 *
 * <pre>{@code
 * Abbreviations.standard().kind("обл");   // DOTTED
 * Abbreviations.standard().kind("Т. б."); // CLOSING
 * Abbreviations.standard().kind("сөз");   // NONE
 * }</pre>
 *
 * Immutable.
 */
public final class Abbreviations {
  /** How an abbreviation is written and whether its sentence goes on. */
  public enum Kind {
    /** No abbreviation. */
    NONE,
    /** Written with a stop, and the sentence goes on: «1945 ж. мамырда». */
    DOTTED,
    /** Written with a stop, and often the last word of its sentence: «және т.б.». */
    CLOSING,
    /** Written without a stop, and wants a noun after it: «7,5 млн теңге». */
    BARE,
    /** Written without a stop, and may end a sentence: «ұзындығы 25 км». */
    UNIT,
    /** A given name cut short: «Н.», «Дж.». */
    INITIAL
  }

  private static final class Standard {
    static final Abbreviations INSTANCE = load();

    private static Abbreviations load() {
      try (InputStream table = Abbreviations.class.getResourceAsStream("abbreviations.txt")) {
        return read(new InputStreamReader(table, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private final Map<String, Kind> kinds;

  private Abbreviations(Map<String, Kind> kinds) {
    this.kinds = Map.copyOf(kinds);
  }

  /** The table that ships. */
  public static Abbreviations standard() {
    return Standard.INSTANCE;
  }

  /**
   * A table: on each line a form, a tab and the name of a {@link Kind} in lower case; {@code #}
   * begins a remark.
   *
   * @throws IllegalArgumentException if a line is of another shape, with the line
   */
  public static Abbreviations read(Reader table) throws IOException {
    Map<String, Kind> kinds = new HashMap<>();
    for (TabSeparatedTable.Row row : TabSeparatedTable.data(table, 2)) {
      kinds.put(normal(row.cell(0)), Kind.valueOf(row.cell(1).strip().toUpperCase(Locale.ROOT)));
    }
    return new Abbreviations(kinds);
  }

  /**
   * What this word is.
   *
   * @param word in any case, with or without its last stop and the spaces inside it
   */
  public Kind kind(String word) {
    if (word.length() > 24) {
      return Kind.NONE;
    }
    String normal = normal(word);
    Kind kind = kinds.getOrDefault(normal, Kind.NONE);
    boolean capital = !normal.isEmpty() && Character.isUpperCase(word.strip().codePointAt(0));
    if (normal.length() == 1 && capital) {
      return Kind.INITIAL;
    }
    return kind == Kind.INITIAL && !capital ? Kind.NONE : kind;
  }

  /** Whether a stop belongs to the word itself: an abbreviation written with one, or an initial. */
  public boolean takesStop(String word) {
    return switch (kind(word)) {
      case DOTTED, CLOSING, INITIAL -> true;
      case NONE, BARE, UNIT -> false;
    };
  }

  private static String normal(String word) {
    StringBuilder out = new StringBuilder(word.length());
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!Character.isWhitespace(c) && c != '\u00A0') {
        out.append(c);
      }
    }
    int end = out.length();
    if (end > 1 && out.charAt(end - 1) == '.') {
      out.setLength(end - 1);
    }
    return out.toString().toLowerCase(Locale.ROOT);
  }
}
