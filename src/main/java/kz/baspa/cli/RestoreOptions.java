package kz.baspa.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.baspa.Baspa;
import kz.baspa.BaspaBuilder;
import kz.baspa.batch.Fingerprint;
import kz.baspa.cli.console.CacheFolder;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.evidence.TextLayer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options of every command that restores a raw text. */
final class RestoreOptions {
  @Option(names = "--encoding", paramLabel = "NAME", descriptionKey = "encoding")
  @Nullable String encoding;

  @Option(names = "--changes-in-word", paramLabel = "HOW", descriptionKey = "changes-in-word")
  @Nullable String changesInWord;

  @Option(names = "--text-layer", paramLabel = "auto|keep|anew", descriptionKey = "text-layer")
  @Nullable String textLayer;

  @Option(names = "--fixes", paramLabel = "safe|all|none", descriptionKey = "fixes")
  @Nullable String fixes;

  @Option(names = "--rules-off", paramLabel = "RULE", split = ",", descriptionKey = "rules-off")
  List<String> rulesOff = new ArrayList<>();

  @Option(names = "--words", paramLabel = "FILE", descriptionKey = "words")
  List<String> words = new ArrayList<>();

  @Option(names = "--decisions", paramLabel = "FILE", descriptionKey = "decisions")
  @Nullable String decisions;

  /** The files of the user's that these options name. */
  List<Path> files() {
    return Stream.concat(words.stream(), Stream.ofNullable(decisions)).map(Job::path).toList();
  }

  /** Adds all that results depend on. */
  void addTo(Fingerprint options) {
    options
        .with("encoding", String.valueOf(encoding))
        .with("changes-in-word", String.valueOf(changesInWord))
        .with("text-layer", String.valueOf(textLayer))
        .with("fixes", String.valueOf(fixes))
        .with("rules-off", new TreeSet<>(rulesOff));
    files().forEach(file -> options.with("file", file));
  }

  BaspaBuilder builder() {
    BaspaBuilder builder = Baspa.builder().rulesOff(rulesOff).keepPages(CacheFolder.pages());
    if (encoding != null) {
      builder.encoding(encoding);
    }
    if (changesInWord != null) {
      builder.acceptChangesInWord(accepts(changesInWord));
    }
    if (textLayer != null) {
      builder.textLayer(layer(textLayer));
    }
    if (fixes != null) {
      builder.fixes(fixes);
    }
    words.forEach(file -> builder.words(Job.path(file)));
    if (decisions != null) {
      builder.decisions(Job.path(decisions));
    }
    return builder;
  }

  private static TextLayer layer(String given) {
    return switch (given) {
      case "auto" -> TextLayer.AUTO;
      case "keep" -> TextLayer.KEEP;
      case "anew" -> TextLayer.ANEW;
      default -> throw new BaspaException(Fault.USAGE, "cli.text-layer", given);
    };
  }

  private static boolean accepts(String given) {
    return switch (given) {
      case "accept" -> true;
      case "refuse" -> false;
      default -> throw new BaspaException(Fault.USAGE, "cli.changes-in-word", given);
    };
  }
}
