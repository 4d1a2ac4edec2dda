package kz.baspa.docx;

import java.util.List;
import kz.baspa.docx.TeiNode.Element;

/** What stands inside a paragraph. */
sealed interface Inline {

  /** Text of one look and language, its blanks as they are printed. */
  record Text(String text, Format format) implements Inline {}

  /**
   * A correction: what stood there, and what is printed.
   *
   * @param choice the {@code choice} that holds both, or the {@code supplied} that was not there
   */
  record Correction(String before, List<Inline> after, Format format, Element choice)
      implements Inline {}

  /** A link, to a place in this work ({@code #b17}) or outside; a dead one has no target. */
  record Link(String target, List<Inline> content, Element element) implements Inline {
    boolean isOutside() {
      return !target.isEmpty() && !target.startsWith("#");
    }
  }

  /** A place or a stretch that links lead to. */
  record Anchor(String id, List<Inline> content) implements Inline {}

  /** A footnote. */
  record Note(Element note) implements Inline {}

  /** A picture. */
  record Picture(Element graphic) implements Inline {}

  /** The end of a line inside a paragraph. */
  record Break() implements Inline {}

  /** Here the original breaks off. */
  record Gap(Element gap) implements Inline {}

  /**
   * How text looks.
   *
   * @param language tag of the language, for example {@code ru}; "" for that of the work
   * @param looks a sum of {@link #ITALIC}, {@link #BOLD}, {@link #RAISED}, {@link #LOWERED}, {@link
   *     #UNDERLINED}
   */
  record Format(String language, int looks) {
    static final int ITALIC = 1;
    static final int BOLD = 2;
    static final int RAISED = 4;
    static final int LOWERED = 8;
    static final int UNDERLINED = 16;
    static final Format PLAIN = new Format("", 0);

    Format in(String tag) {
      return tag.isEmpty() ? this : new Format(tag, looks);
    }

    Format with(int look) {
      return new Format(language, looks | look);
    }
  }
}
