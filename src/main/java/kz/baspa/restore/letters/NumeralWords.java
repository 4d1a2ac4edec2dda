package kz.baspa.restore.letters;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.text.TabSeparatedTable;

/** The words of {@code numeral-words.tsv}, found also where their Kazakh letters are lost. */
final class NumeralWords {
  private static final int LONGEST = 32;

  /** Words in any letters that only centuries and the like have; a lone letter needs one. */
  private static final Set<String> TIMES =
      Set.of("басы", "бас", "ортасы", "соны", "аягы", "жартысы", "ширеги");

  /** Stem or word to whether an ending may follow. */
  private final Map<String, Boolean> after = new HashMap<>();

  private final Map<String, Boolean> before = new HashMap<>();

  NumeralWords() {
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(NumeralWords.class, "numeral-words.tsv", 3)) {
      Map<String, Boolean> words = row.cell(1).equals("after") ? after : before;
      words.merge(flat(row.cell(0)), row.cell(2).equals("stem"), Boolean::logicalOr);
    }
  }

  /** Whether the word after this unit calls for a numeral before it. */
  boolean callAfter(String s, int at, int numeralLength) {
    int i = at;
    if (i < s.length() && ScriptRuns.isHyphen(s.charAt(i))) {
      i++;
      i = skipOrdinal(s, i);
    }
    int spaces = 0;
    while (i < s.length() && (s.charAt(i) == ' ' || s.charAt(i) == '\u00A0') && spaces < 3) {
      i++;
      spaces++;
    }
    int end = i;
    while (end < s.length() && end - i < LONGEST && Character.isLetter(s.charAt(end))) {
      end++;
    }
    if (end == i) {
      return false;
    }
    String word = flat(s.substring(i, end));
    if (!calls(after, word)) {
      return false;
    }
    return numeralLength > 1
        || TIMES.stream().noneMatch(word::startsWith)
        || word.startsWith("баспа");
  }

  /** Passes over the ending of an ordinal number: ХХ-шы ғасыр. */
  private static int skipOrdinal(String s, int at) {
    for (String ending : new String[] {"ыншы", "інші", "нші", "ншы", "шы", "ші"}) {
      if (s.startsWith(ending, at)) {
        return at + ending.length();
      }
    }
    return at;
  }

  /** Whether the word before this unit calls for a numeral after it: Николай ІІ. */
  boolean callBefore(String s, int at) {
    int end = at;
    while (end > 0 && at - end < 3 && (s.charAt(end - 1) == ' ' || s.charAt(end - 1) == '\u00A0')) {
      end--;
    }
    int start = end;
    while (start > 0 && end - start < LONGEST && Character.isLetter(s.charAt(start - 1))) {
      start--;
    }
    return end < at
        && start < end
        && Character.isUpperCase(s.charAt(start))
        && calls(before, flat(s.substring(start, end)));
  }

  /** Whether the name of a ruler follows: ХІV Людовик, ІІ Екатерина. */
  boolean namesAfter(String s, int at) {
    int start = at;
    while (start < s.length() && start - at < 3 && s.charAt(start) == ' ') {
      start++;
    }
    int end = start;
    while (end < s.length() && end - start < LONGEST && Character.isLetter(s.charAt(end))) {
      end++;
    }
    return at < start
        && start < end
        && Character.isUpperCase(s.charAt(start))
        && calls(before, flat(s.substring(start, end)));
  }

  private static boolean calls(Map<String, Boolean> words, String word) {
    if (words.containsKey(word)) {
      return true;
    }
    for (int length = word.length() - 1; length >= 2; length--) {
      Boolean stem = words.get(word.substring(0, length));
      if (Boolean.TRUE.equals(stem)) {
        return true;
      }
    }
    return false;
  }

  /** Lower case, and each Kazakh letter as the Russian one that is put for it. */
  private static String flat(String word) {
    return Alphabet.lower(word)
        .replace('ғ', 'г')
        .replace('қ', 'к')
        .replace('ң', 'н')
        .replace('ә', 'а')
        .replace('э', 'а')
        .replace('ө', 'о')
        .replace('ұ', 'у')
        .replace('ү', 'у')
        .replace('і', 'и')
        .replace('i', 'и');
  }
}
