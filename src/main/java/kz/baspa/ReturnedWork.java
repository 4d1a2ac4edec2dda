package kz.baspa;

import java.util.List;
import java.util.Map;
import kz.baspa.text.Finding;

/**
 * A work that came back from Word.
 *
 * @param tei its TEI file
 * @param decisions the table of what was decided about corrections, for {@code --decisions}
 * @param decided how many decisions that table holds
 * @param findings what a person should see
 * @param pictures the pictures that were put in, by the relative name that the TEI file calls them
 */
public record ReturnedWork(
    byte[] tei,
    byte[] decisions,
    int decided,
    List<Finding> findings,
    Map<String, byte[]> pictures) {
  public ReturnedWork {
    findings = List.copyOf(findings);
    pictures = Map.copyOf(pictures);
  }
}
