package kz.baspa.scan;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kz.baspa.scan.EditSteps.Step;
import kz.baspa.text.Edit;
import kz.baspa.text.EditedText;
import kz.baspa.text.Spaces;

/**
 * The restored words as the page has them: {@code КІРІСПБ.} was read, the work has the heading
 * {@code Кіріспе}, and here it is {@code КІРІСПЕ.} What was misread is mended, lines that go on are
 * joined; the case of headings, stops that were taken off or added, dots of the contents list,
 * numbers and quotation marks are as they were read.
 *
 * <p>Each edit is taken apart into {@link EditSteps}, so that the offsets of this text lead to the
 * very letters that a word came from.
 */
final class WordsOnPage {
  private static final String QUOTES = "\"«»„“”‟";

  private final Edit edit;
  private final Set<PageEffect> effects = EnumSet.noneOf(PageEffect.class);

  private WordsOnPage(Edit edit) {
    this.edit = edit;
    edit.rules().forEach(rule -> effects.add(PageEffect.of(rule)));
  }

  /** The words as the page has them, from the same raw text. */
  static EditedText of(EditedText restored) {
    List<Edit> edits = new ArrayList<>();
    for (Edit edit : restored.edits()) {
      new WordsOnPage(edit).collect(edits);
    }
    return EditedText.of(restored.raw(), edits);
  }

  private void collect(List<Edit> edits) {
    for (Step step : EditSteps.of(edit.before(), edit.after())) {
      String before = edit.before().substring(step.start(), step.end());
      String after = effects.contains(PageEffect.LAYOUT) ? printed(step, before) : step.after();
      if (!after.equals(before)) {
        edits.add(
            new Edit(
                edit.start() + step.start(),
                edit.start() + step.end(),
                before,
                after,
                edit.rules(),
                edit.confidence(),
                edit.status(),
                edit.reason()));
      }
    }
  }

  /** What the page has where an edit changed the layout as well. */
  private String printed(Step step, String before) {
    boolean reading = effects.contains(PageEffect.READING);
    String after = step.after();
    if (after.isEmpty()) {
      return isGone(step, before, reading) ? "" : before;
    }
    if (before.isEmpty()) {
      boolean parts = after.equals(" ") && isWithinWord(step);
      boolean letters = reading && after.chars().allMatch(Character::isLetter);
      return parts ? after : letters ? inCase(after, step) : "";
    }
    boolean quotes =
        before.chars().allMatch(c -> QUOTES.indexOf(c) >= 0)
            && after.chars().allMatch(c -> QUOTES.indexOf(c) >= 0);
    boolean same = before.equalsIgnoreCase(after) || before.isBlank() && after.isBlank();
    return !reading || quotes || same ? before : inCase(after, step);
  }

  private boolean isGone(Step step, String before, boolean reading) {
    boolean joining = effects.contains(PageEffect.JOINING);
    if (joining && before.indexOf('\n') >= 0) {
      return true;
    }
    boolean blank = before.chars().allMatch(c -> c == '-' || Spaces.isSpace((char) c));
    return blank && before.chars().anyMatch(c -> Spaces.isSpace((char) c))
        ? (joining || reading) && isWithinWord(step)
        : reading && before.chars().allMatch(Character::isLetterOrDigit);
  }

  private boolean isWithinWord(Step step) {
    return step.start() > 0
        && step.end() < edit.before().length()
        && Character.isLetterOrDigit(edit.before().charAt(step.start() - 1))
        && Character.isLetterOrDigit(edit.before().charAt(step.end()));
  }

  /** Letters in the case of those they stand for or beside. */
  private String inCase(String after, Step step) {
    String read = edit.before();
    int at = step.start();
    for (int i : new int[] {at, step.end(), at - 1}) {
      if (i >= 0 && i < read.length() && isCased(read.charAt(i))) {
        boolean upper = Character.isUpperCase(read.charAt(i));
        StringBuilder cased = new StringBuilder();
        for (char letter : after.toCharArray()) {
          cased.append(upper ? Character.toUpperCase(letter) : Character.toLowerCase(letter));
        }
        return cased.toString();
      }
    }
    return after;
  }

  private static boolean isCased(char c) {
    return Character.isUpperCase(c) || Character.isLowerCase(c);
  }
}
