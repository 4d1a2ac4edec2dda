package kz.baspa.restore.words.tokens;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Knows by its marks a word of another language that is written in Cyrillic letters: Russian,
 * Kyrgyz, Tatar, Bashkir, Uzbek. «һәм» is Tatar and Bashkir, «тоолор» Kyrgyz by its vowels, «ҡала»
 * Bashkir by its letter.
 *
 * <p>The marks stand in {@code other-languages.tsv}.
 */
final class OtherLanguages {
  /** So many letters must stand before an ending. */
  private static final int STEM = 2;

  private final List<String> letters = new ArrayList<>();
  private final Set<String> words = new HashSet<>();
  private final Set<String> endings = new HashSet<>();
  private int longest;

  private OtherLanguages() {}

  /** The marks that ship. */
  static OtherLanguages standard() {
    return Shipped.MARKS;
  }

  /** Those of Russian alone. */
  static OtherLanguages russian() {
    return Shipped.RUSSIAN;
  }

  /** Those of the languages that are kin to Kazakh. */
  static OtherLanguages kindred() {
    return Shipped.KINDRED;
  }

  /** Read when first asked for. */
  private static final class Shipped {
    static final OtherLanguages MARKS = read(language -> true);
    static final OtherLanguages RUSSIAN = read("ru"::equals);
    static final OtherLanguages KINDRED = read(language -> !language.equals("ru"));
  }

  private static OtherLanguages read(Predicate<String> languages) {
    String resource = "other-languages.tsv";
    OtherLanguages marks = new OtherLanguages();
    try (InputStream in = OtherLanguages.class.getResourceAsStream(resource);
        BufferedReader rows =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String row = rows.readLine(); row != null; row = rows.readLine()) {
        if (row.startsWith("#")) {
          continue;
        }
        String[] cells = row.split("\t");
        if (!languages.test(cells[0])) {
          continue;
        }
        List<String> values = Arrays.asList(cells[2].split(" "));
        switch (cells[1]) {
          case "letters" -> marks.letters.addAll(values);
          case "words" -> marks.words.addAll(values);
          case "endings" -> marks.endings.addAll(values);
          default -> throw new IllegalStateException(resource + " has " + cells[1]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(resource, e);
    }
    marks.endings.forEach(ending -> marks.longest = Math.max(marks.longest, ending.length()));
    return marks;
  }

  /** Whether the word has letters that no Kazakh word has. */
  boolean hasLetters(String lower) {
    for (String letter : letters) {
      if (lower.contains(letter)) {
        return true;
      }
    }
    return false;
  }

  /** Whether it is one of the small and frequent words. */
  boolean isSmallWord(String lower) {
    return words.contains(lower);
  }

  /** Whether it ends as words of these languages do. */
  boolean hasEnding(String lower) {
    for (int i = Math.max(STEM, lower.length() - longest); i < lower.length(); i++) {
      if (endings.contains(lower.substring(i))) {
        return true;
      }
    }
    return false;
  }
}
