package kz.baspa.restore.lines;

import java.util.Comparator;
import java.util.List;
import kz.baspa.restore.Rules;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Layer;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;

/** Runs rules of the lines over a text. */
public final class Run {
  private static final List<Rule> ALL = Rules.standard();

  private Run() {}

  /** The rules that turn broken lines into paragraphs: all of their layer but those of outlines. */
  static List<Rule> paragraphRules() {
    return ALL.stream()
        .filter(rule -> rule.layer() == Layer.LINES)
        .filter(rule -> !rule.getClass().getPackageName().startsWith("kz.baspa.restore.outline"))
        .filter(rule -> !(rule instanceof BrokenOffText))
        .toList();
  }

  /** The same rules in the order of {@link Rules}. */
  public static List<Rule> ordered(List<Rule> rules) {
    List<Class<?>> order = ALL.stream().<Class<?>>map(Rule::getClass).toList();
    return rules.stream()
        .sorted(Comparator.comparingInt(rule -> order.indexOf(rule.getClass())))
        .toList();
  }

  /** Runs these rules in the order of {@link Rules}, however they are given. */
  public static LinedText rules(List<Rule> rules, String text) {
    LinedText lined = LinedText.of(EditedText.of(text));
    Decider decider = new Decider(Fixes.SAFE);
    for (Rule rule : ordered(rules)) {
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
