package kz.baspa.docx.read;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import kz.baspa.docx.flow.CharacterLooks;
import kz.baspa.docx.flow.Look;
import kz.baspa.tei.TeiNode.Element;
import org.jspecify.annotations.Nullable;

/** How runs of a Word file look. */
final class WordLooks {
  private static final Pattern NO_LOOK =
      Pattern.compile(
          ".*(?:hyperlink|link|footnote|endnote|annotation|comment).*", Pattern.CASE_INSENSITIVE);

  private final WordStyles styles;
  private final Map<String, Set<Look>> ofStyle = new HashMap<>();

  WordLooks(WordStyles styles) {
    this.styles = styles;
  }

  /** How a run looks by its own marks and by its character style. */
  Set<Look> run(Element properties) {
    Element style = properties.child("w:rStyle");
    Set<Look> looks =
        style == null ? Look.PLAIN : ofStyle.computeIfAbsent(style.get("w:val"), this::styleLooks);
    return marked(properties, looks);
  }

  private Set<Look> styleLooks(String id) {
    return CharacterLooks.ofStyle(id).orElseGet(() -> otherStyle(id));
  }

  /** The styles of links and of the marks of notes say nothing about the words. */
  private Set<Look> otherStyle(String id) {
    Set<Look> looks = Look.PLAIN;
    if (!NO_LOOK.matcher(id).matches()) {
      List<Element> all = styles.characterProperties(id);
      for (int i = all.size() - 1; i >= 0; i--) {
        looks = marked(all.get(i), looks);
      }
    }
    return looks;
  }

  /** The looks that these properties make of others. */
  private static Set<Look> marked(Element properties, Set<Look> before) {
    Set<Look> looks = on(before, Look.BOLD, properties.child("w:b"));
    looks = on(looks, Look.ITALIC, properties.child("w:i"));
    looks = on(looks, Look.UNDERLINED, properties.child("w:u"));
    Element height = properties.child("w:vertAlign");
    if (height == null) {
      return looks;
    }
    Set<Look> level = Look.without(looks, EnumSet.of(Look.RAISED, Look.LOWERED));
    return switch (height.get("w:val")) {
      case "superscript" -> Look.union(level, EnumSet.of(Look.RAISED));
      case "subscript" -> Look.union(level, EnumSet.of(Look.LOWERED));
      default -> level;
    };
  }

  private static Set<Look> on(Set<Look> looks, Look look, @Nullable Element mark) {
    if (mark == null) {
      return looks;
    }
    return mark.get("w:val").matches("0|false|off|none")
        ? Look.without(looks, EnumSet.of(look))
        : Look.union(looks, EnumSet.of(look));
  }
}
