package kz.baspa.restore.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.restore.Restorer;
import kz.baspa.restore.Rules;
import kz.baspa.restore.outline.ThesisMaker.BodyShape;
import kz.baspa.restore.outline.ThesisMaker.ContentsShape;
import kz.baspa.restore.outline.ThesisMaker.HeadingShape;
import kz.baspa.restore.outline.ThesisMaker.LabelShape;
import kz.baspa.restore.outline.ThesisMaker.Wanted;
import kz.baspa.testing.Property;
import kz.baspa.text.Fixes;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import org.junit.jupiter.api.Test;

/** Works made in many shapes come back with the structure that they were made with. */
class KnownStructureTest {
  private static final Restorer RESTORER = new Restorer(Rules.standard(), Fixes.NONE);

  @Test
  void everyShapeIsRead() {
    Property.holds(
        250,
        draws -> {
          ContentsShape contents = draws.of(ContentsShape.class);
          HeadingShape headings = draws.of(HeadingShape.class);
          LabelShape labels = draws.of(LabelShape.class);
          boolean lettersLost = draws.toss();
          BodyShape body = draws.of(BodyShape.class);
          boolean framed = draws.toss();
          long seed = draws.seed();
          ThesisMaker maker =
              new ThesisMaker(contents, headings, labels, lettersLost, body, framed, seed);
          String raw = maker.raw();
          LinedText text = RESTORER.restore(RawText.of(raw), Progress.NONE).lined();
          if (contents != ContentsShape.NONE) {
            assertThat(entries(text)).as(raw).isEqualTo(wantedEntries(maker));
          }
          if (contents != ContentsShape.NONE || isTelling(headings)) {
            assertThat(headings(text)).as(raw).isEqualTo(wantedHeadings(maker));
          }
          assertThat(count(text, LineKind.REFERENCE)).as(raw).isEqualTo(4);
          assertThat(count(text, LineKind.ITEM)).as(raw).isEqualTo(maker.items());
          boolean told = contents != ContentsShape.NONE || isTelling(headings);
          if (told && body != BodyShape.HARD_LINES) { // how those are joined has tests of its own
            assertThat(count(text, LineKind.PARAGRAPH)).as(raw).isEqualTo(maker.paragraphsMade());
          }
          if (framed && contents != ContentsShape.AT_END) {
            assertThat(count(text, LineKind.TITLE_PAGE)).as(raw).isEqualTo(6);
          }
          assertThat(text.lines()).as(raw).extracting(Line::kind).doesNotContain(LineKind.UNKNOWN);
        });
  }

  /**
   * Without a contents list nothing shows the spaces that are lost or where a wrapped title ends.
   */
  private static boolean isTelling(HeadingShape headings) {
    return headings == HeadingShape.CAPITALS || headings == HeadingShape.LABEL_ALONE;
  }

  private static List<String> wantedEntries(ThesisMaker maker) {
    List<String> entries = new ArrayList<>();
    for (Wanted wanted : maker.wanted) {
      String pages = maker.hasPages() ? wanted.first() + "-" + wanted.last() : "0-0";
      entries.add(shown(wanted.level(), wanted.label(), wanted.title()) + "|" + pages);
    }
    return entries;
  }

  private static List<String> entries(LinedText text) {
    List<String> entries = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      Line line = text.line(i);
      if (line.kind() == LineKind.CONTENTS_ENTRY) {
        String pages = line.firstPage() + "-" + line.lastPage();
        entries.add(shown(line.level(), line.label(), text.content(i)) + "|" + pages);
      }
    }
    return entries;
  }

  private static List<String> wantedHeadings(ThesisMaker maker) {
    List<String> headings = new ArrayList<>();
    for (Wanted wanted : maker.wanted) {
      headings.add(shown(wanted.level(), wanted.label(), wanted.title()));
    }
    return headings;
  }

  private static List<String> headings(LinedText text) {
    List<String> headings = new ArrayList<>();
    for (int i = 0; i < text.size(); i++) {
      if (text.line(i).kind() == LineKind.HEADING) {
        headings.add(shown(text.line(i).level(), text.line(i).label(), text.content(i)));
      }
    }
    return headings;
  }

  /** Lost letters are the business of other rules, so titles are compared without them. */
  private static String shown(int level, String label, String title) {
    String words = title.toLowerCase(java.util.Locale.ROOT).replace('қ', 'к').replace('ң', 'н');
    return level + "|" + label + "|" + words;
  }

  private static long count(LinedText text, LineKind kind) {
    return text.lines().stream().filter(line -> line.kind() == kind).count();
  }
}
