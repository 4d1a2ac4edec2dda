package kz.baspa.kazakh.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kz.baspa.kazakh.Harmony;

/**
 * The harmony of a stem: by harmony.txt for the ends of names and loans, else by the last vowel.
 */
final class HarmonyTable {
  private final Map<String, Harmony> ends = new LinkedHashMap<>();

  static HarmonyTable read(Path file) throws IOException {
    HarmonyTable table = new HarmonyTable();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t");
        table.ends.put(cells[0], Harmony.valueOf(cells[1].toUpperCase(Locale.ROOT)));
      }
    }
    return table;
  }

  /** The longest end of the table decides. */
  Harmony of(String stem) {
    String longest = "";
    for (String end : ends.keySet()) {
      if (stem.endsWith(end) && end.length() > longest.length()) {
        longest = end;
      }
    }
    return longest.isEmpty() ? Harmony.of(stem) : ends.get(longest);
  }
}
