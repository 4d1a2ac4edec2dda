package kz.baspa.docx.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.baspa.docx.flow.CharacterLooks;
import kz.baspa.docx.flow.FlowInline.Format;
import kz.baspa.tei.TeiNode.Element;

/** How runs of a Word file look: a sum as in {@link Format}. */
final class WordLooks {
  private static final Pattern NO_LOOK =
      Pattern.compile(
          ".*(?:hyperlink|link|footnote|endnote|annotation|comment).*", Pattern.CASE_INSENSITIVE);

  private final WordStyles styles;
  private final Map<String, Integer> ofStyle = new HashMap<>();

  WordLooks(WordStyles styles) {
    this.styles = styles;
  }

  /** How a run looks of itself, by its own marks and by its character style. */
  int run(Element properties) {
    Element style = properties.child("w:rStyle");
    int looks = style == null ? 0 : ofStyle.computeIfAbsent(style.get("w:val"), this::styleLooks);
    return marked(properties, looks);
  }

  /** The styles of links and of the marks of notes say nothing about the words. */
  private int styleLooks(String id) {
    for (int each = 1; each < 2 * Format.UNDERLINED; each++) {
      if (CharacterLooks.style(each).equals(id)) {
        return each;
      }
    }
    int looks = 0;
    if (!NO_LOOK.matcher(id).matches()) {
      List<Element> all = styles.characterProperties(id);
      for (int i = all.size() - 1; i >= 0; i--) {
        looks = marked(all.get(i), looks);
      }
    }
    return looks;
  }

  /** The looks that these properties make of others. */
  private static int marked(Element properties, int before) {
    int looks = on(before, Format.BOLD, properties.child("w:b"));
    looks = on(looks, Format.ITALIC, properties.child("w:i"));
    looks = on(looks, Format.UNDERLINED, properties.child("w:u"));
    Element height = properties.child("w:vertAlign");
    if (height == null) {
      return looks;
    }
    looks &= ~(Format.RAISED | Format.LOWERED);
    return switch (height.get("w:val")) {
      case "superscript" -> looks | Format.RAISED;
      case "subscript" -> looks | Format.LOWERED;
      default -> looks;
    };
  }

  private static int on(int looks, int look, Element mark) {
    if (mark == null) {
      return looks;
    }
    return mark.get("w:val").matches("0|false|off|none") ? looks & ~look : looks | look;
  }
}
