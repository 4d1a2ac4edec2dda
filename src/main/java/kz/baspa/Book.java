package kz.baspa;

import java.util.List;
import java.util.Map;
import kz.baspa.text.Finding;

/**
 * A printed work.
 *
 * @param pages how many pages our own layout has
 * @param findings where the work does not keep a rule of its profile that layout cannot keep for it
 * @param files the files that were asked for, by format
 */
public record Book(int pages, List<Finding> findings, Map<Format, byte[]> files) {
  public Book {
    findings = List.copyOf(findings);
    files = Map.copyOf(files);
  }
}
