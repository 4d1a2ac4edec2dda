package kz.baspa.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.text.reading.Correction;

/** Words that are likely wrong and to which no known word comes near. A person may know better. */
final class UnknownWords {
  /**
   * An unknown word, or several side by side.
   *
   * @param word the word as it stands at its first place
   * @param count how often it occurs
   * @param wrong how likely it is wrong, 0 to 1
   * @param left what stands before it at its first place
   * @param right what stands after it there
   * @param start its first UTF-16 unit there in the restored text
   * @param end the unit after the last one
   */
  record Unknown(
      String word, int count, double wrong, String left, String right, int start, int end) {
    private Unknown onceMore() {
      return new Unknown(word, count + 1, wrong, left, right, start, end);
    }
  }

  private UnknownWords() {}

  /** The words that are asked about, each once, the likeliest to be wrong first. */
  static List<Unknown> of(List<Correction> questions) {
    Map<String, Unknown> found = new LinkedHashMap<>();
    for (Correction question : questions) {
      found.merge(
          Alphabet.lower(question.before()),
          new Unknown(
              question.before(),
              1,
              question.confidence(),
              question.left(),
              question.right(),
              question.start(),
              question.end()),
          (first, next) -> first.onceMore());
    }
    List<Unknown> unknown = new ArrayList<>(found.values());
    unknown.sort(
        Comparator.comparingDouble(Unknown::wrong)
            .reversed()
            .thenComparing(Comparator.comparingInt(Unknown::count).reversed()));
    return unknown;
  }
}
