package kz.baspa.profile;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Metadata;
import kz.baspa.text.Metadata.Field;

/**
 * Reads what the title page says from a file of the user's ({@code --meta thesis.yaml}).
 *
 * <pre>
 * language: kk
 * university: Көкжиек университеті
 * udc: "556.16"
 * manuscript: true
 * author: Айсұлу Бектемір
 * title: Дала өзендерінің көктемгі тасуы
 * work: diploma
 * specialty: 6B05206 – Гидрология
 * supervisor: г.ғ.к., доцент Е. Сапар
 * city: Алматы
 * year: 2026
 * </pre>
 *
 * <p>{@code udc}, {@code manuscript}, {@code work} and {@code supervisor} get the usual words of
 * the language, which stand in {@code title-page.yaml}. What the file does not say is not printed.
 */
public final class MetadataFile {
  private static final String LANGUAGE = "language";
  private static final int LONGEST = 500;
  private static final YamlFile WORDINGS = wordings();

  private MetadataFile() {}

  /**
   * Reads a file.
   *
   * @throws BaspaException with file and line when a name is unknown or a value impossible
   */
  public static Metadata read(Path file) {
    YamlFile yaml = YamlFile.read(file);
    String language = language(yaml);
    Map<Field, String> values = new EnumMap<>(Field.class);
    yaml.root()
        .entries()
        .forEach(
            (key, node) -> {
              if (!key.equals(LANGUAGE)) {
                Field field = field(yaml, key, node);
                values.put(field, worded(yaml, field, text(yaml, key, node), node, language));
              }
            });
    return Metadata.of(values);
  }

  private static String language(YamlFile yaml) {
    YamlNode node = yaml.root().entries().get(LANGUAGE);
    if (node == null) {
      return "kk";
    }
    Set<String> known = new TreeSet<>(WORDINGS.root().entries().keySet());
    String language = text(yaml, LANGUAGE, node);
    if (!known.contains(language)) {
      throw impossible(yaml, node, LANGUAGE, String.join(", ", known));
    }
    return language;
  }

  private static Field field(YamlFile yaml, String key, YamlNode node) {
    return Arrays.stream(Field.values())
        .filter(field -> field.key().equals(key))
        .findFirst()
        .orElseThrow(
            () -> {
              Set<String> known = new TreeSet<>(Set.of(LANGUAGE));
              Arrays.stream(Field.values()).map(Field::key).forEach(known::add);
              return new BaspaException(
                  Fault.INPUT,
                  "profile.unknown-key",
                  yaml.name(),
                  Integer.toString(node.line()),
                  key,
                  String.join(", ", known));
            });
  }

  private static String text(YamlFile yaml, String key, YamlNode node) {
    if (node instanceof YamlNode.Scalar scalar && scalar.text().length() <= LONGEST) {
      return scalar.text().strip();
    }
    throw impossible(yaml, node, key, "… (1–" + LONGEST + ")");
  }

  private static String worded(
      YamlFile yaml, Field field, String value, YamlNode node, String language) {
    if (value.isEmpty()) {
      return value;
    }
    YamlNode.Mapping words = mapping(WORDINGS.root(), language);
    return switch (field) {
      case YEAR -> {
        if (!value.matches("[12]\\d{3}")) {
          throw impossible(yaml, node, field.key(), "1000…2999");
        }
        yield value;
      }
      case MANUSCRIPT ->
          switch (value) {
            case "true" -> wording(words, "manuscript");
            case "false" -> "";
            default -> value;
          };
      case UDC -> value.matches("[\\d.:+/()\\[\\]\"'=*-]+") ? said(words, "udc", value) : value;
      case SUPERVISOR -> value.contains(":") ? value : said(words, "supervisor", value);
      case WORK -> {
        YamlNode known = mapping(words, "work").entries().get(value);
        yield known instanceof YamlNode.Scalar scalar ? scalar.text() : value;
      }
      default -> value;
    };
  }

  private static String said(YamlNode.Mapping words, String key, String value) {
    return wording(words, key).replace("{value}", value);
  }

  private static String wording(YamlNode.Mapping words, String key) {
    if (words.entries().get(key) instanceof YamlNode.Scalar scalar) {
      return scalar.text();
    }
    throw new IllegalStateException("title-page.yaml lacks " + key);
  }

  private static YamlNode.Mapping mapping(YamlNode.Mapping words, String key) {
    if (words.entries().get(key) instanceof YamlNode.Mapping mapping) {
      return mapping;
    }
    throw new IllegalStateException("title-page.yaml lacks " + key);
  }

  private static BaspaException impossible(
      YamlFile yaml, YamlNode node, String key, String expected) {
    String written = node instanceof YamlNode.Scalar scalar ? scalar.text() : "…";
    return new BaspaException(
        Fault.INPUT,
        "profile.impossible",
        yaml.name(),
        Integer.toString(node.line()),
        key,
        written.length() > 80 ? written.substring(0, 80) + "…" : written,
        expected);
  }

  private static YamlFile wordings() {
    try (InputStream in = MetadataFile.class.getResourceAsStream("title-page.yaml")) {
      return YamlFile.read("title-page.yaml", in.readAllBytes());
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INTERNAL, "profile.unreadable", "title-page.yaml");
    }
  }
}
