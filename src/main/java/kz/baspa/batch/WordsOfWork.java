package kz.baspa.batch;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.text.Edit;
import kz.baspa.text.Restored;

/**
 * What one work says for its collection.
 *
 * @param questioned the words that are asked about because nothing knows them
 * @param names the words in capitals that begin no sentence
 * @param sketch the smallest hashes of its runs of five words, by which copies are known
 */
public record WordsOfWork(Set<String> questioned, Set<String> names, Set<Long> sketch) {
  private static final Pattern WORD = Pattern.compile("\\p{L}[\\p{L}\\u2019'-]*");
  private static final int RUN = 5;
  private static final int SKETCH = 64;

  /** The words of a restored text. */
  public static WordsOfWork of(Restored restored) {
    Set<String> questioned = new HashSet<>();
    for (Edit proposal : restored.proposals()) {
      if (proposal.rules().contains(Edit.QUESTION) && WORD.matcher(proposal.before()).matches()) {
        questioned.add(proposal.before());
      }
    }
    String text = restored.lined().text();
    List<String> words = new ArrayList<>();
    Set<String> names = new HashSet<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      String word = matcher.group();
      words.add(word);
      boolean capital =
          Character.isUpperCase(word.codePointAt(0))
              && word.codePoints().skip(1).noneMatch(Character::isUpperCase);
      if (capital && word.length() > 3 && isInSentence(text, matcher.start())) {
        names.add(word);
      }
    }
    return new WordsOfWork(questioned, names, sketch(words));
  }

  /** Whether a small letter or a comma stands before the blank before this place. */
  private static boolean isInSentence(String text, int at) {
    return at > 1
        && text.charAt(at - 1) == ' '
        && (Character.isLowerCase(text.charAt(at - 2)) || text.charAt(at - 2) == ',');
  }

  private static Set<Long> sketch(List<String> words) {
    TreeSet<Long> sketch = new TreeSet<>();
    for (int i = 0; i + RUN <= words.size(); i++) {
      long hash = 0;
      for (String word : words.subList(i, i + RUN)) {
        hash = mixed(hash + word.hashCode());
      }
      sketch.add(hash);
      if (sketch.size() > SKETCH) {
        sketch.pollLast();
      }
    }
    return sketch;
  }

  /** Spreads the bits of a number over all 64 (the finalizer of MurmurHash3). */
  private static long mixed(long number) {
    long bits = number * 31 + 0x9E3779B97F4A7C15L;
    bits = (bits ^ bits >>> 33) * 0xFF51AFD7ED558CCDL;
    bits = (bits ^ bits >>> 33) * 0xC4CEB9FE1A85EC53L;
    return bits ^ bits >>> 33;
  }

  /** Whether half of what two works say is the same: they are copies or drafts of one. */
  boolean isCopyOf(WordsOfWork other) {
    long shared = sketch.stream().filter(other.sketch::contains).count();
    return shared > 0 && 2 * shared >= Math.min(sketch.size(), other.sketch.size());
  }
}
