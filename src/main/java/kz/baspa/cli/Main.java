package kz.baspa.cli;

import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import kz.baspa.Baspa;
import kz.baspa.cli.console.Console;
import kz.baspa.cli.console.Printable;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** The program {@code baspa}. */
public final class Main {
  private static final String XML_WRITER = "javax.xml.transform.TransformerFactory";

  private final Console console;
  private final Messages messages;
  private final Job job;
  private final Function<Job, BatchCommand> batch;

  private Main(Console console, Messages messages, Function<Job, BatchCommand> batch) {
    this.console = console;
    this.messages = messages;
    this.job = new Job(console, messages);
    this.batch = batch;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    // FOP would search all libraries for an XML writer in every work, and find this one.
    if (System.getProperty(XML_WRITER) == null) {
      System.setProperty(XML_WRITER, "net.sf.saxon.TransformerFactoryImpl");
    }
    if (!Arrays.asList(arguments).contains("--debug")) {
      // Readers of the JDK print what is wrong with a file («[Fatal Error]») besides throwing it.
      System.setErr(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
    }
    System.exit(run(Console.ofProcess(), arguments));
  }

  /**
   * Runs a command.
   *
   * @return 0 done, 1 some of several works failed, 2 wrong use, 3 input cannot be read or is no
   *     text, 4 output cannot be written, 5 a fault of the program
   */
  static int run(Console console, String... arguments) {
    return run(console, BatchCommand::new, arguments);
  }

  /**
   * The same.
   *
   * @param batch makes many works, here or elsewhere
   */
  static int run(Console console, Function<Job, BatchCommand> batch, String... arguments) {
    Locale locale = Locale.getDefault();
    Locale language = Languages.choose(List.of(arguments), console.environment(), locale);
    // FOP numbers its fonts by the locale of the process and fails where it has figures of its own.
    Locale.setDefault(Locale.ROOT);
    if (prints(List.of(arguments))) {
      Baspa.prepareTypesettingEarly();
    }
    Main main = new Main(console, new Messages(language), batch);
    try {
      String[] all = Defaults.addTo(arguments, main.commandLine(), console.environment());
      Locale wanted = Languages.choose(List.of(all), console.environment(), locale);
      return new Main(console, new Messages(wanted), batch).execute(all);
    } catch (BaspaException e) {
      return main.job.fail(e, Arrays.asList(arguments).contains("--debug"));
    } finally {
      Locale.setDefault(locale);
    }
  }

  /** Whether these arguments, which nobody has read yet, look as if a work were to be printed. */
  private static boolean prints(List<String> arguments) {
    boolean all = arguments.stream().noneMatch(argument -> argument.startsWith("--to"));
    return arguments.size() > 1
        && (arguments.contains("convert") || arguments.contains("typeset"))
        && (all || arguments.stream().anyMatch(argument -> argument.matches(".*(pdf|docx).*")))
        && !arguments.contains("--help")
        && !arguments.contains("-h");
  }

  private int execute(String... arguments) {
    boolean debug = Arrays.asList(arguments).contains("--debug");
    if (debug) {
      // What libraries have to say, which nobody else wants to read.
      System.setProperty("org.apache.logging.log4j.simplelog.level", "WARN");
    }
    try {
      return commandLine().execute(arguments);
    } catch (RuntimeException | Error e) {
      return job.fail(e, debug);
    }
  }

  private CommandLine commandLine() {
    BaspaCommand root = new BaspaCommand();
    CommandLine line =
        new CommandLine(root)
            .addSubcommand(new ConvertCommand(job))
            .addSubcommand(batch.apply(job))
            .addSubcommand(new RestoreCommand(job))
            .addSubcommand(new ReviewCommand(job))
            .addSubcommand(new UndoCommand(job))
            .addSubcommand(new TypesetCommand(job))
            .addSubcommand(new ImportCommand(job))
            .addSubcommand(new FontsCommand(job))
            .addSubcommand(new InitCommand(job))
            .addSubcommand(new CompletionCommand(job))
            .addSubcommand(new HelpCommand());
    line.getCommandSpec().version("baspa " + Baspa.version());
    return line.setResourceBundle(help())
        .setOut(new PrintWriter(console.out(), true, StandardCharsets.UTF_8))
        .setErr(new PrintWriter(console.err(), true, StandardCharsets.UTF_8))
        .setExpandAtFiles(false)
        .setUsageHelpLongOptionsMaxWidth(28)
        .setExecutionStrategy(parsed -> runChecked(parsed, root))
        .setParameterExceptionHandler((e, given) -> wrongUse(e))
        .setExecutionExceptionHandler((e, command, parsed) -> job.fail(e, root.debug));
  }

  /** The help texts in the user's language, whatever the locale of the process is. */
  private ResourceBundle help() {
    return ResourceBundle.getBundle(
        "kz.baspa.cli.help",
        messages.locale(),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  private int runChecked(ParseResult parsed, BaspaCommand root) {
    try {
      Languages.check(root.lang);
    } catch (BaspaException e) {
      return job.fail(e, root.debug);
    }
    return new CommandLine.RunLast().execute(parsed);
  }

  private int wrongUse(ParameterException e) {
    if (e.getCommandLine().getParent() == null
        && !(e instanceof UnmatchedArgumentException)
        && e.getCommandLine().getParseResult() != null
        && e.getCommandLine().getParseResult().originalArgs().isEmpty()) {
      e.getCommandLine().usage(console.err());
      return Fault.USAGE.exitCode();
    }
    console.err().println(messages.say("cli.error", Printable.of(UsageErrors.say(e, messages))));
    console
        .err()
        .println(messages.say("cli.see-help", e.getCommandLine().getCommandSpec().qualifiedName()));
    return Fault.USAGE.exitCode();
  }
}
