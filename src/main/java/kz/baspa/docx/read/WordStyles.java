package kz.baspa.docx.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.tei.TeiNode.Element;
import org.jspecify.annotations.Nullable;

/** What the styles of a Word file mean; Word, LibreOffice and Google Docs name them alike. */
final class WordStyles {
  private static final int DEEPEST = 20;

  /** What a style makes of a paragraph. */
  record Meaning(Kind kind, int level) {}

  private final Map<String, Element> byId = new HashMap<>();

  /** Reads the styles part; null for a document without one. */
  WordStyles(@Nullable Element styles) {
    if (styles != null) {
      for (Element style : styles.elements()) {
        if (style.is("w:style")) {
          byId.put(style.get("w:styleId"), style);
        }
      }
    }
  }

  /** What this style means, by its name or by that of the style it is based on. */
  Meaning meaning(String id) {
    Element style = byId.get(id);
    for (int i = 0; style != null && i < DEEPEST; i++) {
      Meaning meaning = named(value(style, "w:name").toLowerCase(Locale.ROOT));
      if (meaning != null) {
        return meaning;
      }
      style = byId.get(value(style, "w:basedOn"));
    }
    return new Meaning(Kind.PARAGRAPH, 0);
  }

  /** Whether a style of this name, in small letters, is there. */
  boolean isNamed(String name) {
    return byId.values().stream()
        .anyMatch(style -> value(style, "w:name").toLowerCase(Locale.ROOT).equals(name));
  }

  private static @Nullable Meaning named(String name) {
    if (name.matches("heading [1-9]")) {
      int level = name.charAt(name.length() - 1) - '0';
      return new Meaning(level == 1 ? Kind.CHAPTER_HEADING : Kind.SECTION_HEADING, level);
    }
    if (name.matches("toc [1-9]") || name.matches("contents [1-9]")) {
      return new Meaning(Kind.CONTENTS_ENTRY, name.charAt(name.length() - 1) - '0');
    }
    int level = name.matches(".* [2-5]") ? name.charAt(name.length() - 1) - '0' : 1;
    return switch (name.replaceFirst(" [2-5]$", "")) {
      case "title" -> new Meaning(Kind.TITLE, 0);
      case "subtitle",
          "title page",
          "title page left",
          "title page right",
          "title page author",
          "title page imprint" ->
          new Meaning(Kind.TITLE_PAGE, 0);
      case "structural heading", "structural heading run-on" -> new Meaning(Kind.PART_HEADING, 1);
      case "toc heading", "contents heading" -> new Meaning(Kind.CONTENTS_HEADING, 1);
      case "list bullet" -> new Meaning(Kind.BULLET, level);
      case "list number", "list" -> new Meaning(Kind.NUMBERED, level);
      case "list continue" -> new Meaning(Kind.ITEM_CONTINUED, level);
      case "quote", "intense quote", "quotations", "block text" -> new Meaning(Kind.QUOTE, 0);
      case "bibliography" -> new Meaning(Kind.REFERENCE, 1);
      case "caption" -> new Meaning(Kind.TABLE_CAPTION, 0);
      case "figure caption" -> new Meaning(Kind.FIGURE_CAPTION, 0);
      case "normal", "body text", "text body", "default" -> new Meaning(Kind.PARAGRAPH, 0);
      default -> null;
    };
  }

  /** The numbering of a style: list and level, null without one. */
  @Nullable Element numbering(String id) {
    Element style = byId.get(id);
    for (int i = 0; style != null && i < DEEPEST; i++) {
      Element properties = style.child("w:pPr");
      Element number = properties == null ? null : properties.child("w:numPr");
      if (number != null) {
        return number;
      }
      style = byId.get(value(style, "w:basedOn"));
    }
    return null;
  }

  /**
   * What gives runs of this character style their look: its own properties and those it builds on.
   */
  List<Element> characterProperties(String id) {
    List<Element> all = new ArrayList<>();
    Element style = byId.get(id);
    for (int i = 0; style != null && i < DEEPEST; i++) {
      Element own = style.get("w:type").equals("character") ? style.child("w:rPr") : null;
      if (own != null) {
        all.add(own);
      }
      style = byId.get(value(style, "w:basedOn"));
    }
    return all;
  }

  /** The outline level that a style gives, from 1; 0 without one. */
  int outline(String id) {
    Element style = byId.get(id);
    for (int i = 0; style != null && i < DEEPEST; i++) {
      Element properties = style.child("w:pPr");
      Element level = properties == null ? null : properties.child("w:outlineLvl");
      if (level != null) {
        int outline = WordNumbers.number(level.get("w:val"), 9);
        return outline < 9 ? outline + 1 : 0;
      }
      style = byId.get(value(style, "w:basedOn"));
    }
    return 0;
  }

  /** The style of paragraphs that name none. */
  String standard() {
    return byId.values().stream()
        .filter(style -> style.get("w:default").equals("1"))
        .filter(style -> style.get("w:type").equals("paragraph"))
        .map(style -> style.get("w:styleId"))
        .findFirst()
        .orElse("");
  }

  private static String value(Element parent, String name) {
    Element child = parent.child(name);
    return child == null ? "" : child.get("w:val");
  }
}
