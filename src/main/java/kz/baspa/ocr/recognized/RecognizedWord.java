package kz.baspa.ocr.recognized;

import java.util.List;

/**
 * A word as it was read.
 *
 * @param text its letters
 * @param box where it stands
 * @param confidence how sure the reader was of it, 0 to 1
 * @param letters what each letter may be; together they have the letters of the text
 * @param raised how many of its last letters stand raised, as the mark of a note does
 * @param other what a second reading of its line has in its place; empty if that has the same
 */
public record RecognizedWord(
    String text,
    RecognizedPage.Box box,
    double confidence,
    List<Letter> letters,
    int raised,
    String other) {
  public RecognizedWord {
    letters = List.copyOf(letters);
  }

  /** A word that was read once. */
  public RecognizedWord(
      String text, RecognizedPage.Box box, double confidence, List<Letter> letters, int raised) {
    this(text, box, confidence, letters, raised, "");
  }

  /** A word whose letters stand on the line. */
  public RecognizedWord(
      String text, RecognizedPage.Box box, double confidence, List<Letter> letters) {
    this(text, box, confidence, letters, 0);
  }

  /** The same word, its last {@code count} letters raised: a mark of a note. */
  public RecognizedWord withRaised(int count) {
    return new RecognizedWord(text, box, confidence, letters, count, other);
  }

  /** The same word with what a second reading has in its place. */
  public RecognizedWord withOther(String second) {
    return new RecognizedWord(text, box, confidence, letters, raised, second);
  }

  /**
   * One letter.
   *
   * @param text what it was read as
   * @param choices what the reader saw in it, itself taken in, the surest first
   */
  public record Letter(String text, List<Choice> choices) {
    public Letter {
      text = text.intern();
      choices = List.copyOf(choices);
    }
  }

  /**
   * Something that a letter may be.
   *
   * @param confidence 0 to 1
   */
  public record Choice(String text, double confidence) {
    public Choice {
      text = text.intern(); // a work has millions of them, of which few differ
    }
  }
}
