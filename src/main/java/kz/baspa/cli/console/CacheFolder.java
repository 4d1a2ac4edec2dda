package kz.baspa.cli.console;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The folder of the person's where programs keep what can be made again. */
public final class CacheFolder {
  private CacheFolder() {}

  /** Where pages that were read from pictures are kept until their work is done. */
  public static Path pages() {
    return of(
            System.getProperty("os.name", ""),
            System.getProperty("user.home", "."),
            System.getenv())
        .resolve("baspa")
        .resolve("pages");
  }

  /** As each system has it. */
  static Path of(String system, String home, Map<String, String> environment) {
    String lower = system.toLowerCase(Locale.ROOT);
    if (lower.contains("windows")) {
      String local = environment.getOrDefault("LOCALAPPDATA", "");
      return local.isBlank() ? Path.of(home, "AppData", "Local") : Path.of(local);
    }
    if (lower.contains("mac")) {
      return Path.of(home, "Library", "Caches");
    }
    String cache = environment.getOrDefault("XDG_CACHE_HOME", "");
    return cache.startsWith("/") ? Path.of(cache) : Path.of(home, ".cache");
  }
}
