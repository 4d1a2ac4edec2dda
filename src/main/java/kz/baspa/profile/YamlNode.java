package kz.baspa.profile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A piece of a YAML file that knows the line it stands in. */
sealed interface YamlNode {
  /** The line, counted from 1. */
  int line();

  /** A word, number or quoted string, as it is written; {@code null} stands as "". */
  record Scalar(String text, int line) implements YamlNode {}

  /** A list. */
  record Sequence(List<YamlNode> items, int line) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  /** Names and what they stand for, in the order of the file. */
  record Mapping(Map<String, YamlNode> entries, int line) implements YamlNode {
    public Mapping {
      entries = new LinkedHashMap<>(entries);
    }
  }
}
