package kz.baspa.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import kz.baspa.Baspa;
import kz.baspa.Format;
import kz.baspa.WorkPages;
import kz.baspa.batch.Conversion;
import kz.baspa.batch.Converted;
import kz.baspa.batch.Work;
import kz.baspa.batch.Works;
import kz.baspa.output.OutputFiles;
import kz.baspa.output.OutputFolder;
import kz.baspa.profile.MetadataFile;
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
 * {@code baspa convert IN… [-o DIR|FILE] [--to tei,docx,pdf,html]}: the main job. Of several works
 * one that fails does not stop the others, and one whose files are newer than its text is passed
 * over.
 */
@Command(name = "convert")
final class ConvertCommand extends JobCommand {
  private static final Set<Format> POSSIBLE = EnumSet.allOf(Format.class);
  private static final Set<Format> HAVE_TITLE_PAGE =
      EnumSet.of(Format.TEI, Format.DOCX, Format.PDF);

  @Mixin private RestoreOptions restoreOptions;
  @Mixin private TypesetOptions typesetOptions;

  @Parameters(paramLabel = "IN", arity = "1..*", descriptionKey = "convert.in")
  private List<String> inputs = new ArrayList<>();

  @Option(names = "--meta", paramLabel = "FILE.yaml", descriptionKey = "meta")
  private @Nullable String meta;

  /** The exit code when a work was made without what is printed of it. */
  private static final int IN_PART = 1;

  private boolean withoutTitlePage;
  private boolean unprinted;
  private boolean madeWord;

  ConvertCommand(Job job) {
    super(job);
  }

  @Override
  @SuppressWarnings("try") // the interruption listens; nothing is asked of it
  public Integer call() {
    OutputFolder results = typesetOptions.outputFolder();
    List<Work> works = works(results.path());
    Set<Format> formats = typesetOptions.formats(POSSIBLE, works.size());
    Baspa baspa = typesetOptions.with(restoreOptions.builder()).build();
    if (meta != null && works.size() > 1) {
      throw new BaspaException(Fault.USAGE, "cli.meta-of-many");
    }
    Metadata metadata = meta == null ? Metadata.NONE : MetadataFile.read(Job.path(meta));
    if (formats.contains(Format.DOCX) || formats.contains(Format.PDF)) {
      baspa.prepareTypesetting();
    }
    boolean many = Works.areMany(inputs);
    Tally tally = new Tally(job, common, works.size(), many);
    try (Interruption interruption =
        many ? new Interruption(job, common, "batch.interrupted") : null) {
      for (Work work : works) {
        OutputFolder folder = results.in(work.place());
        tally.add(
            work.input(),
            () -> {
              if (many && isFresh(folder, work.input(), formats)) {
                return false;
              }
              convert(baspa, folder, work.input(), formats, metadata);
              return true;
            });
      }
    }
    if (withoutTitlePage && formats.stream().anyMatch(HAVE_TITLE_PAGE::contains)) {
      job.note(common, "cli.no-title-page");
    }
    if (madeWord) {
      typesetOptions.hintAtHyphens(job, common, formats);
    }
    int code = tally.close();
    return code == 0 && unprinted ? IN_PART : code;
  }

  private List<Work> works(Path results) {
    Works works = Works.find(inputs, results);
    List<Work> clash = works.clash();
    if (!clash.isEmpty()) {
      throw new BaspaException(
          Fault.USAGE, "cli.same-name", clash.get(0).input(), clash.get(1).input());
    }
    job.tellPassedOver(common, works);
    return works.works();
  }

  /** Whether a run before this one has made the files of a work and nothing changed since. */
  private boolean isFresh(OutputFolder folder, String input, Set<Format> formats) {
    if (common.overwrite || Job.isStandard(input)) {
      return false;
    }
    List<Path> results = new ArrayList<>(targets(folder, input, formats).values());
    results.add(folder.file(input, Converted.CHANGES));
    OutputFiles.recover(results);
    List<Path> sources = new ArrayList<>(typesetOptions.files());
    sources.addAll(restoreOptions.files());
    sources.add(Job.path(input));
    return areFresh(results, sources);
  }

  /** Whether all results are there, none older than any file that they were made from. */
  private static boolean areFresh(Collection<Path> results, Collection<Path> sources) {
    try {
      FileTime newest = FileTime.fromMillis(0);
      for (Path source : sources) {
        FileTime time = Files.getLastModifiedTime(source);
        newest = time.compareTo(newest) > 0 ? time : newest;
      }
      for (Path result : results) {
        if (Files.getLastModifiedTime(result).compareTo(newest) < 0) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      return false; // one is not there
    }
  }

  private static Map<Format, Path> targets(OutputFolder folder, String input, Set<Format> formats) {
    Map<Format, Path> targets = new EnumMap<>(Format.class);
    formats.forEach(format -> targets.put(format, folder.file(input, format.extension())));
    return targets;
  }

  private void convert(
      Baspa baspa, OutputFolder folder, String input, Set<Format> formats, Metadata metadata) {
    if (!typesetOptions.toStandardOutput()) {
      OutputFiles files = new OutputFiles(common.overwrite);
      targets(folder, input, formats).values().forEach(file -> job.check(files, file, input));
      job.check(files, folder.file(input, Converted.CHANGES), input);
    }
    if (!Job.isStandard(input)) {
      formats.forEach(format -> WorkPages.require(Job.path(input), format));
    }
    RawText raw = job.read(common, baspa, input);
    formats.forEach(format -> WorkPages.require(raw, format));
    Conversion conversion = new Conversion(baspa, formats, metadata, job.messages().locale());
    Converted result =
        job.withProgress(
            common,
            progress -> {
              try (WorkPages pages = job.pages(raw, input)) {
                return conversion.make(raw, pages, progress);
              }
            });
    if (typesetOptions.toStandardOutput()) {
      job.print(Objects.requireNonNull(result.printed().get(formats.iterator().next())));
      job.summary(common, result.restored(), result.tei().findings());
      job.findings(common, raw.source().name(), result.layout());
      withoutTitlePage |= !result.tei().hasTitlePage();
      baspa.forgetPages(raw);
      return;
    }
    folder.create();
    try {
      write(folder, input, formats, raw, result);
      baspa.forgetPages(raw);
    } catch (RuntimeException e) {
      folder.removeIfEmpty();
      throw e;
    }
  }

  private void write(
      OutputFolder folder, String input, Set<Format> formats, RawText raw, Converted result) {
    Map<Format, Path> targets = targets(folder, input, formats);
    refuseToLeaveOthers(result, targets);
    targets.keySet().retainAll(result.printed().keySet());
    Path changes = folder.file(input, Converted.CHANGES);
    List<Path> written = new ArrayList<>(targets.values());
    written.add(changes);
    try (OutputFiles files = new OutputFiles(common.overwrite)) {
      written.addAll(job.source(files, raw, folder.file(input, Job.RAW), input));
      written.addAll(job.pictures(files, raw, folder.file(input, "xml").resolveSibling(""), input));
      targets.forEach(
          (format, file) ->
              files.write(file, Objects.requireNonNull(result.printed().get(format))));
      files.write(changes, Baspa.changes(result.restored()));
      questions(files, folder.file(input, Converted.DECISIONS), result.restored())
          .ifPresent(written::add);
      files.commit();
    }
    job.summary(common, result.restored(), result.tei().findings());
    job.findings(common, raw.source().name(), result.layout());
    job.written(common, written, result.pages());
    withoutTitlePage |= !result.tei().hasTitlePage();
    madeWord |= targets.containsKey(Format.DOCX);
    result
        .unprinted()
        .ifPresent(
            why -> {
              String tei = String.valueOf(targets.get(Format.TEI));
              job.say("cli.not-printed", job.name(input), job.reason(why), tei);
              unprinted = true;
            });
  }

  /** The files of a work are of one run: one without a PDF does not come beside an older PDF. */
  private static void refuseToLeaveOthers(Converted result, Map<Format, Path> targets) {
    if (result.unprinted().isPresent()
        && targets.entrySet().stream()
            .filter(target -> !result.printed().containsKey(target.getKey()))
            .anyMatch(target -> Files.exists(target.getValue()))) {
      throw result.unprinted().get();
    }
  }

  /** Writes the table of questions, unless a person has decided something in the one there is. */
  private Optional<Path> questions(OutputFiles files, Path table, Restored restored) {
    boolean kept = Files.exists(table) && (!common.overwrite || Job.hasDecisions(table));
    if (Baspa.questionCount(restored) == 0 || kept) {
      return Optional.empty();
    }
    files.write(table, Baspa.questions(restored));
    return Optional.of(table);
  }
}
