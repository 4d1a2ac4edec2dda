package kz.baspa.html;

import java.util.List;
import java.util.Optional;
import kz.baspa.text.Messages;
import kz.baspa.text.reading.Correction;
import kz.baspa.text.reading.Series;

/**
 * A table of corrections, a series a row.
 *
 * @param rows the series
 * @param open whether the corrections were not made: their sentences show the words as they stand
 * @param pieces of the pages that the words stand on
 */
record SeriesTable(Shown<Series> rows, boolean open, ShownPieces pieces) {
  /** So many further places of a series are listed under its row. */
  private static final int MOST_PLACES = 200;

  /** A correction surer than this is not given a number that says it is certain. */
  private static final double NEARLY_CERTAIN = 0.995;

  List<Series> shown() {
    return rows.shown();
  }

  int left() {
    return rows.left();
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  /** The same with pieces of the pages beside the words. */
  SeriesTable with(ShownPieces shown) {
    return new SeriesTable(rows, open, shown);
  }

  /** The piece of the page beside a series. */
  Optional<ShownPieces.Piece> piece(Series series) {
    return pieces.at(series.first().start());
  }

  /** The keys of the heads of the columns. */
  List<String> columns() {
    return List.of(
        open ? "html.column-stands" : "html.column-was",
        open ? "html.column-proposed" : "html.column-now",
        "html.column-times",
        "html.column-sure",
        "html.column-sentence");
  }

  /** All places of a series but its first. */
  Shown<Correction> otherPlaces(Series series) {
    return Shown.first(MOST_PLACES, series.members().subList(1, series.size()));
  }

  /** How sure a series is, in words. */
  String sure(Series series, Messages messages) {
    double confidence = series.confidence();
    int percent = (int) Math.floor(confidence * 100);
    if (percent == 0) {
      return messages.say("html.hardly");
    }
    return confidence > NEARLY_CERTAIN
        ? messages.say("html.certain")
        : messages.say("html.percent", percent);
  }
}
