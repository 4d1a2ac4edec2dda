package kz.baspa.docx.read;

import java.util.List;
import java.util.Set;
import kz.baspa.docx.flow.Look;

/**
 * What stands inside a paragraph of a Word file, as its reader sees it with all changes accepted.
 *
 * @param kind what it is
 * @param text its text; that of the note for a footnote, the name of the part for a picture
 * @param target where it links to: {@code #bookmark}, an address, or ""
 * @param pending whether it is a correction of ours that nobody has accepted or refused yet
 * @param looks how it looks; none for plain text
 */
public record Piece(Kind kind, String text, String target, boolean pending, Set<Look> looks) {
  /** Stands for a footnote in the shown text. */
  public static final char NOTE_MARK = '\uFFFC';

  /** Plain text that links nowhere. */
  public static Piece plain(String text) {
    return new Piece(Kind.TEXT, text, "", false, Look.PLAIN);
  }

  /** What a piece is. */
  public enum Kind {
    TEXT,
    NOTE,
    BREAK
  }

  /** The text that a reader sees, a mark for each footnote. */
  public static String shown(List<Piece> pieces) {
    StringBuilder shown = new StringBuilder();
    for (Piece piece : pieces) {
      switch (piece.kind()) {
        case TEXT -> shown.append(piece.text());
        case NOTE -> shown.append(NOTE_MARK);
        case BREAK -> shown.append('\n');
      }
    }
    return shown.toString();
  }

  Piece with(String newText) {
    return new Piece(kind, newText, target, pending, looks);
  }
}
