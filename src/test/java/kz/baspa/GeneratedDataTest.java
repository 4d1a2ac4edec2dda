package kz.baspa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The generated data files are those that the scripts of src/tools/scripts wrote, and what they
 * were made from in the repository has not changed since. Fails when one is edited by hand, or when
 * a source is edited and the script not run again.
 */
class GeneratedDataTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final String RECORD = "made-from.tsv";

  @ParameterizedTest
  @MethodSource
  void isWhatTheRecordSays(Path file, String checksum) throws Exception {
    assertThat(checksum(file)).as("SHA-256 of " + file).isEqualTo(checksum);
  }

  /** Outputs lie beside their record, inputs have their path in the repository. */
  static Stream<Arguments> isWhatTheRecordSays() throws IOException {
    return records()
        .flatMap(
            record ->
                rows(record)
                    .filter(cells -> !cells[0].equals("source"))
                    .map(cells -> arguments(file(record, cells), cells[3])));
  }

  @Test
  void everyBinaryFileHasARecord() throws IOException {
    Set<Path> recorded =
        records()
            .flatMap(record -> rows(record).map(cells -> file(record, cells)))
            .collect(Collectors.toSet());
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      List<Path> binary = files.filter(file -> file.toString().endsWith(".bin")).toList();
      assertThat(binary).isNotEmpty().allMatch(recorded::contains);
    }
  }

  private static Stream<Path> records() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files.filter(file -> file.endsWith(RECORD)).sorted().toList().stream();
    }
  }

  private static Stream<String[]> rows(Path record) {
    try {
      return Files.readAllLines(record).stream()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path file(Path record, String[] cells) {
    return cells[0].equals("output") ? record.resolveSibling(cells[1]) : Path.of(cells[1]);
  }

  private static String checksum(Path file) throws IOException, GeneralSecurityException {
    byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
    return HexFormat.of().formatHex(digest);
  }
}
