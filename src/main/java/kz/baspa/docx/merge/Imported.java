package kz.baspa.docx.merge;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.baspa.text.Finding;
import kz.baspa.text.decision.Decision;

/**
 * What came back from Word.
 *
 * @param tei the TEI file
 * @param decisions what was decided about the corrections
 * @param findings what a person should see: text that could not be placed as what it is
 * @param pictures the pictures that were put in, by the name that the TEI calls them
 */
public record Imported(
    byte[] tei, List<Decision> decisions, List<Finding> findings, Map<String, byte[]> pictures) {
  public Imported {
    decisions = List.copyOf(decisions);
    findings = List.copyOf(findings);
    pictures = Map.copyOf(new TreeMap<>(pictures));
  }

  /** {@code /word/media/image1.png} is called {@code media/image1.png}. */
  static String pictureName(String part) {
    return "media/" + part.substring(part.lastIndexOf('/') + 1);
  }
}
