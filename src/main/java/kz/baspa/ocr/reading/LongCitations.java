package kz.baspa.ocr.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import kz.baspa.ocr.reading.SecondReading.Reading;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;

/**
 * Reads citations of several parts again, each as one place: {@code ІЗ, 35 6.1.} is [3, 35 б.],
 * {@code (5; 91.} is [5; 9]. The model of Kazakh has no square brackets, that of Russian reads them
 * well in places so long; what the citation is {@link CitationChoice} tells. One that goes on in
 * the next line is read in its two pieces.
 */
final class LongCitations {
  private static final String FIGURES = "\\dБВЗОГІПбзоіАИРь%";

  /** A word in which a citation may begin, its bracket read as a sign or a letter. */
  private static final Pattern HEAD =
      Pattern.compile("[|(\\[{/\\\\!lIІіГПЦШ]{1,3}[" + FIGURES + "|()\\[\\]1.,;:–—-]{0,14}");

  /** The same, its bracket read as a figure or lost. */
  private static final Pattern HEAD_OF_FIGURES = Pattern.compile("\\d{1,4}[,;:.]");

  /** A word of one alone, with a mark within. */
  private static final Pattern ALONE =
      Pattern.compile(
          "(?!.?1[5-9]\\d\\d|.?20\\d\\d)[|(\\[{/1IІіГП][\\dЗАИ]\\d{0,2}(?:[,;–—-]+\\d{1,3})+.{0,2}[])|}!1Іі/][.,;:]*"
              + "|П[–-]\\d{1,3}[])|}!1Іі/][.,;:]*");

  private static final Pattern PART =
      Pattern.compile(
          "(?=.*\\d)["
              + FIGURES
              + "|\\[\\](){}!l.,;:–—-]{1,16}"
              + "|[–—-]?[бБ6]{1,3}[\\].,;:|(){}!1ІіlI/4]*"
              + "|[сСcCеpPрР]\\.?,?|(?:[тТT]|том)\\.?,?|бе[тг](?:[тг]ер)?[іІ.\\])|!1,:;]*");

  /** A word in which one surely ends, */
  private static final Pattern END = Pattern.compile(".+[])|}!]+[.,;:]*");

  /** and one in which it may end, its bracket read as a figure or a letter. */
  private static final Pattern MAY_BE_END = Pattern.compile(".+(?:[/1ІіlI]+|[6б.]4)[.,;:]*");

  /** No citation has more words. */
  private static final int LONGEST = 10;

  /** No page has more that are worth the time. */
  private static final int MOST = 80;

  /** What the second reader may read of it. */
  private static final String LETTERS = "[]()0123456789,.;:-– бсСтTТpер";

  /** How a place is read: how much larger, and which letters alone; all if empty. */
  private record Way(float scale, String letters) {}

  private static final List<Way> WAYS =
      List.of(
          new Way(1, ""),
          new Way(1.5f, LETTERS),
          new Way(0.9f, ""),
          new Way(2, LETTERS),
          new Way(0.75f, LETTERS),
          new Way(1.2f, ""),
          new Way(3, LETTERS));

  /** Reads a place of the page. */
  @FunctionalInterface
  interface PlaceReader {
    /**
     * Reads it.
     *
     * @param scale how much larger its picture is made
     * @param letters the only ones that may be read; all if empty
     */
    Reading read(Box place, float scale, String letters);
  }

  private final PlaceReader reader;
  private int count;

  private LongCitations(PlaceReader reader) {
    this.reader = reader;
  }

  /** The lines with their citations read again. */
  static List<RecognizedLine> in(List<RecognizedLine> lines, PlaceReader reader) {
    LongCitations citations = new LongCitations(reader);
    List<List<RecognizedWord>> all = new ArrayList<>();
    lines.forEach(line -> all.add(new ArrayList<>(line.words())));
    for (int i = 0; i < all.size(); i++) {
      citations.inLine(all.get(i));
      if (i + 1 < all.size()) {
        citations.inBoth(all.get(i), all.get(i + 1));
      }
    }
    return all.stream().map(RecognizedLine::new).toList();
  }

  private void inLine(List<RecognizedWord> words) {
    int tried = 0;
    for (int i = 0; i < words.size(); i++) {
      boolean sign = words.get(i).text().matches("[|(\\[{].*");
      int end = i < tried && !sign ? 0 : end(words, i);
      if (end == 0 || count++ >= MOST) {
        continue;
      }
      tried = end;
      List<RecognizedWord> span = words.subList(i, end);
      Optional<List<RecognizedWord>> citation = again(span, List.of());
      if (citation.isPresent()) {
        span.clear();
        span.addAll(citation.get());
        i += citation.get().size() - 1;
      }
    }
  }

  /** One that begins in a line and ends in the next. */
  private void inBoth(List<RecognizedWord> words, List<RecognizedWord> next) {
    int start = start(words);
    int end = start < 0 || !isBelow(words, next) ? 0 : end(next, 0, true);
    if (end == 0 || count++ >= MOST) {
      return;
    }
    List<RecognizedWord> head = words.subList(start, words.size());
    List<RecognizedWord> rest = next.subList(0, end);
    int split = head.size();
    again(head, rest)
        .ifPresent(
            citation -> {
              head.clear();
              head.addAll(citation.subList(0, split));
              rest.clear();
              rest.addAll(citation.subList(split, citation.size()));
            });
  }

  private static boolean isBelow(List<RecognizedWord> words, List<RecognizedWord> next) {
    return !words.isEmpty()
        && !next.isEmpty()
        && next.get(0).box().top() > words.get(0).box().top()
        && next.get(0).box().left() < words.get(words.size() - 1).box().left();
  }

  /** Where a citation begins that the line does not close; negative if there is none. */
  private static int start(List<RecognizedWord> words) {
    int start = -1;
    for (int i = words.size() - 1; i >= 0 && i > words.size() - LONGEST; i--) {
      String text = words.get(i).text();
      if (HEAD.matcher(text).matches() && text.matches(".*[\\dБВЗОІбзо].*")) {
        start = i;
        break;
      }
      // Its bracket may be the one, unless a word before it has one.
      if (i == words.size() - 1 && text.matches("1\\d{1,3}[,;]")) {
        start = i;
      }
      if (!PART.matcher(text).matches() || END.matcher(text).matches()) {
        break;
      }
    }
    boolean goesOn = start >= 0 && words.get(words.size() - 1).text().matches(".*[,;:.\\d–-]");
    return goesOn ? start : -1;
  }

  /** Behind the last word of the citation that may begin here; 0 if there is none. */
  static int end(List<RecognizedWord> words, int at) {
    String text = words.get(at).text();
    if (ALONE.matcher(text).matches()) {
      return at + 1;
    }
    boolean figures = HEAD_OF_FIGURES.matcher(text).matches();
    if (!figures && !HEAD.matcher(text).matches() || !text.matches(".*[\\dБВЗОІГПбзоіА].*")) {
      return 0;
    }
    int end = end(words, at + 1, !figures);
    return end == at + 1 ? 0 : end;
  }

  private static int end(List<RecognizedWord> words, int from, boolean any) {
    int mayBe = 0;
    for (int i = from; i < words.size() && i < from + LONGEST; i++) {
      String text = words.get(i).text();
      if (!PART.matcher(text).matches()) {
        break;
      }
      if (END.matcher(text).matches()) {
        return i + 1;
      }
      if (any && MAY_BE_END.matcher(text).matches()) {
        mayBe = i + 1;
      }
    }
    return mayBe;
  }

  /** The words as the citation that they are, if they are one. */
  private Optional<List<RecognizedWord>> again(
      List<RecognizedWord> head, List<RecognizedWord> rest) {
    List<RecognizedWord> words = new ArrayList<>(head);
    words.addAll(rest);
    CitationChoice choice = new CitationChoice(text(words));
    for (Way way : WAYS) {
      choice.add(read(head, rest, way));
      if (choice.isDone()) {
        break;
      }
    }
    return choice.citation().flatMap(citation -> words(citation, words, rest.isEmpty()));
  }

  private Reading read(List<RecognizedWord> head, List<RecognizedWord> rest, Way way) {
    Reading first = reader.read(box(head), way.scale(), way.letters());
    if (rest.isEmpty()) {
      return first;
    }
    Reading second = reader.read(box(rest), way.scale(), way.letters());
    return new Reading(
        first.text() + " " + second.text(), Math.min(first.confidence(), second.confidence()));
  }

  private static String text(List<RecognizedWord> words) {
    return String.join(" ", words.stream().map(RecognizedWord::text).toList());
  }

  private static Box box(List<RecognizedWord> words) {
    Box all = words.get(0).box();
    for (RecognizedWord word : words) {
      Box box = word.box();
      all =
          new Box(
              Math.min(all.left(), box.left()),
              Math.min(all.top(), box.top()),
              Math.max(all.right(), box.right()),
              Math.max(all.bottom(), box.bottom()));
    }
    return all;
  }

  /**
   * A citation as words in the places of these; nothing if they are in two lines and do not fit.
   */
  private static Optional<List<RecognizedWord>> words(
      String citation, List<RecognizedWord> places, boolean inOneLine) {
    String[] parts = citation.split(" ");
    boolean same = parts.length == places.size();
    if (!same && !inOneLine) {
      return Optional.empty();
    }
    double sure = places.stream().mapToDouble(RecognizedWord::confidence).min().orElse(0);
    Box all = box(places);
    List<RecognizedWord> words = new ArrayList<>();
    int letters = 0;
    for (int i = 0; i < parts.length; i++) {
      int left = all.left() + all.width() * letters / citation.length();
      int right = all.left() + all.width() * (letters + parts[i].length()) / citation.length();
      Box box = same ? places.get(i).box() : new Box(left, all.top(), right, all.bottom());
      words.add(new RecognizedWord(parts[i], box, sure, List.of()));
      letters += parts[i].length() + 1;
    }
    return Optional.of(words);
  }
}
