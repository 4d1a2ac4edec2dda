package kz.baspa.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.baspa.cli.console.Console;

/** Runs the program inside the test, with streams and an environment of its own. */
final class Program {
  private final Map<String, String> environment;
  private byte[] input = new byte[0];
  private OutputStream output;

  private Program(Map<String, String> environment) {
    this.environment = environment;
  }

  static Program in(String language) {
    return new Program(Map.of("LANG", language + "_KZ.UTF-8"));
  }

  static Program withEnvironment(Map<String, String> environment) {
    return new Program(environment);
  }

  Program input(byte[] bytes) {
    this.input = bytes;
    return this;
  }

  Program output(OutputStream out) {
    this.output = out;
    return this;
  }

  Outcome run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(input),
            output == null ? out : output,
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false,
            environment);
    int code = Main.run(console, arguments);
    return new Outcome(code, out.toByteArray(), err.toString(StandardCharsets.UTF_8));
  }

  /** What came of a run. */
  record Outcome(int code, byte[] out, String err) {
    String text() {
      return new String(out, StandardCharsets.UTF_8);
    }
  }
}
