package kz.baspa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kz.baspa.Baspa;
import kz.baspa.BaspaBuilder;
import kz.baspa.Format;
import kz.baspa.WorkPages;
import kz.baspa.output.OutputFiles;
import kz.baspa.output.OutputFolder;
import kz.baspa.profile.MetadataFile;
import kz.baspa.review.ResultFiles;
import kz.baspa.review.ReviewServer;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Metadata;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code baspa review IN [-o DIR]}: restores a work and opens a page in the browser on which a
 * person answers what is left, one key a question. Each answer is kept at once in {@code
 * NAME.decisions.tsv}.
 */
@Command(name = "review")
final class ReviewCommand extends JobCommand {
  @Mixin private RestoreOptions restoreOptions;

  @Parameters(paramLabel = "IN", descriptionKey = "review.in")
  private String input = "";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      descriptionKey = "review.output")
  private String output = ".";

  @Option(names = "--profile", paramLabel = "NAME|FILE", descriptionKey = "profile")
  private @Nullable String profile;

  @Option(names = "--meta", paramLabel = "FILE.yaml", descriptionKey = "meta")
  private @Nullable String meta;

  @Option(names = "--no-open", descriptionKey = "review.no-open")
  private boolean withoutBrowser;

  ReviewCommand(Job job) {
    super(job);
  }

  @Override
  public Integer call() {
    OutputFolder folder = new OutputFolder(output);
    Results results = new Results(folder, input);
    if (restoreOptions.decisions != null) {
      results.table = Job.path(restoreOptions.decisions);
      restoreOptions.decisions = null;
    }
    BaspaBuilder builder = restoreOptions.builder();
    if (profile != null) {
      builder.profile(profile);
    }
    if (Files.exists(results.words())) {
      builder.words(results.words());
    }
    Baspa baspa = builder.build();
    Metadata metadata = meta == null ? Metadata.NONE : MetadataFile.read(Job.path(meta));
    RawText raw = job.read(common, baspa, input);
    Restored restored = job.withProgress(common, progress -> baspa.restore(raw, progress));
    baspa.prepareTypesetting();
    folder.create();
    try (WorkPages pages = WorkPages.open(raw, Job.path(input));
        ReviewServer server =
            ReviewServer.start(
                baspa, restored, pages.pieces(), metadata, results, job.messages())) {
      job.note(common, "cli.review", server.questions(), results.decisions().toString());
      boolean opened = !withoutBrowser && open(server.address());
      // The address is the result when no browser could be opened; it is printed even if quiet.
      job.say(opened ? "cli.review-opened" : "cli.review-address", server.address());
      server.awaitEnd();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    job.note(common, "cli.review-ended", results.decisions().toString(), input);
    return 0;
  }

  /** Opens the person's browser; whether there was a way to. */
  private static boolean open(String address) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    List<String> command =
        system.contains("windows")
            ? List.of("rundll32", "url.dll,FileProtocolHandler", address)
            : List.of(system.contains("mac") ? "open" : "xdg-open", address);
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** The files beside each other in the output folder, each replaced as a whole. */
  private static final class Results implements ResultFiles {
    private final OutputFolder folder;
    private final String input;
    private @Nullable Path table;

    Results(OutputFolder folder, String input) {
      this.folder = folder;
      this.input = input;
      if (Job.isStandard(input)) {
        throw new BaspaException(Fault.USAGE, "cli.review-file");
      }
    }

    @Override
    public void write(Path file, byte[] content) {
      try (OutputFiles files = new OutputFiles(true)) {
        files.check(file, List.of(Job.path(input)));
        files.write(file, content);
        files.commit();
      }
    }

    @Override
    public Path file(Format format) {
      return folder.file(input, format.extension());
    }

    @Override
    public Path decisions() {
      return table == null ? folder.file(input, "decisions.tsv") : table;
    }

    @Override
    public Path words() {
      return folder.file(input, "words.txt");
    }
  }
}
