package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import kz.baspa.text.TabSeparatedTable;
import org.jspecify.annotations.Nullable;

/**
 * Reads text in old 8-bit Kazakh fonts: {@code Ќазаќстан жјне єажап} becomes {@code Қазақстан және
 * ғылым}. The layout is told from the text itself, paragraph by paragraph, because a work may have
 * been put together from several files, and because the same characters are true letters of
 * Ukrainian, Belarusian, Serbian or Macedonian quotations. A layout that no table has is found by
 * {@link LayoutSearch}.
 *
 * <p>Evidence for a layout: the word is a Kazakh word once it is read so; it mixes letters of
 * alphabets that never meet (ќ and є); it has a letter (ы) that the alphabet of its odd letter
 * lacks. Evidence against it: the paragraph has true Kazakh letters.
 */
public final class OldFont extends ProposingRule {
  private final List<OldLayout> known;
  private final LayoutSearch search;
  private final BitSet odd = new BitSet();
  private final Predicate<String> isWord;

  /**
   * The rule.
   *
   * @param isWord whether a spelling is a Kazakh word
   */
  public OldFont(Predicate<String> isWord) {
    super("old-font");
    this.isWord = isWord;
    Map<String, OldLayout> byName = new LinkedHashMap<>();
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(OldFont.class, "old-fonts.tsv", 3)) {
      odd.set(row.cell(1).charAt(0));
      byName
          .computeIfAbsent(row.cell(0), name -> new OldLayout())
          .put(row.cell(1).charAt(0), row.cell(2).charAt(0));
    }
    for (char c : LayoutSearch.SMALL.toCharArray()) {
      odd.set(c);
      odd.set(Character.toUpperCase(c));
    }
    this.known = List.copyOf(byName.values());
    this.search = new LayoutSearch(known, isWord);
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<OldLayout> layouts = new ArrayList<>(known);
    search.find(s).ifPresent(layouts::add);
    List<Paragraph> paragraphs = new ArrayList<>();
    Evidence[] whole = new Evidence[layouts.size()];
    for (int k = 0; k < whole.length; k++) {
      whole[k] = new Evidence();
    }
    for (int line = 0; line < text.size(); line++) {
      Paragraph paragraph = read(s, text.start(line), text.end(line), layouts);
      if (paragraph != null) {
        paragraphs.add(paragraph);
        for (int k = 0; k < whole.length; k++) {
          whole[k].add(paragraph.evidence[k]);
        }
      }
    }
    List<Change> changes = new ArrayList<>();
    for (Paragraph paragraph : paragraphs) {
      decide(s, paragraph, whole, layouts, changes);
    }
    return changes;
  }

  /** What one line says for each layout; null if no character of a layout is in it. */
  private @Nullable Paragraph read(String s, int start, int end, List<OldLayout> layouts) {
    Paragraph paragraph = null;
    int at = start;
    while (at < end) {
      if (!isOfWord(s.charAt(at))) {
        at++;
        continue;
      }
      int from = at;
      boolean odd = false;
      while (at < end && isOfWord(s.charAt(at))) {
        odd |= isOdd(s.charAt(at));
        at++;
      }
      if (odd && at - from <= ScriptRuns.LONGEST_WORD && hasLetter(s, from, at)) {
        if (paragraph == null) {
          paragraph = new Paragraph(layouts.size());
        }
        paragraph.words.add(new int[] {from, at});
        String word = s.substring(from, at);
        for (int k = 0; k < layouts.size(); k++) {
          paragraph.evidence[k].add(layouts.get(k), word, isWord);
        }
      }
    }
    if (paragraph != null) {
      for (int i = start; i < end; i++) {
        char c = s.charAt(i);
        paragraph.trueLetters += Alphabet.isKazakhOnly(c) && c != 'і' && c != 'І' ? 1 : 0;
      }
    }
    return paragraph;
  }

  private boolean isOfWord(char c) {
    return Character.isLetter(c) || isOdd(c);
  }

  private boolean isOdd(char c) {
    return odd.get(c);
  }

  private static boolean hasLetter(String s, int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetter(s.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private void decide(
      String s,
      Paragraph paragraph,
      Evidence[] whole,
      List<OldLayout> layouts,
      List<Change> changes) {
    int best = -1;
    double most = 0;
    for (int k = 0; k < layouts.size(); k++) {
      double here = paragraph.evidence[k].share();
      double everywhere = whole[k].isStrong() ? whole[k].share() : 0;
      boolean enough =
          whole[k].makesWords()
              && paragraph.evidence[k].makesWords()
              && (paragraph.evidence[k].isEnough()
                  ? here >= 0.4
                  : everywhere >= 0.6 && here >= 0.3
                      || whole[k].isEverywhere() && paragraph.words.size() < 4);
      double score = here + everywhere + 0.001 * paragraph.evidence[k].read;
      if (enough && score > most) {
        most = score;
        best = k;
      }
    }
    boolean foreignToIt = best < 0 || paragraph.trueLetters > 2 * paragraph.words.size();
    for (int[] range : paragraph.words) {
      String word = s.substring(range[0], range[1]);
      if (best >= 0 && !foreignToIt) {
        OldLayout layout = layouts.get(best);
        if (layout.canHold(word)) {
          double confidence = layout.speaksFor(word, isWord) ? 0.98 : 0.94;
          changes.add(change(range[0], range[1], layout.read(word), confidence));
        }
        continue;
      }
      // A lone word in an undamaged paragraph: only what no other language can have written.
      for (OldLayout layout : layouts) {
        String after = layout.read(word);
        if (layout.canHold(word) && after.length() > 2 && isWord.test(after)) {
          double confidence = OldLayout.isNoOneElses(word) ? 0.95 : 0.7;
          changes.add(change(range[0], range[1], after, confidence));
          break;
        }
      }
    }
  }

  /** A line in which odd characters stand. */
  private static final class Paragraph {
    final List<int[]> words = new ArrayList<>();
    final Evidence[] evidence;
    int trueLetters;

    Paragraph(int layouts) {
      evidence = new Evidence[layouts];
      for (int k = 0; k < layouts; k++) {
        evidence[k] = new Evidence();
      }
    }
  }

  /** How many odd words a layout can read, and how many of those speak for it. */
  private static final class Evidence {
    private int all;
    private int read;
    private int speaking;
    private int known;
    private int certain;

    void add(OldLayout layout, String word, Predicate<String> isWord) {
      all++;
      if (layout.canHold(word)) {
        read++;
        boolean speaks = layout.speaksFor(word, isWord);
        speaking += speaks ? 1 : 0;
        boolean isKnown = speaks && layout.isWord(word, isWord);
        known += isKnown ? 1 : 0;
        certain += isKnown && OldLayout.isNoOneElses(word) ? 1 : 0;
      }
    }

    void add(Evidence other) {
      all += other.all;
      read += other.read;
      speaking += other.speaking;
      known += other.known;
      certain += other.certain;
    }

    boolean isStrong() {
      return speaking >= 3;
    }

    /** Whether a line, be it a short heading, speaks for itself. */
    boolean isEnough() {
      return isStrong() || certain > 0 && speaking > 1 && speaking == all;
    }

    /** Whether what the layout makes of the words is Kazakh; another layout makes it nonsense. */
    boolean makesWords() {
      return known * 2 >= read;
    }

    /** Whether the whole work is in the layout, so that a short heading need not prove it. */
    boolean isEverywhere() {
      return known >= 30 && share() >= 0.85;
    }

    double share() {
      return all == 0 ? 0 : (double) speaking / all;
    }
  }
}
