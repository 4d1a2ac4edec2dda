package kz.baspa;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a work can be written as. */
public enum Format {
  TEI("xml"),
  DOCX("docx"),
  PDF("pdf"),
  /** The report on the restoration, one page. */
  HTML("report.html"),
  /** The pictures of the pages with the restored text under them. */
  PDF_SCAN("scan.pdf"),
  /** The restored words with their places on the pages, as HTML. */
  HOCR("hocr"),
  /** The same as XML of libraries. */
  ALTO("alto.xml");

  private final String extension;

  Format(String extension) {
    this.extension = extension;
  }

  /** Its name in options: {@code tei}, {@code pdf-scan}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether only a work that was read from pages can be written so. */
  public boolean needsPages() {
    return this == PDF_SCAN || this == HOCR || this == ALTO;
  }

  /** How its files end, without the dot: {@code xml}. */
  public String extension() {
    return extension;
  }

  /** The format that the command line calls so: {@code docx}. */
  public static Optional<Format> of(String key) {
    return Arrays.stream(values()).filter(format -> format.key().equals(key)).findFirst();
  }

  /** The format of a file by the end of its name: {@code thesis.pdf}. */
  public static Optional<Format> ofFile(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> lower.endsWith("." + format.extension))
        .max(Comparator.comparingInt(format -> format.extension.length()))
        .or(
            () ->
                Arrays.stream(values())
                    .filter(
                        format -> lower.endsWith("." + format.extension.replaceFirst(".*\\.", "")))
                    .findFirst());
  }

  /** All formats, in the order in which they are made. */
  public static List<Format> all() {
    return List.of(values());
  }
}
