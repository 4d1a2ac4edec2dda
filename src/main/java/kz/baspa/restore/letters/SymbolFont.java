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
 * Reads characters of Word's Symbol and Wingdings fonts, which text copied from it has in the
 * private use area and no other font can show: U+F0B7 becomes {@code •}, U+F0B0 {@code °}, U+F061
 * {@code α}. The table is {@code symbol-fonts.tsv}.
 */
public final class SymbolFont extends ProposingRule {
  private final Map<Character, String> characters = new HashMap<>();

  public SymbolFont() {
    super("symbol-font");
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(SymbolFont.class, "symbol-fonts.tsv", 3)) {
      characters.put((char) Integer.parseInt(row.cell(0), 16), row.cell(1));
    }
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < s.length(); i++) {
      char c = s.charAt(i);
      String after = characters.get(c);
      if (c >= 0xF000 && c < 0xF100 && after != null) {
        changes.add(change(i, i + 1, after, 0.97));
      }
    }
    return changes;
  }
}
