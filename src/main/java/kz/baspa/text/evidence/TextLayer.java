package kz.baspa.text.evidence;

/**
 * What is done with the text that another program laid over the picture of a page, as scanners do.
 */
public enum TextLayer {
  /** It is taken, unless it is plainly worse than what is read of the picture. */
  AUTO,

  /** It is taken as it is. */
  KEEP,

  /** It is not looked at: the pictures are read. */
  ANEW
}
