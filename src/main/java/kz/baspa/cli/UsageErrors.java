package kz.baspa.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.baspa.text.Messages;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** One sentence for each way to use the program wrongly, in the user's language. */
final class UsageErrors {
  private UsageErrors() {}

  static String say(ParameterException e, Messages messages) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      return unmatched(unmatched, messages);
    }
    if (e instanceof MissingParameterException missing) {
      // What is missing may be what an option that does not exist was meant to be.
      List<String> unmatched = e.getCommandLine().getUnmatchedArguments();
      if (!unmatched.isEmpty() && unmatched.get(0).startsWith("-")) {
        return option(unmatched.get(0), e.getCommandLine(), messages);
      }
      List<ArgSpec> arguments = missing.getMissing();
      if (arguments.isEmpty()) {
        return messages.say("cli.no-command");
      }
      return messages.say(
          "cli.missing",
          arguments.stream().map(UsageErrors::name).collect(Collectors.joining(", ")));
    }
    if (e instanceof OverwrittenOptionException twice) {
      return messages.say("cli.option-twice", name(twice.getOverwritten()));
    }
    return messages.say("cli.wrong-use", String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
  }

  private static String unmatched(UnmatchedArgumentException e, Messages messages) {
    String first = e.getUnmatched().get(0);
    CommandLine command = e.getCommandLine();
    String name = command.getCommandSpec().qualifiedName();
    if (e.isUnknownOption()) {
      return option(first, command, messages);
    }
    if (command.getParent() != null) {
      return messages.say("cli.argument-unexpected", first, name);
    }
    return command(first, command, messages);
  }

  private static String option(String given, CommandLine command, Messages messages) {
    String option = given.replaceFirst("=.*", "");
    Optional<String> meant = Nearest.to(option, command.getCommandSpec().optionsMap().keySet());
    String name = command.getCommandSpec().qualifiedName();
    return messages.say("cli.option-unknown", option, name) + meant(meant, messages);
  }

  private static String command(String given, CommandLine root, Messages messages) {
    Optional<String> meant = Nearest.to(given, root.getSubcommands().keySet());
    return messages.say("cli.command-unknown", given) + meant(meant, messages);
  }

  private static String meant(Optional<String> meant, Messages messages) {
    return meant.map(word -> " " + messages.say("cli.did-you-mean", word)).orElse("");
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
