package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.docx.flow.Look;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.Piece.Kind;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;

/** Makes TEI of text that was written in Word: links, citations and footnotes are marked. */
public final class NewText {
  private static final Pattern CITATION = Pattern.compile("\\[(\\d{1,4})(?:,[^\\[\\]]{1,40})?]");
  private static final Pattern ADDRESS = Pattern.compile("(?:https?|mailto|ftp|doi):\\S+");

  /** The identifiers of the references by their numbers. */
  private final Map<String, String> references = new HashMap<>();

  /** The identifiers that bookmarks stand for. */
  private final Map<String, String> bookmarks = new HashMap<>();

  /** Knows where a bookmark of this name leads. */
  void bookmark(String name, String id) {
    bookmarks.put(name.toLowerCase(Locale.ROOT), id);
  }

  String id(String bookmark) {
    return bookmarks.getOrDefault(bookmark.toLowerCase(Locale.ROOT), "");
  }

  /** Knows the reference of this number. */
  void reference(String number, String id) {
    references.putIfAbsent(number, id);
  }

  /** Text as XML can hold it; the end of a line inside a paragraph is a space. */
  static String written(String text) {
    StringBuilder written = new StringBuilder();
    text.codePoints()
        .map(c -> c == '\n' || c == '\t' || c == '\r' ? ' ' : c)
        .filter(c -> c != Piece.NOTE_MARK)
        .filter(c -> c >= ' ' && c < 0xD800 || c >= 0xE000 && c != 0xFFFE && c != 0xFFFF)
        .forEach(written::appendCodePoint);
    return written.toString();
  }

  /** The nodes for these pieces. */
  List<TeiNode> nodes(List<Piece> pieces) {
    List<TeiNode> nodes = new ArrayList<>();
    for (Piece piece : pieces) {
      if (piece.kind() == Kind.NOTE) {
        Element note = new Element("note").set("place", "bottom");
        nodes.add(note.text(written(piece.text())));
      } else if (piece.kind() == Kind.BREAK) {
        nodes.add(new Element("lb"));
      } else if (isLink(piece)) {
        nodes.add(link(piece));
      } else if (!piece.looks().isEmpty() && !piece.text().isBlank()) {
        Element look = new Element("hi").set("rend", Look.rend(piece.looks()));
        cited(written(piece.text()), look);
        nodes.add(look);
      } else {
        Element plain = new Element("p");
        cited(written(piece.text()), plain);
        nodes.addAll(plain.children());
      }
    }
    return nodes;
  }

  private boolean isLink(Piece piece) {
    return ADDRESS.matcher(piece.target()).matches()
        || piece.target().startsWith("#") && !id(piece.target().substring(1)).isEmpty();
  }

  private Element link(Piece piece) {
    String text = written(piece.text());
    if (!piece.target().startsWith("#")) {
      return new Element("ref").set("target", piece.target()).text(text);
    }
    String id = id(piece.target().substring(1));
    Matcher number = Pattern.compile("\\d{1,4}").matcher(text);
    Element ref = new Element("ref");
    if (number.find() && references.containsValue(id)) {
      ref.set("type", "bibr").set("n", number.group());
    }
    return ref.set("target", "#" + id).text(text);
  }

  private void cited(String text, Element nodes) {
    Matcher citation = CITATION.matcher(text);
    int from = 0;
    while (citation.find()) {
      String id = references.get(citation.group(1));
      if (id != null) {
        if (citation.start() > from) {
          nodes.text(text.substring(from, citation.start()));
        }
        nodes.add(
            new Element("ref")
                .set("type", "bibr")
                .set("n", citation.group(1))
                .set("target", "#" + id)
                .text(citation.group()));
        from = citation.end();
      }
    }
    if (from < text.length()) {
      nodes.text(text.substring(from));
    }
  }
}
