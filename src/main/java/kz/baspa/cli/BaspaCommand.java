package kz.baspa.cli;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program itself with the options that all its commands have. */
@Command(name = "baspa", usageHelpAutoWidth = true)
final class BaspaCommand {
  @Option(
      names = "--lang",
      descriptionKey = "lang",
      paramLabel = "kk|ru|en",
      scope = ScopeType.INHERIT)
  @Nullable String lang;

  @Option(
      names = {"-q", "--quiet"},
      descriptionKey = "quiet",
      scope = ScopeType.INHERIT)
  boolean quiet;

  @Option(names = "--no-progress", descriptionKey = "no-progress", scope = ScopeType.INHERIT)
  boolean noProgress;

  @Option(names = "--overwrite", descriptionKey = "overwrite", scope = ScopeType.INHERIT)
  boolean overwrite;

  @Option(names = "--debug", descriptionKey = "debug", scope = ScopeType.INHERIT)
  boolean debug;

  @Option(
      names = {"-h", "--help"},
      descriptionKey = "help",
      usageHelp = true,
      scope = ScopeType.INHERIT)
  boolean help;

  @Option(
      names = {"-V", "--version"},
      descriptionKey = "version",
      versionHelp = true,
      scope = ScopeType.INHERIT)
  boolean version;
}
