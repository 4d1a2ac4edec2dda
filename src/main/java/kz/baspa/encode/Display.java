package kz.baspa.encode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import kz.baspa.text.Edit;

/**
 * How an edit shows in the TEI. Which rule shows how stands in {@code rules.tsv}. An edit of a rule
 * that is not there is a correction if it changes letters, and layout otherwise. Of an edit that
 * several rules made together the first of these that one of them has counts.
 */
enum Display {
  /** {@code <gap reason="lost"/>}: the text breaks off. */
  GAP,
  /** {@code <pb/>}. */
  PAGE_BREAK,
  /** {@code <supplied>}: a stop is given back. */
  SUPPLIED,
  /** {@code <sic>} and {@code <corr>}. */
  CORRECTION,
  /** {@code <orig>} and {@code <reg>}. */
  REGULARIZATION,
  /** Not at all: the change list has it. */
  LAYOUT;

  /** A longer edit is a line put in order, not a word that a reader would compare. */
  private static final int LONGEST = 80;

  private static final Map<String, Display> BY_RULE = load();

  private static Map<String, Display> load() {
    try (InputStream in = Display.class.getResourceAsStream("rules.tsv")) {
      Map<String, Display> table = new HashMap<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] cells = line.strip().split("\t");
        if (!line.startsWith("#") && cells.length == 2) {
          table.put(cells[0], valueOf(cells[1].replace('-', '_').toUpperCase(Locale.ROOT)));
        }
      }
      return Map.copyOf(table);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Display of(Edit edit) {
    Display first = null;
    for (String rule : edit.rules()) {
      Display display = BY_RULE.get(rule);
      if (display == null) {
        display = letters(edit.before()).equals(letters(edit.after())) ? LAYOUT : CORRECTION;
      }
      if (first == null || display.compareTo(first) < 0) {
        first = display;
      }
    }
    boolean words = first == CORRECTION || first == REGULARIZATION;
    boolean line = Math.max(edit.before().length(), edit.after().length()) > LONGEST;
    return words && line ? LAYOUT : first;
  }

  private static String letters(String text) {
    StringBuilder out = new StringBuilder();
    text.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }
}
