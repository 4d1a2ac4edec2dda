package kz.baspa.docx.flow;

import java.util.List;
import java.util.Set;
import kz.baspa.tei.TeiNode.Element;

/** What stands inside a paragraph. */
public sealed interface FlowInline {

  /** Text of one look and language, its spaces as they are printed. */
  record Text(String text, Format format) implements FlowInline {}

  /**
   * A correction: what stood there, and what is printed.
   *
   * @param choice the {@code choice} that holds both, or the {@code supplied} that was not there
   */
  record Correction(String before, List<FlowInline> after, Format format, Element choice)
      implements FlowInline {}

  /** A link, to a place in this work ({@code #b17}) or outside; a dead one has no target. */
  record Link(String target, List<FlowInline> content, Element element) implements FlowInline {
    boolean isOutside() {
      return !target.isEmpty() && !target.startsWith("#");
    }
  }

  /** A place or a stretch that links lead to. */
  record Anchor(String id, List<FlowInline> content) implements FlowInline {}

  /**
   * A formula as Word had it.
   *
   * @param math its {@code m:oMath} or {@code m:oMathPara}
   * @param line the same as one line: the words that the TEI file has
   */
  record Formula(Element math, String line) implements FlowInline {}

  /** A footnote. */
  record Note(Element note) implements FlowInline {}

  /** A picture. */
  record Picture(Element graphic) implements FlowInline {}

  /** The end of a line inside a paragraph. */
  record Break() implements FlowInline {}

  /** Here the original breaks off. */
  record Gap(Element gap) implements FlowInline {}

  /**
   * How text looks.
   *
   * @param language tag of the language, for example {@code ru}; "" for that of the work
   * @param looks how it differs from its paragraph
   */
  record Format(String language, Set<Look> looks) {
    public static final Format PLAIN = new Format("", Look.PLAIN);

    Format in(String tag) {
      return tag.isEmpty() ? this : new Format(tag, looks);
    }

    Format with(Set<Look> more) {
      return new Format(language, Look.union(looks, more));
    }
  }
}
