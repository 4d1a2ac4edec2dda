package kz.baspa.text.evidence;

/**
 * The file that a raw text was read from, where that is no plain text.
 *
 * @param format what it is, as its usual ending: {@code docx}, {@code pdf}
 * @param bytes its length in bytes
 * @param sha256 the SHA-256 of those bytes in lower-case hexadecimal
 */
public record Origin(String format, long bytes, String sha256) {}
