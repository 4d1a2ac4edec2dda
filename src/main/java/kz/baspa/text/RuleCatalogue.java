package kz.baspa.text;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * What is known of every name that an edit can carry: the one table of the rules of restoration,
 * {@code rules.tsv}. Each room asks it for its own column and says what the values mean.
 *
 * <pre>{@code
 * Function<String, Kind> kinds = RuleCatalogue.column(Entry::kind, Kind.class);
 * kinds.apply("roman-numeral"); // Kind.LETTERS
 * RuleCatalogue.title("word", messages); // Misread and mistyped words
 * }</pre>
 */
public final class RuleCatalogue {
  /** A cell that holds nothing. */
  private static final String NONE = "-";

  private static final Map<String, Entry> ENTRIES = load();

  private RuleCatalogue() {}

  /**
   * A row of the table.
   *
   * @param name the name in edits, options and messages
   * @param layer the layer of the rule; {@code -} for a person's decision
   * @param kind what its edits are to a reader of the report
   * @param display how its edits show in the TEI file
   * @param page what its edits are to a page that was read
   */
  public record Entry(String name, String layer, String kind, String display, String page) {}

  private static Map<String, Entry> load() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(RuleCatalogue.class, "rules.tsv", 5)) {
      Entry entry = new Entry(row.cell(0), row.cell(1), row.cell(2), row.cell(3), row.cell(4));
      if (entries.put(entry.name(), entry) != null) {
        throw new IllegalStateException("twice in rules.tsv: " + entry.name());
      }
    }
    return entries;
  }

  /** All rows, in the order of the table. */
  public static Collection<Entry> all() {
    return Collections.unmodifiableCollection(ENTRIES.values());
  }

  /**
   * One column, by name of the rule: {@code page-break} is {@code PAGE_BREAK}.
   *
   * @param column which column
   * @param type what its values are
   * @return a function that throws {@link IllegalArgumentException} for a name that has no value
   * @throws IllegalArgumentException if the table has a value that is none of these
   */
  public static <E extends Enum<E>> Function<String, E> column(
      Function<Entry, String> column, Class<E> type) {
    Map<String, E> values = new HashMap<>();
    for (Entry entry : ENTRIES.values()) {
      String cell = column.apply(entry);
      if (!cell.equals(NONE)) {
        values.put(
            entry.name(), Enum.valueOf(type, cell.replace('-', '_').toUpperCase(Locale.ROOT)));
      }
    }
    return name -> {
      E value = values.get(name);
      if (value == null) {
        throw new IllegalArgumentException("not in rules.tsv: " + name);
      }
      return value;
    };
  }

  /** What a person calls a rule: {@code word} is “Misread and mistyped words”. */
  public static String title(String name, Messages messages) {
    return messages.say("rules." + name);
  }
}
