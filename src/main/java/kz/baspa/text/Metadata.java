package kz.baspa.text;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * What is known of a work besides its text: what its title page says. Immutable; nothing is known
 * unless somebody said it.
 *
 * <pre>{@code
 * Metadata.of(Map.of(Field.TITLE, "Дала өзендері", Field.YEAR, "2026"));
 * }</pre>
 */
public final class Metadata {
  /** Nothing known. */
  public static final Metadata NONE = new Metadata(new EnumMap<>(Field.class));

  /** The lines of a title page, from top to bottom. */
  public enum Field {
    MINISTRY("ministry"),
    UNIVERSITY("university"),
    FACULTY("faculty"),
    DEPARTMENT("department"),
    /** ӘОЖ, the universal decimal classification. */
    UDC("udc"),
    /** «Қолжазба құқығында». */
    MANUSCRIPT("manuscript"),
    AUTHOR("author"),
    TITLE("title"),
    /** The kind of work, «Дипломдық жұмыс». */
    WORK("work"),
    /** Code and name of the specialty. */
    SPECIALTY("specialty"),
    SUPERVISOR("supervisor"),
    CITY("city"),
    /** Four digits. */
    YEAR("year");

    private final String key;

    Field(String key) {
      this.key = key;
    }

    /** Its name in metadata files and in {@code titlePart/@type}. */
    public String key() {
      return key;
    }
  }

  private final Map<Field, String> values;

  private Metadata(EnumMap<Field, String> values) {
    this.values = Collections.unmodifiableMap(values);
  }

  /** Metadata with these values; blank ones are as if they were not there. */
  public static Metadata of(Map<Field, String> values) {
    EnumMap<Field, String> known = new EnumMap<>(Field.class);
    values.forEach(
        (field, value) -> {
          if (!value.isBlank()) {
            known.put(field, value.strip());
          }
        });
    return new Metadata(known);
  }

  /** What is known of a field. */
  public Optional<String> get(Field field) {
    return Optional.ofNullable(values.get(field));
  }

  /** What is known, in the order of the title page. */
  public Map<Field, String> values() {
    return values;
  }

  /** Whether nothing at all is known. */
  public boolean isEmpty() {
    return values.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Metadata that && values.equals(that.values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
