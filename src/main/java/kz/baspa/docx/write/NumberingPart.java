package kz.baspa.docx.write;

import java.util.Locale;
import kz.baspa.docx.flow.Numbering;
import kz.baspa.docx.flow.Numbering.Chapter;
import kz.baspa.docx.flow.Numbering.Level;
import kz.baspa.docx.flow.Numbering.NumberedList;

/** Writes the numbering part: what Word counts, as {@link Numbering} has found it. */
final class NumberingPart {
  static final int HEADINGS = 1;
  static final int BULLETS = 2;
  static final int REFERENCES = 3;

  /** Word takes lists of the same identifier for one list. */
  private static final int NSID = 0x0BA59A00;

  private final WordXml x;
  private final Numbering numbering;
  private final WordMeasures layout;

  NumberingPart(WordXml x, Numbering numbering, WordMeasures layout) {
    this.x = x;
    this.numbering = numbering;
    this.layout = layout;
  }

  void write() {
    x.root("w:numbering");
    headings();
    bullets();
    references();
    for (NumberedList list : numbering.lists()) {
      numbered(list);
    }
    x.open("w:num", "w:numId", "1").value("w:abstractNumId", HEADINGS).close();
    x.open("w:num", "w:numId", "2").value("w:abstractNumId", BULLETS).close();
    x.open("w:num", "w:numId", "3").value("w:abstractNumId", REFERENCES).close();
    for (NumberedList list : numbering.lists()) {
      x.open("w:num", "w:numId", Integer.toString(list.number()));
      x.value("w:abstractNumId", list.number()).close();
    }
    numbering.chapters().forEach(this::chapter);
    x.close().finish();
  }

  private void chapter(Chapter chapter) {
    x.open("w:num", "w:numId", Integer.toString(chapter.number()));
    x.value("w:abstractNumId", HEADINGS);
    for (int i = 1; i < Numbering.LEVELS; i++) {
      Level level = numbering.level(i).orElse(null);
      if (level != null && level.legal()) {
        String text = level.text().replace("%1", Integer.toString(chapter.chapter()));
        x.open("w:lvlOverride", "w:ilvl", Integer.toString(i));
        x.open("w:lvl", "w:ilvl", Integer.toString(i)).value("w:start", 1);
        x.value("w:numFmt", level.format()).empty("w:isLgl").value("w:suff", "space");
        x.value("w:lvlText", text).value("w:lvlJc", "left");
        layout.headingIndent(x, i + 1);
        x.close().close();
      }
    }
    x.close();
  }

  private void headings() {
    abstractNumber(HEADINGS, "multilevel");
    for (int i = 0; i < Numbering.LEVELS; i++) {
      Level level = numbering.level(i).orElse(null);
      x.open("w:lvl", "w:ilvl", Integer.toString(i)).value("w:start", 1);
      x.value("w:numFmt", level == null ? "none" : level.format());
      if (level != null && i < Styles.HEADING_LEVELS) {
        x.value("w:pStyle", "Heading" + (i + 1));
      }
      if (level != null && level.legal()) {
        x.empty("w:isLgl");
      }
      x.value("w:suff", level == null ? "nothing" : "space");
      x.value("w:lvlText", level == null ? "" : level.text() + Numbering.after(level.text()));
      x.value("w:lvlJc", "left");
      layout.headingIndent(x, i + 1);
      x.close();
    }
    x.close();
  }

  private void bullets() {
    abstractNumber(BULLETS, "hybridMultilevel");
    for (int i = 0; i < Numbering.LEVELS; i++) {
      x.open("w:lvl", "w:ilvl", Integer.toString(i)).value("w:start", 1);
      x.value("w:numFmt", "bullet");
      if (i < Styles.LIST_LEVELS) {
        x.value("w:pStyle", Styles.listStyle("ListBullet", i + 1));
      }
      x.value("w:suff", "space")
          .value("w:lvlText", layout.profile().body().listMarker())
          .value("w:lvlJc", "left");
      layout.listIndent(x, i + 1);
      x.close();
    }
    x.close();
  }

  private void references() {
    abstractNumber(REFERENCES, "singleLevel");
    x.open("w:lvl", "w:ilvl", "0").value("w:start", 1).value("w:numFmt", "decimal");
    x.value("w:pStyle", "Bibliography").value("w:suff", "space");
    x.value("w:lvlText", numbering.reference().map(label -> label.levelText(1)).orElse("%1"));
    x.value("w:lvlJc", "left");
    x.open("w:pPr");
    x.empty("w:ind", "w:left", "0", "w:firstLine", layout.indent());
    x.close().close().close();
  }

  private void numbered(NumberedList list) {
    abstractNumber(list.number(), "multilevel");
    for (int i = 0; i < Numbering.LEVELS; i++) {
      boolean own = i + 1 == list.level();
      x.open("w:lvl", "w:ilvl", Integer.toString(i));
      x.value("w:start", own ? list.first().number() : 1);
      x.value("w:numFmt", own ? list.first().format() : "decimal");
      x.value("w:suff", "space");
      x.value(
          "w:lvlText", own ? list.first().levelText(i + 1) + closing(list) : "%" + (i + 1) + ")");
      x.value("w:lvlJc", "left");
      layout.listIndent(x, i + 1);
      x.close();
    }
    x.close();
  }

  /** A bare number gets the bracket that ГОСТ 7.32 sets behind the items of a list. */
  private static String closing(NumberedList list) {
    return list.first().suffix().isEmpty() ? ")" : "";
  }

  private void abstractNumber(int id, String type) {
    x.open("w:abstractNum", "w:abstractNumId", Integer.toString(id));
    x.value("w:nsid", String.format(Locale.ROOT, "%08X", NSID + id));
    x.value("w:multiLevelType", type);
  }
}
