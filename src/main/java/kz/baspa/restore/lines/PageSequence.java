package kz.baspa.restore.lines;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the numbers that ascend page by page among all that could be page numbers. A few may be
 * missing in between; a page holds at least {@value #SHORTEST_PAGE} letters and marks.
 */
final class PageSequence {
  private static final int SHORTEST_PAGE = 250;
  private static final int MEAN_PAGE = 600;
  private static final int LONGEST_PAGE = 12_000;
  private static final int MOST_MISSING = 3;
  private static final int REMEMBERED = 4;

  /** A number and the longest ascending row that ends in it. */
  private static final class Node {
    final PageNumber number;
    final int offset;
    @Nullable Node previous;
    int length = 1;
    boolean used;

    Node(PageNumber number, int offset) {
      this.number = number;
      this.offset = offset;
    }
  }

  private PageSequence() {}

  /**
   * The rows of three and more, each in the order of the text.
   *
   * @param numbers in the order of the text
   * @param offsets where each stands in the text
   */
  static List<List<PageNumber>> find(List<PageNumber> numbers, List<Integer> offsets) {
    Map<Integer, List<Node>> latest = new HashMap<>();
    List<Node> nodes = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i++) {
      Node node = new Node(numbers.get(i), offsets.get(i));
      for (int missing = 1; missing <= MOST_MISSING; missing++) {
        for (Node earlier : latest.getOrDefault(node.number.number() - missing, List.of())) {
          int distance = node.offset - earlier.offset;
          if (distance >= SHORTEST_PAGE
              && distance <= missing * LONGEST_PAGE
              && earlier.length + 1 > node.length) {
            node.previous = earlier;
            node.length = earlier.length + 1;
          }
        }
      }
      List<Node> same = latest.computeIfAbsent(node.number.number(), n -> new ArrayList<>());
      if (same.size() == REMEMBERED) {
        same.remove(0);
      }
      same.add(node);
      nodes.add(node);
    }
    nodes.sort(Comparator.comparingInt((Node n) -> n.length).reversed());
    List<List<PageNumber>> rows = new ArrayList<>();
    for (Node last : nodes) {
      if (last.length < 3) {
        break;
      }
      List<PageNumber> row = new ArrayList<>();
      Node first = last;
      for (Node n = last; n != null && !n.used; n = n.previous) {
        row.add(0, n.number);
        first = n;
      }
      if (row.size() >= 3 && last.offset - first.offset >= (row.size() - 1) * MEAN_PAGE) {
        for (Node n = last; n != null; n = n.previous) {
          n.used = true;
        }
        rows.add(row);
      }
    }
    return rows;
  }
}
