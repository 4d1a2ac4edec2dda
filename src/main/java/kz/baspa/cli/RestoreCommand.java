package kz.baspa.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import kz.baspa.Baspa;
import kz.baspa.output.OutputFiles;
import kz.baspa.output.OutputFolder;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baspa restore IN [-o FILE] [--changes FILE]}: the restored plain text. */
@Command(name = "restore")
final class RestoreCommand extends JobCommand {
  @Mixin private RestoreOptions options;

  @Parameters(paramLabel = "IN", descriptionKey = "in")
  private String input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "output")
  private String output = Job.STANDARD;

  @Option(names = "--changes", paramLabel = "FILE", descriptionKey = "changes")
  private @Nullable String changes;

  RestoreCommand(Job job) {
    super(job);
  }

  @Override
  public Integer call() {
    // Which quotation marks a work is set in is a matter of its profile, and this is plain text.
    Baspa baspa = options.builder().rulesOff(List.of("quotation-mark")).build();
    if (changes != null && Job.isStandard(changes) && Job.isStandard(output)) {
      throw new BaspaException(Fault.USAGE, "cli.one-standard-output");
    }
    try (OutputFiles files = new OutputFiles(common.overwrite)) {
      job.checkFile(files, output, input);
      if (changes != null) {
        job.checkFile(files, changes, input);
      }
      RawText raw = job.read(common, baspa, input);
      Restored restored = job.withProgress(common, progress -> baspa.restore(raw, progress));
      byte[] text = restored.lined().text().getBytes(StandardCharsets.UTF_8);
      byte[] standard = put(files, output, text, new byte[0]);
      if (changes != null) {
        standard = put(files, changes, Baspa.changes(restored), standard);
      }
      String beside = Job.isStandard(output) && changes != null ? changes : output;
      if (!Job.isStandard(beside)) {
        Path folder = Job.path(beside).resolveSibling("");
        job.source(files, raw, new OutputFolder(folder.toString()).file(input, Job.RAW), input);
      }
      files.commit();
      job.print(standard);
      baspa.forgetPages(raw);
      job.summary(common, restored, restored.findings());
    }
    return 0;
  }

  /** Writes a result to its file, or gives it back for standard output. */
  private static byte[] put(OutputFiles files, String target, byte[] result, byte[] standard) {
    if (Job.isStandard(target)) {
      return result;
    }
    files.write(Job.path(target), result);
    return standard;
  }
}
