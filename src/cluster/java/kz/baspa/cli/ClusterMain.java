package kz.baspa.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import kz.baspa.cli.console.Console;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilder;
import org.apache.logging.log4j.core.config.builder.api.ConfigurationBuilderFactory;
import org.apache.logging.log4j.core.config.builder.impl.BuiltConfiguration;

/**
 * What {@code spark-submit} runs: {@code baspa batch} with the same arguments, on the machines of a
 * cluster.
 */
public final class ClusterMain {
  private ClusterMain() {}

  /** Runs the job; the process ends with the exit code of {@code baspa batch} if it is not 0. */
  public static void main(String[] arguments) {
    Console console = Console.ofProcess();
    if (Stream.of(arguments).noneMatch("--debug"::equals)) {
      silence();
      // Readers of the JDK print what is wrong with a file («[Fatal Error]») besides throwing it.
      System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }
    int code =
        Main.run(
            console,
            ClusterCommand::new,
            Stream.concat(Stream.of("batch"), Stream.of(arguments)).toArray(String[]::new));
    if (code != 0) {
      System.exit(code); // Spark takes a process that ends by itself for one that has succeeded
    }
  }

  /** What Spark has to say is for a log, which a driver on a terminal has only if one is set up. */
  private static void silence() {
    if (System.getProperty("log4j2.configurationFile") == null
        && !System.getProperty("spark.submit.deployMode", "client").equals("cluster")) {
      ConfigurationBuilder<BuiltConfiguration> log =
          ConfigurationBuilderFactory.newConfigurationBuilder();
      log.add(log.newAppender("nowhere", "Null"));
      log.add(log.newRootLogger(Level.OFF).add(log.newAppenderRef("nowhere")));
      Configurator.reconfigure(log.build());
    }
  }
}
