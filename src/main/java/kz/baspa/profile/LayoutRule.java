package kz.baspa.profile;

import java.util.Locale;

/**
 * The rules that a profile can set. The key of {@link #MARGIN_LEFT_MM} in the file is {@code
 * margin-left-mm}; a unit, where there is one, ends the name.
 */
public enum LayoutRule {
  PAPER_WIDTH_MM(new RuleValue.Number(100, 420)),
  PAPER_HEIGHT_MM(new RuleValue.Number(140, 600)),
  MARGIN_LEFT_MM(new RuleValue.Number(0, 100)),
  MARGIN_RIGHT_MM(new RuleValue.Number(0, 100)),
  MARGIN_TOP_MM(new RuleValue.Number(5, 100)),
  MARGIN_BOTTOM_MM(new RuleValue.Number(5, 100)),
  /** {@code two}: left and right margins change sides on pages with even numbers. */
  SIDES(RuleValue.OneOf.of(Profile.Sides.class)),

  FONT_FAMILY(RuleValue.Wording.with()),
  FONT_SIZE_PT(new RuleValue.Number(8, 24)),
  /** 1 is the single leading of Word: the height that the font itself asks for. */
  LEADING(new RuleValue.Number(0.8, 3)),
  FIRST_LINE_INDENT_MM(new RuleValue.Number(0, 50)),
  PARAGRAPH_SPACE_PT(new RuleValue.Number(0, 48)),
  ALIGNMENT(RuleValue.OneOf.of(Profile.Alignment.class)),
  HYPHENATION(new RuleValue.YesNo()),
  /** How many lines ending in a hyphen may follow one another. */
  HYPHENS_IN_A_ROW(new RuleValue.Whole(1, 20)),
  FOOTNOTE_SIZE_PT(new RuleValue.Number(6, 24)),
  LIST_MARKER(RuleValue.Wording.with()),
  /** Whether straight quotation marks in Kazakh text become «…» when a work is restored. */
  QUOTATION_MARKS(RuleValue.OneOf.of(Profile.QuotationMarks.class)),

  PAGE_NUMBER_PLACE(RuleValue.OneOf.of(Profile.PagePlace.class)),
  PAGE_NUMBER_FROM(RuleValue.OneOf.of(Profile.FirstNumbered.class)),
  PAGE_NUMBER_SIZE_PT(new RuleValue.Number(6, 24)),

  PART_HEADING_ALIGNMENT(RuleValue.OneOf.of(Profile.Alignment.class)),
  PART_HEADING_CASE(RuleValue.OneOf.of(Profile.LetterCase.class)),
  PART_HEADING_BOLD(new RuleValue.YesNo()),
  CHAPTER_HEADING_ALIGNMENT(RuleValue.OneOf.of(Profile.Alignment.class)),
  CHAPTER_HEADING_CASE(RuleValue.OneOf.of(Profile.LetterCase.class)),
  CHAPTER_HEADING_BOLD(new RuleValue.YesNo()),
  SECTION_HEADING_ALIGNMENT(RuleValue.OneOf.of(Profile.Alignment.class)),
  SECTION_HEADING_BOLD(new RuleValue.YesNo()),
  /** The parts that begin on a page of their own. */
  OWN_PAGE(new RuleValue.Parts()),

  FIGURE_CAPTION(RuleValue.Wording.with("number", "title")),
  FIGURE_CAPTION_ALIGNMENT(RuleValue.OneOf.of(Profile.Alignment.class)),
  FIGURE_NUMBERING(RuleValue.OneOf.of(Profile.Numbering.class)),
  TABLE_CAPTION(RuleValue.Wording.with("number", "title")),
  TABLE_CAPTION_ALIGNMENT(RuleValue.OneOf.of(Profile.Alignment.class)),
  TABLE_NUMBERING(RuleValue.OneOf.of(Profile.Numbering.class)),
  /** What stands over the rest of a table on its next page. */
  TABLE_CONTINUED(RuleValue.Wording.with("number")),

  APPENDIX_HEADING(RuleValue.Wording.with("number")),
  APPENDIX_LETTERING(RuleValue.OneOf.of(Profile.Lettering.class)),
  PART_ORDER(new RuleValue.Parts()),
  LEAST_PAGES(new RuleValue.Whole(0, 10_000)),
  LEAST_SOURCES(new RuleValue.Whole(0, 10_000)),
  /** Whether a page may begin with a table, figure or formula. */
  PAGE_MAY_BEGIN_WITH_FIGURE(new RuleValue.YesNo());

  private final RuleValue value;

  LayoutRule(RuleValue value) {
    this.value = value;
  }

  /** The name in the file: {@code margin-left-mm}. */
  public String key() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  RuleValue value() {
    return value;
  }
}
