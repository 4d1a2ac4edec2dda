package kz.baspa.input.ocr;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import kz.baspa.input.page.Page;
import kz.baspa.input.page.PageLine;
import kz.baspa.input.page.PageReader;
import kz.baspa.input.page.Stroke;
import kz.baspa.input.xml.XmlElement;
import kz.baspa.input.xml.XmlParts;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;

/**
 * Reads ALTO, the pages that a reading machine wrote down as XML, of any version: {@code <String
 * HPOS="266" VPOS="150" WIDTH="148" HEIGHT="22" WC="0.96" CONTENT="ҚАЗАҚСТАН"/>}.
 */
public final class AltoReader {
  private static final XmlParts XML = new XmlParts(Map.of());
  private static final int MOST_PAGES = 5_000;

  private final Map<String, String> styles = new HashMap<>();
  private final SidewaysLines sideways = new SidewaysLines();

  private AltoReader() {}

  /**
   * Reads a file.
   *
   * @throws BaspaException of bad input if it is broken or holds no text
   */
  public static RawText read(byte[] bytes, String name) {
    XmlElement root;
    try {
      root = XML.read(new ByteArrayInputStream(bytes));
    } catch (XMLStreamException e) {
      throw new BaspaException(e, Fault.INPUT, "input.broken", name);
    }
    AltoReader reader = new AltoReader();
    List<XmlElement> found = new ArrayList<>();
    collect(root, "TextStyle", found);
    for (XmlElement style : found) {
      reader.styles.put(style.get("ID"), style.get("FONTSTYLE"));
    }
    found.clear();
    collect(root, "Page", found);
    if (found.size() > MOST_PAGES) {
      throw new BaspaException(Fault.INPUT, "input.bomb", name);
    }
    List<Page> pages = new ArrayList<>();
    for (XmlElement page : found) {
      pages.add(reader.page(page, pages.size() + 1));
    }
    if (pages.isEmpty()) {
      throw new BaspaException(Fault.INPUT, "input.broken", name);
    }
    return reader.sideways.told(PageReader.read(pages, 1, name, "alto", bytes));
  }

  /** All elements of this name, whatever version of the format they are of. */
  private static void collect(XmlElement in, String name, List<XmlElement> found) {
    for (XmlElement child : in.elements()) {
      if (isNamed(child, name)) {
        found.add(child);
      } else {
        collect(child, name, found);
      }
    }
  }

  private static boolean isNamed(XmlElement element, String name) {
    return element.name().substring(element.name().indexOf(':') + 1).equals(name);
  }

  private Page page(XmlElement page, int number) {
    double width = Math.max(1, measure(page, "WIDTH"));
    double height = Math.max(1, measure(page, "HEIGHT"));
    double scale = Scans.scale(width, height);
    List<XmlElement> found = new ArrayList<>();
    collect(page, "TextLine", found);
    List<PageLine> lines = new ArrayList<>();
    for (XmlElement line : found) {
      lines.addAll(ReadLines.of(sideways.without(words(line), number), number, scale));
    }
    List<Stroke> strokes = new ArrayList<>();
    found.clear();
    collect(page, "GraphicalElement", found);
    for (XmlElement drawn : found) {
      double left = measure(drawn, "HPOS");
      double top = measure(drawn, "VPOS");
      double[] box = {left, top, left + measure(drawn, "WIDTH"), top + measure(drawn, "HEIGHT")};
      strokes.add(Scans.stroke(box, scale));
    }
    return new Page(
        number, width * scale, height * scale, scale, List.of(), lines, strokes, List.of());
  }

  private List<ReadWord> words(XmlElement line) {
    List<ReadWord> words = new ArrayList<>();
    for (XmlElement part : line.elements()) {
      if (isNamed(part, "String")) {
        words.add(word(part));
      } else if (isNamed(part, "HYP") && !words.isEmpty()) {
        ReadWord last = words.remove(words.size() - 1);
        String mark = part.get("CONTENT").isEmpty() ? "-" : part.get("CONTENT");
        words.add(
            new ReadWord(
                last.text() + mark,
                last.left(),
                last.top(),
                Math.max(last.right(), measure(part, "HPOS") + measure(part, "WIDTH")),
                last.bottom(),
                last.confidence(),
                last.alternatives(),
                last.bold(),
                last.italic()));
      }
    }
    return words;
  }

  private ReadWord word(XmlElement string) {
    List<String> alternatives = new ArrayList<>();
    for (XmlElement child : string.elements()) {
      if (isNamed(child, "ALTERNATIVE") && alternatives.size() < 20) {
        alternatives.add(child.textContent().strip());
      }
    }
    StringBuilder style = new StringBuilder(string.get("STYLE"));
    for (String id : string.get("STYLEREFS").split(" ")) {
      style.append(' ').append(styles.getOrDefault(id, ""));
    }
    String looks = style.toString().toLowerCase(Locale.ROOT);
    double left = measure(string, "HPOS");
    double top = measure(string, "VPOS");
    return new ReadWord(
        string.get("CONTENT"),
        left,
        top,
        left + measure(string, "WIDTH"),
        top + measure(string, "HEIGHT"),
        string.get("WC").isEmpty() ? 1 : measure(string, "WC"),
        alternatives,
        looks.contains("bold"),
        looks.contains("italic"));
  }

  private static double measure(XmlElement element, String name) {
    return Scans.number(element.get(name));
  }
}
