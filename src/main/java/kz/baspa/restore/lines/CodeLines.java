package kz.baspa.restore.lines;

import java.util.BitSet;
import java.util.regex.Pattern;
import kz.baspa.text.LineKind;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;

/**
 * Knows the lines of a program listing, which no rule of lines may join: «#include &lt;math.h&gt;»
 * and «SELECT name FROM students;» are code of themselves; «total = 0», and a line that is
 * indented, are code beside such lines only.
 */
final class CodeLines {
  /** What no line of prose is, be it Kazakh, Russian or English. */
  private static final Pattern CODE =
      Pattern.compile(
          "#\\s*(?:include|define|ifdef|ifndef|endif|pragma|import)\\b.*"
              + "|(?:async )?def \\w+\\(.*|(?:el)?if .{1,80}:|(?:for|while) .{1,80}:"
              + "|(?:else|try|finally|default|except(?: \\w+)*)\\s*:|class \\w+(?:\\(.*\\))?\\s*[:{]"
              + "|(?:\\} ?)?(?:for|if|else if|while|switch|catch) ?\\(.*[)\\]{};]"
              + "|(?:import|from|package|using) [\\w.*]+(?:;|\\.[\\w.*]+| as \\w+| import [\\w.*, ]+)"
              + "|return\\b.*;|//.*|/\\*.*|\\*/|<\\?(?:php|xml)\\b.*"
              + "|(?:SELECT|INSERT INTO|CREATE TABLE|DELETE FROM|ALTER TABLE|DROP TABLE) [\\w*\"`\\[].*"
              + "|[^\\p{IsCyrillic}]*[\\w)\\]\"']\\s*\\{|[{}()\\[\\]]+[;,]?|\\} ?else ?\\{"
              + "|[A-Za-z_][\\w.<>\\[\\]*& ]*(?:\\(.*\\)|=.*|\\+\\+|--)\\s*;|\\w+ [\\w*, ]{1,40}=[^;]+;");

  /** What may be code if the line before it or behind it is. */
  private static final Pattern LIKE_CODE =
      Pattern.compile(
          "(?:import|from|package|using) [\\w.]+|return\\b[^\\p{IsCyrillic}]*|(?:break|continue|pass);?"
              + "|(?:FROM|WHERE|GROUP BY|ORDER BY|HAVING|VALUES|SET|(?:INNER |LEFT |RIGHT )?JOIN|AND|OR)\\b.*"
              + "|[A-Za-z_][\\w.\\[\\]]*(?:, ?[A-Za-z_]\\w*)*\\s*[-+*/%|&]?=[^=].*"
              + "|[A-Za-z_][\\w.]*\\(.*\\)|[^\\p{IsCyrillic}]*[\\w)\\]\"'] ?;|\\*.*|#.*");

  private CodeLines() {}

  /** The lines of the text that are code. */
  static BitSet in(LinedText text) {
    BitSet code = new BitSet(text.size());
    BitSet like = new BitSet(text.size());
    BitSet blank = new BitSet(text.size());
    for (int i = 0; i < text.size(); i++) {
      LineKind kind = text.line(i).kind();
      LineShape shape =
          kind == LineKind.UNKNOWN || kind == LineKind.BLANK ? LineShape.of(text, i) : null;
      if (shape == null) {
        blank.set(i, kind == LineKind.UNKNOWN || kind == LineKind.BLANK);
        continue;
      }
      String line = text.text().substring(shape.from(), shape.to());
      code.set(i, CODE.matcher(line).matches());
      like.set(i, LIKE_CODE.matcher(line).matches());
    }
    if (code.isEmpty()) {
      return code;
    }
    for (int i = 1; i < text.size(); i++) {
      spread(text, i, i - 1, code, like);
    }
    for (int i = text.size() - 2; i >= 0; i--) {
      spread(text, i, i + 1, code, like);
    }
    betweenCode(text, code, blank);
    return code;
  }

  private static void spread(LinedText text, int i, int beside, BitSet code, BitSet like) {
    if (code.get(beside) && like.get(i) && text.line(i).kind() == LineKind.UNKNOWN) {
      code.set(i);
    }
  }

  /** Indented lines with code before and behind them, such as remarks in Kazakh. */
  private static void betweenCode(LinedText text, BitSet code, BitSet blank) {
    int last = code.nextSetBit(0);
    for (int i = code.nextSetBit(last + 1); i >= 0; i = code.nextSetBit(i + 1)) {
      boolean indented = i - last > 1;
      for (int j = last + 1; j < i; j++) {
        indented &= blank.get(j) || isIndented(text, j);
      }
      if (indented) {
        code.set(last, i);
      }
      last = i;
    }
  }

  private static boolean isIndented(LinedText text, int line) {
    LineShape shape = text.line(line).kind() == LineKind.UNKNOWN ? LineShape.of(text, line) : null;
    return shape != null && shape.indent() >= 2;
  }
}
