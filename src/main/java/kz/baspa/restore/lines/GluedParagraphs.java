package kz.baspa.restore.lines;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import kz.baspa.kazakh.Abbreviations;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.restore.spacing.LineEndHyphen;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.LineKind;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;

/**
 * Parts paragraphs that were glued: «…құрған еді.Ауғаныстан екі …» becomes two lines. Only in
 * flattened text, which is where {@link FlattenedLines} had stops to give back: there every other
 * stop with a space after it has become a line end, and a stop with none is what is left of the end
 * of a paragraph. In other text it is a space that was forgotten, and nothing is done.
 *
 * <p>Initials (Н.Ә.Назарбаев, Дж.Вулфенсон), abbreviations, numbers, web addresses and file names
 * are not parted.
 */
public final class GluedParagraphs extends ProposingRule {
  static final String NAME = "paragraph-break";

  private final Abbreviations abbreviations;
  private final Lexicon lexicon;

  public GluedParagraphs(Abbreviations abbreviations, Lexicon lexicon) {
    super(NAME);
    this.abbreviations = abbreviations;
    this.lexicon = lexicon;
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    List<Change> changes = new ArrayList<>();
    BitSet flattened = flattenedLines(text);
    for (int i = flattened.nextSetBit(0); i >= 0; i = flattened.nextSetBit(i + 1)) {
      if (text.line(i).kind() == LineKind.UNKNOWN) {
        part(text.text(), text.start(i), text.end(i), changes);
      }
    }
    return changes;
  }

  /** The lines that hold a supplied stop. */
  private static BitSet flattenedLines(LinedText text) {
    BitSet lines = new BitSet(text.size());
    List<Edit> edits = text.edited().edits();
    for (int e = 0; e < edits.size(); e++) {
      if (edits.get(e).rules().contains(FlattenedLines.STOP)) {
        lines.set(text.indexAt(text.edited().startInText(e)));
      }
    }
    return lines;
  }

  private void part(String text, int from, int to, List<Change> changes) {
    boolean quoted = false;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      }
      if (i > from && Character.isUpperCase(c) && isStoplessEnd(text, from, i, to)) {
        changes.add(new Change(i, i, "\n", NAME, 0.7));
      }
      if (!LineShape.isStop(c)) {
        continue;
      }
      int after = i + 1;
      while (after < to && isClosing(text.charAt(after), quoted)) {
        after++;
      }
      if (after < to && beginsParagraph(text, after, to) && endsParagraph(text, from, i, after)) {
        changes.add(new Change(after, after, "\n", NAME, 0.9));
      }
    }
  }

  /**
   * Whether a paragraph ends before this capital without a stop, as verse and lists do: «… асады»
   * glued to «Ауыл …», both known words, the first one that can end a sentence.
   */
  private boolean isStoplessEnd(String text, int from, int capital, int to) {
    if (!Character.isLowerCase(text.charAt(capital - 1))) {
      return false;
    }
    String left = LineEndHyphen.wordBefore(text, from, capital);
    String right = LineEndHyphen.wordAfter(text, capital, to);
    return left.length() >= 4
        && right.length() >= 3
        && right.substring(1).equals(right.substring(1).toLowerCase(Locale.ROOT))
        && left.substring(1).equals(left.substring(1).toLowerCase(Locale.ROOT))
        && lexicon.knows(left)
        && lexicon.knows(right)
        && SentenceEnds.isVerb(left);
  }

  /** Closing marks; a straight quote closes if one is open. */
  private static boolean isClosing(char c, boolean quoted) {
    return c == '»' || c == '”' || c == ')' || c == '’' || c == '"' && quoted;
  }

  /** A capital letter, maybe quoted; a year or an ordinal with a word behind it; a heading mark. */
  private static boolean beginsParagraph(String text, int at, int to) {
    int i = at;
    while (i < to && "«“„\"".indexOf(text.charAt(i)) >= 0) {
      i++;
    }
    if (i == to) {
      return false;
    }
    int c = text.codePointAt(i);
    if (Character.isUpperCase(c)) {
      return true;
    }
    if (text.startsWith("* ", i) || text.startsWith("==", i) || text.startsWith("# ", i)) {
      return true;
    }
    int digits = i;
    while (digits < to && digits - i < 5 && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    return digits > i
        && digits - i <= 4
        && digits + 1 < to
        && (Spaces.isSpace(text.charAt(digits)) || LineShape.isDash(text.charAt(digits)))
        && Character.isLetterOrDigit(text.charAt(digits + 1));
  }

  /** Whether what stands before the stop can end a paragraph. */
  private boolean endsParagraph(String text, int from, int stop, int after) {
    if (stop == from) {
      return false;
    }
    char before = text.charAt(stop - 1);
    if (!Character.isLetterOrDigit(before)) {
      return LineShape.isClosing(before) || before == '%';
    }
    if (text.charAt(stop) != '.') {
      return true;
    }
    if (Character.isDigit(before)) {
      return after < text.length() && Character.isUpperCase(text.codePointAt(after));
    }
    String word = SentenceEnds.wordBefore(text, from, stop);
    Abbreviations.Kind kind = abbreviations.kind(word);
    if (kind == Abbreviations.Kind.CLOSING) {
      return true;
    }
    if (kind == Abbreviations.Kind.DOTTED || kind == Abbreviations.Kind.INITIAL) {
      return false;
    }
    String tail = word.substring(word.lastIndexOf('.') + 1);
    boolean capital = Character.isUpperCase(tail.codePointAt(0));
    boolean acronym = tail.codePoints().allMatch(Character::isUpperCase);
    if (acronym ? tail.length() < 3 : capital && tail.length() <= 3 || tail.length() < 3) {
      return false;
    }
    return !(isLatin(tail.codePointAt(0)) && isLatin(text.codePointAt(after)));
  }

  private static boolean isLatin(int c) {
    return Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN;
  }
}
