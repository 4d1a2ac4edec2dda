package kz.baspa.restore.outline.contents;

import java.util.Set;
import kz.baspa.restore.outline.HeadingLevels;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.LineSegmentation;
import kz.baspa.restore.outline.SentenceCase;
import kz.baspa.restore.outline.contents.ContentsCell.Pages;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import kz.baspa.text.Spaces;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;

/**
 * Gives each entry of the contents list a line of its own, with its label, its title and behind a
 * tab its pages: {@code МАЗМҰНЫКіріспе......2-8I-ТАРАУСу қорлары......9-26} becomes the lines
 * {@code Мазмұны}, {@code Кіріспе⇥2-8} and {@code I тарау Су қорлары⇥9-26}.
 */
public final class ContentsRule implements Rule {
  /** What it calls a change of capitals alone. */
  private static final String CASE = "heading-case";

  @Override
  public String name() {
    return "contents-list";
  }

  @Override
  public Set<String> changeNames() {
    return Set.of(name(), CASE);
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    ContentsList list = ContentsFinder.in(text.text());
    ContentsList marked = MarkedContents.in(text);
    if (marked != null && (list == null || isBetter(marked, list, text))) {
      list = marked;
    }
    if (list == null) {
      return text;
    }
    if (!text.evidence().words().isEmpty()) {
      list = BodyLabels.mend(list, text);
    }
    LineSegmentation segmentation = new LineSegmentation(text);
    String string = text.text();
    SentenceCase words = new SentenceCase(string);
    segmentation.open(list.start(), name());
    if (list.hasHead()) {
      segmentation.mark(list.start(), Line.of(LineKind.CONTENTS_HEAD));
    }
    for (int[] stretch : list.dropped()) {
      segmentation.replace(withLineEnd(string, stretch[0]), stretch[1], "", name());
    }
    HeadingLevels levels = new HeadingLevels();
    int end = list.headEnd();
    for (ContentsEntry entry : list.entries()) {
      if (entry.start() > end || end > list.start()) {
        segmentation.open(entry.start(), name());
      }
      int level = Math.max(levels.next(entry.label()), markedLevel(text, entry));
      write(string, entry, level, segmentation, words);
      end = entry.end();
    }
    segmentation.cut(end, Spaces.skipForward(string, end, string.length()), name());
    return segmentation.apply(this, decider);
  }

  /**
   * Whether the list whose lines the file tells has more entries than the one that the words tell,
   * or as many and the other has what is none.
   */
  private static boolean isBetter(ContentsList marked, ContentsList list, LinedText text) {
    if (text.evidence().words().isEmpty()) {
      return list.entries().size() < marked.entries().size();
    }
    long told = list.entries().stream().filter(entry -> isSound(entry, marked, text)).count();
    long known = marked.entries().stream().filter(entry -> isSound(entry, marked, text)).count();
    return told < known || told == known && told < list.entries().size();
  }

  /** Whether an entry has words and no page within, and begins a line, which is no speck. */
  private static boolean isSound(ContentsEntry entry, ContentsList marked, LinedText text) {
    int start = text.start(text.indexAt(entry.start()));
    return entry.title().chars().anyMatch(Character::isLetter)
        && text.text().substring(entry.titleStart(), entry.titleEnd()).indexOf('\t') < 0
        && Spaces.skipForward(text.text(), start, entry.start()) >= entry.start()
        && marked.dropped().stream().noneMatch(speck -> speck[0] == entry.start());
  }

  /** The depth that the style of the entry says; 0 if it says none. */
  private static int markedLevel(LinedText text, ContentsEntry entry) {
    BlockEvidence block = text.block(text.indexAt(entry.start()));
    return block != null && block.kind() == BlockKind.CONTENTS_ENTRY ? block.level() : 0;
  }

  private void write(
      String text,
      ContentsEntry entry,
      int level,
      LineSegmentation segmentation,
      SentenceCase words) {
    Label label = entry.label();
    int contentStart = 0;
    if (label != null && entry.titleStart() > entry.start()) {
      String front = Labels.front(label, text.substring(entry.start(), entry.titleStart()));
      segmentation.replace(entry.start(), entry.titleStart(), front, name());
      contentStart = front.length();
    }
    String titleRaw = text.substring(entry.titleStart(), entry.titleEnd());
    String title = words.sentenceCase(entry.title());
    segmentation.replace(
        entry.titleStart(),
        entry.titleEnd(),
        title,
        title.equalsIgnoreCase(titleRaw) ? CASE : name());
    int tail = 0;
    Pages pages = entry.pages();
    if (pages != null) {
      String numbers = numbers(text, pages);
      tail = numbers.length() + 1;
      if (entry.hasPagesAtEnd()) {
        segmentation.replace(entry.titleEnd(), pages.start(), "\t", name());
        segmentation.replace(pages.start(), pages.after(), numbers, name());
      } else {
        segmentation.replace(entry.titleEnd(), entry.end(), "\t" + numbers, name());
      }
    } else {
      segmentation.replace(entry.titleEnd(), entry.end(), "", name());
    }
    segmentation.mark(
        entry.start(),
        Line.contentsEntry(
            level,
            partOf(entry, level),
            label == null ? "" : label.text(),
            contentStart,
            tail,
            pages == null ? 0 : pages.first(),
            pages == null ? 0 : pages.last()));
  }

  /** The page numbers as they stand there, without spaces in them. */
  private static String numbers(String text, Pages pages) {
    return text.substring(pages.start(), pages.end()).replaceAll("\\s+", "");
  }

  static Part partOf(ContentsEntry entry, int level) {
    if (entry.part() != null) {
      return entry.part();
    }
    return level > 1 ? Part.SECTION : Part.CHAPTER;
  }

  /** The line end before a stretch that goes away goes with it. */
  private static int withLineEnd(String text, int start) {
    int before = Spaces.skipBackward(text, start, 0);
    return before > 0 && text.charAt(before - 1) == '\n' ? before - 1 : start;
  }
}
