package kz.baspa.structure;

import java.util.List;
import kz.baspa.text.Part;

/**
 * A part, chapter or section.
 *
 * @param id its identifier, unique in the thesis: {@code intro}, {@code ch1}, {@code s1.1}
 * @param part what it is
 * @param label its number or name in normal form ({@code I тарау}, {@code 1.1}); empty if none
 * @param head its title, without the label
 * @param blocks what stands before its first section
 * @param divisions its sections
 */
public record Division(
    String id,
    Part part,
    String label,
    List<Inline> head,
    List<Block> blocks,
    List<Division> divisions) {
  public Division {
    head = List.copyOf(head);
    blocks = List.copyOf(blocks);
    divisions = List.copyOf(divisions);
  }
}
