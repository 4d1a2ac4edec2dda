package kz.baspa.restore;

import java.util.List;
import java.util.Map;
import kz.baspa.kazakh.Abbreviations;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.letters.Composition;
import kz.baspa.restore.letters.DigitsInWords;
import kz.baspa.restore.letters.ForeignPunctuation;
import kz.baspa.restore.letters.InnerCapitals;
import kz.baspa.restore.letters.InvisibleCharacters;
import kz.baspa.restore.letters.LineEndNormalization;
import kz.baspa.restore.letters.LookAlikeWords;
import kz.baspa.restore.letters.LostLetters;
import kz.baspa.restore.letters.MixedScript;
import kz.baspa.restore.letters.NearLetters;
import kz.baspa.restore.letters.OldFont;
import kz.baspa.restore.letters.PartedLetters;
import kz.baspa.restore.letters.RomanNumeralRule;
import kz.baspa.restore.letters.ShiftedLetters;
import kz.baspa.restore.letters.StrayMarks;
import kz.baspa.restore.letters.SymbolFont;
import kz.baspa.restore.letters.encoding.WrongEncoding;
import kz.baspa.restore.letters.misread.MisreadBrackets;
import kz.baspa.restore.letters.misread.MisreadCaption;
import kz.baspa.restore.letters.misread.MisreadLabel;
import kz.baspa.restore.letters.misread.MisreadPages;
import kz.baspa.restore.letters.misread.MisreadYears;
import kz.baspa.restore.letters.misread.OtherReading;
import kz.baspa.restore.lines.BrokenOffText;
import kz.baspa.restore.lines.FlattenedLines;
import kz.baspa.restore.lines.GluedParagraphs;
import kz.baspa.restore.lines.HardLines;
import kz.baspa.restore.lines.MarginBars;
import kz.baspa.restore.lines.MarkedLines;
import kz.baspa.restore.lines.PageBreaks;
import kz.baspa.restore.lines.PageFootnotes;
import kz.baspa.restore.lines.ParagraphLines;
import kz.baspa.restore.outline.TableRule;
import kz.baspa.restore.outline.TitlePageRule;
import kz.baspa.restore.outline.contents.ContentsPlaces;
import kz.baspa.restore.outline.contents.ContentsRule;
import kz.baspa.restore.outline.headings.HeadingRule;
import kz.baspa.restore.outline.lists.ListRule;
import kz.baspa.restore.outline.references.ReferenceRule;
import kz.baspa.restore.rule.Rule;
import kz.baspa.restore.spacing.CutWords;
import kz.baspa.restore.spacing.RunTogetherWords;
import kz.baspa.restore.spacing.SpacedCapitals;
import kz.baspa.restore.spacing.SpacedLetters;
import kz.baspa.restore.spacing.SpacedSyllables;
import kz.baspa.restore.words.AcronymEnding;
import kz.baspa.restore.words.AcronymRule;
import kz.baspa.restore.words.CapitalRule;
import kz.baspa.restore.words.HalfMended;
import kz.baspa.restore.words.LostHyphen;
import kz.baspa.restore.words.LostSpace;
import kz.baspa.restore.words.QuotationMarks;
import kz.baspa.restore.words.TwoCapitals;
import kz.baspa.restore.words.UnknownWordRule;
import kz.baspa.restore.words.UsualNames;
import kz.baspa.restore.words.WordRule;

/** The one list of the rules of restoration, in the order in which they run. */
public final class Rules {
  private Rules() {}

  /** All rules: letters first, then spacing, lines and outline in turns, then words. */
  public static List<Rule> standard() {
    return standard(Lexicons.standard());
  }

  /** All rules with this lexicon, such as one with a user's own words. */
  public static List<Rule> standard(Lexicon lexicon) {
    return standard(lexicon, Map.of());
  }

  /**
   * The same with names that are to be asked about.
   *
   * @param usualNames as a work may have them → as many have them
   */
  public static List<Rule> standard(Lexicon lexicon, Map<String, String> usualNames) {
    Abbreviations abbreviations = Abbreviations.standard();
    return List.of(
        // Letters: what a character is.
        new WrongEncoding(),
        new ShiftedLetters(lexicon::knows),
        new LostLetters(lexicon),
        new InvisibleCharacters(),
        new Composition(),
        new SymbolFont(),
        new ForeignPunctuation(),
        new OldFont(lexicon::knows),
        new NearLetters(lexicon::knows),
        new MixedScript(lexicon::knows),
        new RomanNumeralRule(),
        new LookAlikeWords(lexicon::knows),
        new DigitsInWords(lexicon),
        new PartedLetters(lexicon),
        new InnerCapitals(lexicon),
        new MisreadBrackets(),
        new MisreadYears(),
        new MisreadPages(),
        new MisreadLabel(),
        new MisreadCaption(lexicon),
        new OtherReading(lexicon),
        new StrayMarks(),
        new LineEndNormalization(),
        // Spacing, lines and outline take turns, see Layer.
        new MarkedLines(lexicon),
        new MarginBars(),
        new PageFootnotes(),
        new PageBreaks(),
        new SpacedCapitals(lexicon),
        new SpacedLetters(lexicon),
        new SpacedSyllables(lexicon),
        new RunTogetherWords(lexicon),
        new CutWords(lexicon),
        new ContentsRule(),
        new HeadingRule(),
        new ContentsPlaces(),
        new TitlePageRule(),
        new ReferenceRule(),
        new TableRule(),
        new HardLines(lexicon),
        new ListRule(),
        new FlattenedLines(abbreviations),
        new GluedParagraphs(abbreviations, lexicon),
        new ParagraphLines(),
        new BrokenOffText(),
        // Words: what a word is.
        new LostSpace(lexicon),
        new TwoCapitals(lexicon),
        new WordRule(lexicon),
        new AcronymRule(lexicon),
        new AcronymEnding(),
        new LostHyphen(lexicon),
        new CapitalRule(lexicon),
        new HalfMended(lexicon),
        new UsualNames(lexicon, usualNames),
        new UnknownWordRule(lexicon),
        new QuotationMarks());
  }
}
