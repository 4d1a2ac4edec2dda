package kz.baspa.restore.words;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.morphology.Analysis;
import kz.baspa.restore.words.decoding.Reading;
import kz.baspa.restore.words.decoding.WorkReader.Correction;
import kz.baspa.restore.words.tokens.Token;

/**
 * What a work itself says against correcting its words: «казак» (Cossack) stays in a work that has
 * lost no Kazakh letter elsewhere, and «ғадаләт» where the work has it again and again.
 */
final class Restraint {
  /** A work that has kept this part of its Kazakh letters has not lost them as a whole. */
  private static final double KEPT = 0.7;

  /** One that has kept less than this has lost them, and one between if so many words show it. */
  private static final double HARDLY_KEPT = 0.3;

  private static final int ONE_IN_FEW = 50;

  /** From this share of words on that have lost more than Kazakh letters a work is badly worn. */
  static final double WORN = 0.03;

  /** So many different words, and one word in so many, must have lost letters beyond doubt. */
  private static final int LOSSES = 4;

  private static final int ONE_IN = 250;

  /** From this confidence on a correction shows that letters were lost. */
  private static final double BEYOND_DOUBT = 0.9;

  /** A form that occurs so often is the work's own, */
  private static final int AGAIN_AND_AGAIN = 3;

  /** unless what it may have been is so common that the work would have it, too. */
  private static final int COMMON = 50;

  /** Endings of adjectives and nouns that have lost their қ or ғ; Russian has ярлык, too. */
  private static final Pattern LOST_ENDING = Pattern.compile(".{4,}[лдт]ы(?:к|г).{0,4}");

  /** A shorter word may easily become another one. */
  private static final int SHORT = 5;

  /** So often, and in this part of its places, a neighbour must stand beside the corrected word. */
  private static final int PAIRED = 2;

  private static final double PAIRED_SHARE = 0.005;

  /** The same where a word of another language would be turned into a Kazakh one. */
  private static final int OFTEN_PAIRED = 5;

  private static final double OFTEN_PAIRED_SHARE = 0.05;

  /** The publisher, the year and the pages of a book, or the journal an article stands in. */
  private static final Pattern REFERENCE =
      Pattern.compile("[12]\\d{3}\\. [–-] .{0,40}\\d+ ?[бсp]\\.|// |[–-] № ?\\d+\\. [–-] ");

  private final Lexicon lexicon;
  private final Map<Integer, Token> before = new HashMap<>();
  private final Map<Integer, Token> after = new HashMap<>();
  private final Set<Integer> inReferences = new HashSet<>();
  private final Map<String, Integer> inWork = new HashMap<>();
  private final boolean keepsLetters;
  private final boolean losesLetters;
  private final boolean worn;

  Restraint(
      Lexicon lexicon, String text, List<List<Token>> lines, Map<Correction, Double> corrections) {
    this.lexicon = lexicon;
    int words = 0;
    for (List<Token> line : lines) {
      words += line.size();
      readLine(text, line);
    }
    Set<String> lost = new HashSet<>();
    int losses = 0;
    double wear = 0;
    double kept = 1;
    for (Map.Entry<Correction, Double> entry : corrections.entrySet()) {
      Correction correction = entry.getKey();
      kept = correction.kept();
      if (showsLoss(correction) && entry.getValue() >= BEYOND_DOUBT) {
        losses++;
        lost.add(correction.token().lower());
      }
      if (!correction.reading().onlyOwnLetters()
          && !isQuoted(correction.token())
          && !isOfTheWork(correction)) {
        wear += entry.getValue();
      }
    }
    keepsLetters = kept > KEPT || kept > HARDLY_KEPT && losses * ONE_IN_FEW < words;
    losesLetters = lost.size() >= LOSSES && losses * ONE_IN >= words;
    worn = wear > words * WORN;
  }

  private void readLine(String text, List<Token> line) {
    if (line.isEmpty()) {
      return;
    }
    String all = text.substring(line.get(0).start(), line.get(line.size() - 1).end());
    boolean reference = REFERENCE.matcher(all + ".").find();
    for (int i = 0; i < line.size(); i++) {
      Token token = line.get(i);
      inWork.merge(token.lower(), 1, Integer::sum);
      if (i > 0 && !token.opens()) {
        before.put(token.start(), line.get(i - 1));
      }
      if (i + 1 < line.size() && !line.get(i + 1).opens()) {
        after.put(token.end(), line.get(i + 1));
      }
      if (reference) {
        inReferences.add(token.start());
      }
    }
  }

  /** Whether this correction is evidence that the work has lost letters. */
  private boolean showsLoss(Correction correction) {
    Token token = correction.token();
    return correction.reading().onlyOwnLetters()
        && !isName(token)
        && inWork.getOrDefault(token.lower(), 0) < AGAIN_AND_AGAIN
        && !lexicon.knows(token.lower())
        && canOnlyBeKazakh(correction);
  }

  private static boolean isName(Token token) {
    return Character.isUpperCase(token.observed().codePointAt(0));
  }

  /**
   * Whether no word of another language can stand there: the stem has kept one of its Kazakh
   * letters, or the ending has lost one. «Казактардың» may be the Cossacks', with its ending as it
   * should be; «қонактардың» and «механикалык» can only be damaged.
   */
  private boolean canOnlyBeKazakh(Correction correction) {
    String observed = correction.token().lower();
    String word = correction.reading().words().get(0);
    if (LOST_ENDING.matcher(observed).matches()) {
      return true;
    }
    int stem =
        lexicon.morphology().analyse(word).stream()
            .max(Comparator.comparingDouble(Analysis::logWeight))
            .map(analysis -> analysis.stem().length())
            .orElse(word.length());
    for (int i = 0; i < Math.min(observed.length(), word.length()); i++) {
      boolean own = Alphabet.KAZAKH_ONLY.indexOf(observed.charAt(i)) >= 0;
      if (i < stem ? own : observed.charAt(i) != word.charAt(i)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the work as a whole has kept its Kazakh letters, as far as it had any. */
  boolean keepsLetters() {
    return keepsLetters;
  }

  /** Whether something speaks against making this correction, however sure it is. */
  boolean holds(Correction correction) {
    if (!keepsLetters) {
      return false;
    }
    Token token = correction.token();
    boolean damaged = worn || losesLetters;
    if (!damaged && (isOfTheWork(correction) || isQuoted(token))) {
      return true;
    }
    if (correction.reading().onlyOwnLetters()) {
      return losesLetters
          ? mayBeMeant(correction) && !neighboursAskFor(correction)
          : holdsLetters(correction);
    }
    return !damaged && token.observed().length() <= SHORT && !neighboursAskFor(correction);
  }

  /**
   * Whether a correction that is held is not even a question: a name that has no Kazakh letter, in
   * a work that has lost none.
   */
  boolean isIdle(Correction correction) {
    return keepsLetters
        && !losesLetters
        && isName(correction.token())
        && correction.reading().onlyOwnLetters()
        && !canOnlyBeKazakh(correction);
  }

  /**
   * Whether the lexicon knows the word as it stands, as more than the name that it would be with a
   * capital (катар), or a rarity beside what it may have been (танда).
   */
  private boolean mayBeMeant(Correction correction) {
    String observed = correction.token().lower();
    boolean onlyName =
        lexicon.count(observed) > 0
            && lexicon.lowerCaseShare(observed) == 0
            && !isName(correction.token());
    boolean rarity =
        lexicon.count(observed) < AGAIN_AND_AGAIN
            && lexicon.count(correction.reading().words().get(0)) >= COMMON;
    return lexicon.knows(observed) && !onlyName && !rarity;
  }

  /** In a work that has lost no letters: the word may be one of another language, or a rare one. */
  private boolean holdsLetters(Correction correction) {
    if (lexicon.knows(correction.token().lower())) {
      return true;
    }
    if (canOnlyBeKazakh(correction)) {
      return correction.token().observed().length() <= SHORT + 1 && !neighboursAskFor(correction);
    }
    return isName(correction.token())
        || !neighboursAskFor(correction, OFTEN_PAIRED, OFTEN_PAIRED_SHARE);
  }

  /** Whether it stands between quotation marks, or in a reference. */
  private boolean isQuoted(Token token) {
    return token.quotation() > 0 || inReferences.contains(token.start());
  }

  /** Whether the work has the form again and again and never the one that it would become. */
  private boolean isOfTheWork(Correction correction) {
    Reading reading = correction.reading();
    String word = reading.words().get(0);
    return reading.words().size() == 1
        && inWork.getOrDefault(correction.token().lower(), 0) >= AGAIN_AND_AGAIN
        && !inWork.containsKey(word)
        && lexicon.count(word) < COMMON;
  }

  private boolean neighboursAskFor(Correction correction) {
    return neighboursAskFor(correction, PAIRED, PAIRED_SHARE);
  }

  /** Whether the prose has the corrected word beside a neighbour, and not the word as it stands. */
  private boolean neighboursAskFor(Correction correction, int least, double share) {
    Token left = before.get(correction.start());
    Token right = after.get(correction.end());
    List<String> words = correction.reading().words();
    String observed = correction.token().lower();
    String first = words.get(0);
    String last = words.get(words.size() - 1);
    int withLeft = left == null ? 0 : lexicon.count(left.lower(), first);
    int withRight = right == null ? 0 : lexicon.count(last, right.lower());
    boolean asked =
        left != null && withLeft >= least && withLeft >= share * lexicon.count(left.lower())
            || right != null
                && withRight >= least
                && withRight >= share * lexicon.count(right.lower());
    boolean stands =
        left != null && lexicon.count(left.lower(), observed) > 0
            || right != null && lexicon.count(observed, right.lower()) > 0;
    return asked && !stands;
  }
}
