package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.restore.rule.RarePattern;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Gives entries of a list of references the б of their pages back where it was read as 6: {@code
 * Алматы: Ғылым, 1994. – 310 6.} becomes {@code Алматы: Ғылым, 1994. – 310 б.}, and {@code 1994. –
 * 3106.} the same. Nobody counts pages by sixes; the glued one may be pages without a mark, so that
 * it takes four figures, and other entries with the mark.
 */
public final class MisreadPages extends ProposingRule {
  /**
   * The end of an entry behind its year: a dash, pages, the mark and the end of a line or entry.
   */
  private static final RarePattern PAGES =
      RarePattern.of(
          "12",
          "(?<!\\d)(?:1[89]|20)\\d\\d(?<between>[.,]?[\\h\\n]{0,2}[-–—]{0,2}[\\h\\n]{0,2})"
              + "(?<pages>\\d{1,4})(?<mark>\\h?[6б])(?<stop>\\.?)(?=\\h*(?:\\n|$|\\d{1,3}[.)]\\h?\\p{Lu}))");

  /** A year without its last figure. */
  private static final Pattern YEAR = Pattern.compile("1[5-9]\\d|20\\d");

  private static final double MADE = 0.96;

  /** A number with the mark glued to it has so many figures at least: no book has as many pages. */
  private static final int GLUED = 4;

  /** So many entries show the mark before a glued one is taken for it. */
  private static final int FEWEST = 2;

  /** The rule. */
  public MisreadPages() {
    super("misread-pages");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<Change> changes = new ArrayList<>();
    List<Change> glued = new ArrayList<>();
    int marked = 0;
    RarePattern.Search search = PAGES.in(s);
    while (search.find()) {
      Matcher entry = search.match();
      int start = entry.start("mark");
      int end = entry.end("mark");
      boolean parted = end - start > 1;
      boolean misread = s.charAt(end - 1) == '6';
      if (!misread) {
        marked++;
      } else if (parted && !entry.group("stop").isEmpty()) {
        marked++;
        changes.add(change(end - 1, end, "б", MADE));
      } else if (!parted
          && entry.group("pages").length() + 1 >= GLUED
          && !mayBeYear(entry.group("between"), entry.group("pages"))) {
        glued.add(change(start, end, " б", MADE));
      }
    }
    if (marked >= FEWEST || glued.size() > 2 * FEWEST) {
      changes.addAll(glued);
    }
    return changes;
  }

  /** {@code 2014 2015 2016} under a chart are years, and so may be {@code 1998, 2006} in a text. */
  private static boolean mayBeYear(String between, String pages) {
    boolean dash = between.chars().anyMatch(c -> "-–—".indexOf(c) >= 0);
    return between.isBlank() || !dash && YEAR.matcher(pages).matches();
  }
}
