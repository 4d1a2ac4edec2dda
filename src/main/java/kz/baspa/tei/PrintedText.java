package kz.baspa.tei;

import java.util.Set;

/**
 * The one place that says which text of a TEI file is printed and which attributes are labels.
 *
 * <p>Printed is all that stands inside {@code text}, except: of a choice the raw word ({@code sic},
 * {@code orig}), the description of a figure ({@code figDesc}, which printers give as the picture's
 * alternative text), and the page numbers of the contents list ({@code locus}), which printing
 * makes anew. The header and {@code standOff} are about the text and not part of it.
 *
 * <pre>{@code
 * PrintedText.isPrinted("corr", false) // true
 * PrintedText.isPrinted("locus", true) // false: a page number of the contents
 * PrintedText.isLabelled("div")        // true: @n is «1.1»
 * }</pre>
 */
public final class PrintedText {
  private static final Set<String> NOT_PRINTED =
      Set.of("teiHeader", "standOff", "sic", "orig", "figDesc");

  /** Elements whose {@code n} printers write before, or instead of, the text. */
  private static final Set<String> LABELLED =
      Set.of("div", "item", "table", "figure", "bibl", "note");

  private PrintedText() {}

  /**
   * Whether the text inside an element is printed, if that around it is.
   *
   * @param name the element's local name
   * @param inEntry whether it stands right in an entry of the contents list
   */
  public static boolean isPrinted(String name, boolean inEntry) {
    return !NOT_PRINTED.contains(name) && !(inEntry && name.equals("locus"));
  }

  /** Whether an element with this name and {@code type} (or null) holds the contents list. */
  public static boolean isContents(String name, String type) {
    return name.equals("div") && "contents".equals(type);
  }

  /** Whether {@code n} of this element is a label; that of {@code ref} and {@code pb} is none. */
  public static boolean isLabelled(String name) {
    return LABELLED.contains(name);
  }
}
