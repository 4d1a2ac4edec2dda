package kz.baspa.text;

import kz.baspa.restore.rule.Decider;

/** Which corrections are made in the text; the others are only proposed. */
public enum Fixes {
  /** Those that are safe: the confidence reaches {@link Decider#SAFE}. The default. */
  SAFE,
  /** All that are more likely right than wrong. */
  ALL,
  /**
   * None of the letters and words. Lines are still restored: without them there is no structure,
   * and they change no word.
   */
  NONE
}
