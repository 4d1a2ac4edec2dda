package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.baspa.cli.console.Printable;
import kz.baspa.output.OutputFolder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people expect who know other programs: many works, names of files, defaults, guesses. */
class MannersTest {
  private static final String RAW = "Кіріспе\nКөктемде дала өзендері тасиды.\n";

  @TempDir Path folder;

  private String write(String name, String content) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.resolveSibling(""));
    return Files.writeString(file, content).toString();
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private String[] names(String inFolder) throws IOException {
    try (Stream<Path> files = Files.walk(folder.resolve(inFolder))) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> folder.resolve(inFolder).relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toArray(String[]::new);
    }
  }

  private static Program.Outcome run(String... arguments) {
    return Program.in("en").run(arguments);
  }

  @Test
  void worksOfAFolderAreMadeOnceAndTheRestGoesOn() throws IOException {
    write("in/a.txt", RAW);
    write("in/deep/b.txt", RAW);
    write("in/deep/bad.txt", "");
    write("in/.hidden/c.txt", RAW);
    write("in/notes.pages", RAW);
    String[] command = {"convert", path("in"), "-o", path("in/out"), "--to", "tei"};
    Program.Outcome first = run(command);
    assertThat(first.code()).isEqualTo(1);
    assertThat(first.err())
        .contains("File 1 of 3: ", "File 3 of 3: ")
        .contains("Files: 3; made: 2, skipped: 0, failed: 1.")
        .containsPattern("Not made: .*bad.txt: bad.txt is empty");
    String[] made = {"a.changes.tsv", "a.xml", "deep/b.changes.tsv", "deep/b.xml"};
    assertThat(names("in/out")).containsExactly(made);

    Files.delete(folder.resolve("in/deep/bad.txt"));
    Files.delete(folder.resolve("in/out/deep/b.xml"));
    Files.delete(folder.resolve("in/out/deep/b.changes.tsv"));
    Program.Outcome second = run(command);
    assertThat(second.code()).isZero();
    assertThat(second.err())
        .containsPattern("a.txt: skipped")
        .contains("Files: 2; made: 1, skipped: 1, failed: 0.");
    assertThat(names("in/out")).containsExactly(made);

    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(folder.resolve("in/a.txt"), later);
    Program.Outcome changed = run(command);
    assertThat(changed.code()).as("a.txt is newer than its files").isEqualTo(1);
    assertThat(changed.err()).contains("exists already").contains("skipped: 1, failed: 1.");
    String[] again =
        Stream.concat(Stream.of(command), Stream.of("--overwrite")).toArray(String[]::new);
    assertThat(run(again).err()).contains("made: 2, skipped: 0");
  }

  @Test
  void aFolderWithoutTextsAndWorksOfOneNameAreRefused() throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    assertThat(run("convert", path("empty"), "-o", path("o")).code()).isEqualTo(3);
    write("in/a.txt", RAW);
    write("a.txt", RAW);
    assertThat(run("convert", path("in"), path("a.txt"), "-o", path("o")).code()).isEqualTo(2);
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  void oneResultGoesToStandardOutput() throws IOException {
    String raw = write("a.txt", RAW);
    Program.Outcome pdf = run("convert", raw, "--to", "pdf", "-o", "-");
    assertThat(pdf.code()).isZero();
    assertThat(new String(pdf.out(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    Program.Outcome tei = run("convert", raw, "--to", "tei", "-o", "-", "-q");
    assertThat(tei.text()).contains("тасиды");
    String xml = write("b.xml", tei.text());
    Program.Outcome printed = run("typeset", xml, "--to", "pdf", "-o", "-");
    assertThat(printed.code()).isZero();
    assertThat(new String(printed.out(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    assertThat(run("convert", raw, "-o", "-").code()).isEqualTo(2);
    assertThat(run("convert", raw, xml, "--to", "pdf", "-o", "-").code()).isEqualTo(2);
    assertThat(names("")).containsExactly("a.txt", "b.xml");
  }

  @Test
  void aFileCanBeNamed() throws IOException {
    String raw = write("a.txt", RAW);
    assertThat(run("convert", raw, "-o", path("new/Book.PDF")).code()).isZero();
    assertThat(names("new")).containsExactly("Book.changes.tsv", "Book.pdf");
    assertThat(run("convert", raw, "-o", path("t.xml"), "--to", "tei").code()).isZero();
    assertThat(run("typeset", path("t.xml"), "-o", path("w.docx")).code()).isZero();
    assertThat(names(""))
        .containsExactly(
            "a.txt", "new/Book.changes.tsv", "new/Book.pdf", "t.changes.tsv", "t.xml", "w.docx");
    assertThat(run("convert", raw, "-o", path("u.pdf"), "--to", "tei").code()).isEqualTo(2);
    assertThat(run("convert", raw, "-o", path("u.pdf"), "--to", "pdf-scan").err())
        .contains(
            "u.pdf is the name of a pdf file, and --to asks for pdf-scan: call it u.scan.pdf");
    assertThat(run("convert", raw, path("t.xml"), "-o", path("u.pdf")).code()).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource({
    "convret x, convert",
    "restor x, restore",
    "impotr x, import",
    "convert x --overwite, --overwrite",
    "convert x --profil=kz-377, --profile",
    "help convrt, convert"
  })
  void whatWasMeantIsGuessed(String arguments, String meant) {
    Program.Outcome outcome = run(arguments.split(" "));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("Did you mean " + meant + "?");
    assertThat(run("frobnicate").err()).doesNotContain("Did you mean");
  }

  @Test
  void helpOfACommandIsTheSameEitherWay() {
    assertThat(run("help", "convert").text()).isEqualTo(run("convert", "--help").text());
    assertThat(run("help").text()).isEqualTo(run("--help").text()).contains("completion");
  }

  @Test
  void theShellCompletes() throws Exception {
    Program.Outcome script = run("completion", "bash");
    assertThat(script.code()).isZero();
    assertThat(run("completion", "zsh").text()).isEqualTo(script.text());
    assertThat(run("completion", "fish").code()).isEqualTo(2);
    String file = write("baspa-completion", script.text());
    String test =
        "compopt() { :; }; . '%s'; COMP_WORDS=(baspa conv); COMP_CWORD=1; _complete_baspa; echo ${COMPREPLY[@]};"
            + " COMP_WORDS=(baspa convert --ov); COMP_CWORD=2; _complete_baspa; echo ${COMPREPLY[@]}";
    Process bash =
        new ProcessBuilder("bash", "-c", test.formatted(file)).redirectErrorStream(true).start();
    String said = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(bash.waitFor(30, TimeUnit.SECONDS)).isTrue();
    assertThat(said.lines()).containsExactly("convert", "--overwrite");
  }

  @ParameterizedTest
  @ValueSource(strings = {"kk", "ru", "en"})
  void examplesOfFilesAreWrittenOnceAndAreGood(String language) throws IOException {
    Program in = Program.in(language);
    assertThat(in.run("init", path("mine")).code()).isZero();
    assertThat(names("mine")).containsExactly("baspa.yaml", "thesis.yaml");
    String raw = write("mine/a.txt", RAW);
    String[] command = {"convert", raw, "-o", path("o"), "--to", "tei", "--meta"};
    Program.Outcome made =
        in.run(
            Stream.concat(Stream.of(command), Stream.of(path("mine/thesis.yaml")))
                .toArray(String[]::new));
    assertThat(made.code()).as(made.err()).isZero();
    assertThat(made.err()).doesNotContain("baspa init");
    assertThat(contentOf(folder.resolve("o/a.xml").toFile())).contains("Айсұлу Бектемір");
    write("mine/thesis.yaml", "author: Мен\n");
    assertThat(in.run("init", path("mine")).code()).isEqualTo(4);
    assertThat(contentOf(folder.resolve("mine/thesis.yaml").toFile())).isEqualTo("author: Мен\n");
    // Every line that is commented out is a setting that is known.
    Path settings = folder.resolve("mine/baspa.yaml");
    String all = Files.readString(settings).replaceAll("(?m)^# (?=[a-z-]+: )", "");
    write("mine/baspa.yaml", all);
    write("mine/names.txt", "Көкжиде\n");
    write("mine/terms.txt", "Көкжиек\n");
    write("mine/decisions.tsv", "decision\tbefore\n");
    Program.Outcome withAll = in.run("convert", raw, "-o", path("p"));
    assertThat(withAll.code()).as(withAll.err()).isZero();
    assertThat(names("p")).hasSize(5);
  }

  @Test
  void withoutATitlePageTheEndSaysHowToGetOne() throws IOException {
    assertThat(run("convert", write("a.txt", RAW), "-o", path("o"), "--to", "tei").err())
        .contains("no title page")
        .contains("--meta")
        .contains("baspa init");
    assertThat(run("convert", path("a.txt"), "-o", path("o"), "--to", "html").err())
        .doesNotContain("title page");
  }

  @Test
  void defaultsComeFromTheFolderOfTheWorkThenFromTheUsersOwn() throws IOException {
    String raw = write("work/a.txt", RAW);
    write("home/baspa.yaml", "lang: ru\nto: pdf\n");
    write("work/baspa.yaml", "to: [tei]\nwords: own.txt\n");
    write("work/own.txt", "екі сөз\n");
    Map<String, String> environment = Map.of("LANG", "en_US", "HOME", path("home"));
    Program program = Program.withEnvironment(environment);
    Program.Outcome outcome = program.run("convert", raw, "-o", path("o"));
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err()).contains("own.txt").contains("строка");
    write("work/own.txt", "екісөз\n");
    assertThat(program.run("convert", raw, "-o", path("o")).code()).isZero();
    assertThat(names("o")).containsExactly("a.changes.tsv", "a.xml");
    Program.Outcome given =
        program.run("convert", raw, "-o", path("p"), "--to", "html", "--lang", "kk");
    assertThat(given.err()).contains("Жазылды");
    assertThat(names("p")).containsExactly("a.changes.tsv", "a.report.html");
    write("work/baspa.yaml", "lang: en\noverwrite: true\n");
    Program.Outcome wrong = program.run("convert", raw, "-o", path("o"));
    assertThat(wrong.code()).isEqualTo(3);
    assertThat(wrong.err()).contains("baspa.yaml", "2", "overwrite").hasLineCount(1);
  }

  @Test
  void questionsAreATableReadyToBeFilledIn() throws IOException {
    String raw = write("a.txt", "Бұл елдін тарихы мен мәдениеті туралы. Біздін халқымыз бай.\n");
    String[] command = {"convert", raw, "-o", path("o"), "--to", "tei", "--fixes", "none"};
    assertThat(run(command).code()).isZero();
    Path table = folder.resolve("o/a.decisions.tsv");
    String[] rows = Files.readString(table).split("\n");
    assertThat(rows).hasSizeGreaterThan(1);
    assertThat(rows[0]).startsWith("decision\tbefore\tafter\treplacement\toffset");
    assertThat(rows[1]).startsWith("\t");
    String tei = Files.readString(folder.resolve("o/a.xml"));

    String[] again = {
      "convert",
      raw,
      "-o",
      path("o"),
      "--to",
      "tei",
      "--fixes",
      "none",
      "--overwrite",
      "--decisions",
      table.toString()
    };
    assertThat(run(again).code()).as("nothing is decided").isZero();
    assertThat(Files.readString(folder.resolve("o/a.xml"))).isEqualTo(tei);
    String filled = Files.readString(table).replaceFirst("\n\t", "\naccept\t");
    Files.writeString(table, filled);
    assertThat(run(again).code()).isZero();
    assertThat(Files.readString(folder.resolve("o/a.xml"))).isNotEqualTo(tei);
    assertThat(table).as("a person's decisions stay").hasContent(filled);
  }

  @Test
  void helpAndReadmeNameTheSameExitCodes() throws IOException {
    Properties help = new Properties();
    try (var in =
        Files.newBufferedReader(Path.of("src/main/resources/kz/baspa/cli/help_en.properties"))) {
      help.load(in);
    }
    String readme = Files.readString(Path.of("README.md"));
    for (int code = 0; code <= 5; code++) {
      assertThat(help.getProperty("baspa.usage.exitCodeList." + code)).startsWith(code + ":");
      assertThat(readme).contains("| " + code + " | ");
    }
    assertThat(help.getProperty("baspa.usage.exitCodeList.6")).startsWith("130:");
    assertThat(readme).contains("| 130 | ");
  }

  @Test
  void whatIsNamedTwiceIsOneWork() throws IOException {
    write("one/a.txt", RAW);
    Program.Outcome twice =
        run("convert", path("one"), path("one/../one/a.txt"), "-o", path("m"), "--to", "tei");
    assertThat(twice.err()).contains("Files: 1; made: 1");
  }

  @Test
  void namesOfFilesDoNotMoveTheTerminal() {
    String name = "a\u001B[2J\u202Eb.txt";
    Program.Outcome missing = run("restore", path(name));
    assertThat(missing.err()).contains("a\\x1B[2J\\u202Eb.txt").doesNotContain("\u001B", "\u202E");
    Program.Outcome unknown = run("restore", "--b\u001B[2J", path(name));
    assertThat(unknown.err()).contains("\\x1B").doesNotContain("\u001B");
    assertThat(Printable.of("Әлібек-ұлы \u200D.txt")).isEqualTo("Әлібек-ұлы \u200D.txt");
  }

  @Test
  void aFolderOfOneWorkIsManyWorks() throws IOException {
    write("one/a.txt", RAW);
    String[] command = {"convert", path("one"), "-o", path("made"), "--to", "tei"};
    assertThat(run(command).err()).contains("Files: 1; made: 1");
    Program.Outcome second = run(command);
    assertThat(second.code()).isZero();
    assertThat(second.err()).contains("skipped: 1, failed: 0.").doesNotContain("exists already");
  }

  @ParameterizedTest
  @CsvSource({"convert --foo, --foo", "typeset --overwrit, --overwrit", "undo --x=1, --x"})
  void anOptionThatIsNotThereIsSaidBeforeWhatIsMissing(String line, String option) {
    Program.Outcome outcome = run(line.split(" "));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("has no option " + option).doesNotContain("Missing");
  }

  @Test
  void hintsAreForWhatWasMade() throws IOException {
    String raw = write("a.txt", RAW);
    write("made/a.xml", "керек");
    Program.Outcome failed = run("convert", raw, "-o", path("made"), "--to", "tei,docx");
    assertThat(failed.code()).isEqualTo(4);
    assertThat(failed.err()).hasLineCount(1);
    Program.Outcome made = run("convert", raw, "-o", path("other"), "--to", "tei");
    assertThat(made.err()).contains("There is no title page");
  }

  @Test
  void foldersThatNothingCameIntoGoAgain() throws IOException {
    Files.createDirectory(folder.resolve("old"));
    OutputFolder empty = new OutputFolder(path("old/new/deep"));
    empty.create();
    assertThat(folder.resolve("old/new/deep")).isDirectory();
    empty.removeIfEmpty();
    assertThat(folder.resolve("old/new")).doesNotExist();
    assertThat(folder.resolve("old")).as("was there before").isDirectory();
    OutputFolder used = new OutputFolder(path("old/new/deep"));
    used.create();
    write("old/new/kept.txt", RAW);
    used.removeIfEmpty();
    assertThat(folder.resolve("old/new/kept.txt")).exists();
    assertThat(folder.resolve("old/new/deep")).doesNotExist();
  }
}
