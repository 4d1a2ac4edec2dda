package kz.baspa.kazakh;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Compounds that part otherwise than their syllables would: қазақ-стан, кәсіп-орын. An entry stands
 * for all words that begin with it.
 */
final class Compounds {
  private static final int[] NONE = {};

  private final Map<String, int[]> joints;
  private final int shortest;
  private final int longest;

  private Compounds(Map<String, int[]> joints) {
    this.joints = Map.copyOf(joints);
    this.shortest = joints.keySet().stream().mapToInt(String::length).min().orElse(0);
    this.longest = joints.keySet().stream().mapToInt(String::length).max().orElse(0);
  }

  /** A table: one entry a line in lower case, hyphens where it parts; {@code #} begins a remark. */
  static Compounds read(BufferedReader lines) throws IOException {
    Map<String, int[]> joints = new HashMap<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String entry = line.replaceFirst("#.*", "").strip();
      if (entry.isEmpty()) {
        continue;
      }
      String[] parts = entry.split("-");
      int[] at = new int[parts.length - 1];
      int offset = 0;
      for (int i = 0; i < at.length; i++) {
        offset += parts[i].length();
        at[i] = offset;
      }
      joints.put(String.join("", parts), at);
    }
    return new Compounds(joints);
  }

  /** Where this word, in lower case, parts; by the longest entry that it begins with. */
  int[] joints(String word) {
    for (int length = Math.min(longest, word.length()); length >= shortest; length--) {
      int[] found = joints.get(word.substring(0, length));
      if (found != null) {
        return Arrays.copyOf(found, found.length);
      }
    }
    return NONE;
  }
}
