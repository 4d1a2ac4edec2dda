package kz.baspa.text.reading;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.text.Edit;
import kz.baspa.text.Edit.Status;
import kz.baspa.text.EditedText;
import kz.baspa.text.Restored;

/**
 * Reads the corrections of a restored text for people: edits of one word are one correction, and
 * each has its sentence. {@code к→қ} in two places of {@code каркынын} is {@code каркынын →
 * қарқынын}.
 */
public final class Corrections {

  /** What is less likely than this is no proposal to a person: the word is shown as unknown. */
  private static final double WORTH_ASKING = 0.1;

  private final EditedText edited;
  private final String text;
  private final LineNumbers lines;
  private final List<Correction> made = new ArrayList<>();
  private final List<Correction> proposed = new ArrayList<>();
  private final List<Correction> refused = new ArrayList<>();
  private final List<Correction> questions = new ArrayList<>();

  /** Reads the corrections of this text. */
  public Corrections(Restored restored) {
    this.edited = restored.lined().edited();
    this.text = edited.text();
    this.lines = new LineNumbers(restored.raw().text());
    readMade();
    restored.proposals().forEach(this::readProposal);
  }

  /**
   * Corrections that were made, in the order of the text; lines put in order are not among them.
   */
  public List<Correction> made() {
    return made;
  }

  /** Corrections that a person is to decide. */
  public List<Correction> proposed() {
    return proposed;
  }

  /** Words that are likely wrong and to which nothing comes near; their {@code after} is empty. */
  public List<Correction> questions() {
    return questions;
  }

  /** Corrections that a person refused. */
  public List<Correction> refused() {
    return refused;
  }

  private void readMade() {
    List<Edit> edits = edited.edits();
    int i = 0;
    int free = 0;
    while (i < edits.size()) {
      Edit edit = edits.get(i);
      if (!isShown(edit)) {
        i++;
        continue;
      }
      if (CorrectionKind.of(edit) == CorrectionKind.MARKS) {
        made.add(mark(edit, i));
        free = ++i;
        continue;
      }
      int start = Context.wordStart(text, edited.startInText(i));
      int end = Context.wordEnd(text, edited.endInText(i));
      int first = i;
      while (first > free && edited.endInText(first - 1) > start && sameLine(first - 1)) {
        first--;
        start = Math.min(start, Context.wordStart(text, edited.startInText(first)));
      }
      int last = i;
      Edit main = edit;
      while (last + 1 < edits.size() && edited.startInText(last + 1) < end) {
        last++;
        end = Math.max(end, Context.wordEnd(text, edited.endInText(last)));
        if (isShown(edits.get(last))
            && CorrectionKind.of(edits.get(last)).compareTo(CorrectionKind.of(main)) < 0) {
          main = edits.get(last);
        }
      }
      double confidence = 1;
      StringBuilder before = new StringBuilder();
      int at = start;
      for (int e = first; e <= last; e++) {
        before.append(text, Math.max(at, start), Math.max(at, edited.startInText(e)));
        before.append(edits.get(e).before());
        at = edited.endInText(e);
        confidence = Math.min(confidence, edits.get(e).confidence());
      }
      before.append(text, at, Math.max(at, end));
      made.add(
          correction(main, before.toString(), text.substring(start, end), confidence, start, end));
      i = last + 1;
      free = i;
    }
  }

  /** A mark without the words beside it and without the line end that it stands for. */
  private Correction mark(Edit edit, int index) {
    int start = edited.startInText(index);
    int end = edited.endInText(index);
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (start < end && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    String after = text.substring(start, end);
    return correction(edit, edit.before().strip(), after, edit.confidence(), start, end);
  }

  private boolean sameLine(int index) {
    return edited.edits().get(index).before().indexOf('\n') < 0;
  }

  private static boolean isShown(Edit edit) {
    return CorrectionKind.of(edit) != CorrectionKind.LINES
        && edit.before().length() <= Context.LONGEST_WORD
        && edit.after().length() <= Context.LONGEST_WORD;
  }

  private void readProposal(Edit proposal) {
    boolean refused = proposal.status() == Status.REFUSED;
    if (!refused
            && (CorrectionKind.of(proposal) == CorrectionKind.LINES
                || proposal.confidence() < WORTH_ASKING)
        || Math.max(proposal.before().length(), proposal.after().length()) > Context.LONGEST_WORD) {
      return;
    }
    int start = edited.textOffset(proposal.start());
    int end = Math.max(start, edited.textOffset(proposal.end()));
    if (proposal.question() && !proposal.decided()) {
      String word = text.substring(start, end);
      questions.add(correction(proposal, word, "", proposal.confidence(), start, end));
      return;
    }
    String now = text.substring(start, end);
    if (!now.equals(proposal.before())) {
      return; // what was proposed for these words is settled: they were changed otherwise
    }
    int from = Context.wordStart(text, start);
    int to = Context.wordEnd(text, end);
    String after = text.substring(from, start) + proposal.after() + text.substring(end, to);
    Correction correction =
        correction(proposal, text.substring(from, to), after, proposal.confidence(), from, to);
    (refused ? this.refused : proposed).add(correction);
  }

  private Correction correction(
      Edit edit, String before, String after, double confidence, int start, int end) {
    return new Correction(
        start,
        end,
        CorrectionKind.mainRule(edit),
        CorrectionKind.of(edit),
        Context.oneLine(before),
        Context.oneLine(after),
        confidence,
        lines.at(edit.start()),
        Context.before(text, start),
        Context.after(text, end));
  }
}
