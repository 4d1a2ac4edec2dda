package kz.baspa.restore.letters.misread;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.rule.RarePattern;
import kz.baspa.text.Change;

/**
 * Citations whose closing bracket was read as a figure or run together with one: {@code қайырды
 * |91.} is {@code қайырды [9].}, and {@code жасалған (Ц.} is {@code жасалған [1].} The list of
 * references tells what can be meant: a work with 12 references has no ninety-first.
 */
final class CutCitations {
  /** No page or other reference follows, with which the citation would go on. */
  static final String ENDS = "(?![.,;:]{0,2}\\s+(?:[\\d(|\\[]|[бсСcCтТpрР6]{1,2}\\.))";

  /**
   * An opening bracket that nothing closes, a number that ends with a one, and a space or stop;
   * behind a round one a stop, for «(21 наурыз 2019 ж. шыққан)» is closed sentences later.
   */
  private static final RarePattern WITH_ONE =
      RarePattern.of(
          "|[{(",
          "(?<=[\\p{L}.»”\"][ \n])(?:[|\\[{](\\d{1,2})1(?=[.,;:]?(?:\\s|$))"
              + ENDS
              + "|\\((\\d{1,2})1(?=[.;:](?:\\s|$)))(?![^()|\\[\\]\n]{0,200}[)\\]}])");

  /** A one and its bracket that were read as one letter; nothing closes it in its line. */
  private static final RarePattern AS_LETTER =
      RarePattern.of("|[{(", "(?<=\\p{L} )[|\\[{(]Ц(?=[.,;:](?:\\s|$))(?![^\\n]{0,80}[)\\]|}])");

  private static final RarePattern MIXED =
      RarePattern.of(
          "|(",
          "(?<=[\\p{L}.»”\"][ \n])(?:\\(?\\|(\\d{1,3})\\)|\\(\\|?(\\d{1,3})\\|)(?=[.,;:]?(?:\\s|$))");

  /** One that is run together with the word before it; nothing else has a bar there. */
  private static final RarePattern GLUED =
      RarePattern.of("|", "(?<=\\p{Ll})\\|(\\d{1,3})[|)]?(?=[.,;:]\\d?)");

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?m)^[ \\t]*(\\d{1,3})(?:[.)] {0,2}(?=\\p{Lu}|[«“\"])| (?=\\p{Lu}\\p{Ll}+ \\p{Lu}\\.))");

  /** A list of fewer references is none. */
  private static final int FEWEST = 3;

  /**
   * Of references that are cited one after the other none is so many times as large as all before.
   */
  private static final int FAR = 3;

  private CutCitations() {}

  /** What should be read otherwise, with the name of this rule. */
  static List<Change> in(String text, int references, String rule) {
    List<Change> changes = new ArrayList<>();
    if (references < FEWEST) {
      return changes;
    }
    RarePattern.Search withOne = WITH_ONE.in(text);
    while (withOne.find()) {
      Matcher one = withOne.match();
      int number = Integer.parseInt(one.group(1) == null ? one.group(2) : one.group(1));
      boolean sure = number > 0 && number <= references && number * 10 + 1 > references;
      if (sure) {
        changes.add(new Change(one.start(), one.end(), "[" + number + "]", rule, 0.92));
      }
    }
    RarePattern.Search asLetter = AS_LETTER.in(text);
    while (asLetter.find()) {
      Matcher letter = asLetter.match();
      changes.add(new Change(letter.start(), letter.end(), "[1]", rule, 0.9));
    }
    RarePattern.Search ofBoth = MIXED.in(text);
    while (ofBoth.find()) {
      Matcher mixed = ofBoth.match();
      int number = Integer.parseInt(mixed.group(1) == null ? mixed.group(2) : mixed.group(1));
      number = meant(number, references, references);
      if (number > 0) {
        changes.add(new Change(mixed.start(), mixed.end(), "[" + number + "]", rule, 0.92));
      }
    }
    RarePattern.Search glued = GLUED.in(text);
    while (glued.find()) {
      Matcher bar = glued.match();
      int number = meant(Integer.parseInt(bar.group(1)), references, references);
      boolean closed = bar.end() > bar.end(1) || number != Integer.parseInt(bar.group(1));
      if (number > 0 && closed) {
        changes.add(new Change(bar.start(), bar.end(), " [" + number + "]", rule, 0.92));
      }
    }
    return changes;
  }

  /**
   * The number of a reference that was read so between brackets that do not fit: 24 for 241 if
   * there are fewer references, for a bracket may be read twice. 0 if none is like it.
   *
   * @param references how many there are; 0 if that is not known
   * @param cited the largest number that is cited elsewhere; 0 if none is
   */
  static int meant(int read, int references, int cited) {
    int cut = read % 10 == 1 ? read / 10 : 0;
    if (references > 0) {
      return read <= references ? read : cut <= references ? cut : 0;
    }
    return cited > 0 && cut > 0 && read > FAR * cited && cut <= FAR * cited ? cut : read;
  }

  /** How many entries the numbered list at the end of a text has; 0 if there is none. */
  static int references(String text) {
    List<Integer> numbers = new ArrayList<>();
    Matcher entry = ENTRY.matcher(text).region(text.length() - text.length() / 2, text.length());
    while (entry.find()) {
      numbers.add(Integer.valueOf(entry.group(1)));
    }
    // Numbers may be misread or lost; the list counts on from each that was not.
    int due = 0;
    int best = 0;
    int hits = 0;
    for (int number : numbers) {
      if (number == 1 || due == 0 && number == 2) {
        due = number;
        hits = 1;
      } else if (due > 0) {
        due++;
        hits += number == due ? 1 : 0;
      }
      best = hits * 3 >= due * 2 ? due : best;
    }
    return best < FEWEST ? 0 : best;
  }
}
