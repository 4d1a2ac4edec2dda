package kz.baspa.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.baspa.BaspaBuilder;
import kz.baspa.Format;
import kz.baspa.batch.Fingerprint;
import kz.baspa.output.FileNames;
import kz.baspa.output.OutputFolder;
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
      paramLabel = "DIR|FILE",
      descriptionKey = "output-folder")
  private @Nullable String output;

  @Option(names = "--profile", paramLabel = "NAME|FILE", descriptionKey = "profile")
  private @Nullable String profile;

  @Option(names = "--track", descriptionKey = "track")
  private boolean track;

  @Option(names = "--soft-hyphens", descriptionKey = "soft-hyphens")
  private boolean softHyphens;

  @Option(names = "--font", paramLabel = "FILE", descriptionKey = "font")
  private List<String> fonts = new ArrayList<>();

  /** Adds all that results depend on. */
  void addTo(Fingerprint options) {
    options
        .with("profile", String.valueOf(profile))
        .with("track", track)
        .with("soft-hyphens", softHyphens);
    files().forEach(file -> options.with("file", file));
    fonts.forEach(font -> options.with("font", Job.path(font)));
  }

  BaspaBuilder with(BaspaBuilder builder) {
    builder.track(track).softHyphens(softHyphens).fonts(fonts.stream().map(Job::path).toList());
    return profile == null ? builder : builder.profile(profile);
  }

  /** The files of the user's that these options name. */
  List<Path> files() {
    return Stream.ofNullable(profile).map(Job::path).filter(Files::isRegularFile).toList();
  }

  /** Tells, once a run, how Kazakh words can be hyphenated in the Word files that it made. */
  void hintAtHyphens(Job job, BaspaCommand common, Set<Format> made) {
    if (made.contains(Format.DOCX) && !softHyphens && !toStandardOutput()) {
      job.note(common, "cli.no-soft-hyphens");
    }
  }

  /** Where the results go, if that was said. */
  Optional<String> given() {
    return Optional.ofNullable(output);
  }

  private String output() {
    return given().orElse(".");
  }

  /** Whether the one result goes to standard output. */
  boolean toStandardOutput() {
    return Job.isStandard(output());
  }

  /** Where the results go. */
  OutputFolder outputFolder() {
    return namedFormat()
        .map(format -> OutputFolder.ofFile(output(), format.extension()))
        .orElseGet(() -> new OutputFolder(output()));
  }

  /** The format of the file that {@code -o} names; none if it is a folder. */
  private Optional<Format> namedFormat() {
    return Files.isDirectory(Job.path(output())) ? Optional.empty() : Format.ofFile(output());
  }

  /**
   * The formats that are asked for; if none is, all that are possible for every work.
   *
   * @param works how many works there are: a single result is for a single one
   */
  Set<Format> formats(Set<Format> possible, int works) {
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
    namedFormat().filter(format -> asked.isEmpty()).ifPresent(asked::add);
    if (toStandardOutput() && (asked.size() != 1 || works != 1)) {
      throw new BaspaException(Fault.USAGE, "cli.one-result");
    }
    if (namedFormat().isPresent()
        && works == 1
        && asked.size() == 1
        && !asked.contains(namedFormat().get())) {
      String wanted = asked.iterator().next().extension();
      throw new BaspaException(
          Fault.USAGE,
          "cli.other-file",
          output(),
          namedFormat().get().key(),
          asked.iterator().next().key(),
          FileNames.name(output()) + "." + wanted);
    }
    if (namedFormat().isPresent()
        && (works != 1 || !asked.equals(EnumSet.of(namedFormat().get())))) {
      throw new BaspaException(Fault.USAGE, "cli.one-file", output());
    }
    if (asked.isEmpty()) {
      possible.stream().filter(format -> !format.needsPages()).forEach(asked::add);
    }
    return asked;
  }
}
