package kz.baspa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import kz.baspa.Baspa;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Finding;
import kz.baspa.text.Messages;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;

/** One run of a command: its streams, its language, and how much it is to say. */
final class Job {
  /** Standard input or output in place of a file. */
  static final String STANDARD = "-";

  /** The most that is read of a file that is no raw text: a restored text, a change table. */
  private static final int MOST_BYTES = 256 << 20;

  private static final int FINDINGS_SHOWN = 10;

  private final Console console;
  private final Messages messages;

  Job(Console console, Messages messages) {
    this.console = console;
    this.messages = messages;
  }

  Messages messages() {
    return messages;
  }

  static boolean isStandard(String file) {
    return file == null || file.equals(STANDARD);
  }

  static Path path(String file) {
    try {
      return Path.of(file);
    } catch (InvalidPathException e) {
      throw new BaspaException(e, Fault.USAGE, "cli.no-path", file);
    }
  }

  RawText read(Baspa baspa, String input) {
    return isStandard(input)
        ? baspa.read(console.in(), messages.say("cli.standard-input"))
        : baspa.read(path(input));
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

  /** Does some work with a progress bar, if one is wanted and there is a terminal to show it on. */
  <T> T withProgress(BaspaCommand common, Function<Progress, T> work) {
    if (!console.terminal() || common.quiet || common.noProgress) {
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

  /** A remark for the person who runs the program, unless they want quiet. */
  void note(BaspaCommand common, String key, Object... arguments) {
    if (!common.quiet) {
      console.err().println(messages.say(key, arguments));
    }
  }

  /** What was read and what was done to it, and the first of the findings. */
  void summary(BaspaCommand common, Restored restored) {
    RawText.Source source = restored.raw().source();
    note(
        common,
        "cli.summary",
        source.name(),
        source.encoding(),
        (int) Math.floor(source.confidence() * 100),
        restored.lined().edited().edits().size(),
        restored.proposals().size());
    List<Finding> findings =
        restored.findings().stream().sorted(Comparator.comparingInt(Finding::rawOffset)).toList();
    findings.stream()
        .limit(FINDINGS_SHOWN)
        .forEach(
            finding -> note(common, "cli.finding", place(restored, finding), finding(finding)));
    if (findings.size() > FINDINGS_SHOWN) {
      note(common, "cli.findings-more", findings.size() - FINDINGS_SHOWN);
    }
  }

  private String finding(Finding finding) {
    return messages.say(finding);
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
}
