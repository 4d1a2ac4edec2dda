package kz.baspa.encode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kz.baspa.structure.Block;
import kz.baspa.structure.Division;
import kz.baspa.structure.Inline;
import kz.baspa.structure.Thesis;
import kz.baspa.structure.Thesis.TitleLine;
import kz.baspa.tei.TeiBuilder;
import kz.baspa.text.Metadata;
import kz.baspa.text.Metadata.Field;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.Origin;
import org.jspecify.annotations.Nullable;

/** Writes the header: what the work is, where it came from, what was done to it. */
final class Header {
  private static final String CORRECTION =
      "Words that were misread or misspelt are corrected; sic has the word of the source, corr the"
          + " right one, cert how sure it is. A full stop given back is supplied. What was not sure"
          + " enough is proposed in standOff. Every change, with its place in the source, stands in"
          + " the list of changes that was written with this file.";
  private static final String NORMALIZATION =
      "Script, blanks, quotation marks, dashes and line breaks are normalised; orig and reg show it"
          + " where a reader would want to see it.";

  private final TeiBuilder tei;
  private final Thesis thesis;
  private final Restored restored;
  private final Metadata metadata;

  Header(TeiBuilder tei, Thesis thesis, Restored restored, Metadata metadata) {
    this.tei = tei;
    this.thesis = thesis;
    this.restored = restored;
    this.metadata = metadata;
  }

  void write() {
    tei.open("teiHeader");
    tei.open("fileDesc");
    RawText.Source source = restored.raw().source();
    tei.open("titleStmt");
    tei.element("title", known(Field.TITLE).orElse(source.name()));
    known(Field.AUTHOR).ifPresent(author -> tei.element("author", author));
    tei.close();
    publication();
    tei.open("sourceDesc");
    Origin origin = restored.raw().evidence().origin();
    long bytes = origin == null ? source.bytes() : origin.bytes();
    String sha256 = origin == null ? source.sha256() : origin.sha256();
    String digest = sha256.isEmpty() ? "" : ", SHA-256 " + sha256;
    tei.element("bibl", source.name() + ", " + bytes + " bytes" + digest);
    tei.close();
    tei.close();
    encoding();
    tei.open("profileDesc").open("langUsage");
    tei.element("language", "Kazakh", "ident", "kk-Cyrl");
    Set<String> languages = languages();
    if (languages.contains("ru")) {
      tei.element("language", "Russian", "ident", "ru");
    }
    if (languages.contains("en")) {
      tei.element("language", "English", "ident", "en");
    }
    tei.close().close();
    tei.close();
  }

  private void publication() {
    Optional<String> university = metadata.get(Field.UNIVERSITY);
    Optional<String> city = metadata.get(Field.CITY);
    Optional<String> year = metadata.get(Field.YEAR);
    tei.open("publicationStmt");
    // TEI asks for a publisher before place and date.
    if (university.isPresent()) {
      tei.element("publisher", university.get());
      city.ifPresent(value -> tei.element("pubPlace", value));
      year.ifPresent(value -> tei.element("date", value, "when", when(value)));
    } else {
      List<String> known = new ArrayList<>();
      city.ifPresent(known::add);
      year.ifPresent(known::add);
      tei.element("p", String.join(", ", known));
    }
    tei.close();
  }

  /** A year as {@code @when} takes it, null if it is none. */
  static @Nullable String when(String year) {
    return year.matches("[0-9]{4}") ? year : null;
  }

  private void encoding() {
    tei.open("encodingDesc");
    tei.open("editorialDecl", "xml:lang", "en");
    tei.open("correction").element("p", CORRECTION).close();
    tei.open("normalization").element("p", NORMALIZATION).close();
    tei.close();
    tei.open("appInfo");
    String version = Header.class.getPackage().getImplementationVersion();
    tei.open(
        "application",
        "xml:id",
        "baspa",
        "ident",
        "baspa",
        "version",
        version == null ? "0" : version);
    tei.element("label", "Baspa").close();
    tei.close();
    tei.close();
  }

  /** From the metadata, else from a line of the title page that says so. */
  private Optional<String> known(Field field) {
    Optional<String> given = metadata.get(field);
    if (given.isPresent() || metadata.get(Field.TITLE).isPresent()) {
      return given;
    }
    return thesis.titlePage().stream()
        .filter(line -> line.role().equals(field.key()))
        .findFirst()
        .map(this::value);
  }

  private String value(TitleLine line) {
    String words = line.range().of(restored.lined().text()).strip();
    return words.replaceFirst("^\\p{L}{4,12}\\s?:\\s*", "");
  }

  private Set<String> languages() {
    Set<String> found = new TreeSet<>();
    thesis.opening().forEach(block -> collect(block, found));
    thesis.body().forEach(division -> collect(division, found));
    thesis.back().forEach(division -> collect(division, found));
    return found;
  }

  private static void collect(Division division, Set<String> found) {
    division.blocks().forEach(block -> collect(block, found));
    division.divisions().forEach(inner -> collect(inner, found));
  }

  private static void collect(Block block, Set<String> found) {
    if (block instanceof Block.Paragraph paragraph) {
      collect(paragraph.content(), found);
    } else if (block instanceof Block.Quote quote) {
      collect(quote.paragraph(), found);
    } else if (block instanceof Block.Listing listing) {
      listing.items().forEach(item -> collect(item.content(), found));
    } else if (block instanceof Block.References references) {
      references.entries().forEach(entry -> collect(entry.content(), found));
    } else if (block instanceof Block.Table table) {
      table.rows().forEach(row -> row.cells().forEach(cell -> collect(cell.content(), found)));
    }
  }

  private static void collect(List<Inline> content, Set<String> found) {
    for (Inline inline : content) {
      if (inline instanceof Inline.Foreign foreign) {
        found.add(foreign.language());
      } else if (inline instanceof Inline.Quotation quotation) {
        collect(quotation.content(), found);
      } else if (inline instanceof Inline.Highlighted highlighted) {
        collect(highlighted.content(), found);
      } else if (inline instanceof Inline.Link link) {
        collect(link.content(), found);
      } else if (inline instanceof Inline.Footnote note) {
        collect(note.content(), found);
      }
    }
  }
}
