package kz.baspa.cli;

import kz.baspa.Baspa;
import kz.baspa.output.OutputFiles;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code baspa undo RESTORED --changes FILE [-o FILE]}: the raw file, byte for byte. */
@Command(name = "undo")
final class UndoCommand extends JobCommand {
  @Parameters(paramLabel = "RESTORED", descriptionKey = "undo.restored")
  private String restored;

  @Option(
      names = "--changes",
      paramLabel = "FILE",
      required = true,
      descriptionKey = "undo.changes")
  private String changes;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      descriptionKey = "output")
  private String output = Job.STANDARD;

  UndoCommand(Job job) {
    super(job);
  }

  @Override
  public Integer call() {
    if (Job.isStandard(restored) && Job.isStandard(changes)) {
      throw new BaspaException(Fault.USAGE, "cli.one-standard-input");
    }
    try (OutputFiles files = new OutputFiles(common.overwrite)) {
      job.checkFile(files, output, restored, changes);
      byte[] raw = Baspa.undo(job.bytes(restored), restored, job.bytes(changes), changes);
      if (Job.isStandard(output)) {
        job.print(raw);
      } else {
        files.write(Job.path(output), raw);
        files.commit();
      }
    }
    return 0;
  }
}
