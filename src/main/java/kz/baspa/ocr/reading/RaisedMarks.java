package kz.baspa.ocr.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Tells the marks of notes by their places: a small figure that stands raised behind a word, which
 * Tesseract reads as a question mark, a colon or an apostrophe as often as not: {@code өзені?} for
 * өзені².
 */
public final class RaisedMarks {
  /** What a raised figure is read as, behind letters. */
  private static final Pattern TAIL =
      Pattern.compile("(?:\\p{L}{2,}|(?<!\\p{L})м)[)\\]»”.,]?(\\d{1,2}|[!?*'’‘°^`:;”“\"])$");

  /** Marks that stand raised by themselves, but are smaller than a figure. */
  private static final String QUOTATION = "”“\"";

  /** A raised figure is as high as this, in heights of small letters. */
  private static final double FIGURE = 0.7;

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
  public static List<RecognizedLine> in(
      List<RecognizedLine> lines,
      List<Box> parts,
      BiFunction<RecognizedWord, Box, RecognizedWord> reader) {
    List<Box> sorted = new ArrayList<>(parts);
    sorted.sort(Comparator.comparingInt(Box::left));
    List<RecognizedLine> told = new ArrayList<>();
    for (RecognizedLine line : lines) {
      boolean any =
          line.words().stream()
              .anyMatch(
                  word -> TAIL.matcher(word.text()).find() || RaisedSigns.mayHold(word.text()));
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
      if (RaisedSigns.mayHold(word.text())) {
        String before = words.isEmpty() ? "" : words.get(words.size() - 1).text();
        words.add(RaisedSigns.in(word, before, within(word.box(), inLine)));
        continue;
      }
      List<Box> inWord = within(word.box(), inLine);
      Optional<Box> mark =
          tail.find()
              ? raised(inWord, inLine, usual, QUOTATION.contains(tail.group(1)) ? FIGURE : HIGH)
              : Optional.empty();
      if (mark.isPresent()) {
        RecognizedWord told = word.withRaised(word.text().length() - tail.start(1));
        words.add(reader.apply(told, mark.get()));
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

  /**
   * What stands raised behind the last letter of a word, with nothing below it.
   *
   * @param high how high it is at least, in heights of small letters
   */
  private static Optional<Box> raised(List<Box> parts, List<Box> inLine, int usual, double high) {
    if (parts.size() < 2) {
      return Optional.empty();
    }
    int end = parts.stream().mapToInt(Box::right).max().orElse(0);
    List<Box> near =
        inLine.stream()
            .filter(part -> Math.abs(part.left() - end) < NEAR * usual)
            .filter(part -> part.height() >= 0.7 * usual)
            .toList();
    int[] feet = near.stream().mapToInt(Box::bottom).sorted().toArray();
    if (feet.length < 2) {
      return Optional.empty();
    }
    int foot = feet[(feet.length - 1) / 2];
    int[] tops = near.stream().mapToInt(Box::top).sorted().toArray();
    double small = Math.max(1, Math.min(usual, foot - tops[tops.length / 2]));
    // A worn figure falls to pieces: all behind the last part that reaches down is one mark.
    int standing =
        parts.stream()
            .filter(part -> foot - part.bottom() < FOOT * small)
            .mapToInt(Box::right)
            .max()
            .orElse(0);
    return parts.stream()
        .filter(part -> part.left() >= standing - 1)
        .reduce(Box::with)
        .filter(mark -> mark.height() >= high * small && foot - mark.bottom() >= FOOT * small)
        .filter(mark -> Arrays.stream(feet).anyMatch(each -> each > mark.bottom()));
  }
}
