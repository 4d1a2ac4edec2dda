package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.List;

/** A note at the foot of a page: its mark and its lines. */
final class PageNote {
  private final String mark;
  private final int units;
  private final List<PageLine> lines = new ArrayList<>();
  private String id = "";

  /**
   * A note.
   *
   * @param mark its number or asterisk
   * @param units how many units of the first line's text the mark takes up
   * @param first its first line
   */
  PageNote(String mark, int units, PageLine first) {
    this.mark = mark;
    this.units = units;
    this.lines.add(first);
  }

  String mark() {
    return mark;
  }

  int units() {
    return units;
  }

  List<PageLine> lines() {
    return lines;
  }

  /** What it is called once its mark is found in the text; empty before. */
  String id() {
    return id;
  }

  void called(String name) {
    id = name;
  }
}
