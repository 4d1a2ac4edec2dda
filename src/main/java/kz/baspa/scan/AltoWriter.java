package kz.baspa.scan;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kz.baspa.scan.LaidPage.Block;
import kz.baspa.scan.LaidPage.Line;
import kz.baspa.scan.LaidPage.Part;
import kz.baspa.scan.LaidPage.Word;
import kz.baspa.text.Restored;

/**
 * Writes the restored words of a work with pages as ALTO 4.2: {@code <String HPOS="266" VPOS="150"
 * WIDTH="148" HEIGHT="22" WC="0.96" CONTENT="Қазақстан"/>}.
 */
public final class AltoWriter {
  private static final String NAMESPACE = "http://www.loc.gov/standards/alto/ns-v4#";
  private static final String SCHEMA = "http://www.loc.gov/standards/alto/v4/alto-4-2.xsd";
  private static final String INSTANCE = "http://www.w3.org/2001/XMLSchema-instance";

  private final XMLStreamWriter out;
  private int blocks;
  private int lines;

  private AltoWriter(XMLStreamWriter out) {
    this.out = out;
  }

  /**
   * The file, UTF-8.
   *
   * @param program the name of what wrote it: {@code Baspa}
   * @param version of it
   */
  public static byte[] write(Restored restored, String program, String version) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      XMLStreamWriter out = XMLOutputFactory.newInstance().createXMLStreamWriter(bytes, "UTF-8");
      new AltoWriter(out).file(restored, program, version);
      out.close();
    } catch (XMLStreamException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }

  private void file(Restored restored, String program, String version) throws XMLStreamException {
    out.writeStartDocument("UTF-8", "1.0");
    out.writeCharacters("\n");
    out.writeStartElement("alto");
    out.writeDefaultNamespace(NAMESPACE);
    out.writeNamespace("xsi", INSTANCE);
    out.writeAttribute("xsi", INSTANCE, "schemaLocation", NAMESPACE + " " + SCHEMA);
    begin("Description");
    text("MeasurementUnit", "pixel");
    begin("sourceImageInformation");
    text("fileName", restored.raw().source().name());
    end();
    begin("Processing", "ID", "PROCESSING_1");
    begin("processingSoftware");
    text("softwareName", program);
    text("softwareVersion", version);
    end();
    end();
    end();
    begin("Layout");
    for (LaidPage page : PageLayout.of(restored)) {
      page(page);
    }
    end();
    out.writeCharacters("\n");
    out.writeEndElement();
    out.writeEndDocument();
  }

  private void page(LaidPage page) throws XMLStreamException {
    Units units = new Units(page.view());
    String number = Integer.toString(page.view().filePage());
    String width = Integer.toString(units.width());
    String height = Integer.toString(units.height());
    begin(
        "Page",
        "ID",
        "PAGE_" + number,
        "PHYSICAL_IMG_NR",
        number,
        "HEIGHT",
        height,
        "WIDTH",
        width);
    begin("PrintSpace", "HPOS", "0", "VPOS", "0", "WIDTH", width, "HEIGHT", height);
    for (Block block : page.blocks()) {
      units = new Units(block.view());
      out.writeCharacters("\n");
      out.writeStartElement("TextBlock");
      attributes("ID", "BLOCK_" + ++blocks, "LANG", "kk");
      place(units.box(block.box()));
      for (Line line : block.lines()) {
        line(units, line);
      }
      end();
    }
    end();
    end();
  }

  private void line(Units units, Line line) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement("TextLine");
    attributes("ID", "LINE_" + ++lines);
    place(units.box(line.box()));
    List<Word> words = line.words();
    for (int i = 0; i < words.size(); i++) {
      int[] box = units.box(words.get(i).box());
      if (i > 0) {
        int from = units.box(words.get(i - 1).box())[2];
        out.writeEmptyElement("SP");
        attributes(
            "HPOS", "" + from, "VPOS", "" + box[1], "WIDTH", "" + Math.max(0, box[0] - from));
      }
      word(words.get(i), box);
    }
    end();
  }

  private void word(Word word, int[] box) throws XMLStreamException {
    boolean hyphen = HocrWriter.hasHyphen(word);
    int letter = Math.max(1, (box[2] - box[0]) / (word.text().length() + 1));
    out.writeEmptyElement("String");
    place(hyphen ? new int[] {box[0], box[1], box[2] - letter, box[3]} : box);
    if (word.confidence() >= 0) {
      attributes("WC", String.format(Locale.ROOT, "%.2f", word.confidence()));
    }
    attributes("CONTENT", word.text());
    if (word.part() != Part.WHOLE) {
      String type = word.part() == Part.FIRST ? "HypPart1" : "HypPart2";
      attributes("SUBS_TYPE", type, "SUBS_CONTENT", word.whole());
    }
    if (hyphen) {
      out.writeEmptyElement("HYP");
      attributes(
          "CONTENT",
          "-",
          "HPOS",
          "" + (box[2] - letter),
          "VPOS",
          "" + box[1],
          "WIDTH",
          "" + letter);
    }
  }

  private void place(int[] box) throws XMLStreamException {
    attributes(
        "HPOS",
        "" + box[0],
        "VPOS",
        "" + box[1],
        "WIDTH",
        "" + Math.max(1, box[2] - box[0]),
        "HEIGHT",
        "" + (box[3] - box[1]));
  }

  private void attributes(String... namesAndValues) throws XMLStreamException {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      out.writeAttribute(namesAndValues[i], XmlText.of(namesAndValues[i + 1]));
    }
  }

  private void begin(String element, String... namesAndValues) throws XMLStreamException {
    out.writeCharacters("\n");
    out.writeStartElement(element);
    attributes(namesAndValues);
  }

  private void end() throws XMLStreamException {
    out.writeEndElement();
  }

  private void text(String element, String value) throws XMLStreamException {
    begin(element);
    out.writeCharacters(XmlText.of(value));
    end();
  }
}
