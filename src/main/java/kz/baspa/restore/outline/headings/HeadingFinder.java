package kz.baspa.restore.outline.headings;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.restore.outline.FoldedText;
import kz.baspa.restore.outline.HeadingWords;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.MisreadLabels;
import kz.baspa.restore.outline.PrefixMatch;
import kz.baspa.restore.outline.SentenceCase;
import kz.baspa.restore.outline.Surroundings;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import kz.baspa.text.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places in the body where an expected heading may stand, and how much speaks for each.
 */
final class HeadingFinder {
  /** A heading that reaches this score needs no other support. */
  static final double ENOUGH = 4;

  private static final int LONGEST_ALONE = 250;
  private static final int LABEL_GAP = 3;
  private static final int RUN_TOGETHER = 400;

  /** A title of so many letters tells its entry, whatever its number was read as. */
  private static final int TELLING = 10;

  /** One letter of so many may be misread in such a title. */
  private static final int FEW_WRONG = 12;

  private static final long BUDGET = 20_000_000;

  private final LinedText lined;
  private final String text;
  private final FoldedText folded;

  /** Whether a machine read the text and may have misread figures. */
  private final boolean read;

  private final List<ExpectedHeading> expectedHeadings;
  private final List<Heading> found = new ArrayList<>();
  private long work;

  /** A title ends at the end of a line rather than with the number behind it. */
  private final PrefixMatch.End ends =
      new PrefixMatch.End() {
        @Override
        public boolean isBoundary(int index) {
          return HeadingFinder.this.isBoundary(index);
        }

        @Override
        public double cost(int index) {
          return !isBoundary(index) ? 1.5 : isLineEnd(index) ? 0 : 0.3;
        }
      };

  HeadingFinder(LinedText lined, List<ExpectedHeading> expectedHeadings) {
    this.lined = lined;
    this.text = lined.text();
    this.expectedHeadings = expectedHeadings;
    this.folded = FoldedText.of(text);
    this.read = !lined.evidence().words().isEmpty();
  }

  /** All candidates, in the order of the text. */
  List<Heading> find() {
    for (int line = 0; line < lined.size(); line++) {
      if (lined.line(line).kind() == LineKind.UNKNOWN) {
        searchLine(lined.start(line), lined.end(line));
      }
    }
    return found;
  }

  private void searchLine(int lineStart, int lineEnd) {
    int at = Spaces.skipForward(text, lineStart, lineEnd);
    boolean inWord = false;
    while (at < lineEnd) {
      char c = text.charAt(at);
      boolean opens =
          Character.isUpperCase(c) || Character.isDigit(c) || c == '§' || isCapital(at, lineEnd);
      boolean inside =
          inWord && Character.isUpperCase(c) && Character.isUpperCase(text.charAt(at - 1));
      if (opens && !inside) {
        Surroundings.Before before = Surroundings.before(text, at, lineStart);
        if (before != Surroundings.Before.NOTHING) {
          tryAt(at, before, lineEnd);
        }
      }
      inWord = Character.isLetterOrDigit(c);
      at++;
    }
  }

  /** Whether a small letter was a capital: {@code қОРЫТЫНДЫ}. */
  private boolean isCapital(int at, int lineEnd) {
    return read
        && at + 3 < lineEnd
        && Character.isLowerCase(text.charAt(at))
        && text.substring(at + 2, at + 4).chars().allMatch(Character::isUpperCase);
  }

  private void tryAt(int at, Surroundings.Before before, int lineEnd) {
    Label label = Labels.at(text, at, lineEnd);
    if (label == null && before == Surroundings.Before.LINE_START) {
      label = Labels.alone(text, at, lineEnd);
    }
    if (label == null && text.charAt(at) == '§') {
      return;
    }
    int titleStart = label == null ? at : label.end();
    if (label != null && titleStart >= lineEnd) {
      titleStart = nextLineStart(lineEnd);
      if (titleStart < 0) {
        return;
      }
    }
    int from = folded.indexFrom(titleStart);
    int whole = folded.indexFrom(at);
    for (ExpectedHeading expected : expectedHeadings) {
      Heading heading = match(expected, at, titleStart, from, before, label);
      if (heading == null && label != null && expected.part() == Part.APPENDIX) {
        heading = match(expected, at, at, whole, before, null);
      }
      if (heading == null) {
        heading = otherWords(expected, at, titleStart, before, label);
      }
      if (heading != null && heading.score() >= ENOUGH) {
        found.add(heading);
      }
    }
  }

  private int nextLineStart(int lineEnd) {
    int at = lineEnd;
    while (at < text.length() && at - lineEnd < 40) {
      char c = text.charAt(at);
      if (c != '\n' && !Spaces.isInLine(c)) {
        return newLines(lineEnd, at) <= LABEL_GAP ? at : -1;
      }
      at++;
    }
    return -1;
  }

  private int newLines(int start, int end) {
    int count = 0;
    for (int i = start; i < end; i++) {
      count += text.charAt(i) == '\n' ? 1 : 0;
    }
    return count;
  }

  private @Nullable Heading match(
      ExpectedHeading expected,
      int start,
      int titleStart,
      int from,
      Surroundings.Before before,
      @Nullable Label label) {
    String key = expected.key();
    boolean digit = Character.isDigit(text.charAt(titleStart));
    boolean telling = key.length() > 2 || label != null && expected.means(label);
    if (key.isEmpty() || !telling || digit && !Character.isDigit(key.charAt(0))) {
      return null;
    }
    int most = work > BUDGET ? 0 : PrefixMatch.tolerance(key.length());
    work += key.charAt(0) == first(from) ? key.length() : 2L * most + 1;
    PrefixMatch match = PrefixMatch.find(key, folded.key(), from, most, ends);
    if (match == null || match.length() == 0) {
      return null;
    }
    int titleEnd = folded.place(from + match.length() - 1) + 1;
    if (!isBoundary(from + match.length()) || newLines(titleStart, titleEnd) > LABEL_GAP) {
      return null;
    }
    if (stops(text, titleStart, titleEnd) > stops(expected.title(), 0, expected.title().length())) {
      return null;
    }
    titleEnd = withClosingMark(expected.title(), titleEnd);
    double score = score(expected, start, titleStart, titleEnd, before, label, match.distance());
    score -= 6.0 * match.distance() / key.length();
    return new Heading(
        start, titleStart, titleEnd, endOf(titleEnd), label, expected, score, match.distance());
  }

  private char first(int from) {
    return from < folded.length() ? folded.key().charAt(from) : '\n';
  }

  private boolean isBoundary(int index) {
    if (index <= 0) {
      return false;
    }
    int end = folded.place(index - 1) + 1;
    int next = index < folded.length() ? folded.place(index) : text.length();
    return Surroundings.isBoundary(text, end, next);
  }

  private boolean isLineEnd(int index) {
    int end = folded.place(index - 1) + 1;
    int next = index < folded.length() ? folded.place(index) : text.length();
    return next == text.length() || text.substring(end, next).indexOf('\n') >= 0;
  }

  /** How many sentences may end inside a stretch; a title has no more than its entry. */
  private static int stops(String text, int start, int end) {
    int count = 0;
    for (int i = start; i + 1 < end; i++) {
      count += ".!?".indexOf(text.charAt(i)) >= 0 ? 1 : 0;
    }
    return count;
  }

  private int withClosingMark(String title, int end) {
    int at = end;
    int mark = title.length();
    while (mark > 0 && !Character.isLetterOrDigit(title.charAt(mark - 1))) {
      mark--;
    }
    while (mark < title.length() && at < text.length() && text.charAt(at) == title.charAt(mark)) {
      at++;
      mark++;
    }
    return at;
  }

  /** A full stop or colon after a heading is no part of it. */
  private int endOf(int titleEnd) {
    int at = titleEnd;
    while (at < text.length() && (".:".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    return at;
  }

  private double score(
      ExpectedHeading expected,
      int start,
      int titleStart,
      int titleEnd,
      Surroundings.Before before,
      @Nullable Label label,
      int distance) {
    double score =
        switch (before) {
          case LINE_START -> 2;
          case SENTENCE_END, GLUED -> 1;
          default -> 0;
        };
    boolean capitals = SentenceCase.isInCapitals(text.substring(titleStart, titleEnd));
    int end = endOf(titleEnd);
    int next = Spaces.skipForward(text, end, text.length());
    boolean lineEnds = next >= text.length() || text.charAt(next) == '\n';
    if (lineEnds) {
      score += 2;
    } else {
      char c = text.charAt(next);
      boolean opens =
          Character.isUpperCase(c) || Character.isDigit(c) || "«“\"([–-".indexOf(c) >= 0;
      boolean glued = next == titleEnd;
      if (!opens && (glued || !capitals) || ",–-([".indexOf(c) >= 0 && !capitals) {
        return -1;
      }
      score += opens ? 1 : 0;
    }
    score += capitals && titleEnd - titleStart > 3 ? 2 : 0;
    score += isRunIn(expected, start, before, next) ? 2 : 0;
    if (label != null) {
      if (expected.means(label)) {
        score += 3;
      } else if (before == Surroundings.Before.LINE_START
          && lineEnds
          && (expected.label() != null && MisreadLabels.isAlike(expected.label(), label)
              || read && isTelling(expected))
          && distance * FEW_WRONG <= (read ? expected.key().length() : 0)) {
        score += 0.5; // the whole title in a line of its own: a number was misread
      } else {
        score -= expected.hasLabel() ? 3 : 2;
      }
    } else if (expected.hasLabel() && expected.part() != Part.APPENDIX) {
      score -= 0.5;
    }
    return score;
  }

  /** Whether no other entry has this title, and it is no word that stands anywhere. */
  private boolean isTelling(ExpectedHeading expected) {
    return expected.key().length() >= TELLING
        && expectedHeadings.stream().filter(other -> other.key().equals(expected.key())).count()
            == 1;
  }

  /**
   * Whether a work was run together into one line, so that «Қорытынды» with a capital behind it can
   * only be a heading; or whether the body begins here, right behind the contents list.
   */
  private boolean isRunIn(
      ExpectedHeading expected, int start, Surroundings.Before before, int next) {
    boolean opens = next < text.length() && Character.isUpperCase(text.charAt(next));
    if (!opens || expected.part() == Part.CHAPTER || expected.part() == Part.SECTION) {
      return false;
    }
    int line = lined.indexAt(start);
    if (before == Surroundings.Before.SENTENCE_END) {
      return lined.end(line) - lined.start(line) > RUN_TOGETHER;
    }
    int above = line - 1;
    while (above >= 0 && lined.string(above).isBlank()) {
      above--;
    }
    return before == Surroundings.Before.LINE_START
        && above >= 0
        && expected.index() == 0
        && lined.line(above).kind() == LineKind.CONTENTS_ENTRY;
  }

  /**
   * A heading whose words are not those of the contents list: another word for the same part, or
   * the expected label in a short line of its own.
   */
  private @Nullable Heading otherWords(
      ExpectedHeading expected,
      int start,
      int titleStart,
      Surroundings.Before before,
      @Nullable Label label) {
    if (label == null && !expected.hasLabel() && expected.part() != null) {
      HeadingWords.Found word = HeadingWords.at(text, titleStart);
      if (word != null
          && word.part() == expected.part()
          && Surroundings.isBoundary(text, word.end(), word.end())) {
        double score = score(expected, start, titleStart, word.end(), before, null, 0) - 0.5;
        return score < ENOUGH - 0.5
            ? null
            : new Heading(
                start, titleStart, word.end(), endOf(word.end()), null, expected, score + 0.5, -1);
      }
      return null;
    }
    if (label == null || before != Surroundings.Before.LINE_START || !expected.means(label)) {
      return null;
    }
    int titleEnd = Spaces.skipBackward(text, Surroundings.lineEnd(text, titleStart), titleStart);
    boolean telling = label.depth() > 1 || label.kind() == Label.Kind.CHAPTER;
    if (!telling || titleEnd - titleStart > LONGEST_ALONE || titleEnd - titleStart < 3) {
      return null;
    }
    if (".;,:".indexOf(text.charAt(titleEnd - 1)) >= 0
        || !Character.isUpperCase(text.charAt(titleStart))) {
      return null;
    }
    return new Heading(start, titleStart, titleEnd, titleEnd, label, expected, ENOUGH, -1);
  }
}
