package kz.baspa.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The lines of each paragraph of a tagged PDF, by page. */
final class TaggedLines extends PDFTextStripper {
  private static final Set<String> BLOCKS =
      Set.of("P", "LI", "TOCI", "Caption", "H1", "H2", "H3", "H4", "H5", "H6");

  /** Marks above a line are smaller. */
  private static final double SMALLEST = 11;

  /**
   * A paragraph, heading or item.
   *
   * @param type P, LI, H1 …
   * @param lines page → how many lines of it stand there
   */
  record Paragraph(String type, TreeMap<Integer, Integer> lines) {}

  private final PDDocument pdf;
  private final Map<Integer, Map<Integer, TreeSet<Integer>>> marked = new HashMap<>();
  private final Deque<Integer> open = new ArrayDeque<>();
  private final List<Paragraph> found = new ArrayList<>();
  private Map<Integer, TreeSet<Integer>> page;

  private TaggedLines(PDDocument pdf) {
    this.pdf = pdf;
  }

  static List<Paragraph> of(PDDocument pdf) throws IOException {
    TaggedLines lines = new TaggedLines(pdf);
    lines.getText(pdf);
    lines.blocks(pdf.getDocumentCatalog().getStructureTreeRoot().getCOSObject());
    return lines.found;
  }

  @Override
  protected void startPage(PDPage shown) {
    page = marked.computeIfAbsent(getCurrentPageNo(), number -> new HashMap<>());
  }

  @Override
  public void beginMarkedContentSequence(COSName tag, COSDictionary properties) {
    open.push(properties == null ? -1 : properties.getInt(COSName.MCID));
    super.beginMarkedContentSequence(tag, properties);
  }

  @Override
  public void endMarkedContentSequence() {
    open.pop();
    super.endMarkedContentSequence();
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    int mark = open.stream().filter(id -> id >= 0).findFirst().orElse(-1);
    if (mark >= 0 && text.getFontSizeInPt() >= SMALLEST) {
      page.computeIfAbsent(mark, id -> new TreeSet<>()).add(Math.round(text.getY()));
    }
    super.processTextPosition(text);
  }

  private void blocks(COSBase element) {
    if (element instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        blocks(array.getObject(i));
      }
    } else if (element instanceof COSDictionary dictionary) {
      String type = dictionary.getNameAsString(COSName.S);
      if (type != null && BLOCKS.contains(type)) {
        Map<Integer, TreeSet<Integer>> lines = new TreeMap<>();
        own(dictionary.getDictionaryObject(COSName.K), lines);
        if (!lines.isEmpty()) {
          TreeMap<Integer, Integer> counts = new TreeMap<>();
          lines.forEach((number, there) -> counts.put(number, there.size()));
          found.add(new Paragraph(type, counts));
        }
      }
      blocks(dictionary.getDictionaryObject(COSName.K));
    }
  }

  /** What belongs to a block and not to one inside it, footnotes among these. */
  private void own(COSBase element, Map<Integer, TreeSet<Integer>> lines) {
    if (element instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        own(array.getObject(i), lines);
      }
    } else if (element instanceof COSDictionary dictionary) {
      String type = dictionary.getNameAsString(COSName.S);
      if (type == null && dictionary.containsKey(COSName.MCID)) {
        PDPage on = new PDPage(dictionary.getCOSDictionary(COSName.PG));
        int number = pdf.getPages().indexOf(on) + 1;
        TreeSet<Integer> there = marked.get(number).get(dictionary.getInt(COSName.MCID));
        if (there != null) {
          lines.computeIfAbsent(number, any -> new TreeSet<>()).addAll(there);
        }
      } else if (type != null && !BLOCKS.contains(type) && !type.equals("Note")) {
        own(dictionary.getDictionaryObject(COSName.K), lines);
      }
    }
  }
}
