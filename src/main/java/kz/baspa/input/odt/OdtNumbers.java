package kz.baspa.input.odt;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.baspa.input.build.Numerals;
import kz.baspa.input.xml.XmlElement;
import org.jspecify.annotations.Nullable;

/** Counts lists and headings as OpenDocument says and gives what stands before them. */
final class OdtNumbers {
  private static final int LEVELS = 10;
  private static final String OUTLINE = "\u0000outline";

  private final OdtStyles styles;
  private final Map<String, int[]> counters = new HashMap<>();

  OdtNumbers(OdtStyles styles) {
    this.styles = styles;
  }

  /** Begins a list anew. */
  void restart(String list) {
    counters.remove(list);
  }

  /** What stands before the next item of this list on this level, from 1. */
  String item(String list, int level) {
    return next(list, level, at -> styles.level(list, at));
  }

  /** What stands before the next heading on this level, from 1. */
  String heading(int level) {
    return next(OUTLINE, level, styles::outlineLevel);
  }

  private interface Levels {
    @Nullable XmlElement at(int level);
  }

  private String next(String counted, int level, Levels levels) {
    int depth = Math.max(1, Math.min(level, LEVELS));
    XmlElement own = levels.at(depth);
    if (own == null) {
      return "";
    }
    if (own.is("text:list-level-style-bullet")) {
      return Numerals.bullet(own.get("text:bullet-char")) + " ";
    }
    int[] counts = counters.computeIfAbsent(counted, key -> new int[LEVELS + 1]);
    String start = own.get("text:start-value");
    int first = start.matches("\\d{1,6}") ? Integer.parseInt(start) : 1;
    counts[depth] = counts[depth] == 0 ? first : counts[depth] + 1;
    Arrays.fill(counts, depth + 1, counts.length, 0);
    if (own.get("style:num-format").isEmpty()) {
      String fixed = own.get("style:num-prefix") + own.get("style:num-suffix");
      return fixed.isBlank() ? "" : fixed + " ";
    }
    String shown = own.get("loext:num-list-format");
    if (shown.isEmpty()) {
      String levelsShown = own.get("text:display-levels");
      int many = levelsShown.matches("\\d") ? Integer.parseInt(levelsShown) : 1;
      StringBuilder made = new StringBuilder();
      for (int i = Math.max(1, depth - many + 1); i <= depth; i++) {
        made.append(made.isEmpty() ? "" : ".").append('%').append(i).append('%');
      }
      shown = own.get("style:num-prefix") + made + own.get("style:num-suffix");
    }
    for (int i = 1; i <= depth; i++) {
      XmlElement each = levels.at(i);
      String format = each == null ? "1" : each.get("style:num-format");
      shown = shown.replace("%" + i + "%", say(format, Math.max(1, counts[i])));
    }
    return shown + " ";
  }

  private static String say(String format, int count) {
    return switch (format) {
      case "I" -> Numerals.roman(count);
      case "i" -> Numerals.roman(count).toLowerCase(Locale.ROOT);
      case "a" -> Numerals.letter(Numerals.LATIN, count);
      case "A" -> Numerals.letter(Numerals.LATIN.toUpperCase(Locale.ROOT), count);
      default ->
          format.startsWith("а") || format.startsWith("А")
              ? russian(format, count)
              : Integer.toString(count);
    };
  }

  private static String russian(String format, int count) {
    String letter = Numerals.letter(Numerals.RUSSIAN, count);
    return format.startsWith("А") ? letter.toUpperCase(Locale.ROOT) : letter;
  }
}
