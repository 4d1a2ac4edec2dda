package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.morphology.FinalPhoneme;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.restore.words.decoding.Calibration;
import kz.baspa.restore.words.decoding.LetterDoubts;
import kz.baspa.restore.words.decoding.WorkReader;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import kz.baspa.text.Reason;

/**
 * Mends words that were misread, mistyped, broken or run together: «өснмдіктер» becomes
 * «өсімдіктер», «мектептін» «мектептің», «лабора ториясында» «лабораториясында».
 *
 * <p>A correction is made unasked where it is sure, or where the word as it stands is surely none
 * and the correction is more likely right than wrong: then nothing sound can be spoilt.
 */
public final class WordRule implements Rule {
  /** A word that is sound with less than this probability is surely none. */
  private static final double SURELY_NONE = 0.02;

  /** The same in a work that is badly worn, where a word nothing knows is mostly a misread one. */
  private static final double HARDLY_SOUND = 0.06;

  /** What a correction of a word that is surely none must reach in a work without wear. */
  private static final double RATHER_SURE = 0.8;

  /** What a correction must reach in a work that is mostly sound where the word may be one. */
  private static final double VERY_SURE = 0.95;

  /** From this confidence on even a name is changed. */
  private static final double HARDLY_ANY_DOUBT = 0.98;

  /** A word that stands so often in lower case is no name. */
  private static final double OFTEN_SMALL = 0.3;

  /** What is less likely is no question. */
  private static final double WORTH_ASKING = 0.1;

  /** The same for what else the word may be. */
  private static final double WORTH_ASKING_TOO = 0.22;

  /** What speaks for a correction at most, in numbers, that the work itself speaks against. */
  private static final double HELD = 0.45;

  /** What a correction must reach where the word may be a rare form of a noun. */
  private static final double LIKELIER_THAN_A_FORM = 0.7;

  /** What the reader of a page says against changing a letter that it hardly doubted, */
  private static final double READ_SURELY = 2;

  /** and for changing it to one that it thought of almost as surely. */
  private static final double READ_BOTH = 1;

  private static final int SHORTEST_STEM = 3;

  /** So often stands a noun in the counted prose that may have any ending. */
  private static final int COMMON = 3;

  private static final Pattern NO_LETTER =
      Pattern.compile("\\p{IsCyrillic}(?:!|\\d(?=\\p{IsCyrillic}))");

  private static final Pattern NUMBERED = Pattern.compile("\\d+-");

  private final Lexicon lexicon;
  private final Descenders descenders;
  private final Calibration right = Calibration.right();
  private final Calibration sound = Calibration.sound();

  public WordRule(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.descenders = new Descenders(lexicon);
  }

  @Override
  public String name() {
    return "word";
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    List<Change> changes = new ArrayList<>();
    Set<Change> safe = new HashSet<>();
    List<List<Token>> lines = TokenRule.lines(text, decider);
    Map<WorkReader.Correction, Double> corrections = new LinkedHashMap<>();
    LetterDoubts doubts = LetterDoubts.in(text);
    for (WorkReader.Correction correction : new WorkReader(lexicon, lines, doubts).corrections()) {
      corrections.put(correction, right.of(correction.features()));
    }
    Restraint restraint = new Restraint(lexicon, text.text(), lines, corrections);
    for (Map.Entry<WorkReader.Correction, Double> entry : corrections.entrySet()) {
      WorkReader.Correction correction = entry.getKey();
      String observed = text.text().substring(correction.start(), correction.end());
      String word = Capitals.like(observed, String.join(" ", correction.reading().words()));
      double doubt = doubt(correction, doubts);
      boolean certain =
          doubt >= READ_SURELY
              && !correction.reading().onlyOwnLetters()
              && !isSurelyMisread(correction, entry.getValue());
      boolean held = certain || doubt > -READ_BOTH && restraint.holds(correction);
      double confidence = held ? Math.min(HELD, entry.getValue()) : entry.getValue();
      Reason reason =
          held
              ? Reason.HELD
              : correction.doubted()
                  ? doubt(correction)
                  : doubt <= -READ_BOTH && confidence >= Decider.SAFE
                      ? Reason.SURE
                      : reason(correction, confidence, restraint);
      boolean isSafe = reason == Reason.SURE || reason == Reason.NO_WORD;
      if (losesNumber(observed, word)
          || !isSafe
              && (confidence < WORTH_ASKING
                  || restraint.isIdle(correction)
                  || UnknownWordRule.isUnit(text.text(), correction.token()))) {
        continue;
      }
      Change change =
          new Change(correction.start(), correction.end(), word, name(), confidence, reason);
      changes.add(change);
      if (isSafe) {
        safe.add(change);
      } else {
        addOthers(correction, observed, confidence, changes);
      }
      double comma = restraint.keepsLetters() ? descenders.confidence(text.text(), change) : 0;
      if (comma > 0) {
        Change loss = new Change(change.end(), change.end() + 1, "", name(), comma);
        changes.add(loss);
        if (isSafe && comma >= Decider.SAFE) {
          safe.add(loss);
        }
      }
    }
    return decider.decide(this, text, changes, safe::contains);
  }

  /** Whether the number before a hyphen would go: «4-тармағы» is no misread «тармағы». */
  private static boolean losesNumber(String observed, String word) {
    return NUMBERED.matcher(observed).lookingAt() && !NUMBERED.matcher(word).lookingAt();
  }

  /** Adds what else the word may be. */
  private void addOthers(
      WorkReader.Correction correction, String observed, double most, List<Change> changes) {
    for (WorkReader.Alternative other : correction.others()) {
      double confidence = Math.min(most, right.of(other.features()));
      if (confidence >= WORTH_ASKING_TOO) {
        String word = Capitals.like(observed, String.join(" ", other.reading().words()));
        changes.add(
            new Change(
                correction.start(), correction.end(), word, name(), confidence, Reason.OTHER));
      }
    }
  }

  /**
   * Why a correction is made or not. A word that the lexicon knows is changed unasked only where
   * Kazakh letters were lost or the work is badly worn: for all else it is likelier that the author
   * meant it. A name is changed only where there is hardly any doubt: no list has all names.
   */
  private Reason reason(WorkReader.Correction correction, double confidence, Restraint restraint) {
    String observed = correction.token().observed();
    boolean worn = correction.wear() > Restraint.WORN;
    if (correction.reading().onlyOwnLetters()) {
      if (restraint.keepsLetters() && mayBeRussianName(correction)) {
        return confidence >= HARDLY_ANY_DOUBT ? Reason.SURE : Reason.NAME;
      }
      return confidence >= Decider.SAFE
          ? Reason.SURE
          : unlessWord(correction, Decider.LIKELY, confidence);
    }
    if (worn ? lexicon.lists(observed) : lexicon.knows(observed)) {
      boolean made = worn && !hasCapital(correction) && confidence >= Decider.SAFE;
      return made ? Reason.SURE : Reason.KNOWN_WORD;
    }
    double enough = between(RATHER_SURE, Decider.LIKELY, correction);
    if (hasCapital(correction) && !isImpossible(correction.token().lower())) {
      double sure = mayBeName(correction) ? HARDLY_ANY_DOUBT : VERY_SURE;
      return confidence >= (worn ? Decider.SAFE : sure) ? Reason.SURE : Reason.NAME;
    }
    return confidence >= (worn ? Decider.SAFE : VERY_SURE)
        ? Reason.SURE
        : unlessWord(correction, enough, confidence);
  }

  /** What the reader of the page says against a correction; less than 0 if it speaks for it. */
  private static double doubt(WorkReader.Correction correction, LetterDoubts doubts) {
    boolean oneWord =
        correction.reading().tokens() == 1 && correction.reading().words().size() == 1;
    return oneWord ? doubts.cost(correction.token(), correction.reading().path()) : 0;
  }

  /**
   * Whether a word is none although its letters were read surely: in worn print a reader takes д
   * for л without any doubt («балалы» for балады).
   */
  private boolean isSurelyMisread(WorkReader.Correction correction, double confidence) {
    return confidence >= VERY_SURE && !hasCapital(correction) && isSurelyNone(correction);
  }

  private Reason doubt(WorkReader.Correction correction) {
    return lexicon.knows(correction.token().lower()) ? Reason.KNOWN_WORD : Reason.UNSURE;
  }

  /** The reason for a correction that is less than sure, and likely enough if it harms no word. */
  private Reason unlessWord(WorkReader.Correction correction, double enough, double confidence) {
    return confidence >= enough
            && isSurelyNone(correction)
            && (confidence >= LIKELIER_THAN_A_FORM || !isFormOfNoun(correction.token().lower()))
        ? Reason.NO_WORD
        : Reason.UNSURE;
  }

  /** A name without Kazakh letters in a work that has kept them: likely its Russian form. */
  private boolean mayBeRussianName(WorkReader.Correction correction) {
    return mayBeName(correction)
        && correction.token().lower().chars().noneMatch(c -> Alphabet.KAZAKH_ONLY.indexOf(c) >= 0);
  }

  /** A word with a capital, unless that opens a sentence and the correction is no name. */
  private boolean mayBeName(WorkReader.Correction correction) {
    String word = correction.reading().words().get(0);
    return hasCapital(correction)
        && !(correction.token().opens() && lexicon.lowerCaseShare(word) > OFTEN_SMALL);
  }

  private static boolean hasCapital(WorkReader.Correction correction) {
    return Character.isUpperCase(correction.token().observed().codePointAt(0));
  }

  /** Whether a common noun with endings spells it, though too rarely to be known: «емлеміз». */
  private boolean isFormOfNoun(String lower) {
    for (int cut = SHORTEST_STEM; cut < lower.length(); cut++) {
      String stem = lower.substring(0, cut);
      if (lexicon.count(stem) >= COMMON
          && lexicon
              .morphology()
              .inflects(Harmony.of(stem), FinalPhoneme.of(stem), lower.substring(cut))) {
        return true;
      }
    }
    return false;
  }

  private boolean isSurelyNone(WorkReader.Correction correction) {
    double most = between(SURELY_NONE, HARDLY_SOUND, correction);
    return isImpossible(correction.token().lower()) || sound.of(correction.features()) < most;
  }

  /** Whether a mark or figure stands among the letters of a word, as in «ес!м»: none has one. */
  private static boolean isImpossible(String observed) {
    return NO_LETTER.matcher(observed).find();
  }

  /** From what holds in a work without wear to what holds in a badly worn one. */
  private static double between(double sound, double worn, WorkReader.Correction correction) {
    double share = Math.min(1, correction.wear() / Restraint.WORN);
    return sound + share * (worn - sound);
  }
}
