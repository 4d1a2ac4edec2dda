package kz.baspa.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import kz.baspa.structure.ForeignPassages.Passage;
import kz.baspa.structure.Inline.Citation;
import kz.baspa.structure.Inline.Footnote;
import kz.baspa.structure.Inline.Foreign;
import kz.baspa.structure.Inline.Quotation;
import kz.baspa.structure.Inline.Text;
import kz.baspa.text.LinedText;
import org.jspecify.annotations.Nullable;

/** Parses a stretch of text into words, citations, quotations, passages and footnotes. */
final class Inlines {
  private final LinedText lined;
  private final String text;
  private final Citations citations;

  /** The footnotes by the offset of their mark. */
  private final NavigableMap<Integer, Footnote> footnotes;

  Inlines(LinedText lined, Citations citations, NavigableMap<Integer, Footnote> footnotes) {
    this.lined = lined;
    this.text = lined.text();
    this.citations = citations;
    this.footnotes = footnotes;
  }

  /** Something that takes up a range and may hold other such things. */
  private record Mark(Range range, @Nullable Inline leaf, String language) {}

  /** The words of a title: citations and footnotes only. */
  List<Inline> title(Range range) {
    return parse(range, leaves(range));
  }

  /** Running text. */
  List<Inline> prose(Range range) {
    List<Mark> marks = leaves(range);
    List<Range> quotations = Quotations.in(text, range);
    for (Range quotation : quotations) {
      marks.add(new Mark(quotation, null, ""));
      Range inside = new Range(quotation.start() + 1, quotation.end() - 1);
      String language = inside.isEmpty() ? "" : ForeignPassages.language(inside.of(text));
      if (!language.isEmpty()) {
        marks.add(new Mark(inside, null, language));
      }
    }
    for (Passage passage : whole(ForeignPassages.sentences(text, range), quotations)) {
      marks.add(new Mark(passage.range(), null, passage.language()));
    }
    return parse(range, marks);
  }

  /** An entry of the list of references. */
  List<Inline> reference(Range range) {
    String language = ForeignPassages.languageOfReference(range.of(text));
    List<Mark> marks = new ArrayList<>();
    if (!language.isEmpty() && !range.isEmpty()) {
      marks.add(new Mark(range, null, language));
    }
    return parse(range, marks);
  }

  private List<Mark> leaves(Range range) {
    List<Mark> marks = new ArrayList<>();
    for (Citation citation : citations.in(text, range, lined.edited()::rawOffset)) {
      marks.add(new Mark(citation.range(), citation, ""));
    }
    for (Footnote footnote : footnotes.subMap(range.start(), true, range.end(), false).values()) {
      marks.add(new Mark(footnote.range(), footnote, ""));
    }
    return marks;
  }

  /** Those passages that cut no quotation in two. */
  private static List<Passage> whole(List<Passage> passages, List<Range> quotations) {
    record End(int at, int quotation, boolean opens) {}
    List<End> ends = new ArrayList<>();
    for (int i = 0; i < quotations.size(); i++) {
      ends.add(new End(quotations.get(i).start(), i, true));
      ends.add(new End(quotations.get(i).end(), i, false));
    }
    ends.sort(Comparator.comparingInt(End::at));
    List<Passage> kept = new ArrayList<>();
    int next = 0;
    for (Passage passage : passages) {
      Range range = passage.range();
      while (next < ends.size()
          && ends.get(next).at() <= range.start()
          && !(ends.get(next).opens() && ends.get(next).at() == range.start())) {
        next++;
      }
      Set<Integer> open = new HashSet<>();
      boolean crosses = false;
      while (next < ends.size()
          && ends.get(next).at() <= range.end()
          && !(ends.get(next).opens() && ends.get(next).at() == range.end())) {
        End end = ends.get(next++);
        if (end.opens()) {
          open.add(end.quotation());
        } else if (!open.remove(end.quotation())) {
          crosses = true;
        }
      }
      if (!crosses && open.isEmpty()) {
        kept.add(passage);
      }
    }
    return kept;
  }

  private List<Inline> parse(Range range, List<Mark> marks) {
    marks.sort(
        Comparator.comparingInt((Mark mark) -> mark.range().start())
            .thenComparing(mark -> mark.range().end(), Comparator.reverseOrder())
            .thenComparing(mark -> mark.language().isEmpty() ? 1 : 0));
    return new Builder(marks).build(range, "");
  }

  /** Walks the marks once; a mark that would cross the one around it is passed over. */
  private static final class Builder {
    private final List<Mark> marks;
    private int next;

    Builder(List<Mark> marks) {
      this.marks = marks;
    }

    List<Inline> build(Range range, String language) {
      List<Inline> content = new ArrayList<>();
      int at = range.start();
      while (next < marks.size() && marks.get(next).range().start() < range.end()) {
        Mark mark = marks.get(next++);
        Range place = mark.range();
        boolean fits = place.start() >= at && place.end() <= range.end();
        if (!fits || !mark.language().isEmpty() && mark.language().equals(language)) {
          continue;
        }
        if (place.start() > at) {
          content.add(new Text(new Range(at, place.start())));
        }
        content.add(inline(mark, language));
        at = place.end();
      }
      if (range.end() > at) {
        content.add(new Text(new Range(at, range.end())));
      }
      return content;
    }

    private Inline inline(Mark mark, String language) {
      if (mark.leaf() != null) {
        return mark.leaf();
      }
      if (mark.language().isEmpty()) {
        return new Quotation(mark.range(), build(mark.range(), language));
      }
      return new Foreign(mark.range(), mark.language(), build(mark.range(), mark.language()));
    }
  }
}
