package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.baspa.input.build.Numerals;
import kz.baspa.input.build.StyledText;
import kz.baspa.text.evidence.ReadLetter;
import kz.baspa.text.evidence.SpanLook;
import kz.baspa.text.evidence.WordEvidence;

/** Writes lines with their looks, and keeps what a reading machine said of their words. */
final class LineWriter {
  private final NoteFinder finder;
  private final List<WordEvidence> evidence = new ArrayList<>();

  LineWriter(NoteFinder finder) {
    this.finder = finder;
  }

  /** Begins a block. */
  void begin() {
    evidence.clear();
  }

  /**
   * Adds the words of a line.
   *
   * @param skip how many units of it were taken already
   * @param called takes the notes that are called
   */
  void add(PageLine line, int skip, StyledText out, List<PageNote> called) {
    int left = skip;
    int far = Seams.farPage(line);
    boolean first = true;
    Set<SpanLook> before = Set.of();
    for (int i = 0; i < line.pieces().size(); i++) {
      PlacedText piece = line.pieces().get(i);
      String text = piece.text().substring(Math.min(left, piece.text().length()));
      left = Math.max(0, left - piece.text().length() - (i > 0 && piece.spaced() ? 1 : 0));
      if (text.isEmpty()) {
        continue;
      }
      Set<SpanLook> looks = looks(line, piece);
      if (!first && piece.spaced()) {
        boolean same = looks.equals(before);
        out.add(far > 0 && i == far ? "\t" : " ", same ? looks : Set.of(), "");
      }
      first = false;
      before = looks;
      int begin = out.length();
      PageNote note = finder.called(piece);
      if (note != null && text.length() == piece.text().length()) {
        int[] mark = NoteFinder.markIn(piece);
        Set<SpanLook> plain = line.isRaised(piece) ? Set.of() : looks;
        out.add(text.substring(0, mark[0]), plain, "");
        String shown =
            NoteFinder.isMisread(piece) ? text.substring(mark[0], mark[1]) : raised(note.mark());
        out.add(shown, EnumSet.of(SpanLook.NOTE_MARK), note.id());
        out.add(text.substring(mark[1]), plain, "");
        called.add(note);
        place(piece, begin, out);
        continue;
      }
      if (piece.confidence() >= 0) {
        int at = out.length();
        evidence.add(
            new WordEvidence(
                at,
                at + text.length(),
                piece.confidence(),
                piece.alternatives(),
                letters(piece, text)));
      }
      out.add(text, looks, "");
      place(piece, begin, out);
    }
  }

  private static void place(PlacedText piece, int begin, StyledText out) {
    if (piece.place() != null) {
      out.place(begin, out.length(), piece.place());
    }
  }

  /** Adds the words of a line without their looks: {@link PageLine#text}. */
  static void plain(PageLine line, StyledText out) {
    boolean first = true;
    for (PlacedText piece : line.pieces()) {
      out.add(first || !piece.spaced() ? "" : " ");
      first = false;
      int begin = out.length();
      out.add(piece.text());
      place(piece, begin, out);
    }
  }

  /** The letters of the end of a word. */
  private static List<ReadLetter> letters(PlacedText piece, String text) {
    int gone = piece.text().length() - text.length();
    return piece.letters().size() == piece.text().length()
        ? piece.letters().subList(gone, piece.letters().size())
        : List.of();
  }

  private static Set<SpanLook> looks(PageLine line, PlacedText piece) {
    Set<SpanLook> looks = EnumSet.noneOf(SpanLook.class);
    if (piece.bold()) {
      looks.add(SpanLook.BOLD);
    }
    if (piece.italic()) {
      looks.add(SpanLook.ITALIC);
    }
    if (line.isRaised(piece)) {
      looks.add(SpanLook.SUPERSCRIPT);
    } else if (line.isLowered(piece)) {
      looks.add(SpanLook.SUBSCRIPT);
    }
    return looks;
  }

  /** What was said of the words of the block that begins there in the raw text. */
  List<WordEvidence> evidence(int start) {
    return evidence.stream()
        .map(
            word ->
                new WordEvidence(
                    start + word.start(),
                    start + word.end(),
                    word.confidence(),
                    word.alternatives(),
                    word.letters()))
        .toList();
  }

  /** A mark in raised digits; asterisks as they are. */
  static String raised(String mark) {
    return mark.startsWith("*") ? mark : Numerals.raised(Integer.parseInt(mark));
  }
}
