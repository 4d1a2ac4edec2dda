package kz.baspa.structure;

import java.util.List;
import java.util.Optional;

/** What stands in a line of text. */
public sealed interface Inline {
  /** Where it stands. */
  Range range();

  /** Words. */
  record Text(Range range) implements Inline {}

  /**
   * A citation: {@code [17, 25 б.]} or one of those in {@code [5; 8]}.
   *
   * @param number the number of the entry
   * @param target the identifier of the entry; empty if there is none
   * @param locus the pages, if they are given
   */
  record Citation(Range range, String number, String target, Optional<Locus> locus)
      implements Inline {}

  /**
   * The place in a cited work.
   *
   * @param first its first page, as written
   * @param last its last page, empty if only one is given
   */
  record Locus(Range range, String first, String last) {}

  /** A quotation with its marks. */
  record Quotation(Range range, List<Inline> content) implements Inline {
    public Quotation {
      content = List.copyOf(content);
    }
  }

  /** A passage in another language, {@code ru} or {@code en}. */
  record Foreign(Range range, String language, List<Inline> content) implements Inline {
    public Foreign {
      content = List.copyOf(content);
    }
  }

  /**
   * Words that the source set apart.
   *
   * @param rend how, as TEI says it: {@code bold}, {@code italic}, {@code sup} …
   */
  record Highlighted(Range range, String rend, List<Inline> content) implements Inline {
    public Highlighted {
      content = List.copyOf(content);
    }
  }

  /**
   * Words that lead to a place outside the work.
   *
   * @param target its address
   */
  record Link(Range range, String target, List<Inline> content) implements Inline {
    public Link {
      content = List.copyOf(content);
    }
  }

  /**
   * A formula in one line.
   *
   * @param label its number, empty if none
   * @param sources the addresses of the markup that it had in its file, divided by spaces; empty if
   *     none is known
   */
  record Formula(Range range, String label, String sources) implements Inline {}

  /**
   * A footnote.
   *
   * @param range the mark in the text
   * @param label the mark as plain digits or an asterisk
   * @param content the words of the note, which stand elsewhere in the text
   */
  record Footnote(Range range, String label, List<Inline> content) implements Inline {
    public Footnote {
      content = List.copyOf(content);
    }
  }
}
