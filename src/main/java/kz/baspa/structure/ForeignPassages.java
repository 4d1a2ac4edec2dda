package kz.baspa.structure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.text.Spaces;
import kz.baspa.text.TabSeparatedTable;

/**
 * Tells Russian and English passages: whole sentences and whole quotations, and only when their
 * letters and their small words leave no doubt. {@code Снег тает быстрее на южных склонах.} is
 * Russian: three words or more, no letter of Kazakh alone, and Russian function words or endings.
 */
final class ForeignPassages {
  private static final Set<String> RUSSIAN = words("ru");
  private static final Set<String> KAZAKH = words("kk");
  private static final Set<String> ENGLISH = words("en");
  private static final String[] RUSSIAN_ENDINGS = {
    "ого", "его", "ому", "ему", "ыми", "ими", "ый", "ий", "ая", "яя", "ое", "ее", "ые", "ие", "ых",
    "их", "ой", "ния", "ение", "ание", "ости", "ость", "ться", "ется", "ного", "ском"
  };
  private static final int FEWEST_WORDS = 3;

  private ForeignPassages() {}

  /** The small words of a language, from {@code foreign.tsv}. */
  private static Set<String> words(String language) {
    return TabSeparatedTable.resource(ForeignPassages.class, "foreign.tsv", 2).stream()
        .filter(row -> row.cell(1).equals(language))
        .map(row -> row.cell(0))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** A passage and its language. */
  record Passage(Range range, String language) {}

  /** The sentences in another language; neighbours in one language are one passage. */
  static List<Passage> sentences(String text, Range range) {
    List<Passage> found = new ArrayList<>();
    int start = range.start();
    for (int i = range.start(); i < range.end(); i++) {
      if (i + 1 == range.end() || endsSentence(text, i, range.end())) {
        Range sentence = new Range(start, i + 1).trimmed(text);
        String language = language(sentence.of(text));
        Passage last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (!language.isEmpty()) {
          if (last != null
              && last.language().equals(language)
              && text.substring(last.range().end(), sentence.start()).isBlank()) {
            found.remove(found.size() - 1);
            sentence = new Range(last.range().start(), sentence.end());
          }
          found.add(new Passage(sentence, language));
        }
        start = i + 1;
      }
    }
    return found;
  }

  private static boolean endsSentence(String text, int at, int end) {
    char unit = text.charAt(at);
    if (unit != '.' && unit != '!' && unit != '?' && unit != '…') {
      return false;
    }
    boolean initial =
        at >= 2
            && Character.isUpperCase(text.charAt(at - 1))
            && !Character.isLetter(text.charAt(at - 2));
    return !initial
        && at + 2 < end
        && Spaces.isSpace(text.charAt(at + 1))
        && !Character.isLowerCase(text.charAt(at + 2));
  }

  /** {@code ru}, {@code en}, or nothing when in doubt. */
  static String language(String passage) {
    int words = 0;
    int cyrillic = 0;
    int latin = 0;
    int russian = 0;
    int endings = 0;
    int english = 0;
    for (String token : passage.split("[^\\p{L}-]+")) {
      // «И.» and «В.» are initials, not the words и and в.
      if (token.isEmpty() || token.length() == 1 && Character.isUpperCase(token.charAt(0))) {
        continue;
      }
      String word = token.toLowerCase(Locale.ROOT);
      if (KAZAKH.contains(word) || Alphabet.hasKazakhOnly(word)) {
        return "";
      }
      words++;
      Character.UnicodeScript script = Character.UnicodeScript.of(word.codePointAt(0));
      cyrillic += script == Character.UnicodeScript.CYRILLIC ? 1 : 0;
      latin += script == Character.UnicodeScript.LATIN ? 1 : 0;
      russian += RUSSIAN.contains(word) ? 1 : 0;
      endings += endsAsRussian(word) ? 1 : 0;
      english += ENGLISH.contains(word) ? 1 : 0;
    }
    if (words < FEWEST_WORDS) {
      return "";
    }
    if (latin == words && english >= 2) {
      return "en";
    }
    boolean sure = russian >= 2 || russian == 1 && endings >= 2;
    boolean dense = (2 * russian + endings) * 4 >= words;
    return cyrillic == words && sure && dense ? "ru" : "";
  }

  /**
   * The language of an entry of the list of references, whose last page mark also tells: «203 с.»
   * is Russian, «203 б.» Kazakh, «310 p.» English.
   */
  static String languageOfReference(String entry) {
    String language = language(entry);
    if (!language.isEmpty()) {
      return language;
    }
    String tail = entry.strip();
    tail = tail.substring(Math.max(0, tail.length() - 24));
    if (Alphabet.hasKazakhOnly(entry)) {
      return "";
    }
    if (tail.matches("(?s).*(?:\\d\\s?[сc]|[СC]\\.\\s?\\d[\\d\\s–-]*)\\.?") && hasCyrillic(entry)) {
      return "ru";
    }
    return tail.matches("(?s).*(?:\\d\\s?pp?|[Pp]{1,2}\\.\\s?\\d[\\d\\s–-]*)\\.?")
            && !hasCyrillic(entry)
        ? "en"
        : "";
  }

  private static boolean hasCyrillic(String text) {
    return text.codePoints()
        .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.CYRILLIC);
  }

  private static boolean endsAsRussian(String word) {
    if (word.length() < 5) {
      return false;
    }
    for (String ending : RUSSIAN_ENDINGS) {
      if (word.endsWith(ending)) {
        return true;
      }
    }
    return false;
  }
}
