package kz.baspa.ocr.margin;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Finds what hangs left of lines of print, {@code 1.}, {@code а)}, {@code С.:}, by places alone:
 * ink of the size of letters that nothing has read, short lines that were read by themselves, and
 * first words of lines.
 */
final class HangingPlaces {
  /** What is smaller than this is a stop, what is larger no letter, in heights of letters. */
  static final double SMALLEST = 0.7;

  private static final double HIGHEST = 2.3;

  private static final double WIDEST = 3;

  /** What is smaller, across and down, is a stop of a label or a speck. */
  private static final double SPECK = 0.3;

  /** The parts of a label stand no farther from each other, in heights of letters. */
  private static final double NEXT = 1.1;

  /** A label ends as far as this before its line, and begins no farther from it. */
  private static final double GAP = 0.5;

  private static final double FARTHEST = 20;

  /** A label is no wider. */
  private static final double WIDE = 13;

  /** A first word is a label, however it was read, if the next one is as far from it. */
  private static final double APART = 1.2;

  /** Labels of a column begin or end at one place, but for this many heights of letters. */
  private static final double ALIKE = 0.8;

  /** What stands behind them begins so. */
  private static final double ALIKE_TEXT = 1.3;

  /** Nearer to the edge of the picture, in heights of letters, is the edge of the sheet. */
  private static final double EDGE = 2.5;

  /** What a number, a letter or the name of a speaker may have been read as. */
  private static final Pattern SHORT =
      Pattern.compile(
          "[\\[(|]?[\\d\\p{L}]{1,5}[.,:;)\\]|!]{0,2}|\\p{Lu}\\.\\p{Lu}\\.:?|[–—•*-]|\\d{1,2}(?:[.,]\\d{1,2}){1,3}[.,)]?|[%°\"“”#&]{1,2}[.,:)]?");

  /** The same without a mark may be the head of a broken word. */
  private static final Pattern WORD = Pattern.compile("\\p{L}{2,5}");

  /** The name of a speaker. */
  static final Pattern SPEAKER = Pattern.compile("\\p{Lu}\\p{L}{1,13}[:;]");

  /** A number or letter with its mark. */
  static final Pattern LABEL =
      Pattern.compile(
          "\\d{1,3}(?:\\.\\d{1,2}){0,2}[.)]?|\\[\\d{1,3}]|\\p{L}\\)|\\p{L}\\.:?|\\p{Lu}\\.\\p{Lu}\\.:?");

  /** What one may be read as, if it stands at the head of a line. */
  private static final Pattern MISREAD =
      Pattern.compile(
          "\\p{L}{1,2}[.,:;)\\]|!]{0,2}|\\P{L}{1,6}|[\\[(|]?[\\d\\p{L}]*\\d[\\d\\p{L}]*[.,:;)\\]|!]{0,2}");

  /** Behind a number it says that this is no label: {@code 275 б.} */
  private static final Pattern UNIT = Pattern.compile("[\\p{Ll}\\d]{1,2}[.,;]*|%");

  private HangingPlaces() {}

  /**
   * The labels of a page, those of a column together, from the top.
   *
   * @param lines what was read
   * @param parts all that hangs together in black
   * @param covered what is known to be no label
   * @param gutter the middle of the space between columns; not a number if there is none
   * @param high how high most letters are, in pixels
   */
  static List<List<HangingLabel>> among(
      List<RecognizedLine> lines, List<Box> parts, List<Box> covered, double gutter, int high) {
    List<Box> free =
        parts.stream()
            .filter(part -> part.height() <= HIGHEST * high && part.width() <= WIDEST * high)
            .filter(part -> part.left() > EDGE * high)
            .filter(part -> covered.stream().noneMatch(part::meets))
            .filter(
                part ->
                    lines.stream()
                        .flatMap(line -> line.words().stream())
                        .noneMatch(word -> word.box().meets(part)))
            .sorted(Comparator.comparingInt(Box::right).reversed())
            .toList();
    List<HangingLabel> labels = new ArrayList<>();
    boolean[] taken = new boolean[lines.size()];
    for (int i = 0; i < lines.size(); i++) {
      if (isShort(lines.get(i), high)) {
        int line = i;
        Optional<HangingLabel> label =
            host(i, lines, gutter, high).map(to -> apart(line, to, lines, free, parts, high));
        label.ifPresent(labels::add);
        taken[i] = label.isPresent();
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      int line = i;
      boolean has = taken[i] || labels.stream().anyMatch(label -> label.line() == line);
      if (!has) {
        passedOver(i, lines, free, high)
            .or(() -> first(line, lines, free, parts, high))
            .ifPresent(labels::add);
      }
    }
    return columns(labels, high);
  }

  /** Whether a line is no more than a label. */
  private static boolean isShort(RecognizedLine line, int high) {
    String text = text(line);
    return line.words().size() <= 2
        && line.box().width() <= WIDE * high
        && line.box().height() <= HIGHEST * high
        && (SHORT.matcher(text).matches() || SPEAKER.matcher(text).matches());
  }

  private static String text(RecognizedLine line) {
    StringBuilder text = new StringBuilder();
    line.words().forEach(word -> text.append(word.text()));
    return text.toString();
  }

  /** The nearest line at the right of a short one, at its height. */
  private static Optional<Integer> host(
      int of, List<RecognizedLine> lines, double gutter, int high) {
    Box box = lines.get(of).box();
    int best = -1;
    for (int i = 0; i < lines.size(); i++) {
      Box other = lines.get(i).words().get(0).box();
      boolean across = box.right() < gutter && other.left() > gutter;
      if (i != of
          && !across
          && isBeside(box, other)
          && other.left() > box.right()
          && (best < 0 || other.left() < lines.get(best).box().left())) {
        best = i;
      }
    }
    boolean head =
        best >= 0
            && WORD.matcher(text(lines.get(of))).matches()
            && Character.isLowerCase(lines.get(best).words().get(0).text().charAt(0));
    boolean fits =
        best >= 0
            && !isShort(lines.get(best), high)
            && !(head && lines.get(best).box().left() - box.right() < APART * high)
            && lines.get(best).box().left() - box.right() < FARTHEST * high;
    return fits ? Optional.of(best) : Optional.empty();
  }

  private static boolean isBeside(Box label, Box word) {
    int shared = label.sharedHeight(word);
    return shared * 2 >= Math.min(label.height(), word.height());
  }

  private static HangingLabel apart(
      int line, int host, List<RecognizedLine> lines, List<Box> free, List<Box> parts, int high) {
    RecognizedLine own = lines.get(line);
    RecognizedWord word =
        new RecognizedWord(
            text(own),
            own.box(),
            own.confidence(),
            own.words().size() == 1 ? own.words().get(0).letters() : List.of());
    int text = lines.get(host).box().left();
    List<Box> all = with(own.box(), free, parts, text, high);
    Box place = all.stream().reduce(own.box(), Box::with);
    return new HangingLabel(host, place, all, Optional.of(read(word, place)), line, text);
  }

  /** The first word of a line if it looks like a label, with the parts beside it. */
  private static Optional<HangingLabel> first(
      int line, List<RecognizedLine> lines, List<Box> free, List<Box> parts, int high) {
    List<RecognizedWord> words = lines.get(line).words();
    RecognizedWord word = words.get(0);
    if (words.size() < 2
        || word.box().width() > WIDE * high
        || UNIT.matcher(words.get(1).text()).matches()) {
      return Optional.empty();
    }
    int text = words.get(1).box().left();
    boolean far = text - word.box().right() > APART * high;
    boolean looks =
        LABEL.matcher(word.text()).matches()
            || far
                && (SPEAKER.matcher(word.text()).matches()
                    || MISREAD.matcher(word.text()).matches());
    if (!looks) {
      return Optional.empty();
    }
    List<Box> own = with(word.box(), free, parts, text, high);
    Box place = own.stream().reduce(word.box(), Box::with);
    return Optional.of(
        new HangingLabel(line, place, own, Optional.of(read(word, place)), -1, text));
  }

  /** A word; of one to which more belongs than was read the reading is worth nothing. */
  private static RecognizedWord read(RecognizedWord word, Box place) {
    boolean whole = place.width() < word.box().width() + place.height() / 4;
    return whole ? word : new RecognizedWord(word.text(), word.box(), 0, word.letters());
  }

  /** The parts of a word, with those of the size of letters that stand close to it. */
  private static List<Box> with(Box word, List<Box> free, List<Box> parts, int text, int high) {
    List<Box> own = new ArrayList<>();
    parts.stream().filter(part -> part.meets(word)).forEach(own::add);
    Box place = word;
    for (Box part : free) {
      boolean beside =
          part.left() < place.right() + NEXT / 2 * high
              && part.right() > place.left() - NEXT / 2 * high
              && part.right() < text - GAP * high;
      if (beside && isBeside(part, word) && part.height() >= SMALLEST * high) {
        own.add(part);
        place = place.with(part);
      }
    }
    return own;
  }

  /** The ink that stands left of a line and was not read. */
  private static Optional<HangingLabel> passedOver(
      int line, List<RecognizedLine> lines, List<Box> free, int high) {
    Optional<Box> head = head(lines.get(line), high);
    boolean word = WORD.matcher(text(lines.get(line))).matches();
    if (isShort(lines.get(line), high) && !word || head.isEmpty()) {
      return Optional.empty();
    }
    Box first = head.get();
    List<Box> near =
        free.stream()
            .filter(part -> isAtHeight(part, first, high))
            .filter(part -> part.right() <= first.left() - GAP * high)
            .filter(part -> part.left() >= first.left() - FARTHEST * high)
            .toList();
    List<List<Box>> groups = new ArrayList<>();
    for (Box part : near) {
      Box last = groups.isEmpty() ? null : around(groups.get(groups.size() - 1));
      if (Math.max(part.width(), part.height()) < SPECK * high) {
        continue;
      }
      if (last == null || part.right() < last.left() - NEXT * high) {
        groups.add(new ArrayList<>());
      }
      groups.get(groups.size() - 1).add(part);
    }
    for (List<Box> group : groups) {
      Box letters = around(group);
      near.stream()
          .filter(part -> Math.max(part.width(), part.height()) < SPECK * high)
          .filter(
              part -> part.left() > letters.left() && part.left() < letters.right() + NEXT * high)
          .forEach(group::add);
      HangingLabel label =
          new HangingLabel(line, around(group), group, Optional.empty(), -1, first.left());
      if (label.mayBeSign(high) && fits(label.place(), first, lines, high)) {
        return Optional.of(label);
      }
    }
    return Optional.empty();
  }

  /**
   * The place where a line begins. A box that reaches into the next line tells no height, that of
   * one of the words behind it does.
   */
  private static Optional<Box> head(RecognizedLine line, int high) {
    int left = line.words().get(0).box().left();
    return line.words().stream()
        .map(RecognizedWord::box)
        .filter(box -> box.height() <= HIGHEST * high)
        .findFirst()
        .map(box -> new Box(left, box.top(), box.right(), box.bottom()));
  }

  private static Box around(List<Box> parts) {
    return parts.stream().reduce(parts.get(0), Box::with);
  }

  /** Whether a place is as large as labels are, and no word stands between it and its line. */
  private static boolean fits(Box found, Box word, List<RecognizedLine> lines, int high) {
    return found.width() <= WIDE * high
        && found.height() <= HIGHEST * high
        && lines.stream()
            .flatMap(each -> each.words().stream())
            .map(RecognizedWord::box)
            .noneMatch(
                other ->
                    isBeside(found, other)
                        && other.left() >= found.right()
                        && other.right() <= word.left());
  }

  /** Whether a part stands at the height of a word: not in the line above or below. */
  private static boolean isAtHeight(Box part, Box word, int high) {
    int middle = part.top() + part.bottom();
    return middle > 2 * word.top() - high / 2
        && middle < 2 * word.bottom() + high / 2
        && part.top() > word.top() - high
        && part.bottom() < word.bottom() + high;
  }

  private static List<List<HangingLabel>> columns(List<HangingLabel> labels, int high) {
    List<List<HangingLabel>> columns = new ArrayList<>();
    for (HangingLabel label : labels) {
      List<HangingLabel> joined = new ArrayList<>(List.of(label));
      columns.removeIf(
          column ->
              column.stream().anyMatch(other -> areAlike(label, other, high))
                  && joined.addAll(column));
      joined.sort(Comparator.comparingInt(each -> each.place().top()));
      columns.add(joined);
    }
    return columns;
  }

  private static boolean areAlike(HangingLabel one, HangingLabel other, int high) {
    double near = ALIKE * high;
    return Math.abs(one.text() - other.text()) <= ALIKE_TEXT * high
        && (Math.abs(one.place().left() - other.place().left()) <= near
            || Math.abs(one.place().right() - other.place().right()) <= near);
  }
}
