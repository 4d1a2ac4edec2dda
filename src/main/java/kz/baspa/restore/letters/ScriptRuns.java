package kz.baspa.restore.letters;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The runs of letters of a text with the script of each. A letter that both alphabets have in one
 * shape ({@code о}, {@code Н}) says nothing of the script; the others do.
 */
final class ScriptRuns {
  /** What the letters of a run say of its script. */
  enum Script {
    /** Some letter is Cyrillic and nothing else, none is Latin and nothing else. */
    CYRILLIC,
    /** The other way round. */
    LATIN,
    /** Letters of both kinds: no one script can hold it. */
    TORN,
    /** Only letters whose shape both scripts have. */
    SHARED
  }

  /** Longer runs are no words. */
  static final int LONGEST_WORD = 64;

  private static final int LONGEST_CHUNK = 200;
  private static final List<String> ADDRESS_SIGNS =
      List.of(
          "@", "://", "www.", ".kz", ".ru", ".com", ".org", ".net", ".edu", ".gov", ".info", ".htm",
          ".pdf", "\\");

  private final String text;
  private final int[] starts;
  private final int[] ends;
  private final Script[] scripts;
  private final int[] before;
  private final int[] after;

  private ScriptRuns(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
    this.scripts = new Script[starts.length];
    this.before = new int[starts.length];
    this.after = new int[starts.length];
    for (int i = 0; i < starts.length; i++) {
      scripts[i] = scriptOf(text, starts[i], ends[i]);
    }
    findNeighbours();
  }

  static ScriptRuns of(String text) {
    int[] starts = new int[Math.max(16, text.length() / 6)];
    int[] ends = new int[starts.length];
    int count = 0;
    int i = 0;
    while (i < text.length()) {
      if (!Character.isLetter(text.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      while (i < text.length() && Character.isLetter(text.charAt(i))) {
        i++;
      }
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      starts[count] = start;
      ends[count++] = i;
    }
    return new ScriptRuns(text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  static Script scriptOf(CharSequence text, int start, int end) {
    boolean cyrillic = false;
    boolean latin = false;
    for (int i = start; i < end; i++) {
      char c = text.charAt(i);
      cyrillic |= LookAlikes.isCyrillic(c) && !LookAlikes.hasLatinDouble(c);
      latin |= LookAlikes.isLatin(c) && !LookAlikes.hasCyrillicDouble(c);
    }
    if (cyrillic) {
      return latin ? Script.TORN : Script.CYRILLIC;
    }
    return latin ? Script.LATIN : Script.SHARED;
  }

  /** For each run the nearest one before and after it on its line whose script is certain. */
  private void findNeighbours() {
    int last = -1;
    for (int i = 0; i < starts.length; i++) {
      if (i > 0 && lineEndBetween(i - 1, i)) {
        last = -1;
      }
      before[i] = last;
      last = isCertain(i) ? i : last;
    }
    last = -1;
    for (int i = starts.length - 1; i >= 0; i--) {
      if (i + 1 < starts.length && lineEndBetween(i, i + 1)) {
        last = -1;
      }
      after[i] = last;
      last = isCertain(i) ? i : last;
    }
  }

  private boolean isCertain(int i) {
    return scripts[i] == Script.CYRILLIC || scripts[i] == Script.LATIN;
  }

  private boolean lineEndBetween(int i, int j) {
    for (int at = ends[i]; at < starts[j]; at++) {
      if (text.charAt(at) == '\n') {
        return true;
      }
    }
    return false;
  }

  int size() {
    return starts.length;
  }

  int start(int i) {
    return starts[i];
  }

  int end(int i) {
    return ends[i];
  }

  int length(int i) {
    return ends[i] - starts[i];
  }

  String word(int i) {
    return text.substring(starts[i], ends[i]);
  }

  Script script(int i) {
    return scripts[i];
  }

  /** The script of the nearest run before, on this line, whose script is certain; null if none. */
  @Nullable Script scriptBefore(int i) {
    return before[i] < 0 ? null : scripts[before[i]];
  }

  @Nullable Script scriptAfter(int i) {
    return after[i] < 0 ? null : scripts[after[i]];
  }

  /** Whether both neighbours whose script is certain have this one; one may be missing. */
  boolean standsAmong(int i, Script script) {
    Script one = scriptBefore(i);
    Script other = scriptAfter(i);
    return (one != null || other != null)
        && (one == null || one == script)
        && (other == null || other == script);
  }

  /** Whether the run right before or after it has this script. */
  boolean standsBeside(int i, Script script) {
    return i > 0 && scripts[i - 1] == script || i + 1 < starts.length && scripts[i + 1] == script;
  }

  /** Whether only a hyphen stands between this run and the next. */
  boolean hyphenAfter(int i) {
    return i >= 0
        && i + 1 < starts.length
        && starts[i + 1] == ends[i] + 1
        && isHyphen(text.charAt(ends[i]));
  }

  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u2011';
  }

  /** The unit before the run, or a space at the start of the text. */
  char charBefore(int i) {
    return starts[i] == 0 ? ' ' : text.charAt(starts[i] - 1);
  }

  /** The unit after the run, or a space at the end of the text. */
  char charAfter(int i) {
    return ends[i] == text.length() ? ' ' : text.charAt(ends[i]);
  }

  /** Whether the run belongs to an e-mail or web address or a file's path. */
  boolean isInAddress(int i) {
    int from = starts[i];
    while (from > 0
        && starts[i] - from < LONGEST_CHUNK
        && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    int to = ends[i];
    while (to < text.length()
        && to - ends[i] < LONGEST_CHUNK
        && !Character.isWhitespace(text.charAt(to))) {
      to++;
    }
    String chunk = text.substring(from, to).toLowerCase(Locale.ROOT);
    return ADDRESS_SIGNS.stream().anyMatch(chunk::contains);
  }
}
