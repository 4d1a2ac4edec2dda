package kz.baspa.docx;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.docx.Block.Kind;

/** A paragraph, table or picture of a Word file. */
final class WordBlock {
  /** A cell of a table. */
  record Cell(List<Piece> pieces, int columns, boolean goesOn, boolean head) {}

  private final Kind kind;
  private final int level;
  private final String label;
  private final List<Piece> pieces;
  private final List<List<Cell>> rows;
  private final List<String> bookmarks;
  private final List<String> comments;
  private final String picture;

  WordBlock(
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

  Kind kind() {
    return kind;
  }

  /** Depth of a heading or list item, from 1. */
  int level() {
    return level;
  }

  /** What Word's own numbering writes before the text, without the dot that follows a word. */
  String label() {
    return label;
  }

  List<Piece> pieces() {
    return pieces;
  }

  List<List<Cell>> rows() {
    return rows;
  }

  List<String> bookmarks() {
    return bookmarks;
  }

  /** The identifiers of the comments that begin here. */
  List<String> comments() {
    return comments;
  }

  /** The name of the picture's part, "" for all other blocks. */
  String picture() {
    return picture;
  }

  /** The text that a reader sees; a table's cells one after the other. */
  String shown() {
    if (kind != Kind.TABLE) {
      return Piece.shown(pieces);
    }
    List<String> cells = new ArrayList<>();
    rows.forEach(row -> row.forEach(cell -> cells.add(Piece.shown(cell.pieces()))));
    return String.join("\t", cells);
  }

  WordBlock as(Kind newKind, int newLevel, String newLabel, List<Piece> newPieces) {
    return new WordBlock(
        newKind, newLevel, newLabel, newPieces, rows, bookmarks, comments, picture);
  }
}
