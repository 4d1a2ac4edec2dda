package kz.baspa.docx.merge;

/**
 * What a person decided about a correction, in the Word file.
 *
 * @param verdict accept, refuse or replace
 * @param before what stood in the raw text
 * @param after what was proposed or made of it
 * @param replacement what the person wrote instead; "" unless replaced
 * @param left the words before it, as they are now
 * @param right the words after it
 */
public record Decision(
    Verdict verdict, String before, String after, String replacement, String left, String right) {
  /** What can be decided. */
  public enum Verdict {
    ACCEPT,
    REFUSE,
    REPLACE
  }
}
