package kz.baspa.tei;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The elements and attributes that {@code baspa.rnc} allows, read from the schema itself: {@code
 * figDesc}, {@code table/@rows}.
 */
public final class Schema {
  private static final Pattern TOKEN =
      Pattern.compile("\"[^\"]*\"|#[^\\n]*|[\\\\\\w.:-]+|[{}=]|[^\\s\\w]");

  private final List<String> tokens = new ArrayList<>();

  /** The first token of each named pattern; the last one after its end. */
  private final Map<String, int[]> patterns = new HashMap<>();

  private final SortedSet<String> parts = new TreeSet<>();

  private Schema() throws IOException {
    try (InputStream in = TeiValidator.class.getResourceAsStream("baspa.rnc")) {
      Matcher matcher = TOKEN.matcher(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      while (matcher.find()) {
        if (!matcher.group().startsWith("#")) {
          tokens.add(matcher.group().replace("\\", ""));
        }
      }
    }
    definitions();
    for (int i = 0; i + 2 < tokens.size(); i++) {
      if (tokens.get(i).equals("element") && tokens.get(i + 2).equals("{")) {
        String name = tokens.get(i + 1);
        parts.add(name);
        attributes(name, i + 3, end(i + 2), new HashSet<>());
      }
    }
  }

  /** All of them, in alphabetical order. */
  public static SortedSet<String> parts() {
    try {
      return new Schema().parts;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The names of the elements. */
  public static SortedSet<String> elements() {
    SortedSet<String> elements = parts();
    elements.removeIf(part -> part.contains("@"));
    return elements;
  }

  /** The same for a file: its elements and attributes. */
  public static SortedSet<String> partsOf(TeiNode.Element file) {
    SortedSet<String> found = new TreeSet<>();
    for (TeiNode.Element element : file.all()) {
      found.add(element.name());
      for (String attribute : element.attributes().keySet()) {
        if (!attribute.startsWith("xmlns")) {
          found.add(element.name() + "/@" + attribute);
        }
      }
    }
    return found;
  }

  private void definitions() {
    String open = null;
    int from = 0;
    int depth = 0;
    for (int i = 0; i < tokens.size(); i++) {
      depth += tokens.get(i).equals("{") ? 1 : tokens.get(i).equals("}") ? -1 : 0;
      boolean begins =
          depth == 0
              && i + 1 < tokens.size()
              && tokens.get(i + 1).equals("=")
              && tokens.get(i).matches("[\\w.]+");
      if (begins) {
        if (open != null) {
          patterns.put(open, new int[] {from, i});
        }
        open = tokens.get(i);
        from = i + 2;
      }
    }
    patterns.put(open, new int[] {from, tokens.size()});
  }

  /** The place of the brace that closes the one at this place. */
  private int end(int brace) {
    int depth = 0;
    for (int i = brace; i < tokens.size(); i++) {
      depth += tokens.get(i).equals("{") ? 1 : tokens.get(i).equals("}") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalStateException("no end of " + tokens.get(brace - 1));
  }

  /** What stands here and in the patterns named here, but for what elements inside have. */
  private void attributes(String element, int from, int to, Set<String> seen) {
    for (int i = from; i < to; i++) {
      String token = tokens.get(i);
      if (token.equals("attribute")) {
        parts.add(element + "/@" + tokens.get(i + 1));
        i = end(i + 2);
      } else if (token.equals("element")) {
        i = end(i + 2);
      } else if (patterns.containsKey(token) && seen.add(token)) {
        attributes(element, patterns.get(token)[0], patterns.get(token)[1], seen);
      }
    }
  }
}
