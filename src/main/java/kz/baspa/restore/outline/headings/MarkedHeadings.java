package kz.baspa.restore.outline.headings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.restore.outline.FoldedText;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.SentenceCase;
import kz.baspa.text.LineKind;
import kz.baspa.text.LineShape;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of headings. A heading of its own style is believed: {@code Heading 2} is one of
 * level 2 whatever its words. Of those that were found by their words only such remain as fill
 * whole paragraphs; where no contents list names them they must stand out: bold, in the middle, in
 * capitals or at the top of a page; or be sections in their order with white above and below.
 */
final class MarkedHeadings {
  private static final Pattern NUMBERS = Pattern.compile("\\d{1,3}");
  private static final int LONGEST = 300;

  private final LinedText lined;
  private final String text;

  /** The depth that the file gives, by where the heading begins. */
  private final Map<Integer, Integer> levels = new HashMap<>();

  MarkedHeadings(LinedText lined) {
    this.lined = lined;
    this.text = lined.text();
  }

  /** Those candidates that fill whole paragraphs, if the file says where paragraphs end. */
  List<Heading> whole(List<Heading> candidates) {
    return lined.evidence().isEmpty()
        ? candidates
        : candidates.stream().filter(this::isWhole).toList();
  }

  /**
   * Those that stand out, of headings that no contents list names.
   *
   * @param known those that it names, or the file
   */
  List<Heading> outstanding(List<Heading> unlisted, List<Heading> known) {
    if (lined.evidence().isEmpty()) {
      return unlisted;
    }
    Set<List<Integer>> numbers = new HashSet<>();
    known.forEach(heading -> note(heading, numbers));
    List<Heading> outstanding = new ArrayList<>();
    for (Heading heading : unlisted) {
      if (isWhole(heading) && (standsOut(heading) || standsApart(heading, numbers))) {
        note(heading, numbers);
        outstanding.add(heading);
      }
    }
    return outstanding;
  }

  private static void note(Heading heading, Set<List<Integer>> numbers) {
    if (heading.label() != null) {
      numbers.add(heading.label().numbers());
    }
  }

  /**
   * Whether white stands above and below a numbered section, of which the one before is a heading
   * as well: {@code 1.2 Көл суы} behind 1.1. White alone says little, and a clause of a law that is
   * no sentence looks like a title.
   */
  private boolean standsApart(Heading heading, Set<List<Integer>> numbers) {
    BlockEvidence block = lined.block(lined.indexAt(heading.start()));
    Label label = heading.label();
    if (block == null
        || !block.look().apart()
        || label == null
        || label.kind() != Label.Kind.NUMBER
        || label.depth() < 2
        || ".?!".indexOf(text.charAt(heading.titleEnd() - 1)) >= 0) {
      return false;
    }
    List<Integer> before = new ArrayList<>(label.numbers());
    int last = before.size() - 1;
    if (before.get(last) == 1) {
      return numbers.contains(before.subList(0, last));
    }
    before.set(last, before.get(last) - 1);
    return numbers.contains(before);
  }

  /** The headings that the file names itself, with those that were found by their words. */
  List<Heading> believe(List<Heading> whole, List<ExpectedHeading> expected) {
    if (lined.evidence().isEmpty()) {
      return whole;
    }
    List<Heading> believed = new ArrayList<>();
    List<ExpectedHeading> open = new ArrayList<>(expected);
    whole.forEach(heading -> open.remove(heading.expected()));
    for (int line = 0; line < lined.size(); line++) {
      Heading marked = marked(line);
      if (marked == null) {
        continue;
      }
      Heading same =
          whole.stream()
              .filter(each -> each.overlaps(marked) && each.expected() != null)
              .findFirst()
              .orElse(null);
      Heading heading = same == null ? expectedOf(marked, open) : with(marked, same);
      open.remove(heading.expected());
      believed.add(heading);
    }
    for (Heading heading : whole) {
      if (believed.stream().noneMatch(heading::overlaps)) {
        believed.add(heading);
      }
    }
    believed.sort(Comparator.comparingInt(Heading::start));
    return believed;
  }

  /** The depth that the file gives a heading; 0 if it says nothing. */
  int level(Heading heading) {
    return levels.getOrDefault(heading.start(), 0);
  }

  private static Heading with(Heading marked, Heading same) {
    boolean title = same.titleStart() >= marked.titleStart() && same.distance() >= 0;
    return new Heading(
        marked.start(),
        title ? same.titleStart() : marked.titleStart(),
        marked.titleEnd(),
        marked.end(),
        same.label() == null ? marked.label() : same.label(),
        same.expected(),
        same.score(),
        same.distance());
  }

  /** The same as the entry of the contents that has its words and that no other heading took. */
  private Heading expectedOf(Heading marked, List<ExpectedHeading> open) {
    String key = FoldedText.key(text.substring(marked.titleStart(), marked.titleEnd()));
    for (ExpectedHeading each : open) {
      Label own = marked.label();
      boolean label = own != null && own.depth() > 1 && each.means(own);
      if (!key.isEmpty() && (each.key().equals(key) || label)) {
        int distance = each.key().equals(key) ? 0 : -1;
        return new Heading(
            marked.start(),
            marked.titleStart(),
            marked.titleEnd(),
            marked.end(),
            marked.label(),
            each,
            HeadingFinder.ENOUGH,
            distance);
      }
    }
    return marked;
  }

  /** The heading that the file says this line is; null if it says none. */
  private @Nullable Heading marked(int line) {
    BlockEvidence block = lined.block(line);
    LineShape shape = LineShape.of(lined, line);
    if (lined.line(line).kind() != LineKind.UNKNOWN
        || block == null
        || shape == null
        || block.kind() != BlockKind.HEADING
        || shape.length() > 2 * LONGEST
        || lined.edited().textOffset(block.start()) < lined.start(line)) {
      return null;
    }
    int start = shape.from();
    int end = shape.to();
    Label label = Labels.at(text, start, end);
    if (label == null && block.label() > 0) {
      label = counted(block, start, end);
    }
    int titleStart = label == null || label.end() >= end ? start : label.end();
    int titleEnd = end;
    while (titleEnd > titleStart + 1 && ".:".indexOf(text.charAt(titleEnd - 1)) >= 0) {
      titleEnd--;
    }
    levels.put(start, block.level());
    return new Heading(
        start,
        titleStart,
        titleEnd,
        end,
        titleStart == start ? null : label,
        null,
        HeadingFinder.ENOUGH,
        -1);
  }

  /** The number that the file counts before a heading. */
  private @Nullable Label counted(BlockEvidence block, int start, int end) {
    int words = lined.edited().textOffset(block.start() + block.label());
    if (words <= start || words >= end) {
      return null;
    }
    String number = text.substring(start, words).strip().replaceAll("[.)]+$", "");
    List<Integer> numbers = new ArrayList<>();
    Matcher matcher = NUMBERS.matcher(number);
    while (matcher.find()) {
      numbers.add(Integer.valueOf(matcher.group()));
    }
    return number.isEmpty()
        ? null
        : new Label(
            Label.Kind.NUMBER, number, numbers, start, Spaces.skipForward(text, words, end));
  }

  /** Whether a heading begins with a paragraph and ends with one. */
  private boolean isWhole(Heading heading) {
    int line = lined.indexAt(heading.start());
    boolean opens = Spaces.skipForward(text, lined.start(line), heading.start()) >= heading.start();
    int end = heading.end();
    while (end < text.length() && ".: \t".indexOf(text.charAt(end)) >= 0) {
      end++;
    }
    return opens && (end >= text.length() || text.charAt(end) == '\n');
  }

  private boolean standsOut(Heading heading) {
    BlockEvidence block = lined.block(lined.indexAt(heading.start()));
    String words = text.substring(heading.titleStart(), heading.titleEnd());
    return block == null
        || block.look().standsOut()
        || block.look().pageBefore()
        || SentenceCase.isInCapitals(words);
  }
}
