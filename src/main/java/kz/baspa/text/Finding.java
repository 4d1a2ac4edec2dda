package kz.baspa.text;

import java.util.List;

/**
 * Something a person should see: a heading that the contents list names and the text lacks, a word
 * whose script cannot be told.
 *
 * @param key key of the message, for example {@code structure.heading-missing}; the first part
 *     names the message file
 * @param arguments what goes into the message
 * @param rawOffset where in the raw text, in UTF-16 units; -1 if nowhere in particular
 */
public record Finding(String key, List<Object> arguments, int rawOffset) {
  public Finding {
    arguments = List.copyOf(arguments);
  }

  /** A finding at a place of the raw text, in UTF-16 units; -1 for the whole work. */
  public static Finding at(int rawOffset, String key, Object... arguments) {
    return new Finding(key, List.of(arguments), rawOffset);
  }
}
