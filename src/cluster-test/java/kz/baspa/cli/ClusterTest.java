package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.baspa.batch.Ledger;
import kz.baspa.batch.LedgerRow;
import kz.baspa.batch.WorkState;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The job on a cluster of two processes on this machine, against {@code baspa batch}. */
class ClusterTest {
  private static final String WORK =
      """
      Кіріспе
      Бұл жұмыста ауыл кітапханаларындағы оқырмандар қарастырылады. Зерттеудің мақсаты –
      оқырмандардың сұранысын анықтау [1, %d б.].
      1 Кітапхана және оқырман
      Кітап оқу туралы көптеген еңбектер жазылды. Кітапханашының кеңесі оқырманға көмектеседi.
      Қорытынды
      Жұмыс нәтижесінде ұсыныстар берілді.
      Пайдаланылған әдебиеттер тізімі
      1. Сапар Е. Кітап және оқырман. – Алматы: Көкжиек, 2007. – 120 б.
      """;

  /** A word that nothing knows, in works of three origins. */
  private static final List<String> TERMS =
      List.of(
          "Көктемде бруторегресс әдісі бойынша ағынның азаюы бағаланды.",
          "Біз бұл жұмыста бруторегресс арқылы жауын мөлшерін есептедік.",
          "Соңғы тарауда бруторегресс нәтижелері кестеде берілген.");

  @TempDir Path folder;

  /** Beside the libraries that it links to. */
  private Path home;

  @BeforeEach
  void makeHome() throws IOException {
    home = Files.createTempDirectory(Path.of("target/cluster"), "spark").toAbsolutePath();
  }

  @AfterEach
  void clearHome() throws IOException {
    try (Stream<Path> all = Files.walk(home)) { // which follows no link
      for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES)
  void givesWhatBatchGivesThoughAProcessIsKilledAndGoesOnWhenItIsStartedAgain()
      throws IOException, InterruptedException {
    Path works = works();
    Path expected = folder.resolve("batch");
    Path results = folder.resolve("cluster");
    SparkProgram spark = new SparkProgram(home);
    Program.Outcome batch = batch(works, expected);

    Path said = folder.resolve("said.txt");
    Process job = spark.submit("local-cluster[2,1,1024]", said, arguments(works, results));
    killOneWhen(job, results.resolve(".baspa-cluster/rows"));

    assertThat(job.waitFor()).as(Files.readString(said)).isEqualTo(batch.code()).isEqualTo(1);
    assertThat(files(results)).isEqualTo(files(expected)).hasSizeGreaterThan(20);
    assertThat(ledger(results)).isEqualTo(ledger(expected));
    assertThat(words(results)).hasSameBinaryContentAs(words(expected)).isNotEmptyFile();
    assertThat(parquet(results)).isEqualTo(states(results));
    assertThat(Files.readString(said))
        .contains("three origins: 1")
        .contains("made: 10, made before and whole: 0, failed: 1")
        .doesNotContain("INFO", "ERROR", "Exception", "\tat ");

    // One work changes, one loses a file, in one a person writes, one is not there any more.
    Files.writeString(works.resolve("2019/work-0.txt"), WORK.formatted(99));
    for (Path made : List.of(expected, results)) {
      Files.delete(made.resolve("2019/work-1.pdf"));
      Files.writeString(made.resolve("2019/work-2.xml"), "<mine/>");
    }
    Files.delete(works.resolve("2019/work-3.txt"));
    batch(works, expected);
    job = spark.submit("local[1]", said, arguments(works, results));

    assertThat(job.waitFor()).as(Files.readString(said)).isEqualTo(1);
    assertThat(Files.readString(said)).contains("made: 3, made before and whole: 6, failed: 1");
    assertThat(files(results)).isEqualTo(files(expected)).containsKey("2019/work-2.xml~");
    assertThat(ledger(results)).isEqualTo(ledger(expected));
  }

  @Test
  @Tag("slow")
  void aWorkThatTakesItsProcessDownFailsAndTheOthersAreMade()
      throws IOException, InterruptedException {
    Path works = Files.createDirectory(folder.resolve("works"));
    for (String name : List.of("a", "b", "c", "halts")) {
      Files.writeString(works.resolve(name + ".txt"), WORK.formatted(5));
    }
    Path results = folder.resolve("results");
    SparkProgram spark = new SparkProgram(home);
    Path said = folder.resolve("said.txt");
    Process job =
        spark.submit(
            HaltingMain.class,
            "local-cluster[2,1,1024]",
            said,
            List.of(works.toString(), results.toString()));

    assertThat(job.waitFor()).as(Files.readString(said)).isZero();
    assertThat(Ledger.read(results.resolve(Ledger.FILE)))
        .extracting(LedgerRow::work, LedgerRow::state)
        .containsExactly(
            tuple("a.txt", WorkState.DONE),
            tuple("b.txt", WorkState.DONE),
            tuple("c.txt", WorkState.DONE),
            tuple("halts.txt", WorkState.OUT_OF_MEMORY));
  }

  private Path works() throws IOException {
    Path works = folder.resolve("works");
    Files.createDirectories(works.resolve("2019"));
    for (int i = 0; i < 4; i++) {
      Files.writeString(works.resolve("2019/work-" + i + ".txt"), WORK.formatted(10 + i));
    }
    // A folder and a file with signs that Spark takes for a pattern, and two works of one name.
    Path other = Files.createDirectories(works.resolve("2020 жыл {көктем}"));
    Files.writeString(other.resolve("[б] жұмыс*.txt"), WORK.formatted(21));
    Files.writeString(other.resolve("twin.txt"), WORK.formatted(22));
    Files.writeString(other.resolve("twin.md"), "# Кіріспе\n\nОқырман туралы.\n");
    Files.write(other.resolve("poisoned.docx"), HexFormat.of().parseHex("504b03040000"));
    Files.writeString(other.resolve("nothing.csv"), "бір,екі\n");
    for (String term : TERMS) {
      Files.writeString(
          works.resolve("term-" + TERMS.indexOf(term) + ".txt"), "Кіріспе\n" + term + "\n");
    }
    return works;
  }

  private static List<String> arguments(Path works, Path results) {
    return List.of(
        works.toString(),
        "-o",
        results.toString(),
        "--to",
        "tei,pdf",
        "--lang",
        "en",
        "--collection-words",
        words(results).toString());
  }

  private static Path words(Path results) {
    return results.resolveSibling(results.getFileName() + ".words.txt");
  }

  private static Program.Outcome batch(Path works, Path results) {
    List<String> arguments = new ArrayList<>(List.of("batch"));
    arguments.addAll(arguments(works, results));
    return Program.in("en").run(arguments.toArray(String[]::new));
  }

  /** Kills one of the two processes that make works as soon as a work is made. */
  private static void killOneWhen(Process job, Path rows) throws InterruptedException {
    while (job.isAlive()) {
      String[] made = rows.toFile().list();
      Optional<ProcessHandle> executor = SparkProgram.executorOf(job);
      if (made != null && made.length > 0 && executor.isPresent()) {
        assertThat(executor.get().destroyForcibly()).isTrue();
        return;
      }
      Thread.sleep(50);
    }
    throw new AssertionError("the job ended before a process was killed");
  }

  /** All files by their names but the ledgers, as text of one sign a byte. */
  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = folder.relativize(file).toString();
        if (!name.startsWith("ledger.")) {
          files.put(name, Files.readString(file, StandardCharsets.ISO_8859_1));
        }
      }
    }
    return files;
  }

  /** The ledger but for the time that was taken. */
  private static List<String> ledger(Path folder) throws IOException {
    return Files.readAllLines(folder.resolve(Ledger.FILE)).stream()
        .map(line -> line.replaceFirst("^((?:[^\t]*\t){9})[^\t]*", "$1"))
        .toList();
  }

  private static Map<String, String> states(Path folder) throws IOException {
    Map<String, String> states = new TreeMap<>();
    for (LedgerRow row : Ledger.read(folder.resolve(Ledger.FILE))) {
      states.put(row.work(), row.state().key() + " " + row.pages() + " " + row.files().size());
      assertThat(row.state()).isIn(WorkState.DONE, WorkState.FAILED);
    }
    return states;
  }

  private static Map<String, String> parquet(Path folder) throws IOException {
    Map<String, String> states = new TreeMap<>();
    org.apache.hadoop.fs.Path table =
        new org.apache.hadoop.fs.Path(folder.resolve("ledger.parquet").toUri());
    try (ParquetReader<Group> reader =
        ParquetReader.builder(new GroupReadSupport(), table).build()) {
      for (Group row = reader.read(); row != null; row = reader.read()) {
        states.put(
            row.getString("work", 0),
            "%s %d %d"
                .formatted(
                    row.getString("state", 0),
                    row.getInteger("pages", 0),
                    row.getGroup("files", 0).getFieldRepetitionCount("list")));
      }
    }
    return states;
  }
}
