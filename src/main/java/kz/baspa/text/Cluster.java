package kz.baspa.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.baspa.text.decision.Decision;

/** Changes and earlier edits of one text that touch one another, on their way to being one edit. */
final class Cluster {
  private final EditedText text;
  private final List<Change> changes = new ArrayList<>();
  private int firstEdit = -1;
  private int lastEdit = -1;

  Cluster(EditedText text, Change change) {
    this.text = text;
    changes.add(change);
  }

  Change lastChange() {
    return changes.get(changes.size() - 1);
  }

  boolean reaches(Change change) {
    return lastEdit >= 0 && text.touches(lastEdit, change);
  }

  void add(int edit) {
    if (firstEdit < 0) {
      firstEdit = edit;
    }
    lastEdit = edit;
  }

  void add(Change change) {
    changes.add(change);
  }

  /**
   * The edit that they are together.
   *
   * @param applied whether it is made or only proposed
   */
  Edit toEdit(boolean applied) {
    int from = changes.get(0).start();
    int to = lastChange().end();
    int rawFrom = text.rawStartOf(changes.get(0));
    int rawTo = text.rawEndOf(lastChange());
    Set<String> rules = new LinkedHashSet<>();
    double confidence = 1;
    Reason reason = Reason.UNSTATED;
    if (firstEdit >= 0) {
      if (text.startInText(firstEdit) <= from) {
        from = text.startInText(firstEdit);
        rawFrom = text.edits().get(firstEdit).start();
      }
      if (text.endInText(lastEdit) >= to) {
        to = text.endInText(lastEdit);
        rawTo = text.edits().get(lastEdit).end();
      }
      for (Edit edit : text.edits().subList(firstEdit, lastEdit + 1)) {
        rules.addAll(edit.rules());
        reason = edit.confidence() <= confidence ? edit.reason() : reason;
        confidence = Math.min(confidence, edit.confidence());
      }
    }
    StringBuilder after = new StringBuilder();
    int at = from;
    for (Change change : changes) {
      after.append(text.text(), at, change.start()).append(change.after());
      at = change.end();
      rules.add(change.rule());
      reason = change.confidence() <= confidence ? change.reason() : reason;
      confidence = Math.min(confidence, change.confidence());
    }
    after.append(text.text(), at, to);
    String before = text.raw().substring(rawFrom, rawTo);
    List<String> names = List.copyOf(rules);
    return new Edit(
        rawFrom,
        rawTo,
        before,
        after.toString(),
        names,
        confidence,
        Edit.Status.of(applied, names),
        names.contains(Decision.RULE) ? Reason.DECISION : reason);
  }
}
