package kz.baspa.ocr.margin;

import static org.bytedeco.tesseract.global.tesseract.PSM_AUTO;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_LINE;
import static org.bytedeco.tesseract.global.tesseract.PSM_SINGLE_WORD;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kz.baspa.ocr.margin.LabelReadings.Vote;
import kz.baspa.ocr.preparation.PreparedPage;
import kz.baspa.ocr.reading.Reader;
import kz.baspa.ocr.reading.SecondReading;
import kz.baspa.ocr.reading.SecondReading.Reading;
import kz.baspa.ocr.reading.WholeLines;
import kz.baspa.ocr.recognized.RecognizedLine;
import kz.baspa.ocr.recognized.RecognizedPage.Box;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.ocr.recognized.TextColumns;

/**
 * Reads the labels that hang left of lines, {@code 1.}, {@code а)}, {@code С.:} and dashes, which
 * are taken for specks and left out, or read as a column of their own: each is made the first word
 * of its line, where two readers agree on it, and else told.
 */
public final class HangingLabels {
  /** What is read so is as sure as most words. */
  private static final double SURE_WORD = 0.95;

  /** Two readings that agree so surely, of 100, are not asked about further. */
  private static final int SURE = 85;

  /** No page has more that are worth the time. */
  private static final int MOST = 150;

  /** So many dots below each other are those of a list, so many dashes its dashes. */
  private static final int DOTS = 3;

  private static final int DASHES = 2;

  /** What is larger than this in heights of letters, across and down, is no label. */
  private static final double LARGE = 4;

  /** A dash or dot stands no farther from its line, in heights of letters, */
  private static final double NEAR = 8;

  /** and so near to the middle of its height, in halves of that. */
  private static final double MIDDLE = 0.7;

  /** What is smaller, in heights of letters, is no dot before an item. */
  private static final double SPECK = 0.15;

  private final PreparedPage page;
  private final SecondReading second;
  private final Reader first;
  private final int high;
  private final List<RecognizedLine> lines;

  /** The words that are put before lines, by the numbers of these. */
  private final Map<Integer, RecognizedWord> words = new HashMap<>();

  /** The lines that are gone: labels that were read by themselves. */
  private final Set<Integer> gone = new HashSet<>();

  private final List<Box> unread = new ArrayList<>();
  private int tried;

  private HangingLabels(
      List<RecognizedLine> lines, PreparedPage page, Reader first, SecondReading second) {
    this.lines = lines;
    this.page = page;
    this.first = first;
    this.second = second;
    this.high = PreparedPage.letterHeight(page.letters());
  }

  /**
   * The lines with the labels before them.
   *
   * @param first has the page for its picture, also afterwards
   * @param pictures what Tesseract takes for some; loses those that are columns of labels
   * @param unread what was not read so far; is given what cannot be read, and loses what now is
   */
  public static List<RecognizedLine> in(
      List<RecognizedLine> lines,
      PreparedPage page,
      Reader first,
      SecondReading second,
      List<Box> pictures,
      List<Box> unread) {
    HangingLabels labels = new HangingLabels(lines, page, first, second);
    List<Box> large = new ArrayList<>(page.drawings());
    unread.stream().filter(box -> isLarge(box, labels.high)).forEach(large::add);
    pictures.stream().filter(box -> isLarge(box, labels.high)).forEach(large::add);
    double gutter = TextColumns.of(lines.stream().map(WholeLines::words).toList()).gutter();
    List<List<HangingLabel>> columns =
        HangingPlaces.among(lines, page.letters(), large, gutter, labels.high);
    columns.forEach(labels::take);
    if (labels.tried > 0) {
      first.tesseract().SetVariable("lstm_choice_mode", "2");
      first.tesseract().SetPageSegMode(PSM_AUTO);
      first.tesseract().SetImage(page.picture());
    }
    List<Box> read = labels.words.values().stream().map(RecognizedWord::box).toList();
    unread.removeIf(box -> read.stream().anyMatch(box::meets));
    pictures.removeIf(box -> !isLarge(box, labels.high) && read.stream().anyMatch(box::meets));
    labels.unread.stream()
        .filter(box -> unread.stream().noneMatch(box::meets))
        .forEach(unread::add);
    return labels.lines();
  }

  /** Whether a place is higher and wider than labels are, also those below each other. */
  private static boolean isLarge(Box place, int high) {
    return place.height() > LARGE * high && place.width() > LARGE * high;
  }

  private List<RecognizedLine> lines() {
    return IntStream.range(0, lines.size())
        .filter(i -> !gone.contains(i))
        .mapToObj(i -> words.containsKey(i) ? with(words.get(i), lines.get(i)) : lines.get(i))
        .toList();
  }

  /** The line with this word before it, or for the words that stand in its place. */
  private static RecognizedLine with(RecognizedWord label, RecognizedLine line) {
    List<RecognizedWord> all = new ArrayList<>(List.of(label));
    line.words().stream().filter(word -> !word.box().meets(label.box())).forEach(all::add);
    return new RecognizedLine(all);
  }

  private void take(List<HangingLabel> column) {
    boolean found = column.stream().anyMatch(label -> label.apart() >= 0 || label.isPassedOver());
    boolean unclear = column.stream().anyMatch(label -> !label.isClear(high));
    boolean list = column.size() > 1;
    if (!found && !(unclear && list) || tried > MOST) {
      return;
    }
    List<HangingLabel> signs = signs(column);
    signs.forEach(label -> put(label, sign(label)));
    List<HangingLabel> others = column.stream().filter(label -> !signs.contains(label)).toList();
    List<HangingLabel> read = others.stream().filter(label -> label.hasLetter(high)).toList();
    if (read.isEmpty()) {
      return;
    }
    List<List<Vote>> votes = read.stream().map(this::votes).toList();
    List<Optional<String>> texts =
        LabelReadings.of(votes, read.stream().map(label -> label.dots(high)).toList());
    for (int i = 0; i < read.size(); i++) {
      HangingLabel label = read.get(i);
      if (texts.get(i).isPresent()) {
        String text = texts.get(i).get();
        if (mayBe(label, text)) {
          put(label, text);
        }
      } else if (label.isPassedOver()) {
        unread.add(label.place());
      } else if (label.apart() >= 0 && list) {
        label.read().ifPresent(word -> put(label, word));
      }
    }
  }

  /** Whether a label may be this; the first word of a line that was read surely lacks its stop. */
  private boolean mayBe(HangingLabel label, String text) {
    boolean clear = label.apart() < 0 && label.isClear(high);
    return !clear
        || label.dots(high) > 0
            && label.read().filter(word -> text.equals(word.text() + ".")).isPresent();
  }

  private void put(HangingLabel label, String text) {
    RecognizedWord word =
        label
            .read()
            .filter(old -> old.text().equals(text) && label.isClear(high))
            .orElseGet(() -> new RecognizedWord(text, label.place(), SURE_WORD, List.of()));
    put(label, word);
  }

  private void put(HangingLabel label, RecognizedWord word) {
    if (label.read().filter(old -> old.text().equals(word.text()) && label.apart() < 0).isEmpty()) {
      words.put(label.line(), word);
      if (label.apart() >= 0) {
        gone.add(label.apart());
      }
    }
  }

  /** The dashes or dots of a column that are alike, if they are enough for a list. */
  private List<HangingLabel> signs(List<HangingLabel> column) {
    List<HangingLabel> best = List.of();
    for (HangingLabel one : column) {
      List<HangingLabel> alike =
          sign(one).isEmpty()
              ? List.of()
              : column.stream()
                  .filter(other -> sign(other).equals(sign(one)))
                  .filter(other -> areAlike(one.place(), other.place()))
                  .toList();
      best = alike.size() > best.size() ? alike : best;
    }
    boolean dots = !best.isEmpty() && sign(best.get(0)).equals("•");
    boolean list = best.size() >= (dots ? DOTS : DASHES);
    return list && (!dots || 2L * best.size() > specks(best.get(0).text())) ? best : List.of();
  }

  /** How many parts left of this place may be dots, and were not read. */
  private long specks(int text) {
    return page.letters().stream()
        .filter(part -> part.right() < text)
        .filter(part -> Math.max(part.width(), part.height()) >= SPECK * high)
        .filter(part -> Math.max(part.width(), part.height()) <= high)
        .filter(
            part ->
                lines.stream()
                    .flatMap(line -> line.words().stream())
                    .noneMatch(word -> word.box().meets(part)))
        .count();
  }

  /** Whether two begin at one place and are of one size. */
  private boolean areAlike(Box one, Box other) {
    return Math.abs(one.left() - other.left()) <= 0.35 * high
        && Math.abs(one.width() - other.width()) <= 0.3 * high
        && Math.abs(one.height() - other.height()) <= 0.3 * high;
  }

  private static boolean isRound(Box place) {
    return place.width() < 1.5 * place.height();
  }

  /** The sign that something is by its shape: a dash, or a dot; empty if it is none. */
  private String sign(HangingLabel label) {
    Box place = label.place();
    RecognizedWord word =
        lines.get(label.line()).words().get(label.apart() < 0 && !label.isPassedOver() ? 1 : 0);
    int middle = place.top() + place.bottom() - word.box().top() - word.box().bottom();
    boolean beside = word.box().left() - place.right() < NEAR * high;
    if (!beside || Math.abs(middle) > MIDDLE * word.box().height()) {
      return "";
    }
    if (place.height() <= 0.35 * high
        && place.width() >= 0.5 * high
        && place.width() < 2.7 * high) {
      boolean dash = place.width() > 2.2 * place.height();
      return !dash ? "" : place.width() < 0.9 * high ? "-" : "–";
    }
    boolean dot =
        label.parts().size() == 1
            && place.height() >= 0.22 * high
            && place.height() <= 0.85 * high
            && isRound(place)
            && place.height() < 1.5 * place.width()
            && (label.isPassedOver() || !label.isClear(high));
    return dot ? "•" : "";
  }

  /** How a label is read; what was surely read as one is not read again. */
  private List<Vote> votes(HangingLabel label) {
    if (label.isClear(high)) {
      RecognizedWord word = label.read().orElseThrow();
      int sure = (int) Math.round(100 * word.confidence());
      return List.of(new Vote(word.text(), sure, true), new Vote(word.text(), sure, false));
    }
    if (tried++ == 0) {
      first.tesseract().SetVariable("lstm_choice_mode", "0");
    }
    List<Vote> votes = new ArrayList<>();
    ask(votes, label, PSM_SINGLE_WORD, false);
    if (agree(votes)) {
      return votes;
    }
    ask(votes, label, PSM_SINGLE_LINE, false);
    ask(votes, label, PSM_SINGLE_LINE, true);
    if (label.inBrackets(high) == 0) {
      figures(votes, label, PSM_SINGLE_WORD, false);
      figures(votes, label, PSM_SINGLE_LINE, false);
      figures(votes, label, PSM_SINGLE_LINE, true);
    }
    List<Vote> whole = votes.stream().filter(vote -> fits(vote, label)).toList();
    return whole.isEmpty() ? votes : whole;
  }

  /** Whether a reading has no more figures than the label has parts: 2 at an end is read twice. */
  private boolean fits(Vote vote, HangingLabel label) {
    return vote.text().chars().filter(Character::isDigit).count() <= label.figures(high);
  }

  /** Asks the reader of English, who is good at figures and has no Cyrillic letters. */
  private void figures(List<Vote> votes, HangingLabel label, int mode, boolean large) {
    Reading read = second.english(page.picture(), label.place(), mode, large);
    if (!read.text().isEmpty() && Character.isDigit(read.text().charAt(0))) {
      add(votes, label, new Vote(read.text(), read.confidence(), false));
    }
  }

  private void ask(List<Vote> votes, HangingLabel label, int mode, boolean large) {
    Reading one = first.read(page.picture(), label.place(), mode, large, "");
    add(votes, label, new Vote(one.text(), one.confidence(), true));
    Reading other = second.read(page.picture(), label.place(), mode, large, "");
    add(votes, label, new Vote(other.text(), other.confidence(), false));
  }

  private void add(List<Vote> votes, HangingLabel label, Vote vote) {
    int inside = label.inBrackets(high);
    votes.add(inside > 0 ? vote.bracketed(inside) : vote);
  }

  private static boolean agree(List<Vote> votes) {
    return votes.stream().map(Vote::text).distinct().count() == 1
        && votes.stream().allMatch(vote -> vote.confidence() >= SURE);
  }
}
