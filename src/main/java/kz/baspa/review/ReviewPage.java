package kz.baspa.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.baspa.text.Messages;
import kz.baspa.text.decision.LineRole;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * The page in the language of the person: {@code review.html} with the sentences that its
 * attributes {@code data-say} and {@code data-label} name.
 */
final class ReviewPage {
  private static final String ROOM = "review.";

  /** The sentences that the script says. */
  private static final List<String> SPOKEN =
      List.of(
          "question-of",
          "places",
          "line",
          "page",
          "piece-of",
          "page-of",
          "raw",
          "sure",
          "nothing-near",
          "all-answered",
          "nothing-to-ask",
          "answered",
          "taken-back",
          "nothing-to-take-back",
          "changed-elsewhere",
          "lost",
          "ended",
          "mark-made",
          "mark-asked",
          "mark-decided",
          "mark-kept",
          "was",
          "proposed",
          "fits-not",
          "contents-none",
          "headings-none",
          "found",
          "making",
          "kind-contents-head",
          "kind-contents-entry",
          "kind-caption",
          "kind-table-row",
          "kind-title-page",
          "kind-formula",
          "kind-picture",
          "kind-unknown");

  private ReviewPage() {}

  static byte[] write(Messages messages, String name) {
    Document page = Jsoup.parse(text("review.html"));
    page.outputSettings().prettyPrint(false);
    Objects.requireNonNull(page.selectFirst("html")).attr("lang", messages.locale().getLanguage());
    page.title(messages.say("review.title", name));
    for (Element element : page.select("[data-say]")) {
      element.text(said(messages, element.attr("data-say")));
      element.removeAttr("data-say");
    }
    for (Element element : page.select("[data-label]")) {
      element.attr("aria-label", said(messages, element.attr("data-label")));
      element.removeAttr("data-label");
    }
    Objects.requireNonNull(page.getElementById("name")).text(name);
    Element roles = Objects.requireNonNull(page.getElementById("line-role"));
    for (LineRole role : LineRole.values()) {
      roles
          .appendElement("option")
          .attr("value", role.key())
          .text(said(messages, "role-" + role.key()));
    }
    return page.outerHtml().getBytes(StandardCharsets.UTF_8);
  }

  /** The sentences for the script, by their keys; {@code {0}} stands where it puts something. */
  static Map<String, String> sentences(Messages messages) {
    Map<String, String> sentences = new LinkedHashMap<>();
    for (String key : SPOKEN) {
      sentences.put(key, said(messages, key));
    }
    return sentences;
  }

  /** A sentence of this page; the places for its arguments stay. */
  private static String said(Messages messages, String key) {
    return messages.say(ROOM + key, "{0}", "{1}");
  }

  /** A file of the page: its script or its style. */
  static byte[] bytes(String name) {
    try (InputStream in =
        Objects.requireNonNull(ReviewPage.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(String name) {
    return new String(bytes(name), StandardCharsets.UTF_8);
  }
}
