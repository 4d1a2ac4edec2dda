package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.HammingDistance;
import org.jspecify.annotations.Nullable;

/**
 * The figures in lines of the same words at the edges of pages. One line that runs over the pages
 * has the same figures on all of them but for the number of the page: {@code 12 Дала гүлдері} and
 * {@code 13 Дала гүлдері} are one, {@code 1-топ} and {@code 2-топ} are two.
 */
final class TitleFigures {
  /** By how much no number differs from the count of the pages. */
  static final int NONE = Integer.MAX_VALUE / 2;

  /** So many pages must say the same before a line with other figures is taken for misread. */
  private static final int SURE = 3;

  private static final int SHORTEST_MISREAD = 3;

  /** Figures, and whether they are part of a word as in {@code 1-топ}; {@code 12-бет} is apart. */
  private static final Pattern FIGURES =
      Pattern.compile(
          "(\\d{1,9})(\\s?[-–—]\\s?(?!(?:бет|б\\.|б$|стр|с\\.|с$))\\p{L})?",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private record Figure(String digits, boolean inWord) {}

  private record Line(int page, boolean read, List<Figure> figures) {}

  private static final HammingDistance DIFFERENCE = new HammingDistance();

  private final List<Line> lines = new ArrayList<>();
  private int offset = NONE;
  private int allPages;
  private final Map<List<String>, Set<Integer>> pages = new HashMap<>();

  void add(int page, PageLine line) {
    lines.add(new Line(page, line.pieces().get(0).confidence() >= 0, figures(line.text())));
  }

  /**
   * Finds which figures count the pages.
   *
   * @param known by how much the printed numbers differ from the count of the pages, {@link #NONE}
   *     where no numbers that stand alone say so
   */
  void measure(int known) {
    offset = known == NONE ? ownOffset() : known;
    allPages = (int) lines.stream().mapToInt(Line::page).distinct().count();
    for (Line line : lines) {
      pages.computeIfAbsent(rest(line), any -> new HashSet<>()).add(line.page());
    }
  }

  /** By how much the numbers of the pages differ from their count. */
  int offset() {
    return offset;
  }

  /** The pages with the same line as this one, which was added before. */
  Set<Integer> pages(int page, PageLine line) {
    boolean read = line.pieces().get(0).confidence() >= 0;
    Line own = new Line(page, read, figures(line.text()));
    List<String> rest = rest(own);
    Set<Integer> same = pages.getOrDefault(rest, Set.of());
    if (!read) {
      return same;
    }
    return pages.entrySet().stream()
        .filter(main -> main.getValue().size() >= SURE)
        .filter(main -> main.getValue().size() * 3 >= allPages * 2)
        .filter(main -> isMisread(rest, main.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(same);
  }

  /** Whether figures are lost, or too many by the number of the page, or one digit is another. */
  private boolean isMisread(List<String> rest, List<String> main) {
    if (rest.size() != main.size()) {
      return rest.size() < main.size() || rest.size() == main.size() + 1 && offset != NONE;
    }
    for (int i = 0; i < rest.size(); i++) {
      String one = rest.get(i);
      String other = main.get(i);
      if (!one.equals(other)
          && (one.length() < SHORTEST_MISREAD
              || one.length() != other.length()
              || DIFFERENCE.apply(one, other) > 1)) {
        return false;
      }
    }
    return true;
  }

  /** By how much the numbers of nearly all lines differ from the count of the pages. */
  private int ownOffset() {
    Map<Integer, Set<Integer>> votes = new HashMap<>();
    Set<Integer> numbered = new HashSet<>();
    for (Line line : lines) {
      if (!line.figures().isEmpty()) {
        numbered.add(line.page());
      }
      for (Figure figure : line.figures()) {
        if (!figure.inWord()) {
          int value = Integer.parseInt(figure.digits()) - line.page();
          votes.computeIfAbsent(value, any -> new HashSet<>()).add(line.page());
        }
      }
    }
    Map.@Nullable Entry<Integer, Set<Integer>> best =
        votes.entrySet().stream()
            .filter(vote -> vote.getValue().size() > 1)
            .filter(vote -> vote.getValue().size() * 4 >= numbered.size() * 3)
            .max(
                Map.Entry.<Integer, Set<Integer>>comparingByValue(
                        (one, other) -> Integer.compare(one.size(), other.size()))
                    .thenComparing(vote -> -Math.abs(vote.getKey())))
            .orElse(null);
    return best == null ? NONE : best.getKey();
  }

  /** The figures without the number of the page. */
  private List<String> rest(Line line) {
    List<String> rest = new ArrayList<>();
    boolean counted = false;
    for (Figure figure : line.figures()) {
      boolean counts =
          offset != NONE
              && !counted
              && !figure.inWord()
              && Integer.parseInt(figure.digits()) == line.page() + offset;
      counted |= counts;
      if (!counts) {
        rest.add(figure.digits());
      }
    }
    return rest;
  }

  private static List<Figure> figures(String text) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = FIGURES.matcher(text);
    while (matcher.find()) {
      figures.add(new Figure(matcher.group(1), matcher.group(2) != null));
    }
    return figures;
  }
}
