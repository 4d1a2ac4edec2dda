package kz.baspa.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LongListsTest {
  /** So many of a kind make a file that is looked at. */
  private static final int MANY = 30_000;

  @TempDir Path folder;

  private LongLists of(String name, String before, String each, String after) throws IOException {
    return LongLists.of(
        Files.writeString(folder.resolve(name), before + each.repeat(MANY) + after));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "a.html; <ul>; <li>су жолы; </ul><p>; 1; 0",
        "a.HTM; <ol>; <LI class='a'>су</LI>; </ol><p><ul><li>; 1; 0",
        "a.xhtml; <table>; <tr><th>су</th><td>жол</td></tr>; </table>; 0; 2",
        "a.html; <ul>; <li>су</li><p>жол</p>; </ul>; 0; 0",
        "a.html; <!--; <li>су жолы; -->; 0; 0",
        "a.html; <script>; document('<li>'); </script>; 0; 0",
        "a.html; <nav>; <li>су жолы; </nav>; 0; 0",
        "a.html; <ul>; <link>су жолы; </ul>; 0; 0",
        "a.txt; <ul>; <li>су жолы; </ul>; 0; 0",
      })
  void ofHtml(String name, String before, String each, String after, int items, int cells)
      throws IOException {
    LongLists longest = of(name, before, each, after);
    // A single item beside them is not counted here.
    assertThat(longest.items() / MANY).isEqualTo(items);
    assertThat(longest.cells() / MANY).isEqualTo(cells);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Сулар:\\n; - су жолы\\n; Соңы\\n; 1; 0",
        "Сулар:\\n; 12) су жолы\\n\\n  екінші жолы\\n; Соңы\\n; 1; 0",
        "Сулар:\\n; * су\\n\\t+ жол\\n; Соңы\\n; 2; 0",
        "Сулар:\\n; | су | жол |\\n; Соңы\\n; 0; 2",
        "Сулар:\\n; - су жолы\\nСөз\\n; Соңы\\n; 0; 0",
        "Сулар:\\n\\n; \\t- су жолы\\n; Соңы\\n; 0; 0",
        "```\\n; - су жолы\\n; ```\\n; 0; 0",
        "Сулар:\\n; -су жолы\\n; Соңы\\n; 0; 0",
      })
  void ofMarkdown(String before, String each, String after, int items, int cells)
      throws IOException {
    LongLists longest = of("a.md", lines(before), lines(each), lines(after));
    assertThat(longest.items() / MANY).isEqualTo(items);
    assertThat(longest.cells() / MANY).isEqualTo(cells);
  }

  private static String lines(String text) {
    return text.replace("\\n", "\n").replace("\\t", "\t");
  }

  @Test
  void ofWhatIsShortOrNotThere() throws IOException {
    Path small = Files.writeString(folder.resolve("small.html"), "<li>".repeat(1000));
    assertThat(LongLists.of(small)).isEqualTo(new LongLists(0, 0));
    assertThat(LongLists.of(folder.resolve("none.html"))).isEqualTo(new LongLists(0, 0));
    assertThat(LongLists.of(folder)).isEqualTo(new LongLists(0, 0));
  }
}
