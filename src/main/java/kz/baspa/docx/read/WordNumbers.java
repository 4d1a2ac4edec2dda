package kz.baspa.docx.read;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.baspa.kazakh.RomanNumerals;
import kz.baspa.tei.TeiNode.Element;
import org.jspecify.annotations.Nullable;

/** Counts as Word counts: the labels that its lists write before paragraphs. */
final class WordNumbers {
  private static final int LEVELS = 9;
  private static final String RUSSIAN = "абвгдежзиклмнопрстуфхцчшщыэюя";

  /** A level of a list. */
  private record Level(String format, String text, int start, boolean legal) {}

  /** A list as paragraphs use it. */
  private static final class Instance {
    private String counted = "";
    private final Level[] levels = new Level[LEVELS];
    private final Integer[] starts = new Integer[LEVELS];
    private boolean begun;
  }

  private final Map<String, Instance> instances = new HashMap<>();
  private final Map<String, int[]> counters = new HashMap<>();

  /** Reads the numbering part; null for a document without one. */
  WordNumbers(@Nullable Element numbering) {
    if (numbering == null) {
      return;
    }
    Map<String, Element> abstracts = new HashMap<>();
    for (Element child : numbering.elements()) {
      if (child.is("w:abstractNum")) {
        abstracts.put(child.get("w:abstractNumId"), child);
      }
    }
    for (Element child : numbering.elements()) {
      if (child.is("w:num")) {
        instances.put(child.get("w:numId"), instance(child, abstracts));
      }
    }
  }

  private static Instance instance(Element num, Map<String, Element> abstracts) {
    Instance instance = new Instance();
    Element reference = num.child("w:abstractNumId");
    instance.counted = reference == null ? "" : reference.get("w:val");
    Element base = abstracts.get(instance.counted);
    if (base != null) {
      base.elements().forEach(level -> level(instance, level));
    }
    for (Element override : num.elements()) {
      if (override.is("w:lvlOverride")) {
        int at = number(override.get("w:ilvl"), -1);
        Element start = override.child("w:startOverride");
        if (start != null && at >= 0 && at < LEVELS) {
          instance.starts[at] = number(start.get("w:val"), 1);
        }
        override.elements().forEach(level -> level(instance, level));
      }
    }
    return instance;
  }

  private static void level(Instance instance, Element level) {
    int at = number(level.get("w:ilvl"), -1);
    if (level.is("w:lvl") && at >= 0 && at < LEVELS) {
      instance.levels[at] =
          new Level(
              value(level, "w:numFmt", "decimal"),
              value(level, "w:lvlText", ""),
              number(value(level, "w:start", "1"), 1),
              level.child("w:isLgl") != null);
    }
  }

  private static String value(Element parent, String name, String otherwise) {
    Element child = parent.child(name);
    return child == null ? otherwise : child.get("w:val");
  }

  static int number(String text, int otherwise) {
    return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : otherwise;
  }

  /** Whether this list has marks instead of numbers here. */
  boolean isBullet(String list, int level) {
    Instance instance = instances.get(list);
    int at = Math.min(level, LEVELS - 1);
    return instance != null
        && instance.levels[at] != null
        && instance.levels[at].format().equals("bullet");
  }

  /** Counts a paragraph of this list and gives its label, "" for a mark or a list not known. */
  String next(String list, int level) {
    Instance instance = instances.get(list);
    int at = Math.min(level, LEVELS - 1);
    if (instance == null || instance.levels[at] == null) {
      return "";
    }
    int[] counts =
        counters.computeIfAbsent(
            instance.counted,
            key -> {
              int[] none = new int[LEVELS];
              java.util.Arrays.fill(none, Integer.MIN_VALUE);
              return none;
            });
    if (!instance.begun) {
      instance.begun = true;
      for (int i = 0; i < LEVELS; i++) {
        if (instance.starts[i] != null) {
          counts[i] = instance.starts[i] - 1;
        }
      }
    }
    counts[at] = counts[at] == Integer.MIN_VALUE ? instance.levels[at].start() : counts[at] + 1;
    for (int i = at + 1; i < LEVELS; i++) {
      counts[i] = Integer.MIN_VALUE;
    }
    Level own = instance.levels[at];
    if (own.format().equals("bullet") || own.format().equals("none")) {
      return "";
    }
    String text = own.text();
    for (int i = 0; i <= at; i++) {
      Level shown = instance.levels[i];
      int count = counts[i] == Integer.MIN_VALUE ? 1 : counts[i];
      String format = shown == null || own.legal() ? "decimal" : shown.format();
      text = text.replace("%" + (i + 1), say(format, count));
    }
    return text;
  }

  private static String say(String format, int count) {
    return switch (format) {
      case "upperRoman" -> roman(count);
      case "lowerRoman" -> roman(count).toLowerCase(Locale.ROOT);
      case "upperLetter" -> letter(count, 'A');
      case "lowerLetter" -> letter(count, 'a');
      case "russianUpper" -> russian(count).toUpperCase(Locale.ROOT);
      case "russianLower" -> russian(count);
      case "decimalZero" -> count < 10 ? "0" + count : Integer.toString(count);
      default -> Integer.toString(count);
    };
  }

  private static String roman(int count) {
    return count > 0 && count <= RomanNumerals.LARGEST
        ? RomanNumerals.format(count)
        : Integer.toString(count);
  }

  private static String letter(int count, char first) {
    return count > 0 && count <= 26
        ? Character.toString(first + count - 1)
        : Integer.toString(count);
  }

  private static String russian(int count) {
    return count > 0 && count <= RUSSIAN.length()
        ? RUSSIAN.substring(count - 1, count)
        : Integer.toString(count);
  }
}
