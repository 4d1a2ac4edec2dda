package kz.baspa.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.jspecify.annotations.Nullable;

/** Which of the three languages the program speaks. */
final class Languages {
  static final List<String> KNOWN = List.of("kk", "ru", "en");

  private static final String OPTION = "--lang";

  /** Where the launcher keeps the user's locale when it has to run Java under another one. */
  private static final List<String> VARIABLES =
      List.of("BASPA_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG");

  private Languages() {}

  /**
   * The language of {@code --lang} if it stands among the arguments and is known, else that of the
   * environment. It is looked for before the arguments are read, since their help and errors are in
   * that language already.
   */
  static Locale choose(List<String> arguments, Map<String, String> environment, Locale fallback) {
    return asked(arguments)
        .filter(KNOWN::contains)
        .map(Locale::forLanguageTag)
        .orElseGet(() -> ofEnvironment(environment).orElse(fallback));
  }

  private static Optional<String> asked(List<String> arguments) {
    for (int i = 0; i < arguments.size() && !arguments.get(i).equals("--"); i++) {
      String argument = arguments.get(i);
      if (argument.startsWith(OPTION + "=")) {
        return Optional.of(argument.substring(OPTION.length() + 1));
      }
      if (argument.equals(OPTION) && i + 1 < arguments.size()) {
        return Optional.of(arguments.get(i + 1));
      }
    }
    return Optional.empty();
  }

  /** {@code kk_KZ.UTF-8} is Kazakh also where the system has no such locale installed. */
  private static Optional<Locale> ofEnvironment(Map<String, String> environment) {
    return VARIABLES.stream()
        .map(name -> environment.getOrDefault(name, ""))
        .filter(value -> !value.isEmpty())
        .findFirst()
        .map(value -> value.split("[_.@-]")[0])
        .map(language -> KNOWN.contains(language) ? language : "en")
        .map(Locale::forLanguageTag);
  }

  static void check(@Nullable String language) {
    if (language != null && !KNOWN.contains(language)) {
      throw new BaspaException(Fault.USAGE, "cli.language-unknown", language);
    }
  }
}
