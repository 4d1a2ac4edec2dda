package kz.baspa.kazakh;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kz.baspa.text.Part;
import kz.baspa.text.TabSeparatedTable;

/**
 * The titles that open the parts of a thesis, in Kazakh, Russian and English.
 *
 * <pre>{@code
 * PartTitles.partOf("ҚОРЫТЫНДЫ"); // CONCLUSION
 * PartTitles.partOf("Өзен арнасы"); // empty
 * }</pre>
 *
 * They stand in {@code part-titles.tsv}.
 */
public final class PartTitles {
  /**
   * A title.
   *
   * @param part the part that it opens
   * @param words its words, as a heading has them
   */
  public record Title(Part part, String words) {}

  /** «А қосымшасы»: the word with the ending that it has behind its mark. */
  private static final String OF_APPENDIX = "қосымшасы";

  private static final List<Title> ALL = load();
  private static final Map<String, Part> BY_WORDS = byWords();

  private PartTitles() {}

  private static List<Title> load() {
    return TabSeparatedTable.resource(PartTitles.class, "part-titles.tsv", 3).stream()
        .flatMap(row -> forms(row.cell(2)).map(words -> new Title(Part.ofType(row.cell(0)), words)))
        .toList();
  }

  /** All forms of a title, the longer first: {@code Сілтеме[лер]} is Сілтемелер and Сілтеме. */
  private static Stream<String> forms(String title) {
    int open = title.indexOf('[');
    if (open < 0) {
      return Stream.of(title.strip());
    }
    int close = title.indexOf(']', open);
    String before = title.substring(0, open);
    String after = title.substring(close + 1);
    return Stream.of(before + title.substring(open + 1, close) + after, before + after)
        .flatMap(PartTitles::forms);
  }

  private static Map<String, Part> byWords() {
    Map<String, Part> parts = new HashMap<>();
    ALL.forEach(title -> parts.putIfAbsent(key(title.words()), title.part()));
    return Map.copyOf(parts);
  }

  private static String key(String words) {
    return words.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }

  /** Every title, in the order of the table. */
  public static List<Title> all() {
    return ALL;
  }

  /**
   * Whether a title says nothing but the mark of its appendix: «А қосымшасы», «Қосымша А» and
   * «А-қосымша» for {@code А}. The mark is not set before such a title again.
   */
  public static boolean isAppendixMark(String title, String mark) {
    String wanted = key(mark);
    String[] words = key(title.replaceAll("[^\\p{L}\\p{N}]+", " ")).split(" ");
    return words.length == 2
        && (words[0].equals(wanted) && isAppendix(words[1])
            || words[1].equals(wanted) && isAppendix(words[0]));
  }

  private static boolean isAppendix(String word) {
    return word.equals(OF_APPENDIX) || BY_WORDS.get(word) == Part.APPENDIX;
  }

  /** The part that this title opens, whatever its case and spaces. */
  public static Optional<Part> partOf(String title) {
    return Optional.ofNullable(BY_WORDS.get(key(title)));
  }
}
