package kz.baspa.scan;

import java.util.List;
import kz.baspa.text.evidence.PagePlace;
import kz.baspa.text.evidence.PageView;

/**
 * A page of a file with the restored words where they stand on it.
 *
 * @param view of the page, or of the first one of two on one picture
 * @param blocks in the order of reading, page by page; of each page running heads first, notes and
 *     running feet last
 */
record LaidPage(PageView view, List<Block> blocks) {
  /** Lines of one page that belong together: a paragraph, a note, a running head. */
  record Block(PageView view, List<Line> lines) {
    PagePlace box() {
      return PageLayout.union(lines.stream().map(Line::box).toList());
    }
  }

  /** Words side by side. */
  record Line(List<Word> words) {
    PagePlace box() {
      return PageLayout.union(words.stream().map(Word::box).toList());
    }
  }

  /**
   * A word, or as much of it as stands on this line.
   *
   * @param text as it is restored
   * @param box where it stands
   * @param confidence how sure its reader was of it, 0 to 1; negative if nobody read it
   * @param part which part of a word it is that is broken at a line's end
   * @param whole the whole word
   */
  record Word(String text, PagePlace box, double confidence, Part part, String whole) {}

  /** Which part of a broken word. */
  enum Part {
    WHOLE,
    FIRST,
    REST
  }
}
