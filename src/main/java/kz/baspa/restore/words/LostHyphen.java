package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Gives paired words and the particle -ақ their hyphen back: «кімде кім» becomes «кімде-кім»,
 * «басында ақ» «басында-ақ», «саяси - экономикалық» «саяси-экономикалық».
 *
 * <p>Paired and doubled words, and -ақ, are written with a hyphen (Қазақ тілінің емле ережелері).
 * Two words are a pair where the lexicon has them with the hyphen much oftener than apart, or where
 * it has them with the hyphen and they are forms of one word; a dash between names written small is
 * a hyphen, too.
 */
public final class LostHyphen extends TokenRule {
  private static final Pattern BEFORE_PARTICLE =
      Pattern.compile("\\p{L}{2,}(?:[дт][ае]|[дтн][ае]н|[ыі]п|[дт][ае]й|[ғқгк][ае]нн[ае]н)");

  /** An adjective of relation, which as often describes the noun behind it: «ғылыми зерттеу». */
  private static final Pattern RELATION = Pattern.compile("\\p{L}{2,}и");

  private static final Pattern ADJECTIVE =
      Pattern.compile("\\p{L}+(?:и|[лдт][ыі][қк]?|[ғқгк][ыі])");

  private static final int OFTENER = 3;
  private static final int COMMON = 8;
  private static final int OFTEN = 40;

  /** Two forms of one word share so many letters at least. */
  private static final int STEM = 3;

  private final Lexicon lexicon;

  public LostHyphen(Lexicon lexicon) {
    super("lost-hyphen");
    this.lexicon = lexicon;
  }

  /**
   * What a reader of pictures saw between two words is what stands there: a hyphen that a page does
   * not have its author left out, which is only asked about.
   */
  @Override
  public LinedText restore(LinedText text, Decider decider) {
    boolean seen = text.evidence().words().stream().anyMatch(word -> !word.letters().isEmpty());
    List<Change> changes = examine(text.text(), lines(text, decider));
    return decider.decide(
        this, text, changes, change -> !seen && change.confidence() >= Decider.SAFE);
  }

  @Override
  List<Change> examine(String text, List<List<Token>> lines) {
    List<Change> changes = new ArrayList<>();
    for (List<Token> tokens : lines) {
      examine(text, tokens, changes);
    }
    return changes;
  }

  private void examine(String text, List<Token> tokens, List<Change> changes) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      Token first = tokens.get(i);
      Token second = tokens.get(i + 1);
      String between = text.substring(first.end(), second.start());
      boolean dash = between.equals(" - ") || between.equals("- ") || between.equals(" -");
      if (!dash && !second.spaceBefore()
          || Character.isUpperCase(second.observed().codePointAt(0))) {
        continue;
      }
      boolean goesOn =
          i + 2 < tokens.size() && tokens.get(i + 2).spaceBefore(); // «қыста ақ, жазда»: white
      double confidence =
          between.equals(" - ") && areNames(first.observed(), second.observed())
              ? 0.92
              : confidence(first.lower(), second.lower(), dash, goesOn);
      if (confidence > 0) {
        changes.add(new Change(first.end(), second.start(), "-", name(), confidence));
        i++;
      }
    }
  }

  /** A name is written small only where it is half of an adjective: «қазақ-ресей шекарасы». */
  private boolean areNames(String first, String second) {
    return isSmall(first)
        && isSmall(second)
        && (isName(first) && lexicon.knows(second) || isName(second) && lexicon.knows(first));
  }

  private static boolean isSmall(String word) {
    return word.length() > 2 && word.chars().allMatch(Character::isLowerCase);
  }

  private boolean isName(String word) {
    return lexicon.count(word) >= OFTEN && lexicon.isMostlyName(word);
  }

  /** Whether the parts are forms of one word: «күннен-күнге», «қолма-қол». */
  private static boolean areDoubled(String first, String second) {
    String stem = second.substring(0, Math.min(STEM, second.length()));
    return second.length() >= STEM && first.startsWith(stem) && !first.equals(second);
  }

  private double confidence(String first, String second, boolean dash, boolean goesOn) {
    String paired = first + "-" + second;
    int together = lexicon.count(paired);
    boolean particle = second.equals("ақ") && goesOn;
    boolean listed = lexicon.lists(paired);
    if (together < COMMON && !particle && !listed) {
      return 0; // most pairs of words, for which it would be a waste to ask the count of pairs
    }
    int apart = lexicon.count(first, second);
    if (together >= COMMON && apart == 0) {
      return RELATION.matcher(first).matches() && !ADJECTIVE.matcher(second).matches() ? 0.7 : 0.96;
    }
    if (particle && apart < 2 && BEFORE_PARTICLE.matcher(first).matches()) {
      return lexicon.knows(first) ? 0.93 : 0.8;
    }
    if (listed && areDoubled(first, second)) {
      return 0.93;
    }
    return listed && together > OFTENER * apart ? (dash ? 0.85 : 0.8) : 0;
  }
}
