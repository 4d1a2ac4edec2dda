package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import kz.baspa.text.TabSeparatedTable;

/**
 * Puts the marks of Kazakh print for those of other scripts: {@code өнер（театр，кино）} becomes
 * {@code өнер (театр, кино)}. A full-width mark holds its own space, which is given back. Beside
 * Chinese, Arabic and other such letters the marks stay. The table is {@code
 * foreign-punctuation.tsv}.
 */
public final class ForeignPunctuation extends ProposingRule {
  private static final int REACH = 40;

  private final Map<Character, String> marks = new HashMap<>();

  public ForeignPunctuation() {
    super("foreign-punctuation");
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(ForeignPunctuation.class, "foreign-punctuation.tsv", 3)) {
      marks.put(row.cell(0).charAt(0), row.cell(1));
    }
    for (char c = '０'; c <= '９'; c++) {
      marks.put(c, String.valueOf((char) (c - '０' + '0')));
    }
    for (char c = 0; c < 26; c++) {
      marks.put((char) ('Ａ' + c), String.valueOf((char) ('A' + c)));
      marks.put((char) ('ａ' + c), String.valueOf((char) ('a' + c)));
    }
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < s.length(); i++) {
      String mark = s.charAt(i) < 0x37E ? null : marks.get(s.charAt(i));
      if (mark == null || isForeign(s, i, -1) || isForeign(s, i, 1)) {
        continue;
      }
      char after = i + 1 < s.length() ? s.charAt(i + 1) : ' ';
      char before = i > 0 ? s.charAt(i - 1) : ' ';
      boolean isWordAfter = Character.isLetterOrDigit(after) || "«(（".indexOf(after) >= 0;
      boolean inNumber = Character.isDigit(before) && Character.isDigit(after);
      boolean closes = ",.:;!?".contains(mark) && !inNumber || mark.equals(")") || mark.equals("»");
      if (closes && isWordAfter && !Character.isUpperCase(before)) {
        mark += " ";
      } else if ("(«".contains(mark) && Character.isLetterOrDigit(before)) {
        mark = " " + mark;
      }
      changes.add(change(i, i + 1, mark, 0.96));
    }
    return changes;
  }

  /** Whether the nearest letter on one side, on this line, is of a script that has such marks. */
  private static boolean isForeign(String s, int at, int step) {
    for (int i = at + step; i >= 0 && i < s.length() && Math.abs(i - at) < REACH; i += step) {
      char c = s.charAt(i);
      if (c == '\n') {
        return false;
      }
      if (Character.isLetter(c)) {
        return c >= 0x530 && !(c >= 'Ａ' && c <= 'ｚ') && c != 'ꞏ';
      }
    }
    return false;
  }
}
