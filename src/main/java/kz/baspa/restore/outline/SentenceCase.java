package kz.baspa.restore.outline;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.RomanNumerals;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.text.Spaces;

/**
 * Puts a title in capitals into sentence case, with names and acronyms as the work itself writes
 * them: {@code ҚАЗАҚСТАН-АҚШ ҚАРЫМ-ҚАТЫНАСТАРЫНЫҢ ДАМУЫ} is {@code Қазақстан-АҚШ
 * қарым-қатынастарының дамуы} where the text has Қазақстан and АҚШ in its sentences.
 */
public final class SentenceCase {
  private static final Pattern WORD = Pattern.compile("\\p{L}+");
  private static final String LATIN_VOWELS = "aeiouAEIOU";
  private static final int KNOWN_STEM = 4;

  /** A shorter beginning of a word says too little about it. */
  private static final int NAME_STEM = 4;

  /** So often a word must be counted to say how it is written. */
  private static final int MET = 11;

  /** A word of fewer kinds of text may never have stood within a sentence. */
  private static final int KINDS_OF_TEXT = 4;

  private static final double HARDLY_EVER = 0.01;

  /** How often a word stands in the text in small letters, with a capital, in capitals. */
  private static final class Counts {
    int small;
    int capital;
    int capitals;
  }

  private final Map<String, Counts> words = new HashMap<>();

  /** Says which of the words that the text has nowhere else are names. */
  private final Lexicon lexicon = Lexicons.standard();

  /** Counts the words of this text. */
  public SentenceCase(String text) {
    int start = 0;
    while (start < text.length()) {
      int end = Surroundings.lineEnd(text, start);
      if (!isInCapitals(text, start, end)) {
        count(text, start, end);
      }
      start = end + 1;
    }
  }

  private void count(String text, int start, int end) {
    Matcher matcher = WORD.matcher(text).region(start, end);
    boolean capitalsBefore = false;
    Counts before = null;
    while (matcher.find()) {
      String word = matcher.group();
      boolean capitals = word.length() > 1 && isCapitals(word);
      if (capitals && before != null) {
        before.capitals--; // a run of words in capitals is a heading, no acronym
      }
      before = null;
      if (word.length() <= 40 && !(capitals && capitalsBefore)) {
        Counts counts = words.computeIfAbsent(lower(word), key -> new Counts());
        if (capitals) {
          counts.capitals++;
          before = counts;
        } else if (!Character.isUpperCase(word.charAt(0))) {
          counts.small++;
        } else if (isInsideSentence(text, matcher.start())) {
          counts.capital++;
        }
      }
      capitalsBefore = capitals;
    }
  }

  private static boolean isInsideSentence(String text, int at) {
    int before = Spaces.skipBackward(text, at, 0);
    return before > 0
        && (Character.isLetter(text.charAt(before - 1)) || text.charAt(before - 1) == ',');
  }

  /** Whether nearly all letters of a title are capitals. */
  public static boolean isInCapitals(String title) {
    return isInCapitals(title, 0, title.length());
  }

  private static boolean isInCapitals(String text, int start, int end) {
    int capitals = 0;
    int letters = 0;
    for (int i = start; i < end; i++) {
      if (Character.isLetter(text.charAt(i))) {
        letters++;
        capitals += Character.isUpperCase(text.charAt(i)) ? 1 : 0;
      }
    }
    return letters > 1 && capitals * 10 >= letters * 9;
  }

  private static boolean isCapitals(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isUpperCase(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** The title in sentence case; as it is if it is not in capitals. */
  public String sentenceCase(String title) {
    if (!isInCapitals(title)) {
      return title;
    }
    StringBuilder out = new StringBuilder();
    Matcher matcher = WORD.matcher(title);
    int at = 0;
    boolean first = true;
    boolean acronymBefore = false;
    while (matcher.find()) {
      String word = matcher.group();
      out.append(title, at, matcher.start());
      boolean suffix =
          acronymBefore && matcher.start() > 0 && title.charAt(matcher.start() - 1) == '-';
      boolean letterAtEnd = word.length() == 1 && matcher.end() == title.length();
      String cased = suffix && !isAcronym(word) ? lower(word) : letterAtEnd ? word : caseOf(word);
      acronymBefore = cased.length() > 1 && isCapitals(cased);
      out.append(first && !acronymBefore ? capitalized(cased) : cased);
      first = false;
      at = matcher.end();
    }
    return out.append(title.substring(at)).toString();
  }

  private String caseOf(String word) {
    Counts counts = words.get(lower(word));
    if (RomanNumerals.parseLookAlike(word) > 0 && word.matches("[IVXLІХ]+")) {
      return word;
    }
    if (counts != null && counts.small + counts.capital + counts.capitals > 0) {
      if (counts.capitals > counts.small
          && counts.capitals >= counts.capital
          && word.length() < 8) {
        return word;
      }
      return counts.capital > counts.small ? capitalized(lower(word)) : lower(word);
    }
    if (isAcronym(word)) {
      return word;
    }
    return isNameByStem(lower(word)) ? capitalized(lower(word)) : lower(word);
  }

  /** Whether the text has a form of this word that it always writes with a capital. */
  private boolean isNameByStem(String word) {
    for (int end = word.length() - 1; end >= Math.max(KNOWN_STEM, word.length() - 7); end--) {
      Counts counts = words.get(word.substring(0, end));
      if (counts != null && counts.small + counts.capital > 0) {
        return counts.capital > counts.small;
      }
    }
    return isKnownName(word);
  }

  /**
   * Whether prose of many kinds never writes this word, or what stands before its ending, small.
   */
  private boolean isKnownName(String word) {
    for (int end = word.length(); end >= Math.max(NAME_STEM, word.length() - 8); end--) {
      String stem = word.substring(0, end);
      if (lexicon.count(stem) >= MET) {
        return lexicon.sources(stem) >= KINDS_OF_TEXT && lexicon.lowerCaseShare(stem) < HARDLY_EVER;
      }
    }
    return false;
  }

  private boolean isAcronym(String word) {
    Counts counts = words.get(lower(word));
    if (counts != null && counts.capitals > counts.small) {
      return word.length() < 8;
    }
    if (word.length() < 2 || word.length() > 5) {
      return false;
    }
    for (int i = 0; i < word.length(); i++) {
      if (Alphabet.isVowel(word.charAt(i)) || LATIN_VOWELS.indexOf(word.charAt(i)) >= 0) {
        return false;
      }
    }
    return true;
  }

  private static String capitalized(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
