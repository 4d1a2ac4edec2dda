package kz.baspa;

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
}
