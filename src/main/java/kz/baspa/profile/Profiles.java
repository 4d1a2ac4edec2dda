package kz.baspa.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import org.jspecify.annotations.Nullable;

/**
 * Finds and reads profiles. A user's file says only what differs:
 *
 * <pre>
 * extends: kz-377
 * rules:
 *   margin-bottom-mm: 25
 *   leading: {value: 1.5, source: "Кафедра талабы", clause: "3"}
 *   least-sources: {on: false}
 * </pre>
 */
public final class Profiles {
  /** The profile that is used when none is asked for. */
  public static final String DEFAULT = "kz-377";

  private static final List<String> BUILT_IN = List.of(DEFAULT, "enu-2.014", "gost-7.32-2017");
  private static final Set<String> TOP = Set.of("extends", "name", "title", "sources", "rules");
  private static final Set<String> INSIDE = Set.of("value", "source", "clause", "on");
  private static final int LONGEST_CHAIN = 8;

  private Profiles() {}

  /** The names of the profiles that ship, the default first. */
  public static List<String> names() {
    return BUILT_IN;
  }

  /**
   * The profile for {@code --profile NAME|FILE}: one that ships, or else a file.
   *
   * @throws BaspaException when there is neither, or the file is wrong
   */
  public static Profile find(String nameOrFile) {
    if (BUILT_IN.contains(nameOrFile)) {
      return named(nameOrFile);
    }
    Path file = Path.of(nameOrFile);
    if (!Files.isRegularFile(file)) {
      throw new BaspaException(
          Fault.USAGE, "profile.unknown", nameOrFile, String.join(", ", BUILT_IN));
    }
    return read(file);
  }

  /** One of the profiles that ship. */
  public static Profile named(String name) {
    if (!BUILT_IN.contains(name)) {
      throw new BaspaException(Fault.USAGE, "profile.unknown", name, String.join(", ", BUILT_IN));
    }
    return profile(shipped(name), null, 0);
  }

  /**
   * Reads a file of the user's.
   *
   * @throws BaspaException with file and line when a name is unknown or a value impossible
   */
  public static Profile read(Path file) {
    return profile(YamlFile.read(file), file, 0);
  }

  private static YamlFile shipped(String name) {
    try (InputStream in = Profiles.class.getResourceAsStream(name + ".yaml")) {
      return YamlFile.read(name + ".yaml", in.readAllBytes());
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INTERNAL, "profile.unreadable", name);
    }
  }

  private static Profile profile(YamlFile yaml, @Nullable Path file, int chain) {
    Map<String, YamlNode> top = yaml.root().entries();
    requireKnown(yaml, yaml.root(), TOP);
    Map<LayoutRule, ProfileRule> rules = new EnumMap<>(LayoutRule.class);
    String inherited = null;
    YamlNode from = top.get("extends");
    if (from == null && file != null) {
      from = new YamlNode.Scalar(DEFAULT, 1);
    }
    if (from != null) {
      Profile parent = parent(yaml, from, file, chain);
      parent.rules().forEach(rule -> rules.put(rule.id(), rule));
      inherited = parent.title();
    }
    String name = text(yaml, top.get("name"), baseName(yaml.name()));
    String title = text(yaml, top.get("title"), inherited == null ? name : inherited);
    addRules(yaml, top, rules);
    return new Profile(name, title, rules);
  }

  private static Profile parent(YamlFile yaml, YamlNode from, @Nullable Path file, int chain) {
    String asked = text(yaml, from, "");
    if (chain >= LONGEST_CHAIN) {
      throw at(yaml, from, "profile.circle", asked);
    }
    if (BUILT_IN.contains(asked)) {
      return profile(shipped(asked), null, chain + 1);
    }
    Path other = file == null ? Path.of(asked) : file.resolveSibling(asked);
    if (!Files.isRegularFile(other)) {
      throw at(yaml, from, "profile.unknown-parent", asked, String.join(", ", BUILT_IN));
    }
    return profile(YamlFile.read(other), other, chain + 1);
  }

  private static void addRules(
      YamlFile yaml, Map<String, YamlNode> top, Map<LayoutRule, ProfileRule> rules) {
    YamlNode node = top.getOrDefault("rules", new YamlNode.Mapping(Map.of(), 1));
    if (!(node instanceof YamlNode.Mapping mapping)) {
      throw at(yaml, node, "profile.no-rules");
    }
    Map<String, String> sources = sources(yaml, top.get("sources"));
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              LayoutRule id =
                  Arrays.stream(LayoutRule.values())
                      .filter(rule -> rule.key().equals(key))
                      .findFirst()
                      .orElseThrow(() -> unknown(yaml, value, key, keys()));
              rules.put(id, rule(yaml, id, value, rules.get(id), sources));
            });
  }

  private static Map<String, String> sources(YamlFile yaml, @Nullable YamlNode node) {
    if (node == null) {
      return Map.of();
    }
    if (!(node instanceof YamlNode.Mapping mapping)) {
      throw at(yaml, node, "profile.no-text", "sources");
    }
    Map<String, String> sources = new LinkedHashMap<>();
    mapping.entries().forEach((key, value) -> sources.put(key, text(yaml, value, "")));
    return sources;
  }

  private static ProfileRule rule(
      YamlFile yaml,
      LayoutRule id,
      YamlNode node,
      @Nullable ProfileRule before,
      Map<String, String> sources) {
    if (!(node instanceof YamlNode.Mapping mapping)) {
      return new ProfileRule(id, value(yaml, id, node), yaml.name(), "", true);
    }
    requireKnown(yaml, mapping, INSIDE);
    Map<String, YamlNode> entries = mapping.entries();
    YamlNode value = entries.get("value");
    ProfileRule own =
        value == null ? before : new ProfileRule(id, value(yaml, id, value), yaml.name(), "", true);
    if (own == null) {
      throw at(yaml, node, "profile.no-value", id.key());
    }
    String source = text(yaml, entries.get("source"), own.source());
    return new ProfileRule(
        id,
        own.value(),
        sources.getOrDefault(source, source),
        text(yaml, entries.get("clause"), own.clause()),
        isOn(yaml, entries.get("on"), before));
  }

  private static boolean isOn(
      YamlFile yaml, @Nullable YamlNode node, @Nullable ProfileRule before) {
    if (node == null) {
      return before == null || before.on();
    }
    try {
      return (Boolean) new RuleValue.YesNo().read(node);
    } catch (RuleValue.Impossible e) {
      throw at(yaml, node, "profile.impossible", "on", written(node), e.expected());
    }
  }

  private static Object value(YamlFile yaml, LayoutRule id, YamlNode node) {
    try {
      return id.value().read(node);
    } catch (RuleValue.Impossible e) {
      throw at(yaml, node, "profile.impossible", id.key(), written(node), e.expected());
    }
  }

  private static String written(YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    return node instanceof YamlNode.Sequence sequence
        ? "[" + String.join(", ", sequence.items().stream().map(Profiles::written).toList()) + "]"
        : "{…}";
  }

  private static void requireKnown(YamlFile yaml, YamlNode.Mapping mapping, Set<String> known) {
    mapping
        .entries()
        .forEach(
            (key, value) -> {
              if (!known.contains(key)) {
                throw unknown(
                    yaml, value, key, String.join(", ", known.stream().sorted().toList()));
              }
            });
  }

  private static String keys() {
    return String.join(
        ", ", Arrays.stream(LayoutRule.values()).map(LayoutRule::key).sorted().toList());
  }

  private static String text(YamlFile yaml, @Nullable YamlNode node, String otherwise) {
    if (node == null) {
      return otherwise;
    }
    if (node instanceof YamlNode.Scalar scalar && !scalar.text().isBlank()) {
      return scalar.text();
    }
    throw at(yaml, node, "profile.no-text", written(node));
  }

  private static String baseName(String name) {
    String last = name.substring(name.replace('\\', '/').lastIndexOf('/') + 1);
    return last.replaceFirst("\\.ya?ml$", "");
  }

  private static BaspaException unknown(YamlFile yaml, YamlNode node, String key, String known) {
    return at(yaml, node, "profile.unknown-key", key, known);
  }

  private static BaspaException at(YamlFile yaml, YamlNode node, String key, Object... more) {
    Object[] arguments = new Object[more.length + 2];
    arguments[0] = yaml.name();
    arguments[1] = Integer.toString(node.line());
    System.arraycopy(more, 0, arguments, 2, more.length);
    return new BaspaException(Fault.INPUT, key, arguments);
  }
}
