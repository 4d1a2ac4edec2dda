package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.restore.words.tokens.StrokeLetters;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.text.Change;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;

/** A rule that looks at the words of a work, line by line. */
abstract class TokenRule implements Rule {
  /**
   * The lines whose words are read: a list of references keeps its spelling, so does a title page.
   */
  private static final Set<LineKind> READ =
      EnumSet.of(
          LineKind.PARAGRAPH,
          LineKind.ITEM,
          LineKind.HEADING,
          LineKind.CAPTION,
          LineKind.CONTENTS_ENTRY,
          LineKind.TABLE_ROW);

  private final String name;

  TokenRule(String name) {
    this.name = name;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    return decider.decide(this, text, examine(text.text(), lines(text, decider)));
  }

  /** The changes that the rule proposes for the words of these lines. */
  abstract List<Change> examine(String text, List<List<Token>> lines);

  /** The changes that looking at each word by itself gives. */
  static List<Change> each(List<List<Token>> lines, BiConsumer<Token, List<Change>> look) {
    List<Change> changes = new ArrayList<>();
    lines.forEach(tokens -> tokens.forEach(token -> look.accept(token, changes)));
    return changes;
  }

  /** What is kept of a text for the rules that follow. */
  private record Words(List<List<Token>> lines) {}

  /** The words of the lines that are read; not to be changed, since all rules share them. */
  static List<List<Token>> lines(LinedText text, Decider decider) {
    return decider.derived(text, Words.class, t -> new Words(lines(t))).lines();
  }

  private static List<List<Token>> lines(LinedText text) {
    List<List<Token>> lines = new ArrayList<>();
    StrokeLetters strokes = StrokeLetters.in(text.text());
    for (int i = 0; i < text.size(); i++) {
      if (READ.contains(text.line(i).kind())) {
        lines.add(Token.of(text.text(), text.contentStart(i), text.contentEnd(i), strokes));
      }
    }
    return lines;
  }
}
