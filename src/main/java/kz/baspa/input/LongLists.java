package kz.baspa.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The longest list and the longest table of a file of markup, told by its tags or marks alone, in a
 * moment and before anything is read. What is not certain is not counted: a list with paragraphs in
 * its items is as many lists as it has items.
 *
 * <pre>{@code
 * LongLists.of(Path.of("register.html")).items(); // 100,000
 * }</pre>
 *
 * @param items in the longest list
 * @param cells in the longest table
 */
public record LongLists(int items, int cells) {
  private static final LongLists NONE = new LongLists(0, 0);

  /** A smaller file has no long list. */
  private static final long SMALL = 256 << 10;

  private static final long LARGE = 256 << 20;

  /** What begins an item or a cell, what ends a list or a table, and what holds neither. */
  private static final Pattern TAG =
      Pattern.compile(
          "<(?:(li)|(td|th)|(p|h[1-6]|pre|blockquote|/ul|/ol|/table)|(script|style|template|nav|head|select)|(!--))"
              + "(?![\\w-])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern ITEM =
      Pattern.compile("(?: {0,3}|(\\s+))(?:[-*+]|\\d{1,9}[.)])[ \\t]+\\S");

  /**
   * Those of a file.
   *
   * @return none of what is no HTML or Markdown by its name, and of what cannot be read
   */
  public static LongLists of(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    boolean html = name.matches(".*\\.x?html?");
    try {
      if (!html && !name.endsWith(".md") || !Files.isRegularFile(file) || !isLong(file)) {
        return NONE;
      }
      // Tags and marks have the same bytes in every encoding that has one byte for them.
      String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
      return html ? ofHtml(text) : ofMarkdown(text);
    } catch (IOException e) {
      return NONE; // said when it is read
    }
  }

  private static boolean isLong(Path file) throws IOException {
    long size = Files.size(file);
    return size >= SMALL && size <= LARGE;
  }

  private static LongLists ofHtml(String text) {
    int items = 0;
    int cells = 0;
    LongLists longest = NONE;
    Matcher tag = TAG.matcher(text);
    int at = 0;
    while (tag.find(at)) {
      at = tag.end();
      if (tag.group(4) != null || tag.group(5) != null) {
        String end = tag.group(5) != null ? "-->" : "</" + tag.group(4);
        at = text.indexOf(end, at);
        if (at < 0) {
          break; // it is never ended, or in other letters
        }
      } else {
        items = tag.group(1) != null ? items + 1 : 0;
        cells = tag.group(2) != null ? cells + 1 : 0;
        longest = longest.and(items, cells);
      }
    }
    return longest;
  }

  private static LongLists ofMarkdown(String text) {
    int items = 0;
    int cells = 0;
    LongLists longest = NONE;
    for (String line : (Iterable<String>) text.lines()::iterator) {
      if (line.isBlank()) {
        cells = 0;
        continue;
      }
      String words = line.stripLeading();
      if (words.startsWith("```") || words.startsWith("~~~")) {
        return NONE; // code may look like lists
      }
      Matcher item = ITEM.matcher(line);
      if (item.lookingAt() && (item.group(1) == null || items > 0)) {
        items++;
        cells = 0;
      } else if (words.startsWith("|")) {
        items = 0;
        cells += (int) words.chars().filter(each -> each == '|').count() - 1;
      } else if (items == 0 || !Character.isWhitespace(line.charAt(0))) {
        items = 0;
        cells = 0;
      }
      longest = longest.and(items, cells);
    }
    return longest;
  }

  private LongLists and(int otherItems, int otherCells) {
    return otherItems > items || otherCells > cells
        ? new LongLists(Math.max(items, otherItems), Math.max(cells, otherCells))
        : this;
  }
}
