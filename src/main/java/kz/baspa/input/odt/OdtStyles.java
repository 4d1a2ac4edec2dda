package kz.baspa.input.odt;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.input.xml.XmlElement;
import kz.baspa.text.evidence.BlockKind;
import org.jspecify.annotations.Nullable;

/** The styles of an OpenDocument text: those of the document and those of single paragraphs. */
final class OdtStyles {
  private static final int DEEPEST = 20;
  private static final Pattern CONTENTS = Pattern.compile("contents ([1-9])");
  private static final Pattern LENGTH = Pattern.compile("(-?[\\d.]+)(pt|in|cm|mm|pc)");

  private final Map<String, XmlElement> styles = new HashMap<>();
  private final Map<String, XmlElement> lists = new HashMap<>();
  private @Nullable XmlElement outline;

  /** What a style makes of a paragraph. */
  record Meaning(BlockKind kind, int level) {}

  /** Takes in the styles of a part of the file. */
  void add(@Nullable XmlElement part) {
    if (part == null) {
      return;
    }
    part.visit(
        element -> {
          if (element.is("style:style")) {
            styles.put(key(element.get("style:family"), element.get("style:name")), element);
          } else if (element.is("text:list-style")) {
            lists.put(element.get("style:name"), element);
          } else if (element.is("text:outline-style")) {
            outline = element;
          }
        });
  }

  private static String key(String family, String name) {
    return family + " " + name;
  }

  private List<XmlElement> chain(String family, String name) {
    List<XmlElement> chain = new ArrayList<>();
    XmlElement style = styles.get(key(family, name));
    while (style != null && chain.size() < DEEPEST) {
      chain.add(style);
      style = styles.get(key(family, style.get("style:parent-style-name")));
    }
    return chain;
  }

  /** What a paragraph's style means by its name or that of a style it is based on. */
  Meaning meaning(String name) {
    for (XmlElement style : chain("paragraph", name)) {
      String shown = style.get("style:display-name");
      String called =
          (shown.isEmpty() ? style.get("style:name") : shown)
              .replace("_20_", " ")
              .toLowerCase(Locale.ROOT);
      Matcher contents = CONTENTS.matcher(called);
      if (contents.matches()) {
        return new Meaning(BlockKind.CONTENTS_ENTRY, Integer.parseInt(contents.group(1)));
      }
      switch (called) {
        case "title", "subtitle" -> {
          return new Meaning(BlockKind.TITLE_PAGE, 0);
        }
        case "contents heading", "toc heading" -> {
          return new Meaning(BlockKind.CONTENTS_HEAD, 0);
        }
        case "caption", "illustration", "table", "figure", "drawing" -> {
          return new Meaning(BlockKind.CAPTION, 0);
        }
        default -> {
          // Its parent may say more.
        }
      }
    }
    return new Meaning(BlockKind.PARAGRAPH, 0);
  }

  /** A property of a style or of one it is based on, empty if none has it. */
  String property(String family, String name, String group, String property) {
    for (XmlElement style : chain(family, name)) {
      String value = style.valueOf(group, property);
      if (!value.isEmpty()) {
        return value;
      }
    }
    return "";
  }

  /** The list of a style; empty if it takes its paragraphs out of every list; null if silent. */
  @Nullable String list(String paragraphStyle) {
    for (XmlElement style : chain("paragraph", paragraphStyle)) {
      if (style.has("style:list-style-name")) {
        return style.get("style:list-style-name");
      }
    }
    return null;
  }

  /** How a list numbers this level, from 1; null if it is not known. */
  @Nullable XmlElement level(String list, int level) {
    return level(lists.get(list), level);
  }

  /** How headings are numbered on this level, from 1; null if they are not. */
  @Nullable XmlElement outlineLevel(int level) {
    return level(outline, level);
  }

  private static @Nullable XmlElement level(@Nullable XmlElement list, int level) {
    if (list == null) {
      return null;
    }
    return list.elements().stream()
        .filter(each -> each.get("text:level").equals(Integer.toString(level)))
        .findFirst()
        .orElse(null);
  }

  /** A length in points, 0 if there is none. */
  static double points(String length) {
    Matcher matcher = LENGTH.matcher(length);
    if (!matcher.matches() || matcher.group(1).length() > 12) {
      return 0;
    }
    double value = Double.parseDouble(matcher.group(1));
    return switch (matcher.group(2)) {
      case "in" -> value * 72;
      case "cm" -> value * 72 / 2.54;
      case "mm" -> value * 72 / 25.4;
      case "pc" -> value * 12;
      default -> value;
    };
  }
}
