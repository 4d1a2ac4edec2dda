package kz.baspa.html;

import java.util.List;
import kz.baspa.text.Messages;

/** The chart of the kinds of damage: a bar a rule, what was made and what is proposed. */
final class DamageChart {
  private static final int WIDTH = 800;
  private static final int ROW = 26;
  private static final int LABELS = 350;
  private static final int NUMBERS = 90;

  /**
   * A bar.
   *
   * @param label what a person calls the rule
   * @param made how many changes it made
   * @param proposed how many it only proposes
   */
  record Bar(String label, int made, int proposed) {
    int total() {
      return made + proposed;
    }
  }

  private DamageChart() {}

  /** Draws the bars; they are read out as a list of labels and numbers. */
  static void draw(Html html, List<Bar> bars, Messages messages) {
    int most = bars.stream().mapToInt(Bar::total).max().orElse(1);
    int height = bars.size() * ROW + 8;
    html.raw("<svg role=\"img\" aria-labelledby=\"chart-title\" viewBox=\"0 0 ")
        .raw(WIDTH + " " + height)
        .raw("\" width=\"" + WIDTH + "\" height=\"" + height + "\">\n<title id=\"chart-title\">")
        .text(messages.say("html.chart"))
        .raw(": ");
    for (Bar bar : bars) {
      html.text(messages.say("html.chart-row", bar.label(), bar.made(), bar.proposed())).raw(" ");
    }
    html.raw("</title>\n");
    int y = 4;
    for (Bar bar : bars) {
      int room = WIDTH - LABELS - NUMBERS;
      int made = width(bar.made(), most, room);
      int proposed = width(bar.proposed(), most, room);
      html.raw("<text class=\"label\" x=\"" + (LABELS - 10) + "\" y=\"" + (y + 17) + "\">")
          .text(bar.label())
          .raw("</text>");
      rectangle(html, "made", LABELS, y + 4, made);
      rectangle(html, "proposed", LABELS + made, y + 4, proposed);
      html.raw("<text x=\"" + (LABELS + made + proposed + 8) + "\" y=\"" + (y + 17) + "\">")
          .text(bar.proposed() == 0 ? bar.made() + "" : bar.made() + " + " + bar.proposed())
          .raw("</text>\n");
      y += ROW;
    }
    html.raw("</svg>\n<p class=\"legend\"><span class=\"key made\"></span> ")
        .text(messages.say("html.made"))
        .raw(" <span class=\"key proposed\"></span> ")
        .text(messages.say("html.proposed"))
        .raw("</p>\n");
  }

  private static int width(int count, int most, int room) {
    return count == 0 ? 0 : Math.max(2, (int) ((long) count * room / most));
  }

  private static void rectangle(Html html, String look, int x, int y, int width) {
    if (width > 0) {
      html.raw("<rect class=\"" + look + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width)
          .raw("\" height=\"18\"/>");
    }
  }
}
