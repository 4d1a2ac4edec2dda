package kz.baspa.input.ocr;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.Unread;

/**
 * Leaves lines out that a reading machine read from top to bottom and was unsure of: the column of
 * page numbers beside a contents list becomes {@code аслам}, 14 wide and 343 high. A person is told
 * on which pages they stand. A line on its side that was read well stays.
 */
final class SidewaysLines {
  /** Words of so many letters are wider than high if they lie as others do. */
  private static final int LETTERS = 3;

  /** A word on its side is so many times as high as wide at least. */
  private static final double HIGH = 2;

  /** What was read is text if the machine was as sure. */
  private static final double SURE = 0.6;

  private final Set<Integer> pages = new LinkedHashSet<>();

  /** The words of a line, none if it is left out. */
  List<ReadWord> without(List<ReadWord> words, int page) {
    if (!isOne(words)) {
      return words;
    }
    pages.add(page);
    return List.of();
  }

  /** The text, with a finding for each page that has such lines. */
  RawText told(RawText raw) {
    if (pages.isEmpty()) {
      return raw;
    }
    List<Unread> found = new ArrayList<>();
    pages.forEach(page -> found.add(new Unread(-1, "ocr.no-print", List.of(page.toString()))));
    return new RawText(raw.text(), raw.source(), raw.evidence().withUnread(found));
  }

  private static boolean isOne(List<ReadWord> words) {
    int high = 0;
    double sure = 0;
    for (ReadWord word : words) {
      boolean telling = word.text().codePoints().filter(Character::isLetter).count() >= LETTERS;
      boolean upright = word.bottom() - word.top() > HIGH * (word.right() - word.left());
      if (telling && !upright) {
        return false;
      }
      high += telling ? 1 : 0;
      sure += word.confidence();
    }
    return high > 0 && sure < SURE * words.size();
  }
}
