package kz.baspa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.baspa.Baspa;
import kz.baspa.ReturnedWork;
import kz.baspa.output.OutputFiles;
import kz.baspa.output.OutputFolder;
import kz.baspa.text.Finding;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code baspa import EDITED.docx [-o THESIS.xml]}: takes the Word file back after editing. What
 * was decided about corrections goes into {@code THESIS.decisions.tsv} beside the TEI file.
 */
@Command(name = "import")
final class ImportCommand extends JobCommand {
  @Parameters(paramLabel = "EDITED.docx", descriptionKey = "import.in")
  private String input;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "THESIS.xml",
      descriptionKey = "output")
  private String output = Job.STANDARD;

  @Option(names = "--base", paramLabel = "THESIS.xml", descriptionKey = "import.base")
  private @Nullable String base;

  @Option(names = "--decisions", paramLabel = "FILE", descriptionKey = "import.decisions")
  private @Nullable String decisions;

  ImportCommand(Job job) {
    super(job);
  }

  @Override
  public Integer call() {
    boolean toFile = !Job.isStandard(output);
    try (OutputFiles files = new OutputFiles(common.overwrite)) {
      job.checkFile(files, output, input, base);
      Optional<byte[]> original = Optional.empty();
      if (base != null) {
        original = Optional.of(job.bytes(base));
        Baspa.check(original.get(), job.name(base));
      }
      ReturnedWork work = Baspa.fromWord(job.bytes(input), job.name(input), original);
      List<Path> written = new ArrayList<>();
      if (toFile) {
        written.add(Job.path(output));
        files.write(Job.path(output), work.tei());
        for (Map.Entry<String, byte[]> picture : work.pictures().entrySet()) {
          Path file = Job.path(output).resolveSibling(picture.getKey());
          job.check(files, file, input, base);
          new OutputFolder(String.valueOf(file.getParent())).create();
          files.write(file, picture.getValue());
          written.add(file);
        }
      }
      String table = decisions == null && toFile && work.decided() > 0 ? beside(output) : decisions;
      if (table != null) {
        job.checkFile(files, table, input, base);
        files.write(Job.path(table), work.decisions());
        written.add(Job.path(table));
      }
      files.commit();
      if (!toFile) {
        job.print(work.tei());
      }
      for (Finding finding : work.findings()) {
        job.note(common, "cli.finding", job.name(input), job.messages().say(finding));
      }
      if (!written.isEmpty()) {
        job.written(common, written, 0);
      }
    }
    return 0;
  }

  /** {@code thesis.xml} has its decisions in {@code thesis.decisions.tsv}. */
  private static String beside(String output) {
    return output.replaceFirst("\\.[^./\\\\]*$", "") + ".decisions.tsv";
  }
}
