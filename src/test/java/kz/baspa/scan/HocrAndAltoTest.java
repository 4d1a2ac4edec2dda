package kz.baspa.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import kz.baspa.Baspa;
import kz.baspa.Format;
import kz.baspa.WorkPages;
import kz.baspa.input.DrawnPages;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** hOCR and ALTO out: what their formats ask for, and the same words when they are read back. */
class HocrAndAltoTest {
  private static final String[] LINES = {
    "Көктемде жайылымдағы шөп қалың шығады да, мал-",
    "шылар отарын тауға қарай айдайды екен деген сөз.",
    "Күзде олар ауылға қайта оралып отырған.",
  };

  private static final String HOCR =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <html xmlns="http://www.w3.org/1999/xhtml"><head><title>b</title>
      <meta name="ocr-system" content="tesseract 5"/></head><body>
      <div class="ocr_page" id="page_1" title="bbox 0 0 1240 1754">
      <span class="ocr_line" title="bbox 150 100 700 130"><span class="ocrx_word"
       title="bbox 150 100 300 130; x_wconf 91">Өзендерінін</span> <span class="ocrx_word"
       title="bbox 310 100 480 130; x_wconf 96">жағасында</span> <span class="ocrx_word"
       title="bbox 490 100 700 130; x_wconf 95">талдар</span></span>
      <span class="ocr_line" title="bbox 150 150 700 180"><span class="ocrx_word"
       title="bbox 150 150 300 180; x_wconf 93">1907жылы</span> <span class="ocrx_word"
       title="bbox 310 150 480 180; x_wconf 97">отырғызылған.</span></span>
      </div></body></html>
      """;

  /** The elements of ALTO that are written, with what may stand in them, in this order. */
  private static final Map<String, List<String>> ALTO_CHILDREN =
      Map.ofEntries(
          Map.entry("alto", List.of("Description", "Layout")),
          Map.entry(
              "Description", List.of("MeasurementUnit", "sourceImageInformation", "Processing")),
          Map.entry("sourceImageInformation", List.of("fileName")),
          Map.entry("Processing", List.of("processingSoftware")),
          Map.entry("processingSoftware", List.of("softwareName", "softwareVersion")),
          Map.entry("Layout", List.of("Page")),
          Map.entry("Page", List.of("PrintSpace")),
          Map.entry("PrintSpace", List.of("TextBlock")),
          Map.entry("TextBlock", List.of("TextLine")),
          Map.entry("TextLine", List.of("String", "SP", "HYP")));

  private static final Map<String, Set<String>> ALTO_REQUIRED =
      Map.of(
          "Page", Set.of("ID", "PHYSICAL_IMG_NR", "WIDTH", "HEIGHT"),
          "PrintSpace", Set.of("HPOS", "VPOS", "WIDTH", "HEIGHT"),
          "TextBlock", Set.of("ID", "HPOS", "VPOS", "WIDTH", "HEIGHT"),
          "TextLine", Set.of("ID", "HPOS", "VPOS", "WIDTH", "HEIGHT"),
          "String", Set.of("CONTENT", "HPOS", "VPOS", "WIDTH", "HEIGHT"),
          "HYP", Set.of("CONTENT"),
          "Processing", Set.of("ID"));

  private static final Pattern TITLE =
      Pattern.compile(
          "(?:image \"[^\"]*\"; )?bbox \\d+ \\d+ \\d+ \\d+(?:; x_wconf \\d+|; ppageno \\d+)?");

  private static final Baspa BASPA = Baspa.builder().build();

  @TempDir Path folder;

  private record Made(Restored restored, byte[] hocr, byte[] alto) {
    byte[] file(Format format) {
      return format == Format.HOCR ? hocr : alto;
    }
  }

  private Made made(String name, byte[] bytes) throws IOException {
    Path file = Files.write(folder.resolve(name), bytes);
    RawText raw = BASPA.read(file);
    Restored restored = BASPA.restore(raw);
    try (WorkPages pages = WorkPages.open(raw, file)) {
      return new Made(
          restored,
          pages.write(restored, Format.HOCR, Progress.NONE),
          pages.write(restored, Format.ALTO, Progress.NONE));
    }
  }

  private Made scan() throws IOException {
    return made("page.png", DrawnPages.file(DrawnPages.page(LINES), "png"));
  }

  private static Document parsed(byte[] xml) {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setEntityResolver((id, address) -> new InputSource(new StringReader("")));
      return builder.parse(new ByteArrayInputStream(xml));
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<Element> all(Document document) {
    NodeList nodes = document.getElementsByTagName("*");
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> words(Restored restored) {
    return Arrays.asList(restored.lined().text().strip().split("\\s+"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Format.class,
      names = {"HOCR", "ALTO"})
  void readBackTheWordsAreTheSame(Format format) throws IOException {
    for (Made made : List.of(scan(), made("in.hocr", HOCR.getBytes(StandardCharsets.UTF_8)))) {
      byte[] file = made.file(format);
      RawText again = BASPA.read(new ByteArrayInputStream(file), "again");
      assertThat(again.evidence().origin().format()).isEqualTo(format.key());
      assertThat(words(BASPA.restore(again))).isEqualTo(words(made.restored()));
    }
  }

  @Test
  void theWordsAreRestoredAndKeepTheirBoxes() throws IOException {
    Made made = made("in.hocr", HOCR.getBytes(StandardCharsets.UTF_8));
    String hocr = new String(made.hocr(), StandardCharsets.UTF_8);
    assertThat(hocr)
        .contains("title=\"bbox 150 100 300 130; x_wconf 91\">Өзендерінің</span>")
        .containsPattern("title=\"bbox 150 150 225 180; x_wconf 93\">1907</span>")
        .containsPattern("title=\"bbox 225 150 300 180[^\"]*\">жылы</span>")
        .contains("bbox 0 0 1240 1754");
    assertThat(new String(made.alto(), StandardCharsets.UTF_8))
        .contains(
            "HPOS=\"150\" VPOS=\"100\" WIDTH=\"150\" HEIGHT=\"30\" WC=\"0.91\""
                + " CONTENT=\"Өзендерінің\"");
  }

  @Test
  void hocrIsWellFormedAndKeepsToItsTree() throws IOException {
    Document document = parsed(scan().hocr());
    List<String> tree = List.of("ocr_page", "ocr_carea", "ocr_par", "ocr_line", "ocrx_word");
    Set<String> ids = new HashSet<>();
    Set<String> seen = new HashSet<>();
    for (Element element : all(document)) {
      String type = element.getAttribute("class");
      if (type.isEmpty()) {
        continue;
      }
      seen.add(type);
      assertThat(ids.add(element.getAttribute("id"))).as("one of its name").isTrue();
      assertThat(element.getAttribute("title")).matches(TITLE);
      int depth = tree.indexOf(type);
      if (depth > 0) {
        Element parent = (Element) element.getParentNode();
        assertThat(parent.getAttribute("class")).isEqualTo(tree.get(depth - 1));
        requireInside(box(element), box(parent));
      }
    }
    assertThat(seen).containsExactlyInAnyOrderElementsOf(tree);
  }

  private static int[] box(Element element) {
    return Arrays.stream(
            element.getAttribute("title").replaceAll(".*bbox ([\\d ]+).*", "$1").split(" "))
        .mapToInt(Integer::parseInt)
        .toArray();
  }

  private static void requireInside(int[] inner, int[] outer) {
    assertThat(inner[0]).isBetween(outer[0], inner[2]);
    assertThat(inner[1]).isBetween(outer[1], inner[3]);
    assertThat(inner[2]).isLessThanOrEqualTo(outer[2]);
    assertThat(inner[3]).isLessThanOrEqualTo(outer[3]);
  }

  @Test
  void altoHasWhatItsSchemaAsksForInItsOrder() throws IOException {
    Document document = parsed(scan().alto());
    Set<String> ids = new HashSet<>();
    for (Element element : all(document)) {
      assertThat(element.getNamespaceURI()).isEqualTo("http://www.loc.gov/standards/alto/ns-v4#");
      String name = element.getLocalName();
      ALTO_REQUIRED
          .getOrDefault(name, Set.of())
          .forEach(attribute -> assertThat(element.hasAttribute(attribute)).as(name).isTrue());
      for (String measure : List.of("HPOS", "VPOS", "WIDTH", "HEIGHT")) {
        if (element.hasAttribute(measure)) {
          assertThat(element.getAttribute(measure)).matches("\\d+");
        }
      }
      if (element.hasAttribute("ID")) {
        assertThat(element.getAttribute("ID")).matches("[A-Z]+_\\d+");
        assertThat(ids.add(element.getAttribute("ID"))).isTrue();
      }
      if (element.hasAttribute("WC")) {
        assertThat(Double.parseDouble(element.getAttribute("WC"))).isBetween(0.0, 1.0);
      }
      List<String> children = ALTO_CHILDREN.getOrDefault(name, List.of());
      int at = 0;
      for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
        if (child instanceof Element inner) {
          int place = children.indexOf(inner.getLocalName());
          assertThat(place).as(inner.getLocalName() + " in " + name).isNotNegative();
          assertThat(name.equals("TextLine") || place >= at).isTrue();
          at = place;
        }
      }
    }
  }

  @Test
  void altoSaysWhichWordIsBrokenAtALinesEnd() throws IOException {
    String alto = new String(scan().alto(), StandardCharsets.UTF_8);
    assertThat(alto)
        .containsPattern(
            "CONTENT=\"мал\" SUBS_TYPE=\"HypPart1\" SUBS_CONTENT=\"малшылар\"/><HYP CONTENT=\"-\"")
        .contains("CONTENT=\"шылар\" SUBS_TYPE=\"HypPart2\" SUBS_CONTENT=\"малшылар\"");
  }

  /** Where the word stands in an hOCR file of a picture, which has ink there. */
  private static void requireOnItsInk(Made made, BufferedImage picture, String word) {
    String hocr = new String(made.hocr(), StandardCharsets.UTF_8);
    assertThat(hocr).contains("bbox 0 0 " + picture.getWidth() + " " + picture.getHeight());
    Matcher box = Pattern.compile("bbox (\\d+) (\\d+) (\\d+) (\\d+)[^>]*>" + word).matcher(hocr);
    assertThat(box.find()).as(word).isTrue();
    int[] edges = new int[4];
    for (int i = 0; i < 4; i++) {
      edges[i] = Integer.parseInt(box.group(i + 1));
    }
    int dark = 0;
    for (int x = edges[0]; x < edges[2]; x++) {
      dark += (picture.getRGB(x, (edges[1] + edges[3]) / 2) & 255) < 128 ? 1 : 0;
    }
    assertThat(dark).isGreaterThan((edges[2] - edges[0]) / 8);
    for (int y = edges[1]; y < edges[3]; y++) {
      assertThat(picture.getRGB(edges[0] - 8, y) & 255).as("a space before it").isEqualTo(255);
    }
  }

  @Test
  void aLargePictureIsCountedInItsOwnDotsThoughFewerAreRead() throws IOException {
    BufferedImage large = new BufferedImage(6400, 5800, BufferedImage.TYPE_BYTE_BINARY);
    Graphics2D out = large.createGraphics();
    out.setColor(Color.WHITE);
    out.fillRect(0, 0, 6400, 5800);
    out.drawImage(DrawnPages.page(LINES), 400, 3000, 3000, 810, null);
    out.dispose();
    requireOnItsInk(made("large.png", DrawnPages.file(large, "png")), large, "ауылға");
  }

  @Test
  void dotsThatAreNotSquareAreCountedAsTheyAre() throws IOException {
    BufferedImage page = DrawnPages.page(LINES);
    BufferedImage fax = new BufferedImage(2000, page.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D out = fax.createGraphics();
    out.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
    out.drawImage(page, 0, 0, 2000, page.getHeight(), null);
    out.dispose();
    requireOnItsInk(made("fax.tif", DrawnPages.tiff(fax, 300, 150)), fax, "ауылға");
  }

  @Test
  void whatHasNoPlacesIsRefused() {
    RawText plain = RawText.of("Мәтін.");
    assertThatThrownBy(() -> WorkPages.require(plain, Format.ALTO))
        .isInstanceOfSatisfying(
            BaspaException.class, e -> assertThat(e.key()).isEqualTo("baspa.no-pages"));
  }
}
