package kz.baspa.input.ocr;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.input.page.Page;
import kz.baspa.input.page.PageLine;
import kz.baspa.input.page.PageReader;
import kz.baspa.input.page.Stroke;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/**
 * Reads hOCR, the pages that a reading machine wrote down as HTML: {@code <span class='ocrx_word'
 * title='bbox 266 150 414 172; x_wconf 96'>ҚАЗАҚСТАН</span>}.
 */
public final class HocrReader {
  private static final int MOST_PAGES = 5_000;
  private static final Pattern BOX =
      Pattern.compile("\\bbbox\\s+(-?\\d{1,9})\\s+(-?\\d{1,9})\\s+(-?\\d{1,9})\\s+(-?\\d{1,9})");
  private static final Pattern CONFIDENCE = Pattern.compile("\\bx_wconf\\s+(\\d{1,3}(?:\\.\\d+)?)");
  private static final String LINES =
      ".ocr_line, .ocrx_line, .ocr_header, .ocr_footer, .ocr_caption, .ocr_textfloat";

  private HocrReader() {}

  /**
   * Reads a file.
   *
   * @throws BaspaException of bad input if it is broken or holds no text
   */
  public static RawText read(byte[] bytes, String name) {
    if (isCut(bytes)) {
      // jsoup would close what stands open and read the pages that are left as if they were all.
      throw new BaspaException(Fault.INPUT, "input.broken", name);
    }
    Document document;
    try {
      document = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException | RuntimeException e) {
      throw new BaspaException(e, Fault.INPUT, "input.broken", name);
    }
    List<Element> found = document.select(".ocr_page");
    if (found.size() > MOST_PAGES) {
      throw new BaspaException(Fault.INPUT, "input.bomb", name);
    }
    List<Page> pages = new ArrayList<>();
    SidewaysLines sideways = new SidewaysLines();
    for (Element page : found) {
      pages.add(page(page, pages.size() + 1, sideways));
    }
    if (pages.isEmpty()) {
      throw new BaspaException(Fault.INPUT, "input.broken", name);
    }
    return sideways.told(PageReader.read(pages, 1, name, "hocr", bytes));
  }

  private static boolean isCut(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
    return text.contains("<html") && !text.contains("</html");
  }

  private static Page page(Element page, int number, SidewaysLines sideways) {
    double[] box = box(page);
    double width = Math.max(1, box[2] - box[0]);
    double height = Math.max(1, box[3] - box[1]);
    double scale = Scans.scale(width, height);
    List<PageLine> lines = new ArrayList<>();
    for (Element line : page.select(LINES)) {
      lines.addAll(ReadLines.of(sideways.without(words(line), number), number, scale));
    }
    List<Stroke> strokes = new ArrayList<>();
    for (Element drawn : page.select(".ocr_separator")) {
      strokes.add(Scans.stroke(box(drawn), scale));
    }
    return new Page(
        number, width * scale, height * scale, scale, List.of(), lines, strokes, List.of());
  }

  private static List<ReadWord> words(Element line) {
    List<ReadWord> words = new ArrayList<>();
    for (Element word : line.select(".ocrx_word, .ocr_word")) {
      double[] box = box(word);
      Matcher sure = CONFIDENCE.matcher(word.attr("title"));
      words.add(
          new ReadWord(
              word.text(),
              box[0],
              box[1],
              box[2],
              box[3],
              sure.find() ? Double.parseDouble(sure.group(1)) / 100 : 1,
              List.of(),
              word.selectFirst("strong, b") != null,
              word.selectFirst("em, i") != null));
    }
    if (words.isEmpty()) {
      double[] box = box(line);
      words.add(
          new ReadWord(line.text(), box[0], box[1], box[2], box[3], 1, List.of(), false, false));
    }
    return words;
  }

  private static double[] box(Element element) {
    double[] box = new double[4];
    Matcher matcher = BOX.matcher(element.attr("title"));
    if (matcher.find()) {
      for (int i = 0; i < 4; i++) {
        box[i] = Scans.number(matcher.group(i + 1));
      }
    }
    return box;
  }
}
