package kz.baspa.ocr.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import kz.baspa.ocr.reading.LatinPlace.Verdict;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Chooses between two readings of a line, by the model of Kazakh and by that of English: {@code
 * Қарағай (Ріпи5 зуІуезітіз)} and {@code Kaparaii (Pinus sylvestris)} make «Қарағай (Pinus
 * sylvestris)». A word is Latin if the second reader is sure of it and the first is not; what
 * stands beside such a word is if the second is surer of it than the first. A word of letters that
 * both alphabets have tells nothing by itself and goes with its neighbours.
 */
final class LatinChoice {
  /** Beside a Latin word the second reader must be surer than the first by as little as this, */
  private static final double HARDLY_SURER = 0.02;

  /** and in a line of Latin words it may be less sure by this. */
  private static final double NEARLY_AS_SURE = -0.08;

  /** So sure it is at least of a word beside a Latin one, */
  private static final double SURE_BESIDE = 0.85;

  /** and of one between two of them. */
  private static final double SURE_BETWEEN = 0.55;

  /** A line with so many Latin words, and such a part of its letters in them, is Latin. */
  private static final int LATIN_WORDS = 3;

  private static final double LATIN_LETTERS = 0.6;

  /** So surely the Cyrillic words are read, on the average, among which one is told to be Latin. */
  private static final double WELL_READ = 0.92;

  /** Boxes that share this part of the narrower one are of one word. */
  private static final double SHARED = 0.35;

  private LatinChoice() {}

  /**
   * The line as it is.
   *
   * @param line as the model of Kazakh reads it
   * @param second the words in it that the model of English reads, from left to right
   * @param russian how sure the model of Russian is, 0 to 1, of Cyrillic letters in a place; it is
   *     asked about words that stand alone among Cyrillic ones
   * @return the same line if nothing in it is Latin
   */
  static RecognizedLine between(
      RecognizedLine line, List<RecognizedWord> second, ToDoubleFunction<Box> russian) {
    List<LatinPlace> places = places(line.words(), second);
    places.forEach(LatinPlace::judge);
    if (places.stream().anyMatch(place -> place.verdict() == Verdict.LATIN)) {
      spread(places);
      between(places);
      if (!isLatinLine(places)) {
        boolean worn = isWorn(places);
        places.forEach(place -> place.unlessCyrillic(worn ? box -> 1 : russian));
      }
    }
    List<RecognizedWord> words = places.stream().flatMap(place -> place.words().stream()).toList();
    return words.equals(line.words()) ? line : new RecognizedLine(words);
  }

  /** Lays the words of both beside each other. */
  private static List<LatinPlace> places(List<RecognizedWord> first, List<RecognizedWord> second) {
    List<LatinPlace> places = new ArrayList<>();
    LatinPlace place = new LatinPlace();
    int next = 0;
    for (RecognizedWord word : first) {
      List<RecognizedWord> there = place.second();
      if (there.isEmpty() || !areOne(there.get(there.size() - 1).box(), word.box())) {
        place = new LatinPlace();
        places.add(place);
      }
      place.addFirst(word);
      while (next < second.size() && second.get(next).box().left() < word.box().right()) {
        if (areOne(second.get(next).box(), word.box())) {
          place.addSecond(second.get(next));
        }
        next++;
      }
    }
    return places;
  }

  private static boolean areOne(Box one, Box other) {
    int shared = Math.min(one.right(), other.right()) - Math.max(one.left(), other.left());
    return shared > SHARED * Math.min(one.right() - one.left(), other.right() - other.left());
  }

  /** What stands beside Latin words is Latin if the second reader is surer of it than the first. */
  private static void spread(List<LatinPlace> places) {
    for (int step : new int[] {1, -1}) {
      for (int i = step > 0 ? 0 : places.size() - 1; i >= 0 && i < places.size(); i += step) {
        LatinPlace place = places.get(i);
        boolean word =
            place.verdict() == Verdict.OPEN
                && place.letters() > 0
                && !place.hasKazakh()
                && !place.isLookAlike()
                && !place.isNumero()
                && place.sureOfSecond() >= SURE_BESIDE
                && place.sureOfSecond() >= place.sureOfFirst() + HARDLY_SURER;
        if (next(places, i, -step) == Verdict.LATIN
            && (word || place.isMisreadWord(HARDLY_SURER))) {
          place.takeForLatin();
        }
      }
    }
  }

  /**
   * Between Latin words, and in a line of them, the second reader may be less sure. Words of
   * letters that both alphabets have are what their neighbours on both sides are.
   */
  private static void between(List<LatinPlace> places) {
    boolean line = isLatinLine(places);
    for (int i = 0; i < places.size(); i++) {
      LatinPlace place = places.get(i);
      if (place.verdict() != Verdict.OPEN || place.letters() == 0 || place.isNumero()) {
        continue;
      }
      Verdict before = next(places, i, -1);
      Verdict after = next(places, i, 1);
      boolean latin = before == Verdict.LATIN || after == Verdict.LATIN;
      boolean cyrillic = before == Verdict.CYRILLIC || after == Verdict.CYRILLIC;
      boolean both = place.isLookAlike() ? place.mayBeLatin() : line || before == after;
      double surer = line || place.isLookAlike() ? NEARLY_AS_SURE : HARDLY_SURER;
      boolean asSure =
          place.sureOfSecond() >= SURE_BETWEEN
              && place.sureOfSecond() >= place.sureOfFirst() + surer;
      if (latin && !cyrillic && both && asSure) {
        place.takeForLatin();
      }
    }
  }

  /** Whether the Cyrillic words of a line are in doubt themselves, so that doubt tells nothing. */
  private static boolean isWorn(List<LatinPlace> places) {
    return places.stream()
            .filter(place -> place.verdict() != Verdict.LATIN)
            .filter(place -> place.letters() > 1 && !place.isNumero())
            .mapToDouble(LatinPlace::sureOfFirst)
            .average()
            .orElse(1)
        < WELL_READ;
  }

  /** Whether most of a line is Latin. */
  private static boolean isLatinLine(List<LatinPlace> places) {
    int words = 0;
    int latin = 0;
    int all = 0;
    for (LatinPlace place : places) {
      boolean here = place.verdict() == Verdict.LATIN;
      words += here ? 1 : 0;
      latin += here ? place.letters() : 0;
      all += place.letters();
    }
    return words >= LATIN_WORDS && latin >= LATIN_LETTERS * all;
  }

  /** What the next word in a direction is that tells; OPEN at the end of the line. */
  private static Verdict next(List<LatinPlace> places, int from, int step) {
    for (int i = from + step; i >= 0 && i < places.size(); i += step) {
      LatinPlace place = places.get(i);
      boolean tells = place.verdict() != Verdict.OPEN || !place.isLookAlike();
      if (place.letters() > 0 && tells) {
        return place.verdict() == Verdict.LATIN ? Verdict.LATIN : Verdict.CYRILLIC;
      }
    }
    return Verdict.OPEN;
  }
}
