package kz.baspa.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.baspa.text.Decision;
import kz.baspa.text.Edit;

/** What an edit is to a reader. Which rule's edits are what stands in {@code kinds.tsv}. */
enum Kind {
  /** A person's own decision. */
  DECISION,
  /** A word has become another: its row in the report says from what to what. */
  WORDS,
  /** Letters were given their alphabet; shown word by word like the words. */
  LETTERS,
  /** Stops were given back; shown in their sentences, all in one row. */
  MARKS,
  /** Lines were put in order, invisible characters taken out: counted and not listed. */
  LINES;

  private static final Map<String, Kind> BY_RULE = load();

  private static Map<String, Kind> load() {
    try (InputStream in = Kind.class.getResourceAsStream("kinds.tsv")) {
      Map<String, Kind> table = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] cells = line.strip().split("\t");
        if (!line.startsWith("#") && cells.length == 2) {
          table.put(cells[0], valueOf(cells[1].toUpperCase(Locale.ROOT)));
        }
      }
      return Map.copyOf(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Kind of(Edit edit) {
    return of(mainRule(edit), edit);
  }

  private static Kind of(String rule, Edit edit) {
    Kind kind = BY_RULE.get(rule);
    if (kind != null) {
      return kind;
    }
    return letters(edit.before()).equals(letters(edit.after())) ? LINES : WORDS;
  }

  /** Of the rules that made an edit together, the one that says most to a reader. */
  static String mainRule(Edit edit) {
    if (edit.decided()) {
      return Decision.RULE;
    }
    String main = null;
    for (String rule : edit.rules()) {
      if (main == null || of(rule, edit).compareTo(of(main, edit)) < 0) {
        main = rule;
      }
    }
    return main;
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }
}
