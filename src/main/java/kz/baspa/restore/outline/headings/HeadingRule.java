package kz.baspa.restore.outline.headings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.baspa.restore.outline.HeadingLevels;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.LineSegmentation;
import kz.baspa.restore.outline.MisreadLabels;
import kz.baspa.restore.outline.SentenceCase;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Finding;
import kz.baspa.text.Line;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import kz.baspa.text.Spaces;

/**
 * Gives each heading of the body a line of its own, with the words of its entry in the contents
 * list: {@code еді.I ТАРАУ.⇥СУҚОРЛАРЫАрал теңізі …} becomes {@code еді.}, {@code I тарау Су
 * қорлары} and {@code Арал теңізі …}. Headings that no contents list names are found by their own
 * look. What the list names and the body lacks is reported.
 */
public final class HeadingRule implements Rule {
  /** What it calls a change of capitals alone. */
  private static final String CASE = "heading-case";

  private static final int OTHER_WORDS = 3;

  @Override
  public String name() {
    return "heading";
  }

  @Override
  public Set<String> changeNames() {
    return Set.of(name(), CASE);
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    List<ExpectedHeading> expectedHeadings = ExpectedHeading.of(text);
    MarkedHeadings marked = new MarkedHeadings(text);
    List<Heading> headings = new ArrayList<>();
    if (!expectedHeadings.isEmpty()) {
      List<Heading> candidates = new HeadingFinder(text, expectedHeadings).find();
      headings.addAll(HeadingAlignment.of(marked.whole(candidates)));
    }
    headings = new ArrayList<>(marked.believe(headings, expectedHeadings));
    if (!expectedHeadings.isEmpty()) {
      report(text, expectedHeadings, headings, decider);
    }
    headings.addAll(
        marked.outstanding(
            new UnlistedHeadings(text, expectedHeadings, headings).find(), headings));
    headings.sort(Comparator.comparingInt(Heading::start));
    if (headings.isEmpty()) {
      return text;
    }
    LineSegmentation segmentation = new LineSegmentation(text);
    SentenceCase words = new SentenceCase(text.text());
    HeadingLevels levels = new HeadingLevels();
    if (!expectedHeadings.isEmpty()) {
      expectedHeadings.forEach(expected -> levels.next(expected.label()));
    }
    int end = -1;
    for (Heading heading : headings) {
      if (heading.start() >= end) {
        boolean read = !text.evidence().words().isEmpty();
        write(text.text(), heading, segmentation, words, levels, marked.level(heading), read);
        end = heading.end();
      }
    }
    return segmentation.apply(this, decider);
  }

  private void report(
      LinedText text,
      List<ExpectedHeading> expectedHeadings,
      List<Heading> headings,
      Decider decider) {
    Set<Integer> kept = new HashSet<>();
    for (Heading heading : headings) {
      if (heading.expected() == null) {
        continue;
      }
      kept.add(heading.entry().index());
      if (heading.distance() < 0 || heading.distance() >= OTHER_WORDS) {
        String body = text.text().substring(heading.titleStart(), heading.titleEnd());
        decider.report(
            Finding.at(
                text.edited().rawOffset(heading.titleStart()),
                "restore.heading-differs",
                heading.entry().title(),
                body.replaceAll("\\s+", " ")));
      }
    }
    for (ExpectedHeading expected : expectedHeadings) {
      if (!kept.contains(expected.index()) && expected.part() != Part.CONTENTS) {
        String label = expected.hasLabel() ? expected.entry().label() + " " : "";
        decider.report(
            Finding.at(
                text.edited().rawOffset(text.start(expected.line())),
                "restore.heading-missing",
                label + expected.title()));
      }
    }
  }

  private void write(
      String text,
      Heading heading,
      LineSegmentation segmentation,
      SentenceCase cases,
      HeadingLevels levels,
      int markedLevel,
      boolean read) {
    segmentation.open(heading.start(), name());
    ExpectedHeading expected = heading.expected();
    String label = label(heading, read);
    int contentStart = 0;
    if (heading.titleStart() > heading.start()) {
      Label own = heading.label();
      String raw = text.substring(heading.start(), heading.titleStart());
      String front =
          own != null && own.kind() == Label.Kind.APPENDIX
              ? Labels.front(own, raw)
              : label.isEmpty() ? "" : label + " ";
      segmentation.replace(heading.start(), heading.titleStart(), front, name());
      contentStart = front.length();
    }
    String words = capital(text.substring(heading.titleStart(), heading.titleEnd()));
    String title =
        expected == null || heading.distance() < 0
            ? cases.sentenceCase(words.replaceAll("\\s+", " ").trim())
            : HeadingTitle.of(expected.title(), words);
    segmentation.replace(heading.titleStart(), heading.titleEnd(), title, CASE);
    int next = Spaces.skipForward(text, heading.end(), text.length());
    boolean lineEnds = next >= text.length() || text.charAt(next) == '\n';
    segmentation.replace(heading.titleEnd(), lineEnds ? next : heading.end(), "", name());
    if (!lineEnds) {
      segmentation.cut(heading.end(), next, name());
    }
    int level;
    Part part;
    if (expected != null) {
      level = Math.max(markedLevel, Math.max(expected.entry().level(), ownDepth(heading, read)));
      part = expected.part();
    } else {
      int counted = levels.next(heading.label());
      level = markedLevel > 0 ? markedLevel : counted;
      part = UnlistedHeadings.partOf(heading.label(), words, level);
    }
    segmentation.mark(
        heading.start(),
        Line.heading(level, part, label, contentStart, expected == null ? -1 : expected.index()));
  }

  /** A title in capitals of which the first was read as a small one, {@code қОРЫТЫНДЫ}. */
  private static String capital(String words) {
    boolean small =
        words.length() > 2
            && Character.isLowerCase(words.charAt(0))
            && SentenceCase.isInCapitals(words.substring(1));
    return small ? Character.toUpperCase(words.charAt(0)) + words.substring(1) : words;
  }

  /** How deep the number of a heading goes whose entry was misread; else 0. */
  private static int ownDepth(Heading heading, boolean read) {
    Label own = heading.label();
    ExpectedHeading expected = heading.expected();
    if (!read || own == null || own.kind() != Label.Kind.NUMBER || expected == null) {
      return 0;
    }
    return expected.means(own) ? 0 : own.depth();
  }

  /**
   * The label in the form of the contents list; the body's own where they disagree.
   *
   * @param read whether a machine read the text and may have misread figures
   */
  private static String label(Heading heading, boolean read) {
    ExpectedHeading expected = heading.expected();
    if (heading.label() == null) {
      return expected == null ? "" : expected.entry().label();
    }
    if (expected == null) {
      return heading.label().text();
    }
    boolean misread =
        read
            && expected.label() != null
            && MisreadLabels.isAlike(expected.label(), heading.label());
    return misread || expected.means(heading.label())
        ? expected.entry().label()
        : heading.label().text();
  }
}
