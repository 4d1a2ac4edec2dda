package kz.baspa.pdf;

import java.util.List;
import java.util.Map;
import kz.baspa.text.Finding;
import kz.baspa.text.LetterCount;

/**
 * What a printing came to.
 *
 * @param pages how many pages it has
 * @param pageOf the page, counted from 1, on which each heading, table, figure and reference with
 *     an {@code xml:id} stands
 * @param letters the letters that were drawn, page numbers and generated labels included
 * @param findings the characters that no font has and where each first stands
 */
public record Printed(
    int pages, Map<String, Integer> pageOf, LetterCount letters, List<Finding> findings) {
  public Printed {
    pageOf = Map.copyOf(pageOf);
    findings = List.copyOf(findings);
  }
}
