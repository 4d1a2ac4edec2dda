package kz.baspa.cli;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.baspa.BaspaBuilder;
import kz.baspa.Format;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that prints. */
final class TypesetOptions {
  @Option(names = "--to", paramLabel = "FORMAT", split = ",", descriptionKey = "to")
  private List<String> to = new ArrayList<>();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      descriptionKey = "output-folder")
  private String folder = ".";

  @Option(names = "--profile", paramLabel = "NAME|FILE", descriptionKey = "profile")
  private @Nullable String profile;

  @Option(names = "--track", descriptionKey = "track")
  private boolean track;

  @Option(names = "--soft-hyphens", descriptionKey = "soft-hyphens")
  private boolean softHyphens;

  @Option(names = "--font", paramLabel = "FILE", descriptionKey = "font")
  private List<String> fonts = new ArrayList<>();

  BaspaBuilder with(BaspaBuilder builder) {
    builder.track(track).softHyphens(softHyphens).fonts(fonts.stream().map(Job::path).toList());
    return profile == null ? builder : builder.profile(profile);
  }

  OutputFolder outputFolder() {
    return new OutputFolder(folder);
  }

  /** The formats that are asked for; all that are possible if none is. */
  Set<Format> formats(Set<Format> possible) {
    Set<Format> asked = EnumSet.noneOf(Format.class);
    for (String key : to) {
      asked.add(
          Format.of(key)
              .filter(possible::contains)
              .orElseThrow(
                  () ->
                      new BaspaException(
                          Fault.USAGE,
                          "cli.format-unknown",
                          key,
                          possible.stream().map(Format::key).collect(Collectors.joining(", ")))));
    }
    return asked.isEmpty() ? possible : asked;
  }
}
