package kz.baspa.restore.letters.misread;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.morphology.Analysis;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.WordEvidence;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Takes the other of two readings of a word where it is a word and the first is none: «жиhаз» that
 * was also read as «жиһаз». Nothing is guessed: both were seen on the page. Of names, which no list
 * has, the one that stands elsewhere in the work is taken; of one in Latin letters with no other
 * beside it the Cyrillic one if that is a long word; of particles the one in harmony with the word
 * before; and a small letter for a capital within a sentence where the word is no name.
 */
public final class OtherReading extends ProposingRule {
  /** A word without what stands at its ends. */
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\d](?:[^\\s]*[\\p{L}\\d])?");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

  /** A word that goes on in its line: behind a small letter, a comma or a figure. */
  private static final Pattern WITHIN = Pattern.compile("[\\p{Ll}\\d,] $");

  private static final Pattern TOKEN = Pattern.compile("\\p{L}[\\p{L}-]*");

  /** Two readings of one word differ in no more letters than one in so many, and one more. */
  private static final int ONE_IN = 4;

  /** A word whose stem stands so often in lower case is no name; */
  private static final double OFTEN_SMALL = 0.5;

  /** nor is one that is counted so often, and is small so often: others open sentences. */
  private static final int COMMON = 50;

  private static final double NO_NAME = 0.2;

  /** What a number glued to a word is read as. */
  private static final Pattern ROMAN = Pattern.compile("[IVXІХ]+|\\d.*");

  private static final int SHORTEST = 2;

  /** A word of so many letters is not read into a Latin one by chance. */
  private static final int LONG = 5;

  /** So near to a word, in UTF-16 units, its neighbours are. */
  private static final int BESIDE = 15;

  /** Small words whose vowel follows the word before them. */
  private static final Set<String> PARTICLES =
      Set.of("да", "де", "та", "те", "ма", "ме", "ба", "бе", "па", "пе");

  private static final double MADE = 0.95;

  private final Lexicon lexicon;

  /** The rule; the lexicon tells which words there are. */
  public OtherReading(Lexicon lexicon) {
    super("other-reading");
    this.lexicon = lexicon;
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    List<Change> changes = new ArrayList<>();
    String all = text.text();
    Map<String, Integer> names = null;
    for (WordEvidence word : text.evidence().words()) {
      if (word.alternatives().isEmpty()) {
        continue;
      }
      int start = text.edited().textOffset(word.start());
      int end = text.edited().textOffset(word.end());
      Matcher first = WORD.matcher(all).region(start, Math.max(start, end));
      Matcher other = WORD.matcher(word.alternatives().get(0));
      if (!first.find() || !other.find() || end - first.end() > 0 && all.charAt(end - 1) == '-') {
        continue;
      }
      String read = first.group();
      String also = other.group();
      if (!LETTERS.matcher(also).matches()
          || also.length() < SHORTEST
          || read.chars().noneMatch(Character::isLetter)
          || losesNumber(read, also)) {
        continue;
      }
      if (isLatin(read)) {
        if (isKnownAmongCyrillic(also, all, first)) {
          changes.add(change(first.start(), first.end(), also, MADE));
        }
        continue;
      }
      if (!isNear(read, also)) {
        continue;
      }
      if (names == null) {
        names = names(all);
      }
      if (isBetter(read, also, all, first.start(), names)) {
        changes.add(change(first.start(), first.end(), also, MADE));
      }
    }
    return changes;
  }

  private boolean isBetter(
      String read, String also, String text, int at, Map<String, Integer> names) {
    String lower = Alphabet.lower(also);
    boolean word = LETTERS.matcher(read).matches() && lexicon.knows(Alphabet.lower(read));
    boolean capital = Character.isUpperCase(read.charAt(0));
    if (capital && Character.isLowerCase(also.charAt(0))) {
      boolean within = WITHIN.matcher(text.substring(Math.max(0, at - 2), at)).find();
      return within && lexicon.knows(lower) && isOftenSmall(lower);
    }
    if (word) {
      return PARTICLES.contains(read)
          && PARTICLES.contains(also)
          && isInHarmony(also, text, at)
          && !isInHarmony(read, text, at);
    }
    return lexicon.knows(lower)
        || Character.isUpperCase(also.charAt(0))
            && names.getOrDefault(also, 0) > 0
            && names.getOrDefault(read, 0) < 2;
  }

  private static boolean isLatin(String read) {
    return read.codePoints().allMatch(OtherReading::isLatin);
  }

  private static boolean isLatin(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.LATIN;
  }

  /**
   * Whether a word that was read in Latin letters is a long one of ours in Cyrillic ones, and has
   * no Latin word beside it.
   */
  private boolean isKnownAmongCyrillic(String also, String text, Matcher latin) {
    String beside =
        text.substring(Math.max(0, latin.start() - BESIDE), latin.start())
            + text.substring(latin.end(), Math.min(text.length(), latin.end() + BESIDE));
    return also.length() >= LONG
        && beside.codePoints().noneMatch(OtherReading::isLatin)
        && lexicon.knows(Alphabet.lower(also));
  }

  /** Whether a word is no name. */
  private boolean isOftenSmall(String lower) {
    if (lexicon.count(lower) >= COMMON) {
      return lexicon.lowerCaseShare(lower) >= NO_NAME;
    }
    String stem =
        lexicon.morphology().analyse(lower).stream()
            .max(Comparator.comparingDouble(Analysis::logWeight))
            .map(Analysis::stem)
            .orElse(lower);
    return lexicon.lowerCaseShare(stem) >= OFTEN_SMALL;
  }

  /** Whether a particle has the vowel that the word before it asks for: «ол да», «сен де». */
  private static boolean isInHarmony(String particle, String text, int at) {
    int start = at - 1;
    while (start > 0 && Alphabet.isLetter(text.charAt(start - 1))) {
      start--;
    }
    String before = start < at - 1 ? Alphabet.lower(text.substring(start, at - 1)) : "";
    return !before.isEmpty() && Harmony.of(before) == Harmony.of(particle);
  }

  /** Whether the number before a word would go: {@code ІІБӨЛІМ}. */
  private static boolean losesNumber(String read, String also) {
    return read.endsWith(also)
        && ROMAN.matcher(read.substring(0, read.length() - also.length())).matches();
  }

  private static Map<String, Integer> names(String text) {
    Map<String, Integer> names = new HashMap<>();
    Matcher token = TOKEN.matcher(text);
    while (token.find()) {
      if (Character.isUpperCase(text.charAt(token.start()))) {
        names.merge(token.group(), 1, Integer::sum);
      }
    }
    return names;
  }

  /** Whether few letters must be changed, lost or added to make one of the other. */
  private static boolean isNear(String read, String also) {
    int most = 1 + Math.max(read.length(), also.length()) / ONE_IN;
    return new LevenshteinDistance(most).apply(read, also) >= 0;
  }
}
