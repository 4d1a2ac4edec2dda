package kz.baspa.encode;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.baspa.structure.Thesis;
import kz.baspa.structure.Thesis.TitleLine;
import kz.baspa.tei.Xml;
import kz.baspa.text.Metadata;
import kz.baspa.text.Metadata.Field;

/**
 * Writes the title page: from the metadata if they know the title, else from the lines that the
 * text itself has. Lines that the metadata replace are kept in {@code standOff}.
 */
final class TitlePageWriter {
  private final Xml xml;
  private final EditedPassages runs;
  private final List<TitleLine> lines;
  private final Metadata metadata;
  private final boolean fromMetadata;

  TitlePageWriter(Xml xml, EditedPassages runs, Thesis thesis, Metadata metadata) {
    this.xml = xml;
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
    xml.open("titlePage");
    if (fromMetadata) {
      for (Map.Entry<Field, String> entry : metadata.values().entrySet()) {
        field(entry.getKey(), entry.getValue());
      }
    } else {
      lines.forEach(this::line);
    }
    xml.close();
  }

  private void field(Field field, String value) {
    switch (field) {
      case AUTHOR -> xml.element("docAuthor", value);
      case TITLE -> xml.open("docTitle").element("titlePart", value, "type", "main").close();
      case CITY -> imprint();
      case YEAR -> {
        if (metadata.get(Field.CITY).isEmpty()) {
          imprint();
        }
      }
      default -> xml.element("titlePart", value, "type", field.key());
    }
  }

  private void imprint() {
    Optional<String> city = metadata.get(Field.CITY);
    Optional<String> year = metadata.get(Field.YEAR);
    xml.openText("docImprint");
    city.ifPresent(value -> xml.element("pubPlace", value));
    if (city.isPresent() && year.isPresent()) {
      xml.text(", ");
    }
    year.ifPresent(value -> xml.element("docDate", value, "when", Header.when(value)));
    xml.close();
  }

  private void line(TitleLine line) {
    switch (line.role()) {
      case "author" -> words(line, "docAuthor");
      case "title" -> {
        xml.open("docTitle");
        words(line, "titlePart", "type", "main");
        xml.close();
      }
      case "imprint" -> words(line, "docImprint");
      default -> words(line, "titlePart", "type", line.role());
    }
  }

  private void words(TitleLine line, String name, String... attributes) {
    xml.openText(name, attributes);
    runs.write(line.range());
    xml.close();
  }

  /** The lines of the source that the metadata replaced. */
  void writeReplacedLines() {
    if (replacesLines()) {
      xml.open("note", "type", "sourceTitlePage");
      for (TitleLine line : lines) {
        words(line, "p");
      }
      xml.close();
    }
  }
}
