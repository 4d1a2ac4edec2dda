package kz.baspa.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.baspa.Baspa;
import kz.baspa.batch.WordsOfWork;
import kz.baspa.batch.WorkMaker;
import kz.baspa.cli.console.Console;
import kz.baspa.cluster.MakerSource;
import kz.baspa.text.Messages;
import picocli.CommandLine;

/**
 * The arguments of a run as they are sent to the machines, which read them as the driver did.
 *
 * @param arguments with the name of the command
 * @param language that of reports and messages
 * @param collection the words of the collection, as a list; empty if none are known
 */
record ClusterMaker(List<String> arguments, String language, String collection)
    implements MakerSource {
  private static final long serialVersionUID = 1L;

  /** One for all works of a process. */
  private static final Map<ClusterMaker, Ready> READY = new ConcurrentHashMap<>();

  private record Ready(Baspa restoring, WorkMaker maker, String fingerprint, Job job) {}

  private Ready ready() {
    return READY.computeIfAbsent(this, ClusterMaker::begin);
  }

  private Ready begin() {
    // FOP numbers its fonts by the locale of the process.
    Locale.setDefault(Locale.ROOT);
    Console console =
        new Console(
            InputStream.nullInputStream(),
            OutputStream.nullOutputStream(),
            new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8),
            false,
            Map.of());
    Job job = new Job(console, new Messages(Locale.forLanguageTag(language)));
    BatchCommand command = new BatchCommand(job);
    new CommandLine(new BaspaCommand())
        .addSubcommand(command)
        .setExpandAtFiles(false)
        .parseArgs(arguments.toArray(String[]::new));
    if (!collection.isEmpty()) {
      command.restoreOptions.words.add(collectionFile().toString());
    }
    return new Ready(
        command.restoreOptions.builder().build(),
        command.conversion(command.baspa()),
        command.fingerprint(command.formats()),
        job);
  }

  private Path collectionFile() {
    try {
      Path file = Files.createTempFile("baspa-collection", ".txt");
      file.toFile().deleteOnExit();
      return Files.writeString(file, collection);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The same with the words of the collection. */
  ClusterMaker with(String words) {
    return new ClusterMaker(arguments, language, words);
  }

  @Override
  public WorkMaker maker() {
    return ready().maker();
  }

  @Override
  public WordsOfWork words(Path input) {
    Baspa baspa = ready().restoring();
    return WordsOfWork.of(baspa.restore(baspa.read(input)));
  }

  @Override
  public String fingerprint() {
    return ready().fingerprint();
  }

  @Override
  public String reason(Throwable fault) {
    return ready().job().reason(fault);
  }
}
