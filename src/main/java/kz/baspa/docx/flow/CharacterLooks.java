package kz.baspa.docx.flow;

import kz.baspa.docx.flow.FlowInline.Format;

/** Character styles for words that look other than their paragraph. */
public final class CharacterLooks {
  private CharacterLooks() {}

  /** The character style for a combination of looks; "" for plain text. */
  public static String style(int looks) {
    return switch (looks) {
      case 0 -> "";
      case Format.ITALIC -> "Emphasis";
      case Format.BOLD -> "Strong";
      default -> {
        StringBuilder name = new StringBuilder();
        name.append((looks & Format.BOLD) == 0 ? "" : "Bold");
        name.append((looks & Format.ITALIC) == 0 ? "" : "Italic");
        name.append((looks & Format.UNDERLINED) == 0 ? "" : "Underlined");
        name.append((looks & Format.RAISED) == 0 ? "" : "Superscript");
        name.append((looks & Format.LOWERED) == 0 ? "" : "Subscript");
        yield name.toString();
      }
    };
  }

  /** Writes the properties of a combination of looks. */
  static void write(WordXml x, int look) {
    if ((look & Format.BOLD) != 0) {
      x.empty("w:b").empty("w:bCs");
    }
    if ((look & Format.ITALIC) != 0) {
      x.empty("w:i").empty("w:iCs");
    }
    if ((look & Format.UNDERLINED) != 0) {
      x.value("w:u", "single");
    }
    if ((look & (Format.RAISED | Format.LOWERED)) != 0) {
      x.value("w:vertAlign", (look & Format.RAISED) != 0 ? "superscript" : "subscript");
    }
  }
}
