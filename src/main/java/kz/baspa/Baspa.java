package kz.baspa;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.baspa.restore.Fixes;
import kz.baspa.restore.Restorer;
import kz.baspa.restore.Rule;
import kz.baspa.restore.Rules;
import kz.baspa.source.ChangeTable;
import kz.baspa.source.SourceReader;
import kz.baspa.source.Undo;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;

/**
 * Restores damaged Kazakh texts and prints them.
 *
 * <pre>{@code
 * Baspa baspa = Baspa.builder().fixes(Fixes.SAFE).build();
 * RawText raw = baspa.read(Path.of("thesis.txt"));
 * Restored restored = baspa.restore(raw);
 * String text = restored.lined().text();
 * byte[] changes = Baspa.changes(restored);
 * byte[] back = Baspa.undo(text.getBytes(StandardCharsets.UTF_8), changes);
 * }</pre>
 *
 * Immutable, and safe for several threads. What can go wrong for reasons outside the program is a
 * {@link BaspaException}, which carries its sentence in three languages.
 */
public final class Baspa {
  private final SourceReader source;
  private final Fixes fixes;
  private final Set<String> rulesOff;

  /** Made when it is first asked for: printing a TEI file needs no lexicon. */
  private volatile Restorer restorer;

  private Baspa(Builder builder) {
    this.source = new SourceReader(builder.encoding);
    this.fixes = builder.fixes;
    this.rulesOff = Set.copyOf(builder.rulesOff);
  }

  public static Builder builder() {
    return new Builder();
  }

  /** The version of this program, for example {@code 0.1.0}. */
  public static String version() {
    String version = Baspa.class.getPackage().getImplementationVersion();
    return version == null ? "dev" : version;
  }

  /**
   * Reads a raw text from a file.
   *
   * @throws BaspaException of bad input if the file cannot be read or holds no text
   */
  public RawText read(Path file) {
    return source.read(file);
  }

  /**
   * Reads a raw text from a stream, which is not closed.
   *
   * @param name what to call it in messages and records
   * @throws BaspaException of bad input if the stream cannot be read or holds no text
   */
  public RawText read(InputStream in, String name) {
    return source.read(in, name);
  }

  /** Restores a raw text. */
  public Restored restore(RawText raw) {
    return restore(raw, Progress.NONE);
  }

  /** Restores a raw text and tells how far it has come. */
  public Restored restore(RawText raw, Progress progress) {
    return restorer().restore(raw, progress);
  }

  private Restorer restorer() {
    Restorer ready = restorer;
    if (ready == null) {
      synchronized (this) {
        ready = restorer;
        if (ready == null) {
          ready = new Restorer(rules(), fixes);
          restorer = ready;
        }
      }
    }
    return ready;
  }

  private List<Rule> rules() {
    List<Rule> all = Rules.standard();
    Set<String> names = all.stream().map(Rule::name).collect(Collectors.toSet());
    for (String off : rulesOff) {
      if (!names.contains(off)) {
        throw new BaspaException(
            Fault.USAGE,
            "baspa.rule-unknown",
            off,
            all.stream().map(Rule::name).collect(Collectors.joining(", ")));
      }
    }
    return all.stream().filter(rule -> !rulesOff.contains(rule.name())).toList();
  }

  /**
   * The table of all changes, made and proposed, as the bytes of {@code NAME.changes.tsv}: UTF-8, a
   * header line, one row a change in the order of the raw text.
   */
  public static byte[] changes(Restored restored) {
    return ChangeTable.of(restored).toBytes();
  }

  /**
   * The raw file, byte for byte.
   *
   * @param restored the restored text in UTF-8
   * @param changes the table that was written with it
   * @throws BaspaException of bad input if the two do not belong together
   */
  public static byte[] undo(byte[] restored, byte[] changes) {
    return undo(restored, "RESTORED", changes, "CHANGES");
  }

  /** The same with the names by which messages call the two. */
  public static byte[] undo(
      byte[] restored, String restoredName, byte[] changes, String changesName) {
    return Undo.undo(restored, restoredName, changes, changesName);
  }

  /** How a {@link Baspa} is to work. */
  public static final class Builder {
    private Optional<String> encoding = Optional.empty();
    private Fixes fixes = Fixes.SAFE;
    private final Set<String> rulesOff = new LinkedHashSet<>();

    private Builder() {}

    /** The encoding of the raw texts, for example {@code KZ-1048}; else it is told from them. */
    public Builder encoding(String name) {
      this.encoding = Optional.of(name);
      return this;
    }

    /** Which corrections are made; {@link Fixes#SAFE} if nothing is said. */
    public Builder fixes(Fixes which) {
      this.fixes = which;
      return this;
    }

    /**
     * The same by name: {@code safe}, {@code all} or {@code none}.
     *
     * @throws BaspaException of wrong use for any other name
     */
    public Builder fixes(String name) {
      return fixes(
          Arrays.stream(Fixes.values())
              .filter(which -> which.name().toLowerCase(Locale.ROOT).equals(name))
              .findFirst()
              .orElseThrow(() -> new BaspaException(Fault.USAGE, "baspa.fixes-unknown", name)));
    }

    /** Rules of restoration that are not to run, by name; an unknown name fails on restoring. */
    public Builder rulesOff(Collection<String> names) {
      rulesOff.addAll(names);
      return this;
    }

    /**
     * A {@link Baspa} that works so.
     *
     * @throws BaspaException of wrong use if there is no such encoding
     */
    public Baspa build() {
      return new Baspa(this);
    }
  }
}
