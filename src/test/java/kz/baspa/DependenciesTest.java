package kz.baspa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DependenciesTest {
  @Test
  void everyLibraryHasItsRowWithItsVersion() throws IOException {
    String pom = Files.readString(Path.of("pom.xml"));
    Map<String, String> used = new TreeMap<>();
    Matcher dependency =
        Pattern.compile(
                "<(?:dependency|path)>\\s*<groupId>[^<]+</groupId>\\s*<artifactId>([^<]+)</artifactId>"
                    + "\\s*<version>\\$\\{([^}]+)}</version>")
            .matcher(pom);
    while (dependency.find()) {
      String property = Pattern.quote(dependency.group(2));
      Matcher version = Pattern.compile("<" + property + ">([^<]+)<").matcher(pom);
      assertThat(version.find()).as(property).isTrue();
      used.put(dependency.group(1), version.group(1));
    }
    Map<String, String> said = new TreeMap<>();
    for (String line : Files.readAllLines(Path.of("docs/dependencies.md"))) {
      String[] cells = line.split("\\s*\\|\\s*");
      if (cells.length == 5 && !cells[1].equals("library") && !cells[1].startsWith("-")) {
        said.put(cells[1], cells[2]);
        assertThat(cells[4]).as("the reason for " + cells[1]).isNotBlank();
      }
    }
    assertThat(said).isEqualTo(used);
    assertThat(used).isNotEmpty();
  }
}
