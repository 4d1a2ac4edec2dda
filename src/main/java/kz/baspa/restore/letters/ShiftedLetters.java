package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Change;
import kz.baspa.text.Finding;
import kz.baspa.text.LinedText;

/**
 * Reads text of a PDF whose letters came out by the numbers of their glyphs, each the same distance
 * from where it belongs: {@code ɤɿɬɚɩ} becomes {@code кітап}. The distance is found by search: the
 * commonest strange character is taken for each letter in turn, and the distance under which most
 * words are Kazakh is taken. Each font of a PDF may have its own, so what one distance leaves is
 * searched again. IPA in a sound paragraph is no such text and stays.
 */
public final class ShiftedLetters extends ProposingRule {
  private static final int MOST_DISTANCES = 4;
  private static final int SAMPLE = 400;

  /** Words shorter than this say nothing of a distance. */
  private static final int TELLING = 4;

  private static final int FEWEST_KNOWN = 3;

  /** So many different signs make up a text and no pattern. */
  private static final int FEWEST_SIGNS = 6;

  private final Predicate<String> isWord;

  /**
   * The rule.
   *
   * @param isWord whether a spelling is a Kazakh word
   */
  public ShiftedLetters(Predicate<String> isWord) {
    super("shifted-letter");
    this.isWord = isWord;
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<int[]> lines = new ArrayList<>();
    for (int line = 0; line < text.size(); line++) {
      if (isStrange(s, text.start(line), text.end(line))) {
        lines.add(new int[] {text.start(line), text.end(line)});
      }
    }
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < MOST_DISTANCES && !lines.isEmpty(); i++) {
      int distance = distance(s, lines);
      if (distance == 0) {
        break;
      }
      int before = changes.size();
      List<int[]> left = new ArrayList<>();
      for (int[] line : lines) {
        if (!shift(s, line, distance, changes)) {
          left.add(line);
        }
      }
      if (changes.size() > before) {
        decider.report(
            Finding.at(
                text.edited().rawOffset(changes.get(before).start()),
                "letters.shifted",
                changes.size() - before));
      }
      if (left.size() == lines.size()) {
        break;
      }
      lines = left;
    }
    refuseWhatIsNoText(s, lines);
    return changes;
  }

  /** Most of a text in signs that no language writes cannot be printed. */
  private static void refuseWhatIsNoText(String s, List<int[]> lines) {
    int strange = 0;
    Set<Character> different = new HashSet<>();
    for (int[] line : lines) {
      for (int i = line[0]; i < line[1]; i++) {
        if (isSign(s.charAt(i))) {
          strange++;
          different.add(s.charAt(i));
        }
      }
    }
    if (different.size() < FEWEST_SIGNS) {
      return;
    }
    long letters = s.chars().filter(c -> isSign((char) c) || Character.isLetter(c)).count();
    if (strange * 2L > letters) {
      throw new BaspaException(Fault.INPUT, "letters.not-letters");
    }
  }

  /** A letter of phonetic script or a character of private use. */
  private static boolean isSign(char c) {
    return c >= 0x180 && c < 0x300 && c != 'Ə' && c != 'ə' || c >= 0xE000 && c < 0xF900;
  }

  /** A character that may be a shifted letter: beyond the letters of Western languages. */
  private static boolean isStrange(char c) {
    if (c < 0x180 || LookAlikes.isCyrillic(c) || c >= 0x2000 && c < 0x2C00 || c >= 0xFE00) {
      return false;
    }
    int type = Character.getType(c);
    return Character.isLetter(c)
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED
        || type == Character.MODIFIER_SYMBOL
        || type == Character.NON_SPACING_MARK;
  }

  /** Whether at least half of the letters of a line are strange. */
  private static boolean isStrange(String s, int start, int end) {
    int strange = 0;
    int plain = 0;
    for (int i = start; i < end; i++) {
      char c = s.charAt(i);
      if (c >= 0x80 && isStrange(c)) {
        strange++;
      } else if (Character.isLetter(c)) {
        plain++;
      }
    }
    return strange > 1 && strange >= plain;
  }

  /** The distance under which most words of these lines are Kazakh; 0 if there is none. */
  private int distance(String s, List<int[]> lines) {
    Map<Character, Integer> counts = new HashMap<>();
    Set<String> words = new HashSet<>();
    int all = 0;
    for (int[] line : lines) {
      for (int[] word : words(s, line)) {
        for (int i = word[0]; i < word[1]; i++) {
          if (isStrange(s.charAt(i))) {
            counts.merge(s.charAt(i), 1, Integer::sum);
            all++;
          }
        }
        if (word[1] - word[0] >= TELLING && words.size() < SAMPLE) {
          words.add(s.substring(word[0], word[1]));
        }
      }
    }
    char commonest =
        counts.entrySet().stream()
            .max(
                Map.Entry.<Character, Integer>comparingByValue()
                    .thenComparing(Map.Entry.comparingByKey()))
            .map(Map.Entry::getKey)
            .orElse('\0');
    int best = 0;
    int most = FEWEST_KNOWN - 1;
    for (char letter : (Alphabet.LETTERS + Alphabet.upper(Alphabet.LETTERS)).toCharArray()) {
      int distance = letter - commonest;
      int held = 0;
      for (Map.Entry<Character, Integer> count : counts.entrySet()) {
        held += Alphabet.isLetter(count.getKey() + distance) ? count.getValue() : 0;
      }
      if (held < 0.7 * all) {
        continue;
      }
      int known = 0;
      for (String word : words) {
        known += isWord.test(shifted(word, distance)) ? 1 : 0;
      }
      if (known > most && known * 10 >= words.size() * 4 * held / all) {
        most = known;
        best = distance;
      }
    }
    return best;
  }

  /** Reads a line by a distance; whether that is what was done to it. */
  private boolean shift(String s, int[] line, int distance, List<Change> changes) {
    List<Change> here = new ArrayList<>();
    int known = 0;
    int telling = 0;
    int whole = 0;
    for (int[] range : words(s, line)) {
      String word = s.substring(range[0], range[1]);
      String after = shifted(word, distance);
      if (after.equals(word)) {
        continue;
      }
      boolean isWhole = after.chars().allMatch(Alphabet::isLetter);
      whole += isWhole ? 1 : 0;
      if (word.length() >= TELLING) {
        telling++;
        known += isWord.test(after) ? 1 : 0;
      }
      here.add(change(range[0], range[1], after, isWhole ? 0.98 : 0.9));
    }
    boolean fits = telling < FEWEST_KNOWN ? whole == here.size() : known * 3 >= telling;
    if (here.isEmpty() || !fits) {
      return false;
    }
    changes.addAll(here);
    return true;
  }

  private static String shifted(String word, int distance) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (isStrange(c) && Alphabet.isLetter(c + distance)) {
        out.setCharAt(i, (char) (c + distance));
      }
    }
    return out.toString();
  }

  /** The runs of strange and Cyrillic letters of a line that have a strange one. */
  private static List<int[]> words(String s, int[] line) {
    List<int[]> words = new ArrayList<>();
    int i = line[0];
    while (i < line[1]) {
      int start = i;
      boolean strange = false;
      while (i < line[1] && (isStrange(s.charAt(i)) || LookAlikes.isCyrillic(s.charAt(i)))) {
        strange |= isStrange(s.charAt(i));
        i++;
      }
      if (strange && i - start <= ScriptRuns.LONGEST_WORD) {
        words.add(new int[] {start, i});
      }
      i += i == start ? 1 : 0;
    }
    return words;
  }
}
