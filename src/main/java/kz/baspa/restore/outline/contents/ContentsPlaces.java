package kz.baspa.restore.outline.contents;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import kz.baspa.restore.outline.MisreadLabels;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.Change;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.SpanEvidence;
import kz.baspa.text.evidence.SpanLook;

/**
 * Gives an entry of the contents list its page where a machine could not read it: {@code 2.1 Су
 * қорлары} becomes {@code 2.1 Су қорлары⇥5}, since its heading stands on page 5 of the file. A page
 * that was read is left alone, unless the headings before and behind leave no room for it, or the
 * list itself stands there.
 */
public final class ContentsPlaces implements Rule {
  private static final double CONFIDENCE = 0.9;

  /** So many pages that are right tell that a list was made for these pages. */
  private static final int AGREEING = 4;

  @Override
  public String name() {
    return "contents-page";
  }

  @Override
  public LinedText restore(LinedText text, Decider decider) {
    NavigableMap<Integer, Integer> pages = pages(text);
    if (pages.isEmpty()) {
      return text;
    }
    List<Integer> entries = new ArrayList<>();
    Map<Integer, Integer> places = new HashMap<>();
    for (int i = 0; i < text.size(); i++) {
      if (text.line(i).kind() == LineKind.CONTENTS_ENTRY) {
        entries.add(i);
      } else if (text.line(i).kind() == LineKind.HEADING && text.line(i).entry() >= 0) {
        int offset = text.edited().rawOffset(text.start(i));
        Map.Entry<Integer, Integer> page = pages.floorEntry(offset);
        places.putIfAbsent(text.line(i).entry(), page == null ? 1 : page.getValue());
      }
    }
    if (entries.isEmpty() || contradicted(text, entries, places)) {
      return text;
    }
    return fill(text, decider, entries, places, listPage(text, entries, pages, places));
  }

  /**
   * Whether the entries whose pages were read stand elsewhere than these say: more than one, and
   * more than one in four of them. Then the list was made for other pages.
   */
  private static boolean contradicted(
      LinedText text, List<Integer> entries, Map<Integer, Integer> places) {
    List<Integer> read = new ArrayList<>();
    entries.forEach(entry -> read.add(text.line(entry).firstPage()));
    int same = 0;
    int other = 0;
    for (int i = 0; i < read.size(); i++) {
      Integer place = places.get(i);
      if (read.get(i) > 0 && place != null) {
        same += read.get(i).equals(place) ? 1 : 0;
        other += mayBe(read.get(i), place) || isBeyond(i, read, places) ? 0 : 1;
      }
    }
    return other > 1 && other * 3 > same;
  }

  /** Whether a page is this one, or what a machine takes for it: 5 for 3. */
  private static boolean mayBe(int page, int place) {
    return MisreadLabels.isAlike(List.of(place), List.of(page));
  }

  /** Whether a page was misread: one that was read and is right stands before a lower one. */
  private static boolean isBeyond(int entry, List<Integer> read, Map<Integer, Integer> places) {
    for (int i = 0; i < read.size(); i++) {
      int page = read.get(i);
      boolean right = page > 0 && Integer.valueOf(page).equals(places.get(i));
      if (right && (i < entry ? page > read.get(entry) : page < read.get(entry))) {
        return true;
      }
    }
    return false;
  }

  private LinedText fill(
      LinedText text,
      Decider decider,
      List<Integer> entries,
      Map<Integer, Integer> places,
      int listPage) {
    List<Change> changes = new ArrayList<>();
    Map<Integer, Integer> filled = new HashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      int line = entries.get(i);
      Integer place = places.get(i);
      BlockEvidence block = text.block(line);
      boolean placed =
          block != null && block.kind() == BlockKind.CONTENTS_ENTRY && block.confidence() < 1;
      int page = text.line(line).firstPage();
      int end = text.end(line);
      if (!placed || place == null) {
        continue;
      }
      if (page == 0) {
        changes.add(new Change(end, end, "\t" + place, name(), CONFIDENCE));
        filled.put(line, place);
      } else if (isOutOfOrder(page, i, entries.size(), places)
          || page <= listPage && place > listPage) {
        int figures = end - text.line(line).contentTail() + 1;
        changes.add(new Change(figures, end, place.toString(), name(), CONFIDENCE));
        filled.put(line, place);
      }
    }
    LinedText changed = decider.decide(this, text, changes);
    Map<Integer, Line> known = new HashMap<>();
    filled.forEach(
        (line, page) -> {
          if (!changed.string(line).equals(text.string(line))) {
            Line was = changed.line(line);
            int tail = 1 + Integer.toString(page).length();
            known.put(
                line,
                Line.contentsEntry(
                    was.level(), was.part(), was.label(), was.contentStart(), tail, page, page));
          }
        });
    return changed.mark(known);
  }

  /** Whether a page was misread: the headings before and behind leave no room for it. */
  private static boolean isOutOfOrder(
      int page, int entry, int entries, Map<Integer, Integer> places) {
    for (int i = 0; i < entries; i++) {
      Integer other = places.get(i);
      if (other != null && (i < entry && page < other || i > entry && page > other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * The page on which the list ends, if all of its pages that were read are those of their headings
   * but for one; 0 otherwise. None of its entries stands there or before it.
   */
  private static int listPage(
      LinedText text,
      List<Integer> entries,
      NavigableMap<Integer, Integer> pages,
      Map<Integer, Integer> places) {
    int same = 0;
    int other = 0;
    for (int i = 0; i < entries.size(); i++) {
      int read = text.line(entries.get(i)).firstPage();
      Integer place = places.get(i);
      if (read > 0 && place != null) {
        same += place == read ? 1 : 0;
        other += place == read ? 0 : 1;
      }
    }
    int last = text.edited().rawOffset(text.start(entries.get(entries.size() - 1)));
    Map.Entry<Integer, Integer> page = pages.floorEntry(last);
    return same >= AGREEING && other == 1 && page != null ? page.getValue() : 0;
  }

  /** The numbers of pages by where they begin in the raw text. */
  private static NavigableMap<Integer, Integer> pages(LinedText text) {
    NavigableMap<Integer, Integer> pages = new TreeMap<>();
    for (SpanEvidence span : text.evidence().spans()) {
      if (span.is(SpanLook.PAGE) && span.target().matches("\\d{1,4}")) {
        pages.put(span.start(), Integer.valueOf(span.target()));
      }
    }
    return pages;
  }
}
