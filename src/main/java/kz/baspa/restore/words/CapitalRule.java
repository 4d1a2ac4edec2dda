package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.text.Change;

/**
 * Mends capitals: «Шығыс АЗИЯНЫ ЕНГІЗІП алған» becomes «Шығыс Азияны енгізіп алған», «Солтүстік
 * африканың» «Солтүстік Африканың».
 *
 * <p>Words in capitals are let down where sentences around them are not in capitals, and only words
 * that the lexicon knows: acronyms, which it does not or knows as names in capitals, stay. A name
 * is given its capital where the counted prose nearly always has it.
 */
public final class CapitalRule extends TokenRule {
  private static final int LONG = 5;
  private static final int OFTEN = 15;

  /** What the prose never has small may be an acronym: ЮНЕСКО. */
  private static final double MAYBE_ACRONYM = 0.3;

  private static final double RARELY_SMALL = 0.02;

  private static final double MOSTLY_SMALL = 0.5;

  private final Lexicon lexicon;

  public CapitalRule(Lexicon lexicon) {
    super("capital");
    this.lexicon = lexicon;
  }

  @Override
  List<Change> examine(String text, List<List<Token>> lines) {
    List<Change> changes = new ArrayList<>();
    Set<String> names = names(lines);
    for (List<Token> tokens : lines) {
      boolean running = tokens.stream().filter(CapitalRule::isShouting).count() * 4 < tokens.size();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        if (running && isShouting(token) && isWord(token.lower())) {
          String small = lettingDown(token, names);
          String word = token.opens() ? capital(small) : small;
          double sure = confidence(tokens, i);
          boolean maybeAcronym = sure < Decider.SAFE && isName(token.lower());
          change(token, word, maybeAcronym ? MAYBE_ACRONYM : sure, changes);
        } else if (isSmallName(token)) {
          boolean sure = !token.opens() && isInName(tokens.get(i - 1), token);
          change(token, capital(token.observed()), sure ? 0.93 : 0.7, changes);
        }
      }
    }
    return changes;
  }

  /** Whether the word before has its capital and the prose has the two together. */
  private boolean isInName(Token before, Token token) {
    return Character.isUpperCase(before.observed().codePointAt(0))
        && lexicon.count(before.lower(), token.observed()) > 1;
  }

  /**
   * Known, and no acronym: it has two vowels and more, and is met in prose. A list of words has
   * acronyms, too (СЕАТО).
   */
  private boolean isWord(String small) {
    long vowels = small.chars().filter(Alphabet::isVowel).count();
    return vowels > 1
        && lexicon.knows(small)
        && (lexicon.count(small) > 0 || !lexicon.lists(small));
  }

  /**
   * A single word in capitals may be an acronym or said loudly, three words and more a title, and
   * what opens a sentence its heading («ЕСКЕРТУ! Бұл бөлім…»): these are only proposed.
   */
  private static double confidence(List<Token> tokens, int index) {
    int from = index;
    while (from > 0 && isCapitals(tokens.get(from - 1))) {
      from--;
    }
    int to = index;
    while (to + 1 < tokens.size() && isCapitals(tokens.get(to + 1))) {
      to++;
    }
    boolean opens = tokens.subList(from, to + 1).stream().anyMatch(Token::opens);
    return to - from == 1 && !opens ? 0.92 : 0.7;
  }

  private String lettingDown(Token token, Set<String> names) {
    String small = token.lower();
    return isName(small) || names.contains(small) ? capital(small) : small;
  }

  /**
   * The words, in lower case, that stand with a capital in the middle of a sentence of this work
   * and never without, unless the prose mostly has them small: they are its names.
   */
  private Set<String> names(List<List<Token>> lines) {
    Set<String> names = new HashSet<>();
    Set<String> small = new HashSet<>();
    for (List<Token> tokens : lines) {
      for (Token token : tokens) {
        String observed = token.observed();
        if (observed.equals(token.lower())) {
          small.add(observed);
        } else if (!token.opens() && observed.equals(capital(token.lower()))) {
          names.add(token.lower());
        }
      }
    }
    names.removeIf(word -> small.contains(word) || isMostlySmall(word));
    return names;
  }

  private boolean isMostlySmall(String word) {
    return lexicon.count(word) > 0 && lexicon.lowerCaseShare(word) >= MOSTLY_SMALL;
  }

  private boolean isName(String small) {
    return lexicon.lowerCaseShare(small) < 0.1 && lexicon.count(small) > 1;
  }

  private static String capital(String word) {
    return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
  }

  private static boolean isCapitals(Token token) {
    return token.observed().length() > 1 && isAll(token.observed(), Character::isUpperCase);
  }

  private void change(Token token, String word, double confidence, List<Change> changes) {
    changes.add(new Change(token.start(), token.end(), word, name(), confidence));
  }

  /** Five letters and more, all of them capitals. */
  private static boolean isShouting(Token token) {
    return token.observed().length() >= LONG && isAll(token.observed(), Character::isUpperCase);
  }

  /** Whether all letters are of a kind: without a stream, since each word of a work is asked. */
  private static boolean isAll(String word, IntPredicate kind) {
    for (int i = 0; i < word.length(); i++) {
      if (!kind.test(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }

  /** Whether a Kazakh letter for one of its letters makes it a likelier word: қатар for катар. */
  private boolean isRatherWithKazakhLetter(String observed) {
    for (int i = 0; i < observed.length(); i++) {
      for (int k = 0; k < Alphabet.KAZAKH_ONLY.length(); k++) {
        char own = Alphabet.KAZAKH_ONLY.charAt(k);
        if (Alphabet.flatten(own) == observed.charAt(i)
            && lexicon.count(observed.substring(0, i) + own + observed.substring(i + 1))
                > lexicon.count(observed)) {
          return true;
        }
      }
    }
    return false;
  }

  private boolean isSmallName(Token token) {
    String observed = token.observed();
    return observed.length() > 3
        && isAll(observed, Character::isLowerCase)
        && lexicon.lowerCaseShare(observed) <= RARELY_SMALL // few words have come so far
        && lexicon.count(observed) >= OFTEN
        && lexicon.sources(observed) > 2
        && !isRatherWithKazakhLetter(observed);
  }
}
