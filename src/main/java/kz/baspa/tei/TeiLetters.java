package kz.baspa.tei;

import kz.baspa.tei.TeiNode.Element;
import kz.baspa.text.BaspaException;
import kz.baspa.text.LetterCount;

/**
 * Counts the letters of a TEI file that must be found again in what is printed from it. What counts
 * as text and what as a label says {@link PrintedText}. Labels are counted apart, because a printer
 * may make them itself.
 *
 * <pre>{@code
 * TeiLetters.count(tei).total() // letters and digits of the printed text
 * }</pre>
 */
public final class TeiLetters {
  private final LetterCount.Builder text = new LetterCount.Builder();
  private final LetterCount.Builder labels = new LetterCount.Builder();

  private TeiLetters() {}

  /**
   * The letters of the text.
   *
   * @throws BaspaException of bad input if the file is not well-formed
   */
  public static LetterCount count(byte[] tei) {
    return of(tei).text.build();
  }

  /**
   * The letters of the labels.
   *
   * @throws BaspaException of bad input if the file is not well-formed
   */
  public static LetterCount labels(byte[] tei) {
    return of(tei).labels.build();
  }

  private static TeiLetters of(byte[] tei) {
    TeiLetters letters = new TeiLetters();
    letters.add(TeiReader.read(tei), false);
    return letters;
  }

  private static boolean isInItem(Element element) {
    Element parent = element.parent();
    return parent != null && parent.is("item");
  }

  private void add(Element element, boolean inContents) {
    if (!PrintedText.isPrinted(element.name(), inContents && isInItem(element))) {
      return;
    }
    if (PrintedText.isLabelled(element.name())) {
      labels.add(element.get("n"));
    }
    boolean contents = inContents || PrintedText.isContents(element.name(), element.get("type"));
    for (TeiNode child : element.children()) {
      if (child instanceof Element inner) {
        add(inner, contents);
      } else if (child instanceof TeiNode.Text own) {
        text.add(own.text());
      }
    }
  }
}
