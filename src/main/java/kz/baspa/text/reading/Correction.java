package kz.baspa.text.reading;

/**
 * A correction as a reader sees it: whole words, in their sentence.
 *
 * @param start first UTF-16 unit of the words in the restored text
 * @param end the unit after the last one there
 * @param rule the name of the rule that says most about it
 * @param kind what it is to a reader
 * @param before the words as the raw text has them; of a proposal, as they stand
 * @param after the words as they are now; of a proposal, as they would be
 * @param confidence how likely it is right, 0 to 1
 * @param line its line in the raw text, from 1
 * @param left the sentence before it
 * @param right the sentence after it
 */
public record Correction(
    int start,
    int end,
    String rule,
    CorrectionKind kind,
    String before,
    String after,
    double confidence,
    int line,
    String left,
    String right) {}
