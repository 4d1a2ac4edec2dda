package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What can be told of {@code baspa.cmd} without Windows. */
class WindowsLauncherTest {
  private static List<String> all(String pattern, String text) {
    Matcher matcher = Pattern.compile(pattern, Pattern.MULTILINE).matcher(text);
    return matcher.results().map(found -> found.group(1)).toList();
  }

  private static String text(String file) throws IOException {
    return Files.readString(Path.of(file)).replace("\r\n", "\n");
  }

  @Test
  void itRunsJavaAsTheOtherLauncherDoes() throws IOException {
    String options = "-XX:[^\\n]*?-Xmx\\w+";
    assertThat(all("(" + options + ")", text("baspa.cmd")))
        .hasSize(1)
        .isEqualTo(all("(" + options + ")", text("baspa")));
  }

  @Test
  void everyLabelThatIsCalledIsThereOnce() throws IOException {
    String script = text("baspa.cmd");
    assertThat(all("^:(\\w+)", script))
        .doesNotHaveDuplicates()
        .containsExactlyInAnyOrderElementsOf(
            all("call :(\\w+)", script).stream().distinct().toList());
    assertThat(all("^(exit /b) %RESULT%$", script)).as("labels are not run into").hasSize(1);
  }
}
