package kz.baspa.scan;

import java.io.ByteArrayOutputStream;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.baspa.scan.LaidPage.Block;
import kz.baspa.scan.LaidPage.Line;
import kz.baspa.scan.LaidPage.Part;
import kz.baspa.scan.LaidPage.Word;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.PagePlace;

/**
 * Writes the restored words of a work with pages as hOCR 1.2, in well-formed XHTML: {@code <span
 * class="ocrx_word" title="bbox 266 150 414 172; x_wconf 96">Қазақстан</span>}.
 */
public final class HocrWriter {
  private final XMLStreamWriter out;
  private int blocks;
  private int lines;
  private int words;

  private HocrWriter(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * The file, UTF-8.
   *
   * @param program what wrote it: {@code Baspa 0.1.0}
   */
  public static byte[] write(Restored restored, String program) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
      new HocrWriter(out).file(restored, program);
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void file(Restored restored, String program) throws XMLStreamException {
    String name = restored.raw().source().name();
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    out.writeDTD(
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\""
            + " \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">");
    out.writeCharacters("\n");
    out.writeStartElement("html");
    out.writeDefaultNamespace("http://www.w3.org/1999/xhtml");
    attributes("xml:lang", "kk", "lang", "kk");
    out.writeCharacters("\n");
    out.writeStartElement("head");
    out.writeStartElement("title");
    out.writeCharacters(XmlText.of(name));
    out.writeEndElement();
    meta("http-equiv", "Content-Type", "text/html;charset=utf-8");
    meta("name", "ocr-system", program);
    meta("name", "ocr-capabilities", "ocr_page ocr_carea ocr_par ocr_line ocrx_word");
    meta("name", "ocr-langs", "kk");
    out.writeEndElement();
    out.writeCharacters("\n");
    out.writeStartElement("body");
    List<LaidPage> pages = PageLayout.of(restored);
    for (LaidPage page : pages) {
      page(page, name);
    }
    out.writeCharacters("\n");
    out.writeEndElement();
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void meta(String kind, String name, String content) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeEmptyElement("meta");
    attributes(kind, name, "content", content);
  }

  private void attributes(String... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      out.writeAttribute(namesAndValues[i], XmlText.of(namesAndValues[i + 1]));
    }
  }

  private void page(LaidPage page, String name) throws XMLStreamException {
    Units units = new Units(page.view());
    int number = page.view().filePage();
    String title =
        "image \"%s\"; bbox 0 0 %d %d; ppageno %d"
            .formatted(name.replace("\"", "'"), units.width(), units.height(), number - 1);
    begin("div", "ocr_page", "page_" + number, title);
    for (Block block : page.blocks()) {
      blocks++;
      units = new Units(block.view());
      String box = box(units, block.box());
      begin("div", "ocr_carea", "block_" + blocks, box);
      begin("p", "ocr_par", "par_" + blocks, box);
      for (Line line : block.lines()) {
        begin("span", "ocr_line", "line_" + ++lines, box(units, line.box()));
        for (int i = 0; i < line.words().size(); i++) {
          out.writeCharacters(i == 0 ? "" : " ");
          word(units, line.words().get(i));
        }
        out.writeEndElement();
      }
      out.writeEndElement();
      out.writeEndElement();
    }
    out.writeCharacters("\n");
    out.writeEndElement();
  }

  private void word(Units units, Word word) throws XMLStreamException {
    String sure = word.confidence() < 0 ? "" : "; x_wconf " + Math.round(word.confidence() * 100);
    out.writeStartElement("span");
    attributes(
        "class", "ocrx_word", "id", "word_" + ++words, "title", box(units, word.box()) + sure);
    out.writeCharacters(XmlText.of(word.text() + (hasHyphen(word) ? "-" : "")));
    out.writeEndElement();
  }

  /** Whether the word goes on in the next line and does not say so itself. */
  static boolean hasHyphen(Word word) {
    return word.part() == Part.FIRST && !word.text().endsWith("-");
  }

  private void begin(String element, String type, String id, String title)
      throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement(element);
    attributes("class", type, "id", id, "title", title);
  }

  private static String box(Units units, PagePlace place) {
    int[] box = units.box(place);
    return "bbox %d %d %d %d".formatted(box[0], box[1], box[2], box[3]);
  }
}
