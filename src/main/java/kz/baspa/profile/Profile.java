package kz.baspa.profile;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Part;

/**
 * How a work is laid out: the values that the printers use and the rules that the checks hold it
 * to.
 *
 * <pre>{@code
 * Profile profile = Profiles.named("kz-377");
 * profile.page().marginLeftMm(); // 30.0
 * }</pre>
 *
 * <p>Lengths end in their unit, {@code Mm} or {@code Pt}. A profile cannot be changed.
 */
public final class Profile {
  /** Printed on one side, or on two with mirrored margins. */
  public enum Sides {
    ONE,
    TWO
  }

  /** Where lines stand; {@code INDENT} is left with the indent of a paragraph's first line. */
  public enum Alignment {
    LEFT,
    INDENT,
    CENTER,
    RIGHT,
    JUSTIFY
  }

  /** Whether a heading is set in capitals; its text in the TEI stays as it is. */
  public enum LetterCase {
    AS_WRITTEN,
    CAPITALS
  }

  /** Whether straight quotation marks in Kazakh text stay, or become «…», within them “…”. */
  public enum QuotationMarks {
    AS_WRITTEN,
    GUILLEMETS
  }

  /** Where the page number stands. */
  public enum PagePlace {
    BOTTOM_CENTER,
    BOTTOM_RIGHT,
    TOP_CENTER,
    TOP_RIGHT,
    NONE;

    /** Whether it is the head of the page. */
    public boolean isTop() {
      return this == TOP_CENTER || this == TOP_RIGHT;
    }
  }

  /** The first page that shows its number; all pages count. */
  public enum FirstNumbered {
    /** Every page but the title page. */
    AFTER_TITLE_PAGE,
    /** The first page of Кіріспе. */
    INTRODUCTION
  }

  /** Whether figures and tables are counted through the work or anew in each chapter (2.1). */
  public enum Numbering {
    THROUGH,
    PER_CHAPTER
  }

  /** How appendices are told apart. */
  public enum Lettering {
    /** А, Ә, Б, В, Г, Ғ … */
    KAZAKH,
    /** 1, 2, 3 … */
    ARABIC
  }

  /** The paper and its margins; with {@link Sides#TWO} left means the inner side. */
  public record Page(
      double widthMm,
      double heightMm,
      double marginLeftMm,
      double marginRightMm,
      double marginTopMm,
      double marginBottomMm,
      Sides sides) {}

  /** The running text. */
  public record Body(
      String fontFamily,
      double fontSizePt,
      double leading,
      double firstLineIndentMm,
      double paragraphSpacePt,
      Alignment alignment,
      boolean hyphenation,
      int hyphensInARow,
      double footnoteSizePt,
      String listMarker) {}

  /** Page numbers. */
  public record PageNumber(PagePlace place, FirstNumbered from, double sizePt) {}

  /** The headings of one kind. */
  public record Heading(Alignment alignment, LetterCase letterCase, boolean bold) {}

  /**
   * Captions of figures or tables.
   *
   * @param form the wording with {@code {number}} and {@code {title}}: «1-кесте – Атауы»
   * @param continued the wording with {@code {number}} over the rest of a table; "" for figures
   */
  public record Caption(String form, Alignment alignment, Numbering numbering, String continued) {
    /** The caption of the figure or table with this number. */
    public String say(String number, String title) {
      return form.replace("{number}", number).replace("{title}", title);
    }
  }

  private final String name;
  private final String title;
  private final Map<LayoutRule, ProfileRule> rules;
  private final Page page;
  private final Body body;
  private final PageNumber pageNumber;

  /**
   * A profile from its rules.
   *
   * @param name the name by which it is asked for
   * @param title what it is, for people
   * @throws BaspaException when the margins leave no room for text
   */
  Profile(String name, String title, Map<LayoutRule, ProfileRule> rules) {
    this.name = name;
    this.title = title;
    this.rules = new EnumMap<>(rules);
    for (LayoutRule rule : LayoutRule.values()) {
      if (!rules.containsKey(rule)) {
        throw new BaspaException(Fault.INPUT, "profile.incomplete", name, rule.key());
      }
    }
    this.page =
        new Page(
            number(LayoutRule.PAPER_WIDTH_MM),
            number(LayoutRule.PAPER_HEIGHT_MM),
            number(LayoutRule.MARGIN_LEFT_MM),
            number(LayoutRule.MARGIN_RIGHT_MM),
            number(LayoutRule.MARGIN_TOP_MM),
            number(LayoutRule.MARGIN_BOTTOM_MM),
            value(LayoutRule.SIDES, Sides.class));
    this.body =
        new Body(
            text(LayoutRule.FONT_FAMILY),
            number(LayoutRule.FONT_SIZE_PT),
            number(LayoutRule.LEADING),
            number(LayoutRule.FIRST_LINE_INDENT_MM),
            number(LayoutRule.PARAGRAPH_SPACE_PT),
            alignment(LayoutRule.ALIGNMENT),
            yes(LayoutRule.HYPHENATION),
            whole(LayoutRule.HYPHENS_IN_A_ROW),
            number(LayoutRule.FOOTNOTE_SIZE_PT),
            text(LayoutRule.LIST_MARKER));
    this.pageNumber =
        new PageNumber(
            value(LayoutRule.PAGE_NUMBER_PLACE, PagePlace.class),
            value(LayoutRule.PAGE_NUMBER_FROM, FirstNumbered.class),
            number(LayoutRule.PAGE_NUMBER_SIZE_PT));
    requireRoom();
  }

  private void requireRoom() {
    double width = page.widthMm() - page.marginLeftMm() - page.marginRightMm();
    double height = page.heightMm() - page.marginTopMm() - page.marginBottomMm();
    if (width < 60 || height < 60 || body.firstLineIndentMm() > width / 2) {
      throw new BaspaException(
          Fault.INPUT, "profile.no-room", name, Math.round(width), Math.round(height));
    }
  }

  /** The name by which it is asked for: {@code kz-377}. */
  public String name() {
    return name;
  }

  /** What it is, for people. */
  public String title() {
    return title;
  }

  /** The paper and its margins. */
  public Page page() {
    return page;
  }

  /** The running text. */
  public Body body() {
    return body;
  }

  /** What becomes of straight quotation marks in Kazakh text. */
  public QuotationMarks quotationMarks() {
    return value(LayoutRule.QUOTATION_MARKS, QuotationMarks.class);
  }

  /** Where page numbers stand, and from which page on. */
  public PageNumber pageNumber() {
    return pageNumber;
  }

  /** Headings of structural parts: Мазмұны, Кіріспе, Қорытынды … and appendices. */
  public Heading partHeading() {
    return new Heading(
        alignment(LayoutRule.PART_HEADING_ALIGNMENT),
        value(LayoutRule.PART_HEADING_CASE, LetterCase.class),
        yes(LayoutRule.PART_HEADING_BOLD));
  }

  /** Headings of chapters. */
  public Heading chapterHeading() {
    return new Heading(
        alignment(LayoutRule.CHAPTER_HEADING_ALIGNMENT),
        value(LayoutRule.CHAPTER_HEADING_CASE, LetterCase.class),
        yes(LayoutRule.CHAPTER_HEADING_BOLD));
  }

  /** Headings of sections of any depth. */
  public Heading sectionHeading() {
    return new Heading(
        alignment(LayoutRule.SECTION_HEADING_ALIGNMENT),
        LetterCase.AS_WRITTEN,
        yes(LayoutRule.SECTION_HEADING_BOLD));
  }

  /** Captions of figures. */
  public Caption figureCaption() {
    return new Caption(
        text(LayoutRule.FIGURE_CAPTION),
        alignment(LayoutRule.FIGURE_CAPTION_ALIGNMENT),
        value(LayoutRule.FIGURE_NUMBERING, Numbering.class),
        "");
  }

  /** Captions of tables. */
  public Caption tableCaption() {
    return new Caption(
        text(LayoutRule.TABLE_CAPTION),
        alignment(LayoutRule.TABLE_CAPTION_ALIGNMENT),
        value(LayoutRule.TABLE_NUMBERING, Numbering.class),
        text(LayoutRule.TABLE_CONTINUED));
  }

  /** Whether this part begins on a page of its own. */
  public boolean onOwnPage(Part part) {
    return parts(LayoutRule.OWN_PAGE).contains(part);
  }

  /** The parts in the order that the rule asks for. */
  public List<Part> partOrder() {
    return parts(LayoutRule.PART_ORDER);
  }

  /**
   * The heading of an appendix: «А ҚОСЫМШАСЫ».
   *
   * @param mark what tells it from the others: А, 2
   */
  public String appendixHeading(String mark) {
    return text(LayoutRule.APPENDIX_HEADING).replace("{number}", mark);
  }

  /** Whether appendices have letters or figures. */
  public Lettering appendixLettering() {
    return value(LayoutRule.APPENDIX_LETTERING, Lettering.class);
  }

  /** All rules, in the order of {@link LayoutRule}. */
  public Collection<ProfileRule> rules() {
    return List.copyOf(rules.values());
  }

  /** One rule, with its source and whether it is on. */
  public ProfileRule rule(LayoutRule id) {
    // The constructor refuses a profile without it.
    return Objects.requireNonNull(rules.get(id));
  }

  private double number(LayoutRule rule) {
    return value(rule, Double.class);
  }

  private int whole(LayoutRule rule) {
    return value(rule, Integer.class);
  }

  private boolean yes(LayoutRule rule) {
    return value(rule, Boolean.class);
  }

  private String text(LayoutRule rule) {
    return value(rule, String.class);
  }

  private Alignment alignment(LayoutRule rule) {
    return value(rule, Alignment.class);
  }

  private List<Part> parts(LayoutRule rule) {
    return ((List<?>) rule(rule).value()).stream().map(Part.class::cast).toList();
  }

  private <T> T value(LayoutRule rule, Class<T> type) {
    return type.cast(rule(rule).value());
  }

  @Override
  public String toString() {
    return name;
  }
}
