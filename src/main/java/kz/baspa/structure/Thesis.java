package kz.baspa.structure;

import java.util.List;
import java.util.Optional;
import kz.baspa.text.Finding;

/**
 * A thesis as a tree. Its nodes hold no words but ranges of UTF-16 units of the restored text, so
 * each knows where it came from and every edit can still be found in it. Immutable.
 *
 * <pre>{@code
 * Thesis thesis = Structure.recover(restored);
 * thesis.body().get(0).part();   // INTRODUCTION
 * }</pre>
 *
 * @param titlePage the lines of the title page, if the text has one
 * @param contents the contents list, if the text has one
 * @param opening the blocks before the first heading
 * @param body the divisions up to the last one that is neither bibliography nor appendix
 * @param back the bibliography and the appendices at the end
 * @param findings what a person should see
 */
public record Thesis(
    List<TitleLine> titlePage,
    Optional<Contents> contents,
    List<Block> opening,
    List<Division> body,
    List<Division> back,
    List<Finding> findings) {
  public Thesis {
    titlePage = List.copyOf(titlePage);
    opening = List.copyOf(opening);
    body = List.copyOf(body);
    back = List.copyOf(back);
    findings = List.copyOf(findings);
  }

  /**
   * A line of the title page.
   *
   * @param role what it says: {@code university}, {@code author}, {@code title} …; {@code line} if
   *     that cannot be told
   */
  public record TitleLine(String role, Range range) {}

  /** The contents list with its head, if it has one. */
  public record Contents(Optional<Range> head, List<Entry> entries) {
    public Contents {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One entry of the contents list.
   *
   * @param label number or name before the title, empty if none
   * @param level 1 for a chapter, 2 for a section and so on
   * @param title its title
   * @param firstPage 0 if no page is given
   * @param lastPage the first page again if only one is given
   * @param target identifier of the division it leads to, empty if the text lacks it
   */
  public record Entry(
      String label, int level, Range title, int firstPage, int lastPage, String target) {}
}
