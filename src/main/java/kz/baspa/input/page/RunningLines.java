package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * Finds running heads and page numbers: lines at the edges of pages that come again on other pages,
 * and numbers there that count the pages.
 */
final class RunningLines {
  /** So many lines at the top and at the foot of a page are looked at. */
  private static final int EDGE = 2;

  /** Running lines stand in this part of the page's height at its top and foot. */
  private static final double ZONE = 0.17;

  /** So many lines next to an entry of a contents list, or all but one, are entries as well. */
  private static final int NEIGHBOURS = 3;

  private static final Pattern NUMBER =
      Pattern.compile(
          "[\\[(–—~•*|/-]{0,2}\\s?(?:бет|стр\\.?|с\\.|page)?\\s?(\\d{1,4})(?:\\s?(?:/|из|of)\\s?\\d{1,4})?"
              + "\\s?-?\\s?(?:бет|стр\\.?|б\\.)?\\s?[\\])–—~•*|/-]{0,2}",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private static final int LONGEST_NUMBER = 3;

  /** Titles of fewer letters are the same only where all of them are. */
  private static final int SHORTEST_MISREAD = 12;

  /** No work has more running titles. */
  private static final int MOST_TITLES = 100;

  /** Letters that are read for figures, each before its figure. */
  private static final String MISREAD = "З3з3О0о0O0o0б6І1I1l1В8";

  /** Of so many pages that a machine read one at least must say that they do not begin with 1. */
  private static final int FEW_NUMBERS = 3;

  /** A letter that was read less surely may be a figure. */
  private static final double DOUBTED = 0.7;

  /** The number of a page stands so far from its lines, in sizes of letters, */
  private static final double APART = 1.7;

  /** and so near to its edge, in parts of its height. */
  private static final double OUTER = 0.1;

  private static final Pattern AT_AN_END = Pattern.compile("^(\\d{1,4})\\s|\\s(\\d{1,4})$");

  private final List<PageText> pages;
  private final Map<String, Set<Integer>> titles = new HashMap<>();

  /** A line at the edge of a page. */
  private record Edge(PageText page, PageLine line, boolean top) {}

  private RunningLines(List<PageText> pages) {
    this.pages = pages;
  }

  /** Takes the running lines out of the lines of each page. */
  static void take(List<PageText> pages) {
    new RunningLines(pages).take();
  }

  private void take() {
    List<Edge> edges = new ArrayList<>();
    pages.forEach(page -> edges(page, edges));
    for (Edge edge : edges) {
      String key = key(edge);
      if (!key.isEmpty()) {
        titles.computeIfAbsent(key, any -> new HashSet<>()).add(edge.page().number());
      }
    }
    joinMisread(edges);
    int offset = offset(edges);
    Map<Set<Integer>, TitleFigures> figures = figures(edges, offset);
    for (Edge edge : edges) {
      boolean repeated = isRepeated(edge, figures, offset);
      int number = number(edge.line().text());
      boolean counts = number >= 0 && number - edge.page().number() == offset;
      if (repeated || counts || isMisreadNumber(edge, number)) {
        edge.page().run(edge.line(), edge.top());
      }
      if (counts) {
        edge.page().printed(number);
      } else if (repeated) {
        int beside = beside(edge.line().text());
        if (beside - edge.page().number() == offset) {
          edge.page().printed(beside);
        }
      }
    }
    strayNumbers(edges);
  }

  /**
   * Whether a number that a machine read, or took for a letter, stands alone at the very edge,
   * where pages have theirs.
   */
  private static boolean isMisreadNumber(Edge edge, int number) {
    PageLine line = edge.line();
    if (number < 0 && (line.text().length() > 1 || line.pieces().get(0).confidence() > DOUBTED)) {
      return false;
    }
    double beside =
        edge.page().lines().stream()
            .filter(other -> other != line)
            .mapToDouble(other -> (other.baseline() - line.baseline()) * (edge.top() ? 1 : -1))
            .min()
            .orElse(0);
    double edges = edge.top() ? line.baseline() : edge.page().height() - line.baseline();
    return line.pieces().get(0).confidence() >= 0
        && beside > APART * line.size()
        && edges < OUTER * edge.page().height();
  }

  /** The figures of each title, by the pages that its words stand on. */
  private Map<Set<Integer>, TitleFigures> figures(List<Edge> edges, int offset) {
    Map<Set<Integer>, TitleFigures> figures = new IdentityHashMap<>();
    for (Edge edge : edges) {
      Set<Integer> on = titles.get(key(edge));
      if (on != null) {
        figures
            .computeIfAbsent(on, any -> new TitleFigures())
            .add(edge.page().number(), edge.line());
      }
    }
    boolean known =
        bareVotes(edges).getOrDefault(offset, Set.of()).size() > 1
            || votes(edges).getOrDefault(offset, Set.of()).size() > 2;
    figures.values().forEach(each -> each.measure(known ? offset : TitleFigures.NONE));
    return figures;
  }

  private boolean isRepeated(Edge edge, Map<Set<Integer>, TitleFigures> figures, int offset) {
    Set<Integer> on = titles.get(key(edge));
    TitleFigures title = on == null ? null : figures.get(on);
    if (title == null) {
      return false;
    }
    int counted = title.offset() == TitleFigures.NONE ? offset : title.offset();
    return runs(title.pages(edge.page().number(), edge.line()))
        && (edge.top() || !NoteFinder.isNote(edge.page(), edge.line(), counted));
  }

  /**
   * A line that a machine read is a title that stands on other pages if most of their letters are
   * the same: {@code Дала гүлдері} and {@code Ддлӓ гүллері}.
   */
  private void joinMisread(List<Edge> edges) {
    List<String> known =
        titles.entrySet().stream()
            .filter(title -> title.getValue().size() > 1)
            .map(Map.Entry::getKey)
            .filter(title -> title.length() >= SHORTEST_MISREAD)
            .sorted()
            .limit(MOST_TITLES)
            .toList();
    Set<String> tried = new HashSet<>();
    for (Edge edge : edges) {
      String key = key(edge);
      if (key.length() < SHORTEST_MISREAD
          || edge.line().pieces().get(0).confidence() < 0
          || !tried.add(key)) {
        continue;
      }
      for (String title : known) {
        if (!key.equals(title) && isAlike(key, title)) {
          join(key, title);
        }
      }
    }
  }

  /** Two titles, and all that are known to be one with either, stand on the pages of both. */
  private void join(String one, String other) {
    Set<Integer> first = titles.getOrDefault(one, Set.of());
    Set<Integer> second = titles.getOrDefault(other, Set.of());
    Set<Integer> all = new HashSet<>(first);
    all.addAll(second);
    titles.replaceAll((title, pages) -> pages == first || pages == second ? all : pages);
  }

  /** Whether two titles of one edge differ in no more than three letters of ten. */
  private static boolean isAlike(String one, String other) {
    int most = Math.max(one.length(), other.length()) * 3 / 10;
    return one.charAt(0) == other.charAt(0) && new LevenshteinDistance(most).apply(one, other) >= 0;
  }

  /**
   * Whether a title of these pages runs over them: on some it stands on the next but one at the
   * latest. One that stands here and there, {@code Қорытынды} over the end of each chapter, is a
   * heading.
   */
  private boolean runs(Set<Integer> on) {
    return on.size() >= fewest()
        && on.stream().anyMatch(page -> on.contains(page + 1) || on.contains(page + 2));
  }

  private int fewest() {
    return pages.size() < 6 ? 2 : 3;
  }

  private static void edges(PageText page, List<Edge> edges) {
    List<PageLine> sorted = new ArrayList<>(page.lines());
    sorted.sort(Comparator.comparingDouble(PageLine::baseline));
    int count = sorted.size();
    for (int i = 0; i < Math.min(EDGE, count); i++) {
      if (sorted.get(i).baseline() < ZONE * page.height() && !isEntry(sorted, i, true)) {
        edges.add(new Edge(page, sorted.get(i), true));
      }
    }
    for (int i = Math.max(count - EDGE, 0); i < count; i++) {
      if (sorted.get(i).baseline() > (1 - ZONE) * page.height() && !isEntry(sorted, i, false)) {
        edges.add(new Edge(page, sorted.get(i), false));
      }
    }
  }

  /**
   * Whether a line is an entry of a contents list, {@code Кіріспе ...... 4}, which comes again as a
   * heading: it has dots, or ends with a page as most lines next to it do.
   */
  private static boolean isEntry(List<PageLine> lines, int at, boolean top) {
    String text = lines.get(at).text();
    if (Seams.hasLeader(text)) {
      return true;
    }
    int next = 0;
    for (int i = 1; i <= NEIGHBOURS; i++) {
      int other = top ? at + i : at - i;
      boolean there = other >= 0 && other < lines.size();
      next += there && Seams.mayBeEntry(lines.get(other).text()) ? 1 : 0;
    }
    return Seams.mayBeEntry(text) && next >= NEIGHBOURS - 1;
  }

  /** What a running title says on all pages; empty if the line is none. */
  private static String key(Edge edge) {
    String words = edge.line().text().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", "");
    boolean title = words.length() >= 4 && edge.line().text().length() <= 150;
    return title ? (edge.top() ? "^" : "$") + words : "";
  }

  /** The number that a line is; a short one may be misread: {@code З} stands for 3. */
  private static int number(String text) {
    String line = text.strip();
    if (line.length() <= LONGEST_NUMBER) {
      for (int i = 0; i < MISREAD.length(); i += 2) {
        line = line.replace(MISREAD.charAt(i), MISREAD.charAt(i + 1));
      }
    }
    Matcher matcher = NUMBER.matcher(line);
    return matcher.matches() ? Integer.parseInt(matcher.group(1)) : -1;
  }

  private static int beside(String text) {
    Matcher matcher = AT_AN_END.matcher(text.strip());
    if (!matcher.find()) {
      return Integer.MIN_VALUE / 2;
    }
    return Integer.parseInt(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
  }

  /**
   * By how much the printed numbers differ from the count of the pages, as most of them say. Those
   * that stand alone weigh more: the numbers of notes may count the pages as well.
   */
  private int offset(List<Edge> edges) {
    Map<Integer, Set<Integer>> bare = bareVotes(edges);
    Map<Integer, Set<Integer>> votes = votes(edges);
    int best = best(votes);
    int alone = best(bare);
    int most = votes.getOrDefault(best, Set.of()).size();
    int fewer = bare.getOrDefault(alone, Set.of()).size();
    int offset = fewer > 1 && fewer * 2 > most ? alone : best;
    int say = votes.getOrDefault(offset, Set.of()).size();
    boolean read = !edges.isEmpty() && edges.get(0).line().pieces().get(0).confidence() >= 0;
    return read && offset != 0 && say * FEW_NUMBERS < pages.size() ? TitleFigures.NONE : offset;
  }

  /** The pages whose numbers stand alone or beside titles. */
  private Map<Integer, Set<Integer>> votes(List<Edge> edges) {
    Map<Integer, Set<Integer>> votes = new HashMap<>();
    bareVotes(edges).forEach((value, on) -> votes.put(value, new HashSet<>(on)));
    for (Edge edge : edges) {
      int value = beside(edge.line().text());
      if (value >= 0 && titles.getOrDefault(key(edge), Set.of()).size() >= 2) {
        vote(votes, value, edge);
      }
    }
    return votes;
  }

  /** The pages whose numbers stand alone, by how much they differ from the count of the pages. */
  private static Map<Integer, Set<Integer>> bareVotes(List<Edge> edges) {
    Map<Integer, Set<Integer>> votes = new HashMap<>();
    for (Edge edge : edges) {
      int number = number(edge.line().text());
      if (number >= 0) {
        vote(votes, number, edge);
      }
    }
    return votes;
  }

  private static void vote(Map<Integer, Set<Integer>> votes, int number, Edge edge) {
    int page = edge.page().number();
    votes.computeIfAbsent(number - page, any -> new HashSet<>()).add(page);
  }

  private int best(Map<Integer, Set<Integer>> votes) {
    int best = TitleFigures.NONE;
    int most = pages.size() > 2 ? 1 : 0;
    for (Map.Entry<Integer, Set<Integer>> vote : votes.entrySet()) {
      boolean better =
          vote.getValue().size() > most
              || vote.getValue().size() == most && Math.abs(vote.getKey()) < Math.abs(best);
      if (better && most <= vote.getValue().size()) {
        most = vote.getValue().size();
        best = vote.getKey();
      }
    }
    return best;
  }

  /** Numbers that were misread stand where the numbers of other pages stand. */
  private void strayNumbers(List<Edge> edges) {
    List<Edge> numbers =
        edges.stream()
            .filter(each -> each.page().isRunning(each.line()))
            .filter(each -> number(each.line().text()) >= 0)
            .toList();
    if (numbers.size() < 3) {
      return;
    }
    for (Edge edge : edges) {
      String text = edge.line().text().strip();
      if (edge.page().isRunning(edge.line()) || text.length() > 5 || text.indexOf(' ') >= 0) {
        continue;
      }
      boolean beside =
          numbers.stream()
              .anyMatch(
                  each ->
                      each.top() == edge.top()
                          && Math.abs(each.line().baseline() - edge.line().baseline()) < 9
                          && Math.abs(each.line().middle() - edge.line().middle()) < 18);
      boolean last =
          edge.page().lines().stream()
              .filter(each -> each != edge.line() && !edge.page().isRunning(each))
              .noneMatch(
                  each ->
                      edge.top()
                          ? each.baseline() < edge.line().baseline()
                          : each.baseline() > edge.line().baseline());
      if (beside && last) {
        edge.page().run(edge.line(), edge.top());
      }
    }
  }
}
