package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.baspa.batch.BatchLock;
import kz.baspa.cli.console.Console;
import kz.baspa.text.Messages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code baspa batch} as a whole. */
class BatchTest {
  private static final String RAW =
      "Кіріспе\nКөктемде дала өзендері тасып, жағалаудағы ауылдар су астында қалады.\n";

  @TempDir Path folder;

  @BeforeEach
  void writeWorks() throws IOException {
    Files.createDirectories(folder.resolve("in/2019"));
    Files.writeString(folder.resolve("in/a.txt"), RAW);
    Files.writeString(
        folder.resolve("in/2019/b.html"), "<html><body><p>" + RAW + "</p></body></html>");
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private static Program.Outcome run(String language, String... arguments) {
    return Program.in(language).run(arguments);
  }

  private TreeMap<String, byte[]> results(String out) throws IOException {
    TreeMap<String, byte[]> results = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder.resolve(out))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        results.put(folder.resolve(out).relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return results;
  }

  @Test
  void givesTheSameBytesAsConvert() throws IOException {
    Files.writeString(folder.resolve("in/bad.txt"), "");
    Program.Outcome batch = run("en", "batch", path("in"), "-o", path("out"), "--jobs", "2");
    assertThat(batch.code()).as(batch.err()).isEqualTo(1);
    assertThat(batch.err()).contains("bad.txt").contains("made: 2").contains("failed: 1");
    assertThat(run("en", "convert", path("in"), "-o", path("same")).code()).isEqualTo(1);
    TreeMap<String, byte[]> results = results("out");
    assertThat(new String(results.remove("ledger.tsv"), StandardCharsets.UTF_8))
        .contains("\nbad.txt\t")
        .contains("\tfailed\t")
        .contains("\n2019/b.html\t");
    TreeMap<String, byte[]> expected = results("same");
    assertThat(results.keySet()).isEqualTo(expected.keySet()).contains("2019/b.raw.txt", "a.pdf");
    expected.forEach((name, bytes) -> assertThat(results.get(name)).as(name).isEqualTo(bytes));

    Files.delete(folder.resolve("in/bad.txt"));
    Program.Outcome again = run("en", "batch", path("in"), "-o", path("out"));
    assertThat(again.code()).isZero();
    assertThat(again.err()).contains("made before and whole: 2");
    Program.Outcome other =
        run("en", "batch", path("in"), "-o", path("out"), "--to", "tei", "--fixes", "none");
    assertThat(other.err()).contains("made: 2");
    assertThat(results("out").keySet())
        .noneMatch(name -> name.endsWith(".pdf") || name.endsWith(".html"));
  }

  @Test
  void aTermOfThreeWorksIsAskedAboutNoMore() throws IOException {
    String[] sentences = {
      "Көктемде бруторегресс әдісі бойынша ағынның азаюы бағаланды.",
      "Біз бұл жұмыста бруторегресс арқылы жауын мөлшерін есептедік.",
      "Соңғы тарауда бруторегресс нәтижелері кестеде берілген.",
    };
    Files.createDirectories(folder.resolve("terms"));
    for (int i = 0; i < sentences.length; i++) {
      Files.writeString(folder.resolve("terms/" + i + ".txt"), "Кіріспе\n" + sentences[i] + "\n");
    }
    String[] command = {"batch", path("terms"), "-o", path("out"), "--to", "tei"};
    assertThat(run("en", command).code()).isZero();
    assertThat(results("out").keySet()).contains("0.decisions.tsv");
    String[] together =
        Stream.concat(Arrays.stream(command), Stream.of("--collection-words", path("words.txt")))
            .toArray(String[]::new);
    Program.Outcome outcome = run("en", together);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("First pass").contains("three origins: 1");
    assertThat(folder.resolve("words.txt")).hasContent("бруторегресс   # 3\n");
    assertThat(results("out").keySet()).noneMatch(name -> name.endsWith("decisions.tsv"));
    assertThat(run("en", together).err()).doesNotContain("First pass").contains("whole: 3");
  }

  @Test
  void aNameThatOneWorkSpellsOtherwiseIsAskedAboutThere() throws IOException {
    String[] places = {
      "жағасында",
      "бойында",
      "сағасында",
      "аңғарында",
      "алабында",
      "маңында",
      "өңірінде",
      "аумағында",
      "жазығында",
      "етегінде",
      "арнасында",
    };
    String[] deeds = {
      "егін салынды", "құдық қазылды", "жол төселді", "көпір тұрғызылды", "мектеп ашылды",
      "балық ауланды", "тоғай отырғызылды", "бөгет соғылды", "мал бағылды", "шөп шабылды",
      "үй салынды",
    };
    Files.createDirectories(folder.resolve("names"));
    for (int i = 0; i < places.length; i++) {
      String name = i == 4 ? "Бұғыжарлық" : "Бұғыжырлық";
      String text = "Кіріспе\nСол жылдары біз Бұ өзені %s %s. Кейін, %s %s.\n".replace("Бұ", name);
      Files.writeString(
          folder.resolve("names/" + i + ".txt"),
          text.formatted(places[i], deeds[i], deeds[(i + 5) % deeds.length], places[i]));
    }
    Program.Outcome outcome =
        run(
            "en",
            "batch",
            path("names"),
            "-o",
            path("out"),
            "--to",
            "tei",
            "--collection-words",
            path("words.txt"));
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(folder.resolve("words.txt")).content().contains("? Бұғыжарлық Бұғыжырлық   # 1, 10");
    assertThat(results("out").keySet().stream().filter(name -> name.endsWith("decisions.tsv")))
        .containsExactly("4.decisions.tsv");
    assertThat(folder.resolve("out/4.decisions.tsv"))
        .content()
        .containsPattern("\tБұғыжарлық\tБұғыжырлық\t.*\tusual-name\t");
  }

  @Test
  void theFirstPassBelongsToTheOneRunThatHasTheFolder() throws IOException {
    Path list = folder.resolve("words.txt");
    Path kept = folder.resolve("out/.baspa-collection.tsv");
    String[] command = {
      "batch", path("in"), "-o", path("out"), "--to", "tei", "--collection-words", list.toString()
    };
    assertThat(run("en", command).err()).contains("First pass");
    assertThat(kept).doesNotExist();
    try (BatchLock lock = BatchLock.of(folder.resolve("out"))) {
      assertThat(lock).isNotNull();
      Files.delete(list);
      Program.Outcome second = run("en", command);
      assertThat(second.code()).isEqualTo(4);
      assertThat(second.err()).contains("Another run").doesNotContain("First pass");
    }
  }

  @Test
  void whatHasNoPagesIsCountedInWords() {
    String[] command = {"batch", path("in"), "-o", path("out"), "--to", "tei"};
    assertThat(run("en", command).err()).contains("Words: 20,").doesNotContain("Pages: 0");
    assertThat(run("kk", "batch", path("in"), "-o", path("other"), "--to", "pdf").err())
        .contains("Беттер саны: 2,");
  }

  @ParameterizedTest
  @CsvSource({"kk, сол бұйрық", "ru, та же команда", "en, the same command"})
  void whoStopsARunIsToldThatItGoesOn(String language, String said) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            true,
            Map.of());
    Job job = new Job(console, new Messages(Locale.forLanguageTag(language)));
    Interruption.tell(job, new BaspaCommand(), "batch.interrupted");
    assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("\n").contains(said);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | batch IN             | 2 | -o DIR",
        "en | batch IN -o IN       | 2 | a folder of their own",
        "ru | batch IN -o IN       | 2 | отдельную папку",
        "kk | batch IN -o IN       | 2 | бөлек қалта",
        "en | batch - -o OUT       | 2 | not standard input",
        "en | batch IN -o OUT --jobs 0    | 2 | --jobs takes a number above 0",
        "en | batch IN -o OUT --timeout 0 | 2 | --timeout takes a number above 0",
        "en | batch IN -o -        | 2 | -o -",
        "en | batch IN/none -o OUT --to tei | 1 | none",
        "en | batch EMPTY -o OUT   | 3 | holds no works",
      })
  void saysWhatIsWrong(String language, String command, int code, String said) throws IOException {
    Files.createDirectories(folder.resolve("empty"));
    List<String> arguments =
        Arrays.stream(command.split(" +"))
            .map(word -> word.replaceAll("^IN", path("in")))
            .map(word -> word.equals("OUT") ? path("out") : word)
            .map(word -> word.equals("EMPTY") ? path("empty") : word)
            .toList();
    Program.Outcome outcome = run(language, arguments.toArray(String[]::new));
    assertThat(outcome.code()).as(outcome.err()).isEqualTo(code);
    assertThat(outcome.err()).contains(said);
  }
}
