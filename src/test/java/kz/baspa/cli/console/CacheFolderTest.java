package kz.baspa.cli.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CacheFolderTest {
  @ParameterizedTest
  @CsvSource({
    "Linux, '', '', /home/a/.cache",
    "Linux, XDG_CACHE_HOME, /fast, /fast",
    "Linux, XDG_CACHE_HOME, not/absolute, /home/a/.cache",
    "Mac OS X, XDG_CACHE_HOME, /fast, /home/a/Library/Caches",
    "Windows 11, LOCALAPPDATA, /local, /local",
    "Windows 11, '', '', /home/a/AppData/Local",
  })
  void eachSystemHasItsOwn(String system, String name, String value, String folder) {
    assertThat(CacheFolder.of(system, "/home/a", Map.of(name, value))).isEqualTo(Path.of(folder));
  }
}
