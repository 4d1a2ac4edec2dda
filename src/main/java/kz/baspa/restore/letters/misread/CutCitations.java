package kz.baspa.restore.letters.misread;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.rule.RarePattern;
import kz.baspa.text.Change;
import kz.baspa.text.citation.CitationBody;

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
          "(?<=[\\p{L}.»”\"][ \n])(?:[|\\[{](\\d{1,2})[1ІIl](?=[.,;:]?(?:\\s|$))"
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

  /** One whose opening bracket was read as a letter. */
  private static final RarePattern OPENED_BY_LETTER =
      RarePattern.of(
          "ІIl",
          "(?<=[\\p{L}.»”\"][ \n])[ІIl](\\d{1,3}(?:[;,–-] ?\\d{1,3}){0,4})\\](?=[.,;:]?(?:\\s|$))");

  private static final Pattern ENTRY =
      Pattern.compile(
          "(?m)^[ \\t]*(\\d{1,3})(?:[.)] {0,2}(?=\\p{Lu}|[«“\"])| (?=\\p{Lu}\\p{Ll}+ \\p{Lu}\\.))");

  private static final RarePattern CITED = RarePattern.of("[", "\\[(\\d{1,3})[\\],;]");

  /** So many numbers are misread or lost one after the other, with the next that was not. */
  private static final int LOST = 3;

  /** Of a list so long the first half of the text may hold the beginning. */
  private static final int CUT_IN_TWO = 8;

  /** A list of fewer references is none. */
  private static final int FEWEST = 3;

  /**
   * Of references that are cited one after the other none is so many times as large as all before.
   */
  private static final int FAR = 3;

  private CutCitations() {}

  /** What should be read otherwise, with the name of this rule. */
  static List<Change> in(String text, int references, String rule) {
    List<Change> changes = opened(text, references, rule);
    if (references < FEWEST) {
      return changes;
    }
    RarePattern.Search withOne = WITH_ONE.in(text);
    while (withOne.find()) {
      Matcher one = withOne.match();
      int number = Integer.parseInt(one.group(1) == null ? one.group(2) : one.group(1));
      boolean sure = number * 10 + 1 > references;
      // «|11» may be the first reference, or the eleventh that lost its bracket.
      if (number > 0 && number <= references && (sure || one.group(1) != null)) {
        double confidence = sure ? 0.92 : 0.6;
        changes.add(new Change(one.start(), one.end(), "[" + number + "]", rule, confidence));
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

  private static List<Change> opened(String text, int references, String rule) {
    List<Change> changes = new ArrayList<>();
    RarePattern.Search search = OPENED_BY_LETTER.in(text);
    while (search.find()) {
      Matcher letter = search.match();
      Optional<CitationBody> body =
          CitationBody.of(letter.group(1))
              .filter(each -> each.fits(references > 0 ? references : Integer.MAX_VALUE));
      if (body.isPresent()) {
        // «І19]» is [19], or [119] that lost its bracket.
        int other = Integer.parseInt("1" + body.get().references().get(0));
        double confidence = references > 0 && other > references ? 0.92 : 0.6;
        String mended = "[" + body.get().text() + "]";
        changes.add(new Change(letter.start(), letter.end(), mended, rule, confidence));
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

  /**
   * How many entries the numbered list in the second half of a text has, or the longest of them; 0
   * if there is none. Numbers may be misread or lost: the list goes on from those that were not.
   */
  static int references(String text) {
    Map<Integer, Counted> lists = new HashMap<>();
    Matcher entry = ENTRY.matcher(text).region(text.length() - text.length() / 2, text.length());
    int most = 0;
    while (entry.find()) {
      int number = Integer.parseInt(entry.group(1));
      Counted list = new Counted(number, 1);
      for (int before = number - 1; before >= number - LOST; before--) {
        Counted earlier = lists.get(before);
        if (earlier != null && earlier.hits() >= list.hits()) {
          list = new Counted(earlier.first(), earlier.hits() + 1);
        }
      }
      lists.put(number, list);
      boolean begins = list.first() <= LOST || list.hits() >= CUT_IN_TWO;
      boolean enough = list.hits() * 3 >= (number - list.first() + 1) * 2;
      most = begins && enough && list.hits() >= FEWEST ? Math.max(most, number) : most;
    }
    return citesBeyond(text, most) ? 0 : most;
  }

  /**
   * Numbers that the list of references of a work has not, read by a machine with a 5 that may be a
   * 3: {@code [52]} of 40 references may be [32].
   */
  static List<Change> beyond(String text, int references, String rule) {
    List<Change> changes = new ArrayList<>();
    RarePattern.Search search = CITED.in(text);
    while (search.find()) {
      Matcher cited = search.match();
      int number = Integer.parseInt(cited.group(1));
      int listed = listed(cited.group(1), references);
      if (number > references && listed > 0) {
        String meant = Integer.toString(listed);
        changes.add(new Change(cited.start(1), cited.end(1), meant, rule, 0.6));
      }
    }
    return changes;
  }

  /** The number of the list that this is with a 3 for its 5; 0 if there is none. */
  private static int listed(String read, int references) {
    boolean one = read.indexOf('5') >= 0 && read.indexOf('5') == read.lastIndexOf('5');
    int number = one ? Integer.parseInt(read.replace('5', '3')) : 0;
    return number <= references ? number : 0;
  }

  /** Whether more than one citation shows that the list is of something else. */
  private static boolean citesBeyond(String text, int count) {
    Set<String> beyond = new HashSet<>();
    RarePattern.Search search = CITED.in(text);
    while (search.find()) {
      String number = search.match().group(1);
      boolean misread = listed(number, count) > 0;
      if (Integer.parseInt(number) > count && !misread) {
        beyond.add(number);
      }
    }
    return beyond.size() > 1;
  }

  /** The first number of a list and how many were read of it. */
  private record Counted(int first, int hits) {}
}
