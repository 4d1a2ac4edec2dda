package kz.baspa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kz.baspa.output.OutputFiles;
import kz.baspa.output.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/**
 * {@code baspa init [DIR]}: examples of {@code thesis.yaml}, which says what the title page says,
 * and of {@code baspa.yaml}, which says what is wanted in every run.
 */
@Command(name = "init")
final class InitCommand extends JobCommand {
  private static final List<String> FILES = List.of("thesis.yaml", Defaults.FILE);

  @Parameters(paramLabel = "DIR", arity = "0..1", descriptionKey = "init.folder")
  private String folder = ".";

  InitCommand(Job job) {
    super(job);
  }

  @Override
  public Integer call() {
    OutputFolder results = new OutputFolder(folder);
    List<Path> written = new ArrayList<>();
    try (OutputFiles files = new OutputFiles(common.overwrite)) {
      for (String name : FILES) {
        written.add(results.path().resolve(name));
      }
      written.forEach(file -> job.check(files, file));
      results.create();
      for (Path file : written) {
        files.write(file, example(file.getFileName().toString()));
      }
      files.commit();
    }
    job.written(common, written, 0);
    job.note(common, "cli.init-next", written.get(0).toString());
    return 0;
  }

  /** The example in the user's language. */
  private byte[] example(String name) {
    String language = job.messages().locale().getLanguage();
    String resource = "init/" + language + "/" + name;
    try (InputStream in = InitCommand.class.getResourceAsStream(resource)) {
      return Objects.requireNonNull(in, resource).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
