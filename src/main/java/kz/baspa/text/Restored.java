package kz.baspa.text;

import java.util.List;

/**
 * A restored text: what every room after the restoration works from.
 *
 * @param raw the raw text and where it came from
 * @param lined the restored text in its lines, with every edit that was made
 * @param proposals edits of the raw text that were not made because they are not sure enough or
 *     were refused; in the order of the raw text, free to overlap
 * @param findings what a person should see
 */
public record Restored(RawText raw, LinedText lined, List<Edit> proposals, List<Finding> findings) {
  public Restored {
    proposals = List.copyOf(proposals);
    if (proposals.stream().anyMatch(proposal -> proposal.status().isApplied())) {
      throw new IllegalArgumentException("a proposal was made");
    }
    findings = List.copyOf(findings);
  }
}
