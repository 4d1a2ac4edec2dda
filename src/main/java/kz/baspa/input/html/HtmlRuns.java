package kz.baspa.input.html;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.baspa.input.build.StyledText;
import kz.baspa.text.evidence.SpanLook;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/** Reads words with their looks. Spaces are one, as browsers show them. */
final class HtmlRuns {
  private static final String BACK = "↩";

  private final HtmlNotes notes;

  /** Words with the pictures in them and the notes that they call. */
  record Content(StyledText words, List<String> pictures, List<HtmlNotes.Note> notes) {}

  HtmlRuns(HtmlNotes notes) {
    this.notes = notes;
  }

  Content read(List<? extends Node> nodes) {
    Content content = new Content(new StyledText(), new ArrayList<>(), new ArrayList<>());
    nodes.forEach(node -> add(node, Set.of(), "", content));
    return content;
  }

  /** The words of a note, without the way back. */
  StyledText note(HtmlNotes.Note note) {
    Content content = new Content(new StyledText(), new ArrayList<>(), new ArrayList<>());
    Element copy = note.element().clone();
    copy.select("a[href^=#]").stream()
        .filter(each -> each.text().strip().matches("[\\[(]?[\\d*↩↑^\\uFE0E ]{0,5}[\\])]?"))
        .forEach(Element::remove);
    add(copy, Set.of(), "", content);
    return content.words().inOneCell();
  }

  boolean isBlank(List<Node> nodes) {
    return nodes.stream()
        .allMatch(
            node ->
                HtmlReader.isBlank(node)
                    || node instanceof Element element
                        && !element.hasText()
                        && element.select("img").isEmpty()
                    || !(node instanceof TextNode) && !(node instanceof Element));
  }

  private void add(Node node, Set<SpanLook> looks, String link, Content out) {
    if (node instanceof TextNode text) {
      words(text.getWholeText().replaceAll("[ \\t\\r\\n\\f]+", " "), looks, link, out.words());
      return;
    }
    if (!(node instanceof Element element) || HtmlReader.isPassed(element)) {
      return;
    }
    Set<SpanLook> own = EnumSet.noneOf(SpanLook.class);
    own.addAll(looks);
    String target = link;
    switch (element.normalName()) {
      case "b", "strong" -> own.add(SpanLook.BOLD);
      case "i", "em", "cite", "dfn" -> own.add(SpanLook.ITALIC);
      case "u", "ins" -> own.add(SpanLook.UNDERLINE);
      case "sup" -> own.add(SpanLook.SUPERSCRIPT);
      case "sub" -> own.add(SpanLook.SUBSCRIPT);
      case "br" -> {
        out.words().add("\n");
        return;
      }
      case "img" -> {
        out.pictures().add(element.attr("src"));
        return;
      }
      case "a" -> {
        HtmlNotes.Note note = notes.called(element);
        if (note != null) {
          out.words().add(note.mark(), EnumSet.of(SpanLook.NOTE_MARK), note.id());
          out.notes().add(note);
          return;
        }
        String href = element.attr("href");
        if (href.matches("(?i)(?:https?|mailto):.*")) {
          own.add(SpanLook.LINK);
          target = href;
        }
      }
      default -> {
        // Words of no look of their own.
      }
    }
    boolean apart = element.isBlock() && out.words().length() > 0;
    if (apart) {
      words(" ", Set.of(), "", out.words());
    }
    for (Node child : element.childNodes()) {
      add(child, own, target, out);
    }
  }

  /** Adds words; a space behind a space, or at the start, is none. */
  private static void words(String words, Set<SpanLook> looks, String link, StyledText out) {
    String shown = out.endsOpen() && words.startsWith(" ") ? words.substring(1) : words;
    out.add(shown.equals(BACK) ? "" : shown, looks, link);
  }
}
