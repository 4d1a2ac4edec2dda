package kz.baspa.input.ocr;

import java.util.List;
import kz.baspa.text.evidence.ReadLetter;

/**
 * A word with its box in the units of the file.
 *
 * @param confidence 0 to 1; 1 if the file does not say
 * @param alternatives what else it might be
 * @param raised whether it stands raised behind the word before it, without a space
 * @param letters what was seen in its letters; none if that is not known
 */
record ReadWord(
    String text,
    double left,
    double top,
    double right,
    double bottom,
    double confidence,
    List<String> alternatives,
    boolean bold,
    boolean italic,
    boolean raised,
    List<ReadLetter> letters) {
  ReadWord(
      String text,
      double left,
      double top,
      double right,
      double bottom,
      double confidence,
      List<String> alternatives,
      boolean bold,
      boolean italic) {
    this(text, left, top, right, bottom, confidence, alternatives, bold, italic, false, List.of());
  }
}
