package kz.baspa.profile;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * Reads what a user wants in every run ({@code baspa.yaml}): names of options without their dashes.
 *
 * <pre>
 * lang: kk
 * profile: enu-2.014
 * words: [names.txt, terms.txt]
 * track: true
 * </pre>
 */
public final class SettingsFile {
  private SettingsFile() {}

  /**
   * Reads a file.
   *
   * @param known the names that it may have
   * @return the values of each name, in the order of the file
   * @throws BaspaException of bad input with file and line when a name is unknown or a value is
   *     neither a word nor a list of words
   */
  public static Map<String, List<String>> read(Path file, Set<String> known) {
    YamlFile yaml = YamlFile.read(file);
    Map<String, List<String>> settings = new LinkedHashMap<>();
    yaml.root()
        .entries()
        .forEach(
            (key, node) -> {
              if (!known.contains(key)) {
                throw new BaspaException(
                    Fault.INPUT,
                    "profile.unknown-key",
                    yaml.name(),
                    Integer.toString(node.line()),
                    key,
                    String.join(", ", new TreeSet<>(known)));
              }
              settings.put(key, values(yaml, key, node));
            });
    return settings;
  }

  private static List<String> values(YamlFile yaml, String key, YamlNode node) {
    List<YamlNode> nodes = node instanceof YamlNode.Sequence list ? list.items() : List.of(node);
    List<String> values = new ArrayList<>();
    for (YamlNode item : nodes) {
      if (!(item instanceof YamlNode.Scalar scalar)) {
        throw new BaspaException(
            Fault.INPUT,
            "profile.impossible",
            yaml.name(),
            Integer.toString(item.line()),
            key,
            "…",
            key + ": …");
      }
      values.add(scalar.text().strip());
    }
    return values;
  }
}
