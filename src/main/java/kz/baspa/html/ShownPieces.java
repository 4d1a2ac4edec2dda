package kz.baspa.html;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import kz.baspa.text.EditedText;
import kz.baspa.text.evidence.PagePieces;

/** The pieces of scanned pages that the report has beside its questions. */
final class ShownPieces {
  /** More would make a page that no browser likes, in pieces and in bytes. */
  private static final int MOST = 600;

  private static final int MOST_BYTES = 9 << 20;

  /** Where PNG says how wide it is; how high it is comes next. */
  private static final int WIDTH_AT = 16;

  /** Nothing is shown. */
  static final ShownPieces NONE = new ShownPieces(PagePieces.NONE, EditedText.of(""), List.of());

  private final Map<Integer, Piece> pieces = new TreeMap<>();
  private final int left;

  /** Words of the restored text that are asked about. */
  record Words(int start, int end) {}

  /**
   * A piece.
   *
   * @param address the picture itself, as an address of the kind {@code data:}
   * @param width in pixels
   * @param height in pixels
   */
  record Piece(String address, int width, int height) {}

  /**
   * Cuts the pieces, page by page.
   *
   * @param asked the words, those first that most need a piece
   */
  ShownPieces(PagePieces pages, EditedText edited, List<Words> asked) {
    Set<Integer> wanted = new LinkedHashSet<>();
    TreeMap<Integer, Words> inOrder = new TreeMap<>();
    int without = 0;
    for (Words words : pages.isEmpty() ? List.<Words>of() : asked) {
      if (wanted.size() < MOST && wanted.add(words.start())) {
        inOrder.put(words.start(), words);
      } else if (!wanted.contains(words.start())) {
        without++;
      }
    }
    int bytes = 0;
    for (Words words : inOrder.values()) {
      int from = edited.rawOffset(words.start());
      int to = Math.max(from, edited.rawOffset(words.end()));
      Optional<byte[]> png = bytes < MOST_BYTES ? pages.piece(from, to) : Optional.empty();
      if (png.isPresent()) {
        bytes += png.get().length;
        pieces.put(words.start(), piece(png.get()));
      } else if (bytes >= MOST_BYTES) {
        without++;
      }
    }
    this.left = without;
  }

  private static Piece piece(byte[] png) {
    ByteBuffer head = ByteBuffer.wrap(png);
    return new Piece(
        "data:image/png;base64," + Base64.getEncoder().encodeToString(png),
        head.getInt(WIDTH_AT),
        head.getInt(WIDTH_AT + 4));
  }

  /** The piece that shows the words that begin there in the restored text. */
  Optional<Piece> at(int start) {
    return Optional.ofNullable(pieces.get(start));
  }

  /** How many questions have no piece because there are too many. */
  int left() {
    return left;
  }
}
