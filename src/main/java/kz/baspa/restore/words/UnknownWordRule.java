package kz.baspa.restore.words;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.ChemicalFormula;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.restore.words.tokens.OtherLanguagePassages;
import kz.baspa.restore.words.tokens.ProtectedTokens;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.LinedText;
import org.jspecify.annotations.Nullable;

/**
 * Asks about the words that nothing knows and that no other rule has a proposal for: «крондацияғы»
 * stands in the table of changes with nothing behind it, so that a person looks at it. In a work
 * that has lost its Kazakh letters the likeliest spelling stands behind it ({@link
 * LostLetterGuess}).
 *
 * <p>No questions are words of other languages, acronyms, and words that the work has again.
 */
public final class UnknownWordRule implements Rule {
  /** A word that occurs so often is the work's own; a name sooner. */
  private static final int OWN = 3;

  private static final int OWN_NAME = 2;

  /** How likely a word that nothing knows is wrong, and a name, and what can be no word at all. */
  private static final double WORD = 0.6;

  private static final double NAME = 0.3;
  private static final double SCRAP = 0.5;
  private static final double NO_WORD = 0.9;

  /** What is asked last of all. */
  private static final double LAST = 0.12;

  /** How likely two known words are pieces of one that is so common, and how long one may be. */
  private static final double PIECES = 0.4;

  private static final int COMMON = 10;
  private static final int OFTENER = 5;
  private static final int PIECE_LENGTH = 3;

  /** A shorter quotation is mostly a name or a term. */
  private static final int QUOTATION = 3;

  /** Letters and digits in one, or a capital within. */
  private static final Pattern BROKEN =
      Pattern.compile(
          "(?:(?=.*\\p{IsCyrillic}{2}).*\\p{L}\\d|\\d+[\\p{IsCyrillic}&&\\p{IsLowercase}]{2,}"
              + "|(?=.*\\p{IsCyrillic}{4})(?!.*\\p{IsUppercase}{2}).*\\p{IsLowercase}\\p{IsUppercase}"
              + "|.*(?:\\p{IsCyrillic}\\p{IsLatin}|\\p{IsLatin}\\p{IsCyrillic})).*");

  /** A work with a smaller part of its letters from {@link Alphabet#KAZAKH_ONLY} has lost them. */
  private static final double HARDLY_ANY = 0.03;

  /** Where so many words are in doubt, names may be damaged, too. */
  private static final double DAMAGED = 0.02;

  /** So many questions for a thousand words are asked at most, and so many of any work. */
  private static final int MOST_IN_THOUSAND = 115;

  private static final int FEW = 20;

  /** What is no longer may be a piece of what stands beside it. */
  private static final int SHORT = 2;

  /** No unit of measurement is longer. */
  private static final int UNIT = 4;

  private static final Pattern BESIDE = Pattern.compile("[ ,;\\-–]{1,3}");

  /** A letter that stands alone and is no label, or one glued to a number. */
  private static final Pattern PIECE =
      Pattern.compile("[\\p{IsCyrillic}&&\\p{IsLowercase}]|\\d+\\p{IsCyrillic}|\\d+\\p{IsLatin}");

  /** Pages with their mark, as in «[12, 101-103бб.]». */
  private static final Pattern PAGES = Pattern.compile("\\d{1,4}бб");

  private final Lexicon lexicon;

  public UnknownWordRule(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String name() {
    return Edit.QUESTION;
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    List<List<Token>> lines = TokenRule.lines(text, decider);
    Set<Token> foreign = new OtherLanguagePassages(lexicon).in(lines);
    Map<String, Integer> inWork = new HashMap<>();
    lines.forEach(line -> line.forEach(token -> inWork.merge(token.lower(), 1, Integer::sum)));
    Set<Integer> asked = new HashSet<>();
    int words = 0;
    int doubtful = 0;
    for (Edit proposal : decider.proposals()) {
      doubtful += proposal.rules().contains("word") ? 1 : 0;
      for (int i = proposal.start(); i < proposal.end(); i++) {
        asked.add(i);
      }
    }
    Map<Token, Double> wrong = new HashMap<>();
    for (List<Token> line : lines) {
      words += line.size();
      for (Token token : line) {
        double probability = wrong(token, inWork.getOrDefault(token.lower(), 0));
        if (probability > 0
            && !foreign.contains(token)
            && !isFormula(token)
            && !isUnit(text.text(), token)
            && !isLabel(text, token)
            && !isAsked(text, token, asked)) {
          wrong.put(token, probability);
          doubtful += probability == WORD ? 1 : 0;
        }
      }
    }
    if (doubtful < words * DAMAGED) {
      wrong.values().removeIf(probability -> probability == NAME || probability == SCRAP);
    }
    LostLetterGuess guess =
        hasLostLetters(text.edited().raw()) ? new LostLetterGuess(lexicon.letters()) : null;
    if (guess != null && !isWorn(text.edited().edits(), words)) {
      wrong
          .entrySet()
          .removeIf(
              entry -> entry.getValue() < NO_WORD && guess.of(entry.getKey().lower()).isEmpty());
    }
    forgetQuotations(lines, wrong, doubtful < words * DAMAGED);
    lines.forEach(line -> ask(text, line, wrong, guess, decider));
    lines.forEach(line -> askAboutPieces(text, line, foreign, asked, decider));
    decider.keepLikeliest(Math.max(FEW, words * MOST_IN_THOUSAND / 1000));
    return text;
  }

  /**
   * Of a quotation of which most words are in doubt nothing is asked, since it is dialect, verse or
   * another language; in a damaged work it is asked last.
   */
  private static void forgetQuotations(
      List<List<Token>> lines, Map<Token, Double> wrong, boolean sound) {
    for (List<Token> line : lines) {
      Map<Integer, List<Token>> quotations =
          line.stream()
              .filter(token -> token.quotation() > 0)
              .collect(Collectors.groupingBy(Token::quotation));
      for (List<Token> quotation : quotations.values()) {
        long doubtful = quotation.stream().filter(wrong::containsKey).count();
        if (quotation.size() >= QUOTATION && doubtful * 2 > quotation.size()) {
          quotation.forEach(token -> wrong.computeIfPresent(token, (t, p) -> sound ? null : LAST));
        }
      }
    }
  }

  /**
   * Asks about two known words that nobody has side by side and that are a common word together:
   * «бір неше».
   */
  private void askAboutPieces(
      LinedText text, List<Token> line, Set<Token> foreign, Set<Integer> asked, Decider decider) {
    for (int i = 0; i + 1 < line.size(); i++) {
      Token first = line.get(i);
      Token second = line.get(i + 1);
      if (second.spaceBefore()
          && arePieces(first, second)
          && !foreign.contains(first)
          && !isAsked(text, first, asked)
          && !isAsked(text, second, asked)) {
        String joined = Capitals.like(first.observed(), first.lower() + second.lower());
        decider.ask(text, new Change(first.start(), second.end(), joined, name(), PIECES));
      }
    }
  }

  private boolean arePieces(Token first, Token second) {
    String left = first.lower();
    String right = second.observed();
    String joined = left + right;
    return left.length() > 1
        && right.length() > 1
        && Math.min(left.length(), right.length()) <= PIECE_LENGTH
        && joined.codePoints().allMatch(Character::isLowerCase)
        && lexicon.count(joined) >= COMMON
        && lexicon.count(joined) > OFTENER * lexicon.count(right)
        && lexicon.model().together(left, right) == 0
        && lexicon.knows(left)
        && lexicon.knows(right);
  }

  /** Whether hardly any letter of the raw text is one that only Kazakh has. */
  private static boolean hasLostLetters(String raw) {
    long all = raw.codePoints().filter(Character::isLetter).count();
    long own = raw.codePoints().map(Character::toLowerCase).filter(Alphabet::isKazakhOnly).count();
    return own < all * HARDLY_ANY;
  }

  /** Whether more was mended in many words than that Kazakh letters were given back. */
  private static boolean isWorn(List<Edit> edits, int words) {
    long worn =
        edits.stream()
            .filter(edit -> edit.rules().contains("word"))
            .filter(edit -> !skeleton(edit.before()).equals(skeleton(edit.after())))
            .count();
    return worn > words * DAMAGED;
  }

  private static String skeleton(String word) {
    return Alphabet.skeleton(Alphabet.lower(word)).replace('і', 'и');
  }

  /** Asks one question about words that stand side by side. */
  private void ask(
      LinedText text,
      List<Token> line,
      Map<Token, Double> wrong,
      @Nullable LostLetterGuess guess,
      Decider decider) {
    for (int i = 0; i < line.size(); i++) {
      Double alone = wrong.get(line.get(i));
      if (alone == null) {
        continue;
      }
      int last = i;
      double probability = alone;
      for (int k = i + 1; k < line.size() && isBeside(text.text(), line, k); k++) {
        Double more = wrong.get(line.get(k));
        if (more != null) {
          last = k;
          probability = Math.max(probability, more);
        } else if (line.get(k).observed().length() > SHORT || k - last > 1) {
          break;
        }
      }
      int start = line.get(i).start();
      int end = line.get(last).end();
      String after = guess == null ? "" : guess(text.text(), line.subList(i, last + 1), guess);
      decider.ask(text, new Change(start, end, after, name(), probability));
      i = last;
    }
  }

  /** The words with the likeliest spelling of each; empty if it is the one they have. */
  private static String guess(String text, List<Token> words, LostLetterGuess guess) {
    StringBuilder after = new StringBuilder();
    int from = words.get(0).start();
    int guessed = 0;
    for (Token word : words) {
      Optional<String> likeliest = guess.of(word.lower());
      guessed += likeliest.isPresent() ? 1 : 0;
      after
          .append(text, from, word.start())
          .append(likeliest.map(w -> Capitals.like(word.observed(), w)).orElse(word.observed()));
      from = word.end();
    }
    return guessed == 0 ? "" : after.toString();
  }

  /** Whether nothing but a space and a comma parts a token from the one before it. */
  private static boolean isBeside(String text, List<Token> line, int index) {
    String between = text.substring(line.get(index - 1).end(), line.get(index).start());
    return BESIDE.matcher(between).matches();
  }

  private static boolean isAsked(LinedText text, Token token, Set<Integer> asked) {
    for (int i = token.start(); i < token.end(); i++) {
      if (asked.contains(text.edited().rawOffset(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a letter stands with a mark, as in «б.», «а)», «(х)», or begins or ends its line. */
  private static boolean isLabel(LinedText text, Token token) {
    if (token.observed().length() > SHORT) {
      return false;
    }
    String all = text.text();
    boolean left = token.start() > 0 && all.charAt(token.start() - 1) == ' ';
    boolean right = token.end() < all.length() && all.charAt(token.end()) == ' ';
    return !left || !right || token.quotation() > 0;
  }

  /** Whether it is a formula of chemistry, with its ending or without: «CaCO3-тің». */
  private static boolean isFormula(Token token) {
    return ChemicalFormula.isFormula(token.observed().split("-", 2)[0]);
  }

  /** Whether it is short and follows a number: «5 мл», «30 ккал». */
  static boolean isUnit(String text, Token token) {
    int before = token.start() - 1;
    if (PAGES.matcher(token.observed()).matches()) {
      return true;
    }
    return token.observed().length() <= UNIT
        && before > 0
        && Character.isWhitespace(text.charAt(before))
        && Character.isDigit(text.charAt(before - 1));
  }

  /** How likely the word is wrong; 0 if there is no reason to ask. */
  private double wrong(Token token, int times) {
    String lower = token.lower();
    // Nearly all words are nothing but small letters of Kazakh: neither pattern fits these.
    if (token.observed().length() == 1 || !LetterCodes.isWord(token.observed())) {
      if (BROKEN.matcher(token.observed()).matches()) {
        return times < OWN ? NO_WORD : 0;
      }
      if (PIECE.matcher(token.observed()).matches()) {
        return SCRAP;
      }
    }
    boolean name = Character.isUpperCase(token.observed().codePointAt(0));
    if (!ProtectedTokens.isOpen(token)
        || times >= (name ? OWN_NAME : OWN)
        || lexicon.knows(lower)) {
      return 0;
    }
    return !LetterCodes.isWord(lower) ? NO_WORD : name ? NAME : WORD;
  }
}
