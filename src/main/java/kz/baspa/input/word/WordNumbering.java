package kz.baspa.input.word;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.baspa.input.build.Numerals;
import kz.baspa.input.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/**
 * Counts the lists of a Word file as Word does and says what stands before each paragraph: {@code
 * 1.2 }, {@code II тарау. }, {@code • }.
 */
final class WordNumbering {
  private static final int LEVELS = 9;

  private record Level(String format, String text, int start, boolean legal, boolean parted) {}

  private static final class Instance {
    private final Level[] levels = new Level[LEVELS];
    private final Integer[] starts = new Integer[LEVELS];
    private String counted = "";
    private boolean begun;
  }

  private final Map<String, Instance> instances = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  WordNumbering(@Nullable XmlElement numbering) {
    if (numbering == null) {
      return;
    }
    Map<String, XmlElement> abstracts = new HashMap<>();
    for (XmlElement child : numbering.elements()) {
      if (child.is("w:abstractNum")) {
        abstracts.put(child.get("w:abstractNumId"), child);
      }
    }
    for (XmlElement child : numbering.elements()) {
      if (child.is("w:num")) {
        instances.put(child.get("w:numId"), instance(child, abstracts));
      }
    }
  }

  private static Instance instance(XmlElement num, Map<String, XmlElement> abstracts) {
    Instance instance = new Instance();
    instance.counted = num.valueOf("w:abstractNumId", "w:val");
    XmlElement base = abstracts.get(instance.counted);
    if (base != null) {
      base.elements().forEach(level -> level(instance, level));
    }
    for (XmlElement override : num.elements()) {
      if (override.is("w:lvlOverride")) {
        int at = number(override.get("w:ilvl"), -1);
        XmlElement start = override.child("w:startOverride");
        if (start != null && at >= 0 && at < LEVELS) {
          instance.starts[at] = number(start.get("w:val"), 1);
        }
        override.elements().forEach(level -> level(instance, level));
      }
    }
    return instance;
  }

  private static void level(Instance instance, XmlElement level) {
    int at = number(level.get("w:ilvl"), -1);
    if (level.is("w:lvl") && at >= 0 && at < LEVELS) {
      String format = level.valueOf("w:numFmt", "w:val");
      instance.levels[at] =
          new Level(
              format.isEmpty() ? "decimal" : format,
              level.valueOf("w:lvlText", "w:val"),
              number(level.valueOf("w:start", "w:val"), 1),
              level.child("w:isLgl") != null,
              !level.valueOf("w:suff", "w:val").equals("nothing"));
    }
  }

  static int number(String text, int otherwise) {
    return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  /** Counts a paragraph of this list; gives what stands before it, empty for a list not known. */
  String next(String list, int level) {
    Instance instance = instances.get(list);
    int at = Math.max(0, Math.min(level, LEVELS - 1));
    if (instance == null || instance.levels[at] == null) {
      return "";
    }
    int[] counts = counters.computeIfAbsent(instance.counted, key -> none());
    if (!instance.begun) {
      instance.begun = true;
      for (int i = 0; i < LEVELS; i++) {
        if (instance.starts[i] != null) {
          counts[i] = instance.starts[i] - 1;
        }
      }
    }
    counts[at] = counts[at] == Integer.MIN_VALUE ? instance.levels[at].start() : counts[at] + 1;
    Arrays.fill(counts, at + 1, LEVELS, Integer.MIN_VALUE);
    Level own = instance.levels[at];
    String label = own.format().equals("bullet") ? Numerals.bullet(own.text()) : own.text();
    for (int i = 0; i <= at && !own.format().equals("bullet"); i++) {
      Level shown = instance.levels[i];
      int count = counts[i] == Integer.MIN_VALUE ? 1 : counts[i];
      String format = shown == null || own.legal() ? "decimal" : shown.format();
      label = label.replace("%" + (i + 1), say(format, count));
    }
    boolean bare = own.format().equals("none") && label.isBlank() || label.isEmpty();
    return bare ? "" : label + (own.parted() ? " " : "");
  }

  private static int[] none() {
    int[] counts = new int[LEVELS];
    Arrays.fill(counts, Integer.MIN_VALUE);
    return counts;
  }

  private static String say(String format, int count) {
    return switch (format) {
      case "upperRoman" -> Numerals.roman(count);
      case "lowerRoman" -> Numerals.roman(count).toLowerCase(Locale.ROOT);
      case "upperLetter" -> Numerals.letter(Numerals.LATIN.toUpperCase(Locale.ROOT), count);
      case "lowerLetter" -> Numerals.letter(Numerals.LATIN, count);
      case "russianUpper" -> Numerals.letter(Numerals.RUSSIAN.toUpperCase(Locale.ROOT), count);
      case "russianLower" -> Numerals.letter(Numerals.RUSSIAN, count);
      case "decimalZero" -> count < 10 ? "0" + count : Integer.toString(count);
      case "none" -> "";
      default -> Integer.toString(count);
    };
  }
}
