package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the notes at the feet of pages: small lines, or lines under a drawn line, that begin with a
 * mark which stands raised in the text above.
 */
final class NoteFinder {
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";
  private static final Pattern FIRST =
      Pattern.compile(
          "^([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\\d{1,3}|\\*{1,3}|[!|ІIl](?=\\s\\p{Lu}))[.)!'’|]?[\\u00A0\\u2007\\u2009\\u202F]?(?=\\s|\\p{L}|[«\"“(])");
  private static final Pattern MARK = Pattern.compile("\\(?(\\d{1,3}|\\*{1,3})\\)?");
  private static final Pattern IN_WORD =
      Pattern.compile("([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\\*{1,3})[.,;:!?»”)]*$");

  /** A raised figure is often read as one of these; words in small letters go on behind it. */
  private static final Pattern MISREAD = Pattern.compile("\\p{L}{2,}([!?*'’°`^])");

  /** A note that stands on more pages than one: a mark and a word. */
  private static final Pattern MARKED =
      Pattern.compile("^(\\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|\\*{1,3})[.)]?[\\s\\u00A0]*[«\"“(]?\\p{L}");

  /** A page of a source: {@code 45-б.}, {@code с. 45}. */
  private static final Pattern PAGE_OF_SOURCE =
      Pattern.compile(
          "(?<!\\d)(\\d{1,4})\\s?-?\\s?(?:бет|б|стр|с|p)(?!\\p{L})"
              + "|(?<!\\p{L})(?:бет|б|стр|с|pp?)\\.\\s?(\\d{1,4})(?!\\d)",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** What a note begins with whose number may be misread. */
  private static final Pattern NEXT = Pattern.compile("^\\d[.)]?\\s?[«\"“(]?\\p{Lu}");

  /** A line that ends so far before the others, in heights of letters, is the last of its note. */
  private static final double SHORT = 6;

  /** So many lines over a line may be of the same note. */
  private static final int LINES_OF_A_NOTE = 5;

  /** Where marks stand: the piece, and the note that it calls. */
  private final Map<PlacedText, PageNote> calls = new IdentityHashMap<>();

  private @Nullable PageNote last;
  private int lastPage;
  private int count;

  /**
   * Whether a line at the foot of a page is of a note, and none that runs over the pages. Notes may
   * say the same on many pages, {@code ¹ Сонда.}, but begin with a mark or name a page of a source.
   *
   * @param offset by how much the printed numbers differ from the count of the pages
   */
  static boolean isNote(PageText page, PageLine line, int offset) {
    int number = page.number() + offset;
    if (begins(page, line, number) || namesPage(line, number)) {
      return true;
    }
    List<PageLine> above = new ArrayList<>(page.lines());
    above.removeIf(other -> other.baseline() >= line.baseline());
    above.sort(Comparator.comparingDouble(PageLine::baseline).reversed());
    PageLine below = line;
    for (PageLine other : above.subList(0, Math.min(LINES_OF_A_NOTE, above.size()))) {
      boolean next =
          below.baseline() - other.baseline() < 1.6 * line.size()
              && Math.abs(other.size() - line.size()) < 0.1 * line.size();
      if (!next) {
        return false;
      }
      if (begins(page, other, number)) {
        return isUnderRule(page, other);
      }
      below = other;
    }
    return false;
  }

  /** Whether a line begins with the mark of a note; the number of the page is none. */
  private static boolean begins(PageText page, PageLine line, int number) {
    if (line.isRaised(line.pieces().get(0))) {
      return true;
    }
    Matcher matcher = MARKED.matcher(line.text());
    if (!matcher.find()) {
      return false;
    }
    String mark = plain(matcher.group(1));
    return mark.startsWith("*")
        || Integer.parseInt(mark) != number
        || isUnderRule(page, line)
        || page.lines().stream()
            .filter(other -> other.baseline() < line.baseline())
            .anyMatch(
                other ->
                    other.pieces().stream().anyMatch(piece -> markOf(other, piece).equals(mark)));
  }

  private static boolean namesPage(PageLine line, int number) {
    Matcher matcher = PAGE_OF_SOURCE.matcher(line.text());
    while (matcher.find()) {
      String found = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
      if (Integer.parseInt(found) != number) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line stands under the rule that parts notes from the text, which is short. */
  private static boolean isUnderRule(PageText page, PageLine line) {
    return page.page().strokes().stream()
        .filter(Stroke::isLevel)
        .filter(stroke -> stroke.length() > 3 * line.size())
        .filter(stroke -> stroke.length() < page.page().width() / 2)
        .filter(stroke -> stroke.top() < line.baseline())
        .anyMatch(stroke -> line.top() - stroke.top() < LINES_OF_A_NOTE * 1.6 * line.size());
  }

  /** Takes the notes of a page out of its text. */
  void take(PageText page, double bodySize, double tolerance) {
    List<PageLine> zone = zone(page, bodySize, tolerance);
    int first = 0;
    while (first < zone.size() && !opensNotes(zone.get(first), page, tolerance)) {
      first++;
    }
    goOn(page, zone.subList(0, first));
    if (first == zone.size()) {
      return;
    }
    List<PageLine> lines = zone.subList(first, zone.size());
    List<PageLine> body = page.lines().stream().filter(line -> !lines.contains(line)).toList();
    List<PageNote> notes = notes(lines, tolerance > 0.7 ? endOf(body) : 0);
    Set<PlacedText> used = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean any = false;
    for (PageNote note : notes) {
      any |= call(note, body, used);
    }
    if (tolerance > 0.7) {
      any |= callMisread(notes, body);
    }
    if (any || tolerance > 0.7 && standsApart(lines.get(0), body)) {
      page.notes().addAll(notes);
      page.drop(lines);
      last = notes.get(notes.size() - 1);
      lastPage = page.number();
    }
  }

  /**
   * Whether the notes of a page may begin here. A machine measures some lines of the text as small;
   * one that goes on with a number in its sentence, {@code 62 оқушы}, is no note.
   */
  private static boolean opensNotes(PageLine line, PageText page, double tolerance) {
    Matcher first = FIRST.matcher(line.text());
    if (!first.find()) {
      return false;
    }
    String words = line.text().substring(first.end()).strip();
    List<PageLine> above =
        page.lines().stream().filter(other -> other.baseline() < line.baseline()).toList();
    return tolerance <= 0.7
        || words.isEmpty()
        || !Character.isLowerCase(words.codePointAt(0))
        || standsApart(line, above);
  }

  /** Lines at the foot of a page may be the rest of the last note of the page before. */
  private void goOn(PageText page, List<PageLine> lines) {
    PageNote note = last;
    if (lines.isEmpty() || note == null || lastPage != page.number() - 1) {
      return;
    }
    String before = note.lines().get(note.lines().size() - 1).text().strip();
    boolean open = before.isEmpty() || ".!?…".indexOf(before.charAt(before.length() - 1)) < 0;
    if (open && Character.isLowerCase(lines.get(0).text().codePointAt(0))) {
      note.lines().addAll(lines);
      lastPage = page.number();
      page.drop(List.copyOf(lines));
    }
  }

  /**
   * Whether a line stands well below all others. A machine often misreads the marks in the text, so
   * that nothing calls its notes.
   */
  private static boolean standsApart(PageLine line, List<PageLine> body) {
    double above = body.stream().mapToDouble(PageLine::baseline).max().orElse(line.baseline());
    return line.baseline() - above > 1.9 * line.size();
  }

  /** The note that this piece calls; null if it is no mark. */
  @Nullable PageNote called(PlacedText piece) {
    return calls.get(piece);
  }

  /** The lines at the foot of a page that may be notes. */
  private static List<PageLine> zone(PageText page, double bodySize, double tolerance) {
    List<PageLine> sorted = new ArrayList<>(page.lines());
    sorted.sort(Comparator.comparingDouble(PageLine::baseline));
    double rule = Double.MAX_VALUE;
    for (Stroke stroke : page.page().strokes()) {
      boolean free =
          stroke.isLevel()
              && stroke.length() > 3 * bodySize
              && stroke.top() > 0.3 * page.height()
              && page.tables().stream()
                  .noneMatch(t -> stroke.top() > t.top() - 4 && stroke.top() < t.bottom() + 4);
      if (free) {
        rule = Math.min(rule, stroke.top());
      }
    }
    double small = (tolerance > 0.7 ? 0.85 : 0.94) * bodySize;
    int from = sorted.size();
    while (from > 0) {
      PageLine line = sorted.get(from - 1);
      boolean isSmall = line.size() < small;
      boolean isUnder = line.top() > rule - 2 && line.size() <= bodySize * 1.02;
      if (!isSmall && !isUnder) {
        break;
      }
      from--;
    }
    return sorted.subList(from, sorted.size());
  }

  /** Where the lines of a text end. */
  private static double endOf(List<PageLine> body) {
    return body.stream().mapToDouble(PageLine::right).max().orElse(0);
  }

  /**
   * The notes of these lines.
   *
   * @param end where lines of the text end if a machine read them and may have misread marks; else
   *     0
   */
  private static List<PageNote> notes(List<PageLine> lines, double end) {
    List<PageNote> notes = new ArrayList<>();
    for (PageLine line : lines) {
      Matcher matcher = FIRST.matcher(line.text());
      boolean begins = matcher.find();
      String mark = begins ? plain(matcher.group(1)) : "";
      if (begins && !follows(notes, mark) && isMisread(notes, line, mark, end)) {
        PageNote before = notes.get(notes.size() - 1);
        mark = Integer.toString(Integer.parseInt(before.mark()) + 1);
      }
      if (begins && follows(notes, mark) || notes.isEmpty()) {
        notes.add(new PageNote(mark, matcher.end(), line));
      } else {
        notes.get(notes.size() - 1).lines().add(line);
      }
    }
    return notes;
  }

  /** Whether a line begins the next note though its mark was read as another number. */
  private static boolean isMisread(List<PageNote> notes, PageLine line, String mark, double end) {
    PageNote before = notes.get(notes.size() - 1);
    PageLine above = before.lines().get(before.lines().size() - 1);
    return mark.length() == 1
        && !mark.equals("*")
        && before.mark().length() == 1
        && !before.mark().equals("*")
        && NEXT.matcher(line.text()).find()
        && above.right() < end - SHORT * line.size();
  }

  /** Whether a note with this mark may stand behind those before it. */
  private static boolean follows(List<PageNote> notes, String mark) {
    if (notes.isEmpty() || mark.startsWith("*")) {
      return true;
    }
    String last = notes.get(notes.size() - 1).mark();
    return last.startsWith("*") || Integer.parseInt(mark) == Integer.parseInt(last) + 1;
  }

  private boolean call(PageNote note, List<PageLine> body, Set<PlacedText> used) {
    for (PageLine line : body) {
      for (PlacedText piece : line.pieces()) {
        if (markOf(line, piece).equals(note.mark()) && used.add(piece)) {
          note.called("note" + ++count);
          calls.put(piece, note);
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Notes that nothing calls are called by what stands raised, if there is as much of it; a single
   * one by the one mark that was surely misread.
   */
  private boolean callMisread(List<PageNote> notes, List<PageLine> body) {
    List<PageNote> open = notes.stream().filter(note -> note.id().isEmpty()).toList();
    List<PlacedText> raised = new ArrayList<>();
    List<PlacedText> marks = new ArrayList<>();
    for (PageLine line : body) {
      for (int i = 0; i < line.pieces().size(); i++) {
        PlacedText piece = line.pieces().get(i);
        boolean goesOn =
            i + 1 < line.pieces().size()
                && Character.isLowerCase(line.pieces().get(i + 1).text().codePointAt(0));
        if (calls.containsKey(piece)) {
          continue;
        }
        if (isRaisedMark(piece)) {
          raised.add(piece);
        } else if (goesOn && MISREAD.matcher(piece.text()).matches()) {
          marks.add(piece);
        }
      }
    }
    List<PlacedText> found = raised.isEmpty() ? marks : raised;
    if (open.isEmpty() || open.size() != found.size() || raised.isEmpty() && open.size() > 1) {
      return false;
    }
    for (int i = 0; i < open.size(); i++) {
      open.get(i).called("note" + ++count);
      calls.put(found.get(i), open.get(i));
    }
    return true;
  }

  /** Whether a reading machine saw that this stands raised behind a word. */
  private static boolean isRaisedMark(PlacedText piece) {
    return piece.confidence() >= 0 && !piece.spaced() && piece.text().length() <= 2;
  }

  /** Whether the mark of a note was read as something that is none, and stays so in the text. */
  static boolean isMisread(PlacedText piece) {
    return isRaisedMark(piece)
        || MISREAD.matcher(piece.text()).matches() && !IN_WORD.matcher(piece.text()).find();
  }

  /** The mark that a piece is or ends with; empty if there is none. */
  private static String markOf(PageLine line, PlacedText piece) {
    Matcher alone = MARK.matcher(piece.text());
    if (line.isRaised(piece) && alone.matches()) {
      return alone.group(1);
    }
    Matcher inWord = IN_WORD.matcher(piece.text());
    return inWord.find() && (inWord.start() > 0 || !piece.spaced()) ? plain(inWord.group(1)) : "";
  }

  /** Where the mark begins and ends in the text of a piece. */
  static int[] markIn(PlacedText piece) {
    if (isRaisedMark(piece)) {
      return new int[] {0, piece.text().length()};
    }
    if (isMisread(piece)) {
      return new int[] {piece.text().length() - 1, piece.text().length()};
    }
    Matcher inWord = IN_WORD.matcher(piece.text());
    boolean found = inWord.find();
    return found
        ? new int[] {inWord.start(1), inWord.end(1)}
        : new int[] {0, piece.text().length()};
  }

  private static String plain(String mark) {
    StringBuilder plain = new StringBuilder();
    for (char each : mark.toCharArray()) {
      int digit = RAISED.indexOf(each);
      boolean one = "!|ІIl".indexOf(each) >= 0; // what a small raised 1 is read as
      plain.append(digit >= 0 ? (char) ('0' + digit) : one ? '1' : each);
    }
    return plain.toString();
  }
}
