package kz.baspa.cluster;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import kz.baspa.Format;
import kz.baspa.batch.Converted;
import kz.baspa.batch.Fingerprint;
import kz.baspa.batch.Ledger;
import kz.baspa.batch.LedgerRow;
import kz.baspa.output.FileNames;

/**
 * The results of one work between the folder of all results and one of this machine, in which the
 * work is made as everywhere.
 *
 * <p>New files are written under other names first. Then those of earlier runs go, and the new ones
 * get their names: a process that dies in between leaves a work that lacks files and is made again,
 * never one with files of two runs. What stands there already as it should is left alone, so that
 * two tries at the same work do no harm to each other.
 */
final class ResultStore {
  /** What a person changed is kept under its name with this behind it. */
  private static final String KEPT = "~";

  private final HadoopFiles results;
  private final ClusterWork work;
  private final Path local;
  private final String prefix;
  private Map<String, String> before = Map.of();

  ResultStore(HadoopFiles results, ClusterWork work, Path local) {
    this.results = results;
    this.work = work;
    this.local = local;
    this.prefix = work.place().isEmpty() ? "" : work.place() + "/";
  }

  /**
   * Brings what is there of the work to this machine: its files, and what the ledger says of it.
   *
   * @return the lines of the ledger
   */
  String fetch() throws IOException {
    String rows = ClusterLedger.rowsOf(work.key());
    // An earlier try in this run knows more than the run knew when it began.
    String told =
        results.exists(rows)
            ? new String(results.read(rows), StandardCharsets.UTF_8)
            : Ledger.header() + work.before();
    Files.createDirectories(local);
    Files.writeString(local.resolve(Ledger.FILE), told);
    TreeSet<String> names = new TreeSet<>();
    String name = FileNames.name(work.fileName());
    for (Format format : Format.values()) {
      names.add(name + "." + format.extension());
    }
    for (String ending : List.of(Converted.CHANGES, Converted.DECISIONS, Converted.RAW)) {
      names.add(name + "." + ending);
    }
    for (LedgerRow row : Ledger.parse(told)) {
      row.files().forEach(file -> names.add(file.name()));
    }
    for (String each : names) {
      String kept = each + KEPT;
      boolean isThere = fetch(each);
      for (int number = 2; isThere && fetch(kept); number++) {
        kept = each + KEPT + number;
      }
    }
    before = files();
    return told;
  }

  private boolean fetch(String name) throws IOException {
    if (results.size(prefix + name) < 0) {
      return false;
    }
    Path target = local.resolve(prefix + name);
    Files.createDirectories(target.resolveSibling(""));
    try (InputStream in = results.open(prefix + name)) {
      Files.copy(in, target, StandardCopyOption.REPLACE_EXISTING);
    }
    return true;
  }

  /** Name → SHA-256 of the work's files on this machine. */
  private SortedMap<String, String> files() throws IOException {
    SortedMap<String, String> found = new TreeMap<>();
    try (Stream<Path> walk = Files.walk(local)) {
      for (Path file : walk.filter(Files::isRegularFile).toList()) {
        String name = local.relativize(file).toString();
        if (!name.equals(Ledger.FILE)) {
          found.put(name, Fingerprint.of(file));
        }
      }
    }
    return found;
  }

  /**
   * Brings the results to the folder of all results.
   *
   * @param told the lines of the ledger before
   * @param attempt what no other try at a work is called
   * @return the lines of the ledger now, without its header
   */
  String store(String told, String attempt) throws IOException {
    String now = Files.readString(local.resolve(Ledger.FILE));
    SortedMap<String, String> after = files();
    Map<String, String> changed = new TreeMap<>(after);
    changed.entrySet().removeIf(file -> file.getValue().equals(before.get(file.getKey())));
    String rows = ClusterLedger.rowsOf(work.key());
    if (!changed.isEmpty() || !after.keySet().containsAll(before.keySet())) {
      // Whoever comes after a process that dies from here on knows whose files these are.
      results.write(rows, bytes(told + withoutHeader(now)));
      give(changed, after.keySet(), attempt);
    }
    if (!now.equals(told)) {
      results.write(rows, bytes(now));
    }
    return withoutHeader(now);
  }

  private void give(Map<String, String> changed, Set<String> after, String attempt)
      throws IOException {
    String folder = HadoopFiles.PARTS + "/" + attempt;
    String parts = folder + "/";
    for (String name : changed.keySet()) {
      try (OutputStream out = results.create(parts + name)) {
        Files.copy(local.resolve(name), out);
      }
    }
    // What a person wrote gets its new name before its old one is taken.
    for (String name : changed.keySet()) {
      int kept = name.lastIndexOf(KEPT);
      if (!before.containsKey(name) && kept > 0 && before.containsKey(name.substring(0, kept))) {
        results.move(parts + name, name);
      }
    }
    for (String name : before.keySet()) {
      if (!after.contains(name)) {
        results.delete(name);
        if (name.lastIndexOf('/') >= prefix.length()) {
          results.deleteIfEmpty(name.substring(0, name.lastIndexOf('/')));
        }
      }
    }
    List<String> missing = new ArrayList<>();
    for (Map.Entry<String, String> file : changed.entrySet()) {
      if (!stands(file.getKey(), file.getValue())) {
        results.delete(file.getKey());
        missing.add(file.getKey());
      }
    }
    for (String name : missing) {
      results.move(parts + name, name);
    }
    results.deleteFolder(folder);
  }

  private boolean stands(String name, String sha256) throws IOException {
    if (results.size(name) != Files.size(local.resolve(name))) {
      return false;
    }
    return Fingerprint.of(results.read(name)).equals(sha256);
  }

  private static String withoutHeader(String ledger) {
    return ledger.substring(ledger.indexOf('\n') + 1);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
