package kz.baspa.text;

/** Which corrections are made in the text; the others are only proposed. */
public enum Fixes {
  /** Those that are safe: the confidence reaches 0.9. The default. */
  SAFE,
  /** All that are more likely right than wrong. */
  ALL,
  /**
   * None of the letters and words. Lines are still restored: without them there is no structure,
   * and they change no word.
   */
  NONE
}
