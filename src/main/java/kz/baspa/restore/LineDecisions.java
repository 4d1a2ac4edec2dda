package kz.baspa.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.PartTitles;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.text.Change;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import kz.baspa.text.Spaces;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.decision.Decision.Verdict;
import kz.baspa.text.decision.LineRole;

/**
 * Makes lines what a person says they are: {@code line «1.2 Су қорлары» heading-2} makes a heading
 * of level 2 with the label 1.2 of it, whatever the rules took it for. Lines that are joined,
 * parted or taken out are edits of the text, like every other change.
 */
final class LineDecisions {
  /** What stands before the words of an item, a reference or a note. */
  private static final Pattern MARKER =
      Pattern.compile("[-–—•*]\\s+|\\[?\\(?(\\d{1,4}|\\p{L})[.)\\]]+\\s*|(\\d{1,4})\\s+");

  private final List<Decision> unmatched = new ArrayList<>();
  private LinedText lined;

  private LineDecisions(LinedText lined) {
    this.lined = lined;
  }

  /**
   * A text in which these decisions are made.
   *
   * @param unmatched is given the decisions that fit no line
   */
  static LinedText apply(LinedText lined, List<Decision> decisions, List<Decision> unmatched) {
    LineDecisions made = new LineDecisions(lined);
    for (Decision decision : decisions) {
      if (decision.verdict() == Verdict.LINE) {
        made.apply(decision);
      }
    }
    unmatched.addAll(made.unmatched);
    return made.lined;
  }

  private void apply(Decision decision) {
    int offset = decision.offset().orElse(0);
    String raw = lined.edited().raw();
    Optional<LineRole> role = LineRole.of(decision.replacement());
    if (role.isEmpty() || offset >= raw.length() || !raw.startsWith(decision.before(), offset)) {
      unmatched.add(decision);
      return;
    }
    int at = lined.edited().textOffset(offset);
    int line = lined.indexAt(at);
    switch (role.get()) {
      case JOIN -> join(line);
      case PART -> part(line, at);
      case RUNNING_HEAD -> takeOut(line);
      case HEADING_1 -> lined = lined.mark(line, heading(line, 1));
      case HEADING_2 -> lined = lined.mark(line, heading(line, 2));
      case HEADING_3 -> lined = lined.mark(line, heading(line, 3));
      case PARAGRAPH -> lined = lined.mark(line, Line.of(LineKind.PARAGRAPH));
      case ITEM -> lined = lined.mark(line, marked(line, LineKind.ITEM));
      case REFERENCE -> lined = lined.mark(line, marked(line, LineKind.REFERENCE));
      case NOTE -> lined = lined.mark(line, marked(line, LineKind.NOTE));
    }
  }

  private void join(int line) {
    int before = line - 1;
    while (before >= 0 && lined.string(before).isBlank()) {
      before--;
    }
    if (before < 0) {
      return;
    }
    int from = lined.end(before);
    while (from > lined.start(before) && Spaces.isSpace(lined.text().charAt(from - 1))) {
      from--;
    }
    int to = Spaces.skipForward(lined.text(), lined.start(line), lined.end(line));
    lined = lined.apply(List.of(new Change(from, to, " ", Decision.RULE, 1.0)));
  }

  private void part(int line, int at) {
    if (at <= lined.start(line) || at >= lined.end(line)) {
      return;
    }
    int from = at;
    while (from > lined.start(line) && Spaces.isSpace(lined.text().charAt(from - 1))) {
      from--;
    }
    Line first = lined.line(line);
    lined = lined.apply(List.of(new Change(from, at, "\n", Decision.RULE, 1.0)));
    if (first.kind() != LineKind.PARAGRAPH) {
      lined = lined.mark(line + 1, Line.of(LineKind.PARAGRAPH));
    }
  }

  private void takeOut(int line) {
    int from = lined.start(line);
    int to = lined.end(line);
    if (to < lined.text().length()) {
      to++;
    } else if (from > 0) {
      from--;
    }
    lined = lined.apply(List.of(new Change(from, to, "", Decision.RULE, 1.0)));
  }

  private Line heading(int line, int level) {
    int start = lined.start(line);
    int end = lined.end(line);
    int words = Spaces.skipForward(lined.text(), start, end);
    Label found = Labels.at(lined.text(), words, end);
    Label label = found == null || found.end() >= end ? null : found;
    int title = label == null ? words : label.end();
    Part part =
        PartTitles.partOf(lined.text().substring(title, end).strip())
            .orElse(level == 1 ? Part.CHAPTER : Part.SECTION);
    return Line.heading(level, part, label == null ? "" : label.text(), title - start, -1);
  }

  private Line marked(int line, LineKind kind) {
    int start = lined.start(line);
    int end = lined.end(line);
    int words = Spaces.skipForward(lined.text(), start, end);
    Matcher marker = MARKER.matcher(lined.text()).region(words, end);
    if (!marker.lookingAt() || marker.end() >= end) {
      return Line.marked(kind, "", words - start);
    }
    String label = marker.group(1) != null ? marker.group(1) : marker.group(2);
    return Line.marked(kind, label == null ? "" : label, marker.end() - start);
  }
}
