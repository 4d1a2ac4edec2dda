package kz.baspa.input.ocr;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
 * Reads PAGE XML, a page that a reading machine or a person wrote down, of any version: {@code
 * <Word><Coords points="10,20 90,20 90,50 10,50"/><TextEquiv conf="0.9"><Unicode>Көл</Unicode>
 * </TextEquiv></Word>}. Lines whose words have no places share out the line among them.
 */
public final class PageXmlReader {
  private static final XmlParts XML = new XmlParts(Map.of());
  private static final Pattern POINT =
      Pattern.compile("(-?\\d{1,9}(?:\\.\\d{1,9})?),(-?\\d{1,9}(?:\\.\\d{1,9})?)");
  private static final int MOST_ALTERNATIVES = 20;

  private final Map<String, Integer> order = new HashMap<>();

  private final int number;
  private final SidewaysLines sideways;

  private PageXmlReader(int number, SidewaysLines sideways) {
    this.number = number;
    this.sideways = sideways;
  }

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
    List<Page> pages = new ArrayList<>();
    SidewaysLines sideways = new SidewaysLines();
    for (XmlElement page : named(root, "Page")) {
      pages.add(new PageXmlReader(pages.size() + 1, sideways).page(page));
    }
    if (pages.isEmpty()) {
      throw new BaspaException(Fault.INPUT, "input.broken", name);
    }
    return sideways.told(PageReader.read(pages, 1, name, "page", bytes));
  }

  /** The children of this name, whatever version of the format they are of. */
  private static List<XmlElement> named(XmlElement in, String name) {
    return in.elements().stream().filter(child -> isNamed(child, name)).toList();
  }

  private static boolean isNamed(XmlElement element, String name) {
    return element.name().substring(element.name().indexOf(':') + 1).equals(name);
  }

  private Page page(XmlElement page) {
    double width = Math.max(1, Scans.number(page.get("imageWidth")));
    double height = Math.max(1, Scans.number(page.get("imageHeight")));
    double scale = Scans.scale(width, height);
    named(page, "ReadingOrder").forEach(this::order);
    List<PageLine> lines = new ArrayList<>();
    List<Stroke> strokes = new ArrayList<>();
    regions(page, scale, lines, strokes);
    return new Page(
        number, width * scale, height * scale, scale, List.of(), lines, strokes, List.of());
  }

  /** Groups may hold groups; what has a number comes by it. */
  private void order(XmlElement group) {
    List<XmlElement> members = new ArrayList<>(group.elements());
    members.sort(Comparator.comparingDouble(member -> Scans.number(member.get("index"))));
    for (XmlElement member : members) {
      String region = member.get("regionRef");
      if (!region.isEmpty()) {
        order.putIfAbsent(region, order.size());
      }
      order(member);
    }
  }

  private void regions(XmlElement in, double scale, List<PageLine> lines, List<Stroke> strokes) {
    List<XmlElement> found = new ArrayList<>();
    for (XmlElement child : in.elements()) {
      if (isNamed(child, "TextLine")) {
        lines.addAll(ReadLines.of(sideways.without(words(child), number), number, scale));
      } else if (isNamed(child, "SeparatorRegion")) {
        strokes.add(Scans.stroke(box(child), scale));
      } else if (child.name().endsWith("Region")) {
        found.add(child);
      }
    }
    // Sorting keeps the order of the file among regions that the reading order does not name.
    found.sort(Comparator.comparingInt(each -> order.getOrDefault(each.get("id"), order.size())));
    found.forEach(region -> regions(region, scale, lines, strokes));
  }

  private static List<ReadWord> words(XmlElement line) {
    List<ReadWord> words = new ArrayList<>();
    for (XmlElement word : named(line, "Word")) {
      List<XmlElement> readings = readings(word);
      if (!readings.isEmpty()) {
        List<String> others = new ArrayList<>();
        for (XmlElement other : readings.subList(1, readings.size())) {
          if (others.size() < MOST_ALTERNATIVES) {
            others.add(text(other));
          }
        }
        words.add(word(word, text(readings.get(0)), box(word), readings.get(0), others));
      }
    }
    List<XmlElement> readings = readings(line);
    if (words.stream().allMatch(word -> word.text().isBlank()) && !readings.isEmpty()) {
      return shared(line, readings.get(0));
    }
    return words;
  }

  private static List<ReadWord> shared(XmlElement line, XmlElement reading) {
    List<ReadWord> words = new ArrayList<>();
    double[] box = box(line);
    String text = text(reading);
    double wide = (box[2] - box[0]) / Math.max(1, text.length());
    Matcher word = Pattern.compile("\\S+").matcher(text);
    while (word.find()) {
      double[] part = {
        box[0] + word.start() * wide, box[1], box[0] + word.end() * wide, box[3],
      };
      words.add(word(line, word.group(), part, reading, List.of()));
    }
    return words;
  }

  private static ReadWord word(
      XmlElement element, String text, double[] box, XmlElement reading, List<String> others) {
    String sure = reading.get("conf");
    boolean bold = false;
    boolean italic = false;
    for (XmlElement style : named(element, "TextStyle")) {
      bold |= style.get("bold").equals("true");
      italic |= style.get("italic").equals("true");
    }
    double confidence = sure.isEmpty() ? 1 : Scans.number(sure);
    return new ReadWord(text, box[0], box[1], box[2], box[3], confidence, others, bold, italic);
  }

  /** What may stand there, the likeliest first: the one without a number or with the lowest. */
  private static List<XmlElement> readings(XmlElement element) {
    List<XmlElement> readings = new ArrayList<>(named(element, "TextEquiv"));
    readings.sort(Comparator.comparingDouble(each -> Scans.number(each.get("index"))));
    return readings;
  }

  private static String text(XmlElement reading) {
    List<XmlElement> text = named(reading, "Unicode");
    return text.isEmpty() ? "" : text.get(0).textContent().strip();
  }

  private static double[] box(XmlElement element) {
    double[] box = {Double.MAX_VALUE, Double.MAX_VALUE, 0, 0};
    for (XmlElement outline : named(element, "Coords")) {
      Matcher point = POINT.matcher(outline.get("points"));
      while (point.find()) {
        take(box, point.group(1), point.group(2));
      }
      named(outline, "Point").forEach(each -> take(box, each.get("x"), each.get("y")));
    }
    return box[0] > box[2] ? new double[4] : box;
  }

  private static void take(double[] box, String x, String y) {
    box[0] = Math.min(box[0], Scans.number(x));
    box[1] = Math.min(box[1], Scans.number(y));
    box[2] = Math.max(box[2], Scans.number(x));
    box[3] = Math.max(box[3], Scans.number(y));
  }
}
