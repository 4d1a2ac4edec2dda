package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the lines of contents lists by their places and by what stands elsewhere: a machine often
 * misreads the dots, loses the page numbers at their end and the word over the list, but {@code 2.1
 * Су қорлары ....} comes again as a heading.
 */
final class ContentsLines {
  /** Contents lists stand on so many pages at the front, or at the end. */
  private static final int FRONT = 14;

  private static final int END = 5;

  /** So many entries one below the other are a list. */
  private static final int FEWEST = 4;

  /** A list that goes on over a page begins at its top, under no more lines. */
  private static final int MOST_OVER = 2;

  /** The word over a list stands no more lines above an entry that is known as one. */
  private static final int MOST_ABOVE = 4;

  private static final Set<String> OVER_LIST =
      Set.of("мазмұны", "мазмуны", "содержание", "оглавление", "contents");

  /** Titles have no more letters than these. */
  private static final int LONGEST_TITLE = 160;

  private static final Pattern LEADER =
      Pattern.compile("\\.{3,}|…|‥|_{3,}|·{3,}|(?:\\s?[.·•]){3,}|\\s[.·]{1,2}\\s*$");

  private final List<PageText> pages;
  private final Map<String, List<Title>> titles = new HashMap<>();

  /** The letters of a line or of two lines, which may be a heading. */
  private record Title(int page, String key) {}

  private ContentsLines(List<PageText> pages) {
    this.pages = pages;
    for (int i = 0; i < pages.size(); i++) {
      String before = "";
      double widest = widest(pages.get(i).lines());
      for (PageLine line : pages.get(i).lines()) {
        String key = isFull(line, widest) ? "" : key(line.text());
        add(i, key);
        add(i, before + key);
        before = key;
      }
    }
  }

  /** The lines of contents lists; running lines and notes are out already. */
  static Set<PageLine> in(List<PageText> pages) {
    return new ContentsLines(pages).find();
  }

  private Set<PageLine> find() {
    Set<PageLine> found = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean goesOn = false;
    for (int i = 0; i < pages.size() && (found.isEmpty() || goesOn); i++) {
      if (i >= FRONT && i < pages.size() - END) {
        continue;
      }
      List<PageLine> lines = pages.get(i).lines();
      boolean[] entries = new boolean[lines.size()];
      for (int line = 0; line < entries.length; line++) {
        entries[line] = isEntry(i, lines, line);
      }
      int[] run = longestRun(entries, goesOn ? 2 : FEWEST);
      if (goesOn && run[0] > MOST_OVER) {
        break; // two headings, one below the other, in the body
      }
      run[0] = first(lines, run);
      for (int line = run[0]; line < run[1]; line++) {
        found.add(lines.get(line));
      }
      goesOn = run[1] > run[0] && run[1] >= lines.size() - 1;
    }
    return found;
  }

  /**
   * Where a list begins: right behind the word that stands over it, if that is near. A machine that
   * loses the page of a long first entry leaves nothing that tells it from prose.
   */
  private static int first(List<PageLine> lines, int[] run) {
    for (int at = run[0] - 1; at >= Math.max(0, run[0] - MOST_ABOVE) && run[1] > run[0]; at--) {
      if (OVER_LIST.contains(key(lines.get(at).text()))) {
        return at + 1;
      }
    }
    return run[0];
  }

  private static double widest(List<PageLine> lines) {
    return lines.stream().mapToDouble(PageLine::width).max().orElse(0);
  }

  /** Whether a line is prose: titles leave room, but for those on a page of few lines. */
  private static boolean isFull(PageLine line, double widest) {
    return line.width() > 0.93 * widest && line.text().length() > 60;
  }

  private void add(int page, String key) {
    if (key.length() >= 6 && key.length() <= LONGEST_TITLE) {
      titles
          .computeIfAbsent(key.substring(0, 3), any -> new ArrayList<>())
          .add(new Title(page, key));
    }
  }

  private boolean isEntry(int page, List<PageLine> lines, int at) {
    PageLine line = lines.get(at);
    String text = line.text();
    Matcher leader = LEADER.matcher(text);
    boolean led = leader.find() && key(text.substring(0, leader.start())).length() >= 4;
    if (led && (leader.end() - leader.start() > 3 || Seams.endsWithPage(line))
        || Seams.endsWithPage(line)) {
      return true;
    }
    if (isFull(line, widest(lines))) {
      return false;
    }
    String key = key(led ? text.substring(0, leader.start()) : text);
    String next = at + 1 < lines.size() ? key(withoutLeader(lines.get(at + 1).text())) : "";
    return isTitle(page, key) || isTitle(page, key + next);
  }

  private static String withoutLeader(String text) {
    Matcher leader = LEADER.matcher(text);
    return leader.find() ? text.substring(0, leader.start()) : text;
  }

  private boolean isTitle(int page, String key) {
    if (key.length() < 6 || key.length() > LONGEST_TITLE) {
      return false;
    }
    return titles.getOrDefault(key.substring(0, 3), List.of()).stream()
        .anyMatch(other -> other.page() != page && isNear(key, other.key()));
  }

  /** Whether no more than one letter in eight differs, which must be one for one. */
  private static boolean isNear(String a, String b) {
    if (Math.abs(a.length() - b.length()) > 1) {
      return false;
    }
    int most = Math.min(a.length(), b.length()) / 8;
    int from = 0;
    int length = Math.min(a.length(), b.length());
    while (from < length && a.charAt(from) == b.charAt(from)) {
      from++;
    }
    int different = 0;
    for (int i = 1; i <= length - from; i++) {
      different += a.charAt(a.length() - i) == b.charAt(b.length() - i) ? 0 : 1;
    }
    return different + Math.abs(a.length() - b.length()) <= most;
  }

  /** The letters alone, small. */
  private static String key(String text) {
    StringBuilder key = new StringBuilder(text.length());
    text.codePoints()
        .filter(Character::isLetter)
        .map(Character::toLowerCase)
        .forEach(key::appendCodePoint);
    return key.toString();
  }

  /** The longest stretch that begins and ends with entries and mostly consists of them. */
  private static int[] longestRun(boolean[] entries, int fewest) {
    int[] best = {0, 0};
    int most = fewest - 1;
    for (int start = 0; start < entries.length; start++) {
      if (!entries[start] || start > 0 && entries[start - 1]) {
        continue;
      }
      int count = 0;
      int gap = 0;
      for (int at = start; at < entries.length && gap <= 2; at++) {
        gap = entries[at] ? 0 : gap + 1;
        count += entries[at] ? 1 : 0;
        if (entries[at] && count > most && count * 5 >= (at - start + 1) * 3) {
          most = count;
          best = new int[] {start, at + 1};
        }
      }
    }
    return best;
  }
}
