package kz.baspa.input.word;

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

/** What the styles of a Word file mean; Word and LibreOffice name them alike in every language. */
final class StyleSheet {
  private static final int DEEPEST = 20;
  private static final Pattern HEADING = Pattern.compile("(?:heading|заголовок|тақырып) ?([1-9])");
  private static final Pattern CONTENTS =
      Pattern.compile("(?:toc|contents|оглавление|мазмұны) ?([1-9])");

  private final Map<String, XmlElement> byId = new HashMap<>();
  private final @Nullable XmlElement defaultRun;
  private String standard = "";

  /** What a style makes of a paragraph. */
  record Meaning(BlockKind kind, int level) {}

  /** Reads the styles part; null for a document without one. */
  StyleSheet(@Nullable XmlElement styles) {
    XmlElement run = null;
    if (styles != null) {
      for (XmlElement style : styles.elements()) {
        if (style.is("w:style")) {
          byId.put(style.get("w:styleId"), style);
          boolean isStandard = style.get("w:default").matches("1|true|on");
          if (isStandard && style.get("w:type").equals("paragraph")) {
            standard = style.get("w:styleId");
          }
        } else if (style.is("w:docDefaults")) {
          run = style.find("w:rPr");
        }
      }
    }
    defaultRun = run;
  }

  /** The style with those that it is based on, the nearest first. */
  private List<XmlElement> chain(String id) {
    List<XmlElement> chain = new ArrayList<>();
    XmlElement style = byId.get(id.isEmpty() ? standard : id);
    while (style != null && chain.size() < DEEPEST) {
      chain.add(style);
      style = byId.get(style.valueOf("w:basedOn", "w:val"));
    }
    return chain;
  }

  /** What this style means, by its name or by that of a style it is based on. */
  Meaning meaning(String id) {
    for (XmlElement style : chain(id)) {
      Meaning meaning = named(style.valueOf("w:name", "w:val").toLowerCase(Locale.ROOT));
      if (meaning != null) {
        return meaning;
      }
    }
    return new Meaning(BlockKind.PARAGRAPH, 0);
  }

  private static @Nullable Meaning named(String name) {
    Matcher heading = HEADING.matcher(name);
    if (heading.matches()) {
      return new Meaning(BlockKind.HEADING, Integer.parseInt(heading.group(1)));
    }
    Matcher contents = CONTENTS.matcher(name);
    if (contents.matches()) {
      return new Meaning(BlockKind.CONTENTS_ENTRY, Integer.parseInt(contents.group(1)));
    }
    return switch (name) {
      case "title", "subtitle" -> new Meaning(BlockKind.TITLE_PAGE, 0);
      case "toc heading", "contents heading" -> new Meaning(BlockKind.CONTENTS_HEAD, 0);
      case "caption", "figure caption" -> new Meaning(BlockKind.CAPTION, 0);
      case "normal", "body text", "text body", "default" -> new Meaning(BlockKind.PARAGRAPH, 0);
      default -> null;
    };
  }

  /** What the paragraph properties of a style say, the nearest first; null without. */
  @Nullable XmlElement paragraph(String id, String property) {
    for (XmlElement style : chain(id)) {
      XmlElement properties = style.child("w:pPr");
      XmlElement found = properties == null ? null : properties.child(property);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What the run properties of a style say, the nearest first; null without. */
  @Nullable XmlElement run(String id, String property) {
    for (XmlElement style : chain(id)) {
      XmlElement properties = style.child("w:rPr");
      XmlElement found = properties == null ? null : properties.child(property);
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  /** What holds for all runs of the document; null without. */
  @Nullable XmlElement standardRun(String property) {
    return defaultRun == null ? null : defaultRun.child(property);
  }
}
