package kz.baspa.restore.outline.headings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.Levels;
import kz.baspa.restore.outline.LineSegmentation;
import kz.baspa.restore.outline.WordCase;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Layer;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Finding;
import kz.baspa.text.Line;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import kz.baspa.text.Spaces;

/**
 * Gives each heading of the body a line of its own, with the words of its entry in the contents
 * list: {@code еді.I ТАРАУ.⇥СУҚОРЛАРЫАрал теңізі …} becomes {@code еді.}, {@code I тарау Су
 * қорлары} and {@code Арал теңізі …}. Headings that no contents list promises are found by their
 * own look. What is promised and not found is reported.
 */
public final class HeadingRule implements Rule {
  private static final int OTHER_WORDS = 3;

  @Override
  public String name() {
    return "heading";
  }

  @Override
  public Layer layer() {
    return Layer.LINES;
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    List<ExpectedHeading> promises = ExpectedHeading.of(text);
    List<Heading> headings = new ArrayList<>();
    if (!promises.isEmpty()) {
      headings.addAll(HeadingAlignment.of(new HeadingFinder(text, promises).find()));
      report(text, promises, headings, decider);
    }
    headings.addAll(new UnlistedHeadings(text, promises, headings).find());
    headings.sort(Comparator.comparingInt(Heading::start));
    if (headings.isEmpty()) {
      return text;
    }
    LineSegmentation recut = new LineSegmentation(text);
    WordCase words = new WordCase(text.text());
    Levels levels = new Levels();
    if (!promises.isEmpty()) {
      promises.forEach(promise -> levels.next(promise.label()));
    }
    int end = -1;
    for (Heading heading : headings) {
      if (heading.start() >= end) {
        write(text.text(), heading, recut, words, levels);
        end = heading.end();
      }
    }
    return recut.apply(this, decider);
  }

  private void report(
      LinedText text, List<ExpectedHeading> promises, List<Heading> headings, Decider decider) {
    Set<Integer> kept = new HashSet<>();
    for (Heading heading : headings) {
      kept.add(heading.promise().index());
      if (heading.distance() < 0 || heading.distance() >= OTHER_WORDS) {
        String body = text.text().substring(heading.titleStart(), heading.titleEnd());
        decider.report(
            Finding.at(
                text.edited().rawOffset(heading.titleStart()),
                "restore.heading-differs",
                heading.promise().title(),
                body.replaceAll("\\s+", " ")));
      }
    }
    for (ExpectedHeading promise : promises) {
      if (!kept.contains(promise.index()) && promise.part() != Part.CONTENTS) {
        String label = promise.hasLabel() ? promise.entry().label() + " " : "";
        decider.report(
            Finding.at(
                text.edited().rawOffset(text.start(promise.line())),
                "restore.heading-missing",
                label + promise.title()));
      }
    }
  }

  private void write(
      String text, Heading heading, LineSegmentation recut, WordCase cases, Levels levels) {
    recut.open(heading.start(), name());
    ExpectedHeading promise = heading.promise();
    String label = label(heading);
    int contentStart = 0;
    if (heading.titleStart() > heading.start()) {
      boolean appendix = heading.label() != null && heading.label().kind() == Label.Kind.APPENDIX;
      String raw = text.substring(heading.start(), heading.titleStart());
      String front =
          appendix ? Labels.front(heading.label(), raw) : label.isEmpty() ? "" : label + " ";
      recut.replace(heading.start(), heading.titleStart(), front, name());
      contentStart = front.length();
    }
    String words = text.substring(heading.titleStart(), heading.titleEnd());
    String title =
        promise == null || heading.distance() < 0
            ? cases.sentenceCase(words.replaceAll("\\s+", " ").trim())
            : HeadingTitle.of(promise.title(), words);
    recut.replace(heading.titleStart(), heading.titleEnd(), title, "heading-case");
    int next = Spaces.skipForward(text, heading.end(), text.length());
    boolean lineEnds = next >= text.length() || text.charAt(next) == '\n';
    recut.replace(heading.titleEnd(), lineEnds ? next : heading.end(), "", name());
    if (!lineEnds) {
      recut.cut(heading.end(), next, name());
    }
    int level;
    Part part;
    if (promise != null) {
      level = promise.entry().level();
      part = promise.part();
    } else {
      level = levels.next(heading.label());
      part = UnlistedHeadings.partOf(heading.label(), words, level);
    }
    recut.mark(
        heading.start(),
        Line.heading(level, part, label, contentStart, promise == null ? -1 : promise.index()));
  }

  /** The label in the form of the contents list; the body's own where they disagree. */
  private static String label(Heading heading) {
    ExpectedHeading promise = heading.promise();
    if (heading.label() == null) {
      return promise == null ? "" : promise.entry().label();
    }
    return promise != null && promise.means(heading.label())
        ? promise.entry().label()
        : heading.label().text();
  }
}
