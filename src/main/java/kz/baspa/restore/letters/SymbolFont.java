package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import kz.baspa.text.SymbolFonts;

/**
 * Reads characters of Word's Symbol and Wingdings fonts, which text copied from it has in the
 * private use area and no other font can show: U+F0B7 becomes {@code •}, U+F0B0 {@code °}, U+F061
 * {@code α}. See {@link SymbolFonts}.
 */
public final class SymbolFont extends ProposingRule {
  public SymbolFont() {
    super("symbol-font");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < s.length(); i++) {
      Optional<String> shown = SymbolFonts.shown(s.charAt(i));
      if (shown.isPresent()) {
        changes.add(change(i, i + 1, shown.get(), 0.97));
      }
    }
    return changes;
  }
}
