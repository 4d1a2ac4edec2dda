package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import kz.baspa.text.TabSeparatedTable;
import org.jspecify.annotations.Nullable;

/**
 * Puts the Kazakh letter for one of another alphabet that looks like it: {@code дəмі} (U+0259)
 * becomes {@code тәртібі}, {@code жҥйе} (U+04A5) {@code жүйе}, {@code оныӊ} (U+04CA) {@code оның}.
 *
 * <p>A letter that no Cyrillic alphabet has is changed wherever it stands in a Cyrillic word. One
 * that a living alphabet has (Altai {@code кӧл}, Bashkir {@code ҡала}) is changed only where the
 * words of the text, or of the line, become Kazakh words by it, and not in a line that has letters
 * which never stand for a Kazakh one, nor beside the intended letter on the same line.
 */
public final class NearLetters extends ProposingRule {
  private static final int MOST_SPELLINGS = 16;

  /** Letters of other Cyrillic alphabets that no Kazakh font ever put for a Kazakh letter. */
  private static final String FOREIGN = "ҙҫҗҷӌҹӹӝӟҧҩҭҵҽҿӑӗӣӥӭӵљњџѓґў";

  /**
   * Letters of alphabets whose languages no Kazakh work quotes without marks: Altai, Sami, Khanty.
   */
  private static final String FAR = "ҥӊӛ";

  private final Map<Character, String> letters = new HashMap<>();
  private final Set<Character> ofLivingAlphabets = new LinkedHashSet<>();
  private final Predicate<String> isWord;

  /**
   * The rule.
   *
   * @param isWord whether a spelling is a Kazakh word
   */
  public NearLetters(Predicate<String> isWord) {
    super("near-letter");
    this.isWord = isWord;
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(NearLetters.class, "near-letters.tsv", 4)) {
      letters.put(row.cell(0).charAt(0), row.cell(1).replace(" ", ""));
      if (row.cell(2).equals("other")) {
        ofLivingAlphabets.add(row.cell(0).charAt(0));
      }
    }
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<Word> words = words(s);
    Map<Character, Votes> votes = new HashMap<>();
    for (Word word : words) {
      for (char letter : word.near) {
        votes.computeIfAbsent(Character.toLowerCase(letter), c -> new Votes()).add(word, letter);
      }
    }
    Map<Integer, LineVotes> lines = new HashMap<>();
    for (Word word : words) {
      lines.computeIfAbsent(text.indexAt(word.start), i -> new LineVotes()).add(word);
    }
    lines.forEach((index, line) -> line.read(s, text.start(index), text.end(index)));
    List<Change> changes = new ArrayList<>();
    for (Word word : words) {
      boolean settled = word.near.stream().allMatch(c -> of(c, votes).isSettled());
      String after = word.known != null && !settled ? word.known : guess(word.before, votes);
      double confidence =
          confidence(word, votes, Objects.requireNonNull(lines.get(text.indexAt(word.start))));
      if (confidence > 0) {
        changes.add(change(word.start, word.start + word.before.length(), after, confidence));
      }
    }
    return changes;
  }

  /** What the text says of a near letter that one of its words has. */
  private static Votes of(char near, Map<Character, Votes> votes) {
    return Objects.requireNonNull(votes.get(Character.toLowerCase(near)));
  }

  private double confidence(Word word, Map<Character, Votes> votes, LineVotes line) {
    if (!word.fits) {
      return 0;
    }
    boolean sure = true;
    boolean systematic = true;
    for (char letter : word.near) {
      boolean living = ofLivingAlphabets.contains(letter);
      sure &= !living;
      systematic &= !living || of(letter, votes).isSystematic();
    }
    if (line.foreign) {
      return word.known != null && !sure ? 0.3 : 0;
    }
    boolean known = word.known != null;
    if (sure) {
      if (word.before.length() == 1) {
        return line.words > 1 || line.cyrillic > 3 ? 0.92 : 0.6;
      }
      return known ? 0.98 : 0.95;
    }
    if (systematic) {
      return known ? 0.98 : 0.94;
    }
    boolean lineIsKazakh = line.known >= 2 && line.known >= 0.6 * line.words;
    if (lineIsKazakh && !line.hasIntended(word, letters)) {
      return known ? 0.94 : 0.9;
    }
    boolean settled =
        known && word.near.stream().allMatch(c -> FAR.indexOf(Character.toLowerCase(c)) >= 0);
    return known && word.before.length() > 2 ? (settled && word.amongKazakh ? 0.92 : 0.75) : 0;
  }

  /** All words with a near letter in them. */
  private List<Word> words(String s) {
    List<Word> words = new ArrayList<>();
    boolean cyrillicLabels = s.contains("б)") || s.contains("в)");
    int i = 0;
    while (i < s.length()) {
      if (!isOfWord(s.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      boolean near = false;
      while (i < s.length() && isOfWord(s.charAt(i))) {
        near |= letters.containsKey(s.charAt(i));
        i++;
      }
      if (near && i - start <= ScriptRuns.LONGEST_WORD) {
        Word word = read(start, s.substring(start, i), s, cyrillicLabels);
        if (word != null) {
          words.add(word);
        }
      }
    }
    return words;
  }

  private boolean isOfWord(char c) {
    return Character.isLetter(c) || c > 0x7F && letters.containsKey(c);
  }

  private @Nullable Word read(int start, String before, String s, boolean cyrillicLabels) {
    Set<Character> near = new LinkedHashSet<>();
    boolean cyrillic = false;
    boolean fits = true;
    for (char c : before.toCharArray()) {
      if (letters.containsKey(c)) {
        near.add(c);
      } else {
        cyrillic |= LookAlikes.isCyrillic(c);
        fits &= Alphabet.isLetter(c) || LookAlikes.hasCyrillicDouble(c);
      }
    }
    boolean alone = before.length() == 1;
    if (alone) {
      cyrillic =
          isAfterHyphen(s, start)
              || cyrillicLabels && isLabel(s, start)
              || (Character.isUpperCase(before.charAt(0))
                      || LookAlikes.isCyrillic(before.charAt(0)))
                  && !isBracketed(s, start);
    } else if (!cyrillic) {
      cyrillic = near.stream().anyMatch(LookAlikes::isCyrillic) && fits;
    }
    if (!cyrillic) {
      return null;
    }
    String known = null;
    for (String spelling : spellings(before)) {
      if (isWord.test(LookAlikes.toCyrillic(spelling))) {
        known = spelling;
        break;
      }
    }
    return new Word(
        start, before, near, known, fits, known != null && isAmongKazakh(s, start, before));
  }

  /** Whether it is an ending after a figure: 25%-і. */
  private static boolean isAfterHyphen(String s, int at) {
    return at > 1
        && ScriptRuns.isHyphen(s.charAt(at - 1))
        && (Character.isDigit(s.charAt(at - 2)) || s.charAt(at - 2) == '%');
  }

  /** The label ә) of a list whose others are Cyrillic. */
  private static boolean isLabel(String s, int at) {
    return at + 1 < s.length()
        && s.charAt(at + 1) == ')'
        && (at == 0 || " \t\n;(".indexOf(s.charAt(at - 1)) >= 0);
  }

  private static boolean isBracketed(String s, int at) {
    return at > 0
        && at + 1 < s.length()
        && "[/(«\"".indexOf(s.charAt(at - 1)) >= 0
        && "]/)»\"".indexOf(s.charAt(at + 1)) >= 0;
  }

  /** Whether Kazakh words stand right before and after, in the same quotation marks or none. */
  private boolean isAmongKazakh(String s, int start, String word) {
    int before = start - 1;
    int end = start + word.length();
    if (before < 1 || s.charAt(before) != ' ' || end + 1 >= s.length() || s.charAt(end) != ' ') {
      return false;
    }
    int from = before;
    while (from > 0 && Character.isLetter(s.charAt(from - 1))) {
      from--;
    }
    int to = end + 1;
    while (to < s.length() && Character.isLetter(s.charAt(to))) {
      to++;
    }
    return to - end > 3
        && before - from > 2
        && isWord.test(s.substring(from, before))
        && isWord.test(s.substring(end + 1, to));
  }

  /** The spellings that a word may have, the likeliest first. */
  private List<String> spellings(String word) {
    List<String> spellings = List.of("");
    for (char c : word.toCharArray()) {
      String candidates = letters.getOrDefault(c, String.valueOf(c));
      if (spellings.size() * candidates.length() > MOST_SPELLINGS) {
        candidates = candidates.substring(0, 1);
      }
      List<String> longer = new ArrayList<>();
      for (String spelling : spellings) {
        for (char candidate : candidates.toCharArray()) {
          longer.add(spelling + candidate);
        }
      }
      spellings = longer;
    }
    return spellings;
  }

  /** The spelling of a word that is not known: as in the known words, else by its sounds. */
  private String guess(String word, Map<Character, Votes> votes) {
    StringBuilder out = new StringBuilder(word);
    for (int i = 0; i < out.length(); i++) {
      String candidates = letters.get(out.charAt(i));
      if (candidates == null) {
        continue;
      }
      char near = out.charAt(i);
      Character usual = of(near, votes).usual(9, 10);
      if (usual != null) {
        boolean upper = Character.isUpperCase(near);
        out.setCharAt(i, upper ? Character.toUpperCase(usual) : usual);
      } else if (candidates.length() > 1 && "ңҢ".indexOf(candidates.charAt(1)) >= 0) {
        // ң follows a vowel and opens no word; ү stands elsewhere.
        boolean afterVowel = i > 0 && Alphabet.isVowel(out.charAt(i - 1));
        out.setCharAt(i, candidates.charAt(afterVowel ? 1 : 0));
      } else {
        out.setCharAt(i, candidates.charAt(0));
      }
    }
    return out.toString();
  }

  /**
   * A word with near letters.
   *
   * @param known its spelling if one is a Kazakh word, else null
   * @param fits whether its other letters may stand in a Kazakh word
   * @param amongKazakh whether the words before and after it are Kazakh ones
   */
  private record Word(
      int start,
      String before,
      Set<Character> near,
      @Nullable String known,
      boolean fits,
      boolean amongKazakh) {}

  /** What the whole text says of one near letter. */
  private static final class Votes {
    private int words;
    private int known;
    private final Map<Character, Integer> readings = new HashMap<>();

    void add(Word word, char letter) {
      if (word.before.length() < 3) {
        return;
      }
      words++;
      if (word.known != null) {
        known++;
        char reading = word.known.charAt(word.before.indexOf(letter));
        readings.merge(Character.toLowerCase(reading), 1, Integer::sum);
      }
    }

    /** Whether the text puts it for one letter and no other. */
    boolean isSettled() {
      return known >= 20 && usual(97, 100) != null;
    }

    boolean isSystematic() {
      return known >= 4 && known >= 0.6 * words;
    }

    /** The letter it stands for at least this part of the time; null if there is none. */
    @Nullable Character usual(int part, int of) {
      int all = readings.values().stream().mapToInt(Integer::intValue).sum();
      return readings.entrySet().stream()
          .filter(reading -> reading.getValue() * of >= all * part)
          .map(Map.Entry::getKey)
          .findFirst()
          .orElse(null);
    }
  }

  /** What one line says. */
  private static final class LineVotes {
    private int words;
    private int known;
    private int cyrillic;
    private boolean foreign;
    private final Set<Character> seen = new LinkedHashSet<>();

    void add(Word word) {
      words++;
      known += word.known != null ? 1 : 0;
    }

    void read(String s, int start, int end) {
      for (int i = start; i < end; i++) {
        char c = Character.toLowerCase(s.charAt(i));
        cyrillic += LookAlikes.isCyrillic(c) ? 1 : 0;
        foreign |= c > 0x400 && FOREIGN.indexOf(c) >= 0;
        if (Alphabet.isKazakhOnly(c)) {
          seen.add(c);
        }
      }
    }

    /** Whether the intended letter for one of the word's near ones stands on the line as well. */
    boolean hasIntended(Word word, Map<Character, String> letters) {
      for (char near : word.near) {
        for (char letter : letters.getOrDefault(near, "").toCharArray()) {
          if (seen.contains(Character.toLowerCase(letter))) {
            return true;
          }
        }
      }
      return false;
    }
  }
}
