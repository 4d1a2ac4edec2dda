package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Joins the letter ы where its two strokes were read as two letters: {@code бұйьірма} becomes
 * {@code бұйырма}, {@code орманньтң} {@code орманның}, {@code шағьшша} {@code шағынша}, {@code
 * сағайьш} {@code сағайып}. Only where the word as it stands is none and the joined one is.
 */
public final class PartedLetters extends ProposingRule {
  private static final int MOST_READINGS = 64;

  /** How many times likelier than the next one the likeliest word must be. */
  private static final int LIKELIER = 10;

  private static final int COMMON = 50;

  private final Lexicon lexicon;

  /** The rule; the lexicon tells which words there are and how common they are. */
  public PartedLetters(Lexicon lexicon) {
    super("parted-letter");
    this.lexicon = lexicon;
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<Change> changes = new ArrayList<>();
    int i = 0;
    while (i < s.length()) {
      if (s.charAt(i) != 'ь' && s.charAt(i) != 'Ь') {
        i++;
        continue;
      }
      int start = i;
      while (start > 0 && i - start < ScriptRuns.LONGEST_WORD && isOfWord(s.charAt(start - 1))) {
        start--;
      }
      int end = i;
      while (end < s.length() && end - i < ScriptRuns.LONGEST_WORD && isOfWord(s.charAt(end))) {
        end++;
      }
      i = end;
      String word = s.substring(start, end);
      boolean bare = start == 0 || !Character.isLetterOrDigit(s.charAt(start - 1));
      if (!bare || word.length() > ScriptRuns.LONGEST_WORD || count(word) > 0) {
        continue;
      }
      List<String> known =
          readings(word).stream()
              .filter(reading -> !reading.equals(word) && lexicon.knows(reading))
              .sorted(Comparator.comparingInt(this::count).reversed())
              .toList();
      // A list of words has slips of this kind too; then only a common word is meant.
      if (!known.isEmpty() && (!lexicon.knows(word) || count(known.get(0)) >= COMMON)) {
        boolean sure =
            known.size() == 1 || count(known.get(0)) >= LIKELIER * (1 + count(known.get(1)));
        changes.add(change(start, end, known.get(0), sure ? 0.96 : 0.7));
      }
    }
    return changes;
  }

  /** A Cyrillic letter, or what a stroke of one is read as. */
  private static boolean isOfWord(char c) {
    return LookAlikes.isCyrillic(c) || "iI1l|".indexOf(c) >= 0;
  }

  private int count(String word) {
    return lexicon.count(Alphabet.lower(word));
  }

  private static List<String> readings(String word) {
    List<String> readings = List.of("");
    int i = 0;
    while (i < word.length()) {
      char c = word.charAt(i);
      List<String> ways = List.of();
      if ((c == 'ь' || c == 'Ь') && i + 1 < word.length()) {
        ways = ways(word.charAt(i + 1));
      }
      int used = ways.isEmpty() ? 1 : 2;
      if (ways.isEmpty()) {
        ways = List.of(String.valueOf(c));
      } else if (c == 'Ь') {
        ways = ways.stream().map(Alphabet::upper).toList();
      }
      if (readings.size() * ways.size() > MOST_READINGS) {
        return List.of();
      }
      List<String> longer = new ArrayList<>();
      for (String reading : readings) {
        for (String way : ways) {
          longer.add(reading + way);
        }
      }
      readings = longer;
      i += used;
    }
    return readings;
  }

  /** What a soft sign and this were together. */
  private static List<String> ways(char c) {
    return switch (c) {
      case 'і', 'І', 'i', 'I', '1', 'l', '|' -> List.of("ы");
      case 'т', 'Т' -> List.of("ы", "ьт");
      case 'ш', 'Ш' -> List.of("ын", "ып", "ьш");
      case 'п', 'П' -> List.of("ып", "ын", "ьп");
      default -> List.of();
    };
  }
}
