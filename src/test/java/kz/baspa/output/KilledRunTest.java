package kz.baspa.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.baspa.text.BaspaException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A run that is killed leaves the files of one work all old or all new, and nothing beside them.
 */
class KilledRunTest {
  private static final List<String> NAMES = List.of("a.xml", "a.docx", "a.pdf", "a.changes.tsv");

  @TempDir Path folder;

  /** Writes the same four files again and again, each time with another number in all. */
  static final class Writer {
    private Writer() {}

    public static void main(String[] arguments) {
      Path folder = Path.of(arguments[0]);
      for (int run = 0; ; run++) {
        write(folder, Integer.toString(run).repeat(1 + run % 5000));
        if (run == 0) {
          System.out.println("begun");
        }
      }
    }
  }

  private static void write(Path folder, String content) {
    try (OutputFiles files = new OutputFiles(true)) {
      for (String name : NAMES) {
        files.check(folder.resolve(name), List.of());
        files.write(folder.resolve(name), content.getBytes(StandardCharsets.UTF_8));
      }
      files.commit();
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toList();
    }
  }

  private Set<String> contents() throws IOException {
    Set<String> contents = new TreeSet<>();
    for (String name : NAMES) {
      contents.add(Files.readString(folder.resolve(name)));
    }
    return contents;
  }

  private void kill(int times, long seed) throws Exception {
    Random random = new Random(seed);
    int unfinished = 0;
    for (int i = 0; i < times; i++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:TieredStopAtLevel=1",
                  "-XX:+UseSerialGC",
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  folder.toString())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (BufferedReader out =
          new BufferedReader(
              new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
        assertThat(out.readLine()).isEqualTo("begun");
        Thread.sleep(random.nextInt(100));
        process.destroyForcibly();
        process.waitFor();
      }
      unfinished += names().size() > NAMES.size() ? 1 : 0;
      OutputFiles.recover(List.of(folder.resolve("a.pdf")));
      assertThat(names()).as("kill %d", i).containsExactlyInAnyOrderElementsOf(NAMES);
      assertThat(contents()).as("kill %d", i).hasSize(1);
    }
    assertThat(unfinished).as("kills in the midst of writing").isPositive();
  }

  @Test
  void killedADozenTimesItLeavesOneSet() throws Exception {
    kill(12, 1);
  }

  @Test
  @Tag("slow")
  void killedAHundredTimesItLeavesOneSet() throws Exception {
    kill(100, 2);
  }

  @Test
  void aFileThatCannotHaveItsNamePutsAllBack() throws IOException {
    write(folder, "old");
    Files.delete(folder.resolve("a.docx"));
    try (OutputFiles files = new OutputFiles(true)) {
      for (String name : NAMES) {
        files.write(folder.resolve(name), "new".getBytes(StandardCharsets.UTF_8));
      }
      Files.delete(folder.resolve("a.pdf"));
      Files.createDirectories(folder.resolve("a.pdf/full"));
      assertThatThrownBy(files::commit)
          .isInstanceOf(BaspaException.class)
          .satisfies(
              e -> assertThat(((BaspaException) e).arguments().toString()).contains("a.pdf"));
    }
    assertThat(names()).containsExactly("a.changes.tsv", "a.pdf", "a.xml");
    assertThat(folder.resolve("a.xml")).hasContent("old");
    assertThat(folder.resolve("a.changes.tsv")).hasContent("old");
  }

  @Test
  void withoutOverwriteAFileThatCameToBeMeanwhileStays() throws IOException {
    try (OutputFiles files = new OutputFiles(false)) {
      for (String name : NAMES) {
        files.write(folder.resolve(name), "new".getBytes(StandardCharsets.UTF_8));
      }
      Files.writeString(folder.resolve("a.pdf"), "another's");
      assertThatThrownBy(files::commit).isInstanceOf(BaspaException.class);
    }
    assertThat(names()).containsExactly("a.pdf");
    assertThat(folder.resolve("a.pdf")).hasContent("another's");
  }

  @Test
  void everyMomentOfBeingKilledIsMended() throws IOException {
    String rows = "step\tfile\nfile\ta.xml\nfile\ta.pdf\n";
    // Killed while it wrote its parts: they go.
    leave(rows, "a.xml.t.baspa.part", "ha");
    // Killed while it gave names: it is finished.
    recovered("old", "old");
    leave(rows + "whole\n", "a.pdf.t.baspa.part", "new");
    Files.writeString(folder.resolve(".a.pdf.t.baspa.old"), "old");
    recovered("old", "new");
    // Killed while it put them back: a.xml was done, a.pdf was not.
    leave(rows + "whole\nback\n", "a.xml.t.baspa.part", "newer");
    Files.writeString(folder.resolve(".a.pdf.t.baspa.old"), "new");
    Files.writeString(folder.resolve("a.pdf"), "newer");
    recovered("old", "new");
    // Killed while it cleared after that.
    leave(rows + "whole\nback\nclear\n", "a.pdf.t.baspa.part", "newer");
    recovered("old", "new");
    // Not even the lines are whole, or they name what is not theirs.
    leave("step\tfile\nfile\t../b\nwhole\nfile\ta.xm", "a.xml.x", "stays");
    recovered("old", "new", ".a.xml.x");
  }

  private void leave(String journal, String part, String content) throws IOException {
    Files.writeString(folder.resolve(".a.xml.t.baspa.journal"), journal);
    Files.writeString(folder.resolve("." + part), content);
    if (!Files.exists(folder.resolve("a.xml"))) {
      Files.writeString(folder.resolve("a.xml"), "old");
      Files.writeString(folder.resolve("a.pdf"), "old");
    }
  }

  private void recovered(String xml, String pdf, String... others) throws IOException {
    Journal.recover(folder);
    assertThat(folder.resolve("a.xml")).hasContent(xml);
    assertThat(folder.resolve("a.pdf")).hasContent(pdf);
    assertThat(names())
        .containsExactlyElementsOf(
            Stream.concat(Stream.of(others), Stream.of("a.pdf", "a.xml")).sorted().toList());
  }

  @Test
  void aRunThatGoesOnIsLeftAlone() throws IOException {
    try (OutputFiles files = new OutputFiles(false)) {
      files.write(folder.resolve("a.xml"), "new".getBytes(StandardCharsets.UTF_8));
      Journal.recover(folder);
      files.commit();
    }
    assertThat(folder.resolve("a.xml")).hasContent("new");
    assertThat(names()).containsExactly("a.xml");
  }
}
