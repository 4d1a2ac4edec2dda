package kz.baspa.html;

import java.util.List;
import kz.baspa.text.Messages;

/** Writes tables of corrections, a series a row. All tables of a page share one bound. */
final class SeriesTable {
  /** So many further places of a series are listed under its row. */
  private static final int MOST_PLACES = 200;

  /** A correction surer than this is not given a number that says it is certain. */
  private static final double NEARLY_CERTAIN = 0.995;

  private final Html html;
  private final Messages messages;
  private int rowsLeft;

  SeriesTable(Html html, Messages messages, int mostRows) {
    this.html = html;
    this.messages = messages;
    this.rowsLeft = mostRows;
  }

  /**
   * Writes one table.
   *
   * @param open whether the corrections were not made: their sentences show the words as they stand
   */
  void write(List<Series> all, boolean open) {
    List<Series> shown = all.subList(0, Math.min(rowsLeft, all.size()));
    rowsLeft -= shown.size();
    if (!shown.isEmpty()) {
      html.raw("<table>\n<thead><tr>");
      heading(open ? "html.column-stands" : "html.column-was");
      heading(open ? "html.column-proposed" : "html.column-now");
      heading("html.column-times");
      heading("html.column-sure");
      heading("html.column-sentence");
      html.raw("</tr></thead>\n<tbody>\n");
      shown.forEach(series -> row(series, open));
      html.raw("</tbody>\n</table>\n");
    }
    if (shown.size() < all.size()) {
      html.element("p", messages.say("html.more", all.size() - shown.size())).raw("\n");
    }
  }

  private void heading(String key) {
    html.raw("<th scope=\"col\">").text(messages.say(key)).raw("</th>");
  }

  private void row(Series series, boolean open) {
    Correction first = series.first();
    html.raw("<tr><td lang=\"kk\">");
    words(open ? "mark" : "del", first.before());
    html.raw("</td><td lang=\"kk\">");
    words("ins", first.after());
    html.raw("</td><td class=\"number\">");
    html.text(messages.say("html.number", series.size())).raw("</td><td class=\"number\">");
    html.text(sure(series.confidence())).raw("</td><td>");
    sentence(first, open);
    if (series.size() > 1) {
      html.raw("<details><summary>")
          .text(messages.say("html.other-places", series.size() - 1))
          .raw("</summary>\n<ul>");
      for (Correction other :
          series.members().subList(1, Math.min(1 + MOST_PLACES, series.size()))) {
        html.raw("<li>");
        sentence(other, open);
        html.raw("</li>\n");
      }
      html.raw("</ul>");
      if (series.size() > 1 + MOST_PLACES) {
        html.element("p", messages.say("html.more", series.size() - 1 - MOST_PLACES));
      }
      html.raw("</details>");
    }
    html.raw("</td></tr>\n");
  }

  private void sentence(Correction correction, boolean open) {
    html.raw("<span class=\"count\">")
        .text(messages.say("html.line", correction.line()))
        .raw("</span> <span lang=\"kk\">")
        .text(correction.left());
    boolean both = !correction.before().isBlank() && !correction.after().isBlank();
    if (!correction.before().isEmpty()) {
      html.element(open ? "mark" : "del", correction.before());
      html.raw(open ? " → " : both ? " " : "");
    }
    html.element("ins", correction.after());
    html.text(correction.right()).raw("</span>");
  }

  /** Nothing is shown as a dash, and a blank alone by its sign. */
  private void words(String name, String words) {
    if (words.isEmpty()) {
      html.raw("–");
    } else {
      html.element(name, words.isBlank() ? "␣" : words);
    }
  }

  private String sure(double confidence) {
    int percent = (int) Math.floor(confidence * 100);
    if (percent == 0) {
      return messages.say("html.hardly");
    }
    return confidence > NEARLY_CERTAIN
        ? messages.say("html.certain")
        : messages.say("html.percent", percent);
  }
}
