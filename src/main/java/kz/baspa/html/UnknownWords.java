package kz.baspa.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;

/**
 * Words of the restored text that are not known and that nobody has a repair for. A person may know
 * better. Names are not among them: a word with a capital is left out, and so is a line of which
 * less than half is Kazakh, such as a Russian title.
 */
final class UnknownWords {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{Mn}]+(?:-[\\p{L}\\p{Mn}]+)*+");

  private static final Set<LineKind> READ =
      EnumSet.of(LineKind.PARAGRAPH, LineKind.ITEM, LineKind.HEADING, LineKind.CAPTION);

  /** A word that occurs so often is one of the work itself. */
  private static final int OWN = 5;

  private static final int SHORTEST = 3;

  /**
   * An unknown word.
   *
   * @param word the word, in lower case
   * @param count how often it occurs
   * @param left what stands before it at its first place
   * @param right what stands after it there
   */
  record Unknown(String word, int count, String left, String right) {}

  private UnknownWords() {}

  /**
   * The unknown words, the rarest last.
   *
   * @param settled words that are proposed or decided and stand elsewhere in the report, in lower
   *     case
   */
  static List<Unknown> in(LinedText text, Lexicon lexicon, Set<String> settled) {
    Map<String, Unknown> found = new LinkedHashMap<>();
    for (int i = 0; i < text.size(); i++) {
      if (READ.contains(text.line(i).kind())) {
        read(text.string(i), lexicon, found);
      }
    }
    return found.values().stream()
        .filter(unknown -> unknown.count() < OWN && !settled.contains(unknown.word()))
        .sorted(Comparator.comparingInt(Unknown::count).reversed())
        .collect(Collectors.toList());
  }

  private static void read(String line, Lexicon lexicon, Map<String, Unknown> found) {
    List<MatchResult> unknown = new ArrayList<>();
    int words = 0;
    List<MatchResult> all = WORD.matcher(line).results().toList();
    for (MatchResult match : all) {
      String word = match.group();
      if (word.length() < SHORTEST) {
        continue;
      }
      words++;
      if (!LetterCodes.isWord(Alphabet.lower(word)) || !lexicon.knows(word)) {
        unknown.add(match);
      }
    }
    if (unknown.size() * 2 > words) {
      return;
    }
    for (MatchResult match : unknown) {
      String word = match.group();
      if (!word.equals(Alphabet.lower(word)) || !LetterCodes.isWord(word)) {
        continue;
      }
      Unknown known = found.get(word);
      found.put(
          word,
          known == null
              ? new Unknown(
                  word, 1, Context.before(line, match.start()), Context.after(line, match.end()))
              : new Unknown(word, known.count() + 1, known.left(), known.right()));
    }
  }
}
