package kz.baspa.restore.outline;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import kz.baspa.kazakh.TitlePageWords;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;

/**
 * Knows the title page by its words: short lines before the contents list or the first heading that
 * name a university and a kind of work, and a line like {@code Алматы, 2009}.
 */
public final class TitlePageRule implements Rule {
  private static final int MOST_LINES = 80;
  private static final int LONGEST = 250;
  private static final Pattern CITY_YEAR =
      Pattern.compile(
          "\\p{Lu}[\\p{L}-]{2,30}(?: қ\\.?| қаласы)?[ ,–-]{1,4}(?:19|20)\\d\\d(?: ?ж(?:\\.|ыл)?)?");
  private static final List<String> WORDS =
      TitlePageWords.all().stream().map(FoldedText::key).toList();

  @Override
  public String name() {
    return "title-page";
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    Map<Integer, Line> page = new HashMap<>();
    boolean dated = false;
    StringBuilder words = new StringBuilder();
    int line = 0;
    while (line < text.size() && text.line(line).kind() == LineKind.UNKNOWN) {
      String string = text.string(line).strip();
      if (string.length() > LONGEST || line > MOST_LINES) {
        return text;
      }
      if (!string.isEmpty()) {
        page.put(line, Line.of(LineKind.TITLE_PAGE));
        dated |= CITY_YEAR.matcher(string).matches();
        words.append(FoldedText.key(string.toLowerCase(Locale.ROOT))).append(' ');
      }
      line++;
    }
    String all = words.toString();
    long known = WORDS.stream().filter(all::contains).count();
    boolean clear = known >= (dated ? 2 : 3);
    return line < text.size() && clear ? text.mark(page) : text;
  }
}
