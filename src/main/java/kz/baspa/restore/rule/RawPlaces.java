package kz.baspa.restore.rule;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.baspa.text.Edit;
import kz.baspa.text.EditedText;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.decision.Decision.Verdict;

/**
 * Finds the places of the raw text that decisions are about. Words are found as wholes, whatever
 * spaces and line ends stand between them; the words around a place are compared by their letters.
 */
final class RawPlaces {
  /** So many letters around a place must be as the decision says; all, if it says fewer. */
  private static final int ENOUGH = 4;

  /** How far around a place words are compared. */
  private static final int AROUND = 200;

  private final EditedText text;
  private final String raw;

  /** Where the words that decisions begin with stand, read in one walk over the raw text. */
  private final Map<String, List<Integer>> byFirstWord = new HashMap<>();

  /**
   * A place in the raw text and in the restored one.
   *
   * @param rawStart first unit in the raw text
   * @param rawEnd the unit after the last one there
   * @param start first unit in the restored text
   * @param end the unit after the last one there
   */
  record Place(int rawStart, int rawEnd, int start, int end) {}

  RawPlaces(EditedText text, List<Decision> decisions) {
    this.text = text;
    this.raw = text.raw();
    for (Decision decision : decisions) {
      if (decision.offset().isEmpty()) {
        byFirstWord.computeIfAbsent(firstWord(decision.before()), word -> new ArrayList<>());
      }
    }
    if (!byFirstWord.isEmpty()) {
      int at = 0;
      while (at < raw.length()) {
        int end = tokenEnd(raw, at);
        List<Integer> found = byFirstWord.get(raw.substring(at, end));
        if (found != null) {
          found.add(at);
        }
        at = end;
      }
    }
  }

  /** A run of letters and digits, or one other character. */
  private static int tokenEnd(String string, int start) {
    int at = start;
    while (at < string.length() && isOfWord(string.charAt(at))) {
      at++;
    }
    return at > start ? at : start + 1;
  }

  private static String firstWord(String before) {
    String stripped = before.strip();
    return stripped.isEmpty()
        ? before.substring(0, 1)
        : stripped.substring(0, tokenEnd(stripped, 0));
  }

  private static boolean isOfWord(char c) {
    return Character.isLetterOrDigit(c)
        || Character.isSurrogate(c)
        || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  /** Whether two texts are the same but for how many spaces part their words. */
  static boolean same(String a, String b) {
    return a.equals(b) || squeezed(a).equals(squeezed(b));
  }

  private static String squeezed(String string) {
    return string.strip().replaceAll("\\s+", " ");
  }

  /** The places that a decision is about, the likeliest first where it is about one. */
  List<Place> of(Decision decision) {
    if (decision.offset().isPresent()) {
      int start = decision.offset().getAsInt();
      int end = matchEnd(decision.before(), start);
      return end < 0 ? List.of() : place(start, end).stream().toList();
    }
    List<Place> found = new ArrayList<>();
    for (int start : byFirstWord.getOrDefault(firstWord(decision.before()), List.of())) {
      int end = matchEnd(decision.before().strip(), start);
      if (end > start && isWhole(start, end)) {
        place(start, end).ifPresent(found::add);
      }
    }
    return likeliest(decision, found).stream()
        .flatMap(place -> meant(decision, place).stream())
        .toList();
  }

  private List<Place> likeliest(Decision decision, List<Place> found) {
    if (decision.series()) {
      return found;
    }
    String left = letters(decision.left());
    String right = letters(decision.right());
    int needed = Math.min(ENOUGH, left.length() + right.length());
    record Scored(Place place, int score) {}
    return found.stream()
        .map(place -> new Scored(place, score(place, left, right)))
        .filter(scored -> scored.score() >= needed)
        .sorted(Comparator.comparingInt(Scored::score).reversed())
        .map(Scored::place)
        .toList();
  }

  /**
   * The marks that were given back behind the words of a decision, where it is about them alone:
   * the stop of {@code асты → асты.}; "" for any other decision.
   */
  static String marksBehind(Decision decision) {
    return decision.verdict() == Verdict.ACCEPT ? "" : marks(decision, decision.after());
  }

  /**
   * What stands behind the words of a decision in this text; "" if they are not followed by marks.
   */
  static String marks(Decision decision, String text) {
    String words = decision.before().strip();
    String all = text.strip();
    boolean behind = decision.offset().isEmpty() && all.startsWith(words);
    String marks = behind ? all.substring(words.length()) : "";
    return marks.codePoints().anyMatch(Character::isLetterOrDigit) ? "" : marks;
  }

  /** The words that were found, or the marks behind them where these are meant and are not raw. */
  private Optional<Place> meant(Decision decision, Place words) {
    String marks = marksBehind(decision);
    if (marks.isEmpty()) {
      return Optional.of(words);
    }
    if (raw.startsWith(marks, words.rawEnd())) {
      return Optional.empty();
    }
    int end = words.end();
    int length = text.text().startsWith(marks, end) ? marks.length() : 0;
    return Optional.of(new Place(words.rawEnd(), words.rawEnd(), end, end + length));
  }

  private boolean isWhole(int start, int end) {
    boolean before = start > 0 && isOfWord(raw.charAt(start - 1)) && isOfWord(raw.charAt(start));
    boolean after =
        end < raw.length() && isOfWord(raw.charAt(end - 1)) && isOfWord(raw.charAt(end));
    return !before && !after;
  }

  /** Where {@code before} ends if it stands here, any spaces for spaces; −1 if it does not. */
  private int matchEnd(String before, int start) {
    if (start > raw.length()) {
      return -1;
    }
    if (raw.startsWith(before, start)) {
      return start + before.length();
    }
    int at = start;
    for (int i = 0; i < before.length(); i++) {
      char c = before.charAt(i);
      if (Character.isWhitespace(c)) {
        int spaces = at;
        while (at < raw.length() && Character.isWhitespace(raw.charAt(at))) {
          at++;
        }
        if (at == spaces) {
          return -1;
        }
      } else if (at < raw.length() && raw.charAt(at) == c) {
        at++;
      } else {
        return -1;
      }
    }
    return at;
  }

  /** The same place in the restored text; none if an edit reaches over its edge. */
  private Optional<Place> place(int rawStart, int rawEnd) {
    int start = text.textOffset(rawStart);
    boolean bare = rawStart == rawEnd;
    int end = start + rawEnd - rawStart;
    List<Edit> edits = text.edits();
    for (int i = text.firstEditFrom(start); i < edits.size(); i++) {
      Edit edit = edits.get(i);
      if (edit.start() > rawEnd || edit.start() == rawEnd && !edit.insertion()) {
        break;
      }
      if (bare && edit.insertion() && edit.start() == rawStart) {
        return Optional.of(new Place(rawStart, rawEnd, text.startInText(i), text.endInText(i)));
      }
      boolean atEdge = edit.end() <= rawStart || edit.start() >= rawEnd;
      if (atEdge) {
        continue;
      }
      if (edit.start() < rawStart || edit.end() > rawEnd) {
        return Optional.empty();
      }
      end = text.endInText(i) + rawEnd - edit.end();
    }
    return Optional.of(new Place(rawStart, rawEnd, start, end));
  }

  private int score(Place place, String left, String right) {
    String now = text.text();
    String before = letters(now.substring(Math.max(0, place.start() - AROUND), place.start()));
    String after =
        letters(now.substring(place.end(), Math.min(now.length(), place.end() + AROUND)));
    int score = 0;
    int i = before.length() - 1;
    int l = left.length() - 1;
    while (i >= 0 && l >= 0 && before.charAt(i--) == left.charAt(l--)) {
      score++;
    }
    int most = Math.min(right.length(), after.length());
    for (int r = 0; r < most && right.charAt(r) == after.charAt(r); r++) {
      score++;
    }
    return score;
  }

  private static String letters(String string) {
    StringBuilder out = new StringBuilder(string.length());
    string.codePoints().filter(Character::isLetterOrDigit).forEach(out::appendCodePoint);
    return out.toString();
  }
}
