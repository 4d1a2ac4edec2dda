package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The archive of loaded classes that the launcher {@code ./baspa} keeps. */
class LauncherCacheTest {
  /** Prints what it is given; makes an archive where one is asked for. */
  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "%s" 2026-01-01' >&2; exit 0; fi
      for a in "$@"; do
        case $a in
          -XX:ArchiveClassesAtExit=* | -XX:AOTCacheOutput=*)
            echo made >>"$(dirname "$0")/made.log"
            echo archive >"${a#*=}"
            exit %d ;;
        esac
        printf '<%%s>' "$a"
      done
      """;

  @TempDir Path folder;
  private Path project;
  private Path java;
  private Path cache;

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectories(folder.resolve("a project"));
    Files.createDirectories(project.resolve("target/lib"));
    Files.createDirectories(project.resolve("src/main"));
    Files.writeString(project.resolve("pom.xml"), "");
    Files.writeString(project.resolve("target/baspa.jar"), "jar");
    Files.copy(Path.of("baspa"), project.resolve("baspa"));
    java = Files.createDirectories(folder.resolve("home/bin")).resolve("java");
    cache = project.resolve("target/class-cache");
    makeJava("17.0.9", 0);
    date(project.resolve("pom.xml"), -1000);
    date(project.resolve("src/main"), -1000);
    date(project.resolve("target/baspa.jar"), -100);
  }

  private static void date(Path file, int secondsFromNow) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(secondsFromNow)));
  }

  private void makeJava(String version, int code) throws IOException {
    Files.writeString(java, JAVA.formatted(version, code));
    Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private Process start(Map<String, String> environment, String... arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("sh", project.resolve("baspa").toString()));
    command.addAll(Arrays.asList(arguments));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("BASPA_CLASS_CACHE");
    builder.environment().remove("BASPA_JAVA_OPTS");
    builder.environment().put("JAVA_HOME", java.getParent().getParent().toString());
    builder.environment().putAll(environment);
    return builder.start();
  }

  /** What the launcher and Java said. */
  private String launch(Map<String, String> environment, String... arguments) throws Exception {
    Process process = start(environment, arguments);
    String said = new String(process.getInputStream().readAllBytes());
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return said;
  }

  private String convert() throws Exception {
    return launch(Map.of(), "convert", "a.txt");
  }

  private long made() throws IOException {
    Path log = java.resolveSibling("made.log");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  private void awaitCache() throws InterruptedException {
    await(
        () -> Files.exists(cache.resolve("made-for")) && Files.notExists(cache.resolve("making")));
  }

  private static void await(BooleanSupplier done) throws InterruptedException {
    Instant end = Instant.now().plus(Duration.ofSeconds(90));
    while (!done.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(50);
    }
  }

  @ParameterizedTest(name = "Java {0}")
  @CsvSource({"17.0.9, -XX:SharedArchiveFile=, jsa", "25, -XX:AOTCache=, aot"})
  void theFirstRunHasNoneAndTheNextOnesHaveIt(String version, String option, String ending)
      throws Exception {
    makeJava(version, 0);
    assertThat(convert()).doesNotContain(option).contains("<convert><a.txt>");
    awaitCache();
    assertThat(convert()).contains("<" + option + cache + "/classes." + ending + ">");
    assertThat(launch(Map.of(), "--version")).contains(option);
    assertThat(launch(Map.of("BASPA_CLASS_CACHE", "off"), "convert", "a")).doesNotContain(option);
    assertThat(made()).isEqualTo(1);
    try (Stream<Path> files = Files.list(cache)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("made-for", "classes." + ending);
    }
  }

  @Test
  void itIsMadeAnewForAnotherJarAndForAnotherJava() throws Exception {
    convert();
    awaitCache();
    date(project.resolve("target/baspa.jar"), 0);
    date(cache.resolve("made-for"), -10);
    assertThat(convert()).doesNotContain("SharedArchiveFile");
    await(() -> Files.exists(java.resolveSibling("made.log")) && lines() == 2);
    awaitCache();
    assertThat(convert()).contains("SharedArchiveFile");
    makeJava("17.0.10", 0); // one letter more
    assertThat(convert()).doesNotContain("SharedArchiveFile");
    await(() -> lines() == 3);
    awaitCache();
    assertThat(convert()).contains("SharedArchiveFile");
  }

  private long lines() {
    try {
      return made();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void startsAtTheSameTimeMakeItOnce() throws Exception {
    List<Process> starts = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      starts.add(start(Map.of(), "convert", "a.txt"));
    }
    for (Process process : starts) {
      assertThat(new String(process.getInputStream().readAllBytes())).contains("<convert>");
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    }
    awaitCache();
    Thread.sleep(2000); // those that came second look every second
    assertThat(made()).isEqualTo(1);
    assertThat(convert()).contains("SharedArchiveFile");
  }

  @Test
  void oneThatWasKilledWhileItMadeItIsReplaced() throws Exception {
    Path making = Files.createDirectories(cache.resolve("making"));
    Files.writeString(making.resolve("pid"), "999999999\n");
    Files.writeString(making.resolve("classes.jsa"), "half");
    convert();
    awaitCache();
    assertThat(cache.resolve("classes.jsa")).hasContent("archive");
  }

  @Test
  void whereItCannotBeMadeRunsDoWithout() throws Exception {
    makeJava("17.0.9", 134);
    convert();
    awaitCache();
    assertThat(convert()).doesNotContain("SharedArchiveFile");
    Thread.sleep(1500);
    assertThat(made()).as("not tried again").isEqualTo(1);
  }

  @Test
  void aFolderThatCannotBeWrittenToIsNoTrouble() throws Exception {
    Files.writeString(cache, "not a folder");
    assertThat(convert()).startsWith("<-XX:").endsWith("<convert><a.txt>");
    Thread.sleep(1500);
    assertThat(made()).isZero();
  }

  @Test
  void nothingIsMadeForHelp() throws Exception {
    launch(Map.of(), "--version");
    launch(Map.of(), "convert", "--help");
    assertThat(cache).doesNotExist();
  }

  /** This Java, and one that has the newer kind of archive, where there is one. */
  static Stream<Path> javas() throws IOException {
    List<Path> homes = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"))));
    Path installed = Path.of("/usr/lib/jvm");
    if (Files.isDirectory(installed)) {
      try (Stream<Path> all = Files.list(installed)) {
        all.filter(home -> version(home) >= 25).findFirst().ifPresent(homes::add);
      }
    }
    return homes.stream();
  }

  private static int version(Path home) {
    try {
      String[] parts = Files.readString(home.resolve("release")).split("JAVA_VERSION=\"", 2);
      return Integer.parseInt(parts[1].split("[.\"]", 2)[0]);
    } catch (IOException e) {
      return 0;
    }
  }

  /** What the archive is made of here. */
  public static final class Program {
    public static void main(String[] arguments) {
      System.out.println("Бастау " + String.join(" ", arguments));
    }
  }

  @ParameterizedTest
  @MethodSource("javas")
  void aTrueJavaTakesItWithoutAWord(Path home) throws Exception {
    java = home.resolve("bin/java");
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Program.class.getName());
    Path jar = project.resolve("target/baspa.jar");
    String program = Program.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      out.putNextEntry(new JarEntry(program));
      out.write(Program.class.getResourceAsStream("/" + program).readAllBytes());
    }
    date(jar, -100);
    String first = convert();
    awaitCache();
    String must = version(home) < 25 ? "-Xshare:on" : "-XX:AOTMode=on";
    assertThat(launch(Map.of("BASPA_JAVA_OPTS", must), "convert", "a.txt"))
        .isEqualTo(first)
        .isEqualTo("Бастау convert a.txt\n");
    Path archive = cache.resolve(version(home) < 25 ? "classes.jsa" : "classes.aot");
    assertThat(archive).exists();
    // a library that is changed behind its back: Java sees it, and takes the classes themselves
    date(jar, -50);
    assertThat(convert()).isEqualTo(first);
    Thread.sleep(1500); // the clock of ls has minutes: it may be made anew
    awaitCache();
  }
}
