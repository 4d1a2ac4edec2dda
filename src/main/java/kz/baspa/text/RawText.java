package kz.baspa.text;

import java.util.Objects;
import kz.baspa.text.evidence.Evidence;

/**
 * The decoded text of one input file, exactly as its bytes read: line ends, spaces and control
 * characters untouched, and no byte order mark in front.
 *
 * @param text the decoded characters; not normalised
 * @param source where they came from, with all that is needed to get the bytes back
 * @param evidence what the file knows of them beside the letters; {@link Evidence#NONE} for plain
 *     text
 */
public record RawText(String text, Source source, Evidence evidence) {
  public RawText {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(evidence, "evidence");
  }

  /** A plain text. */
  public RawText(String text, Source source) {
    this(text, source, Evidence.NONE);
  }

  /** A text that came from no file, in UTF-8; for tests and for callers of the library. */
  public static RawText of(String text) {
    return new RawText(text, new Source("-", text.length(), "", "UTF-8", false, 1.0));
  }

  /**
   * Where a raw text came from. Of a text that was read from a Word file, a PDF and the like, all
   * but the name are those of the text itself, as {@code NAME.raw.txt} keeps it; {@link
   * Evidence#origin} knows the file.
   *
   * @param name the file's name without its folders, or {@code -} for standard input
   * @param bytes the length of the file in bytes
   * @param sha256 the SHA-256 of those bytes in lower-case hexadecimal
   * @param encoding the name of the character encoding: one that {@link java.nio.charset.Charset}
   *     knows, or KZ-1048 or PTCP154
   * @param byteOrderMark whether the file began with a byte order mark
   * @param confidence how sure the detection of the encoding is, 0 to 1; 1 when it was given
   */
  public record Source(
      String name,
      long bytes,
      String sha256,
      String encoding,
      boolean byteOrderMark,
      double confidence) {}
}
