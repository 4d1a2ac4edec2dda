package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Takes away bars that stand for nothing and gives misread bullets their shape: {@code өңдеу |} at
 * a line's end becomes {@code өңдеу}, the {@code “} or {@code ©} before each item {@code •}. The
 * bars of tables stay: they stand inside of lines too, or on both sides of each.
 */
public final class StrayMarks extends ProposingRule {
  private static final Pattern BARRED =
      Pattern.compile(
          "(?<open>[|¦][ \\t]+)?(?<text>[^|¦\\n]*?\\p{L}[^|¦\\n]*?)(?<close>[ \\t]+[|¦][ \\t]*|(?<=[-¬])[|¦][ \\t]*)?");

  private static final Pattern ITEM =
      Pattern.compile("[ \\t]*([“”„\"©®¢¤%#])[ \\t]+(?=\\p{L})[^“”„\"]*");

  /** A mark between items that stand in one line, behind a colon or semicolon. */
  private static final Pattern INLINE = Pattern.compile("(?<=[:;] )[%#©®¢¤](?= \\p{L})");

  public StrayMarks() {
    super("stray-mark");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    List<Change> changes = new ArrayList<>();
    int line = 0;
    while (line < text.size()) {
      int end = line;
      while (end < text.size() && !text.string(end).isBlank()) {
        end++;
      }
      addBars(text, line, end, changes);
      addBullets(text, line, end, changes);
      line = Math.max(end, line + 1);
    }
    return changes;
  }

  /** The bars of one block of lines, which is no table if some are only on one side. */
  private void addBars(LinedText text, int from, int to, List<Change> changes) {
    int oneSided = 0;
    int twoSided = 0;
    int inside = 0;
    List<Change> here = new ArrayList<>();
    for (int line = from; line < to; line++) {
      String string = text.string(line);
      if (string.indexOf('|') < 0 && string.indexOf('¦') < 0) {
        continue;
      }
      Matcher m = BARRED.matcher(string);
      if (!m.matches()) {
        inside++;
        continue;
      }
      int start = text.start(line);
      boolean open = m.group("open") != null;
      boolean close = m.group("close") != null;
      oneSided += open != close ? 1 : 0;
      twoSided += open && close ? 1 : 0;
      if (open) {
        here.add(change(start, start + m.end("open"), "", 0.92));
      }
      if (close) {
        here.add(change(start + m.start("close"), start + m.end("close"), "", 0.92));
      }
    }
    if (oneSided > 2 * inside && oneSided > twoSided) {
      changes.addAll(here);
    }
  }

  /** Bullets of neighbouring lines, or of one line, that all were read as one mark. */
  private void addBullets(LinedText text, int from, int to, List<Change> changes) {
    List<Change> here = new ArrayList<>();
    char mark = 0;
    for (int line = from; line < to; line++) {
      Matcher item = ITEM.matcher(text.string(line));
      if (item.matches()) {
        char c = item.group(1).charAt(0);
        if (c != mark) {
          addIfMany(here, changes);
        }
        mark = c;
        int at = text.start(line) + item.start(1);
        here.add(change(at, at + 1, "•", 0.92));
      }
      List<Change> inline = new ArrayList<>();
      Matcher m = INLINE.matcher(text.string(line));
      while (m.find()) {
        int at = text.start(line) + m.start();
        inline.add(change(at, at + 1, "•", 0.92));
      }
      addIfMany(inline, changes);
    }
    addIfMany(here, changes);
  }

  private static void addIfMany(List<Change> here, List<Change> changes) {
    if (here.size() > 1) {
      changes.addAll(here);
    }
    here.clear();
  }
}
