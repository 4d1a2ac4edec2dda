package kz.baspa.docx.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.docx.flow.FlowBlock;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.docx.merge.BaseBlocks.Shown;
import kz.baspa.docx.read.WordBlock;

/**
 * Finds what was moved: of the blocks that are gone and those that are new, in whatever order, the
 * ones that hold the same words.
 */
final class Moves {
  /** Fewer words in common, and it is another paragraph. */
  private static final double SAME = 0.7;

  private static final int MOST_PAIRS = 10_000;

  private final List<Shown> before;
  private final List<WordBlock> after;

  /** For each new block the one that it was. */
  private final Map<Integer, Integer> moved = new HashMap<>();

  private Moves(List<Shown> before, List<WordBlock> after) {
    this.before = before;
    this.after = after;
  }

  /**
   * For each edited block that was moved the place of the one that it was.
   *
   * @param matches what stayed in order, as {@link BlockMatching} gives it
   */
  static Map<Integer, Integer> of(List<Shown> before, List<WordBlock> after, int[] matches) {
    boolean[] kept = new boolean[before.size()];
    List<Integer> added = new ArrayList<>();
    for (int b = 0; b < matches.length; b++) {
      if (matches[b] >= 0) {
        kept[matches[b]] = true;
      } else if (group(after.get(b).kind()) != Group.NONE) {
        added.add(b);
      }
    }
    List<Integer> gone = new ArrayList<>();
    for (int a = 0; a < kept.length; a++) {
      if (!kept[a] && group(before.get(a).block().kind()) != Group.NONE && isWhole(before.get(a))) {
        gone.add(a);
      }
    }
    Moves moves = new Moves(before, after);
    moves.same(gone, added);
    moves.alike(gone, added);
    moves.picture(gone, added);
    return moves.moved;
  }

  /** What can have become what. */
  private enum Group {
    TEXT,
    HEADING,
    REFERENCE,
    CAPTION,
    TABLE,
    FIGURE,
    NONE
  }

  private static Group group(Kind kind) {
    return switch (kind) {
      case PARAGRAPH, PARAGRAPH_CONTINUED, BULLET, NUMBERED, ITEM_CONTINUED, QUOTE -> Group.TEXT;
      case PART_HEADING, CHAPTER_HEADING, SECTION_HEADING -> Group.HEADING;
      case REFERENCE -> Group.REFERENCE;
      case TABLE_CAPTION, FIGURE_CAPTION -> Group.CAPTION;
      case TABLE -> Group.TABLE;
      case FIGURE -> Group.FIGURE;
      default -> Group.NONE;
    };
  }

  /** Whether nothing else stands in the block's element, so that it can be taken out whole. */
  private static boolean isWhole(Shown shown) {
    FlowBlock block = shown.block();
    return block.kind() == Kind.TABLE
        || block.kind() == Kind.FIGURE
        || block.content().size() == block.element().children().size();
  }

  /** The words without a label, which changes with the place. */
  private static String words(Shown shown) {
    return shown.block().kind() == Kind.TABLE
        ? shown.shown()
        : shown.shown().substring(shown.prefix().length());
  }

  private static String key(Group group, String words) {
    return group + " " + words;
  }

  private void same(List<Integer> gone, List<Integer> added) {
    Map<String, Deque<Integer>> byWords = new HashMap<>();
    for (int a : gone) {
      String words = words(before.get(a));
      if (!words.isBlank()) {
        Group group = group(before.get(a).block().kind());
        byWords.computeIfAbsent(key(group, words), each -> new ArrayDeque<>()).add(a);
      }
    }
    for (int b : List.copyOf(added)) {
      WordBlock block = after.get(b);
      String words = block.kind() == Kind.TABLE ? BlockMatching.table(block) : block.shown();
      Deque<Integer> found = byWords.get(key(group(block.kind()), words));
      if (found != null && !found.isEmpty()) {
        pair(found.remove(), b, gone, added);
      }
    }
  }

  private void pair(Integer a, Integer b, List<Integer> gone, List<Integer> added) {
    moved.put(b, a);
    gone.remove(a);
    added.remove(b);
  }

  private void alike(List<Integer> gone, List<Integer> added) {
    if ((long) gone.size() * added.size() > MOST_PAIRS) {
      return;
    }
    for (int b : List.copyOf(added)) {
      WordBlock block = after.get(b);
      String now = block.kind() == Kind.TABLE ? BlockMatching.table(block) : block.shown();
      int best = -1;
      double most = SAME;
      for (int a : gone) {
        Shown was = before.get(a);
        if (group(was.block().kind()) == group(block.kind()) && block.kind() != Kind.FIGURE) {
          double likeness = Math.max(likeness(words(was), now), likeness(was.shown(), now));
          if (likeness >= most) {
            most = likeness;
            best = a;
          }
        }
      }
      if (best >= 0) {
        pair(best, b, gone, added);
      }
    }
  }

  private static double likeness(String one, String other) {
    return WordTokens.likeness(one, other);
  }

  /** Pictures cannot be told apart: one that is gone and one that is new are the same. */
  private void picture(List<Integer> gone, List<Integer> added) {
    List<Integer> was =
        gone.stream().filter(a -> before.get(a).block().kind() == Kind.FIGURE).toList();
    List<Integer> is = added.stream().filter(b -> after.get(b).kind() == Kind.FIGURE).toList();
    if (was.size() == 1 && is.size() == 1) {
      pair(was.get(0), is.get(0), gone, added);
    }
  }
}
