package kz.baspa.ocr.reading;

import static org.bytedeco.leptonica.global.leptonica.pixGetHeight;
import static org.bytedeco.leptonica.global.leptonica.pixGetWidth;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_LINE;
import static org.bytedeco.tesseract.global.tesseract.RIL_SYMBOL;
import static org.bytedeco.tesseract.global.tesseract.RIL_WORD;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.ocr.recognized.RecognizedWord.Choice;
import kz.baspa.ocr.recognized.RecognizedWord.Letter;
import org.bytedeco.leptonica.PIX;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.TessBaseAPI;
import org.jspecify.annotations.Nullable;

/**
 * Reads words in Latin letters, which the model of Kazakh reads as Cyrillic ones that look a little
 * like them ({@code Ріпив} for Pinus), by the model of English. Only pieces of lines are asked
 * about in which words were read with doubt; which reading of them is followed, {@link LatinChoice}
 * says.
 */
public final class LatinWords implements AutoCloseable {
  /** A word that was read less surely may be Latin. */
  private static final double DOUBT = 0.8;

  /** Where one is, words that were read less surely than this may be others. */
  private static final double BESIDE = 0.935;

  /** No page has more pieces of lines that are worth the time. */
  private static final int MOST = 120;

  /** White round a piece of a line. */
  private static final int MARGIN = 5;

  private final SecondReading russian;
  private final KnownWords words;
  private @Nullable Reader reader;
  private boolean shown;
  private int asked;
  private boolean found;

  /**
   * A reader of Latin words.
   *
   * @param russian is asked about words that stand alone among Cyrillic ones
   * @param words whether a word is known: long ones that are known are no reason to ask
   */
  public LatinWords(SecondReading russian, Predicate<String> words) {
    this.russian = russian;
    this.words = new KnownWords(words);
  }

  /** A line, which of its words were asked about, and what the model of English reads there. */
  private record Asked(RecognizedLine line, BitSet words, List<RecognizedWord> second) {}

  private RecognizedLine chosen(Asked line, PIX picture) {
    return line.second().isEmpty()
        ? line.line()
        : LatinChoice.between(line.line(), line.second(), box -> cyrillic(picture, box));
  }

  /** How sure the model of Russian is of Cyrillic letters in a place, 0 to 1. */
  private double cyrillic(PIX picture, Box box) {
    SecondReading.Reading read = russian.read(picture, box, false, "");
    boolean word = read.text().codePoints().filter(LatinWords::isCyrillic).count() > 1;
    return word ? read.confidence() / 100.0 : 0;
  }

  private static boolean isCyrillic(int letter) {
    return Character.UnicodeScript.of(letter) == Character.UnicodeScript.CYRILLIC;
  }

  /**
   * The lines with their Latin words.
   *
   * @param lines as they were read by the model of Kazakh
   * @param picture in which they stand
   */
  public List<RecognizedLine> in(List<RecognizedLine> lines, PIX picture) {
    shown = false;
    List<Asked> all =
        lines.stream().map(line -> new Asked(line, new BitSet(), new ArrayList<>())).toList();
    List<RecognizedLine> told = new ArrayList<>();
    for (Asked line : all) {
      ask(line, DOUBT, picture);
      told.add(chosen(line, picture));
      found |= !told.get(told.size() - 1).equals(line.line());
    }
    for (int i = 0; found && i < told.size(); i++) {
      if (ask(all.get(i), BESIDE, picture)) {
        told.set(i, chosen(all.get(i), picture));
      }
    }
    return told;
  }

  /** A line with its Latin words; nothing if it has none. */
  public Optional<RecognizedLine> line(RecognizedLine line, PIX picture) {
    return Optional.of(in(List.of(line), picture).get(0)).filter(told -> !told.equals(line));
  }

  /** Asks about the words of a line that were read with doubt; whether there were any. */
  private boolean ask(Asked line, double doubt, PIX picture) {
    List<Piece> pieces = pieces(line.line().words(), doubt, line.words());
    for (Piece piece : pieces) {
      if (asked++ < MOST) {
        line.second()
            .addAll(read(picture, place(line.line().words().subList(piece.from, piece.to)), true));
        line.words().set(piece.from, piece.to);
      }
    }
    line.second().sort(Comparator.comparingInt(word -> word.box().left()));
    return !pieces.isEmpty();
  }

  /** Forgets the page, so that none leaves a trace. */
  public void clear() {
    if (reader != null) {
      reader.tesseract().Clear();
    }
    shown = false;
    asked = 0;
    found = false;
  }

  /** Words of a line from one on and before another. */
  record Piece(int from, int to) {}

  /**
   * The pieces of a line that are worth asking about: words that were read with doubt, with what
   * stands beside them and was not read surely.
   *
   * @param doubt words that were read less surely are asked about
   * @param asked words that were asked about before
   */
  List<Piece> pieces(List<RecognizedWord> words, double doubt, BitSet asked) {
    List<Piece> pieces = new ArrayList<>();
    for (int i = 0; i < words.size(); i++) {
      if (asked.get(i) || !isDoubted(words.get(i), doubt)) {
        continue;
      }
      int last = pieces.size() - 1;
      int least = Math.max(asked.previousSetBit(i) + 1, last < 0 ? 0 : pieces.get(last).to);
      int from = i;
      while (from > least && isBeside(words.get(from - 1))) {
        from--;
      }
      int to = i + 1;
      while (to < words.size() && !asked.get(to) && isBeside(words.get(to))) {
        to++;
      }
      boolean goesOn = last >= 0 && from - pieces.get(last).to <= 1 && least <= pieces.get(last).to;
      pieces.add(new Piece(goesOn ? pieces.remove(last).from : from, to));
      i = to - 1;
    }
    return pieces;
  }

  /** Words beside a doubted one are read with it if they were not read surely, as are numbers. */
  private static boolean isBeside(RecognizedWord word) {
    return word.confidence() < BESIDE || word.text().codePoints().noneMatch(Character::isLetter);
  }

  private boolean isDoubted(RecognizedWord word, double doubt) {
    return word.confidence() < doubt
        && !words.isWord(word.text())
        && word.text().codePoints().filter(Character::isLetter).count() > 1;
  }

  /** Where words stand: one of them may reach into the next line, which then nothing reads. */
  static Box place(List<RecognizedWord> words) {
    int[] tops = words.stream().mapToInt(word -> word.box().top()).sorted().toArray();
    int[] bottoms = words.stream().mapToInt(word -> word.box().bottom()).sorted().toArray();
    int top = tops[tops.length / 2];
    int bottom = bottoms[bottoms.length / 2];
    int more = (bottom - top) / 2;
    Box all = new RecognizedLine(words).box();
    return new Box(
        all.left(),
        Math.max(all.top(), top - more),
        all.right(),
        Math.min(all.bottom(), bottom + more));
  }

  private TessBaseAPI tesseract() {
    Reader english = reader;
    if (english == null) {
      english = new Reader("eng");
      english.tesseract().SetPageSegMode(PSM_SINGLE_LINE);
      reader = english;
    }
    return english.tesseract();
  }

  /**
   * What stands in a place as the model of English reads it.
   *
   * @param withHeads whether what stands before a hyphen is read by itself as well
   */
  private List<RecognizedWord> read(PIX picture, Box place, boolean withHeads) {
    TessBaseAPI tesseract = tesseract();
    if (!shown) {
      tesseract.SetImage(picture);
      shown = true;
    }
    int left = Math.max(0, place.left() - MARGIN);
    int top = Math.max(0, place.top() - MARGIN);
    tesseract.SetRectangle(
        left,
        top,
        Math.min(pixGetWidth(picture), place.right() + MARGIN) - left,
        Math.min(pixGetHeight(picture), place.bottom() + MARGIN) - top);
    List<RecognizedWord> words = new ArrayList<>();
    Map<Integer, Box> heads = new HashMap<>();
    if (tesseract.Recognize(null) != 0) {
      return words;
    }
    Results.words(
        tesseract,
        at -> {
          String text = Results.text(at.Empty(RIL_WORD) ? null : at.GetUTF8Text(RIL_WORD));
          Box box = Results.box(at, RIL_WORD);
          if (!text.isBlank() && box != null) {
            double confidence = Math.max(0, at.Confidence(RIL_WORD)) / 100;
            words.add(new RecognizedWord(text, box, confidence, List.of()));
            int head = text.indexOf('-');
            if (withHeads && head > 1 && head == text.lastIndexOf('-')) {
              heads.put(words.size() - 1, head(at, box));
            }
          }
        });
    heads.forEach((index, head) -> words.set(index, withHead(picture, words.get(index), head)));
    return words;
  }

  /** The place of the letters before a hyphen. */
  private static Box head(ResultIterator word, Box box) {
    try (ResultIterator letter = new ResultIterator(word)) {
      do {
        Box place = Results.box(letter, RIL_SYMBOL);
        if (place != null && Results.text(letter.GetUTF8Text(RIL_SYMBOL)).equals("-")) {
          int right =
              Math.max(box.left() + 1, place.left() - MARGIN); // the hyphen itself stays out
          return new Box(box.left(), box.top(), right, box.bottom());
        }
      } while (!letter.IsAtFinalElement(RIL_WORD, RIL_SYMBOL) && letter.Next(RIL_SYMBOL));
    }
    return box;
  }

  /**
   * A word with a hyphen, as sure of the letters before it as of a word of its own; not at all if
   * the model of Russian is as sure of them.
   */
  private RecognizedWord withHead(PIX picture, RecognizedWord word, Box place) {
    String text = word.text().substring(0, word.text().indexOf('-'));
    List<RecognizedWord> alone = read(picture, place, false);
    boolean same = alone.size() == 1 && alone.get(0).text().equals(text);
    double sure = same ? alone.get(0).confidence() : 0;
    double latin = same && cyrillic(picture, place) < sure ? sure : 0;
    List<Letter> letters =
        text.chars()
            .mapToObj(Character::toString)
            .map(letter -> new Letter(letter, List.of(new Choice(letter, latin))))
            .toList();
    return new RecognizedWord(word.text(), word.box(), word.confidence(), letters);
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
