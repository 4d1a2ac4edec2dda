package kz.baspa.docx.write;

import java.util.Set;
import java.util.TreeSet;
import kz.baspa.docx.flow.CharacterLooks;
import kz.baspa.docx.flow.Look;
import kz.baspa.docx.flow.Numbering;
import kz.baspa.profile.Profile;
import kz.baspa.profile.Profile.Alignment;
import kz.baspa.profile.Profile.Heading;
import kz.baspa.profile.Profile.LetterCase;
import org.jspecify.annotations.Nullable;

/**
 * The styles of the document: Word's own wherever Word has one, so that whoever edits it finds them
 * under the names that he knows. All looks come from here; the body holds no formatting.
 */
final class Styles {
  static final int HEADING_LEVELS = 6;
  static final int CONTENTS_LEVELS = 3;
  static final int LIST_LEVELS = 3;

  /** A table's text is two points smaller than the work's, as in the PDF; in half points. */
  private static final int TABLE_SMALLER = 4;

  private static final int SMALLEST = 16;
  private static final int SIX_POINTS = 120;

  static final String BODY = "BodyText";
  static final String BODY_AFTER_TABLE = "BodyTextAfterTable";
  static final String FORMULA = "Formula";
  static final String FORMULA_NUMBERED = "FormulaNumbered";
  static final String BODY_CONTINUED = "BodyTextContinued";
  static final String PART = "StructuralHeading";
  static final String PART_RUN_ON = "StructuralHeadingRunOn";
  static final String LITERAL_LIST = "List";
  static final String LIST_CONTINUED = "ListContinue";
  static final String FIGURE = "Figure";
  static final String FIGURE_CAPTION = "FigureCaption";
  static final String TABLE_TEXT = "TableText";
  static final String TABLE_HEAD = "TableHeading";
  static final String TABLE_NUMBER = "TableNumber";
  static final String TITLE_PAGE = "TitlePage";
  static final String OTHER_LETTERS = "OtherLetters";
  static final String TITLE_PAGE_LEFT = "TitlePageLeft";
  static final String TITLE_PAGE_RIGHT = "TitlePageRight";
  static final String TITLE_PAGE_AUTHOR = "TitlePageAuthor";
  static final String TITLE_PAGE_IMPRINT = "TitlePageImprint";

  private final WordMeasures layout;
  private final Numbering numbering;
  private final Set<Set<Look>> looks;
  private final WordXml x;

  /**
   * Styles for these.
   *
   * @param looks the combinations of looks that the work uses
   */
  Styles(WordMeasures layout, Numbering numbering, Set<Set<Look>> looks, WordXml x) {
    this.layout = layout;
    this.numbering = numbering;
    this.looks = new TreeSet<>(CharacterLooks.ORDER);
    this.looks.addAll(looks);
    this.x = x;
  }

  /** {@code ListBullet}, {@code ListBullet2} … */
  static String listStyle(String name, int level) {
    int bounded = Math.min(Math.max(level, 1), LIST_LEVELS);
    return bounded == 1 ? name : name + bounded;
  }

  void write() {
    x.root("w:styles");
    defaults();
    paragraphs();
    titlePage();
    headings();
    contents();
    lists();
    captions();
    notes();
    new CharacterStyles(x).write(looks, EmbeddedFonts.fallback(layout.font()));
    tables();
    x.close().finish();
  }

  private void defaults() {
    x.open("w:docDefaults").open("w:rPrDefault").open("w:rPr");
    String font = layout.font();
    x.empty("w:rFonts", "w:ascii", font, "w:hAnsi", font, "w:eastAsia", font, "w:cs", font);
    x.value("w:sz", layout.size()).value("w:szCs", layout.size());
    x.empty("w:lang", "w:val", "kk-KZ", "w:eastAsia", "kk-KZ", "w:bidi", "ar-SA");
    x.close().close().empty("w:pPrDefault").close();
  }

  private void paragraphs() {
    x.open("w:style", "w:type", "paragraph", "w:default", "1", "w:styleId", "Normal");
    x.value("w:name", "Normal").empty("w:qFormat").open("w:pPr").empty("w:widowControl");
    x.empty("w:spacing", "w:after", "0", "w:line", layout.leading() + "", "w:lineRule", "auto");
    x.close().close();
    style(BODY, "Body Text", "Normal", BODY, true);
    x.open("w:pPr");
    spacing(0, twentieths(layout.profile().body().paragraphSpacePt()));
    x.empty("w:ind", "w:firstLine", layout.indent());
    x.value("w:jc", WordMeasures.alignment(layout.profile().body().alignment()));
    x.close().close();
    style(BODY_CONTINUED, "Body Text Continued", BODY, BODY, false);
    x.open("w:pPr").empty("w:ind", "w:firstLine", "0").close().close();
    style(BODY_AFTER_TABLE, "Body Text After Table", BODY, BODY, false);
    x.open("w:pPr");
    spacing(layout.lineHeight(), twentieths(layout.profile().body().paragraphSpacePt()));
    x.close().close();
    style("Quote", "Quote", BODY, BODY, true);
    x.open("w:pPr");
    x.empty("w:ind", "w:left", layout.indent(), "w:firstLine", "0").close().close();
    style("Bibliography", "Bibliography", BODY, "Bibliography", false);
    x.open("w:pPr");
    styleNumber(numbering.countsReferences() ? NumberingPart.REFERENCES : 0, 0);
    x.close().close();
    style("Verse", "Verse", BODY, "Verse", false);
    x.open("w:pPr").empty("w:ind", "w:left", layout.indent(), "w:firstLine", "0");
    x.value("w:jc", "left").close().close();
    style(FORMULA, "Formula", "Normal", BODY, false);
    x.open("w:pPr").value("w:jc", "center").close().close();
    // The formula stands in the middle, its number at the right margin.
    style(FORMULA_NUMBERED, "Formula Numbered", "Formula", BODY, false);
    x.open("w:pPr").open("w:tabs");
    x.empty("w:tab", "w:val", "center", "w:pos", layout.textWidth() / 2 + "");
    x.empty("w:tab", "w:val", "right", "w:pos", layout.textWidth() + "").close();
    x.value("w:jc", "left").close().close();
  }

  private void titlePage() {
    int line = layout.lineHeight();
    style("Title", "Title", "Normal", TITLE_PAGE, true);
    x.open("w:pPr");
    spacing(4 * line, 2 * line);
    x.value("w:jc", "center");
    x.close();
    x.open("w:rPr").empty("w:b").empty("w:bCs").close().close();
    plain(TITLE_PAGE, "Title Page", "center", 0);
    plain(TITLE_PAGE_LEFT, "Title Page Left", "left", line);
    plain(TITLE_PAGE_RIGHT, "Title Page Right", "right", line);
    plain(TITLE_PAGE_AUTHOR, "Title Page Author", "center", 4 * line);
    plain(TITLE_PAGE_IMPRINT, "Title Page Imprint", "center", 0);
  }

  private void plain(String id, String name, String alignment, int before) {
    style(id, name, "Normal", TITLE_PAGE, false);
    x.open("w:pPr");
    spacing(before, 0);
    x.value("w:jc", alignment).close().close();
  }

  private void headings() {
    Profile profile = layout.profile();
    int line = layout.lineHeight();
    for (int level = 1; level <= HEADING_LEVELS; level++) {
      boolean chapter = level == 1;
      Heading heading = chapter ? profile.chapterHeading() : profile.sectionHeading();
      style("Heading" + level, "heading " + level, "Normal", BODY, true);
      x.open("w:pPr").empty("w:keepNext").empty("w:keepLines");
      if (chapter && profile.onOwnPage(kz.baspa.text.Part.CHAPTER)) {
        x.empty("w:pageBreakBefore");
      }
      if (numbering.countsHeadings(level)) {
        styleNumber(NumberingPart.HEADINGS, level - 1);
      }
      x.empty("w:suppressAutoHyphens");
      spacing(chapter ? 0 : line, line);
      place(heading.alignment());
      x.value("w:outlineLvl", level - 1).close();
      look(heading);
      x.close();
    }
    structural(PART, "Structural Heading", true);
    structural(PART_RUN_ON, "Structural Heading Run-on", false);
    style("TOCHeading", "TOC Heading", PART, BODY, true);
    x.open("w:pPr").value("w:outlineLvl", 9).close().close();
  }

  private void structural(String id, String name, boolean ownPage) {
    Heading heading = layout.profile().partHeading();
    style(id, name, "Heading1", BODY, true);
    x.open("w:pPr");
    x.empty("w:pageBreakBefore", "w:val", ownPage ? "1" : "0");
    styleNumber(0, 0);
    place(heading.alignment());
    x.value("w:outlineLvl", 0).close();
    look(heading);
    x.close();
  }

  private void look(Heading heading) {
    x.open("w:rPr");
    x.empty("w:b", "w:val", heading.bold() ? "1" : "0");
    x.empty("w:bCs", "w:val", heading.bold() ? "1" : "0");
    x.empty("w:caps", "w:val", heading.letterCase() == LetterCase.CAPITALS ? "1" : "0");
    x.close();
  }

  private void place(Alignment alignment) {
    String first = alignment == Alignment.INDENT ? layout.indent() : "0";
    x.empty("w:ind", "w:left", "0", "w:firstLine", first);
    x.value("w:jc", WordMeasures.alignment(alignment));
  }

  private void contents() {
    int step = layout.indentTwips() / 2;
    for (int level = 1; level <= CONTENTS_LEVELS; level++) {
      style("TOC" + level, "toc " + level, "Normal", "Normal", false);
      x.open("w:pPr").open("w:tabs");
      x.empty("w:tab", "w:val", "right", "w:leader", "dot", "w:pos", layout.textWidth() + "");
      x.close().empty("w:suppressAutoHyphens");
      int hanging = layout.indentTwips() / 2;
      x.empty("w:ind", "w:left", (level - 1) * step + hanging + "", "w:hanging", hanging + "");
      x.close().close();
    }
  }

  private void lists() {
    for (int level = 1; level <= LIST_LEVELS; level++) {
      String number = level == 1 ? "" : " " + level;
      style(listStyle("ListBullet", level), "List Bullet" + number, BODY, null, level == 1);
      x.open("w:pPr");
      styleNumber(NumberingPart.BULLETS, level - 1);
      x.close().close();
      style(listStyle("ListNumber", level), "List Number" + number, BODY, null, level == 1);
      x.open("w:pPr");
      indented(level);
      x.close().close();
      style(listStyle(LITERAL_LIST, level), "List" + number, BODY, null, false);
      x.open("w:pPr");
      indented(level);
      x.close().close();
      style(listStyle(LIST_CONTINUED, level), "List Continue" + number, BODY, null, false);
      x.open("w:pPr");
      indented(level);
      x.close().close();
    }
  }

  private void indented(int level) {
    x.empty(
        "w:ind", "w:left", (level - 1) * layout.indentTwips() + "", "w:firstLine", layout.indent());
  }

  private void captions() {
    int line = layout.lineHeight();
    style("Caption", "caption", "Normal", BODY, true);
    x.open("w:pPr").empty("w:keepNext").empty("w:keepLines");
    spacing(SIX_POINTS, SIX_POINTS / 2);
    place(layout.profile().tableCaption().alignment());
    x.close().close();
    style(FIGURE, "Figure", "Normal", FIGURE_CAPTION, false);
    x.open("w:pPr").empty("w:keepNext");
    spacing(SIX_POINTS, 0);
    x.value("w:jc", "center").close().close();
    style(FIGURE_CAPTION, "Figure Caption", "Caption", BODY, false);
    x.open("w:pPr").empty("w:keepNext", "w:val", "0");
    spacing(SIX_POINTS, line);
    place(layout.profile().figureCaption().alignment());
    x.close().close();
  }

  private void notes() {
    int size = WordMeasures.halfPoints(layout.profile().body().footnoteSizePt());
    style("FootnoteText", "footnote text", "Normal", null, false);
    x.open("w:pPr").value("w:jc", "both").close();
    size(size);
    x.close();
    int number = WordMeasures.halfPoints(layout.profile().pageNumber().sizePt());
    for (String name : new String[] {"Footer", "Header"}) {
      style(name, name.toLowerCase(java.util.Locale.ROOT), "Normal", null, false);
      x.open("w:pPr").value("w:jc", footerPlace()).close();
      size(number);
      x.close();
    }
    style("CommentText", "annotation text", "Normal", null, false);
    size(20);
    x.close();
  }

  private String footerPlace() {
    return switch (layout.profile().pageNumber().place()) {
      case BOTTOM_RIGHT, TOP_RIGHT -> "right";
      default -> "center";
    };
  }

  private void size(int halfPoints) {
    x.open("w:rPr").value("w:sz", halfPoints).value("w:szCs", halfPoints).close();
  }

  private void tables() {
    style(TABLE_TEXT, "Table Text", "Normal", TABLE_TEXT, false);
    x.open("w:pPr").empty("w:spacing", "w:line", "240", "w:lineRule", "auto").close();
    size(Math.max(SMALLEST, layout.size() - TABLE_SMALLER));
    x.close();
    style(TABLE_HEAD, "Table Heading", TABLE_TEXT, TABLE_TEXT, false);
    x.open("w:pPr").empty("w:keepNext").value("w:jc", "center").close().close();
    style(TABLE_NUMBER, "Table Number", TABLE_TEXT, TABLE_NUMBER, false);
    x.open("w:pPr").value("w:jc", "right").close().close();
    x.open("w:style", "w:type", "table", "w:default", "1", "w:styleId", "TableNormal");
    x.value("w:name", "Normal Table").value("w:uiPriority", 99).empty("w:semiHidden");
    x.open("w:tblPr").empty("w:tblInd", "w:w", "0", "w:type", "dxa").open("w:tblCellMar");
    for (String side : new String[] {"w:top", "w:left", "w:bottom", "w:right"}) {
      boolean upright = side.equals("w:top") || side.equals("w:bottom");
      x.empty(side, "w:w", upright ? "0" : "108", "w:type", "dxa");
    }
    x.close().close().close();
    x.open("w:style", "w:type", "table", "w:styleId", "TableGrid");
    x.value("w:name", "Table Grid").value("w:basedOn", "TableNormal").value("w:uiPriority", 39);
    x.open("w:tblPr").open("w:tblBorders");
    for (String side : new String[] {"top", "left", "bottom", "right", "insideH", "insideV"}) {
      x.empty("w:" + side, "w:val", "single", "w:sz", "4", "w:space", "0", "w:color", "auto");
    }
    x.close().close().close();
  }

  private void style(String id, String name, String basedOn, @Nullable String next, boolean quick) {
    x.open("w:style", "w:type", "paragraph");
    if (isCustom(name)) {
      x.attribute("w:customStyle", "1");
    }
    x.attribute("w:styleId", id);
    x.value("w:name", name).value("w:basedOn", basedOn);
    if (next != null) {
      x.value("w:next", next);
    }
    if (quick) {
      x.empty("w:qFormat");
    }
  }

  static boolean isCustom(String name) {
    return switch (name) {
      case "Body Text",
          "Quote",
          "Bibliography",
          "Title",
          "TOC Heading",
          "caption",
          "Hyperlink",
          "footnote text",
          "footnote reference",
          "footer",
          "header",
          "annotation text",
          "annotation reference" ->
          false;
      default ->
          !name.startsWith("heading ") && !name.startsWith("toc ") && !name.startsWith("List");
    };
  }

  private void styleNumber(int number, int level) {
    x.open("w:numPr");
    if (number != 0 && level > 0) {
      x.value("w:ilvl", level);
    }
    x.value("w:numId", number).close();
  }

  private void spacing(int before, int after) {
    x.empty("w:spacing", "w:before", before + "", "w:after", after + "");
  }

  private static int twentieths(double points) {
    return (int) Math.round(points * 20);
  }
}
