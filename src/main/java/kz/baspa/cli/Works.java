package kz.baspa.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/** The works that a run is to convert, found in files and folders. */
final class Works {
  /** The files of a folder that are works. A file that is named is one whatever its name. */
  private static final List<String> WORKS =
      List.of(
          ".txt",
          ".docx",
          ".odt",
          ".doc",
          ".rtf",
          ".pdf",
          ".html",
          ".htm",
          ".xhtml",
          ".md",
          ".hocr",
          ".alto.xml",
          ".tif",
          ".tiff");

  /** A folder with nothing but such files is one work, of which each is a page. */
  private static final List<String> PAGES = List.of(".png", ".jpg", ".jpeg", ".tif", ".tiff");

  /** Beside the results of an earlier run stands this, and what was read of its input. */
  private static final String RAW = ".raw.txt";

  /** Beside the files that an earlier run made of a work stands this. */
  private static final String CHANGES = ".changes.tsv";

  private Works() {}

  /**
   * One work.
   *
   * @param input its file, or {@code -}
   * @param place the folder of its results in the folder of all results; empty for that itself
   */
  record Work(String input, Path place) {}

  /**
   * The works in files and folders. A folder of pictures is one; others are walked, in the order of
   * names, and their results keep the folders; hidden ones and that of the results are passed over.
   *
   * @throws BaspaException of bad input if a folder has none, of wrong use if the results of two
   *     would have one name
   */
  static List<Work> find(List<String> inputs, Path results) {
    List<Work> works = new ArrayList<>();
    for (String input : inputs) {
      if (Job.isStandard(input)
          || !Files.isDirectory(Job.path(input))
          || holdsPages(Job.path(input))) {
        works.add(new Work(input, Path.of("")));
        continue;
      }
      Path folder = Job.path(input);
      List<Path> files = walk(folder, results.toAbsolutePath().normalize());
      if (files.isEmpty()) {
        throw new BaspaException(Fault.INPUT, "cli.no-works", input);
      }
      for (Path file : files) {
        works.add(new Work(file.toString(), folder.relativize(file).resolveSibling("")));
      }
    }
    refuseClashes(works);
    return works;
  }

  private static boolean holdsPages(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      List<String> names =
          all.map(file -> file.getFileName().toString().toLowerCase(Locale.ROOT))
              .filter(name -> !name.startsWith("."))
              .toList();
      return !names.isEmpty()
          && names.stream().allMatch(name -> PAGES.stream().anyMatch(name::endsWith));
    } catch (IOException e) {
      return false; // said when it is walked
    }
  }

  /**
   * Whether a run is for several works: more than one, or a folder of works, however many it holds.
   */
  static boolean areMany(List<String> inputs) {
    return inputs.size() > 1
        || inputs.stream()
            .filter(input -> !Job.isStandard(input))
            .map(Job::path)
            .anyMatch(input -> Files.isDirectory(input) && !holdsPages(input));
  }

  private static List<Path> walk(Path folder, Path results) {
    List<Path> files = new ArrayList<>();
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
              boolean passed =
                  !entered.equals(folder)
                      && (entered.getFileName().toString().startsWith(".")
                          || entered.toAbsolutePath().normalize().equals(results));
              return passed ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
              if (WORKS.stream().anyMatch(name::endsWith)
                  && !name.startsWith(".")
                  && !name.endsWith(RAW)
                  && !isResult(file)) {
                files.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "source.unreadable", folder.toString());
    }
    files.sort(Comparator.naturalOrder());
    return files;
  }

  /** Case makes no difference on some disks. */
  private static void refuseClashes(List<Work> works) {
    Map<String, String> seen = new HashMap<>();
    for (Work work : works) {
      Path result = work.place().resolve(OutputFolder.name(work.input()));
      String other = seen.put(result.toString().toLowerCase(Locale.ROOT), work.input());
      if (other != null) {
        throw new BaspaException(Fault.USAGE, "cli.same-name", other, work.input());
      }
    }
  }

  /** Whether all results are there, none older than any file that they were made from. */
  static boolean areFresh(Collection<Path> results, Collection<Path> sources) {
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

  /** Whether an earlier run made a file: {@code thesis.pdf} beside {@code thesis.changes.tsv}. */
  private static boolean isResult(Path file) {
    String name = file.getFileName().toString();
    int dot = name.indexOf('.');
    return !name.toLowerCase(Locale.ROOT).endsWith(".txt")
        && Files.exists(file.resolveSibling(name.substring(0, dot) + CHANGES));
  }
}
