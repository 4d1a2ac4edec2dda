package kz.baspa.restore.outline.headings;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.restore.outline.FoldedText;
import kz.baspa.restore.outline.HeadingWords;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.SentenceCase;
import kz.baspa.restore.outline.Surroundings;
import kz.baspa.restore.outline.contents.ContentsCells;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import kz.baspa.text.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * Finds headings by their own look: {@code КІРІСПЕ}, {@code I ТАРАУ. СУ ҚОРЛАРЫ}, {@code 1.1
 * Көлдер} alone in a line, capitals glued to the text behind them. Where a contents list exists
 * only what it leaves out is looked for: deeper sections, parts it does not name, chapters of which
 * it has only the sections.
 */
final class UnlistedHeadings {
  private static final int LEAST_CAPITALS = 10;

  private final LinedText lined;
  private final String text;
  private final boolean hasContents;
  private final List<ExpectedHeading> expected;
  private final List<Heading> known;
  private final List<Heading> found = new ArrayList<>();
  private final NumberedLines numbered;

  private @Nullable Label last;
  private boolean inBody;
  private boolean inReferences;

  UnlistedHeadings(LinedText lined, List<ExpectedHeading> expectedHeadings, List<Heading> known) {
    this.lined = lined;
    this.text = lined.text();
    this.numbered = NumberedLines.of(lined);
    this.hasContents = !expectedHeadings.isEmpty();
    this.expected = expectedHeadings;
    this.known = known;
  }

  /** The headings that are not known yet, in the order of the text. */
  List<Heading> find() {
    int next = 0;
    for (int line = 0; line < lined.size(); line++) {
      while (next < known.size() && known.get(next).start() < lined.end(line)) {
        Heading heading = known.get(next++);
        inBody = true;
        if (heading.label() != null) {
          last = heading.label();
        }
        inReferences = isOfReferences(heading);
      }
      if (lined.line(line).kind() != LineKind.UNKNOWN) {
        continue;
      }
      int start = Spaces.skipForward(text, lined.start(line), lined.end(line));
      int end = Spaces.skipBackward(text, lined.end(line), start);
      if (start < end) {
        Heading heading = overLines(look(line, start, end));
        if (heading != null && known.stream().noneMatch(heading::overlaps)) {
          add(heading);
        }
        if (!hasContents) {
          searchInside(start, end);
        }
      }
    }
    return found;
  }

  /** A title in capitals may run on over the next lines. */
  private @Nullable Heading overLines(@Nullable Heading heading) {
    if (heading == null || hasContents) {
      return heading;
    }
    Heading longer = heading;
    for (int line = lined.indexAt(heading.titleStart()) + 1; line < lined.size(); line++) {
      int start = Spaces.skipForward(text, lined.start(line), lined.end(line));
      int end = Spaces.skipBackward(text, lined.end(line), start);
      boolean atLineEnd = lined.end(line - 1) - longer.end() < 3;
      if (start == end
          || !atLineEnd
          || end - start > TitleShape.LONGEST
          || end - longer.titleStart() > 2 * TitleShape.LONGEST) {
        return longer;
      }
      String before = text.substring(longer.titleStart(), longer.titleEnd());
      String next = text.substring(start, end);
      if (!SentenceCase.isInCapitals(before)
          || !SentenceCase.isInCapitals(next)
          || Labels.at(text, start, end) != null) {
        return longer;
      }
      boolean part = longer.label() == null && HeadingWords.partOf(before) != null;
      boolean goesOn =
          part ? HeadingWords.partOf(before + next) != null : HeadingWords.partOf(next) == null;
      if (!goesOn) {
        return longer;
      }
      longer = heading(longer.start(), longer.titleStart(), end, end, longer.label());
    }
    return longer;
  }

  private void add(Heading heading) {
    if (!found.isEmpty() && heading.start() < found.get(found.size() - 1).end()) {
      return;
    }
    found.add(heading);
    inBody = true;
    if (heading.label() != null) {
      last = heading.label();
    }
    inReferences = isOfReferences(heading);
  }

  private boolean isOfReferences(Heading heading) {
    if (heading.expected() != null) {
      return heading.expected().part() == Part.BIBLIOGRAPHY;
    }
    String title = text.substring(heading.titleStart(), heading.titleEnd());
    return heading.label() == null && HeadingWords.partOf(title) == Part.BIBLIOGRAPHY;
  }

  private @Nullable Heading look(int line, int start, int end) {
    String words = text.substring(start, end);
    Label label = Labels.at(text, start, end);
    if (label == null && !hasContents) {
      Label alone = Labels.alone(text, start, end);
      if (alone != null) {
        return isNextChapter(alone) ? chapter(line, alone, end) : null;
      }
    }
    if (label == null) {
      return unlabelled(line, start, end, words);
    }
    return switch (label.kind()) {
      case CHAPTER -> chapter(line, label, end);
      case APPENDIX -> appendix(line, label, end);
      case NUMBER -> numbered(line, label, end);
      case PARAGRAPH, ROMAN -> hasContents ? null : inCapitalsAlone(line, label, end);
    };
  }

  private @Nullable Heading unlabelled(int line, int start, int end, String words) {
    if (words.length() > TitleShape.LONGEST || !Character.isUpperCase(words.charAt(0))) {
      return null;
    }
    int titleEnd = end;
    while (titleEnd > start && ".:".indexOf(text.charAt(titleEnd - 1)) >= 0) {
      titleEnd--;
    }
    boolean capitals = SentenceCase.isInCapitals(words);
    Part part = HeadingWords.partOf(words);
    if (part != null && part != Part.CONTENTS) {
      return capitals || standsFree(line) ? heading(start, start, titleEnd, end, null) : null;
    }
    if (hasContents
        || !capitals
        || !inBody
        || inReferences
        || FoldedText.key(words).length() < LEAST_CAPITALS) {
      return null;
    }
    boolean sentence = ".!?;,:".indexOf(words.charAt(words.length() - 1)) >= 0;
    return !sentence && standsFree(line) && isTextBehind(line)
        ? heading(start, start, titleEnd, end, null)
        : null;
  }

  private @Nullable Heading chapter(int line, Label label, int end) {
    if (hasContents) {
      return null;
    }
    int titleStart = label.end();
    int titleEnd = end;
    if (titleStart >= end) {
      int behind = nextLine(line);
      if (behind < 0) {
        return null;
      }
      titleStart = Spaces.skipForward(text, lined.start(behind), lined.end(behind));
      titleEnd = Spaces.skipBackward(text, lined.end(behind), titleStart);
      Label other = Labels.at(text, titleStart, titleEnd);
      if (other != null && other.kind() != Label.Kind.ROMAN) {
        return null;
      }
      if (label.kind() == Label.Kind.NUMBER
          && TitleShape.capitalsEnd(text, titleStart, titleEnd) != titleEnd) {
        return null;
      }
    }
    int capitals = TitleShape.capitalsEnd(text, titleStart, titleEnd);
    if (capitals > titleStart) {
      return heading(label.start(), titleStart, capitals, capitals, label);
    }
    return TitleShape.isTitle(text, titleStart, titleEnd)
        ? heading(label.start(), titleStart, titleEnd, titleEnd, label)
        : null;
  }

  private @Nullable Heading appendix(int line, Label label, int end) {
    if (end - label.start() > TitleShape.LONGEST
        || label.end() < end && !TitleShape.isTitle(text, label.end(), end)) {
      return null;
    }
    int titleStart = label.end() < end ? label.end() : label.start();
    return standsFree(line) ? heading(label.start(), titleStart, end, end, label) : null;
  }

  private @Nullable Heading numbered(int line, Label label, int end) {
    if (inReferences) {
      return null;
    }
    if (label.end() >= end) {
      return label.depth() == 1 && isNextChapter(label) ? chapter(line, label, end) : null;
    }
    int titleStart = label.end();
    if (!TitleShape.isTitle(text, titleStart, end)) {
      return hasContents ? null : gluedCapitals(label, end);
    }
    if (label.depth() > 1) {
      boolean child = isUnder(label);
      boolean alone = !isNumberedLike(line - 1, label) && !isNumberedLike(line + 1, label);
      boolean wanted = hasContents ? child && label.depth() > 2 : child || inBody;
      return wanted && alone ? heading(label.start(), titleStart, end, end, label) : null;
    }
    boolean capitals = SentenceCase.isInCapitals(text.substring(titleStart, end));
    if (hasContents) {
      return capitals && isNextChapter(label) && ExpectedHeading.hasOnlySections(expected, label)
          ? heading(label.start(), titleStart, end, end, label)
          : null;
    }
    if (!capitals && (isBrokenOff(line) || numbered.isInCapitalsLater(label, line))) {
      return null; // an item of a list that is broken over lines
    }
    boolean next = isNextChapter(label);
    boolean hasSections = numbered.hasSections(label);
    boolean chapterAbove = last != null && last.kind() == Label.Kind.CHAPTER;
    if (capitals && (next || hasSections) || next && hasSections && !chapterAbove) {
      return heading(label.start(), titleStart, end, end, label);
    }
    return null;
  }

  /** Whether the line right behind goes on in the middle of the sentence. */
  private boolean isBrokenOff(int line) {
    if (line + 1 >= lined.size()) {
      return false;
    }
    int start = Spaces.skipForward(text, lined.start(line + 1), lined.end(line + 1));
    return start < lined.end(line + 1) && Character.isLowerCase(text.charAt(start));
  }

  private boolean isNextChapter(Label label) {
    List<Integer> before = last == null ? List.of() : last.numbers();
    return label.numbers().get(0) == (before.isEmpty() ? 1 : before.get(0) + 1);
  }

  /** A numbered heading in capitals with the text glued behind it. */
  private @Nullable Heading gluedCapitals(Label label, int end) {
    int capitals = TitleShape.capitalsEnd(text, label.end(), end);
    boolean follows = last == null || ContentsCells.follows(last, label);
    return capitals - label.end() >= LEAST_CAPITALS && follows && capitals < end
        ? heading(label.start(), label.end(), capitals, capitals, label)
        : null;
  }

  private @Nullable Heading inCapitalsAlone(int line, Label label, int end) {
    boolean title = label.end() < end && TitleShape.isTitle(text, label.end(), end);
    boolean capitals = title && SentenceCase.isInCapitals(text.substring(label.end(), end));
    boolean sure = capitals || label.kind() == Label.Kind.PARAGRAPH && title;
    return sure && standsFree(line) ? heading(label.start(), label.end(), end, end, label) : null;
  }

  /** Headings in capitals inside a line: «еді.I ТАРАУ. СУ ҚОРЛАРЫАрал», «[9].ҚОРЫТЫНДЫАрал». */
  private void searchInside(int lineStart, int lineEnd) {
    for (int at = lineStart; at < lineEnd; at++) {
      char c = text.charAt(at);
      boolean opens = Character.isUpperCase(c) || Character.isDigit(c);
      if (!opens
          || at > lineStart
              && Character.isUpperCase(text.charAt(at - 1))
              && Character.isLetter(c)) {
        continue;
      }
      Surroundings.Before before = Surroundings.before(text, at, lineStart);
      if (before == Surroundings.Before.NOTHING || isTaken(at)) {
        continue;
      }
      Heading heading = insideAt(at, lineEnd);
      if (heading != null) {
        add(heading);
      }
    }
  }

  private boolean isTaken(int at) {
    return !found.isEmpty() && at < found.get(found.size() - 1).end();
  }

  private @Nullable Heading insideAt(int at, int lineEnd) {
    HeadingWords.Found word = HeadingWords.at(text, at);
    if (word != null
        && word.part() != Part.CONTENTS
        && SentenceCase.isInCapitals(text.substring(at, word.end()))) {
      int next = Spaces.skipForward(text, word.end(), lineEnd);
      boolean behind =
          next >= lineEnd
              || Surroundings.isBoundary(text, word.end(), next)
                  && (next == word.end() || TitleShape.startsSentence(text, next));
      return behind && word.end() - at >= 7 && !TitleShape.isCapitalWord(text, next)
          ? heading(at, at, word.end(), word.end(), null)
          : null;
    }
    Label label = Labels.at(text, at, lineEnd);
    if (label == null || label.kind() != Label.Kind.CHAPTER || label.end() >= lineEnd) {
      return null;
    }
    int capitals = TitleShape.capitalsEnd(text, label.end(), lineEnd);
    return capitals - label.end() >= 5
        ? heading(label.start(), label.end(), capitals, capitals, label)
        : null;
  }

  /** Whether this label lies under the heading before it or goes on from it. */
  private boolean isUnder(Label label) {
    if (last == null || last.numbers().isEmpty()) {
      return label.numbers().get(label.depth() - 1) == 1;
    }
    return ContentsCells.follows(last, label)
        || last.numbers().get(0).equals(label.numbers().get(0));
  }

  private boolean isNumberedLike(int line, Label label) {
    if (line < 0 || line >= lined.size()) {
      return false;
    }
    int start = Spaces.skipForward(text, lined.start(line), lined.end(line));
    Label other = Labels.at(text, start, lined.end(line));
    return other != null && other.kind() == Label.Kind.NUMBER && other.depth() == label.depth();
  }

  /** A blank line or the end of a sentence stands before it. */
  private boolean standsFree(int line) {
    if (line == 0) {
      return true;
    }
    int start = lined.start(line - 1);
    int end = Spaces.skipBackward(text, lined.end(line - 1), start);
    if (start == end || lined.line(line - 1).kind() != LineKind.UNKNOWN) {
      return true;
    }
    char c = text.charAt(end - 1);
    return ".!?:;)]»”".indexOf(c) >= 0 || Character.isDigit(c) || isTaken(start);
  }

  private boolean isTextBehind(int line) {
    int behind = nextLine(line);
    if (behind < 0) {
      return false;
    }
    String next = lined.string(behind);
    return !SentenceCase.isInCapitals(next) && next.length() > 60;
  }

  private int nextLine(int line) {
    for (int behind = line + 1; behind < lined.size() && behind < line + 4; behind++) {
      if (!lined.string(behind).isBlank()) {
        return lined.line(behind).kind() == LineKind.UNKNOWN ? behind : -1;
      }
    }
    return -1;
  }

  private static Heading heading(
      int start, int titleStart, int titleEnd, int end, @Nullable Label label) {
    return new Heading(start, titleStart, titleEnd, end, label, null, HeadingFinder.ENOUGH, -1);
  }

  /** The part that a heading opens which no contents list names. */
  static Part partOf(@Nullable Label label, String title, int level) {
    if (label != null && label.kind() == Label.Kind.APPENDIX) {
      return Part.APPENDIX;
    }
    Part part = HeadingWords.partOf(title);
    if (part != null && part != Part.CONTENTS) {
      return part;
    }
    return level > 1 ? Part.SECTION : Part.CHAPTER;
  }
}
