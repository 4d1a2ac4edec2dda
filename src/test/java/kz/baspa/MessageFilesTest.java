package kz.baspa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every sentence is there in all three languages, and every key that the code names is there. */
class MessageFilesTest {
  private static final Path MESSAGES = Path.of("src/main/resources/kz/baspa/messages");
  private static final Path HELP = Path.of("src/main/resources/kz/baspa/cli");
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)[^}]*}");

  static Stream<Path> rooms() throws IOException {
    try (Stream<Path> messages = Files.list(MESSAGES);
        Stream<Path> help = Files.list(HELP)) {
      return Stream.concat(messages, help)
          .filter(file -> file.toString().endsWith("_en.properties"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Properties load(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return properties;
  }

  @ParameterizedTest
  @MethodSource("rooms")
  void allThreeLanguagesSayTheSame(Path english) throws IOException {
    boolean formatted = english.startsWith(MESSAGES);
    Properties expected = load(english);
    for (String language : List.of("kk", "ru")) {
      Properties other = load(Path.of(english.toString().replace("_en.", "_" + language + ".")));
      assertThat(other.stringPropertyNames()).isEqualTo(expected.stringPropertyNames());
      for (String key : expected.stringPropertyNames()) {
        assertThat(other.getProperty(key)).as(key).isNotEmpty();
        assertThat(arguments(other.getProperty(key)))
            .as(key + " in " + language)
            .isEqualTo(arguments(expected.getProperty(key)));
      }
    }
    if (formatted) {
      for (String key : expected.stringPropertyNames()) {
        assertThat(expected.getProperty(key).replace("''", ""))
            .as(key + ": an apostrophe is doubled")
            .doesNotContain("'");
      }
    }
  }

  private static Set<String> arguments(String sentence) {
    return ARGUMENT
        .matcher(sentence)
        .results()
        .map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void everyKeyInTheCodeHasItsSentence() throws IOException {
    Set<String> known = new TreeSet<>();
    Set<String> rooms = new TreeSet<>();
    for (Path file : rooms().filter(file -> file.startsWith(MESSAGES)).toList()) {
      rooms.add(file.getFileName().toString().replace("_en.properties", ""));
      known.addAll(load(file).stringPropertyNames());
    }
    // new BaspaException(…, Fault.INPUT, "source.empty" …), Finding.at(place, "structure.…" …
    Pattern key =
        Pattern.compile(
            "(?:Fault\\.\\w+,|Finding\\.at\\([^\"]{0,80},|say\\(|step\\(|note\\(common,)\\s*"
                + "\"((?:"
                + String.join("|", rooms)
                + ")\\.[a-z0-9-]+)\"");
    Set<String> used = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(file -> file.toString().endsWith(".java")).toList()) {
        key.matcher(Files.readString(source))
            .results()
            .map((MatchResult found) -> found.group(1))
            .forEach(used::add);
      }
    }
    assertThat(used).hasSizeGreaterThan(30);
    assertThat(known).containsAll(used);
  }
}
