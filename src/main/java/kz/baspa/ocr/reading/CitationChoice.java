package kz.baspa.ocr.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.baspa.ocr.reading.SecondReading.Reading;
import kz.baspa.text.citation.DamagedCitation;
import kz.baspa.text.citation.DamagedCitation.Bracket;

/**
 * Weighs several readings of a place that may be a citation of several parts. Its figures are those
 * on which most readings agree; its brackets are square if readings that know them saw them so. One
 * reading has {@code [3, 35-41-66. |.}, another {@code 13, 35-41-66.].}: both have 3, 35-41-бб.,
 * one the opening bracket and one the closing one.
 */
final class CitationChoice {
  /** So many readings, the first one too, must have the same figures. */
  private static final int AGREED = 2;

  /** The same where one bracket was seen as a square one and the other only as a bar. */
  private static final int WELL_AGREED = 3;

  /** What was read less surely, of 100, is noise. */
  private static final int LEAST = 30;

  private static final int SURE = 80;

  /** So surely twice it outweighs other figures of the first reader. */
  private static final int RATHER_SURE = 60;

  /** What the second reader has for each б: in 3-6. it may be a page. */
  private static final Pattern SIX = Pattern.compile("(?<=\\d[-–])6(?=[.\\]])");

  /** The same before a page, [14, б. 16]: a 6 with a stop, or with a comma, which is none. */
  private static final Pattern SIX_BEFORE = Pattern.compile("(?<=[,;]\\s?)6(?=[.,]\\s?\\d)");

  private final List<DamagedCitation> first;

  /** Whether the first reader, which knows the letter, saw a mark behind a hyphen. */
  private final boolean marked;

  /** Whether it saw one, or a 6 with a stop, before a page. */
  private final boolean markedBefore;

  private int count;
  private int sure;
  private final List<Read> readings = new ArrayList<>();

  /** A reading in all ways to understand it, and how surely it was read. */
  private record Read(List<DamagedCitation> ways, int confidence) {}

  /**
   * Begins with the first reading.
   *
   * @param first by the reader that has no square brackets
   */
  CitationChoice(String first) {
    this.first = DamagedCitation.of(first);
    this.marked = first.matches(".*\\d[-–]б.*");
    this.markedBefore = first.matches(".*[,;]\\s?(?:б[.,]?|6\\.)\\s?\\d.*");
  }

  /** Adds a reading that knows square brackets. */
  void add(Reading reading) {
    count++;
    sure += reading.confidence() >= SURE ? 1 : 0;
    if (reading.confidence() >= LEAST) {
      String text = marked ? SIX.matcher(reading.text()).replaceAll("б") : reading.text();
      text = markedBefore ? SIX_BEFORE.matcher(text).replaceAll("б") : text;
      readings.add(new Read(DamagedCitation.of(text), reading.confidence()));
    }
  }

  /** The citation of one reference that a word is by these readings. */
  static Optional<String> single(String first, List<Reading> readings) {
    CitationChoice choice = new CitationChoice(first);
    readings.forEach(choice::add);
    return choice.citation();
  }

  /** Whether further readings would say nothing new. */
  boolean isDone() {
    boolean round =
        count >= AGREED
            && readings.stream()
                .flatMap(each -> each.ways().stream())
                .allMatch(each -> seen(each) == 0);
    return round && sure >= count || votes().values().stream().anyMatch(Votes::areSure);
  }

  private static int seen(DamagedCitation reading) {
    return (reading.open() == Bracket.SQUARE ? 1 : 0) + (reading.close() == Bracket.SQUARE ? 1 : 0);
  }

  /** The citation, if it is one and its figures are sure. */
  Optional<String> citation() {
    List<Votes> best = votes().values().stream().filter(Votes::areEnough).sorted().toList();
    if (best.isEmpty() || best.size() > 1 && best.get(0).compareTo(best.get(1)) == 0) {
      return Optional.empty();
    }
    return Optional.of(best.get(0).mended());
  }

  private Map<String, Votes> votes() {
    Map<String, Votes> all = new TreeMap<>();
    boolean closed = first.stream().anyMatch(each -> Votes.isSign(each.close()));
    boolean whole =
        first.stream().anyMatch(each -> Votes.isSign(each.open()) && Votes.isSign(each.close()));
    for (Read reading : readings) {
      reading.ways().stream()
          .collect(Collectors.groupingBy(each -> each.body().essence()))
          .forEach(
              (figures, ways) ->
                  all.computeIfAbsent(figures, key -> new Votes(figures, closed, whole))
                      .add(ways, reading.confidence()));
    }
    all.forEach(
        (figures, votes) ->
            first.stream()
                .filter(each -> isSame(each.body().essence(), figures))
                .forEach(votes::addFirst));
    return all;
  }

  /** Whether figures are these; the first reader has 5 for every other 3. */
  private static boolean isSame(String first, String figures) {
    return first.equals(figures)
        || first.length() == figures.length()
            && IntStream.range(0, first.length())
                .allMatch(
                    i ->
                        first.charAt(i) == figures.charAt(i)
                            || first.charAt(i) == '5' && figures.charAt(i) == '3');
  }

  /** What speaks for certain figures. */
  private static final class Votes implements Comparable<Votes> {
    private final String figures;
    private final boolean firstIsClosed;
    private final boolean firstIsWhole;
    private int sources;
    private int surely;
    private int open;
    private int close;
    private int openRound;
    private int closeRound;
    private boolean firstOpensRound;
    private boolean firstClosesRound;
    private boolean round;
    private boolean knownRound;
    private boolean barBefore;
    private boolean barBehind;
    private final List<DamagedCitation> known = new ArrayList<>();
    private final List<DamagedCitation> ofFirst = new ArrayList<>();

    /**
     * Begins with none.
     *
     * @param firstIsClosed whether the first reader saw a sign at its end
     * @param firstIsWhole the same of both ends, so that it saw figures that it knows
     */
    Votes(String figures, boolean firstIsClosed, boolean firstIsWhole) {
      this.figures = figures;
      this.firstIsClosed = firstIsClosed;
      this.firstIsWhole = firstIsWhole;
    }

    /** Adds what one reading may be, all with these figures. */
    void add(List<DamagedCitation> ways, int confidence) {
      sources++;
      surely += confidence >= RATHER_SURE ? 1 : 0;
      open += ways.stream().anyMatch(way -> way.open() == Bracket.SQUARE) ? 1 : 0;
      close += ways.stream().anyMatch(way -> way.close() == Bracket.SQUARE) ? 1 : 0;
      openRound += isRound(ways.stream().map(DamagedCitation::open).toList()) ? 1 : 0;
      closeRound += isRound(ways.stream().map(DamagedCitation::close).toList()) ? 1 : 0;
      known.addAll(ways);
      for (DamagedCitation way : ways) {
        knownRound |= way.open() == Bracket.ROUND || way.close() == Bracket.ROUND;
        brackets(way);
      }
    }

    /** What the first reader saw bears the figures out. */
    void addFirst(DamagedCitation reading) {
      sources += ofFirst.isEmpty() ? 1 : 0;
      round |= reading.open() == Bracket.ROUND && reading.close() == Bracket.ROUND;
      firstOpensRound |= reading.open() == Bracket.ROUND;
      firstClosesRound |= reading.close() == Bracket.ROUND;
      ofFirst.add(reading);
      brackets(reading);
    }

    private static boolean isRound(List<Bracket> brackets) {
      return brackets.contains(Bracket.ROUND) && !brackets.contains(Bracket.SQUARE);
    }

    /** Whether one bracket is a round one by both readers, as of (3; 5], which is no citation. */
    private boolean isHalfRound() {
      return firstOpensRound && openRound > 0 && openRound >= open
          || firstClosesRound && closeRound > 0 && closeRound >= close;
    }

    private void brackets(DamagedCitation reading) {
      barBefore |= isSign(reading.open());
      barBehind |= isSign(reading.close());
    }

    private static boolean isSign(Bracket bracket) {
      return bracket == Bracket.BAR || bracket == Bracket.SQUARE || bracket == Bracket.ROUND;
    }

    /** Two readings that are the same to the brackets, or one that is what the first one has. */
    boolean areSure() {
      return open >= AGREED
          && close >= AGREED
          && !knownRound
          && sources > AGREED
          && !areContradicted();
    }

    /** Whether the first reader saw other figures, and these were not surely seen twice. */
    private boolean areContradicted() {
      return firstIsWhole && ofFirst.isEmpty() && surely < AGREED;
    }

    /** Whether the last figure may be the closing bracket: {@code ІЗ21.} is [32]. */
    private boolean mayEndWithBracket() {
      return figures.endsWith("1") && !firstIsClosed && close < AGREED;
    }

    boolean areEnough() {
      if (areContradicted() || mayEndWithBracket() || isHalfRound()) {
        return false;
      }
      if (round) {
        return !knownRound && Math.max(open, close) >= AGREED && open + close >= WELL_AGREED;
      }
      if (open > 0 && close > 0) {
        return sources >= AGREED;
      }
      // Of «11» whose bracket nobody saw the first one may be it.
      return (open > 0 || !ofFirst.isEmpty())
          && open + close > 0
          && barBefore
          && barBehind
          && sources >= WELL_AGREED;
    }

    String mended() {
      String tail =
          Stream.concat(ofFirst.stream(), known.stream())
              .map(DamagedCitation::tail)
              .findFirst()
              .orElse("");
      String text = known.get(0).body().text();
      // The first reader knows the letters and signs of Kazakh better.
      return "["
          + ofFirst.stream()
              .findFirst()
              .map(each -> withFigures(each.body().text(), text))
              .orElse(text)
          + "]"
          + tail;
    }

    /** A text with the figures of another, which has as many. */
    private static String withFigures(String text, String other) {
      Iterator<Integer> figures = other.codePoints().filter(Character::isDigit).iterator();
      StringBuilder all = new StringBuilder();
      text.codePoints()
          .forEach(c -> all.appendCodePoint(Character.isDigit(c) ? figures.next() : c));
      return all.toString();
    }

    @Override
    public int compareTo(Votes other) {
      int bySources = Integer.compare(other.sources, sources);
      return bySources != 0 ? bySources : Integer.compare(other.open + other.close, open + close);
    }
  }
}
