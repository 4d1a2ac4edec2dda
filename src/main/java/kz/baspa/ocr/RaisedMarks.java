package kz.baspa.ocr;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.ocr.RecognizedPage.Box;

/**
 * Tells the marks of notes by their places: a small figure that stands raised behind a word, which
 * Tesseract reads as a question mark, a colon or an apostrophe as often as not: {@code өзені?} for
 * өзені².
 */
final class RaisedMarks {
  /** What a raised figure is read as, behind letters. */
  private static final Pattern TAIL =
      Pattern.compile("(?:\\p{L}{2,}|(?<!\\p{L})м)[)\\]»”.,]?(\\d{1,2}|[!?*'’‘°^`:;])$");

  /** Its foot stands so high above the line at least, in heights of small letters, */
  private static final double FOOT = 0.25;

  /** and it is as high as this at least. */
  private static final double HIGH = 0.45;

  /** Letters so near, in heights of letters, tell where the line stands: lines may slant. */
  private static final double NEAR = 9;

  private RaisedMarks() {}

  /**
   * The same lines, with what stands raised in them told.
   *
   * @param parts all that hangs together in black
   * @param reader reads the figure of a word that stands raised in this place
   */
  static List<RecognizedLine> in(
      List<RecognizedLine> lines,
      List<Box> parts,
      BiFunction<RecognizedWord, Box, RecognizedWord> reader) {
    List<Box> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparingInt(Box::left));
    List<RecognizedLine> told = new ArrayList<>();
    for (RecognizedLine line : lines) {
      boolean any = line.words().stream().anyMatch(word -> TAIL.matcher(word.text()).find());
      told.add(any ? told(line, sorted, reader) : line);
    }
    return told;
  }

  private static RecognizedLine told(
      RecognizedLine line,
      List<Box> sorted,
      BiFunction<RecognizedWord, Box, RecognizedWord> reader) {
    List<Box> inLine = within(line.box(), sorted);
    int[] heights = inLine.stream().mapToInt(Box::height).sorted().toArray();
    if (heights.length < 5) {
      return line;
    }
    int usual = heights[heights.length / 2];
    List<RecognizedWord> words = new ArrayList<>();
    for (RecognizedWord word : line.words()) {
      Matcher tail = TAIL.matcher(word.text());
      List<Box> inWord = within(word.box(), inLine);
      if (tail.find() && isRaised(inWord, inLine, usual)) {
        RecognizedWord told = word.withRaised(word.text().length() - tail.start(1));
        words.add(reader.apply(told, last(inWord)));
      } else {
        words.add(word);
      }
    }
    return new RecognizedLine(words);
  }

  /** The parts whose middle lies in a place. */
  private static List<Box> within(Box place, List<Box> sorted) {
    return sorted.stream()
        .filter(
            part -> {
              int x = (part.left() + part.right()) / 2;
              int y = (part.top() + part.bottom()) / 2;
              return x >= place.left() - 1
                  && x <= place.right() + 1
                  && y >= place.top() - 2
                  && y <= place.bottom() + 2;
            })
        .toList();
  }

  private static Box last(List<Box> parts) {
    return parts.stream().max(Comparator.comparingInt(Box::right)).orElseThrow();
  }

  /** Whether the last part of a word stands raised, with nothing below it. */
  private static boolean isRaised(List<Box> parts, List<Box> inLine, int usual) {
    if (parts.size() < 2) {
      return false;
    }
    Box last = last(parts);
    List<Box> near =
        inLine.stream()
            .filter(part -> Math.abs(part.left() - last.left()) < NEAR * usual)
            .filter(part -> part.height() >= 0.7 * usual)
            .toList();
    int[] feet = near.stream().mapToInt(Box::bottom).sorted().toArray();
    if (feet.length < 2) {
      return false;
    }
    int foot = feet[(feet.length - 1) / 2];
    int[] tops = near.stream().mapToInt(Box::top).sorted().toArray();
    int top = tops[tops.length / 2];
    double small = Math.max(1, Math.min(usual, foot - top));
    boolean alone =
        parts.stream()
            .noneMatch(
                part ->
                    !part.equals(last)
                        && part.right() > last.left() + 1
                        && part.bottom() > last.bottom());
    return alone
        && last.height() >= HIGH * small
        && foot - last.bottom() >= FOOT * small
        && Arrays.stream(feet).anyMatch(each -> each > last.bottom());
  }
}
