package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.baspa.output.OutputFiles;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {
  private static final String RAW = "Көктем келді.\r\nГүлдер ашылды.\r\n";

  @TempDir Path folder;
  private Path raw;

  @BeforeEach
  void writeRawText() throws IOException {
    raw = Files.writeString(folder.resolve("көктем.txt"), RAW);
  }

  private String file(String name) {
    return folder.resolve(name).toString();
  }

  private String[] names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(path -> path.getFileName().toString()).sorted().toArray(String[]::new);
    }
  }

  @Test
  void restoresToStandardOutputAndSaysWhatItDidOnStandardError() {
    Program.Outcome outcome = Program.in("en").run("restore", raw.toString());
    assertThat(outcome.code()).isZero();
    assertThat(outcome.text()).doesNotContain("\r").contains("Көктем келді.");
    assertThat(outcome.err()).contains("көктем.txt: UTF-8 (100 % sure)").hasLineCount(1);
  }

  @Test
  void readsStandardInputAndKeepsQuiet() {
    Program.Outcome outcome =
        Program.in("en").input(RAW.getBytes(StandardCharsets.UTF_8)).run("restore", "-", "-q");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.text()).contains("Гүлдер ашылды.");
    assertThat(outcome.err()).isEmpty();
  }

  @Test
  void undoGivesTheRawFileBack() throws IOException {
    String text = file("restored.txt");
    String table = file("changes.tsv");
    assertThat(Program.in("kk").run("restore", raw.toString(), "-o", text, "--changes", table))
        .returns(0, Program.Outcome::code)
        .returns("", Program.Outcome::text);
    Program.Outcome undone = Program.in("kk").run("undo", text, "--changes", table);
    assertThat(undone.code()).isZero();
    assertThat(undone.out()).isEqualTo(Files.readAllBytes(raw));
    Program.Outcome toFile =
        Program.in("kk").run("undo", text, "--changes", table, "-o", file("back.txt"));
    assertThat(toFile.code()).isZero();
    assertThat(Path.of(file("back.txt"))).hasSameBinaryContentAs(raw);
    assertThat(names()).containsExactly("back.txt", "changes.tsv", "restored.txt", "көктем.txt");
  }

  @Test
  void undoRefusesATextThatWasEdited() throws IOException {
    String text = file("restored.txt");
    Program.in("en").run("restore", raw.toString(), "-o", text, "--changes", file("c.tsv"));
    Files.writeString(Path.of(text), "басқа");
    Program.Outcome outcome = Program.in("en").run("undo", text, "--changes", file("c.tsv"));
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("edited since");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void overwritesOnlyWhenAsked() throws IOException {
    Path kept = Files.writeString(folder.resolve("a.txt"), "керек");
    Program.Outcome refused =
        Program.in("en").run("restore", raw.toString(), "-o", kept.toString());
    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.err()).contains("--overwrite");
    assertThat(contentOf(kept.toFile())).isEqualTo("керек");
    Program.Outcome allowed =
        Program.in("en").run("restore", raw.toString(), "-o", kept.toString(), "--overwrite");
    assertThat(allowed.code()).isZero();
    assertThat(contentOf(kept.toFile())).contains("Көктем");
  }

  @Test
  void neverOverwritesItsInput() {
    Program.Outcome outcome =
        Program.in("en").run("restore", raw.toString(), "-o", raw.toString(), "--overwrite");
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(contentOf(raw.toFile())).isEqualTo(RAW);
  }

  @Test
  void refusesTwoResultsInOnePlace() throws IOException {
    String[] sameFile = {"restore", raw.toString(), "-o", file("x"), "--changes", file("./x")};
    assertThat(Program.in("en").run(sameFile).code()).isEqualTo(2);
    assertThat(Program.in("en").run("restore", raw.toString(), "--changes", "-").code())
        .isEqualTo(2);
    assertThat(Program.in("en").run("undo", "-", "--changes", "-").code()).isEqualTo(2);
    assertThat(names()).containsExactly("көктем.txt");
  }

  @Test
  void leavesNothingHalfDone() throws IOException {
    Program.Outcome outcome =
        Program.in("en")
            .run("restore", raw.toString(), "-o", file("a"), "--changes", file("көктем.txt/no/b"));
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains("көктем.txt is a file");
    assertThat(names()).containsExactly("көктем.txt");
  }

  @Test
  void makesTheFoldersOfNamedFilesAsConvertDoes() throws IOException {
    Program.Outcome restored =
        Program.in("en")
            .run("restore", raw.toString(), "-o", file("r/s/a"), "--changes", file("c/b"));
    assertThat(restored.code()).as(restored.err()).isZero();
    Program.Outcome undone =
        Program.in("en")
            .run("undo", file("r/s/a"), "--changes", file("c/b"), "-o", file("u/back.txt"));
    assertThat(undone.code()).as(undone.err()).isZero();
    assertThat(contentOf(folder.resolve("u/back.txt").toFile())).isEqualTo(RAW);
  }

  @Test
  void takesFoldersAwayAgainThatItMadeForNothing() throws IOException {
    Path made = folder.resolve("r/s");
    try (OutputFiles files = new OutputFiles(false)) {
      files.write(made.resolve("a"), new byte[] {1});
      assertThat(made).isDirectory();
    }
    assertThat(names()).containsExactly("көктем.txt");
  }

  @Test
  void aReaderThatStopsIsNoFailure() {
    assertThat(toBrokenOutput("Broken pipe").code()).isZero();
    assertThat(toBrokenOutput("Broken pipe").err()).doesNotContain("pipe");
  }

  @Test
  void aFullDiskIsOneSentence() {
    Program.Outcome outcome = toBrokenOutput("No space left on device");
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains("disk is full").hasLineCount(1);
  }

  private Program.Outcome toBrokenOutput(String message) {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int b) throws IOException {
            throw new IOException(message);
          }
        };
    return Program.in("en").output(broken).run("restore", raw.toString());
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void helpSpeaksTheUsersLanguage(String language) {
    for (String[] command : new String[][] {{"--help"}, {"restore", "-h"}, {"undo", "--help"}}) {
      Program.Outcome outcome = Program.in(language).run(command);
      assertThat(outcome.code()).isZero();
      assertThat(outcome.err()).isEmpty();
      boolean cyrillic = outcome.text().codePoints().anyMatch(c -> c >= 0x400 && c < 0x530);
      assertThat(cyrillic).isEqualTo(!language.equals("en"));
      // Every option and argument is explained: two blanks part a name from its words.
      assertThat(outcome.text().lines().filter(line -> line.matches(" {2,6}(-.|--\\w|[A-Z]{2}).*")))
          .isNotEmpty()
          .allMatch(line -> line.trim().matches(".*\\S {2,}\\S.*"), "is explained");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "'', 2",
    "restor x, 2",
    "restore, 2",
    "restore a b, 2",
    "restore --colour a, 2",
    "restore a --fixes some, 2",
    "restore a --encoding KOI-77, 2",
    "restore a --lang de, 2",
    "restore a -o x -o y, 2",
    "undo a, 2",
    "restore no-such-file, 3",
    "restore ., 3",
    "undo no-such-file --changes nor-this, 3",
    "--version, 0",
    "restore --version, 0"
  })
  void exitCodesSayWhatHappened(String arguments, int code) {
    String[] given = arguments.isEmpty() ? new String[0] : arguments.split(" ");
    Program.Outcome outcome = Program.in("ru").run(given);
    assertThat(outcome.code()).isEqualTo(code);
    assertThat(outcome.err()).doesNotContain("Exception").doesNotContain("\tat ");
    if (code > 0) {
      assertThat(outcome.out()).isEmpty();
      assertThat(outcome.err()).isNotBlank();
    }
  }

  @Test
  void aRuleCanBeSwitchedOffByName() {
    assertThat(Program.in("en").run("restore", raw.toString(), "--rules-off", "line-end").text())
        .contains("\r\n");
    Program.Outcome unknown = Program.in("en").run("restore", raw.toString(), "--rules-off", "x");
    assertThat(unknown.code()).isEqualTo(2);
    assertThat(unknown.err()).contains("line-end");
  }

  @Test
  void theEncodingCanBeNamed() throws IOException {
    Files.write(raw, "жыл".getBytes("KOI8-R"));
    assertThat(Program.in("en").run("restore", raw.toString(), "-q", "--encoding", "koi8-r").text())
        .isEqualTo("жыл");
  }

  @Test
  void theLanguageIsThatOfTheOptionThenOfTheEnvironment() {
    assertThat(said(Map.of("LANG", "kk_KZ.UTF-8"), "restore", "x")).contains("жоқ");
    assertThat(said(Map.of("LANG", "kk_KZ", "LC_ALL", "ru_RU.UTF-8"), "restore", "x"))
        .contains("нет");
    assertThat(said(Map.of("LANG", "kk_KZ", "LC_ALL", "C"), "restore", "x")).contains("not there");
    assertThat(said(Map.of("LC_ALL", "C.UTF-8", "BASPA_LOCALE", "kk"), "restore", "x"))
        .contains("жоқ");
    assertThat(said(Map.of("LANG", "kk_KZ"), "--lang", "ru", "restore", "x")).contains("нет");
    assertThat(said(Map.of("LANG", "kk_KZ"), "restore", "x", "--lang=en")).contains("not there");
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr"));
      assertThat(said(Map.of(), "restore", "x")).contains("not there");
      Locale.setDefault(Locale.forLanguageTag("kk"));
      assertThat(said(Map.of(), "restore", "x")).contains("жоқ");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String said(Map<String, String> environment, String... arguments) {
    return Program.withEnvironment(environment).run(arguments).err();
  }

  @Test
  void stackTracesAreForDebugOnly() {
    assertThat(Program.in("en").run("restore", "no-such-file", "--debug").err())
        .contains("NoSuchFileException")
        .contains("\tat ");
  }
}
