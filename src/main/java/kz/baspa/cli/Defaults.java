package kz.baspa.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.baspa.profile.SettingsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * What the user wants in every run: {@code baspa.yaml} beside the work goes before {@code
 * baspa.yaml} in the user's own folder, and what is given on the command line before both.
 */
final class Defaults {
  /** The name of the file. */
  static final String FILE = "baspa.yaml";

  /** What a file may say. What replaces files, or says where they go, is for the command line. */
  private static final Set<String> NAMES =
      Set.of(
          "lang",
          "quiet",
          "no-progress",
          "encoding",
          "fixes",
          "text-layer",
          "rules-off",
          "words",
          "decisions",
          "meta",
          "to",
          "profile",
          "track",
          "soft-hyphens");

  /** The names whose values are files, beside the file that names them. */
  private static final Set<String> FILES = Set.of("words", "decisions", "meta", "profile");

  /** The commands that take all of them; others take those that all commands have. */
  private static final Set<String> COMMANDS = Set.of("convert", "batch", "restore", "typeset");

  private static final Set<String> COMMON = Set.of("lang", "quiet", "no-progress");

  private Defaults() {}

  /**
   * The arguments with those that the files add, behind the name of the command.
   *
   * @param line reads the arguments; it is not used again
   * @throws kz.baspa.text.BaspaException of bad input if a file says what it may not
   */
  static String[] addTo(String[] arguments, CommandLine line, Map<String, String> environment) {
    ParseResult given;
    try {
      given = line.parseArgs(arguments);
    } catch (ParameterException e) {
      return arguments; // the same error is told when they are read again
    }
    if (!given.hasSubcommand() || given.subcommand().matchedPositionals().isEmpty()) {
      return arguments;
    }
    ParseResult command = given.subcommand();
    List<String> added = new ArrayList<>();
    settings(beside(command), own(environment))
        .forEach(
            (name, values) -> {
              OptionSpec option = command.commandSpec().findOption("--" + name);
              boolean takes = COMMANDS.contains(command.commandSpec().name());
              if (option != null
                  && (takes || COMMON.contains(name))
                  && !command.hasMatchedOption(option)
                  && !given.hasMatchedOption("--" + name)) {
                added.addAll(arguments(option, values));
              }
            });
    List<String> all = new ArrayList<>(Arrays.asList(arguments));
    all.addAll(all.indexOf(command.commandSpec().name()) + 1, added);
    return all.toArray(String[]::new);
  }

  private static List<String> arguments(OptionSpec option, List<String> values) {
    String name = option.longestName();
    if (option.arity().max() == 0) {
      return values.equals(List.of("true")) ? List.of(name) : List.of(name + "=" + values.get(0));
    }
    return option.splitRegex().isEmpty()
        ? values.stream().map(value -> name + "=" + value).toList()
        : List.of(name + "=" + String.join(option.splitRegex(), values));
  }

  /** The folder of the first work. */
  private static @Nullable Path beside(ParseResult command) {
    return command.matchedPositionals().stream()
        .flatMap(positional -> positional.stringValues().stream())
        .filter(value -> !Job.isStandard(value))
        .findFirst()
        .map(Defaults::folder)
        .orElse(null);
  }

  private static @Nullable Path folder(String work) {
    try {
      Path path = Path.of(work).toAbsolutePath();
      return Files.isDirectory(path) ? path : path.getParent();
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static @Nullable Path own(Map<String, String> environment) {
    return Stream.of("HOME", "USERPROFILE")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(Defaults::folder)
        .orElse(null);
  }

  private static Map<String, List<String>> settings(@Nullable Path... folders) {
    Map<String, List<String>> settings = new LinkedHashMap<>();
    for (Path folder : folders) {
      if (folder != null && Files.isRegularFile(folder.resolve(FILE))) {
        SettingsFile.read(folder.resolve(FILE), new TreeSet<>(NAMES))
            .forEach((name, values) -> settings.putIfAbsent(name, placed(name, values, folder)));
      }
    }
    return settings;
  }

  private static List<String> placed(String name, List<String> values, Path folder) {
    if (!FILES.contains(name)) {
      return values;
    }
    return values.stream()
        .map(
            value -> {
              Path file = Job.path(value).isAbsolute() ? Path.of(value) : folder.resolve(value);
              // A profile may be one that ships.
              return name.equals("profile") && !Files.exists(file) ? value : file.toString();
            })
        .toList();
  }
}
