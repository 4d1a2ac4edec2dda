package kz.baspa.docx.merge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.baspa.tei.TeiNode;
import kz.baspa.tei.TeiNode.Element;

/** Puts the parts of a work into one another again after headings came, went or changed level. */
final class Nesting {
  private final Map<Element, Integer> levels = new IdentityHashMap<>();
  private final Set<Element> dissolved = Collections.newSetFromMap(new IdentityHashMap<>());

  /** This part begins with a heading of this level, from 1. */
  void level(Element division, int level) {
    levels.put(division, level);
  }

  /** This part has lost its heading: what is in it belongs to the part before. */
  void dissolve(Element division) {
    dissolved.add(division);
  }

  boolean isNeeded() {
    return !levels.isEmpty() || !dissolved.isEmpty();
  }

  /** A part and its depth, or a block, in reading order. */
  private record Step(Element element, int level) {}

  /** Nests the parts of {@code front}, {@code body} or {@code back} anew. */
  void nest(Element region) {
    List<Step> steps = new ArrayList<>();
    List<TeiNode> kept = new ArrayList<>();
    flatten(region, 0, steps, kept);
    region.replaceChildren(kept);
    Deque<Step> open = new ArrayDeque<>();
    for (Step step : steps) {
      if (step.level() == 0) {
        (open.isEmpty() ? region : open.peek().element()).add(step.element());
        continue;
      }
      while (!open.isEmpty() && open.peek().level() >= step.level()) {
        open.pop();
      }
      (open.isEmpty() ? region : open.peek().element()).add(step.element());
      open.push(step);
    }
  }

  private void flatten(Element container, int depth, List<Step> steps, List<TeiNode> kept) {
    for (TeiNode node : List.copyOf(container.children())) {
      if (!(node instanceof Element child)) {
        continue;
      }
      if (!child.is("div")) {
        boolean head = child.is("head") && container.is("div") && !dissolved.contains(container);
        if (!head) {
          steps.add(new Step(child, 0));
        }
      } else if (dissolved.contains(child)) {
        flatten(child, depth + 1, steps, kept);
      } else {
        steps.add(new Step(child, levels.getOrDefault(child, depth + 1)));
        int from = steps.size();
        flatten(child, depth + 1, steps, kept);
        List<TeiNode> stay =
            child.children().stream()
                .filter(inner -> inner instanceof Element each && each.is("head"))
                .toList();
        if (steps.size() >= from) {
          child.replaceChildren(stay);
        }
      }
    }
  }
}
