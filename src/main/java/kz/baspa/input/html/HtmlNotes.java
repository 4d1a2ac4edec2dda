package kz.baspa.input.html;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import kz.baspa.input.build.Numerals;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * The notes of a page: {@code <a href="#fn1">1</a>} raised in the text, and an element with that
 * identifier that leads back to it.
 */
final class HtmlNotes {
  private final Map<String, Element> byTarget = new HashMap<>();
  private final Map<Element, Note> notes = new LinkedHashMap<>();

  /** A note: what it is called, its mark, and the element that holds its words. */
  record Note(String id, String mark, Element element) {}

  HtmlNotes(Document document) {
    Map<String, Element> identified = new HashMap<>();
    for (Element element : document.select("[id]")) {
      identified.putIfAbsent(element.id(), element);
    }
    for (Element link : document.select("a[href^=#]")) {
      String target = link.attr("href").substring(1);
      Element element = identified.get(target);
      boolean raised = link.closest("sup") != null || link.selectFirst("sup") != null;
      boolean mark = link.text().strip().matches("[\\[(]?(?:\\d{1,3}|\\*{1,3})[\\])]?");
      if (element == null || !mark || !(raised || link.hasClass("footnote-ref"))) {
        continue;
      }
      Element whole = element.closest("li, p, div, aside, dd");
      Element holder = whole == null ? element : whole;
      if (holder.selectFirst("a[href=#" + target + "]") != null
          || holder.equals(link.closest("li"))) {
        continue; // the way back from the note
      }
      notes.computeIfAbsent(
          holder,
          any -> {
            int number = notes.size() + 1;
            return new Note("note" + number, Numerals.raised(number), any);
          });
      byTarget.put(target, holder);
    }
  }

  boolean isNote(Element element) {
    return notes.containsKey(element)
        || !notes.isEmpty()
            && element.children().stream().anyMatch(notes::containsKey)
            && element.children().stream()
                .allMatch(each -> notes.containsKey(each) || each.normalName().equals("hr"));
  }

  /** The note that a link calls; null if it calls none. */
  @Nullable Note called(Element link) {
    String href = link.attr("href");
    Element element = href.startsWith("#") ? byTarget.get(href.substring(1)) : null;
    return element == null ? null : notes.get(element);
  }
}
