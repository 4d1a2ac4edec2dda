package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Edit;
import kz.baspa.text.EditedText;
import kz.baspa.text.LinedText;

/**
 * Takes back what mends a word by half: where «с а п а с ы» came to «с ап а с ы», or «Жe3кaзғaн» to
 * «Же3казған», the raw word stands again, and what was done to it is proposed.
 *
 * <p>One check for every rule that works on letters, spaces or words. A word is mended by half if
 * it still mixes alphabets or holds digits or capitals within, if single letters are left beside
 * it, or if nothing knows a word that was made by changing letters.
 */
public final class HalfMended implements Rule {
  /** Rules whose changes are checked; old fonts and near letters are sure as a system. */
  private static final Set<String> SPACING =
      Set.of("spaced-letter", "spaced-syllable", "spaced-capital");

  private static final Set<String> LETTERS =
      Set.of("mixed-script", "look-alike-word", "digit-in-word", "two-capitals", "word");

  private static final Pattern BROKEN =
      Pattern.compile(
          "(?:.*\\p{IsCyrillic}[\\p{IsLatin}\\d]|.*[\\p{IsLatin}\\d]\\p{IsCyrillic}"
              + "|.*\\p{IsLowercase}\\p{IsUppercase}).*");

  private static final Pattern LONE_BEFORE =
      Pattern.compile("(?:^|.*[ «(])\\p{IsLowercase} ", Pattern.DOTALL);

  private static final Pattern LONE_AFTER =
      Pattern.compile(" \\p{IsLowercase}(?:$|[ .,;:!?»)].*)", Pattern.DOTALL);

  private final Lexicon lexicon;

  public HalfMended(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  @Override
  public String name() {
    return "half-mended";
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    EditedText edited = text.edited();
    String now = text.text();
    List<Integer> half = new ArrayList<>();
    int i = 0;
    while (i < edited.edits().size()) {
      int start = wordStart(now, edited.startInText(i));
      int end = wordEnd(now, edited.endInText(i));
      int last = i;
      while (last + 1 < edited.edits().size() && edited.startInText(last + 1) < end) {
        last++;
        end = Math.max(end, wordEnd(now, edited.endInText(last)));
      }
      if (isHalf(edited.edits().subList(i, last + 1), now, start, end)) {
        for (int k = i; k <= last; k++) {
          half.add(k);
        }
      }
      i = last + 1;
    }
    return decider.takeBack(text, half);
  }

  private boolean isHalf(List<Edit> edits, String text, int start, int end) {
    if (edits.stream().anyMatch(edit -> !isChecked(edit)) || start == end) {
      return false;
    }
    String word = text.substring(start, end);
    boolean spaced = edits.stream().anyMatch(edit -> SPACING.containsAll(edit.rules()));
    if (spaced) {
      return LONE_BEFORE.matcher(text.substring(Math.max(0, start - 3), start)).matches()
          || LONE_AFTER.matcher(text.substring(end, Math.min(text.length(), end + 3))).matches();
    }
    return BROKEN.matcher(word).matches() && !lexicon.knows(word);
  }

  private static boolean isChecked(Edit edit) {
    return SPACING.containsAll(edit.rules()) || LETTERS.containsAll(edit.rules());
  }

  private static int wordStart(String text, int offset) {
    int at = offset;
    while (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
      at--;
    }
    return at;
  }

  private static int wordEnd(String text, int offset) {
    int at = offset;
    while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }
}
