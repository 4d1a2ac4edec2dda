package kz.baspa.encode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.baspa.structure.Thesis;
import kz.baspa.structure.Thesis.TitleLine;
import kz.baspa.tei.TeiBuilder;
import kz.baspa.text.Metadata;
import kz.baspa.text.Metadata.Field;

/**
 * Writes the title page: from the metadata if they know the title, else from the lines that the
 * text itself has. Lines that the metadata replace are kept in {@code standOff}.
 */
final class TitlePageWriter {
  private final TeiBuilder tei;
  private final EditedPassages runs;
  private final List<TitleLine> lines;
  private final Metadata metadata;
  private final boolean fromMetadata;

  TitlePageWriter(TeiBuilder tei, EditedPassages runs, Thesis thesis, Metadata metadata) {
    this.tei = tei;
    this.runs = runs;
    this.lines = thesis.titlePage();
    this.metadata = metadata;
    this.fromMetadata = metadata.get(Field.TITLE).isPresent();
  }

  boolean isEmpty() {
    return !fromMetadata && lines.isEmpty();
  }

  boolean replacesLines() {
    return fromMetadata && !lines.isEmpty();
  }

  void write() {
    if (isEmpty()) {
      return;
    }
    tei.open("titlePage");
    if (fromMetadata) {
      for (Map.Entry<Field, String> entry : metadata.values().entrySet()) {
        field(entry.getKey(), entry.getValue());
      }
    } else {
      lines.forEach(this::line);
    }
    tei.close();
  }

  private void field(Field field, String value) {
    switch (field) {
      case AUTHOR -> tei.element("docAuthor", value);
      case TITLE -> tei.open("docTitle").element("titlePart", value, "type", "main").close();
      case CITY -> imprint();
      case YEAR -> {
        if (metadata.get(Field.CITY).isEmpty()) {
          imprint();
        }
      }
      default -> tei.element("titlePart", value, "type", field.key());
    }
  }

  private void imprint() {
    Optional<String> city = metadata.get(Field.CITY);
    Optional<String> year = metadata.get(Field.YEAR);
    tei.open("docImprint");
    city.ifPresent(value -> tei.element("pubPlace", value));
    if (city.isPresent() && year.isPresent()) {
      tei.text(", ");
    }
    year.ifPresent(value -> tei.element("docDate", value, "when", Header.when(value)));
    tei.close();
  }

  private void line(TitleLine line) {
    switch (line.role()) {
      case "author" -> words(line, "docAuthor");
      case "title" -> {
        tei.open("docTitle");
        words(line, "titlePart", "type", "main");
        tei.close();
      }
      case "imprint" -> words(line, "docImprint");
      default -> words(line, "titlePart", "type", line.role());
    }
  }

  private void words(TitleLine line, String name, String... attributes) {
    tei.open(name, attributes);
    runs.write(line.range());
    tei.close();
  }

  /** The lines of the source that the metadata replaced. */
  void writeReplacedLines() {
    if (replacesLines()) {
      tei.open("note", "type", "sourceTitlePage");
      for (TitleLine line : lines) {
        words(line, "p");
      }
      tei.close();
    }
  }
}
