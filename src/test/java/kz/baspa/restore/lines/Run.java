package kz.baspa.restore.lines;

import java.util.List;
import kz.baspa.kazakh.Abbreviations;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.restore.spacing.CutWords;
import kz.baspa.restore.spacing.SpacedCapitals;
import kz.baspa.restore.spacing.SpacedLetters;
import kz.baspa.restore.spacing.SpacedSyllables;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;

/** Runs rules of the lines over a text. */
public final class Run {
  private Run() {}

  /** The rules that turn broken lines into paragraphs, in their order. */
  static List<Rule> paragraphRules() {
    return List.of(
        new PageBreaks(),
        new SpacedCapitals(Lexicons.standard()),
        new SpacedLetters(Lexicons.standard()),
        new SpacedSyllables(Lexicons.standard()),
        new CutWords(Lexicons.standard()),
        new HardLines(Lexicons.standard()),
        new FlattenedLines(Abbreviations.standard()),
        new GluedParagraphs(Abbreviations.standard(), Lexicons.standard()),
        new ParagraphLines());
  }

  public static LinedText rules(List<Rule> rules, String text) {
    LinedText lined = LinedText.of(EditedText.of(text));
    Decider decider = new Decider(Fixes.SAFE);
    for (Rule rule : rules) {
      lined = rule.restore(lined, decider);
    }
    return lined;
  }

  public static String rule(Rule rule, String text) {
    return rules(List.of(rule), text).text();
  }

  static String paragraphs(String text) {
    return rules(paragraphRules(), text).text();
  }

  /** Breaks each paragraph into lines of at most this many units, as an editor does. */
  static String wrap(String paragraph, int width) {
    StringBuilder out = new StringBuilder();
    int line = 0;
    for (String word : paragraph.split(" ")) {
      if (line > 0 && line + 1 + word.length() > width) {
        out.append('\n');
        line = 0;
      } else if (line > 0) {
        out.append(' ');
        line++;
      }
      out.append(word);
      line += word.length();
    }
    return out.toString();
  }
}
