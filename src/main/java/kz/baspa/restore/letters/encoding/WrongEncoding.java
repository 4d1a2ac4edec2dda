package kz.baspa.restore.letters.encoding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.restore.letters.encoding.Misreading.Piece;
import kz.baspa.restore.letters.encoding.Misreading.Undone;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.ProposingRule;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Change;
import kz.baspa.text.Finding;
import kz.baspa.text.LinedText;

/**
 * Reads lines anew that were read in the wrong encoding before they were saved: {@code РєС–С‚Р°Рї}
 * (UTF-8 read as windows-1251) and {@code êіòàï} (windows-1251 read as Latin-1) become {@code
 * кітап}, also where it was done twice. A line is read anew where its letters cannot have come
 * about otherwise; a short one besides, where most lines of the text are so.
 *
 * <p>It runs first of all, since what looks like invisible characters is half a letter here.
 */
public final class WrongEncoding extends ProposingRule {
  private static final int MOST_TIMES = 3;

  /** One letter in so many that is lost for good: the text must be saved again. */
  private static final int LOST_ONE_IN = 50;

  private final List<Misreading> misreadings = Misreading.all();

  public WrongEncoding() {
    super("wrong-encoding");
  }

  @Override
  protected List<Change> changes(LinedText text, Decider decider) {
    List<List<Misreading>> ways = new ArrayList<>();
    Map<List<Misreading>, Integer> counts = new LinkedHashMap<>();
    int lines = 0;
    for (int line = 0; line < text.size(); line++) {
      String string = text.string(line);
      List<Misreading> way = way(string);
      ways.add(way);
      lines += string.chars().anyMatch(c -> c >= 0x80) ? 1 : 0;
      if (!way.isEmpty()) {
        counts.merge(way, 1, Integer::sum);
      }
    }
    if (counts.isEmpty()) {
      return List.of();
    }
    List<Misreading> usual = List.of();
    for (Map.Entry<List<Misreading>, Integer> count : counts.entrySet()) {
      usual = count.getValue() * 2 > lines ? count.getKey() : usual;
    }
    List<Change> changes = new ArrayList<>();
    Map<Misreading, Integer> undone = new HashMap<>();
    int letters = 0;
    int lost = 0;
    for (int line = 0; line < text.size(); line++) {
      Piece piece = Piece.of(text.string(line), text.start(line));
      for (Misreading misreading : ways.get(line).isEmpty() ? usual : ways.get(line)) {
        Undone once = misreading.undo(piece);
        if (once.letters() > 0) {
          piece = once.piece();
          letters += once.letters();
          lost += once.lost();
          undone.merge(misreading, 1, Integer::sum);
        }
      }
      compare(text.text(), piece, changes);
    }
    if (lost * LOST_ONE_IN > letters) {
      Misreading first = misreadings.stream().filter(undone::containsKey).findFirst().orElseThrow();
      throw new BaspaException(Fault.INPUT, "letters.encoding-lost", first.really(), first.shown());
    }
    for (Misreading misreading : misreadings) {
      if (undone.containsKey(misreading)) {
        decider.report(
            Finding.at(
                -1,
                "letters.wrong-encoding",
                misreading.really(),
                misreading.shown(),
                undone.get(misreading)));
      }
    }
    return changes;
  }

  /** What was done to a line, the last first; empty if nothing surely was. */
  private List<Misreading> way(String line) {
    if (line.chars().allMatch(c -> c < 0x80)) {
      return List.of();
    }
    List<Misreading> way = new ArrayList<>();
    Piece piece = Piece.of(line, 0);
    while (way.size() < MOST_TIMES) {
      String now = piece.text();
      Misreading found = null;
      for (Misreading misreading : misreadings) {
        if (found == null && misreading.isSure(now)) {
          found = misreading;
        }
      }
      if (found == null) {
        break;
      }
      way.add(found);
      piece = found.undo(piece).piece();
    }
    return way;
  }

  /** A change for each word that reads otherwise, and for each space. */
  private void compare(String before, Piece piece, List<Change> changes) {
    String after = piece.text();
    int i = 0;
    while (i < after.length()) {
      int start = i;
      boolean space = Character.isWhitespace(after.charAt(i));
      while (i < after.length() && Character.isWhitespace(after.charAt(i)) == space) {
        i++;
      }
      int from = piece.from()[start];
      int to = piece.from()[i];
      String word = after.substring(start, i);
      if (!before.substring(from, to).equals(word)) {
        changes.add(change(from, to, word, 0.99));
      }
    }
  }
}
