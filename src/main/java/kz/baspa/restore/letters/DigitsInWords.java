package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.ChemicalFormula;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.LinedText;
import org.jspecify.annotations.Nullable;

/**
 * Reads figures that stand for letters inside a word: {@code 6ip} becomes {@code бір}, {@code
 * қа3ақ} {@code қазақ}, {@code ес1м} and {@code ес!м} {@code есім}. Only where just one reading is
 * a Kazakh word, and not where the letters alone are as good a one: {@code 6ай} lacks a space,
 * {@code сен1} has a footnote's number. One that opened a sentence gets its capital: {@code
 * 3ерттеу} becomes {@code Зерттеу}. A formula such as {@code CaCO3} is left alone.
 */
public final class DigitsInWords extends ProposingRule {
  private static final int MOST_READINGS = 16;

  /** How many times likelier the word must be than the one without the figure. */
  private static final int LIKELIER = 5;

  private static final int LONG = 4;

  /** Figures that a capital looks like: О, З, Ч. A six is a small б. */
  private static final String CAPITALS = "034";

  private final Lexicon lexicon;
  private final Predicate<String> isWord;

  /** The rule; the lexicon tells which words there are and how common they are. */
  public DigitsInWords(Lexicon lexicon) {
    super("digit-in-word");
    this.lexicon = lexicon;
    this.isWord = lexicon::knows;
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
      while (i < s.length() && (Character.isLetterOrDigit(s.charAt(i)) || isStroke(s, i))) {
        digits += Character.isLetter(s.charAt(i)) ? 0 : 1;
        i++;
      }
      int letters = i - start - digits;
      if (digits > 0
          && digits < 3
          && letters > 1
          && letters + digits < 30
          && !ChemicalFormula.isFormula(LookAlikes.toLatin(s.substring(start, i)))
          && !isJoined(s, start - 1)
          && !isJoined(s, i)) {
        String word = s.substring(start, i);
        String after = read(word, hadLatin(text, start, i));
        if (after != null) {
          boolean opens = CAPITALS.indexOf(word.charAt(0)) >= 0 && opensSentence(s, start);
          String cased = opens ? Alphabet.upper(after.substring(0, 1)) + after.substring(1) : after;
          boolean capitals = letters > 1 && word.equals(Alphabet.upper(word));
          changes.add(change(start, i, capitals ? Alphabet.upper(cased) : cased, 0.93));
        }
      }
    }
    return changes;
  }

  /** Whether a stroke stands between two small Cyrillic letters: {@code к!рпігі}. */
  private static boolean isStroke(String s, int i) {
    return (s.charAt(i) == '!' || s.charAt(i) == '|')
        && i > 0
        && i + 1 < s.length()
        && isSmall(s.charAt(i - 1))
        && isSmall(s.charAt(i + 1));
  }

  private static boolean isSmall(char c) {
    return LookAlikes.isCyrillic(c) && Character.isLowerCase(c);
  }

  /**
   * Whether what stands here makes it part of a number, an address, or of a longer misread word.
   */
  private static boolean isJoined(String s, int i) {
    return i >= 0 && i < s.length() && "@_/\\=+*^°!|{}".indexOf(s.charAt(i)) >= 0;
  }

  /** Whether letters of the word were Latin, so that the figure is one of many slips in it. */
  private static boolean hadLatin(LinedText text, int start, int end) {
    List<Edit> edits = text.edited().edits();
    for (int e = text.edited().firstEditFrom(start); e < edits.size(); e++) {
      if (text.edited().startInText(e) >= end) {
        return false;
      }
      if (edits.get(e).rules().contains("mixed-script")) {
        return true;
      }
    }
    return false;
  }

  private @Nullable String read(String word, boolean mended) {
    String cyrillic = LookAlikes.toCyrillic(word);
    boolean hadLatin = !cyrillic.equals(word);
    List<String> readings = List.of("");
    StringBuilder letters = new StringBuilder();
    for (char c : cyrillic.toCharArray()) {
      boolean letter = Character.isLetter(c);
      String candidates = letter ? String.valueOf(c) : readingsOf(c);
      if (candidates.isEmpty()
          || letter && !LookAlikes.isCyrillic(c)
          || readings.size() * candidates.length() > MOST_READINGS) {
        return null;
      }
      if (letter) {
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
    List<String> words = readings.stream().filter(isWord).toList();
    if (words.isEmpty() && word.length() >= LONG) {
      // The text may have lost its қ besides.
      words =
          readings.stream()
              .map(reading -> reading.replace('к', 'қ').replace('К', 'Қ'))
              .filter(isWord)
              .toList();
    }
    if (words.size() != 1
        || atEdge
            && !hadLatin
            && !isMeant(words.get(0), letters.toString(), mended ? 1 : LIKELIER)) {
      return null;
    }
    return words.get(0);
  }

  /** Whether the word with the letter for the figure is meant, and not a figure and a word. */
  private boolean isMeant(String word, String letters, int likelier) {
    if (letters.length() < 3) {
      return false;
    }
    if (!isWord.test(letters)) {
      return true;
    }
    int count = lexicon.count(Alphabet.lower(word));
    return word.length() >= LONG
        && count >= likelier * (1 + lexicon.count(Alphabet.lower(letters)));
  }

  /** Whether a sentence begins here. */
  private static boolean opensSentence(String s, int at) {
    int i = at - 1;
    while (i >= 0 && " \t«\"(–—-".indexOf(s.charAt(i)) >= 0) {
      i--;
    }
    return i < 0 || "\n.!?…".indexOf(s.charAt(i)) >= 0;
  }

  private static String readingsOf(char digit) {
    return switch (digit) {
      case '0' -> "о";
      case '1', '!', '|' -> "і";
      case '3' -> "з";
      case '4' -> "ч";
      case '6' -> "б";
      default -> "";
    };
  }
}
