package kz.baspa.batch;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kz.baspa.Format;
import kz.baspa.output.FileNames;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * The works in files and folders.
 *
 * <pre>{@code
 * Works found = Works.find(List.of("theses"), Path.of("out"));
 * found.apart().works(); // theses/2019/a.docx → out/2019
 * }</pre>
 *
 * @param works in the order of the inputs, and in a folder in the order of names
 * @param passedOver the folders in which pictures lie beside other files, which are read as no work
 */
public record Works(List<Work> works, List<Beside> passedOver) {
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

  /** How what is made of a work ends. */
  private static final List<String> RESULTS =
      Stream.concat(
              Format.all().stream().map(format -> "." + format.extension()),
              Stream.of(".tracked.docx", ".pictures"))
          .toList();

  /** Folders of pictures that belong to the works beside them. */
  private static final Set<String> ILLUSTRATIONS =
      Set.of(
          "figures",
          "images",
          "pictures",
          "illustrations",
          "media",
          "img",
          "суреттер",
          "сурет",
          "рисунки",
          "иллюстрации",
          "картинки");

  /** What Windows leaves in folders of pictures. */
  private static final Set<String> SYSTEM_FILES = Set.of("thumbs.db", "desktop.ini");

  public Works {
    works = List.copyOf(works);
    passedOver = List.copyOf(passedOver);
  }

  /** Works beside which no pictures lie. */
  public Works(List<Work> works) {
    this(works, List.of());
  }

  /**
   * Pictures that lie beside other files: nobody can tell whether they are pages of a work or
   * belong to one.
   *
   * @param folder that was named
   * @param count how many there are in it and in its folders
   * @param first the first of them, as seen from the folder
   */
  public record Beside(String folder, int count, String first) {}

  /**
   * The works in files and folders. A folder of pictures is one; others are walked, their results
   * keep the folders, and hidden ones, links to folders and the folder of the results are passed
   * over. In a folder that is walked, one of pictures is a work, unless its name says that it holds
   * the figures of another ({@code images}).
   *
   * @throws BaspaException of bad input if a folder has none
   */
  public static Works find(List<String> inputs, Path results) {
    List<Work> works = new ArrayList<>();
    List<Beside> passedOver = new ArrayList<>();
    for (String input : inputs) {
      if (FileNames.isStandard(input)
          || !Files.isDirectory(FileNames.path(input))
          || holdsPages(FileNames.path(input))) {
        works.add(new Work(input, Path.of("")));
        continue;
      }
      Path folder = FileNames.path(input);
      Walk walk = new Walk(folder, results);
      List<Path> files = walk.files();
      Optional<Beside> beside =
          walk.pictures.stream()
              .min(Comparator.naturalOrder())
              .map(first -> folder.relativize(first).toString())
              .map(first -> new Beside(input, walk.pictures.size(), first));
      if (files.isEmpty()) {
        throw beside
            .map(
                each ->
                    new BaspaException(
                        Fault.INPUT, "cli.pictures-beside", input, each.count(), each.first()))
            .orElseGet(() -> new BaspaException(Fault.INPUT, "cli.no-works", input));
      }
      for (Path file : files) {
        works.add(new Work(file.toString(), folder.relativize(file).resolveSibling("")));
      }
      beside.ifPresent(passedOver::add);
    }
    return new Works(once(works), passedOver);
  }

  /** Each file once, where it is named twice or stands in a folder that is named too. */
  private static List<Work> once(List<Work> works) {
    Set<Path> seen = new HashSet<>();
    return works.stream()
        .filter(
            work -> {
              if (FileNames.isStandard(work.input())) {
                return true;
              }
              Path file = FileNames.path(work.input()).toAbsolutePath().normalize();
              return seen.add(real(file.resolveSibling("")).resolve(work.fileName()));
            })
        .toList();
  }

  /**
   * Whether a run is for several works: more than one, or a folder of works, however many it holds.
   */
  public static boolean areMany(List<String> inputs) {
    return inputs.size() > 1
        || inputs.stream()
            .filter(input -> !FileNames.isStandard(input))
            .map(FileNames::path)
            .anyMatch(input -> Files.isDirectory(input) && !holdsPages(input));
  }

  /** Whether a run reads folders of works and nothing else: what they lack is gone. */
  public static boolean areFolders(List<String> inputs) {
    return inputs.stream()
        .map(FileNames::path)
        .allMatch(input -> Files.isDirectory(input) && !holdsPages(input));
  }

  /**
   * The first two works whose results would have one name, or none. Case makes no difference on
   * some disks.
   */
  public List<Work> clash() {
    Map<String, Work> seen = new HashMap<>();
    for (Work work : works) {
      Work other = seen.put(result(work.place(), work), work);
      if (other != null) {
        return List.of(other, work);
      }
    }
    return List.of();
  }

  /**
   * The same works, each with results of its own: where those of several would have one name, each
   * of them gets a folder that is called as its file, {@code a.docx/a.xml} and {@code a.pdf/a.xml},
   * and {@code a.pdf-2/a.xml} where files are called the same.
   */
  public Works apart() {
    Map<String, Integer> counts = new HashMap<>();
    works.forEach(work -> counts.merge(result(work.place(), work), 1, Integer::sum));
    Set<String> taken = new HashSet<>();
    works.stream()
        .map(work -> result(work.place(), work))
        .filter(result -> counts.getOrDefault(result, 0) == 1)
        .forEach(taken::add);
    List<Work> apart = new ArrayList<>();
    for (Work work : works) {
      Path place = work.place();
      String file = work.fileName();
      boolean clashes = counts.getOrDefault(result(place, work), 0) > 1;
      for (int number = 1; clashes; number++) {
        place = work.place().resolve(number == 1 ? file : file + "-" + number);
        clashes = !taken.add(result(place, work));
      }
      apart.add(new Work(work.input(), place, work.place()));
    }
    return new Works(apart, passedOver);
  }

  private static String result(Path place, Work work) {
    return place.resolve(work.name()).toString().toLowerCase(Locale.ROOT);
  }

  /**
   * Refuses to write among the inputs: the folder of the results may lie in one that is read, and
   * is passed over there, but may neither be nor hold one.
   *
   * @throws BaspaException of wrong use if it does
   */
  public static void refuseAmongInputs(Path results, List<String> inputs) {
    for (String input : inputs) {
      Path read = FileNames.path(input);
      if (Files.isDirectory(read) && real(read).startsWith(real(results))) {
        throw new BaspaException(
            Fault.USAGE, "batch.folder-of-inputs", results.toString(), read.toString());
      }
    }
  }

  private static Path real(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      return file.toAbsolutePath().normalize(); // it is not there yet
    }
  }

  private static boolean isSame(Path a, Path b) {
    try {
      return Files.isSameFile(a, b);
    } catch (IOException e) {
      return false; // one is not there
    }
  }

  private static boolean holdsPages(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return arePages(all.map(file -> String.valueOf(file.getFileName())).toList());
    } catch (IOException e) {
      return false; // said when it is walked
    }
  }

  /** Whether a file of this name in a folder that is walked is a work: {@code thesis.docx}. */
  public static boolean isWork(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return WORKS.stream().anyMatch(lower::endsWith)
        && !lower.startsWith(".")
        && !lower.endsWith(RAW);
  }

  /**
   * Whether a folder with these in it and nothing else is one work, of which each is a page; hidden
   * ones do not count.
   */
  public static boolean arePages(Collection<String> names) {
    List<String> shown =
        names.stream()
            .map(name -> name.toLowerCase(Locale.ROOT))
            .filter(name -> !name.startsWith(".") && !SYSTEM_FILES.contains(name))
            .toList();
    return !shown.isEmpty()
        && shown.stream().allMatch(name -> PAGES.stream().anyMatch(name::endsWith));
  }

  private static String lower(Path file) {
    return String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
  }

  /** Whether an earlier run made a file: {@code thesis.pdf} beside {@code thesis.changes.tsv}. */
  private static boolean isResult(Path file) {
    String name = String.valueOf(file.getFileName());
    String lower = name.toLowerCase(Locale.ROOT);
    return RESULTS.stream()
        .filter(lower::endsWith)
        .map(ending -> name.substring(0, name.length() - ending.length()))
        .anyMatch(work -> Files.exists(file.resolveSibling(work + CHANGES)));
  }

  /** Walks one folder. */
  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path folder;
    private final Path results;
    private final List<Path> files = new ArrayList<>();
    private final List<Path> pictures = new ArrayList<>();

    Walk(Path folder, Path results) {
      this.folder = folder;
      this.results = results;
    }

    List<Path> files() {
      try {
        Files.walkFileTree(folder, this);
      } catch (IOException e) {
        throw new BaspaException(e, Fault.INPUT, "source.unreadable", folder.toString());
      }
      files.sort(Comparator.naturalOrder());
      return files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path entered, BasicFileAttributes attributes) {
      if (entered.equals(folder)) {
        return FileVisitResult.CONTINUE;
      }
      if (lower(entered).startsWith(".") || isSame(entered, results)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      if (holdsPages(entered) && !isResult(entered) && !ILLUSTRATIONS.contains(lower(entered))) {
        files.add(entered);
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (isWork(lower(file)) && !isResult(file)) {
        files.add(file);
      } else if (isPicture(lower(file)) && !isIllustration(file)) {
        pictures.add(file);
      }
      return FileVisitResult.CONTINUE;
    }

    private static boolean isPicture(String name) {
      return PAGES.stream().anyMatch(name::endsWith) && !name.startsWith(".");
    }

    /** Whether a picture lies in a folder for pictures of a work, or of one that was made. */
    private boolean isIllustration(Path file) {
      Path in = file.resolveSibling("");
      return !in.equals(folder) && (ILLUSTRATIONS.contains(lower(in)) || isResult(in));
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
      if (file.equals(folder)) {
        throw e;
      }
      files.add(file); // it fails when it is read, and does not stop the others
      return FileVisitResult.CONTINUE;
    }
  }
}
