package kz.baspa.ocr.recognized;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of a page.
 *
 * @param words from left to right, at least one
 * @param bold whether all of it is printed in bold
 */
public record RecognizedLine(List<RecognizedWord> words, boolean bold) {
  public RecognizedLine {
    words = List.copyOf(words);
  }

  /** A line that is not known to be in bold. */
  public RecognizedLine(List<RecognizedWord> words) {
    this(words, false);
  }

  /** The same line in bold. */
  public RecognizedLine inBold() {
    return new RecognizedLine(words, true);
  }

  /** How sure the reader was of a letter, on the average. */
  public double confidence() {
    double sum = 0;
    int letters = 0;
    for (RecognizedWord word : words) {
      sum += word.confidence() * word.text().length();
      letters += word.text().length();
    }
    return letters == 0 ? 0 : sum / letters;
  }

  /** The same line elsewhere on the page. */
  public RecognizedLine moved(int right, int down) {
    return new RecognizedLine(
        words.stream()
            .map(
                word ->
                    new RecognizedWord(
                        word.text(),
                        word.box().moved(right, down),
                        word.confidence(),
                        word.letters(),
                        word.raised(),
                        word.other()))
            .toList(),
        bold);
  }

  /** The place of all its words together. */
  public RecognizedPage.Box box() {
    int left = Integer.MAX_VALUE;
    int top = Integer.MAX_VALUE;
    int right = 0;
    int bottom = 0;
    for (RecognizedWord word : words) {
      left = Math.min(left, word.box().left());
      top = Math.min(top, word.box().top());
      right = Math.max(right, word.box().right());
      bottom = Math.max(bottom, word.box().bottom());
    }
    return new RecognizedPage.Box(left, top, right, bottom);
  }

  /** This line with one word more at its end. */
  public RecognizedLine and(RecognizedWord word) {
    List<RecognizedWord> all = new ArrayList<>(words);
    all.add(word);
    return new RecognizedLine(all, bold);
  }
}
