package kz.baspa.structure;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;

/**
 * The entries of the list of references, by line and by the number that cites them. A list whose
 * entries carry no numbers, as a word processor's automatic numbers are lost in copying, is counted
 * from 1.
 */
final class Bibliography {
  private final Map<Integer, String> labels = new HashMap<>();
  private final Map<Integer, String> ids = new HashMap<>();
  private final Map<String, String> targets = new HashMap<>();

  Bibliography(LinedText lined, List<Integer> lines, Identifiers identifiers) {
    boolean counted = lines.stream().allMatch(line -> lined.line(line).label().isBlank());
    int number = 0;
    for (int line : lines) {
      number++;
      String label = counted ? Integer.toString(number) : plain(lined.line(line).label());
      String id = identifiers.take(label.isEmpty() ? "b" : "b" + label);
      labels.put(line, label);
      ids.put(line, id);
      if (!label.isEmpty()) {
        targets.putIfAbsent(label, id);
      }
    }
  }

  static Bibliography of(LinedText lined, Identifiers identifiers) {
    List<Integer> lines =
        IntStream.range(0, lined.size())
            .filter(i -> lined.line(i).kind() == LineKind.REFERENCE)
            .filter(i -> !lined.line(i).label().isEmpty() || !isBlank(lined, i))
            .boxed()
            .toList();
    return new Bibliography(lined, lines, identifiers);
  }

  private static boolean isBlank(LinedText lined, int line) {
    return new Range(lined.contentStart(line), lined.contentEnd(line))
        .trimmed(lined.text())
        .isEmpty();
  }

  private static String plain(String label) {
    String digits = label.replaceAll("\\D", "").replaceFirst("^0+(?=\\d)", "");
    return digits.isEmpty() ? label.strip() : digits;
  }

  /** Whether the work has a list of references at all. */
  boolean isKnown() {
    return !ids.isEmpty();
  }

  String label(int line) {
    return labels.getOrDefault(line, "");
  }

  String id(int line) {
    return ids.getOrDefault(line, "");
  }

  /** The identifier of the entry with this number, empty if there is none. */
  String target(String number) {
    return targets.getOrDefault(number, "");
  }
}
