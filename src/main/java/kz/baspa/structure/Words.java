package kz.baspa.structure;

import java.util.Set;
import java.util.stream.Collectors;
import kz.baspa.text.TabSeparatedTable;

/** The word tables of this room: word and class. */
final class Words {
  private Words() {}

  /** The words of one class. */
  static Set<String> of(String table, String kind) {
    return TabSeparatedTable.resource(Words.class, table, 2).stream()
        .filter(row -> row.cell(1).equals(kind))
        .map(row -> row.cell(0))
        .collect(Collectors.toUnmodifiableSet());
  }
}
