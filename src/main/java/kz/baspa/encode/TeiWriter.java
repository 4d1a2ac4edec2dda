package kz.baspa.encode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.baspa.structure.Block;
import kz.baspa.structure.Block.Caption;
import kz.baspa.structure.Block.Cell;
import kz.baspa.structure.Block.Figure;
import kz.baspa.structure.Block.Item;
import kz.baspa.structure.Block.Listing;
import kz.baspa.structure.Block.Paragraph;
import kz.baspa.structure.Block.Quote;
import kz.baspa.structure.Block.Reference;
import kz.baspa.structure.Block.References;
import kz.baspa.structure.Block.Row;
import kz.baspa.structure.Block.Table;
import kz.baspa.structure.Division;
import kz.baspa.structure.Inline;
import kz.baspa.structure.Inline.Citation;
import kz.baspa.structure.Inline.Footnote;
import kz.baspa.structure.Inline.Foreign;
import kz.baspa.structure.Inline.Formula;
import kz.baspa.structure.Inline.Highlighted;
import kz.baspa.structure.Inline.Link;
import kz.baspa.structure.Inline.Locus;
import kz.baspa.structure.Inline.Quotation;
import kz.baspa.structure.Range;
import kz.baspa.structure.Thesis;
import kz.baspa.structure.Thesis.Contents;
import kz.baspa.structure.Thesis.Entry;
import kz.baspa.tei.TeiBuilder;
import kz.baspa.tei.TeiPrinter;
import kz.baspa.text.Edit;
import kz.baspa.text.Metadata;
import kz.baspa.text.Restored;
import org.jspecify.annotations.Nullable;

/**
 * Writes a thesis as TEI P5, the way {@code docs/tei.md} describes it.
 *
 * <pre>{@code
 * byte[] tei = TeiWriter.write(Structure.recover(restored), restored, Metadata.NONE);
 * }</pre>
 *
 * The same input gives the same bytes: there is no date and no time in the file but those of the
 * metadata. Characters that XML 1.0 cannot hold are left out; the change list has them.
 */
public final class TeiWriter {
  private final TeiBuilder tei = new TeiBuilder();
  private final Thesis thesis;
  private final Restored restored;
  private final Metadata metadata;
  private final String text;
  private final EditedPassages runs;
  private final String pictures;

  private TeiWriter(Thesis thesis, Restored restored, Metadata metadata) {
    this.thesis = thesis;
    this.restored = restored;
    this.metadata = metadata;
    this.text = restored.lined().text();
    this.runs = new EditedPassages(tei, restored);
    this.pictures = PictureFolder.of(restored.raw().source().name()) + "/";
  }

  /**
   * The TEI file of a thesis, in UTF-8.
   *
   * @param restored the text that the thesis was recovered from
   * @param metadata what is known besides; it makes the title page
   */
  public static byte[] write(Thesis thesis, Restored restored, Metadata metadata) {
    return new TeiWriter(thesis, restored, metadata).write();
  }

  private byte[] write() {
    tei.open("TEI", "xml:lang", "kk");
    new Header(tei, thesis, restored, metadata).write();
    tei.open("text");
    front();
    body();
    if (!thesis.back().isEmpty()) {
      tei.open("back");
      thesis.back().forEach(this::division);
      tei.close();
    }
    tei.close();
    standOff();
    tei.close();
    return TeiPrinter.print(tei.root());
  }

  private void front() {
    TitlePageWriter titlePage = new TitlePageWriter(tei, runs, thesis, metadata);
    if (titlePage.isEmpty() && thesis.contents().isEmpty()) {
      return;
    }
    tei.open("front");
    titlePage.write();
    thesis.contents().ifPresent(this::contents);
    tei.close();
  }

  private void contents(Contents contents) {
    tei.open("div", "type", "contents");
    if (contents.head().isPresent()) {
      tei.open("head");
      runs.write(contents.head().get());
      tei.close();
    }
    if (!contents.entries().isEmpty()) {
      tei.open("list");
      contents.entries().forEach(this::entry);
      tei.close();
    }
    tei.close();
  }

  private void entry(Entry entry) {
    String level = entry.level() > 1 ? "level-" + entry.level() : null;
    tei.open("item", "n", orNull(entry.label()), "rend", level);
    tei.open("ref", "target", entry.target().isEmpty() ? null : "#" + entry.target());
    runs.write(entry.title());
    tei.close();
    if (entry.firstPage() > 0) {
      String first = Integer.toString(entry.firstPage());
      String last = Integer.toString(Math.max(entry.firstPage(), entry.lastPage()));
      String pages = first.equals(last) ? first : first + "-" + last;
      tei.text(" ").element("locus", pages, "from", first, "to", last);
    }
    tei.close();
  }

  private void body() {
    tei.open("body");
    thesis.opening().forEach(this::block);
    thesis.body().forEach(this::division);
    if (thesis.opening().isEmpty() && thesis.body().isEmpty()) {
      tei.empty("p");
    }
    if (thesis.back().isEmpty()) {
      runs.breaksBefore(text.length());
    }
    tei.close();
  }

  private void division(Division division) {
    breaksBefore(division.head());
    tei.open(
        "div",
        "type",
        division.part().type(),
        "n",
        orNull(division.label()),
        "xml:id",
        division.id());
    tei.open("head");
    inlines(division.head());
    tei.close();
    division.blocks().forEach(this::block);
    division.divisions().forEach(this::division);
    tei.close();
  }

  private void block(Block block) {
    if (block instanceof Paragraph paragraph) {
      paragraph(paragraph);
    } else if (block instanceof Quote quote) {
      breaksBefore(quote.paragraph().content());
      tei.open("quote");
      paragraph(quote.paragraph());
      tei.close();
    } else if (block instanceof Listing listing) {
      listing(listing);
    } else if (block instanceof References references) {
      references(references);
    } else if (block instanceof Table table) {
      table(table);
    } else if (block instanceof Figure figure) {
      breaksBefore(figure.head());
      tei.open("figure", "n", orNull(figure.label()), "xml:id", figure.id());
      for (String picture : figure.pictures()) {
        tei.empty("graphic", "url", pictures + picture);
      }
      head(figure.head());
      tei.close();
    } else if (block instanceof Caption caption) {
      breaksBefore(caption.content());
      tei.open("p", "rend", "caption");
      inlines(caption.content());
      tei.close();
    } else {
      throw new IllegalStateException("no such block: " + block);
    }
  }

  private void paragraph(Paragraph paragraph) {
    breaksBefore(paragraph.content());
    tei.open("p");
    inlines(paragraph.content());
    tei.close();
  }

  private void listing(Listing listing) {
    breaksBefore(listing.items().get(0).content());
    tei.open("list", "rend", listing.numbered() ? "numbered" : "bulleted");
    for (Item item : listing.items()) {
      breaksBefore(item.content());
      tei.open("item", "n", orNull(item.label()));
      inlines(item.content());
      tei.close();
    }
    tei.close();
  }

  private void references(References references) {
    breaksBefore(references.entries().get(0).content());
    tei.open("listBibl");
    for (Reference reference : references.entries()) {
      breaksBefore(reference.content());
      tei.open("bibl", "xml:id", reference.id(), "n", orNull(reference.label()));
      inlines(reference.content());
      tei.close();
    }
    tei.close();
  }

  private void table(Table table) {
    breaksBefore(table.head());
    tei.open("table", "n", orNull(table.label()), "xml:id", table.id());
    head(table.head());
    for (Row row : table.rows()) {
      String role = row.label() ? "label" : null;
      tei.open("row", "role", role);
      for (Cell cell : row.cells()) {
        tei.open(
            "cell", "role", role, "cols", overOne(cell.columns()), "rows", overOne(cell.rows()));
        inlines(cell.content());
        tei.close();
      }
      tei.close();
    }
    tei.close();
  }

  private static @Nullable String overOne(int count) {
    return count > 1 ? Integer.toString(count) : null;
  }

  private void head(List<Inline> head) {
    if (!head.isEmpty()) {
      tei.open("head");
      inlines(head);
      tei.close();
    }
  }

  private void breaksBefore(List<Inline> content) {
    if (!content.isEmpty()) {
      runs.breaksBefore(content.get(0).range().start());
    }
  }

  private void inlines(List<Inline> content) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Text words) {
        runs.write(words.range());
      } else if (inline instanceof Citation citation) {
        citation(citation);
      } else if (inline instanceof Quotation quotation) {
        tei.open("q");
        inlines(quotation.content());
        tei.close();
      } else if (inline instanceof Foreign foreign) {
        tei.open("foreign", "xml:lang", foreign.language());
        inlines(foreign.content());
        tei.close();
      } else if (inline instanceof Highlighted highlighted) {
        tei.open("hi", "rend", highlighted.rend());
        inlines(highlighted.content());
        tei.close();
      } else if (inline instanceof Link link) {
        tei.open("ref", "target", PictureFolder.address(link.target()));
        inlines(link.content());
        tei.close();
      } else if (inline instanceof Formula formula) {
        // As in a locus, TEI lets no correction stand in a formula: the change list has it alone.
        tei.open("formula", "n", orNull(formula.label()), "source", orNull(formula.sources()));
        tei.text(formula.range().of(text)).close();
      } else if (inline instanceof Footnote note) {
        tei.open("note", "place", "bottom", "n", note.label());
        inlines(note.content());
        tei.close();
      } else {
        throw new IllegalStateException("no such inline: " + inline);
      }
    }
  }

  private void citation(Citation citation) {
    String target = citation.target().isEmpty() ? null : "#" + citation.target();
    tei.open("ref", "type", "bibr", "n", citation.number(), "target", target);
    Optional<Locus> locus = citation.locus();
    if (locus.isPresent()) {
      Range place = locus.get().range();
      runs.write(new Range(citation.range().start(), place.start()));
      tei.open("locus", "from", orNull(locus.get().first()), "to", orNull(locus.get().last()));
      // TEI lets nothing but text stand in a locus.
      tei.text(place.of(text)).close();
      runs.write(new Range(place.end(), citation.range().end()));
    } else {
      runs.write(citation.range());
    }
    tei.close();
  }

  /** What was proposed and not made, and the lines of a title page that metadata replaced. */
  private void standOff() {
    TitlePageWriter titlePage = new TitlePageWriter(tei, runs, thesis, metadata);
    List<Proposals.Marked> marks = runs.marks();
    if (marks.isEmpty() && !titlePage.replacesLines()) {
      return;
    }
    tei.open("standOff");
    titlePage.writeReplacedLines();
    for (Proposals.Marked mark : marks) {
      Edit proposal = mark.proposal();
      tei.open(
          "note",
          "type",
          "proposal",
          "target",
          "#" + mark.id(),
          "cert",
          String.format(Locale.ROOT, "%.2f", proposal.confidence()),
          "resp",
          "#baspa");
      tei.open("choice");
      tei.element("sic", mark.before());
      tei.element("corr", mark.after(), "type", String.join("+", proposal.rules()));
      tei.close().close();
    }
    tei.close();
  }

  private static @Nullable String orNull(String value) {
    return value.isEmpty() ? null : value;
  }
}
