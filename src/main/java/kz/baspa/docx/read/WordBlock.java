package kz.baspa.docx.read;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.docx.flow.FlowBlock.Kind;

/** A paragraph, table or picture of a Word file. */
public final class WordBlock {
  /** A cell of a table. */
  public record Cell(List<Piece> pieces, int columns, boolean goesOn, boolean head) {}

  private final Kind kind;
  private final int level;
  private final String label;
  private final List<Piece> pieces;
  private final List<List<Cell>> rows;
  private final List<String> bookmarks;
  private final List<String> comments;
  private final String picture;

  public WordBlock(
      Kind kind,
      int level,
      String label,
      List<Piece> pieces,
      List<List<Cell>> rows,
      List<String> bookmarks,
      List<String> comments,
      String picture) {
    this.kind = kind;
    this.level = level;
    this.label = label;
    this.pieces = Pieces.tidy(pieces);
    this.rows = rows;
    this.bookmarks = List.copyOf(bookmarks);
    this.comments = List.copyOf(comments);
    this.picture = picture;
  }

  public Kind kind() {
    return kind;
  }

  /** Depth of a heading or list item, from 1. */
  public int level() {
    return level;
  }

  /** What Word's own numbering writes before the text, without the dot that follows a word. */
  public String label() {
    return label;
  }

  public List<Piece> pieces() {
    return pieces;
  }

  public List<List<Cell>> rows() {
    return rows;
  }

  public List<String> bookmarks() {
    return bookmarks;
  }

  /** The identifiers of the comments that begin here. */
  public List<String> comments() {
    return comments;
  }

  /** The name of the picture's part, "" for all other blocks. */
  public String picture() {
    return picture;
  }

  /** The text that a reader sees; a table's cells one after the other. */
  public String shown() {
    if (kind != Kind.TABLE) {
      return Piece.shown(pieces);
    }
    List<String> cells = new ArrayList<>();
    rows.forEach(row -> row.forEach(cell -> cells.add(Piece.shown(cell.pieces()))));
    return String.join("\t", cells);
  }

  public WordBlock as(Kind newKind, int newLevel, String newLabel, List<Piece> newPieces) {
    return new WordBlock(
        newKind, newLevel, newLabel, newPieces, rows, bookmarks, comments, picture);
  }
}
