package kz.baspa.restore.outline.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.outline.HeadingWords;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.contents.ContentsCell.Pages;
import kz.baspa.text.Part;
import org.jspecify.annotations.Nullable;

/** Makes entries of the cells of a contents list: a label and its title, a title of two lines. */
final class EntryMaker {
  /** What a machine took a page for, behind dots; Roman figures are pages. */
  private static final Pattern NO_PAGE =
      Pattern.compile("[.…]{6,} ?(?![IVXLІХivxlіх]{1,2}$)\\p{L}{1,2}$");

  private final String text;

  EntryMaker(String text) {
    this.text = text;
  }

  /** The label that a cell begins with, or that it is. */
  @Nullable Label labelOf(ContentsCell cell) {
    String words = words(cell);
    if (words.length() <= 2
        && words.chars().allMatch(c -> c >= '0' && c <= '9')
        && !words.isEmpty()) {
      List<Integer> numbers = List.of(Integer.valueOf(words));
      return new Label(Label.Kind.NUMBER, words, numbers, cell.start(), cell.end());
    }
    return Labels.at(text, cell.start(), cell.end());
  }

  /** The words of a cell. */
  String words(ContentsCell cell) {
    return text.substring(cell.start(), cell.end());
  }

  /** The entries that these cells make, of which the last has these pages. */
  List<ContentsEntry> entriesOf(List<ContentsCell> cells, @Nullable Pages pages) {
    List<ContentsEntry> made = new ArrayList<>();
    List<List<ContentsCell>> groups = group(cells, pages != null);
    for (int i = 0; i < groups.size(); i++) {
      made.add(entryOf(groups.get(i), i == groups.size() - 1 ? pages : null));
    }
    return made;
  }

  /** Puts together the cells that make one entry: a label and its title, a title of two lines. */
  List<List<ContentsCell>> group(List<ContentsCell> cells, boolean withPages) {
    List<List<ContentsCell>> groups = new ArrayList<>();
    for (ContentsCell cell : cells) {
      if (!groups.isEmpty() && joins(groups.get(groups.size() - 1), cell, withPages)) {
        groups.get(groups.size() - 1).add(cell);
      } else {
        groups.add(new ArrayList<>(List.of(cell)));
      }
    }
    return groups;
  }

  private boolean joins(List<ContentsCell> group, ContentsCell cell, boolean withPages) {
    ContentsCell first = group.get(0);
    ContentsCell last = group.get(group.size() - 1);
    Label label = labelOf(cell);
    Label before = labelOf(first);
    boolean bareLabel = before != null && before.end() >= last.end();
    if (label != null || cell.blankLineBefore() && !bareLabel && !withPages) {
      return false;
    }
    if (bareLabel || Character.isLowerCase(text.charAt(cell.start()))) {
      return true;
    }
    if (HeadingWords.partOf(words(cell)) != null || HeadingWords.partOf(words(first)) != null) {
      return false;
    }
    return withPages || before != null;
  }

  /** The entry that these cells make together. */
  ContentsEntry entryOf(List<ContentsCell> cells, @Nullable Pages pages) {
    ContentsCell first = cells.get(0);
    ContentsCell last = cells.get(cells.size() - 1);
    Label label = labelOf(first);
    int titleStart = first.start();
    int from = 0;
    if (label != null) {
      titleStart = label.end();
      if (titleStart >= first.end() && cells.size() > 1) {
        from = 1;
        titleStart = cells.get(1).start();
      }
    }
    int titleEnd = trimEnd(titleStart, last.end());
    if (label != null && titleStart >= titleEnd) {
      titleStart = first.start(); // «Қосымша А» with no more words is label and title in one
      titleEnd = trimEnd(titleStart, first.end());
    }
    List<int[]> joints = new ArrayList<>();
    StringBuilder title = new StringBuilder();
    int at = titleStart;
    for (int i = from + 1; i < cells.size(); i++) {
      int jointStart = cells.get(i - 1).end();
      joints.add(new int[] {jointStart, cells.get(i).start()});
      title.append(text, at, jointStart).append(' ');
      at = cells.get(i).start();
    }
    title.append(text, Math.min(at, titleEnd), titleEnd);
    String words = title.toString().replaceAll("\\s+", " ").trim();
    int end = Math.max(titleEnd, last.end());
    if (pages != null
        && pages.start() >= titleEnd
        && pages.start() - titleEnd < 2000
        && isBehind(titleEnd, pages.start())) {
      end = pages.after();
    }
    Part part =
        label != null && label.kind() == Label.Kind.APPENDIX
            ? Part.APPENDIX
            : HeadingWords.partOf(words);
    return new ContentsEntry(
        first.start(), end, label, titleStart, titleEnd, joints, pages, words, part);
  }

  /** Whether nothing but leaders and one line end stands between a title and its number. */
  private boolean isBehind(int titleEnd, int pages) {
    for (int i = titleEnd; i < pages; i++) {
      char c = text.charAt(i);
      if (!ContentsPageNumbers.isLeader(c) && "\n:;,-–—".indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private int trimEnd(int from, int end) {
    Matcher misread = NO_PAGE.matcher(text).region(from, Math.max(from, end));
    int at = misread.find() ? misread.start() : end;
    while (at > from
        && (ContentsPageNumbers.isLeader(text.charAt(at - 1)) || text.charAt(at - 1) == '\n')) {
      at--;
    }
    return at;
  }
}
