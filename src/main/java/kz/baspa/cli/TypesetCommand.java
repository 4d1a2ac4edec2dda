package kz.baspa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import kz.baspa.Baspa;
import kz.baspa.BaspaBuilder;
import kz.baspa.Book;
import kz.baspa.Format;
import kz.baspa.output.OutputFiles;
import kz.baspa.output.OutputFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code baspa typeset THESIS.xml [-o DIR|FILE] [--to docx,pdf]}: prints a TEI file. */
@Command(name = "typeset")
final class TypesetCommand extends JobCommand {
  private static final Set<Format> POSSIBLE = EnumSet.of(Format.DOCX, Format.PDF);

  @Mixin private TypesetOptions options;

  @Parameters(paramLabel = "THESIS.xml", descriptionKey = "typeset.in")
  private String input;

  TypesetCommand(Job job) {
    super(job);
  }

  @Override
  public Integer call() {
    Set<Format> formats = options.formats(POSSIBLE, 1);
    BaspaBuilder builder = options.with(Baspa.builder());
    if (!Job.isStandard(input)) {
      builder.pictures(Job.path(input).resolveSibling("").toAbsolutePath());
    }
    Baspa baspa = builder.build();
    if (options.toStandardOutput()) {
      Book book = print(baspa, formats);
      job.print(Objects.requireNonNull(book.files().get(formats.iterator().next())));
      job.findings(common, job.name(input), book.findings());
      return 0;
    }
    OutputFolder folder = options.outputFolder();
    try {
      printTo(folder, baspa, formats);
    } catch (RuntimeException e) {
      folder.removeIfEmpty();
      throw e;
    }
    return 0;
  }

  private void printTo(OutputFolder folder, Baspa baspa, Set<Format> formats) {
    try (OutputFiles files = new OutputFiles(common.overwrite)) {
      for (Format format : formats) {
        job.check(files, folder.file(input, format.extension()), input);
      }
      Book book = print(baspa, formats);
      folder.create();
      List<Path> written = new ArrayList<>();
      for (Format format : formats) {
        Path file = folder.file(input, format.extension());
        files.write(file, Objects.requireNonNull(book.files().get(format)));
        written.add(file);
      }
      files.commit();
      job.findings(common, job.name(input), book.findings());
      job.written(common, written, book.pages());
      options.hintAtHyphens(job, common, formats);
    }
  }

  private Book print(Baspa baspa, Set<Format> formats) {
    if (!Job.isStandard(input)) {
      Baspa.requireMemory(Job.path(input));
    }
    byte[] tei = job.bytes(input);
    baspa.prepareTypesetting();
    Baspa.check(tei, job.name(input));
    return job.withProgress(common, progress -> baspa.typeset(tei, formats, progress));
  }
}
