package kz.baspa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.baspa.Baspa;
import kz.baspa.WorkPages;
import kz.baspa.batch.Converted;
import kz.baspa.batch.Works;
import kz.baspa.cli.console.Console;
import kz.baspa.cli.console.Printable;
import kz.baspa.cli.console.RecordedInput;
import kz.baspa.cli.console.TerminalProgress;
import kz.baspa.output.FileNames;
import kz.baspa.output.OutputFiles;
import kz.baspa.output.OutputFolder;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Finding;
import kz.baspa.text.Messages;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.Evidence;
import org.jspecify.annotations.Nullable;

/** One run of a command: its streams, its language, and how much it is to say. */
final class Job {
  /** The ending of the file that keeps what was read. */
  static final String RAW = Converted.RAW;

  /** Standard input or output in place of a file. */
  static final String STANDARD = FileNames.STANDARD;

  /** The most that is read of a file that is no raw text: a restored text, a change table. */
  private static final int MOST_BYTES = 256 << 20;

  private static final int FINDINGS_SHOWN = 10;

  private final Console console;
  private final Messages messages;

  /** What came by standard input, if it has pages to look at. */
  private byte[] standardInput = new byte[0];

  Job(Console console, Messages messages) {
    this.console = console;
    this.messages = messages;
  }

  Messages messages() {
    return messages;
  }

  static boolean isStandard(String file) {
    return FileNames.isStandard(file);
  }

  static Path path(String file) {
    return FileNames.path(file);
  }

  RawText read(BaspaCommand common, Baspa baspa, String input) {
    return withProgress(
        common,
        progress -> {
          if (!isStandard(input)) {
            return baspa.read(path(input), progress);
          }
          RecordedInput in = new RecordedInput(console.in());
          RawText raw = baspa.read(in, name(input), progress);
          standardInput = raw.evidence().pages().isEmpty() ? new byte[0] : in.bytes();
          return raw;
        });
  }

  /** The pages that a text was read from. */
  WorkPages pages(RawText raw, String input) {
    return isStandard(input)
        ? WorkPages.open(raw, standardInput)
        : WorkPages.open(raw, path(input));
  }

  /** What messages call an input. */
  String name(String input) {
    return isStandard(input) ? messages.say("cli.standard-input") : input;
  }

  /** All bytes of a file or of standard input. */
  byte[] bytes(String input) {
    try (InputStream in = isStandard(input) ? console.in() : open(path(input))) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new BaspaException(Fault.INPUT, "source.too-large", input, MOST_BYTES >> 20);
      }
      return bytes;
    } catch (NoSuchFileException e) {
      throw new BaspaException(e, Fault.INPUT, "source.not-there", input);
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "source.unreadable", input);
    }
  }

  private static InputStream open(Path file) throws IOException {
    if (Files.isDirectory(file)) {
      throw new BaspaException(Fault.INPUT, "source.is-folder", file.toString());
    }
    return Files.newInputStream(file);
  }

  /**
   * Keeps what was read of a Word file, a PDF and the like, which the table of changes refers to.
   *
   * @return the file that was written; none for plain text
   */
  List<Path> source(OutputFiles files, RawText raw, Path target, String input) {
    if (raw.evidence().origin() == null) {
      return List.of();
    }
    check(files, target, input);
    files.write(target, Baspa.rawText(raw));
    return List.of(target);
  }

  /** Keeps the pictures that a file holds, in the folder that the TEI file names. */
  List<Path> pictures(OutputFiles files, RawText raw, Path beside, String input) {
    List<Path> written = new ArrayList<>();
    if (!raw.evidence().pictures().isEmpty()) {
      Path folder = beside.resolve(Baspa.pictureFolder(raw));
      new OutputFolder(folder.toString()).create();
      raw.evidence()
          .pictures()
          .forEach(
              (name, bytes) -> {
                Path target = folder.resolve(name);
                check(files, target, input);
                files.write(target, bytes);
                written.add(target);
              });
    }
    return written;
  }

  /** Whether progress is wanted and there is a terminal to show it on. */
  boolean hasTerminal(BaspaCommand common) {
    return console.terminal() && !common.quiet && !common.noProgress;
  }

  /** Where messages and progress go. */
  PrintStream err() {
    return console.err();
  }

  /** Does some work with a progress bar, if one is wanted and there is a terminal to show it on. */
  <T> T withProgress(BaspaCommand common, Function<Progress, T> work) {
    if (!hasTerminal(common)) {
      return work.apply(Progress.NONE);
    }
    try (TerminalProgress bar = new TerminalProgress(messages, console.err())) {
      return work.apply(bar);
    }
  }

  /** Writes a result to standard output. Who reads it may stop at any time: that is no failure. */
  void print(byte[] result) {
    try {
      OutputStream out = console.out();
      out.write(result);
      out.flush();
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      if (!reason.contains("pipe")) {
        throw OutputFiles.failure(messages.say("cli.standard-output"), e);
      }
    }
  }

  /** What the person must see, even if they want quiet. */
  void say(String key, Object... arguments) {
    console.err().println(sentence(key, arguments));
  }

  /** A sentence in which nothing that a file says or is called moves the terminal. */
  String sentence(String key, Object... arguments) {
    return messages.say(key, Stream.of(arguments).map(Printable::argument).toArray());
  }

  /** A remark for the person who runs the program, unless they want quiet. */
  void note(BaspaCommand common, String key, Object... arguments) {
    if (!common.quiet) {
      say(key, arguments);
    }
  }

  /** Tells of the pictures that lie beside the works of a folder and are read as none. */
  void tellPassedOver(BaspaCommand common, Works works) {
    for (Works.Beside beside : works.passedOver()) {
      note(common, "cli.pictures-beside", beside.folder(), beside.count(), beside.first());
    }
  }

  /** Refuses a result that cannot be written, or that would overwrite one of the inputs. */
  void check(OutputFiles files, Path target, @Nullable String... inputs) {
    files.check(
        target,
        Stream.of(inputs)
            .filter(Objects::nonNull)
            .filter(file -> !isStandard(file))
            .map(Job::path)
            .toList());
  }

  /** The same for a result whose folder may have to be made; standard output is always good. */
  void checkFile(OutputFiles files, String target, @Nullable String... inputs) {
    if (!isStandard(target)) {
      check(files, path(target), inputs);
      OutputFiles.requireFolder(path(target));
    }
  }

  /** Whether a table is a person's work: something is decided in it, or it is something else. */
  static boolean hasDecisions(Path table) {
    try {
      return Baspa.hasDecisions(table);
    } catch (BaspaException e) {
      return true;
    }
  }

  /** Where the results are. */
  void written(BaspaCommand common, List<Path> files, int pages) {
    String names = files.stream().map(Path::toString).collect(Collectors.joining(", "));
    if (pages > 0) {
      note(common, "cli.written-pages", names, pages);
    } else {
      note(common, "cli.written", names);
    }
  }

  /** What was read and what was done to it, and the first of the findings. */
  void summary(BaspaCommand common, Restored restored, List<Finding> all) {
    RawText.Source source = restored.raw().source();
    Evidence evidence = restored.raw().evidence();
    int made = restored.lined().edited().edits().size();
    int proposed = restored.proposals().size();
    if (evidence.scannedPages() > 0) {
      note(common, "cli.summary-scan", source.name(), evidence.scannedPages(), made, proposed);
    } else if (evidence.origin() != null) {
      String kind = evidence.origin().format().toUpperCase(Locale.ROOT);
      note(common, "cli.summary-file", source.name(), kind, made, proposed);
    } else {
      int sure = (int) Math.floor(source.confidence() * 100);
      note(common, "cli.summary", source.name(), source.encoding(), sure, made, proposed);
    }
    List<Finding> findings =
        all.stream().sorted(Comparator.comparingInt(Finding::rawOffset)).toList();
    findings.stream()
        .limit(FINDINGS_SHOWN)
        .forEach(
            finding ->
                note(common, "cli.finding", place(restored, finding), messages.say(finding)));
    if (findings.size() > FINDINGS_SHOWN) {
      note(common, "cli.findings-more", findings.size() - FINDINGS_SHOWN);
    }
  }

  /** Where a printed work does not keep its profile. */
  void findings(BaspaCommand common, String name, List<Finding> findings) {
    for (Finding finding : findings) {
      note(common, "cli.finding", name, messages.say(finding));
    }
  }

  /** {@code kz-usa.txt:17}, as editors and compilers name a line. */
  private static String place(Restored restored, Finding finding) {
    String name = restored.raw().source().name();
    if (finding.rawOffset() < 0) {
      return name;
    }
    String before = restored.raw().text().substring(0, finding.rawOffset());
    return name + ":" + before.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1).length;
  }

  /** One sentence for what went wrong; the stack trace for {@code --debug} only. */
  int fail(Throwable e, boolean debug) {
    if (debug) {
      e.printStackTrace(console.err());
    }
    say("cli.error", reason(e));
    return e instanceof BaspaException expected
        ? expected.fault().exitCode()
        : Fault.INTERNAL.exitCode();
  }

  /** The sentence for what went wrong. */
  String reason(Throwable e) {
    if (e instanceof BaspaException expected) {
      return sentence(expected.key(), expected.arguments().toArray());
    }
    if (e instanceof OutOfMemoryError) {
      return messages.say("cli.memory");
    }
    String message = e.getMessage();
    String what = e.getClass().getSimpleName() + (message == null ? "" : ": " + firstLine(message));
    return sentence("cli.defect", what, place(e), Baspa.version());
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private static String place(Throwable e) {
    return Arrays.stream(e.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("kz.baspa"))
        .findFirst()
        .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
        .orElse("?");
  }
}
