package kz.baspa.input.html;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import kz.baspa.input.build.RawTextBuilder;
import kz.baspa.input.build.RawTextBuilder.Properties;
import kz.baspa.input.build.StyledText;
import kz.baspa.source.Digest;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.BlockLook;
import kz.baspa.text.evidence.BlockLook.Alignment;
import kz.baspa.text.evidence.SpanLook;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads an HTML or XHTML page: headings, paragraphs, lists, tables, notes, bold and italics.
 * Scripts are not run, and nothing outside the file is fetched.
 */
public final class HtmlReader {
  private static final String BLOCKS =
      " p div h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article main header footer nav"
          + " aside figure figcaption hr form fieldset address center body details summary ";
  private static final String PASSED =
      " script style head template noscript iframe object embed button select textarea svg ";
  private static final int DEEPEST = 400;
  private static final int MOST_COLUMNS = 1_000;

  private final HtmlNotes notes;
  private final HtmlRuns runs;
  private final RawTextBuilder raw = new RawTextBuilder();
  private final String name;

  private HtmlReader(Document document, String name) {
    this.name = name;
    this.notes = new HtmlNotes(document);
    this.runs = new HtmlRuns(notes);
  }

  /**
   * Reads a file.
   *
   * @throws BaspaException of bad input if it holds no text or nests too deep
   */
  public static RawText read(byte[] bytes, String name) {
    try {
      return read(Jsoup.parse(new ByteArrayInputStream(bytes), null, ""), name, "html", bytes);
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "input.broken", name);
    }
  }

  static RawText read(Document document, String name, String format, byte[] bytes) {
    HtmlReader reader = new HtmlReader(document, name);
    reader.children(document.body(), 0);
    return reader.raw.build(name, format, bytes);
  }

  /** Writes what stands in an element: words between blocks are paragraphs. */
  private void children(Element parent, int depth) {
    if (depth > DEEPEST) {
      throw new BaspaException(Fault.INPUT, "input.bomb", name);
    }
    List<Node> words = new ArrayList<>();
    for (Node node : parent.childNodes()) {
      if (node instanceof Element element && isBlock(element)) {
        paragraph(parent, words, BlockKind.PARAGRAPH, 0, "");
        words.clear();
        block(element, depth);
      } else {
        words.add(node);
      }
    }
    paragraph(parent, words, BlockKind.PARAGRAPH, 0, "");
  }

  private static boolean isBlock(Element element) {
    return BLOCKS.contains(" " + element.normalName() + " ")
        || !PASSED.contains(" " + element.normalName() + " ")
            && !element.normalName().equals("sup")
            && element.selectFirst("p, div, table, ul, ol, h1, h2, h3, h4, h5, h6") != null;
  }

  private void block(Element element, int depth) {
    if (notes.isNote(element)) {
      return; // stands behind the paragraph that calls it
    }
    switch (element.normalName()) {
      case "h1", "h2", "h3", "h4", "h5", "h6" -> {
        int level = element.normalName().charAt(1) - '0';
        paragraph(element, element.childNodes(), BlockKind.HEADING, level, "");
      }
      case "ul", "ol" -> list(element, 1, depth);
      case "table" -> table(element, depth);
      case "figcaption" -> paragraph(element, element.childNodes(), BlockKind.CAPTION, 0, "");
      case "pre" -> element.wholeText().lines().forEach(this::line);
      case "hr" -> raw.blank();
      default -> children(element, depth + 1);
    }
  }

  private void line(String words) {
    StyledText text = new StyledText();
    text.add(words);
    if (!text.isBlank()) {
      raw.block(Properties.of(BlockKind.PARAGRAPH, BlockLook.UNKNOWN), text);
    }
  }

  private void paragraph(
      Element parent, List<Node> nodes, BlockKind kind, int level, String label) {
    HtmlRuns.Content content = runs.read(nodes);
    if (!content.words().isBlank()) {
      StyledText line = new StyledText();
      line.add(label);
      line.add(content.words());
      raw.block(Properties.of(kind, look(parent, content.words())).at(level, label.length()), line);
    }
    content.pictures().forEach(this::picture);
    content.notes().forEach(this::note);
  }

  private static BlockLook look(Element parent, StyledText words) {
    String style = parent.attr("style") + ";" + parent.attr("align");
    boolean centred =
        style.matches("(?s).*text-align\\s*:\\s*center.*|.*;center")
            || parent.closest("center") != null;
    return new BlockLook(
        "",
        0,
        words.isAll(SpanLook.BOLD),
        words.isAll(SpanLook.ITALIC),
        centred ? Alignment.CENTRE : Alignment.START,
        0,
        false);
  }

  private void picture(String source) {
    int data = source.indexOf(";base64,");
    if (!source.startsWith("data:image/") || data < 0) {
      raw.unread("input.outside-picture");
      return;
    }
    try {
      byte[] bytes = Base64.getMimeDecoder().decode(source.substring(data + 8));
      raw.picture("data:" + Digest.sha256(bytes), bytes);
    } catch (IllegalArgumentException e) {
      raw.unread("input.picture-format", "data:");
    }
  }

  private void note(HtmlNotes.Note note) {
    StyledText line = new StyledText();
    line.add(note.mark() + " ");
    int label = line.length();
    line.add(runs.note(note));
    raw.block(Properties.of(BlockKind.NOTE, BlockLook.UNKNOWN).at(0, label).named(note.id()), line);
  }

  private void list(Element list, int level, int depth) {
    if (depth > DEEPEST) {
      throw new BaspaException(Fault.INPUT, "input.bomb", name);
    }
    boolean numbered = list.normalName().equals("ol");
    int count = HtmlNumbers.start(list);
    for (Element item : list.children()) {
      if (!item.normalName().equals("li")) {
        block(item, depth + 1);
        continue;
      }
      String value = item.attr("value");
      count = value.matches("\\d{1,6}") ? Integer.parseInt(value) : count;
      String label = numbered ? HtmlNumbers.label(list.attr("type"), count++) + " " : "• ";
      List<Node> words = new ArrayList<>();
      for (Node node : item.childNodes()) {
        if (!(node instanceof Element element) || !isBlock(element)) {
          words.add(node);
          continue;
        }
        if (element.normalName().equals("p") && (runs.isBlank(words) && !label.isEmpty())) {
          words.clear();
          words.addAll(element.childNodes());
          continue;
        }
        label = item(item, words, level, label);
        words.clear();
        if (element.normalName().matches("[uo]l")) {
          list(element, level + 1, depth + 1);
        } else {
          block(element, depth + 1);
        }
      }
      item(item, words, level, label);
    }
  }

  /** Writes words of an item; what follows in it has no label any more. */
  private String item(Element item, List<Node> words, int level, String label) {
    if (runs.isBlank(words)) {
      return label;
    }
    BlockKind kind = label.isEmpty() ? BlockKind.PARAGRAPH : BlockKind.ITEM;
    paragraph(item, words, kind, label.isEmpty() ? 0 : level, label);
    return "";
  }

  private void table(Element table, int depth) {
    List<Element> rows =
        table.select("tr").stream().filter(row -> table.equals(row.closest("table"))).toList();
    Element caption = table.selectFirst("> caption");
    if (caption != null) {
      paragraph(caption, caption.childNodes(), BlockKind.CAPTION, 0, "");
    }
    boolean single = rows.stream().allMatch(row -> row.children().size() <= 1);
    if (single || table.selectFirst("table table") != null) {
      rows.forEach(row -> row.children().forEach(cell -> children(cell, depth + 1)));
      return; // laid out with a table, and none itself
    }
    raw.beginTable();
    int[] taken = new int[MOST_COLUMNS];
    List<HtmlNotes.Note> called = new ArrayList<>();
    for (Element row : rows) {
      List<RawTextBuilder.Cell> cells = new ArrayList<>();
      int column = 0;
      boolean head = row.closest("thead") != null;
      head |=
          !row.children().isEmpty()
              && row.children().stream().allMatch(c -> c.normalName().equals("th"));
      for (Element cell : row.children()) {
        while (column < MOST_COLUMNS - 1 && taken[column] > 0) {
          taken[column++]--;
        }
        int columns = Math.min(span(cell, "colspan"), MOST_COLUMNS - column);
        int high = span(cell, "rowspan");
        HtmlRuns.Content content = runs.read(List.of(cell));
        called.addAll(content.notes());
        cells.add(new RawTextBuilder.Cell(content.words(), column, Math.max(1, columns), high));
        for (int i = 0; i < columns; i++) {
          taken[column++] = high - 1;
        }
        if (column >= MOST_COLUMNS - 1) {
          break;
        }
      }
      while (column < MOST_COLUMNS) {
        taken[column] = Math.max(0, taken[column] - 1);
        column++;
      }
      if (!cells.isEmpty()) {
        raw.row(cells, head);
      }
    }
    called.forEach(this::note);
  }

  private static int span(Element cell, String attribute) {
    String value = cell.attr(attribute);
    return value.matches("[1-9]\\d{0,2}") ? Integer.parseInt(value) : 1;
  }

  /** Whether a node is words and nothing else. */
  static boolean isBlank(Node node) {
    return node instanceof TextNode text && text.isBlank();
  }

  static boolean isPassed(Element element) {
    return PASSED.contains(" " + element.normalName() + " ");
  }
}
