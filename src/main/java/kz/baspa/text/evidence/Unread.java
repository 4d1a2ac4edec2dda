package kz.baspa.text.evidence;

import java.util.List;

/**
 * Something that a file holds and that was not taken over as it is: a picture in the network, a
 * comment.
 *
 * @param start where in the raw text; -1 for the whole file
 * @param key the key of the sentence that says so
 * @param arguments what stands in that sentence
 */
public record Unread(int start, String key, List<String> arguments) {
  /**
   * A page was left out because the program was killed or crashed again and again while it was
   * read. Another run reads it.
   */
  public static final String PAGE_LEFT_OUT = "ocr.page-left-out";

  public Unread {
    arguments = List.copyOf(arguments);
  }
}
