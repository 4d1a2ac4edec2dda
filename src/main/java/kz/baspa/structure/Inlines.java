package kz.baspa.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.structure.ForeignPassages.Passage;
import kz.baspa.structure.Inline.Citation;
import kz.baspa.structure.Inline.Footnote;
import kz.baspa.structure.Inline.Foreign;
import kz.baspa.structure.Inline.Formula;
import kz.baspa.structure.Inline.Highlighted;
import kz.baspa.structure.Inline.Link;
import kz.baspa.structure.Inline.Quotation;
import kz.baspa.structure.Inline.Text;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.SpanLook;
import org.jspecify.annotations.Nullable;

/** Parses a stretch of text into words, citations, quotations, passages and footnotes. */
final class Inlines {
  private static final Pattern FORMULA_NUMBER =
      Pattern.compile("[\\s.,;]*\\(([А-ЯЁA-Z]?\\.?\\d{1,3}(?:\\.\\d{1,3}){0,2})\\)[\\s.,;]*$");

  private final LinedText lined;
  private final String text;
  private final Citations citations;

  private final Marks looks;

  /** The footnotes by the offset of their mark. */
  private final NavigableMap<Integer, Footnote> footnotes;

  Inlines(
      LinedText lined,
      Citations citations,
      Marks looks,
      NavigableMap<Integer, Footnote> footnotes) {
    this.lined = lined;
    this.looks = looks;
    this.text = lined.text();
    this.citations = citations;
    this.footnotes = footnotes;
  }

  /** Something that takes up a range and may hold other such things. */
  private record Mark(
      Range range, @Nullable Inline leaf, String language, String rend, String link) {
    Mark(Range range, @Nullable Inline leaf, String language) {
      this(range, leaf, language, "", "");
    }

    boolean isLook() {
      return !rend.isEmpty() || !link.isEmpty();
    }
  }

  /** The words of a title: citations and footnotes, and words that look otherwise than the rest. */
  List<Inline> title(Range range) {
    List<Mark> marks = leaves(range);
    looked(range, marks, true);
    return parse(range, marks);
  }

  /** A formula that stands alone, with its number behind it. */
  List<Inline> formula(Range range) {
    Matcher numbered = FORMULA_NUMBER.matcher(text).region(range.start(), range.end());
    if (!numbered.find()) {
      return List.of(new Formula(range, "", sources(range)));
    }
    Range words = new Range(range.start(), numbered.start()).trimmed(text);
    return words.isEmpty()
        ? List.of(new Formula(range, "", sources(range)))
        : List.of(new Formula(words, numbered.group(1), sources(words)));
  }

  /** The markup of the formulas in a range; empty if it is not known of one of them. */
  private String sources(Range range) {
    StringJoiner sources = new StringJoiner(" ");
    for (Marks.Styled styled : looks.in(range)) {
      if (styled.looks().contains(SpanLook.FORMULA)) {
        if (styled.target().isEmpty()) {
          return "";
        }
        sources.add(styled.target());
      }
    }
    return sources.toString();
  }

  /** Adds the looks of words; each is cut where it would cross another mark. */
  private void looked(Range range, List<Mark> marks, boolean title) {
    TreeSet<Integer> seams = new TreeSet<>();
    marks.forEach(mark -> seams.addAll(List.of(mark.range().start(), mark.range().end())));
    for (Marks.Styled styled : looks.in(range)) {
      boolean whole = styled.range().equals(range.trimmed(text));
      String rend = title && whole ? "" : rend(styled.looks());
      String link = styled.looks().contains(SpanLook.LINK) ? styled.target() : "";
      boolean formula = styled.looks().contains(SpanLook.FORMULA);
      if (rend.isEmpty() && link.isEmpty() && !formula) {
        continue;
      }
      int at = styled.range().start();
      List<Integer> cuts = new ArrayList<>(seams.subSet(at, false, styled.range().end(), false));
      cuts.add(styled.range().end());
      for (int cut : cuts) {
        Range part = new Range(at, cut);
        at = cut;
        boolean inLeaf =
            marks.stream()
                .anyMatch(
                    mark ->
                        mark.leaf() != null
                            && mark.range().start() < part.end()
                            && part.start() < mark.range().end());
        if (!inLeaf) {
          Inline leaf = formula ? new Formula(part, "", styled.target()) : null;
          marks.add(new Mark(part, leaf, "", formula ? "" : rend, formula ? "" : link));
        }
      }
    }
  }

  private static String rend(Set<SpanLook> looks) {
    List<String> names = new ArrayList<>();
    for (SpanLook look : SpanLook.values()) {
      if (looks.contains(look)) {
        switch (look) {
          case BOLD -> names.add("bold");
          case ITALIC -> names.add("italic");
          case UNDERLINE -> names.add("underline");
          case SUPERSCRIPT -> names.add("sup");
          case SUBSCRIPT -> names.add("sub");
          default -> {
            // Says nothing of looks.
          }
        }
      }
    }
    return String.join(" ", names);
  }

  /** Running text. */
  List<Inline> prose(Range range) {
    return prose(range, false);
  }

  private List<Inline> prose(Range range, boolean cell) {
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
    looked(range, marks, cell);
    return parse(range, marks);
  }

  /** The words of a cell; where all of them look alike that is the look of the table. */
  List<Inline> cell(Range range) {
    return prose(range, true);
  }

  /** An entry of the list of references. */
  List<Inline> reference(Range range) {
    String language = ForeignPassages.languageOfReference(range.of(text));
    List<Mark> marks = new ArrayList<>();
    if (!language.isEmpty() && !range.isEmpty()) {
      marks.add(new Mark(range, null, language));
    }
    looked(range, marks, true);
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
            .thenComparing(Mark::isLook)
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
      if (mark.isLook()) {
        List<Inline> content = build(mark.range(), language);
        if (!mark.rend().isEmpty()) {
          content = List.of(new Highlighted(mark.range(), mark.rend(), content));
        }
        return mark.link().isEmpty()
            ? content.get(0)
            : new Link(mark.range(), mark.link(), content);
      }
      if (mark.language().isEmpty()) {
        return new Quotation(mark.range(), build(mark.range(), language));
      }
      return new Foreign(mark.range(), mark.language(), build(mark.range(), mark.language()));
    }
  }
}
