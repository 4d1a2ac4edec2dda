package kz.baspa.cli.console;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What the program has around it: streams and environment, so that tests can give their own.
 *
 * @param in standard input
 * @param out standard output, for results alone
 * @param err standard error, for messages and progress, in UTF-8 whatever the locale
 * @param terminal whether standard error is a terminal
 * @param environment the environment variables
 */
public record Console(
    InputStream in,
    OutputStream out,
    PrintStream err,
    boolean terminal,
    Map<String, String> environment) {
  /** Set by the launcher, which alone can tell whether standard error is a terminal. */
  private static final String TERMINAL_PROPERTY = "baspa.terminal";

  /** The console of this process. */
  public static Console ofProcess() {
    String terminal = System.getProperty(TERMINAL_PROPERTY);
    return new Console(
        System.in,
        new java.io.FileOutputStream(java.io.FileDescriptor.out),
        new PrintStream(
            new java.io.FileOutputStream(java.io.FileDescriptor.err), true, StandardCharsets.UTF_8),
        terminal == null ? hasTerminal() : terminal.equals("yes"),
        System.getenv());
  }

  /** Without the launcher. From Java 22 on there is a console even where there is no terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean hasTerminal() {
    java.io.Console console = System.console();
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) java.io.Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
