package kz.baspa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kz.baspa.Baspa;
import kz.baspa.Book;
import kz.baspa.Format;
import kz.baspa.TeiFile;
import kz.baspa.profile.MetadataFile;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Finding;
import kz.baspa.text.Metadata;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code baspa convert IN… [-o DIR] [--to tei,docx,pdf,html]}: the main job. Of several works one
 * that fails does not stop the others; the exit code is that of the first failure.
 */
@Command(name = "convert")
final class ConvertCommand extends JobCommand {
  private static final Set<Format> POSSIBLE = EnumSet.allOf(Format.class);
  private static final String CHANGES = "changes.tsv";

  @Mixin private RestoreOptions restoreOptions;
  @Mixin private TypesetOptions typesetOptions;

  @Parameters(paramLabel = "IN", arity = "1..*", descriptionKey = "convert.in")
  private List<String> inputs = new ArrayList<>();

  @Option(names = "--meta", paramLabel = "FILE.yaml", descriptionKey = "meta")
  private @Nullable String meta;

  ConvertCommand(Job job) {
    super(job);
  }

  /** What came of one work. */
  private record Result(
      Restored restored, TeiFile tei, int pages, List<Finding> layout, Map<Format, byte[]> files) {}

  @Override
  public Integer call() {
    Set<Format> formats = typesetOptions.formats(POSSIBLE);
    Baspa baspa = typesetOptions.with(restoreOptions.builder()).build();
    OutputFolder folder = typesetOptions.outputFolder();
    OutputFolder.refuseClashes(inputs);
    if (meta != null && inputs.size() > 1) {
      throw new BaspaException(Fault.USAGE, "cli.meta-of-many");
    }
    Metadata metadata = meta == null ? Metadata.NONE : MetadataFile.read(Job.path(meta));
    for (String input : inputs) {
      OutputFiles files = new OutputFiles(common.overwrite);
      targets(folder, input, formats).values().forEach(file -> job.check(files, file, input));
      job.check(files, folder.file(input, CHANGES), input);
    }
    if (formats.contains(Format.DOCX) || formats.contains(Format.PDF)) {
      baspa.prepareTypesetting();
    }
    int code = 0;
    for (String input : inputs) {
      try {
        convert(baspa, folder, input, formats, metadata);
      } catch (BaspaException e) {
        int failed = job.fail(e, common.debug);
        code = code == 0 ? failed : code;
      }
    }
    return code;
  }

  private static Map<Format, Path> targets(OutputFolder folder, String input, Set<Format> formats) {
    Map<Format, Path> targets = new EnumMap<>(Format.class);
    formats.forEach(format -> targets.put(format, folder.file(input, format.extension())));
    return targets;
  }

  private void convert(
      Baspa baspa, OutputFolder folder, String input, Set<Format> formats, Metadata metadata) {
    RawText raw = job.read(baspa, input);
    Result result =
        job.withProgress(common, progress -> work(baspa, raw, formats, metadata, progress));
    folder.create();
    Map<Format, Path> targets = targets(folder, input, formats);
    Path changes = folder.file(input, CHANGES);
    List<Path> besides = new ArrayList<>();
    try (OutputFiles files = new OutputFiles(common.overwrite)) {
      besides.addAll(job.source(files, raw, folder.file(input, Job.RAW), input));
      besides.addAll(job.pictures(files, raw, folder.file(input, "xml").resolveSibling(""), input));
      targets.forEach(
          (format, file) -> files.write(file, Objects.requireNonNull(result.files().get(format))));
      files.write(changes, Baspa.changes(result.restored()));
      files.commit();
    }
    job.summary(common, result.restored(), result.tei().findings());
    job.findings(common, raw.source().name(), result.layout());
    List<Path> written = new ArrayList<>(targets.values());
    written.add(changes);
    written.addAll(besides);
    job.written(common, written, result.pages());
  }

  private Result work(
      Baspa baspa, RawText raw, Set<Format> formats, Metadata metadata, Progress progress) {
    Restored restored = baspa.restore(raw, progress);
    TeiFile tei = baspa.toTei(restored, metadata, progress);
    Map<Format, byte[]> files = new EnumMap<>(Format.class);
    files.put(Format.TEI, tei.bytes());
    Set<Format> printed = EnumSet.copyOf(formats);
    printed.remove(Format.TEI);
    if (printed.remove(Format.HTML)) {
      Locale language = job.messages().locale();
      files.put(Format.HTML, baspa.report(restored, tei.findings(), language));
    }
    int pages = 0;
    List<Finding> layout = List.of();
    if (!printed.isEmpty()) {
      Book book = baspa.typeset(tei.bytes(), raw, printed, progress);
      files.putAll(book.files());
      pages = book.pages();
      layout = book.findings();
    }
    return new Result(restored, tei, pages, layout, files);
  }
}
