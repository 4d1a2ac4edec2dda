package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    for (String options :
        List.of("(-XX:[^\\n]*?-Xmx\\w+)", "=\"?(-XX:[^\\n]*?-XX:MaxRAMPercentage=[^\\n\"]*)\"")) {
      assertThat(all(options, text("baspa.cmd").replace("%YOUNG%", "${young}")))
          .hasSize(1)
          .isEqualTo(all(options, text("baspa")));
    }
    assertThat(text("baspa.cmd")).contains("\"YOUNG=150*%NUMBER_OF_PROCESSORS%\"");
    assertThat(text("baspa")).contains("young=$((150 * cores))");
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

  @Test
  void itSaysInThreeLanguagesWhatTheOtherLauncherSays() throws IOException {
    String quoted = "\"([^\"]*)\"";
    String script = text("baspa.cmd");
    List<String> said =
        Pattern.compile("call :say " + quoted + " " + quoted + " " + quoted)
            .matcher(script)
            .results()
            .flatMap(found -> Stream.of(found.group(1), found.group(2), found.group(3)))
            .map(WindowsLauncherTest::withoutNames)
            .toList();
    String other = withoutNames(text("baspa"));
    assertThat(said).hasSize(5 * 3).allSatisfy(message -> assertThat(other).contains(message));
    assertThat(all("(echo baspa: (?!%~[123] ).*)", script)).as("in one language only").isEmpty();
    assertThat(said)
        .as("signs that cmd would take for its own")
        .noneMatch(m -> m.matches(".*[&|<>^!].*"));
  }

  /** A message with a star for each file or number that it names. */
  private static String withoutNames(String message) {
    return message
        .replaceAll("%TARGET_DIR%\\\\build\\.log|%\\w+%", "*")
        .replaceAll("\\$\\{version:-[^}]*}|\\$target/build\\.log|\\$\\w+", "*");
  }
}
