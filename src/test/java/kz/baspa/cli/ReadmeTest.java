package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.Baspa;
import kz.baspa.Book;
import kz.baspa.Format;
import kz.baspa.TeiFile;
import kz.baspa.text.Fixes;
import kz.baspa.text.Progress;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README shows is run here. */
class ReadmeTest {
  @TempDir Path folder;

  private static List<String> blocks(String language) throws IOException {
    Matcher block =
        Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
            .matcher(Files.readString(Path.of("README.md")));
    return block.results().map(found -> found.group(1)).toList();
  }

  @Test
  void theCommandsWork() throws IOException {
    List<String> commands =
        blocks("sh").stream()
            .flatMap(String::lines)
            .filter(line -> line.startsWith("./baspa "))
            .toList();
    assertThat(commands).hasSizeGreaterThanOrEqualTo(3);
    Files.createDirectory(folder.resolve("out"));
    for (String command : commands) {
      String[] arguments =
          Arrays.stream(command.split(" "))
              .skip(1)
              .map(word -> word.matches("out(/.*)?") ? folder.resolve(word).toString() : word)
              .toArray(String[]::new);
      Program.Outcome outcome = Program.in("en").run(arguments);
      assertThat(outcome.code()).as(command + "\n" + outcome.err()).isZero();
    }
    for (String end : List.of("xml", "docx", "pdf", "changes.tsv")) {
      assertThat(folder.resolve("out/kz-usa." + end)).isNotEmptyFile();
    }
    assertThat(folder.resolve("out/raw.txt"))
        .hasSameBinaryContentAs(Path.of("examples/kz-usa.txt"));
  }

  @Test
  void everyCommandHasItsRow() throws IOException {
    String readme = Files.readString(Path.of("README.md"));
    Matcher command =
        Pattern.compile("^  (\\w+)  ", Pattern.MULTILINE)
            .matcher(
                Program.in("en").run("--help").text().replaceAll("(?s).*Commands:|Exit.*", ""));
    List<String> commands = command.results().map(found -> found.group(1)).toList();
    assertThat(commands).contains("convert");
    for (String name : commands) {
      assertThat(readme).contains("| `baspa " + name);
    }
  }

  /** The README's Java, word for word but for the folder of the result. */
  private void javaExample(String out) throws IOException {
    Baspa baspa = Baspa.builder().fixes(Fixes.SAFE).build();
    Restored restored = baspa.restore(baspa.read(Path.of("examples/kz-usa.txt")));
    TeiFile tei = baspa.toTei(restored);
    Book book = baspa.typeset(tei.bytes(), Set.of(Format.PDF), Progress.NONE);
    Files.write(Path.of(out), book.files().get(Format.PDF));
  }

  @Test
  void theJavaWorks() throws IOException {
    Path pdf = folder.resolve("kz-usa.pdf");
    javaExample(pdf.toString());
    assertThat(pdf).isNotEmptyFile();
    String here = Files.readString(Path.of("src/test/java/kz/baspa/cli/ReadmeTest.java"));
    for (String line : blocks("java").get(0).split("\n")) {
      assertThat(here).contains(line.replace("\"out/kz-usa.pdf\"", "out"));
    }
  }
}
