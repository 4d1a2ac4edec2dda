package kz.baspa.structure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;

/**
 * Finds footnotes whose mark is unmistakable: a superscript number or an asterisk at a word ({@code
 * тасиды²}) and, some lines further on, a paragraph that begins with the same mark ({@code ² Қар
 * суы.}). A mark without such a paragraph (м², км³) is no footnote.
 */
final class Footnotes {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  /** A note stands on the page of its mark: not more lines further on than this. */
  private static final int FARTHEST = 60;

  /**
   * A note that was found.
   *
   * @param mark the mark in the text
   * @param label its number, or an asterisk
   * @param line the line of its words
   * @param words the words of that line, without the mark
   */
  record Found(Range mark, String label, int line, Range words) {}

  private Footnotes() {}

  /** The notes by the offset of their mark in the text. */
  static NavigableMap<Integer, Found> in(LinedText lined) {
    String text = lined.text();
    NavigableMap<Integer, Found> found = new TreeMap<>();
    Map<String, Deque<int[]>> open = new HashMap<>();
    Set<Integer> used = new HashSet<>();
    for (int line = 0; line < lined.size(); line++) {
      LineKind kind = lined.line(line).kind();
      if (kind != LineKind.PARAGRAPH && kind != LineKind.ITEM && kind != LineKind.UNKNOWN) {
        continue;
      }
      Range content = new Range(lined.contentStart(line), lined.contentEnd(line)).trimmed(text);
      int end = endOfMark(text, content.start(), content.end());
      if (end > content.start() && end < content.end()) {
        String label = plain(text.substring(content.start(), end));
        Deque<int[]> waiting = open.getOrDefault(label, new ArrayDeque<>());
        int[] mark = waiting.pollFirst();
        while (mark != null && line - mark[2] > FARTHEST) {
          mark = waiting.pollFirst();
        }
        if (mark != null && used.add(line)) {
          Range words = new Range(end, content.end()).trimmed(text);
          found.put(mark[0], new Found(new Range(mark[0], mark[1]), label, line, words));
          continue;
        }
      }
      for (int[] mark : marks(text, content)) {
        open.computeIfAbsent(plain(text.substring(mark[0], mark[1])), key -> new ArrayDeque<>())
            .addLast(new int[] {mark[0], mark[1], line});
      }
    }
    return found;
  }

  private static List<int[]> marks(String text, Range range) {
    List<int[]> marks = new ArrayList<>();
    for (int i = range.start() + 1; i < range.end(); i++) {
      int end = endOfMark(text, i, range.end());
      if (end > i) {
        if (!Spaces.isSpace(text.charAt(i - 1))) {
          marks.add(new int[] {i, end});
        }
        i = end;
      }
    }
    return marks;
  }

  static int endOfMark(String text, int start, int limit) {
    int end = start;
    while (end < limit && end - start < 3 && SUPERSCRIPTS.indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    boolean asterisk = end == start && end < limit && text.charAt(end) == '*';
    return asterisk ? end + 1 : end;
  }

  static String plain(String mark) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < mark.length(); i++) {
      int digit = SUPERSCRIPTS.indexOf(mark.charAt(i));
      out.append(digit >= 0 ? (char) ('0' + digit) : mark.charAt(i));
    }
    return out.toString();
  }
}
