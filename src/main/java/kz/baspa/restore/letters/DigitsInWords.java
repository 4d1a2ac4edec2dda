package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.LinedText;

/**
 * Reads figures that stand for letters inside a word: {@code 6ip} becomes {@code бір}, {@code
 * қа3ақ} {@code қазақ}, {@code ес1м} {@code есім}. Only where just one reading is a Kazakh word,
 * and not where the letters alone are one: {@code 6ай} lacks a space, {@code сен1} has a footnote's
 * number.
 */
public final class DigitsInWords extends ProposingRule {
  private static final int MOST_READINGS = 16;

  private final Predicate<String> isWord;

  /**
   * The rule.
   *
   * @param isWord whether a spelling is a Kazakh word
   */
  public DigitsInWords(Predicate<String> isWord) {
    super("digit-in-word");
    this.isWord = isWord;
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    String s = text.text();
    List<Change> changes = new ArrayList<>();
    int i = 0;
    while (i < s.length()) {
      if (!Character.isLetterOrDigit(s.charAt(i))) {
        i++;
        continue;
      }
      int start = i;
      int digits = 0;
      while (i < s.length() && Character.isLetterOrDigit(s.charAt(i))) {
        digits += Character.isDigit(s.charAt(i)) ? 1 : 0;
        i++;
      }
      int letters = i - start - digits;
      if (digits > 0
          && digits < 3
          && letters > 1
          && letters + digits < 30
          && !isJoined(s, start - 1)
          && !isJoined(s, i)) {
        String word = s.substring(start, i);
        String after = read(word);
        if (after != null) {
          changes.add(change(start, i, after, 0.93));
        }
      }
    }
    return changes;
  }

  /**
   * Whether what stands here makes it part of a number, an address, or of a longer misread word.
   */
  private static boolean isJoined(String s, int i) {
    return i >= 0 && i < s.length() && "@_/\\=+*^°!|{}".indexOf(s.charAt(i)) >= 0;
  }

  private String read(String word) {
    String cyrillic = LookAlikes.toCyrillic(word);
    boolean hadLatin = !cyrillic.equals(word);
    List<String> readings = List.of("");
    StringBuilder letters = new StringBuilder();
    for (char c : cyrillic.toCharArray()) {
      String candidates = Character.isDigit(c) ? readingsOf(c) : String.valueOf(c);
      if (candidates.isEmpty()
          || !Character.isDigit(c) && !LookAlikes.isCyrillic(c)
          || readings.size() * candidates.length() > MOST_READINGS) {
        return null;
      }
      if (!Character.isDigit(c)) {
        letters.append(c);
      }
      List<String> longer = new ArrayList<>();
      for (String reading : readings) {
        for (char candidate : candidates.toCharArray()) {
          longer.add(reading + candidate);
        }
      }
      readings = longer;
    }
    boolean atEdge =
        Character.isDigit(word.charAt(0)) || Character.isDigit(word.charAt(word.length() - 1));
    if (atEdge && !hadLatin && (isWord.test(letters.toString()) || letters.length() < 3)) {
      return null;
    }
    List<String> words = readings.stream().filter(isWord).toList();
    return words.size() == 1 ? words.get(0) : null;
  }

  private static String readingsOf(char digit) {
    return switch (digit) {
      case '0' -> "о";
      case '1' -> "і";
      case '3' -> "з";
      case '4' -> "ч";
      case '6' -> "б";
      default -> "";
    };
  }
}
