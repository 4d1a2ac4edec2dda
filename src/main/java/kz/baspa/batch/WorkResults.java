package kz.baspa.batch;

import java.io.IOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import kz.baspa.Baspa;
import kz.baspa.output.FileNames;
import kz.baspa.output.OutputFiles;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/** The files of one work in the folder of all results. */
final class WorkResults {
  /** What a person changed is kept under its name with this behind it. */
  private static final String KEPT = "~";

  private final Work work;
  private final Path place;
  private final Map<String, Set<String>> made;
  private final boolean overwrite;

  /**
   * The files of a work.
   *
   * @param folder that of all results
   * @param made the files that earlier runs made of it: {@link Ledger#madeOf}
   * @param overwrite whether files that no run made are replaced
   */
  WorkResults(Work work, Path folder, Map<String, Set<String>> made, boolean overwrite) {
    this.work = work;
    this.place = folder.resolve(work.place());
    this.made = made;
    this.overwrite = overwrite;
  }

  /** Whether all these are there as they were made. A person's decisions are as good. */
  boolean areWhole(List<ResultFile> files) {
    try {
      for (ResultFile file : files) {
        Path target = place.resolve(file.name());
        if (!Files.isRegularFile(target)
            || !isDecided(target)
                && (Files.size(target) != file.size()
                    || !Fingerprint.ofFile(target).equals(file.sha256()))) {
          return false;
        }
      }
      return !files.isEmpty();
    } catch (IOException e) {
      return false;
    }
  }

  /** Whether it is the table of questions, and a person has decided something in it. */
  private boolean isDecided(Path target) {
    if (!target.equals(place.resolve(work.name() + "." + Converted.DECISIONS))
        || !Files.exists(target)) {
      return false;
    }
    try {
      return Baspa.hasDecisions(target);
    } catch (BaspaException e) {
      return true; // it is something else of the person's
    }
  }

  /** Refuses, before any work is done, to replace a file that no run of ours made. */
  void refuseOthers(Iterable<String> names) {
    for (String name : names) {
      Path target = place.resolve(name);
      if (!overwrite && !made.containsKey(name) && Files.exists(target) && !isDecided(target)) {
        throw new BaspaException(Fault.OUTPUT, "cli.exists", target.toString());
      }
    }
  }

  /**
   * Writes all files of the work, in place of those that there were, and takes away what earlier
   * runs made of it beside them.
   *
   * @param begins is told what is about to be written
   * @return what was written
   */
  List<ResultFile> write(Converted converted, Consumer<List<ResultFile>> begins) {
    SortedMap<String, byte[]> results = new TreeMap<>(converted.files(work.name()));
    results.keySet().removeIf(name -> isDecided(place.resolve(name)));
    refuseOthers(results.keySet());
    List<ResultFile> told = ResultFile.of(results);
    begins.accept(told);
    try (OutputFiles files = new OutputFiles(true)) {
      for (Map.Entry<String, byte[]> result : results.entrySet()) {
        Path target = place.resolve(result.getKey());
        Files.createDirectories(target.resolveSibling(""));
        files.check(target, List.of(FileNames.path(work.input())));
        files.write(target, result.getValue());
      }
      for (String name : results.keySet()) {
        keepChanged(name);
      }
      files.commit();
      for (String name : made.keySet()) {
        if (!results.containsKey(name)) {
          removeOld(name);
        }
      }
    } catch (IOException e) {
      throw OutputFiles.failure(place.toString(), e);
    }
    return told;
  }

  /** Takes away all that runs made of it, with folders that are empty then. */
  void remove() {
    try {
      for (String name : made.keySet()) {
        removeOld(name);
      }
      if (!work.place().equals(Path.of(""))) {
        removeIfEmpty(place);
      }
    } catch (IOException e) {
      throw OutputFiles.failure(place.toString(), e);
    }
  }

  /** Whether what stands under a name is what a run wrote there. */
  private boolean isOurs(String name) throws IOException {
    Path target = place.resolve(name);
    return Files.isRegularFile(target)
        && made.getOrDefault(name, Set.of()).contains(Fingerprint.ofFile(target));
  }

  private void keepChanged(String name) throws IOException {
    Path target = place.resolve(name);
    if (made.containsKey(name) && Files.exists(target) && !isOurs(name)) {
      Path kept = target.resolveSibling(target.getFileName() + KEPT);
      for (int number = 2; Files.exists(kept); number++) {
        kept = target.resolveSibling(target.getFileName() + KEPT + number);
      }
      Files.move(target, kept);
    }
  }

  private void removeOld(String name) throws IOException {
    if (isOurs(name)) {
      Path target = place.resolve(name);
      Files.delete(target);
      Path folder = target.resolveSibling("");
      if (!folder.equals(place)) {
        removeIfEmpty(folder);
      }
    }
  }

  private static void removeIfEmpty(Path folder) throws IOException {
    try {
      Files.deleteIfExists(folder);
    } catch (DirectoryNotEmptyException e) {
      return; // others, or a person's, are in it
    }
  }
}
