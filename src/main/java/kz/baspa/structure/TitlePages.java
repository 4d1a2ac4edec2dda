package kz.baspa.structure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kz.baspa.structure.Thesis.TitleLine;

/** Tells what a line of the title page says, by the table {@code title-page.tsv}. */
final class TitlePages {
  /** A line whose role cannot be told. */
  static final String LINE = "line";

  /** Longer lines are no lines of a title page. */
  private static final int LONGEST = 400;

  private record Role(Pattern pattern, String name) {}

  private static final List<Role> ROLES = load();

  private TitlePages() {}

  private static List<Role> load() {
    try (InputStream in = TitlePages.class.getResourceAsStream("title-page.tsv")) {
      List<Role> roles = new ArrayList<>();
      for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
        String[] cells = line.split("\t");
        if (!line.startsWith("#") && cells.length == 2) {
          int flags = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
          roles.add(new Role(Pattern.compile(cells[0], flags), cells[1].strip()));
        }
      }
      return List.copyOf(roles);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What this line says: {@code Ғылыми жетекші: Е. Сапар} is the supervisor's. */
  static TitleLine read(String text, Range range) {
    String line = range.of(text);
    if (line.length() <= LONGEST) {
      for (Role role : ROLES) {
        if (role.pattern().matcher(line).find()) {
          return new TitleLine(role.name(), range);
        }
      }
    }
    return new TitleLine(LINE, range);
  }
}
