package kz.baspa.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.text.Edit;
import kz.baspa.text.Finding;
import kz.baspa.text.Messages;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.RuleCatalogue;

/**
 * The report on a restoration: one page without scripts and without anything from elsewhere, for a
 * person to read in a browser or to print. It says what was done, shows each correction in its
 * sentence, and what is left to decide.
 *
 * <pre>{@code
 * byte[] page = Report.write(restored, restored.findings(), Lexicons.standard(), messages);
 * }</pre>
 */
public final class Report {
  /** More series than this are not listed: the table of changes has them all. */
  private static final int MOST_ROWS = 3000;

  private static final int MOST_UNKNOWN = 300;
  private static final int MOST_FINDINGS = 500;

  private final Restored restored;
  private final List<Finding> findings;
  private final Messages messages;
  private final Corrections corrections;
  private final List<UnknownWords.Unknown> unknown;
  private final SeriesTable table;
  private final Html html = new Html();

  private Report(Restored restored, List<Finding> findings, Lexicon lexicon, Messages messages) {
    this.restored = restored;
    this.findings = findings;
    this.messages = messages;
    this.corrections = new Corrections(restored);
    this.table = new SeriesTable(html, messages, MOST_ROWS);
    Set<String> settled = new HashSet<>();
    for (Correction correction : corrections.proposed()) {
      settled.add(Alphabet.lower(correction.before()));
    }
    for (Correction correction : corrections.refused()) {
      settled.add(Alphabet.lower(correction.before()));
    }
    for (Correction correction : corrections.made()) {
      if (correction.kind() == Kind.DECISION) {
        settled.add(Alphabet.lower(correction.after()));
      }
    }
    this.unknown = UnknownWords.in(restored.lined(), lexicon, settled);
  }

  /**
   * The page, UTF-8.
   *
   * @param findings what a person should see of the restoration and of the structure
   * @param lexicon which words are known
   * @param messages the language of the page
   */
  public static byte[] write(
      Restored restored, List<Finding> findings, Lexicon lexicon, Messages messages) {
    return new Report(restored, findings, lexicon, messages).page();
  }

  private byte[] page() {
    String name = restored.raw().source().name();
    html.raw("<!DOCTYPE html>\n<html lang=\"" + messages.locale().getLanguage() + "\">\n<head>\n")
        .raw("<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\"")
        .raw(" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n")
        .raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n")
        .element("title", messages.say("html.title", name))
        .raw("\n<style>\n" + resource("report.css") + "</style>\n</head>\n<body>\n<header>\n")
        .element("h1", messages.say("html.title", name))
        .raw("\n");
    source();
    numbers();
    html.raw("</header>\n<main>\n");
    chart();
    toDecide();
    changes();
    refused();
    lines();
    html.raw("</main>\n<footer>\n")
        .element("p", messages.say("html.undo"))
        .raw("\n</footer>\n</body>\n</html>\n");
    return html.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void source() {
    RawText.Source source = restored.raw().source();
    int sure = (int) Math.floor(source.confidence() * 100);
    html.element(
            "p",
            messages.say("html.source", source.encoding(), sure, words(), restored.lined().size()))
        .raw("\n");
  }

  private int words() {
    int words = 0;
    boolean inside = false;
    String text = restored.lined().text();
    for (int i = 0; i < text.length(); i++) {
      boolean letter = Character.isLetter(text.charAt(i));
      words += letter && !inside ? 1 : 0;
      inside = letter || inside && !Character.isWhitespace(text.charAt(i));
    }
    return words;
  }

  private long made(Kind kind) {
    return corrections.made().stream().filter(made -> made.kind() == kind).count();
  }

  private void numbers() {
    html.raw("<ul class=\"numbers\">\n");
    number("html.number-words", made(Kind.WORDS) + made(Kind.DECISION));
    number("html.number-letters", made(Kind.LETTERS));
    int layout = layout().values().stream().mapToInt(Integer::intValue).sum();
    number("html.number-lines", layout + made(Kind.MARKS));
    number("html.number-proposed", corrections.proposed().size());
    number("html.number-unknown", unknown.size());
    number("html.number-findings", findings.size());
    html.raw("</ul>\n");
  }

  private void number(String key, long number) {
    html.raw("<li><b>").text(messages.say("html.number", number)).raw("</b> ");
    html.text(messages.say(key)).raw("</li>\n");
  }

  /** How many edits each rule made that put lines in order. */
  private Map<String, Integer> layout() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Edit edit : restored.lined().edited().edits()) {
      if (Kind.of(edit) == Kind.LINES) {
        counts.merge(Kind.mainRule(edit), 1, Integer::sum);
      }
    }
    return counts;
  }

  private void chart() {
    Map<String, int[]> counts = new LinkedHashMap<>();
    corrections.made().forEach(c -> counts.computeIfAbsent(c.rule(), r -> new int[2])[0]++);
    corrections.proposed().forEach(c -> counts.computeIfAbsent(c.rule(), r -> new int[2])[1]++);
    layout().forEach((rule, count) -> counts.computeIfAbsent(rule, r -> new int[2])[0] += count);
    List<DamageChart.Bar> bars = new ArrayList<>();
    counts.forEach(
        (rule, count) ->
            bars.add(new DamageChart.Bar(RuleCatalogue.title(rule, messages), count[0], count[1])));
    bars.sort(
        Comparator.comparingInt(DamageChart.Bar::total)
            .reversed()
            .thenComparing(DamageChart.Bar::label));
    section("chart", "html.chart");
    if (bars.isEmpty()) {
      html.element("p", messages.say("html.nothing-done")).raw("\n");
    } else {
      html.raw("<div class=\"chart\">\n");
      DamageChart.draw(html, bars, messages);
      html.raw("</div>\n");
    }
    html.raw("</section>\n");
  }

  private void toDecide() {
    section("decide", "html.decide");
    boolean none = corrections.proposed().isEmpty() && unknown.isEmpty() && findings.isEmpty();
    html.raw("<p>").sentence(messages.say(none ? "html.decide-nothing" : "html.decide-how"));
    html.raw("</p>\n");
    if (!corrections.proposed().isEmpty()) {
      html.element("h3", messages.say("html.proposals")).raw("\n");
      List<Series> series = new ArrayList<>(Series.of(corrections.proposed()));
      series.sort(Comparator.comparingDouble(Series::confidence).reversed());
      table.write(series, true);
    }
    if (!unknown.isEmpty()) {
      html.element("h3", messages.say("html.unknown")).raw("\n");
      html.raw("<p>").sentence(messages.say("html.unknown-how")).raw("</p>\n");
      html.raw("<ul class=\"unknown\">\n");
      for (UnknownWords.Unknown word : unknown.subList(0, Math.min(MOST_UNKNOWN, unknown.size()))) {
        html.raw("<li lang=\"kk\">").text(word.left());
        html.element("mark", word.word()).text(word.right());
        if (word.count() > 1) {
          html.raw(" <span class=\"count\" lang=\"" + messages.locale().getLanguage() + "\">")
              .text(messages.say("html.times", word.count()))
              .raw("</span>");
        }
        html.raw("</li>\n");
      }
      html.raw("</ul>\n");
      more(unknown.size() - MOST_UNKNOWN);
    }
    if (!findings.isEmpty()) {
      html.element("h3", messages.say("html.findings")).raw("\n<ul>\n");
      LineNumbers numbers = new LineNumbers(restored.raw().text());
      for (Finding finding : findings.subList(0, Math.min(MOST_FINDINGS, findings.size()))) {
        html.raw("<li>");
        if (finding.rawOffset() >= 0) {
          html.raw("<span class=\"count\">")
              .text(messages.say("html.line", numbers.at(finding.rawOffset())))
              .raw("</span> ");
        }
        html.text(messages.say(finding)).raw("</li>\n");
      }
      html.raw("</ul>\n");
      more(findings.size() - MOST_FINDINGS);
    }
    html.raw("</section>\n");
  }

  private void more(int left) {
    if (left > 0) {
      html.element("p", messages.say("html.more", left)).raw("\n");
    }
  }

  private void changes() {
    section("changes", "html.changes");
    if (corrections.made().isEmpty()) {
      html.element("p", messages.say("html.no-changes")).raw("\n");
    }
    Map<String, List<Correction>> byRule = new LinkedHashMap<>();
    for (Correction correction : corrections.made()) {
      byRule.computeIfAbsent(correction.rule(), rule -> new ArrayList<>()).add(correction);
    }
    byRule.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
        .forEach(
            entry -> {
              html.raw("<h3>").text(RuleCatalogue.title(entry.getKey(), messages));
              html.raw(" <span class=\"count\">")
                  .text(messages.say("html.number", entry.getValue().size()))
                  .raw("</span></h3>\n");
              table.write(Series.of(entry.getValue()), false);
            });
    html.raw("</section>\n");
  }

  private void refused() {
    if (!corrections.refused().isEmpty()) {
      section("refused", "html.refused");
      table.write(Series.of(corrections.refused()), true);
      html.raw("</section>\n");
    }
  }

  private void lines() {
    Map<String, Integer> layout = layout();
    if (layout.isEmpty()) {
      return;
    }
    section("lines", "html.lines");
    html.element("p", messages.say("html.lines-how")).raw("\n<ul>\n");
    layout.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .forEach(
            entry -> {
              html.raw("<li>").text(RuleCatalogue.title(entry.getKey(), messages));
              html.raw(" <span class=\"count\">")
                  .text(messages.say("html.number", entry.getValue()))
                  .raw("</span></li>\n");
            });
    html.raw("</ul>\n</section>\n");
  }

  private void section(String id, String key) {
    html.raw("<section id=\"" + id + "\">\n").element("h2", messages.say(key)).raw("\n");
  }

  private static String resource(String name) {
    try (InputStream in = Report.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
