package kz.baspa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.launcher.JavaModuleOptions;

/**
 * A Spark on this machine, laid out of the libraries that the tests have: its own beside it, as in
 * a distribution, ours sent to it, as {@code spark-submit} sends them.
 */
final class SparkProgram {
  /** Libraries of ours that Spark has, too. */
  private static final Set<String> SHARED =
      Set.of("jackson-", "slf4j-api", "commons-", "log4j-", "snakeyaml", "jakarta.servlet");

  private static final String EXECUTOR = "CoarseGrainedExecutorBackend";

  private final Path home;
  private final Path jar;

  /**
   * Lays it out.
   *
   * @param home an empty folder
   */
  SparkProgram(Path home) throws IOException {
    this.home = home;
    Path jars = Files.createDirectories(home.resolve("jars"));
    Set<String> names;
    try (Stream<Path> lib = Files.list(Path.of("target/cluster/lib"))) {
      names = lib.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
    }
    for (String entry : System.getProperty("java.class.path").split(java.io.File.pathSeparator)) {
      Path file = Path.of(entry).toAbsolutePath();
      String name = file.getFileName().toString();
      boolean isOurs = names.contains(name);
      if (name.endsWith(".jar") && (!isOurs || SHARED.stream().anyMatch(name::startsWith))) {
        Files.createSymbolicLink(jars.resolve(name), file);
      }
    }
    jar = home.resolve("baspa-cluster.jar");
    Process packed =
        new ProcessBuilder(
                tool("jar"),
                "--create",
                "--file=" + jar,
                "--main-class=" + ClusterMain.class.getName(),
                "-C",
                "target/cluster/classes",
                ".",
                "-C",
                "target/cluster/test-classes",
                "kz/baspa/cli")
            .inheritIO()
            .start();
    try {
      packed.waitFor();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static String tool(String name) {
    return Path.of(System.getProperty("java.home"), "bin", name).toString();
  }

  /** Begins the job; what it says goes to a file. */
  Process submit(String master, Path said, List<String> arguments) throws IOException {
    return submit(ClusterMain.class, master, said, arguments);
  }

  /** Begins a job of this class. */
  Process submit(Class<?> main, String master, Path said, List<String> arguments)
      throws IOException {
    List<String> command = new ArrayList<>(List.of(tool("java")));
    command.addAll(List.of(JavaModuleOptions.defaultModuleOptionArray()));
    command.addAll(
        List.of("-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    command.addAll(List.of("-cp", home.resolve("jars") + "/*"));
    command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", master));
    for (String setting :
        List.of(
            "spark.driver.host=127.0.0.1",
            "spark.driver.bindAddress=127.0.0.1",
            "spark.local.dir=" + home.resolve("local"),
            // Few and small as the works are, more would only cost time.
            "spark.sql.shuffle.partitions=2",
            "spark.sql.codegen.wholeStage=false",
            "spark.executor.extraJavaOptions=-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")) {
      command.addAll(List.of("--conf", setting));
    }
    if (main != ClusterMain.class) { // else the jar says so
      command.addAll(List.of("--class", main.getName()));
    }
    command.addAll(List.of("--jars", "target/cluster/lib/*.jar", jar.toString()));
    command.addAll(arguments);
    ProcessBuilder process =
        new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
    process.environment().put("SPARK_HOME", home.toString());
    process.environment().put("SPARK_SCALA_VERSION", "2.13");
    process.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    process.environment().put("LC_ALL", "C.UTF-8");
    return process.start();
  }

  /** One of the processes of a job in which works are made. */
  static Optional<ProcessHandle> executorOf(Process job) {
    return job.descendants()
        .filter(process -> process.info().arguments().isPresent())
        .filter(process -> List.of(process.info().arguments().get()).toString().contains(EXECUTOR))
        .findFirst();
  }
}
