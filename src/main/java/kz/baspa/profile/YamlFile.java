package kz.baspa.profile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * A YAML file read into nodes that know their lines, so that a wrong value can be pointed at. At
 * most 1 MB and 20 levels; names may not stand twice; anchors are not followed.
 */
final class YamlFile {
  private static final int LARGEST_BYTES = 1 << 20;
  private static final int DEEPEST = 20;
  private static final YAMLFactory YAML =
      YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

  private final String name;
  private final YamlNode.Mapping root;

  private YamlFile(String name, YamlNode.Mapping root) {
    this.name = name;
    this.root = root;
  }

  /** The name that messages give the file. */
  String name() {
    return name;
  }

  YamlNode.Mapping root() {
    return root;
  }

  /** Reads a file of the user's. */
  static YamlFile read(Path file) {
    byte[] bytes;
    try (InputStream in = Files.newInputStream(file)) {
      bytes = in.readNBytes(LARGEST_BYTES + 1);
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "profile.unreadable", file.toString());
    }
    return read(file.toString(), bytes);
  }

  /**
   * Reads a file.
   *
   * @param name what messages call the file
   * @throws BaspaException with the line, when it is not YAML or does not hold names and values
   */
  static YamlFile read(String name, byte[] bytes) {
    if (bytes.length > LARGEST_BYTES) {
      throw new BaspaException(Fault.INPUT, "profile.too-large", name, LARGEST_BYTES);
    }
    try (JsonParser parser = YAML.createParser(bytes)) {
      if (parser.nextToken() == null) {
        return new YamlFile(name, new YamlNode.Mapping(Map.of(), 1));
      }
      YamlNode node = node(name, parser, 0);
      if (node instanceof YamlNode.Mapping mapping) {
        return new YamlFile(name, mapping);
      }
      throw new BaspaException(Fault.INPUT, "profile.no-names", name, Integer.toString(1));
    } catch (JsonProcessingException e) {
      int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
      String reason = e.getOriginalMessage().lines().findFirst().orElse("");
      throw new BaspaException(
          e, Fault.INPUT, "profile.not-yaml", name, Integer.toString(line), reason);
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "profile.unreadable", name);
    }
  }

  private static YamlNode node(String name, JsonParser parser, int depth) throws IOException {
    int line = parser.currentTokenLocation().getLineNr();
    if (depth > DEEPEST) {
      throw new BaspaException(
          Fault.INPUT, "profile.not-yaml", name, Integer.toString(line), "nesting");
    }
    if (parser.currentToken() == JsonToken.START_OBJECT) {
      Map<String, YamlNode> entries = new LinkedHashMap<>();
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String key = parser.currentName();
        parser.nextToken();
        entries.put(key, node(name, parser, depth + 1));
      }
      return new YamlNode.Mapping(entries, line);
    }
    if (parser.currentToken() == JsonToken.START_ARRAY) {
      List<YamlNode> items = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        items.add(node(name, parser, depth + 1));
      }
      return new YamlNode.Sequence(items, line);
    }
    String text = parser.currentToken() == JsonToken.VALUE_NULL ? "" : parser.getText();
    return new YamlNode.Scalar(text, line);
  }
}
