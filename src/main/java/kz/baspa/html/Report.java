package kz.baspa.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.text.Edit;
import kz.baspa.text.Finding;
import kz.baspa.text.Messages;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.RuleCatalogue;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.PagePieces;
import kz.baspa.text.reading.Correction;
import kz.baspa.text.reading.CorrectionKind;
import kz.baspa.text.reading.Corrections;
import kz.baspa.text.reading.LineNumbers;
import kz.baspa.text.reading.Series;

/**
 * The report on a restoration: one page without scripts and without anything from elsewhere, for a
 * person to read in a browser or to print. It says what was done, shows each correction in its
 * sentence, and what is left to decide.
 *
 * <pre>{@code
 * byte[] page = Report.write(restored, restored.findings(), PagePieces.NONE, messages);
 * }</pre>
 */
public final class Report {
  /** More series than this are not listed: the table of changes has them all. */
  private static final int MOST_ROWS = 3000;

  private static final int MOST_UNKNOWN = 300;
  private static final int MOST_FINDINGS = 500;

  private final Restored restored;
  private final Messages messages;
  private final Corrections corrections;
  private final Map<String, Integer> layout;
  private final List<UnknownWords.Unknown> unknown;
  private final List<Finding> findings;
  private final LineNumbers lines;
  private final SeriesTable proposals;
  private final ShownPieces pieces;
  private final List<RuleChanges> changes;
  private final SeriesTable refused;
  private int rowsLeft = MOST_ROWS;

  /**
   * A number in the head of the page.
   *
   * @param key the message that says of what
   */
  record Figure(String key, long count) {}

  /**
   * What one rule put in order.
   *
   * @param name what a person calls the rule
   */
  record RuleCount(String name, int count) {}

  /**
   * The corrections of one rule.
   *
   * @param name what a person calls the rule
   */
  record RuleChanges(String name, int count, SeriesTable table) {}

  private Report(Restored restored, List<Finding> findings, PagePieces pages, Messages messages) {
    this.restored = restored;
    this.findings = findings;
    this.messages = messages;
    this.corrections = new Corrections(restored);
    this.layout = countLayout();
    this.unknown = UnknownWords.of(corrections.questions());
    this.lines = new LineNumbers(restored.raw().text());
    List<Series> proposed = new ArrayList<>(Series.of(corrections.proposed()));
    proposed.sort(Comparator.comparingDouble(Series::confidence).reversed());
    SeriesTable asked = table(proposed, true); // in the order of the page: one bound for the tables
    List<ShownPieces.Words> words = new ArrayList<>();
    for (Series series : asked.shown()) {
      words.add(new ShownPieces.Words(series.first().start(), series.first().end()));
    }
    for (UnknownWords.Unknown word : unknown().shown()) {
      words.add(new ShownPieces.Words(word.start(), word.end()));
    }
    this.pieces = new ShownPieces(pages, restored.lined().edited(), words);
    this.proposals = asked.with(pieces);
    this.changes = changesByRule();
    this.refused = table(Series.of(corrections.refused()), true);
  }

  /**
   * The page, UTF-8.
   *
   * @param findings what a person should see of the restoration and of the structure
   * @param pages what is shown of the pages that it was read from
   * @param messages the language of the page
   */
  public static byte[] write(
      Restored restored, List<Finding> findings, PagePieces pages, Messages messages) {
    return Pages.render("report.jte", new Report(restored, findings, pages, messages));
  }

  /** How many edits each rule made that put lines in order. */
  private Map<String, Integer> countLayout() {
    Map<String, Integer> counts = new TreeMap<>();
    for (Edit edit : restored.lined().edited().edits()) {
      if (CorrectionKind.of(edit) == CorrectionKind.LINES) {
        counts.merge(CorrectionKind.mainRule(edit), 1, Integer::sum);
      }
    }
    return counts;
  }

  private SeriesTable table(List<Series> all, boolean open) {
    Shown<Series> rows = Shown.first(rowsLeft, all);
    rowsLeft -= rows.shown().size();
    return new SeriesTable(rows, open, ShownPieces.NONE);
  }

  private List<RuleChanges> changesByRule() {
    Map<String, List<Correction>> byRule = new LinkedHashMap<>();
    for (Correction correction : corrections.made()) {
      byRule.computeIfAbsent(correction.rule(), rule -> new ArrayList<>()).add(correction);
    }
    List<RuleChanges> changesByRule = new ArrayList<>();
    byRule.entrySet().stream()
        .sorted(Comparator.comparing(entry -> -entry.getValue().size()))
        .forEach(
            entry ->
                changesByRule.add(
                    new RuleChanges(
                        RuleCatalogue.title(entry.getKey(), messages),
                        entry.getValue().size(),
                        table(Series.of(entry.getValue()), false))));
    return changesByRule;
  }

  Messages messages() {
    return messages;
  }

  String language() {
    return messages.locale().getLanguage();
  }

  String css() {
    return Pages.resource("report.css");
  }

  RawText.Source source() {
    return restored.raw().source();
  }

  /** What the text was read from: pictures of pages, a file of some kind, or plain text. */
  String readAs() {
    Evidence evidence = restored.raw().evidence();
    if (evidence.scannedPages() > 0) {
      return messages.say("html.source-scan", evidence.scannedPages(), words(), size());
    }
    if (evidence.origin() != null) {
      String kind = evidence.origin().format().toUpperCase(Locale.ROOT);
      return messages.say("html.source-file", kind, words(), size());
    }
    int percent = (int) Math.floor(source().confidence() * 100);
    return messages.say("html.source", source().encoding(), percent, words(), size());
  }

  /** How many lines the restored text has. */
  int size() {
    return restored.lined().size();
  }

  /** How many words the restored text has. */
  int words() {
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

  private long made(CorrectionKind kind) {
    return corrections.made().stream().filter(made -> made.kind() == kind).count();
  }

  List<Figure> figures() {
    int inLayout = layout.values().stream().mapToInt(Integer::intValue).sum();
    return List.of(
        new Figure("html.number-words", made(CorrectionKind.WORDS) + made(CorrectionKind.DECISION)),
        new Figure("html.number-letters", made(CorrectionKind.LETTERS)),
        new Figure("html.number-lines", inLayout + made(CorrectionKind.MARKS)),
        new Figure("html.number-proposed", corrections.proposed().size()),
        new Figure("html.number-unknown", unknown.size()),
        new Figure("html.number-findings", findings.size()));
  }

  DamageChart chart() {
    Map<String, int[]> counts = new LinkedHashMap<>();
    corrections.made().forEach(c -> counts.computeIfAbsent(c.rule(), r -> new int[2])[0]++);
    corrections.proposed().forEach(c -> counts.computeIfAbsent(c.rule(), r -> new int[2])[1]++);
    layout.forEach((rule, count) -> counts.computeIfAbsent(rule, r -> new int[2])[0] += count);
    List<DamageChart.Bar> bars = new ArrayList<>();
    counts.forEach(
        (rule, count) ->
            bars.add(new DamageChart.Bar(RuleCatalogue.title(rule, messages), count[0], count[1])));
    bars.sort(
        Comparator.comparingInt(DamageChart.Bar::total)
            .reversed()
            .thenComparing(DamageChart.Bar::label));
    return new DamageChart(bars);
  }

  /** Whether nothing is left to a person. */
  boolean isSettled() {
    return proposals.isEmpty() && unknown.isEmpty() && findings.isEmpty();
  }

  SeriesTable proposals() {
    return proposals;
  }

  /** The pieces of the pages beside the questions. */
  ShownPieces pieces() {
    return pieces;
  }

  Shown<UnknownWords.Unknown> unknown() {
    return Shown.first(MOST_UNKNOWN, unknown);
  }

  Shown<Finding> findings() {
    return Shown.first(MOST_FINDINGS, findings);
  }

  /** The line of the raw text that a finding is about. */
  int line(Finding finding) {
    return lines.at(finding.rawOffset());
  }

  List<RuleChanges> changes() {
    return changes;
  }

  SeriesTable refused() {
    return refused;
  }

  /** What each rule that puts lines in order did, the most first. */
  List<RuleCount> layout() {
    return layout.entrySet().stream()
        .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
        .map(
            entry -> new RuleCount(RuleCatalogue.title(entry.getKey(), messages), entry.getValue()))
        .toList();
  }
}
