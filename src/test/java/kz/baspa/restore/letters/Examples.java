package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.List;

/** Reads a table of examples from the test resources; \\n, \\t and \\uXXXX are escapes. */
final class Examples {
  private Examples() {}

  static List<LettersTest.Example> read(String name) {
    List<LettersTest.Example> examples = new ArrayList<>();
    List<String[]> rows = Tables.read(name);
    for (int i = 0; i < rows.size(); i++) {
      String[] row = rows.get(i);
      String raw = unescape(row[1]);
      examples.add(
          new LettersTest.Example(i + 1, row[0], raw, row.length > 2 ? unescape(row[2]) : raw));
    }
    return examples;
  }

  private static String unescape(String cell) {
    return cell.translateEscapes().transform(Examples::unicode);
  }

  private static String unicode(String cell) {
    return java.util.regex.Pattern.compile("U\\+([0-9A-F]{4});")
        .matcher(cell)
        .replaceAll(m -> String.valueOf((char) Integer.parseInt(m.group(1), 16)));
  }
}
