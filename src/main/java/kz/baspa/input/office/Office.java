package kz.baspa.input.office;

import java.io.File;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Has LibreOffice make a Word file of what only it reads (.doc, .rtf). It runs without a window, in
 * a folder and with a profile of its own, so that no macro runs and an open LibreOffice is not
 * disturbed.
 */
public final class Office {
  private static final List<String> NAMES = List.of("soffice", "libreoffice");
  private static final List<String> PLACES =
      List.of(
          "/Applications/LibreOffice.app/Contents/MacOS/soffice",
          "C:\\Program Files\\LibreOffice\\program\\soffice.exe");
  private static final long LONGEST_SECONDS = 180;

  private Office() {}

  /**
   * The file as .docx.
   *
   * @param format its usual ending
   * @throws BaspaException of bad input if LibreOffice is not installed or cannot read it
   */
  public static byte[] toDocx(byte[] bytes, String name, String format) {
    Path program =
        program().orElseThrow(() -> new BaspaException(Fault.INPUT, "input.no-office", name));
    Path folder = null;
    try {
      folder = Files.createTempDirectory("baspa");
      Path in = Files.write(folder.resolve("work." + format), bytes);
      Process process =
          new ProcessBuilder(
                  program.toString(),
                  "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                  "--headless",
                  "--norestore",
                  "--convert-to",
                  "docx",
                  "--outdir",
                  folder.resolve("out").toString(),
                  in.toString())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
        throw new BaspaException(Fault.INPUT, "input.broken", name);
      }
      Path out = folder.resolve("out").resolve("work.docx");
      if (!Files.isRegularFile(out)) {
        throw new BaspaException(Fault.INPUT, "input.broken", name);
      }
      return Files.readAllBytes(out);
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "input.broken", name);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BaspaException(e, Fault.INPUT, "input.broken", name);
    } finally {
      remove(folder);
    }
  }

  /** Where LibreOffice is, if it is installed. */
  private static Optional<Path> program() {
    String path = System.getenv("PATH");
    Stream<Path> onPath =
        Stream.of((path == null ? "" : path).split(File.pathSeparator))
            .filter(folder -> !folder.isEmpty())
            .flatMap(folder -> NAMES.stream().map(each -> Path.of(folder, each)));
    return Stream.concat(onPath, PLACES.stream().map(Path::of))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private static void remove(@Nullable Path folder) {
    if (folder == null) {
      return;
    }
    try {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
                throws IOException {
              Files.delete(file);
              return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path left, @Nullable IOException e)
                throws IOException {
              Files.delete(left);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      // What is left lies in the folder of temporary files, which the system empties.
    }
  }
}
