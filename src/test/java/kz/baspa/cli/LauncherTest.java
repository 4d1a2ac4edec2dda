package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher {@code ./baspa}, in a project of its own with a Java and a Maven that only tell. */
class LauncherTest {
  private static final String JAVA =
      """
      #!/bin/sh
      if [ "$1" = -version ]; then echo 'openjdk version "%s" 2026-01-01' >&2; exit 0; fi
      for a in "$@"; do printf '<%%s>' "$a"; done
      printf 'LC_ALL=%%s BASPA_LOCALE=%%s' "$LC_ALL" "$BASPA_LOCALE"
      exit 7
      """;

  private static final String MAVEN =
      """
      #!/bin/sh
      echo run >>"$(dirname "$0")/mvn.log"
      mkdir -p target/lib && echo jar >target/baspa.jar
      """;

  @TempDir Path folder;
  private Path project;
  private Path tools;

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectories(folder.resolve("a project/баспа"));
    tools = Files.createDirectories(folder.resolve("tools"));
    Files.createDirectories(project.resolve("src/main"));
    Files.createFile(project.resolve("pom.xml"));
    Files.copy(Path.of("baspa"), project.resolve("baspa"));
    makeOld(project.resolve("pom.xml"));
    makeOld(project.resolve("src/main"));
    script(tools.resolve("java"), JAVA.formatted("17.0.9"));
    script(tools.resolve("mvn"), MAVEN);
    Files.setPosixFilePermissions(
        project.resolve("baspa"), PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private static void makeOld(Path file) throws IOException {
    Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
  }

  private static void script(Path file, String text) throws IOException {
    Files.writeString(file, text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  private record Outcome(int code, String out, String err) {}

  private Outcome launch(Map<String, String> environment, Path launcher, String... arguments)
      throws Exception {
    List<String> command =
        Stream.concat(Stream.of("sh", launcher.toString()), Arrays.stream(arguments)).toList();
    File out = folder.resolve("out").toFile();
    File err = folder.resolve("err").toFile();
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out)
            .redirectError(err);
    Map<String, String> all = new HashMap<>(environment);
    all.putIfAbsent("PATH", tools + ":/usr/bin:/bin");
    all.putIfAbsent("BASPA_CLASS_CACHE", "off"); // LauncherCacheTest tries it
    builder.environment().clear();
    builder.environment().putAll(all);
    Process process = builder.start();
    assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
    return new Outcome(
        process.exitValue(),
        Files.readString(out.toPath()),
        Files.readString(err.toPath(), StandardCharsets.UTF_8));
  }

  private Outcome launch(String... arguments) throws Exception {
    return launch(Map.of("LANG", "C.UTF-8"), project.resolve("baspa"), arguments);
  }

  private long builds() throws IOException {
    Path log = tools.resolve("mvn.log");
    return Files.exists(log) ? Files.readAllLines(log).size() : 0;
  }

  @Test
  void buildsOnceAndSaysSo() throws Exception {
    Outcome first = launch("restore", "a b.txt", "");
    assertThat(first.code()).isEqualTo(7);
    assertThat(first.out()).contains("baspa.jar><restore><a b.txt><>");
    assertThat(first.err()).contains("building").hasLineCount(1);
    Outcome second = launch("--version");
    assertThat(second.err()).isEmpty();
    assertThat(builds()).isEqualTo(1);
    assertThat(project.resolve("target/.building")).doesNotExist();
  }

  @Test
  void buildsAgainWhenASourceIsNewer() throws Exception {
    launch();
    Path source = Files.writeString(project.resolve("src/main/New.java"), "");
    Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(2)));
    launch();
    assertThat(builds()).isEqualTo(2);
  }

  @Test
  void worksThroughALinkFromAnotherFolder() throws Exception {
    Path link = Files.createSymbolicLink(folder.resolve("to-baspa"), project.resolve("baspa"));
    Path second = Files.createSymbolicLink(folder.resolve("again"), link.getFileName());
    assertThat(launch(Map.of(), second).out()).contains(project.resolve("target") + "/baspa.jar");
  }

  @Test
  void keepsFileNamesReadableWhateverTheLocale() throws Exception {
    Path launcher = project.resolve("baspa");
    assertThat(launch(Map.of("LC_ALL", "C"), launcher).out())
        .endsWith("LC_ALL=C.UTF-8 BASPA_LOCALE=C");
    assertThat(launch(Map.of("LANG", "kk_KZ.KZ1048"), launcher).out())
        .endsWith("LC_ALL=C.UTF-8 BASPA_LOCALE=kk_KZ.KZ1048");
    assertThat(launch(Map.of("LANG", "kk_KZ.UTF-8"), launcher).out())
        .endsWith("LC_ALL= BASPA_LOCALE=");
  }

  @Test
  void passesOptionsForJavaOn() throws Exception {
    Map<String, String> environment = Map.of("BASPA_JAVA_OPTS", "-Xmx2g -Dx=y");
    assertThat(launch(environment, project.resolve("baspa")).out()).contains("<-Xmx2g><-Dx=y>");
  }

  @Test
  void longRunsHaveOptionsOfTheirOwn() throws Exception {
    assertThat(launch("batch", "a", "-o", "b").out())
        .contains("<-XX:+UseParallelGC>")
        .containsPattern("<-XX:MaxNewSize=[1-9][0-9]+m>")
        .doesNotContain("UseSerialGC", "-Xmx1g");
    assertThat(launch("--lang", "kk", "batch", "a").out()).contains("MaxRAMPercentage");
    assertThat(launch("convert", "batches", "batch.txt").out()).contains("<-Xmx1g>");
  }

  @Test
  void saysWhatIsMissing() throws Exception {
    script(tools.resolve("java"), JAVA.formatted("11.0.2"));
    Outcome old = launch();
    assertThat(old.code()).isEqualTo(127);
    assertThat(old.err()).contains("Java 17 or newer").hasLineCount(1);
    Path launcher = project.resolve("baspa");
    assertThat(launch(Map.of("LANG", "kk_KZ.UTF-8"), launcher).err())
        .contains("одан жаңасы керек")
        .hasLineCount(1);
    assertThat(launch(Map.of("LC_ALL", "ru_RU.UTF-8"), launcher).err())
        .contains("Нужна Java 17")
        .hasLineCount(1);
    script(tools.resolve("java"), JAVA.formatted("25"));
    script(tools.resolve("mvn"), "#!/bin/sh\necho '[ERROR] no room' >&2\nexit 1\n");
    Outcome failed = launch();
    assertThat(failed.code()).isEqualTo(5);
    assertThat(failed.err()).contains("no room").contains("building failed");
    assertThat(project.resolve("target/.building")).doesNotExist();
  }

  @Test
  void saysThatMavenIsMissing() throws Exception {
    Files.delete(tools.resolve("mvn"));
    Path bare = Files.createDirectories(folder.resolve("bare"));
    for (String tool :
        List.of(
            "sh", "dirname", "readlink", "cat", "sed", "mkdir", "find", "head", "rm", "sleep")) {
      for (Path place : List.of(Path.of("/bin", tool), Path.of("/usr/bin", tool))) {
        if (Files.exists(place) && !Files.exists(bare.resolve(tool))) {
          script(bare.resolve(tool), "#!/bin/sh\nexec " + place + " \"$@\"\n");
        }
      }
    }
    Map<String, String> environment = Map.of("PATH", tools + ":" + bare);
    Outcome outcome = launch(environment, project.resolve("baspa"));
    assertThat(outcome.code()).isEqualTo(127);
    assertThat(outcome.err()).contains("Maven").hasLineCount(1);
  }

  @Test
  void takesTheLockOfABuildThatDied() throws Exception {
    Path lock = Files.createDirectories(project.resolve("target/.building"));
    Files.writeString(lock.resolve("pid"), "999999999\n");
    assertThat(launch().out()).contains("baspa.jar");
    assertThat(builds()).isEqualTo(1);
  }
}
