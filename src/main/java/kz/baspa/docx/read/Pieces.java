package kz.baspa.docx.read;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.docx.flow.Look;
import kz.baspa.docx.read.Piece.Kind;

/** Work on the pieces of a paragraph. */
public final class Pieces {
  private static final char SOFT_HYPHEN = '\u00AD';

  private Pieces() {}

  /** One space for several, none at the ends, no soft hyphens; like pieces joined. */
  public static List<Piece> tidy(List<Piece> pieces) {
    List<Piece> tidy = new ArrayList<>();
    boolean spaceBefore = true;
    for (Piece piece : pieces) {
      Piece next = piece;
      if (piece.kind() == Kind.TEXT) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < piece.text().length(); i++) {
          char c = piece.text().charAt(i);
          boolean space = c == ' ' || c == '\t' || c == '\r' || c == '\n';
          if (!(space && spaceBefore) && c != SOFT_HYPHEN) {
            text.append(space ? ' ' : c);
            spaceBefore = space;
          }
        }
        if (text.isEmpty()) {
          continue;
        }
        next = piece.with(text.toString());
      } else {
        if (piece.kind() == Kind.BREAK) {
          dropSpace(tidy);
        }
        spaceBefore = piece.kind() == Kind.BREAK;
      }
      add(tidy, next);
    }
    dropSpace(tidy);
    return List.copyOf(tidy);
  }

  private static void dropSpace(List<Piece> pieces) {
    int last = pieces.size() - 1;
    if (last >= 0 && pieces.get(last).kind() == Kind.TEXT) {
      Piece piece = pieces.get(last);
      if (piece.text().equals(" ")) {
        pieces.remove(last);
      } else if (piece.text().endsWith(" ")) {
        pieces.set(last, piece.with(piece.text().substring(0, piece.text().length() - 1)));
      }
    }
  }

  private static void add(List<Piece> pieces, Piece piece) {
    int last = pieces.size() - 1;
    if (last >= 0 && piece.kind() == Kind.TEXT && isLike(pieces.get(last), piece)) {
      pieces.set(last, pieces.get(last).with(pieces.get(last).text() + piece.text()));
    } else {
      pieces.add(piece);
    }
  }

  private static boolean isLike(Piece one, Piece other) {
    return one.kind() == Kind.TEXT
        && one.target().equals(other.target())
        && one.pending() == other.pending()
        && one.looks().equals(other.looks());
  }

  /** The same without looks: a heading is bold of itself. */
  public static List<Piece> plain(List<Piece> pieces) {
    return pieces.stream()
        .map(
            piece ->
                new Piece(piece.kind(), piece.text(), piece.target(), piece.pending(), Look.PLAIN))
        .toList();
  }

  /** The pieces from one place of the shown text to another. */
  public static List<Piece> slice(List<Piece> pieces, int from, int to) {
    List<Piece> slice = new ArrayList<>();
    int at = 0;
    for (Piece piece : pieces) {
      int length = piece.kind() == Kind.TEXT ? piece.text().length() : 1;
      int start = Math.max(from, at);
      int end = Math.min(to, at + length);
      if (start < end) {
        slice.add(
            piece.kind() == Kind.TEXT
                ? piece.with(piece.text().substring(start - at, end - at))
                : piece);
      }
      at += length;
    }
    return slice;
  }
}
