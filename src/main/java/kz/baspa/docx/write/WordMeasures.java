package kz.baspa.docx.write;

import kz.baspa.profile.Profile;
import kz.baspa.profile.Profile.Alignment;
import kz.baspa.profile.Profile.Caption;

/** A profile's values in Word's own units: twentieths of a point and half points. */
final class WordMeasures {
  private static final double TWIPS_PER_MM = 1440 / 25.4;
  private static final int LINE = 240;

  private final Profile profile;

  WordMeasures(Profile profile) {
    this.profile = profile;
  }

  Profile profile() {
    return profile;
  }

  static int twips(double mm) {
    return (int) Math.round(mm * TWIPS_PER_MM);
  }

  static int halfPoints(double pt) {
    return (int) Math.round(pt * 2);
  }

  String font() {
    return profile.body().fontFamily();
  }

  int size() {
    return halfPoints(profile.body().fontSizePt());
  }

  /** A line's height in points times twenty, for blank space as high as a line. */
  int lineHeight() {
    return (int) Math.round(profile.body().fontSizePt() * profile.body().leading() * 20);
  }

  int leading() {
    return (int) Math.round(profile.body().leading() * LINE);
  }

  int indentTwips() {
    return twips(profile.body().firstLineIndentMm());
  }

  String indent() {
    return Integer.toString(indentTwips());
  }

  int textWidth() {
    Profile.Page page = profile.page();
    return twips(page.widthMm() - page.marginLeftMm() - page.marginRightMm());
  }

  int textHeight() {
    Profile.Page page = profile.page();
    return twips(page.heightMm() - page.marginTopMm() - page.marginBottomMm());
  }

  boolean twoSided() {
    return profile.page().sides() == Profile.Sides.TWO;
  }

  /** Word's name of an alignment. */
  static String alignment(Alignment alignment) {
    return switch (alignment) {
      case LEFT, INDENT -> "left";
      case CENTER -> "center";
      case RIGHT -> "right";
      case JUSTIFY -> "both";
    };
  }

  /** Paper and margins inside a section's properties. */
  void page(WordXml x) {
    Profile.Page page = profile.page();
    x.empty(
        "w:pgSz",
        "w:w",
        Integer.toString(twips(page.widthMm())),
        "w:h",
        Integer.toString(twips(page.heightMm())));
    x.open("w:pgMar");
    x.attribute("w:top", twips(page.marginTopMm()));
    x.attribute("w:right", twips(page.marginRightMm()));
    x.attribute("w:bottom", twips(page.marginBottomMm()));
    x.attribute("w:left", twips(page.marginLeftMm()));
    x.attribute("w:header", twips(page.marginTopMm() / 2));
    x.attribute("w:footer", twips(page.marginBottomMm() / 2));
    x.attribute("w:gutter", 0);
    x.close();
  }

  /** Items begin at the paragraph's indent and run on from the margin, as ГОСТ 7.32 has them. */
  void listIndent(WordXml x, int level) {
    x.open("w:pPr");
    x.empty(
        "w:ind", "w:left", Integer.toString((level - 1) * indentTwips()), "w:firstLine", indent());
    x.close();
  }

  /** Where the headings of a level stand, from 1 for chapters. */
  Alignment headingAlignment(int level) {
    return (level == 1 ? profile.chapterHeading() : profile.sectionHeading()).alignment();
  }

  /** The indent of a numbered heading, which Word takes from the numbering before the style. */
  void headingIndent(WordXml x, int level) {
    boolean indented = headingAlignment(level) == Alignment.INDENT;
    x.open("w:pPr");
    x.empty("w:ind", "w:left", "0", "w:firstLine", indented ? indent() : "0");
    x.close();
  }

  Caption caption(boolean table) {
    return table ? profile.tableCaption() : profile.figureCaption();
  }
}
