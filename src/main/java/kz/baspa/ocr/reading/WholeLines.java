package kz.baspa.ocr.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.ocr.recognized.TextColumns;
import org.apache.commons.text.similarity.LongestCommonSubsequence;

/**
 * Joins lines that Tesseract broke in two: {@code бай- ⏎ … ⏎ ланысты болған} of one height, a gap
 * apart, and the pages of a contents list that it took for a column of their own. Where many lines
 * stand side by side there are columns or a table, and nothing is joined.
 */
public final class WholeLines {
  /** Of two lines of one height this part of the lower one stands beside the other. */
  private static final double BESIDE = 0.6;

  /** Lines that overlap by as much, in their heights, were read in part twice. */
  private static final double OVERLAP = 0.5;

  /** A gap within a line is not wider, in heights of the line. */
  private static final double GAP = 3;

  /** The same between columns, whose short lines are stretched to their width. */
  private static final double STRETCHED = 9;

  /** From this share of lines on that have another beside them there are columns. */
  private static final double COLUMNS = 0.2;

  /** A piece has so many letters in common with the words in its place. */
  private static final double ALIKE = 0.7;

  /** The next line is not farther, in heights of lines. */
  private static final double STEP = 2.5;

  /** A line that is read with words in its hole may be read less surely by this. */
  private static final double WORSE = 0.15;

  /** Pieces touch that are no farther apart than their height parted by this; */
  private static final int TOUCHING = 4;

  /** so many letters of both may be the same one. */
  private static final int MOST_TWICE = 3;

  /** The page of an entry of a contents list, read well or badly. */
  private static final Pattern PAGE = Pattern.compile("[.\\p{Alnum}]{1,4}|\\p{L}{1,2}");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

  /** Fewer numbers one below the other are no pages of entries. */
  private static final int FEWEST_NUMBERS = 3;

  /** The number of an entry in a column, which was taken for a column of its own. */
  private static final Pattern LABEL = Pattern.compile("[\\[(]?\\d{1,3}[.,)\\]]?");

  private WholeLines() {}

  /**
   * These lines, the broken ones whole; in the same order, or from the top if there is one column.
   *
   * @param leaders the places of rows of dots: what stands before and behind one is one line,
   *     whatever columns there seem to be
   */
  public static List<RecognizedLine> of(List<RecognizedLine> lines, List<Box> leaders) {
    List<Box> boxes = lines.stream().map(RecognizedLine::box).toList();
    TextColumns columns = TextColumns.of(lines.stream().map(WholeLines::words).toList());
    boolean text =
        columns.kind() == TextColumns.Kind.COLUMNS && !areNumbers(lines, columns.gutter());
    double gutter = text ? columns.gutter() : Double.NaN;
    int[] after = new int[lines.size()];
    int pairs = 0;
    for (int i = 0; i < lines.size(); i++) {
      int led = ledTo(i, boxes, leaders);
      after[i] = led >= 0 ? led : next(i, lines, boxes, gutter);
      boolean isPage = led >= 0 || after[i] >= 0 && isPage(lines.get(after[i]));
      boolean isLabel = text && LABEL.matcher(text(lines.get(i))).matches();
      pairs += after[i] >= 0 && !isPage && !isLabel ? 1 : 0;
    }
    if (pairs > 2 && pairs > COLUMNS * lines.size()) {
      return lines;
    }
    boolean[] taken = new boolean[lines.size()];
    List<RecognizedLine> whole = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = after[i]; j >= 0; j = after[j]) {
        taken[j] = true;
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!taken[i]) {
        List<RecognizedWord> words = new ArrayList<>(lines.get(i).words());
        for (int j = after[i]; j >= 0; j = after[j]) {
          words.addAll(lines.get(j).words());
        }
        whole.add(new RecognizedLine(words));
      }
    }
    // Whatever Tesseract made of it; columns of text are put one behind the other later.
    whole.sort(Comparator.comparingInt(WholeLines::middle));
    return whole;
  }

  /**
   * Where most words of a line have their middle, doubled: of a blot beside it the box is higher.
   */
  private static int middle(RecognizedLine line) {
    int[] middles =
        line.words().stream()
            .mapToInt(word -> word.box().top() + word.box().bottom())
            .sorted()
            .toArray();
    return middles[middles.length / 2];
  }

  private static String text(RecognizedLine line) {
    return line.words().size() == 1 ? line.words().get(0).text() : "";
  }

  /** The words of a line as {@link TextColumns} takes them. */
  public static List<TextColumns.Word> words(RecognizedLine line) {
    return line.words().stream()
        .map(
            word -> {
              Box box = word.box();
              return new TextColumns.Word(
                  box.left(), box.top(), box.right(), box.bottom(), word.text());
            })
        .toList();
  }

  /** Whether most that stands behind a gutter is numbers: pages of entries, no column of text. */
  static boolean areNumbers(List<RecognizedLine> lines, double gutter) {
    List<RecognizedLine> behind =
        lines.stream().filter(line -> line.box().left() > gutter).toList();
    long numbers = behind.stream().filter(line -> NUMBER.matcher(text(line)).matches()).count();
    return numbers >= FEWEST_NUMBERS && 3 * numbers > 2L * behind.size();
  }

  private static boolean isPage(RecognizedLine line) {
    return line.words().size() == 1 && PAGE.matcher(line.words().get(0).text()).matches();
  }

  /**
   * The nearest line that goes on at the right of this one, on its side of the space between
   * columns of text; -1 if there is none.
   */
  private static int next(int line, List<RecognizedLine> lines, List<Box> boxes, double gutter) {
    Box box = boxes.get(line);
    int best = -1;
    for (int i = 0; i < boxes.size(); i++) {
      Box other = boxes.get(i);
      int height = Math.min(box.height(), other.height());
      int shared = box.sharedHeight(other);
      boolean alike = Math.max(box.height(), other.height()) < 2 * height;
      int gap = other.left() - box.right();
      boolean page = isPage(lines.get(i));
      double widest = Double.isNaN(gutter) ? GAP : STRETCHED;
      boolean goesOn = gap >= 0 && gap < widest * height || page && gap > -height / 2;
      boolean across = box.right() < gutter && other.left() > gutter;
      boolean nearer = best < 0 || other.left() < boxes.get(best).left();
      if (i != line && !across && alike && shared >= BESIDE * height && goesOn && nearer) {
        best = i;
      }
    }
    return best;
  }

  /** The nearest line to which a row of dots leads from the end of this one; -1 if none does. */
  private static int ledTo(int line, List<Box> boxes, List<Box> leaders) {
    Box box = boxes.get(line);
    int near = box.height() / 4; // a serif may be taken for the first dot
    int best = -1;
    for (Box dots : leaders) {
      if (!standsAt(dots, box) || dots.left() < box.right() - near) {
        continue;
      }
      for (int i = 0; i < boxes.size(); i++) {
        Box other = boxes.get(i);
        int height = Math.min(box.height(), other.height());
        int shared = box.sharedHeight(other);
        boolean alike = Math.max(box.height(), other.height()) < 2 * height;
        boolean behind = standsAt(dots, other) && other.left() > dots.right() - near;
        boolean nearer = best < 0 || other.left() < boxes.get(best).left();
        if (i != line && alike && behind && shared >= BESIDE * height && nearer) {
          best = i;
        }
      }
    }
    return best;
  }

  /** Whether dots stand at the foot of a line. */
  private static boolean standsAt(Box dots, Box line) {
    return dots.bottom() > line.top() + line.height() / 3 && dots.top() < line.bottom();
  }

  /**
   * The lines with those made whole again whose middle was not read: two pieces of one height, and
   * over or under them a line that runs over the hole. So are those that were cut within a word,
   * whose pieces touch each other. From the top.
   *
   * @param again reads a place as one line, if it can
   */
  public static List<RecognizedLine> filled(
      List<RecognizedLine> lines, Function<Box, Optional<RecognizedLine>> again) {
    List<RecognizedLine> whole = new ArrayList<>(lines);
    whole.removeIf(line -> lines.stream().anyMatch(other -> isPieceOf(line, other)));
    for (int i = 0; i < whole.size(); i++) {
      int touching = touching(i, whole);
      int other = touching < 0 ? behindHole(i, whole) : touching;
      if (other < 0) {
        continue;
      }
      List<RecognizedWord> words = new ArrayList<>(whole.get(i).words());
      words.addAll(whole.get(other).words());
      RecognizedLine both = new RecognizedLine(words);
      RecognizedLine read =
          again
              .apply(both.box())
              .filter(line -> letters(line) > letters(both) - (touching < 0 ? 0 : MOST_TWICE))
              .filter(line -> line.confidence() > both.confidence() - WORSE)
              .orElse(both);
      whole.set(i, read);
      whole.remove(other);
      i = -1; // a line may have two holes, and fewer lines are left
    }
    if (whole.size() < lines.size()) {
      whole.sort(Comparator.comparingInt(WholeLines::middle));
    }
    return whole;
  }

  /** Whether a line is a piece of another one that has its words, well or badly read. */
  private static boolean isPieceOf(RecognizedLine piece, RecognizedLine line) {
    Box box = piece.box();
    Box other = line.box();
    int height = Math.min(box.height(), other.height());
    int shared = box.sharedHeight(other);
    if (letters(piece) >= letters(line)
        || shared < BESIDE * height
        || box.left() < other.left() - height / 6
        || box.right() > other.right() + height / 6) {
      return false;
    }
    StringBuilder there = new StringBuilder();
    line.words().stream()
        .filter(word -> word.box().left() < box.right() && word.box().right() > box.left())
        .forEach(word -> there.append(word.text()));
    StringBuilder here = new StringBuilder();
    piece.words().forEach(word -> here.append(word.text()));
    int same = new LongestCommonSubsequence().apply(here, there);
    return same >= ALIKE * here.length();
  }

  private static int letters(RecognizedLine line) {
    return line.words().stream().mapToInt(word -> word.text().length()).sum();
  }

  /** The line that begins where this one ends, nearer than any next word; -1 if there is none. */
  private static int touching(int line, List<RecognizedLine> lines) {
    Box box = lines.get(line).box();
    for (int i = 0; i < lines.size(); i++) {
      Box other = lines.get(i).box();
      int height = Math.min(box.height(), other.height());
      int shared = box.sharedHeight(other);
      if (i != line
          && shared >= BESIDE * height
          && Math.max(box.height(), other.height()) < 2 * height
          && (other.left() - box.right()) * TOUCHING <= height
          && box.right() - other.left() <= height
          && other.left() > box.left()
          && other.right() > box.right()) {
        return i;
      }
    }
    return -1;
  }

  /** The line behind a hole in this one; -1 if there is none. */
  private static int behindHole(int line, List<RecognizedLine> lines) {
    Box box = lines.get(line).box();
    for (int i = 0; i < lines.size(); i++) {
      Box other = lines.get(i).box();
      int height = Math.min(box.height(), other.height());
      int shared = box.sharedHeight(other);
      boolean hole = other.left() - box.right() > height / 2 && shared >= BESIDE * height;
      if (i != line
          && hole
          && Math.max(box.height(), other.height()) < 2 * height
          && lines.get(line).words().size() > 1
          && runsOver(box.with(other), box.right(), other.left(), lines)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether the lines above and below run over this hole without one of their own. */
  private static boolean runsOver(Box both, int from, int to, List<RecognizedLine> lines) {
    boolean above = false;
    boolean below = false;
    for (RecognizedLine line : lines) {
      Box box = line.box();
      int step = (box.top() + box.bottom() - both.top() - both.bottom()) / 2;
      if (Math.abs(step) < STEP * both.height()
          && Math.abs(step) > both.height() / 2
          && box.left() < from
          && box.right() > to
          && box.right() > both.right() - 2 * both.height()) {
        boolean open = false;
        for (int i = 1; i < line.words().size(); i++) {
          int left = line.words().get(i - 1).box().right();
          int right = line.words().get(i).box().left();
          open |= right - left > GAP * both.height() && left < to && right > from;
        }
        above |= step < 0 && !open;
        below |= step > 0 && !open;
      }
    }
    return above && below;
  }

  /**
   * The places of lines of which a piece was read twice, {@code 1.2 А:} and {@code .2 Алғашқы} for
   * one title; each with the numbers of its two lines.
   */
  public static Map<Box, List<Integer>> twice(List<RecognizedLine> lines) {
    Map<Box, List<Integer>> places = new LinkedHashMap<>();
    for (int i = 0; i < lines.size(); i++) {
      for (int j = i + 1; j < lines.size(); j++) {
        Box one = lines.get(i).box();
        Box other = lines.get(j).box();
        int high = one.sharedHeight(other);
        int wide = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
        if (high >= BESIDE * Math.min(one.height(), other.height())
            && wide >= OVERLAP * Math.min(one.height(), other.height())) {
          places.put(one.with(other), List.of(i, j));
        }
      }
    }
    return places;
  }

  /**
   * Two lines of which a piece was read twice, joined by their words: {@code өткізілді. Қаланың
   * кіт} and {@code зілді. Қаланың кітапханасы} are {@code өткізілді. Қаланың кітапханасы}. Nothing
   * if what both have in one place is not alike, or one lies within the other.
   */
  public static Optional<RecognizedLine> joined(RecognizedLine one, RecognizedLine other) {
    boolean inOrder = one.box().left() <= other.box().left();
    RecognizedLine first = inOrder ? one : other;
    RecognizedLine second = inOrder ? other : one;
    int from = second.box().left();
    int to = first.box().right();
    if (second.box().right() <= to || !areAlike(first, second, from, to)) {
      return Optional.empty();
    }
    List<RecognizedWord> behind =
        second.words().stream().filter(word -> word.box().right() > to).toList();
    int start = behind.get(0).box().left();
    List<RecognizedWord> words = new ArrayList<>();
    for (RecognizedWord word : first.words()) {
      Box box = word.box();
      if (2 * start > box.left() + box.right()) {
        words.add(word); // else it is the head of the word behind
      }
    }
    int near = Math.min(first.box().height(), second.box().height()) / TOUCHING;
    if (words.isEmpty() || words.get(words.size() - 1).box().right() > start + near) {
      return Optional.empty();
    }
    words.addAll(behind);
    return Optional.of(new RecognizedLine(words));
  }

  /** Whether two lines have much the same letters between these places. */
  private static boolean areAlike(RecognizedLine one, RecognizedLine other, int from, int to) {
    String here = between(one, from, to);
    String there = between(other, from, to);
    int same = new LongestCommonSubsequence().apply(here, there);
    return same > 1 && same >= ALIKE * Math.min(here.length(), there.length());
  }

  private static String between(RecognizedLine line, int from, int to) {
    StringBuilder text = new StringBuilder();
    line.words().stream()
        .filter(word -> word.box().left() < to && word.box().right() > from)
        .forEach(word -> text.append(word.text()));
    return text.toString();
  }
}
