package kz.baspa.review;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A question that a restoration leaves to a person: the same words, doubted in the same way, at one
 * or more places.
 *
 * <pre>{@code
 * // «елдін» stands twice; it may be «елдің» (0.81) or «елдін» as it is
 * new Question(3, "елдін", List.of(new Candidate("елдің", 0.81)), 0.81, places);
 * }</pre>
 *
 * @param id its number, the same as long as the page is open
 * @param word the words as they stand in the restored text
 * @param candidates what they may be instead, the likeliest first; empty if nothing comes near
 * @param doubt how likely the words are wrong, 0 to 1
 * @param places where they stand, in the order of the text; at least one
 */
record Question(int id, String word, List<Candidate> candidates, double doubt, List<Place> places) {
  /** More than these are no help to a person. */
  static final int MOST_CANDIDATES = 5;

  Question {
    candidates = List.copyOf(candidates);
    places = List.copyOf(places);
    if (places.isEmpty()) {
      throw new IllegalArgumentException("no place: " + word);
    }
  }

  /**
   * What the words may be.
   *
   * @param after the words
   * @param probability how likely these are meant, 0 to 1
   */
  record Candidate(String after, double probability) {}

  /**
   * One place of the words.
   *
   * @param start first UTF-16 unit in the raw text
   * @param end the unit after the last one there
   * @param before what the raw text has there
   * @param line the line of the raw text, from 1
   * @param left the sentence before the words
   * @param right the sentence after them
   * @param spot where they stand on the pages of the file; null if that is not known
   */
  record Place(
      int start,
      int end,
      String before,
      int line,
      String left,
      String right,
      @Nullable Spot spot) {}

  /**
   * A spot on a page.
   *
   * @param page from 1
   * @param across how far from its left edge, in parts of its width
   * @param down how far from its upper edge, in parts of its height
   */
  record Spot(int page, double across, double down) {}

  /** The same question about other places. */
  Question at(List<Place> others) {
    return new Question(id, word, candidates, doubt, others);
  }
}
