package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.docx.merge.Leaves.Place;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.Pieces;

/** Finds what differs between what a paragraph showed and what it shows now, word by word. */
final class Changes {
  /** A changed stretch of the shown text and what stands there now. */
  record Change(int start, int end, List<Piece> pieces) {}

  /** A stretch that differs, in the shown text and in the edited one. */
  private record Span(int start, int end, int startAfter, int endAfter) {}

  private final Leaves leaves;
  private final String shown;
  private final List<Piece> edited;
  private final String editedShown;
  private final List<String> notesBefore;
  private final List<String> notesAfter;

  private Changes(
      Leaves leaves, List<Piece> edited, List<String> notesBefore, List<String> notesAfter) {
    this.leaves = leaves;
    this.shown = leaves.shown();
    this.edited = edited;
    this.editedShown = Piece.shown(edited);
    this.notesBefore = notesBefore;
    this.notesAfter = notesAfter;
  }

  /**
   * The changes in order, none touching a part of a correction only.
   *
   * @param notesBefore the texts of the notes, where some came or went, to tell them apart
   */
  static List<Change> of(
      Leaves leaves, List<Piece> edited, List<String> notesBefore, List<String> notesAfter) {
    return new Changes(leaves, edited, notesBefore, notesAfter).changes();
  }

  private List<Change> changes() {
    List<String> before = tokens(shown, notesBefore);
    List<String> after = tokens(editedShown, notesAfter);
    int[] matches = Diff.matches(before, after);
    List<Span> spans = new ArrayList<>();
    int a = 0;
    int atBefore = 0;
    int atAfter = 0;
    int startBefore = 0;
    int startAfter = 0;
    for (int b = 0; b <= after.size(); b++) {
      if (b < after.size() && matches[b] < 0) {
        atAfter += length(after.get(b));
        continue;
      }
      int next = b == after.size() ? before.size() : matches[b];
      while (a < next) {
        atBefore += length(before.get(a++));
      }
      if (atBefore > startBefore || atAfter > startAfter) {
        spans.add(new Span(startBefore, atBefore, startAfter, atAfter));
      }
      if (b < after.size()) {
        atBefore += length(before.get(a++));
        atAfter += length(after.get(b));
        startBefore = atBefore;
        startAfter = atAfter;
      }
    }
    return whole(spans);
  }

  /** The words of a text; notes are told apart by theirs where some came or went. */
  private static List<String> tokens(String text, List<String> notes) {
    List<String> tokens = new ArrayList<>();
    int next = 0;
    for (String word : WordTokens.of(text)) {
      boolean note = word.charAt(0) == Piece.NOTE_MARK && next < notes.size();
      tokens.add(note ? word + notes.get(next++) : word);
    }
    return tokens;
  }

  private static int length(String token) {
    return token.charAt(0) == Piece.NOTE_MARK ? 1 : token.length();
  }

  /** Widens each change to the whole of any correction that it touches. */
  private List<Change> whole(List<Span> spans) {
    List<Span> whole = new ArrayList<>();
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      while (span.start() > 0 && span.start() < shown.length() && splits(span.start())) {
        Span before = whole.isEmpty() ? null : whole.get(whole.size() - 1);
        if (before != null && before.end() == span.start()) {
          whole.remove(whole.size() - 1);
          span = new Span(before.start(), span.end(), before.startAfter(), span.endAfter());
        } else {
          span = new Span(span.start() - 1, span.end(), span.startAfter() - 1, span.endAfter());
        }
      }
      while (span.end() > span.start() && span.end() < shown.length() && splits(span.end())) {
        Span next = i + 1 < spans.size() ? spans.get(i + 1) : null;
        if (next != null && next.start() == span.end()) {
          i++;
          span = new Span(span.start(), next.end(), span.startAfter(), next.endAfter());
        } else {
          span = new Span(span.start(), span.end() + 1, span.startAfter(), span.endAfter() + 1);
        }
      }
      whole.add(span);
    }
    return whole.stream()
        .map(
            span ->
                new Change(
                    span.start(),
                    span.end(),
                    Pieces.slice(edited, span.startAfter(), span.endAfter())))
        .toList();
  }

  /** Whether a correction, or a mark of several signs such as […], goes on here. */
  private boolean splits(int at) {
    Place before = leaves.place(at - 1);
    Place after = leaves.place(at);
    return before.correction() != null && before.correction() == after.correction()
        || before.element() != null && before.element() == after.element();
  }
}
