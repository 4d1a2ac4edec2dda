package kz.baspa.docx.write;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.baspa.docx.flow.ReviewAuthor;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.Edit;
import kz.baspa.text.Messages;
import org.apache.poi.openxml4j.opc.PackagePart;

/**
 * Corrections as tracked changes and proposals as comments, by the author «Baspa».
 *
 * <p>The date is the TEI file's own where it has one, else the day of this release, so that the
 * same file gives the same bytes.
 */
final class Tracking {
  /** The day on which the rules of this release were laid down. */
  private static final String RELEASED = "2026-11-22";

  private final boolean on;
  private final String date;
  private final Map<String, List<Element>> proposals = new LinkedHashMap<>();
  private final List<List<Element>> comments = new ArrayList<>();

  Tracking(Element tei, boolean on) {
    this.on = on;
    this.date = date(tei) + "T00:00:00Z";
    if (on) {
      for (Element note : tei.all()) {
        if (note.is("note") && note.get("type").equals("proposal")) {
          for (String target : note.get("target").split("\\s+")) {
            if (target.startsWith("#")) {
              proposals.computeIfAbsent(target.substring(1), id -> new ArrayList<>()).add(note);
            }
          }
        }
      }
    }
  }

  private static String date(Element tei) {
    Element header = tei.child("teiHeader");
    Element change = header == null ? null : header.find("change");
    Element published = header == null ? null : header.find("publicationStmt");
    Element date = published == null ? null : published.child("date");
    String when = change != null ? change.get("when") : date == null ? "" : date.get("when");
    if (when.matches("\\d{4}")) {
      return when + "-01-01";
    }
    if (when.matches("\\d{4}-\\d{2}")) {
      return when + "-01";
    }
    return when.matches("\\d{4}-\\d{2}-\\d{2}(T.*)?") ? when.substring(0, 10) : RELEASED;
  }

  boolean isOn() {
    return on;
  }

  /** The places that proposals are about. */
  Collection<String> places() {
    return proposals.keySet();
  }

  /** Opens a tracked change, {@code w:ins} or {@code w:del}. */
  WordXml open(WordXml x, String name, int id) {
    return x.open(name, "w:id", id + "", "w:author", ReviewAuthor.NAME, "w:date", date);
  }

  /** The comment about a place, -1 when nothing is proposed there. */
  int comment(String place) {
    List<Element> notes = proposals.get(place);
    if (notes == null) {
      return -1;
    }
    comments.add(notes);
    return comments.size() - 1;
  }

  /** The comment about all places inside a footnote, where Word allows no comments. */
  int commentInside(Element note) {
    List<Element> notes = new ArrayList<>();
    for (Element element : note.all()) {
      notes.addAll(proposals.getOrDefault(element.get("xml:id"), List.of()));
    }
    if (notes.isEmpty()) {
      return -1;
    }
    comments.add(notes);
    return comments.size() - 1;
  }

  /** Writes the part with the comments, if there are any. */
  void write(WordPackage target) {
    if (comments.isEmpty()) {
      return;
    }
    Messages messages = new Messages(Locale.forLanguageTag("kk"));
    PackagePart part = target.wordPart("comments", "comments", "rIdComments");
    WordXml x = new WordXml(WordPackage.open(part));
    x.root("w:comments");
    for (int i = 0; i < comments.size(); i++) {
      open(x, "w:comment", i).attribute("w:initials", ReviewAuthor.NAME.substring(0, 1));
      boolean first = true;
      for (Element note : comments.get(i)) {
        x.open("w:p").open("w:pPr").value("w:pStyle", "CommentText").close();
        if (first) {
          x.open("w:r").open("w:rPr").value("w:rStyle", "CommentReference").close();
          x.empty("w:annotationRef").close();
        }
        first = false;
        x.open("w:r").open("w:t", "xml:space", "preserve").text(words(note, messages));
        x.close().close().close();
      }
      x.close();
    }
    x.close().finish();
  }

  /** «ыргак → ырғақ (62 %)», with every candidate. */
  private static String words(Element note, Messages messages) {
    String before = "";
    String first = "";
    boolean question = false;
    List<String> candidates = new ArrayList<>();
    for (Element element : note.all()) {
      if (element.is("sic", "orig")) {
        before = element.textContent().strip();
      } else if (element.is("corr", "reg")) {
        question |= element.get("type").equals(Edit.QUESTION) && element.textContent().isBlank();
        String sure = percent(element.get("cert"));
        first = first.isEmpty() ? element.textContent().strip() : first;
        candidates.add(element.textContent().strip() + (sure.isEmpty() ? "" : " (" + sure + ")"));
      }
    }
    if (question) {
      return messages.say("docx.question", before);
    }
    String all = String.join(", ", candidates);
    String sure = percent(note.get("cert"));
    return (sure.isEmpty()
            ? messages.say("docx.proposal", before, all)
            : messages.say("docx.proposal-sure", before, all, sure))
        + otherAlphabet(before, first, messages);
  }

  /**
   * Which letters are of the other alphabet where nothing else differs: «XX → ХХ» says nothing to
   * the eye.
   */
  private static String otherAlphabet(String before, String after, Messages messages) {
    StringBuilder letters = new StringBuilder();
    UnicodeScript script = UnicodeScript.COMMON;
    for (int i = 0; i < before.length() && before.length() == after.length(); i++) {
      if (before.charAt(i) != after.charAt(i)) {
        script = UnicodeScript.of(before.charAt(i));
        if (script == UnicodeScript.of(after.charAt(i))) {
          return "";
        }
        letters.append(letters.isEmpty() ? "" : ", ").append(before.charAt(i));
      }
    }
    return switch (script) {
      case LATIN -> " " + messages.say("docx.latin-letters", letters);
      case CYRILLIC -> " " + messages.say("docx.cyrillic-letters", letters);
      default -> "";
    };
  }

  private static String percent(String certainty) {
    return certainty.matches("[01](\\.\\d{1,6})?")
        ? Math.round(Double.parseDouble(certainty) * 100) + "\u00A0%"
        : certainty;
  }
}
