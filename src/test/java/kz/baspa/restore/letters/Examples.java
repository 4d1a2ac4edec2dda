package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.text.TabSeparatedTable;

/** Reads a table of examples from the test resources; {@code U+00AD;} is that character. */
final class Examples {
  private Examples() {}

  static List<LettersTest.Example> read(String name) {
    List<LettersTest.Example> examples = new ArrayList<>();
    for (TabSeparatedTable.Row row : TabSeparatedTable.resource(Examples.class, name, 3)) {
      String raw = unicode(row.cell(1));
      String due = unicode(row.cell(2));
      examples.add(
          new LettersTest.Example(row.line(), row.cell(0), raw, due.isEmpty() ? raw : due));
    }
    return examples;
  }

  private static String unicode(String cell) {
    return java.util.regex.Pattern.compile("U\\+([0-9A-F]{4});")
        .matcher(cell)
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
  }
}
