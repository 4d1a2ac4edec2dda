package kz.baspa.docx.flow;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import kz.baspa.tei.TeiNode.Element;

/** One way in which words look other than their paragraph: {@code <hi rend="bold">}. */
public enum Look {
  ITALIC("italic"),
  BOLD("bold"),
  RAISED("sup"),
  LOWERED("sub"),
  UNDERLINED("underline");

  /** No look of its own: the words look as their paragraph does. */
  public static final Set<Look> PLAIN = Collections.unmodifiableSet(EnumSet.noneOf(Look.class));

  private final String rend;

  Look(String rend) {
    this.rend = rend;
  }

  /** How {@code hi} makes its words look. */
  public static Set<Look> of(Element hi) {
    Set<Look> looks = EnumSet.noneOf(Look.class);
    for (String word : hi.get("rend").split("\\s+")) {
      for (Look look : values()) {
        if (look.rend.equals(word)) {
          looks.add(look);
        }
      }
    }
    return looks;
  }

  /** The {@code hi/@rend} for these looks: {@code italic bold}. */
  public static String rend(Set<Look> looks) {
    return sorted(looks).stream().map(look -> look.rend).collect(Collectors.joining(" "));
  }

  /** These and those. */
  public static Set<Look> union(Set<Look> some, Set<Look> more) {
    Set<Look> union = sorted(some);
    union.addAll(more);
    return union;
  }

  /** These without those. */
  public static Set<Look> without(Set<Look> some, Set<Look> gone) {
    Set<Look> left = sorted(some);
    left.removeAll(gone);
    return left;
  }

  private static Set<Look> sorted(Set<Look> looks) {
    Set<Look> sorted = EnumSet.noneOf(Look.class);
    sorted.addAll(looks);
    return sorted;
  }
}
