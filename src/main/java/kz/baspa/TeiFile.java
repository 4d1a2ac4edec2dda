package kz.baspa;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.baspa.text.Finding;

/**
 * A work as TEI.
 *
 * @param bytes the file, UTF-8
 * @param findings what a person should see of the restoration and of the structure, in the order of
 *     the raw text
 */
public record TeiFile(byte[] bytes, List<Finding> findings) {
  public TeiFile {
    findings = List.copyOf(findings);
  }

  /** Whether it has a title page: one that metadata say or that the text itself has. */
  public boolean hasTitlePage() {
    return new String(bytes, StandardCharsets.UTF_8).contains("<titlePage");
  }
}
