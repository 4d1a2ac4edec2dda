package kz.baspa.restore.rule;

/** The layers of restoration, in the order in which they run. */
public enum Layer {
  /** What a character is: scripts, old fonts, look-alikes, invisible characters. */
  LETTERS,
  /** What a line is: contents, heading, paragraph, item; broken lines and glued paragraphs. */
  LINES,
  /** What a word is. */
  WORDS
}
