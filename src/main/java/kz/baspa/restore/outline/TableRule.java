package kz.baspa.restore.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.CaptionWords;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * Knows captions ({@code 1-кесте – Су қорлары}, {@code Сурет 2.1. Арал}) and the rows of tables,
 * whose cells are parted by tabs. «1-кестеде көрсетілгендей» is no caption.
 */
public final class TableRule implements Rule {
  private static final int LONGEST = 300;
  private static final int LONGEST_CELL = 160;
  private static final String NUMBER = "((?:\\p{Lu}\\.)?\\d{1,3}(?:\\.\\d{1,3}){0,3})";
  private static final Pattern NUMBER_FIRST =
      Pattern.compile(NUMBER + "[  ]?[-–—‑]?[  ]?(\\p{L}{3,14})(?!\\p{L})");
  private static final Pattern WORD_FIRST =
      Pattern.compile("(\\p{L}{3,14})\\.?[  ]?№?[  ]?" + NUMBER + "(?![\\p{L}\\d])");
  private static final Pattern MARK = Pattern.compile("[  ]?[.:][  ]?|[  ]?[–—-][  ]?");
  private static final Pattern MARKER = Pattern.compile("[-–—•·*▪●]|\\(?[\\p{L}\\d]{1,3}[.)]");
  private static final Pattern CONTINUED =
      Pattern.compile(
          "\\d{1,3}(?:\\.\\d{1,3})?[ -]?(?:кестенің|кесте|таблицы)[ ,]{1,2}\\(?(?:жалғасы|продолжение)\\)?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  @Override
  public String name() {
    return "table";
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    Map<Integer, Line> known = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      if (text.line(i).kind() == LineKind.UNKNOWN) {
        Line caption = caption(text, i);
        if (caption != null) {
          known.put(i, caption);
        } else if (isRow(text, i) && (isRow(text, i - 1) || isRow(text, i + 1))) {
          known.put(i, Line.of(LineKind.TABLE_ROW));
        }
      }
    }
    return known.isEmpty() ? text : text.mark(known);
  }

  private static @Nullable Line caption(LinedText text, int line) {
    String all = text.text();
    int start = Spaces.skipForward(all, text.start(line), text.end(line));
    int end = Spaces.skipBackward(all, text.end(line), start);
    if (end - start > LONGEST || end - start < 5) {
      return null;
    }
    Matcher continued = CONTINUED.matcher(all).region(start, end);
    if (continued.matches()) {
      return Line.marked(LineKind.CAPTION, "", 0);
    }
    Matcher numberFirst = NUMBER_FIRST.matcher(all).region(start, end);
    Matcher wordFirst = WORD_FIRST.matcher(all).region(start, end);
    if (numberFirst.lookingAt() && CaptionWords.kind(numberFirst.group(2)).isPresent()) {
      return caption(text, line, numberFirst.group(1), numberFirst.end(), end);
    }
    if (wordFirst.lookingAt() && CaptionWords.kind(wordFirst.group(1)).isPresent()) {
      return caption(text, line, wordFirst.group(2), wordFirst.end(), end);
    }
    return null;
  }

  private static @Nullable Line caption(LinedText text, int line, String label, int at, int end) {
    String all = text.text();
    Matcher mark = MARK.matcher(all).region(at, end);
    int title = mark.lookingAt() ? mark.end() : Spaces.skipForward(all, at, end);
    boolean marked = title > at && mark.lookingAt();
    boolean opens =
        title >= end
            || Character.isUpperCase(all.charAt(title))
            || "«“\"(".indexOf(all.charAt(title)) >= 0;
    if (!opens && !marked) {
      return null;
    }
    boolean sentence = end - title > 150 && all.charAt(end - 1) == '.';
    return sentence ? null : Line.marked(LineKind.CAPTION, label, title - text.start(line));
  }

  /** At least two cells with something in them, the first of them no bullet. */
  private static boolean isRow(LinedText text, int line) {
    if (line < 0 || line >= text.size() || text.line(line).kind() != LineKind.UNKNOWN) {
      return false;
    }
    String row = text.string(line).strip();
    if (row.indexOf('\t') < 0 || row.length() > 2000) {
      return false;
    }
    int cells = 0;
    String first = null;
    for (String cell : row.split("\t")) {
      if (!cell.isBlank()) {
        first = first == null ? cell.strip() : first;
        cells++;
        if (cell.length() > LONGEST_CELL) {
          return false;
        }
      }
    }
    return cells > 2 || cells == 2 && !MARKER.matcher(first).matches();
  }
}
