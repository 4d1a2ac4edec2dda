package kz.baspa.profile;

import java.util.List;
import kz.baspa.text.Part;

/**
 * One rule of a profile and who asks for it.
 *
 * @param id what it is about
 * @param value what it asks for: a Double, Integer, Boolean, String, enum constant or list of
 *     parts, as {@link LayoutRule} says
 * @param source the document that asks for it, in words: {@code ГОСТ 7.32-2001}
 * @param clause where in that document: {@code 6.3}; "" where the document has no clauses
 * @param on whether {@code check} holds a work to it; printing uses the value either way
 */
public record ProfileRule(LayoutRule id, Object value, String source, String clause, boolean on) {

  /** The value as a stylesheet takes it: numbers, booleans and words, a list as its items. */
  public List<Object> plainValues() {
    if (value instanceof List<?> parts) {
      return parts.stream().map(part -> (Object) ((Part) part).type()).toList();
    }
    return List.of(value instanceof Enum<?> constant ? RuleValue.OneOf.word(constant) : value);
  }
}
