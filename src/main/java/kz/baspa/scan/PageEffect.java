package kz.baspa.scan;

import java.util.function.Function;
import kz.baspa.text.RuleCatalogue;

/** What an edit is to the page that its words were read from, as the {@link RuleCatalogue} says. */
enum PageEffect {
  /** What is restored is what was printed: {@code өзен} where {@code озен} was read. */
  READING,
  /** Lines that go on are joined; a running head that parted them goes. */
  JOINING,
  /** The work has it so and the page does not: {@code Кіріспе} where it has {@code КІРІСПЕ.} */
  LAYOUT;

  private static final Function<String, PageEffect> OF =
      RuleCatalogue.column(RuleCatalogue.Entry::page, PageEffect.class);

  /**
   * What the edits of a rule are.
   *
   * @throws IllegalArgumentException if the table does not know the rule
   */
  static PageEffect of(String rule) {
    return OF.apply(rule);
  }
}
