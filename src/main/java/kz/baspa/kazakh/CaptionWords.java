package kz.baspa.kazakh;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.baspa.text.TabSeparatedTable;

/**
 * Words that stand beside the number of a table or figure, from {@code caption-words.tsv}.
 *
 * <pre>{@code
 * CaptionWords.kind("Кесте"); // TABLE
 * CaptionWords.kind("рис");   // FIGURE
 * CaptionWords.kind("бөлім"); // empty
 * }</pre>
 */
public final class CaptionWords {
  /** What a caption belongs to. */
  public enum Kind {
    TABLE,
    FIGURE
  }

  private static final Map<String, Kind> KINDS =
      TabSeparatedTable.resource(CaptionWords.class, "caption-words.tsv", 2).stream()
          .collect(
              Collectors.toUnmodifiableMap(
                  row -> row.cell(0), row -> Kind.valueOf(Alphabet.upper(row.cell(1)))));

  private CaptionWords() {}

  /** What this word, in any case, stands in the caption of; empty if it is no such word. */
  public static Optional<Kind> kind(String word) {
    return Optional.ofNullable(KINDS.get(Alphabet.lower(word)));
  }
}
