package kz.baspa.input.odt;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import kz.baspa.input.build.Numerals;
import kz.baspa.input.build.StyledText;
import kz.baspa.input.xml.XmlElement;
import kz.baspa.text.evidence.SpanLook;
import org.jspecify.annotations.Nullable;

/** Reads what stands inside the paragraphs of an OpenDocument text. */
final class OdtRuns {
  private static final int MOST_BLANKS = 1_000;

  /** A note with its mark. */
  record Note(String id, String mark, StyledText words) {}

  /** What a paragraph holds. */
  static final class Content {
    final StyledText words = new StyledText();
    final List<String> pictures = new ArrayList<>();
    final List<XmlElement> boxes = new ArrayList<>();
    final List<Note> notes = new ArrayList<>();
    final List<String[]> comments = new ArrayList<>();
    boolean outside;
    private int mathUnits;

    /** Whether it is a formula and at most its number besides. */
    boolean isFormula() {
      return mathUnits > 0 && words.text().replaceAll("[\\s.,;()\\d]", "").length() <= mathUnits;
    }
  }

  private final OdtStyles styles;
  private final boolean accept;
  private final UnaryOperator<String> formulas;
  private final Set<String> insertions = new HashSet<>();
  private final Map<String, XmlElement> deletions = new HashMap<>();
  private final Set<String> open = new HashSet<>();
  private Content content = new Content();
  private int notes;
  private boolean inNote;

  OdtRuns(OdtStyles styles, boolean accept, UnaryOperator<String> formulas) {
    this.styles = styles;
    this.accept = accept;
    this.formulas = formulas;
  }

  /** Takes in what was tracked; deleted text stands here and nowhere else. */
  void changes(@Nullable XmlElement tracked) {
    if (tracked == null) {
      return;
    }
    for (XmlElement region : tracked.elements()) {
      XmlElement deletion = region.child("text:deletion");
      if (deletion != null) {
        deletions.put(region.get("text:id"), deletion);
      } else if (region.child("text:insertion") != null) {
        insertions.add(region.get("text:id"));
      }
    }
  }

  Content read(XmlElement paragraph) {
    Content outer = content;
    content = new Content();
    Content own = content;
    String style = paragraph.get("text:style-name");
    if (paragraph.is("text:p") || paragraph.is("text:h")) {
      children(paragraph, looks("paragraph", style, Set.of()), "");
    } else {
      drawing(paragraph);
    }
    content = outer;
    return own;
  }

  /** A mark between paragraphs: a change begins or ends. */
  void mark(XmlElement element) {
    node(element, Set.of(), "");
  }

  private void children(XmlElement parent, Set<SpanLook> looks, String link) {
    parent.nodes().forEach(node -> node(node, looks, link));
  }

  private void node(XmlElement node, Set<SpanLook> looks, String link) {
    switch (node.name()) {
      case "" -> add(node.ownText().replaceAll("[ \\t\\r\\n]+", " "), looks, link);
      case "text:span" -> children(node, looks("text", node.get("text:style-name"), looks), link);
      case "text:a" -> {
        String target = node.get("xlink:href");
        children(node, looks, target.startsWith("#") ? "" : target);
      }
      case "text:s" -> {
        String count = node.get("text:c");
        int many = count.matches("\\d{1,4}") ? Integer.parseInt(count) : 1;
        add(" ".repeat(Math.min(many, MOST_BLANKS)), looks, link);
      }
      case "text:tab" -> add("\t", Set.of(), "");
      case "text:line-break" -> add("\n", Set.of(), "");
      case "text:note" -> note(node);
      case "office:annotation" -> comment(node);
      case "draw:frame", "draw:g", "draw:custom-shape", "draw:rect" -> drawing(node);
      case "text:change-start" -> open.add(node.get("text:change-id"));
      case "text:change-end" -> open.remove(node.get("text:change-id"));
      case "text:change" -> {
        XmlElement deleted = deletions.get(node.get("text:change-id"));
        if (deleted != null && !accept) {
          deleted.elements().stream()
              .filter(each -> each.is("text:p") || each.is("text:h"))
              .forEach(each -> children(each, looks, link));
        }
      }
      case "text:tracked-changes",
          "text:note-citation",
          "office:annotation-end",
          "text:ruby-text" -> {
        // No words of the paragraph.
      }
      default -> children(node, looks, link);
    }
  }

  private void add(String words, Set<SpanLook> looks, String link) {
    if (!accept && open.stream().anyMatch(insertions::contains)) {
      return;
    }
    if (link.isEmpty()) {
      content.words.add(words, looks, "");
    } else {
      Set<SpanLook> linked = EnumSet.of(SpanLook.LINK);
      linked.addAll(looks);
      linked.remove(SpanLook.UNDERLINE);
      content.words.add(words, linked, link);
    }
  }

  private Set<SpanLook> looks(String family, String style, Set<SpanLook> around) {
    Set<SpanLook> looks = EnumSet.noneOf(SpanLook.class);
    looks.addAll(around);
    set(looks, SpanLook.BOLD, property(family, style, "fo:font-weight"), "normal");
    set(looks, SpanLook.ITALIC, property(family, style, "fo:font-style"), "normal");
    set(looks, SpanLook.UNDERLINE, property(family, style, "style:text-underline-style"), "none");
    String place = property(family, style, "style:text-position");
    if (place.startsWith("super") || place.matches("[1-9].*")) {
      looks.add(SpanLook.SUPERSCRIPT);
    } else if (place.startsWith("sub") || place.startsWith("-")) {
      looks.add(SpanLook.SUBSCRIPT);
    }
    return looks;
  }

  private String property(String family, String style, String property) {
    return styles.property(family, style, "style:text-properties", property);
  }

  private static void set(Set<SpanLook> looks, SpanLook look, String value, String off) {
    if (value.equals(off)) {
      looks.remove(look);
    } else if (!value.isEmpty()) {
      looks.add(look);
    }
  }

  private void note(XmlElement note) {
    XmlElement body = note.child("text:note-body");
    if (inNote || body == null) {
      return;
    }
    inNote = true;
    StyledText words = new StyledText();
    for (XmlElement paragraph : body.elements()) {
      Content line = read(paragraph);
      if (!line.words.isBlank()) {
        words.add(words.length() > 0 ? " " : "");
        words.add(line.words);
      }
    }
    inNote = false;
    String mark = Numerals.raised(++notes);
    String id = "note" + notes;
    content.words.add(mark, EnumSet.of(SpanLook.NOTE_MARK), id);
    content.notes.add(new Note(id, mark, words.inOneCell()));
  }

  private void comment(XmlElement comment) {
    StringBuilder words = new StringBuilder();
    for (XmlElement part : comment.elements()) {
      if (part.is("text:p") || part.is("text:list")) {
        words.append(words.isEmpty() ? "" : " ").append(part.textContent().strip());
      }
    }
    XmlElement author = comment.child("dc:creator");
    content.comments.add(
        new String[] {author == null ? "" : author.textContent(), words.toString()});
  }

  private void drawing(XmlElement drawing) {
    XmlElement object = drawing.child("draw:object");
    if (object != null) {
      String formula = formulas.apply(object.get("xlink:href")).strip();
      if (!formula.isEmpty()) {
        content.mathUnits += formula.replaceAll("[\\s.,;()\\d]", "").length();
        content.words.add(formula, EnumSet.of(SpanLook.FORMULA), "");
        return;
      }
    }
    for (XmlElement child : drawing.elements()) {
      switch (child.name()) {
        case "draw:image" -> {
          String target = child.get("xlink:href");
          if (target.contains("://")) {
            content.outside = true;
          } else if (!target.isEmpty()) {
            content.pictures.add(target);
          }
        }
        case "draw:text-box" -> content.boxes.addAll(child.elements());
        case "text:p" -> content.boxes.add(child);
        case "draw:frame", "draw:g", "draw:custom-shape", "draw:rect" -> drawing(child);
        default -> {
          // Looks.
        }
      }
      if (child.is("draw:image") && !content.pictures.isEmpty()) {
        break; // what follows is the same picture in another format
      }
    }
  }
}
