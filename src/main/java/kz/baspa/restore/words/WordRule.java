package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.restore.words.decoding.Calibration;
import kz.baspa.restore.words.decoding.WorkReader;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Mends words that were misread, mistyped, broken or run together: «рссми түрде» becomes «ресми
 * түрде», «казак тілі» «қазақ тілі», «инвесі щияларын» «инвестицияларын».
 *
 * <p>A correction is made unasked where it is sure, or where the word as it stands is surely none
 * and the correction is more likely right than wrong: then nothing sound can be spoilt.
 */
public final class WordRule implements Rule {
  /** A word that is sound with less than this probability is surely none. */
  private static final double SURELY_NONE = 0.02;

  /** The same in a work that is badly worn, where a word nothing knows is mostly a misread one. */
  private static final double HARDLY_SOUND = 0.06;

  /** From this wear on a work is badly worn; below, what is asked of a correction rises. */
  private static final double WORN = 0.03;

  /** What a correction of a word that is surely none must reach in a work without wear. */
  private static final double RATHER_SURE = 0.8;

  /** What a correction must reach in a work that is mostly sound where the word may be one. */
  private static final double VERY_SURE = 0.95;

  /** A work that has kept this part of its Kazakh letters has not lost them as a whole. */
  private static final double KEPT = 0.7;

  /** From this confidence on even a name is changed. */
  private static final double HARDLY_ANY_DOUBT = 0.98;

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
    for (WorkReader.Correction correction :
        new WorkReader(lexicon, TokenRule.lines(text)).corrections()) {
      String seen = text.text().substring(correction.start(), correction.end());
      String word = Capitals.like(seen, String.join(" ", correction.reading().words()));
      double confidence = right.of(correction.features());
      Change change = new Change(correction.start(), correction.end(), word, name(), confidence);
      changes.add(change);
      boolean isSafe = isSafe(correction, confidence);
      if (isSafe) {
        safe.add(change);
      }
      boolean typed = correction.kept() <= KEPT;
      double comma = typed ? 0 : descenders.sureness(text.text(), change);
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

  /**
   * A word that the lexicon knows is changed unasked only where Kazakh letters were lost or the
   * work is badly worn: for all else it is likelier that the author meant it. A name is changed
   * only where there is hardly any doubt: no list has all names.
   */
  private boolean isSafe(WorkReader.Correction correction, double confidence) {
    String seen = correction.token().seen();
    if (correction.reading().onlyOwnLetters()) {
      return mayBeRussianName(correction)
          ? confidence >= HARDLY_ANY_DOUBT
          : confidence >= Decider.SAFE || isSurelyNone(correction);
    }
    boolean worn = correction.wear() > WORN;
    if (worn ? lexicon.lists(seen) : lexicon.knows(seen)) {
      return worn && !isName(seen) && confidence >= Decider.SAFE;
    }
    if (isName(seen)) {
      return confidence >= (worn ? Decider.SAFE : HARDLY_ANY_DOUBT);
    }
    double enough = between(RATHER_SURE, Decider.LIKELY, correction);
    return confidence >= (worn ? Decider.SAFE : VERY_SURE)
        || confidence >= enough && isSurelyNone(correction);
  }

  /** A name without Kazakh letters in a work that has kept them: likely its Russian form. */
  private static boolean mayBeRussianName(WorkReader.Correction correction) {
    return isName(correction.token().seen())
        && correction.kept() > KEPT
        && correction.token().lower().chars().noneMatch(c -> Alphabet.KAZAKH_ONLY.indexOf(c) >= 0);
  }

  private static boolean isName(String seen) {
    return Character.isUpperCase(seen.codePointAt(0));
  }

  private boolean isSurelyNone(WorkReader.Correction correction) {
    double most = between(SURELY_NONE, HARDLY_SOUND, correction);
    return sound.of(correction.features()) < most;
  }

  /** From what holds in a work without wear to what holds in a badly worn one. */
  private static double between(double sound, double worn, WorkReader.Correction correction) {
    double share = Math.min(1, correction.wear() / WORN);
    return sound + share * (worn - sound);
  }
}
