package kz.baspa.restore.outline.contents;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.outline.HeadingWords;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.contents.ContentsCell.Pages;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import kz.baspa.text.Spaces;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * A contents list whose lines were known by their places on the page, however their dots and
 * numbers were misread: {@code 2.1 Су қорлары ..мД40} is an entry without a page.
 */
final class MarkedContents {
  private static final Pattern LEADER =
      Pattern.compile("[.․·•_]{2,}|…|‥|\\t|(?: [.․·•]){2,}| [.․·•]{1,2}$");
  private static final Pattern TAIL =
      Pattern.compile("[\\s.․·•_…‥]*(\\d{1,3})(?:\\s?[-–—]\\s?(\\d{1,3}))?[\\s.,:;'’|)]*");
  private static final Pattern NUMBER_AT_END = Pattern.compile("(?<=\\p{L}[»”\")]?\\s)(\\d{1,3})$");

  /** A label that stands alone over its title; a number without a stop may be any. */
  private static final Pattern LABEL = Pattern.compile("\\d{1,2}(?:\\.\\d{1,2})*\\.?");

  /** What is no misread number. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{4}");

  /** Fewer are no list. */
  private static final int FEWEST = 3;

  private final LinedText text;
  private final String all;

  /** A line of the list; {@code titleEnd} is where its words end. */
  private record Row(int start, int titleEnd, int end, @Nullable Pages pages, boolean closed) {}

  private MarkedContents(LinedText text) {
    this.text = text;
    this.all = text.text();
  }

  /** The list, or null if no page shows one. */
  static @Nullable ContentsList in(LinedText text) {
    return text.evidence().isEmpty() ? null : new MarkedContents(text).find();
  }

  private @Nullable ContentsList find() {
    List<Row> rows = new ArrayList<>();
    int from = -1;
    for (BlockEvidence block : text.evidence().blocks()) {
      boolean entry = block.kind() == BlockKind.CONTENTS_ENTRY && block.confidence() < 1;
      if (entry) {
        from = from < 0 ? text.edited().textOffset(block.start()) : from;
        int start = text.edited().textOffset(block.start());
        row(start, text.edited().textOffset(block.end()), rows);
      } else if (!rows.isEmpty() && block.kind() != BlockKind.RUNNING_HEAD) {
        break;
      }
    }
    List<int[]> dropped = withoutSpecks(rows);
    if (rows.size() < FEWEST) {
      return null;
    }
    int head = head(from);
    List<Row> sound = ascending(rows);
    if (head < 0 && isOtherList(rows, sound)) {
      return null;
    }
    List<ContentsEntry> entries = entries(sound);
    if (!text.evidence().words().isEmpty()) {
      entries = LabelSequence.mend(entries);
    }
    int start = head < 0 ? from : head;
    int headEnd = head < 0 ? from : Spaces.skipBackward(all, from, head);
    while (head >= 0 && headEnd > head && Character.isWhitespace(all.charAt(headEnd - 1))) {
      headEnd--;
    }
    int end = entries.get(entries.size() - 1).end();
    for (int[] stretch : dropped) {
      end = Math.max(end, stretch[1]);
    }
    return new ContentsList(start, headEnd, end, entries, dropped);
  }

  /**
   * Takes rows out that have no words, and says where they stand: a page that was read far from its
   * title, a speck. The number of a chapter over its title stays.
   */
  private List<int[]> withoutSpecks(List<Row> rows) {
    List<int[]> specks = new ArrayList<>();
    List<Row> kept = new ArrayList<>();
    int chapter = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      String words = all.substring(row.start(), row.end());
      if (firstLetter(words) < words.length() || isLabel(words, rows, i, chapter)) {
        kept.add(row);
      } else {
        specks.add(new int[] {row.start(), row.end()});
      }
      Label label = Labels.at(all, row.start(), row.titleEnd());
      chapter = label == null || label.depth() == 0 ? chapter : label.numbers().get(0);
    }
    if (kept.size() < rows.size()) {
      rows.clear();
      rows.addAll(kept);
    }
    return specks;
  }

  private boolean isLabel(String words, List<Row> rows, int at, int chapter) {
    if (!LABEL.matcher(words).matches() || at + 1 == rows.size()) {
      return false;
    }
    Row next = rows.get(at + 1);
    boolean titled =
        next.start() < next.titleEnd()
            && Character.isLetter(all.charAt(next.start()))
            && Labels.at(all, next.start(), next.titleEnd()) == null
            && HeadingWords.partOf(all.substring(next.start(), next.titleEnd())) == null;
    return titled && (words.indexOf('.') > 0 || words.equals(Integer.toString(chapter + 1)));
  }

  /**
   * Whether it is a list of something else, of names or of amounts: {@code Біржан .... 5, 6, 66} or
   * {@code Сиыр .... 5,06}. Much of what stands behind its dots is no page that goes up.
   */
  private boolean isOtherList(List<Row> rows, List<Row> sound) {
    int numbered = 0;
    int odd = 0;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean number =
          all.substring(row.titleEnd(), row.end()).chars().anyMatch(Character::isDigit);
      numbered += number ? 1 : 0;
      odd += number && sound.get(i).pages() == null ? 1 : 0;
    }
    return odd >= FEWEST && 3 * odd > numbered;
  }

  /** Where the word over the list begins; -1 if the line before it is another. */
  private int head(int from) {
    int line = text.indexAt(from) - 1;
    while (line >= 0 && text.string(line).isBlank()) {
      line--;
    }
    if (line < 0) {
      return -1;
    }
    int start = Spaces.skipForward(all, text.start(line), text.end(line));
    HeadingWords.Found found = HeadingWords.at(all, start);
    if (found == null || found.part() != Part.CONTENTS) {
      found = HeadingWords.damagedContentsAt(all, start);
    }
    return found != null && found.part() == Part.CONTENTS && text.end(line) - found.end() < 3
        ? start
        : -1;
  }

  private void row(int from, int to, List<Row> rows) {
    int start = Spaces.skipForward(all, from, to);
    int end = Spaces.skipBackward(all, to, start);
    if (start >= end) {
      return;
    }
    String words = all.substring(start, end);
    Matcher leader = LEADER.matcher(words);
    int at = firstLetter(words);
    boolean led = leader.find(Math.min(words.length(), at + 1));
    while (led && WORD.matcher(words).region(leader.end(), words.length()).find()) {
      led = leader.find(); // an ellipsis in a title: its words go on
    }
    if (led) {
      Matcher tail = TAIL.matcher(words).region(leader.start(), words.length());
      Pages pages = tail.matches() ? pages(tail, start) : null;
      rows.add(new Row(start, start + leader.start(), end, pages, true));
      return;
    }
    Matcher number = NUMBER_AT_END.matcher(words);
    if (number.find()) {
      int page = Integer.parseInt(number.group(1));
      int digits = start + number.start(1);
      Pages pages = new Pages(digits, end, page, page, end);
      rows.add(new Row(start, Spaces.skipBackward(all, digits, start), end, pages, true));
    } else {
      rows.add(new Row(start, end, end, null, false));
    }
  }

  private static int firstLetter(String words) {
    int at = 0;
    while (at < words.length() && !Character.isLetter(words.charAt(at))) {
      at++;
    }
    return at;
  }

  private static Pages pages(Matcher tail, int start) {
    int first = Integer.parseInt(tail.group(1));
    int last = tail.group(2) == null ? first : Integer.parseInt(tail.group(2));
    int end = start + (tail.group(2) == null ? tail.end(1) : tail.end(2));
    return new Pages(start + tail.start(1), end, first, last, start + tail.end());
  }

  /** Pages that do not stand in the longest row of ascending ones were misread. */
  private static List<Row> ascending(List<Row> rows) {
    int[] longest = new int[rows.size()];
    int[] before = new int[rows.size()];
    Arrays.fill(before, -1);
    int best = -1;
    for (int i = 0; i < rows.size(); i++) {
      Pages pages = rows.get(i).pages();
      if (pages == null || pages.first() == 0 || pages.last() < pages.first()) {
        continue;
      }
      longest[i] = 1;
      for (int j = 0; j < i; j++) {
        Pages earlier = rows.get(j).pages();
        if (longest[j] >= longest[i] && earlier != null && earlier.first() <= pages.first()) {
          longest[i] = longest[j] + 1;
          before[i] = j;
        }
      }
      best = best < 0 || longest[i] > longest[best] ? i : best;
    }
    boolean[] kept = new boolean[rows.size()];
    for (int i = best; i >= 0; i = before[i]) {
      kept[i] = true;
    }
    List<Row> sound = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      sound.add(
          kept[i] ? row : new Row(row.start(), row.titleEnd(), row.end(), null, row.closed()));
    }
    return sound;
  }

  private List<ContentsEntry> entries(List<Row> rows) {
    List<ContentsEntry> entries = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      List<Row> group = new ArrayList<>(List.of(rows.get(i)));
      while (i + 1 < rows.size() && goesOn(group, rows.get(i + 1))) {
        group.add(rows.get(++i));
      }
      entries.add(entry(group));
    }
    return entries;
  }

  /** Whether a title runs on: nothing closed it, and the next line does not begin as entries do. */
  private boolean goesOn(List<Row> group, Row next) {
    if (group.get(group.size() - 1).closed()
        || group.size() > 3
        || next.titleEnd() <= next.start()) {
      return false;
    }
    return Character.isLowerCase(all.charAt(next.start()));
  }

  private ContentsEntry entry(List<Row> group) {
    Row first = group.get(0);
    Row last = group.get(group.size() - 1);
    Label label = Labels.at(all, first.start(), first.titleEnd());
    int titleStart = label == null ? first.start() : Math.min(label.end(), first.titleEnd());
    if (titleStart >= first.titleEnd()) {
      titleStart = first.start();
    }
    List<int[]> joints = new ArrayList<>();
    StringBuilder title = new StringBuilder();
    for (int i = 0; i < group.size(); i++) {
      int from = i == 0 ? titleStart : group.get(i).start();
      if (i > 0) {
        joints.add(new int[] {group.get(i - 1).titleEnd(), from});
        title.append(' ');
      }
      title.append(all, from, group.get(i).titleEnd());
    }
    String words = title.toString().replaceAll("\\s+", " ").trim();
    Part part =
        label != null && label.kind() == Label.Kind.APPENDIX
            ? Part.APPENDIX
            : HeadingWords.partOf(words);
    int titleEnd = last.titleEnd();
    return new ContentsEntry(
        first.start(), last.end(), label, titleStart, titleEnd, joints, last.pages(), words, part);
  }
}
