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
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code baspa typeset THESIS.xml [-o DIR] [--to docx,pdf]}: prints a TEI file. */
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
    Set<Format> formats = options.formats(POSSIBLE);
    BaspaBuilder builder = options.with(Baspa.builder());
    if (!Job.isStandard(input)) {
      builder.pictures(Job.path(input).resolveSibling("").toAbsolutePath());
    }
    Baspa baspa = builder.build();
    OutputFolder folder = options.outputFolder();
    try (OutputFiles files = new OutputFiles(common.overwrite)) {
      for (Format format : formats) {
        job.check(files, folder.file(input, format.extension()), input);
      }
      byte[] tei = job.bytes(input);
      baspa.prepareTypesetting();
      Baspa.check(tei, job.name(input));
      Book book = job.withProgress(common, progress -> baspa.typeset(tei, formats, progress));
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
    }
    return 0;
  }
}
