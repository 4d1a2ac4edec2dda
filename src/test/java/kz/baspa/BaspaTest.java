package kz.baspa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import kz.baspa.text.Finding;
import kz.baspa.text.Fixes;
import kz.baspa.text.Messages;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BaspaTest {
  private static final Path SHARED = Path.of("..", "shared");

  /** Raw texts beside the project where they are there, and always those of this project. */
  static Stream<Path> rawTexts() throws IOException {
    Stream<Path> all = Stream.empty();
    for (Path folder :
        List.of(Path.of("examples"), SHARED.resolve("examples"), SHARED.resolve("eval/dev"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          all = Stream.concat(all, files.filter(BaspaTest::isRaw).sorted().toList().stream());
        }
      }
    }
    return Stream.concat(Stream.of(Path.of("src/test/resources/kz/baspa/mixed.raw.txt")), all);
  }

  private static boolean isRaw(Path file) {
    String name = file.getFileName().toString();
    return name.endsWith(".txt") && !name.endsWith(".gold.txt");
  }

  private static final Baspa ALL_FIXES = Baspa.builder().fixes(Fixes.ALL).build();

  @ParameterizedTest
  @MethodSource("rawTexts")
  void everyRawFileComesBackByteForByte(Path file) throws IOException {
    Restored restored = ALL_FIXES.restore(ALL_FIXES.read(file));
    byte[] text = restored.lined().text().getBytes(StandardCharsets.UTF_8);
    assertThat(Baspa.undo(text, Baspa.changes(restored))).isEqualTo(Files.readAllBytes(file));
    for (Finding finding : restored.findings()) {
      for (String language : List.of("kk", "ru", "en")) {
        assertThat(new Messages(java.util.Locale.forLanguageTag(language)).say(finding))
            .isNotBlank();
      }
    }
  }

  @Test
  void theExampleInTheCommentRuns(@TempDir Path folder) throws IOException {
    Path thesis = Files.writeString(folder.resolve("thesis.txt"), "Көктем келді.\r\n");
    Baspa baspa = Baspa.builder().fixes(Fixes.SAFE).build();
    RawText raw = baspa.read(thesis);
    Restored restored = baspa.restore(raw);
    String text = restored.lined().text();
    byte[] changes = Baspa.changes(restored);
    byte[] back = Baspa.undo(text.getBytes(StandardCharsets.UTF_8), changes);
    assertThat(text).startsWith("Көктем келді.").doesNotContain("\r");
    assertThat(back).isEqualTo(Files.readAllBytes(thesis));
  }

  @Test
  void oneServesManyThreads() throws Exception {
    Baspa baspa = Baspa.builder().build();
    RawText raw = baspa.read(Path.of("src/test/resources/kz/baspa/mixed.raw.txt"));
    String expected = Baspa.builder().build().restore(raw).lined().text();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      Callable<String> job = () -> baspa.restore(raw).lined().text();
      for (var result : threads.invokeAll(List.of(job, job, job, job, job, job, job, job))) {
        assertThat(result.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }
}
