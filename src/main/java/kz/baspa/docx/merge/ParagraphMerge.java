package kz.baspa.docx.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import kz.baspa.docx.merge.Changes.Change;
import kz.baspa.docx.merge.Leaves.Leaf;
import kz.baspa.docx.read.Piece;
import kz.baspa.docx.read.Pieces;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.decision.Decision.Verdict;

/**
 * Brings what was changed in a paragraph of the Word file into the TEI, word by word, so that all
 * that Word does not know (raw words, page breaks, identifiers) stays where the words stayed.
 */
public final class ParagraphMerge {
  private static final int CONTEXT = 40;

  private final Leaves leaves;
  private final String shown;
  private final List<Piece> edited;
  private final String editedShown;
  private final NewText newText;
  private final TextEdit edit;
  private final List<String> notesBefore = new ArrayList<>();
  private final List<String> notesAfter = new ArrayList<>();
  private final List<Decision> decisions;

  private ParagraphMerge(
      Element owner,
      List<TeiNode> content,
      List<Piece> edited,
      NewText newText,
      List<Decision> decisions) {
    this.leaves = Leaves.of(owner, content);
    this.shown = leaves.shown();
    this.edited = edited;
    this.editedShown = Piece.shown(edited);
    this.newText = newText;
    this.edit = new TextEdit(owner, content, leaves, newText);
    this.decisions = decisions;
  }

  /**
   * Merges one paragraph.
   *
   * @param content the children of {@code owner} that the paragraph shows
   * @param tracked whether the corrections were tracked changes, so that one that is still pending
   *     can be told from one that was accepted
   * @return whether anything was changed
   */
  public static boolean merge(
      Element owner,
      List<TeiNode> content,
      List<Piece> edited,
      boolean tracked,
      NewText newText,
      List<Decision> decisions) {
    ParagraphMerge merge = new ParagraphMerge(owner, content, edited, newText, decisions);
    boolean notes = merge.notes();
    if (merge.shown.equals(merge.editedShown)) {
      if (tracked) {
        merge.accepted(List.of());
      }
      return notes;
    }
    List<Change> changes = Changes.of(merge.leaves, edited, merge.notesBefore, merge.notesAfter);
    if (tracked) {
      merge.accepted(changes);
    }
    for (int i = changes.size() - 1; i >= 0; i--) {
      merge.apply(changes.get(i));
    }
    merge.leaves.all().forEach(Leaf::store);
    TextEdit.prune(owner);
    return true;
  }

  /** Footnotes that stand where they stood, with other words in them. */
  private boolean notes() {
    List<Element> before = new ArrayList<>();
    for (int i = 0; i < leaves.length(); i++) {
      Element note = shown.charAt(i) == Piece.NOTE_MARK ? leaves.place(i).element() : null;
      if (note != null) {
        before.add(note);
      }
    }
    List<String> after =
        edited.stream().filter(piece -> piece.kind() == Piece.Kind.NOTE).map(Piece::text).toList();
    if (before.size() != after.size()) {
      before.forEach(note -> notesBefore.add(Leaves.of(note, note.children()).shown()));
      notesAfter.addAll(after);
      return false;
    }
    boolean changed = false;
    for (int i = 0; i < before.size(); i++) {
      Element note = before.get(i);
      List<Piece> text = List.of(Piece.plain(after.get(i)));
      changed |=
          merge(note, List.copyOf(note.children()), Pieces.tidy(text), false, newText, decisions);
    }
    return changed;
  }

  /** Corrections that nobody undid and that are no longer pending have been accepted. */
  private void accepted(List<Change> changes) {
    Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    boolean[] touched = new boolean[shown.length()];
    for (Change change : changes) {
      for (int i = change.start(); i < change.end(); i++) {
        touched[i] = true;
      }
    }
    int shift = 0;
    int next = 0;
    for (int i = 0; i < shown.length(); i++) {
      while (next < changes.size() && changes.get(next).end() <= i) {
        Change change = changes.get(next++);
        shift += Piece.shown(change.pieces()).length() - (change.end() - change.start());
      }
      Element correction = leaves.place(i).correction();
      if (correction != null && seen.add(correction) && !touched[i] && !isPending(i + shift)) {
        int end = i;
        while (end < shown.length() && leaves.place(end).correction() == correction) {
          end++;
        }
        decide(Verdict.ACCEPT, correction, i, end, "");
      }
    }
  }

  private boolean isPending(int at) {
    List<Piece> piece = Pieces.slice(edited, at, at + 1);
    return !piece.isEmpty() && piece.get(0).pending();
  }

  private void decide(Verdict verdict, Element correction, int start, int end, String instead) {
    String raw = raw(correction);
    String after = shown.substring(start, end);
    if (!raw.isEmpty()) {
      decide(verdict, raw, after, instead, start, end);
    } else if (verdict != Verdict.ACCEPT) {
      // A stop that was given back stands on no raw word: the words before it name its place.
      int from = wordsBefore(start);
      String words = raw(from, start);
      if (!words.isEmpty()) {
        String wanted = verdict == Verdict.REPLACE ? words + instead : "";
        decide(verdict, words, words + after, wanted, from, end);
      }
    }
  }

  private void decide(
      Verdict verdict, String before, String after, String instead, int start, int end) {
    decisions.add(
        new Decision(
            verdict,
            before,
            withoutNotes(after),
            withoutNotes(instead),
            OptionalInt.empty(),
            withoutNotes(shown.substring(Math.max(0, start - CONTEXT), start)),
            withoutNotes(shown.substring(end, Math.min(shown.length(), end + CONTEXT))),
            0));
  }

  private static String withoutNotes(String shown) {
    return shown.replace(String.valueOf(Piece.NOTE_MARK), "");
  }

  /** Where what stands before a place without a space begins, a correction being one whole. */
  private int wordsBefore(int end) {
    int start = end;
    while (start > 0
        && (!Character.isWhitespace(shown.charAt(start - 1))
            || leaves.place(start - 1).correction() != null
                && start < end
                && leaves.place(start - 1).correction() == leaves.place(start).correction())) {
      start--;
    }
    return start;
  }

  /** A stretch of the shown text as the raw text had it, without notes. */
  private String raw(int start, int end) {
    StringBuilder raw = new StringBuilder();
    Element last = null;
    for (int i = start; i < end; i++) {
      Element correction = leaves.place(i).correction();
      if (correction == null && shown.charAt(i) != Piece.NOTE_MARK) {
        raw.append(shown.charAt(i));
      } else if (correction != last && correction != null) {
        raw.append(raw(correction));
      }
      last = correction;
    }
    return raw.toString();
  }

  static String raw(Element correction) {
    Element raw =
        correction.child("sic") == null ? correction.child("orig") : correction.child("sic");
    return raw == null ? "" : raw.textContent().strip().replaceAll("\\s+", " ");
  }

  private void apply(Change change) {
    Set<Element> corrections = new LinkedHashSet<>();
    for (int i = change.start(); i < change.end(); i++) {
      if (leaves.place(i).correction() != null) {
        corrections.add(leaves.place(i).correction());
      }
    }
    if (corrections.isEmpty() || !refused(change) && !parted(change, corrections)) {
      for (Element correction : corrections) {
        lifted(correction);
      }
      edit.replace(change);
    }
  }

  /** Whether the change is that some of the corrections in it were refused and nothing else. */
  private boolean refused(Change change) {
    List<Refusals.Part> parts = new ArrayList<>();
    int start = change.start();
    for (int i = change.start(); i < change.end(); i++) {
      Element own = leaves.place(i).correction();
      if (i + 1 == change.end() || leaves.place(i + 1).correction() != own) {
        String raw = own == null ? "" : raw(own);
        parts.add(new Refusals.Part(start, shown.substring(start, i + 1), own, raw));
        start = i + 1;
      }
    }
    List<Refusals.Refused> refused = Refusals.of(parts, Piece.shown(change.pieces()));
    for (int i = refused.size() - 1; i >= 0; i--) {
      Refusals.Part part = refused.get(i).part();
      int from = refused.get(i).from();
      List<Piece> pieces = Pieces.slice(change.pieces(), from, from + part.raw().length());
      int end = part.start() + part.shown().length();
      corrected(new Change(part.start(), end, pieces), refused.get(i).correction());
    }
    return !refused.isEmpty();
  }

  /** Takes each corrected word by itself where both sides have the same number of words. */
  private boolean parted(Change change, Set<Element> corrections) {
    List<String> before = WordTokens.of(shown.substring(change.start(), change.end()));
    List<String> after = WordTokens.of(Piece.shown(change.pieces()));
    if (corrections.size() == 1 && covers(change, corrections.iterator().next())) {
      corrected(change, corrections.iterator().next());
      return true;
    }
    if (before.size() != after.size()) {
      return false;
    }
    List<Change> parts = new ArrayList<>();
    int atBefore = change.start();
    int atAfter = 0;
    for (int i = 0; i < before.size(); i++) {
      int lengthBefore = before.get(i).length();
      int lengthAfter = after.get(i).length();
      parts.add(
          new Change(
              atBefore,
              atBefore + lengthBefore,
              Pieces.slice(change.pieces(), atAfter, atAfter + lengthAfter)));
      atBefore += lengthBefore;
      atAfter += lengthAfter;
    }
    for (Change part : parts) {
      Element own = leaves.place(part.start()).correction();
      if (own != null && !covers(part, own)) {
        return false;
      }
    }
    for (int i = parts.size() - 1; i >= 0; i--) {
      Change part = parts.get(i);
      Element own = leaves.place(part.start()).correction();
      if (Piece.shown(part.pieces()).equals(shown.substring(part.start(), part.end()))) {
        continue;
      }
      if (own == null) {
        edit.replace(part);
      } else {
        corrected(part, own);
      }
    }
    return true;
  }

  private boolean covers(Change change, Element correction) {
    boolean inside = change.start() < change.end();
    for (int i = change.start(); i < change.end(); i++) {
      inside &= leaves.place(i).correction() == correction;
    }
    boolean before =
        change.start() > 0 && leaves.place(change.start() - 1).correction() == correction;
    boolean after =
        change.end() < shown.length() && leaves.place(change.end()).correction() == correction;
    return inside && !before && !after;
  }

  /** A correction that a person refused, or wrote otherwise. */
  private void corrected(Change change, Element correction) {
    String now = Piece.shown(change.pieces());
    String raw = raw(correction);
    boolean refused = now.strip().equals(raw);
    decide(
        refused ? Verdict.REFUSE : Verdict.REPLACE,
        correction,
        change.start(),
        change.end(),
        refused ? "" : now);
    if (refused || now.isBlank() || correction.is("supplied")) {
      lifted(correction);
      edit.replace(change);
      return;
    }
    edit.replace(change);
    Element made = made(correction);
    made.attributes().remove("resp");
    made.attributes().remove("type");
    made.set("cert", "high");
  }

  /** Takes the marks of a correction off; what is shown stays in its place. */
  private void lifted(Element correction) {
    Element parent = correction.container();
    int at = TextEdit.indexOf(parent, correction);
    if (at < 0) {
      return;
    }
    Element made = made(correction);
    List<TeiNode> inside = List.copyOf(made.children());
    parent.children().remove(at);
    TextEdit.addAll(parent, at, inside);
    for (Leaf leaf : leaves.all()) {
      if (leaf.parent() == made) {
        leaf.moveTo(parent);
      }
    }
  }

  private static Element made(Element correction) {
    Element made = correction.child("corr");
    if (made == null) {
      made = correction.child("reg");
    }
    return made == null ? correction : made;
  }
}
