package kz.baspa.restore.outline.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.baspa.restore.outline.FoldedText;
import kz.baspa.restore.outline.HeadingWords;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.PrefixMatch;
import kz.baspa.restore.outline.contents.ContentsCell.Pages;
import kz.baspa.text.Part;
import org.jspecify.annotations.Nullable;

/**
 * Reads the entries of one contents list. It ends where an entry's title comes again, where the
 * pages no longer ascend, or where a long line begins.
 */
final class ContentsReader {
  private static final int LONG = 300;
  private static final int OPEN = 5;
  private static final Set<String> UNITS = Set.of("бет", "бети", "беттер", "б", "стр");

  private final String text;
  private final int start;
  private final int headEnd;
  private final List<ContentsEntry> entries = new ArrayList<>();
  private final List<ContentsCell> open = new ArrayList<>();
  private final List<int[]> dropped = new ArrayList<>();
  private final EntryMaker maker;
  private int paged;
  private int page;
  private boolean repeated;

  ContentsReader(String text, int start, int headEnd) {
    this.text = text;
    this.maker = new EntryMaker(text);
    this.start = start;
    this.headEnd = headEnd;
  }

  /** The list, or null if what stands here is none. */
  @Nullable ContentsList read() {
    List<ContentsCell> cells = ContentsCells.from(text, headEnd);
    int i = 0;
    while (i < cells.size()) {
      int taken = take(cells, i);
      if (taken == 0) {
        break;
      }
      i += taken;
    }
    close(i >= cells.size());
    if (!isList()) {
      return null;
    }
    int end = entries.get(entries.size() - 1).end();
    for (int[] stretch : dropped) {
      end = Math.max(end, stretch[1]);
    }
    return new ContentsList(start, headEnd, end, List.copyOf(entries), List.copyOf(dropped));
  }

  /** Takes the cell with this index and perhaps more; says how many, 0 where the list ends. */
  private int take(List<ContentsCell> cells, int index) {
    ContentsCell cell = cells.get(index);
    if (cell.isNumberAlone()) {
      return takeNumbers(cells, index);
    }
    if (cell.pages() != null) {
      return takePaged(cell, cell.pages()) ? 1 : 0;
    }
    if (isUnit(cell) && entries.isEmpty() && open.isEmpty()) {
      dropped.add(new int[] {cell.start(), cell.end()});
      return 1;
    }
    if (repeats(cell)) {
      repeated = true;
      return 0;
    }
    if (paged == 0 && entries.isEmpty() && cell.length() > 40) {
      List<ContentsCell> parts = GluedEntries.split(text, cell);
      if (parts.size() > 2) {
        return takeGluedPlan(parts) ? 1 : 0;
      }
    }
    boolean ends =
        cell.length() > LONG
            || paged > 0 && (wordsAlone() >= OPEN || isClosed() && !isAppendix(cell))
            || paged == 0 && cell.blankLineBefore() && hasClosingWord()
            || hasClosingWord() && isIntroduction(cell);
    if (ends) {
      return 0;
    }
    open.add(cell);
    return 1;
  }

  /** How many titles without a page there are that nothing else shows to be titles. */
  private int wordsAlone() {
    int count = 0;
    for (ContentsCell cell : open) {
      count +=
          maker.labelOf(cell) == null && HeadingWords.partOf(maker.words(cell)) == null ? 1 : 0;
    }
    return count;
  }

  private boolean takePaged(ContentsCell cell, Pages pages) {
    if (cell.length() > LONG || paged > 0 && pages.first() < page) {
      return false;
    }
    open.add(cell);
    entries.addAll(maker.entriesOf(open, pages));
    open.clear();
    paged++;
    page = Math.max(page, pages.first());
    return true;
  }

  /** A glued plan: true if the list may go on behind it. */
  private boolean takeGluedPlan(List<ContentsCell> parts) {
    for (ContentsCell part : parts) {
      if (repeats(part)) {
        repeated = true;
        return false;
      }
      open.add(part);
    }
    return parts.get(parts.size() - 1).end() == parts.get(0).end();
  }

  private int takeNumbers(List<ContentsCell> cells, int index) {
    int count = 0;
    while (index + count < cells.size() && cells.get(index + count).isNumberAlone()) {
      count++;
    }
    if (open.isEmpty()) {
      if (count == 1
          && index + 1 < cells.size()
          && isLabelOf(cells.get(index), cells.get(index + 1))) {
        Pages number = cells.get(index).numbers();
        open.add(
            new ContentsCell(
                number.start(), number.end(), null, cells.get(index).blankLineBefore(), false));
      }
      return count;
    }
    List<List<ContentsCell>> groups = maker.group(open, true);
    int without = groups.size() - count;
    if (without != 0 && count > 1) {
      return 0;
    }
    Pages first = cells.get(index).numbers();
    if (paged > 0 && first.first() < page) {
      return 0;
    }
    for (int i = 0; i < groups.size(); i++) {
      Pages pages = i < without ? null : cells.get(index + i - without).pages();
      entries.add(maker.entryOf(groups.get(i), pages));
      if (pages != null) {
        paged++;
        page = Math.max(page, pages.first());
        boolean behind = i == groups.size() - 1 && count == 1;
        if (!behind) {
          dropped.add(new int[] {pages.start(), pages.after()});
        }
      }
    }
    open.clear();
    return count;
  }

  /** Whether a number that stands alone is no page but the label of the title in the next line. */
  private boolean isLabelOf(ContentsCell number, ContentsCell title) {
    Pages pages = number.numbers();
    int chapter = 0;
    for (ContentsEntry entry : entries) {
      if (entry.label() != null && entry.label().depth() > 0) {
        chapter = entry.label().numbers().get(0);
      }
    }
    return pages.first() == chapter + 1
        && pages.first() == pages.last()
        && pages.end() == pages.after()
        && !title.isNumberAlone()
        && maker.labelOf(title) == null
        && HeadingWords.partOf(maker.words(title)) == null;
  }

  private void close(boolean atEnd) {
    if (paged == 0) {
      entries.addAll(maker.entriesOf(open, null));
      return;
    }
    if (repeated || atEnd) {
      for (ContentsCell cell : open) {
        Label label = maker.labelOf(cell);
        boolean next = repeated && label != null && ContentsCells.follows(lastLabel(), label);
        if (HeadingWords.partOf(maker.words(cell)) == null && !isAppendix(cell) && !next) {
          break;
        }
        entries.add(maker.entryOf(List.of(cell), null));
      }
    }
  }

  private @Nullable Label lastLabel() {
    Label last = null;
    for (ContentsEntry entry : entries) {
      last = entry.label() == null ? last : entry.label();
    }
    return last;
  }

  private boolean isList() {
    int parts = 0;
    int labels = 0;
    for (ContentsEntry entry : entries) {
      parts += entry.label() == null && entry.part() != null ? 1 : 0;
      labels += entry.label() != null ? 1 : 0;
    }
    if (headEnd == start) {
      return paged >= 3 && parts + labels >= 2;
    }
    if (paged >= 2) {
      return parts + labels >= 1 || paged >= 4;
    }
    return entries.size() >= 3 && parts >= 1 && parts + labels >= 3;
  }

  private boolean isUnit(ContentsCell cell) {
    return cell.length() < 10 && UNITS.contains(FoldedText.key(maker.words(cell)));
  }

  /** Whether the list has come to the part that ends a thesis. */
  private boolean isClosed() {
    if (entries.isEmpty()) {
      return false;
    }
    Part part = entries.get(entries.size() - 1).part();
    return part == Part.BIBLIOGRAPHY || part == Part.APPENDIX;
  }

  private boolean hasClosingWord() {
    if (entries.stream().anyMatch(entry -> entry.part() == Part.BIBLIOGRAPHY)) {
      return true;
    }
    for (ContentsCell cell : open) {
      Part part = HeadingWords.partOf(maker.words(cell));
      if (part == Part.CONCLUSION || part == Part.BIBLIOGRAPHY) {
        return true;
      }
    }
    return false;
  }

  /** Of a list that lost its first entry the body begins with it. */
  private boolean isIntroduction(ContentsCell cell) {
    return HeadingWords.partOf(maker.words(cell)) == Part.INTRODUCTION;
  }

  private boolean isAppendix(ContentsCell cell) {
    Label label = maker.labelOf(cell);
    return label != null && label.kind() == Label.Kind.APPENDIX
        || HeadingWords.partOf(maker.words(cell)) == Part.APPENDIX;
  }

  /** Whether this cell is an entry's heading in the body and so no more part of the list. */
  private boolean repeats(ContentsCell cell) {
    Label label = maker.labelOf(cell);
    int titleStart = label == null ? cell.start() : label.end();
    FoldedText title = FoldedText.of(text, titleStart, cell.end());
    for (ContentsEntry entry : entries) {
      if (sameLabel(label, entry.label()) || opensWith(title, entry.title(), cell.end())) {
        return true;
      }
    }
    for (ContentsCell earlier : open) {
      Label other = maker.labelOf(earlier);
      int otherStart = other == null ? earlier.start() : other.end();
      String words = text.substring(otherStart, earlier.end());
      if (sameLabel(label, other) || opensWith(title, words, cell.end())) {
        return true;
      }
    }
    return false;
  }

  private static boolean sameLabel(@Nullable Label label, @Nullable Label other) {
    return label != null
        && other != null
        && label.kind() == Label.Kind.CHAPTER
        && other.kind() == Label.Kind.CHAPTER
        && label.means(other);
  }

  private boolean opensWith(FoldedText title, String entry, int end) {
    String key = FoldedText.key(entry);
    if (key.length() < 5 || title.length() < key.length() - 2) {
      return false;
    }
    if (title.key().startsWith(key)) {
      int after = title.place(key.length() - 1) + 1;
      return after >= end || !Character.isLowerCase(text.charAt(after));
    }
    return PrefixMatch.alike(key, title.key());
  }
}
