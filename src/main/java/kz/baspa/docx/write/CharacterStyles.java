package kz.baspa.docx.write;

import java.util.Set;
import kz.baspa.docx.flow.CharacterLooks;
import kz.baspa.docx.flow.Look;
import org.jspecify.annotations.Nullable;

/** Writes the character styles of a document. */
final class CharacterStyles {
  private final WordXml x;

  CharacterStyles(WordXml x) {
    this.x = x;
  }

  /**
   * Writes them.
   *
   * @param looks the combinations of looks that the work uses
   * @param other the font that lends letters to the document's own, or null
   */
  void write(Set<Set<Look>> looks, @Nullable String other) {
    x.open("w:style", "w:type", "character", "w:default", "1", "w:styleId", "DefaultParagraphFont");
    x.value("w:name", "Default Paragraph Font").value("w:uiPriority", 1).empty("w:semiHidden");
    x.close();
    character("Hyperlink", "Hyperlink").close();
    character("FootnoteReference", "footnote reference").open("w:rPr");
    x.value("w:vertAlign", "superscript").close().close();
    character("CommentReference", "annotation reference").open("w:rPr");
    x.value("w:sz", 16).value("w:szCs", 16).close().close();
    if (other != null) {
      character(Styles.OTHER_LETTERS, "Other Letters").open("w:rPr");
      x.empty("w:rFonts", "w:ascii", other, "w:hAnsi", other, "w:eastAsia", other, "w:cs", other);
      x.close().close();
    }
    for (Set<Look> combination : looks) {
      if (!combination.isEmpty()) {
        String name = CharacterLooks.style(combination);
        character(name, name).open("w:rPr");
        marks(combination);
        x.close().close();
      }
    }
  }

  private void marks(Set<Look> looks) {
    if (looks.contains(Look.BOLD)) {
      x.empty("w:b").empty("w:bCs");
    }
    if (looks.contains(Look.ITALIC)) {
      x.empty("w:i").empty("w:iCs");
    }
    if (looks.contains(Look.UNDERLINED)) {
      x.value("w:u", "single");
    }
    if (looks.contains(Look.RAISED)) {
      x.value("w:vertAlign", "superscript");
    } else if (looks.contains(Look.LOWERED)) {
      x.value("w:vertAlign", "subscript");
    }
  }

  private WordXml character(String id, String name) {
    x.open("w:style", "w:type", "character");
    if (Styles.isCustom(name) && !name.equals("Emphasis") && !name.equals("Strong")) {
      x.attribute("w:customStyle", "1");
    }
    x.attribute("w:styleId", id);
    return x.value("w:name", name).value("w:basedOn", "DefaultParagraphFont");
  }
}
