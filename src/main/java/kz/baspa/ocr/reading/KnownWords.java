package kz.baspa.ocr.reading;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Tells which words are worth a second reading: what was read as a word of the language is one
 * nearly always, and another reading of it would not be followed.
 *
 * <pre>{@code
 * new KnownWords(lexicon::knows).isWord("«қала»,") // true
 * }</pre>
 */
final class KnownWords {
  /** Words of fewer letters are read into each other: their ends, or small words. */
  private static final int SHORTEST = 4;

  /** Shorter words are asked about though they are known: да is read for де. */
  private static final int TINY = 2;

  /** A line all of whose words were read so surely is not read again. */
  private static final double DOUBTLESS = 0.93;

  /** Of a longer word that is none the reader of small print is as sure as of others: ң as н. */
  private static final double SURE = 0.97;

  /** A word without the signs around it. */
  private static final Pattern CORE = Pattern.compile("[\\p{L}\\d](?:\\S*[\\p{L}\\d])?");

  private static final Pattern LETTERS = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");

  private final Predicate<String> words;

  /**
   * Words.
   *
   * @param words whether a word is known, in any case, without signs around it
   */
  KnownWords(Predicate<String> words) {
    this.words = words;
  }

  /** Whether this is a known word of some length, with or without signs around it. */
  boolean isWord(String text) {
    Matcher core = CORE.matcher(text);
    return core.find() && core.group().length() >= SHORTEST && isKnown(core.group());
  }

  private boolean isKnown(String core) {
    return LETTERS.matcher(core).matches() && words.test(core);
  }

  /**
   * Whether a line has a word that another reading may put right: one that was read with doubt and
   * is none, is very short, or has a capital letter within the line.
   */
  boolean hasDoubted(RecognizedLine line) {
    List<RecognizedWord> all = line.words();
    return all.stream().anyMatch(word -> word.confidence() < DOUBTLESS)
        && IntStream.range(0, all.size()).anyMatch(i -> isDoubted(all.get(i), i == 0));
  }

  private boolean isDoubted(RecognizedWord word, boolean first) {
    Matcher found = CORE.matcher(word.text());
    if (word.text().codePoints().noneMatch(Character::isLetter) || !found.find()) {
      return false;
    }
    String core = found.group();
    boolean known = isKnown(core);
    if (!known && core.length() >= SHORTEST && LETTERS.matcher(core).matches()) {
      return word.confidence() < SURE;
    }
    boolean capital = !first && Character.isUpperCase(core.codePointAt(0));
    return word.confidence() < DOUBTLESS && (!known || capital || core.length() <= TINY);
  }
}
