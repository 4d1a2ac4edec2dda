package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.baspa.input.DrawnBooks;
import kz.baspa.input.DrawnPages;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same text gives the same files wherever it is converted, to the byte. */
class SameBytesTest {
  private static final String RAW =
      """
      Мазмұны
      Кіріспе ........ 3
      1 Дала өзендері ........ 5
      Қорытынды ........ 9
      Кіріспе
      Көктемде дала өзeндepi тасып, жағалаудағы ауылдар су астын-
      да қалады.
      1 Дала өзендері
      Өзен деңгейі сәуір айында 1 234,5 см көтеріліп, ИСТАНБҰЛ мен iрi қалаларға қайта түседі [1].
      Қорытынды
      Өзендерді зерттеу әлі де жалғасуы керек.
      Пайдаланылған әдебиеттер тізімі
      1. Бектемір А. Өзендер. – Алматы: Ғылым, 2019. – 120 б.
      """;

  @TempDir Path folder;
  private Path raw;

  @BeforeEach
  void writeRawText() throws IOException {
    raw = Files.writeString(folder.resolve("өзен.txt"), RAW);
  }

  private static Map<String, byte[]> files(Path out) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> made = Files.list(out)) {
      for (Path file : made.toList()) {
        files.put(file.getFileName().toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }

  private Map<String, byte[]> convert(String name, String zone, String locale) throws IOException {
    TimeZone zoneBefore = TimeZone.getDefault();
    Locale localeBefore = Locale.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));
      Locale.setDefault(Locale.forLanguageTag(locale));
      Path out = folder.resolve(name);
      assertThat(Program.in("kk").run("convert", raw.toString(), "-o", out.toString()).code())
          .isZero();
      return files(out);
    } finally {
      TimeZone.setDefault(zoneBefore);
      Locale.setDefault(localeBefore);
    }
  }

  private static void assertSame(Map<String, byte[]> found, Map<String, byte[]> expected) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    expected.forEach((name, bytes) -> assertThat(found.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void timeZoneLocaleCoresAndTheJavaMakeNoDifference() throws Exception {
    Map<String, byte[]> expected = convert("utc", "UTC", "en-US");
    assertThat(expected).hasSizeGreaterThanOrEqualTo(5);
    assertSame(convert("samoa", "Pacific/Pago_Pago", "ar-EG-u-nu-arab"), expected);
    assertSame(convert("chatham", "Pacific/Chatham", "tr-TR"), expected);
    int cores = 1;
    for (Path java : javas()) {
      assertSame(convertElsewhere(java, cores), expected);
      cores = 8;
    }
  }

  @Test
  void aScanIsReadAlikeHoweverManyPagesAtATime() throws Exception {
    List<BufferedImage> pages =
        List.of(
            DrawnPages.page(
                "Көктемде дала өзендері тасып, жағалаудағы", "ауылдар су астында қалады."),
            DrawnBooks.askew(DrawnPages.page("1987 жылғы 12 сәуірде су 345 см көтерілді."), 1));
    Path scan = Files.write(folder.resolve("scan.tif"), DrawnPages.tiff(pages));
    String[] formats = {"--to", "tei,docx,pdf,html,pdf-scan,hocr,alto"};
    List<Map<String, byte[]>> made = new ArrayList<>();
    for (String name : List.of("first", "second")) {
      String out = folder.resolve(name).toString();
      Program.Outcome outcome =
          Program.in("kk").run("convert", scan.toString(), "-o", out, formats[0], formats[1]);
      assertThat(outcome.code()).isZero();
      assertThat(outcome.err()).contains("scan.tif: суретінен оқылған бет: 2;");
      made.add(files(folder.resolve(name)));
    }
    assertThat(made.get(0)).hasSizeGreaterThanOrEqualTo(9);
    assertThat(new String(made.get(0).get("scan.report.html"), StandardCharsets.UTF_8))
        .contains("Суретінен оқылған бет саны: 2")
        .doesNotContain("UTF-8 ретінде");
    assertSame(made.get(1), made.get(0));
    Path java = javas().get(0);
    assertSame(convertElsewhere(java, 1, scan, formats), made.get(0));
    assertSame(convertElsewhere(java, 2, scan, formats), made.get(0));
  }

  private Map<String, byte[]> convertElsewhere(Path java, int cores) throws Exception {
    return convertElsewhere(java, cores, raw);
  }

  private Map<String, byte[]> convertElsewhere(Path java, int cores, Path in, String... options)
      throws Exception {
    Path out = folder.resolve("cores" + cores);
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            java.toString(),
            "-XX:ActiveProcessorCount=" + cores,
            "-XX:TieredStopAtLevel=1",
            "-Duser.timezone=Asia/Kathmandu",
            "-Duser.language=fa",
            "-cp",
            System.getProperty("java.class.path"),
            Main.class.getName(),
            "convert",
            "--lang=kk",
            in.toString(),
            "-o",
            out.toString()));
    command.addAll(List.of(options));
    File log = folder.resolve("log").toFile();
    Process process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log).start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).as(Files.readString(log.toPath())).isZero();
    return files(out);
  }

  /** This Java, and one of each other version of those that are installed beside it. */
  private static List<Path> javas() throws IOException {
    Path home = Path.of(System.getProperty("java.home"));
    List<Path> javas = new ArrayList<>(List.of(home.resolve("bin/java")));
    List<Integer> versions = new ArrayList<>(List.of(Runtime.version().feature()));
    try (Stream<Path> homes = Files.list(home.resolveSibling(""))) {
      for (Path other : homes.sorted().toList()) {
        int version = version(other);
        if (version >= 17 && !versions.contains(version)) {
          versions.add(version);
          javas.add(other.resolve("bin/java"));
        }
      }
    }
    return javas;
  }

  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
      return 0;
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.replaceAll("[^0-9.]", "").split("\\.", 2)[0])
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }
}
