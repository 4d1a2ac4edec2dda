package kz.baspa.docx.flow;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Word's character styles for words that look other than their paragraph. */
public final class CharacterLooks {
  /** The order in which the styles stand in the document. */
  public static final Comparator<Set<Look>> ORDER =
      Comparator.comparingInt(looks -> looks.stream().mapToInt(look -> 1 << look.ordinal()).sum());

  private static final Map<String, Set<Look>> BY_STYLE = byStyle();

  private CharacterLooks() {}

  private static Map<String, Set<Look>> byStyle() {
    Map<String, Set<Look>> styles = new HashMap<>();
    Look[] all = Look.values();
    for (int combination = 1; combination < 1 << all.length; combination++) {
      Set<Look> looks = EnumSet.noneOf(Look.class);
      for (Look look : all) {
        if ((combination & 1 << look.ordinal()) != 0) {
          looks.add(look);
        }
      }
      styles.put(style(looks), looks);
    }
    return Map.copyOf(styles);
  }

  /** The character style for a combination of looks; "" for plain text. */
  public static String style(Set<Look> looks) {
    if (looks.equals(Set.of(Look.ITALIC))) {
      return "Emphasis";
    }
    if (looks.equals(Set.of(Look.BOLD))) {
      return "Strong";
    }
    return (looks.contains(Look.BOLD) ? "Bold" : "")
        + (looks.contains(Look.ITALIC) ? "Italic" : "")
        + (looks.contains(Look.UNDERLINED) ? "Underlined" : "")
        + (looks.contains(Look.RAISED) ? "Superscript" : "")
        + (looks.contains(Look.LOWERED) ? "Subscript" : "");
  }

  /** What the words of one of our own character styles look like; empty for any other style. */
  public static Optional<Set<Look>> ofStyle(String style) {
    return Optional.ofNullable(BY_STYLE.get(style));
  }
}
