package kz.baspa.kazakh;

import java.util.EnumSet;
import java.util.Map;
import java.util.stream.Collectors;
import kz.baspa.text.TabSeparatedTable;

/**
 * Small words that bind what stands beside them, from {@code function-words.tsv}.
 *
 * <pre>{@code
 * FunctionWords.is("Және", Kind.CONJUNCTION);                  // true
 * FunctionWords.is("пен", Kind.COMITATIVE, Kind.CONJUNCTION);  // true
 * FunctionWords.is("өзен", Kind.CONJUNCTION);                  // false
 * }</pre>
 */
public final class FunctionWords {
  /** How such a word binds. */
  public enum Kind {
    /** мен, бен, пен: "with" and "and", behind a word and before the next. */
    COMITATIVE,
    /** және, немесе, бірақ. */
    CONJUNCTION,
    /** туралы, үшін: behind a word, and the sentence goes on. */
    POSTPOSITION,
    /** да, де, та, те: "also", behind a word. */
    ADDITIVE,
    /** ма, ме, ба, бе, па, пе: behind the last word of a question. */
    QUESTION
  }

  private static final Map<String, Kind> KINDS =
      TabSeparatedTable.resource(FunctionWords.class, "function-words.tsv", 2).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.cell(0), row -> Kind.valueOf(Alphabet.upper(row.cell(1)))));

  private FunctionWords() {}

  /** Whether this word, in any case, is of one of these kinds. */
  public static boolean is(String word, Kind kind, Kind... others) {
    Kind found = KINDS.get(Alphabet.lower(word));
    return found != null && EnumSet.of(kind, others).contains(found);
  }
}
