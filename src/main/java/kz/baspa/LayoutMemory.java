package kz.baspa;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import kz.baspa.input.LongLists;
import kz.baspa.tei.SecureXml;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * How much memory a work takes to be laid out. FOP keeps a run of pages, which is a chapter, until
 * its last page is broken; what would not fit is refused before the work and not after minutes.
 */
final class LayoutMemory {
  /** No work has been seen to need less: 6 MB of TEI, 1,480 pages, print in 700 MB. */
  private static final int FOR_A_BYTE = 40;

  /** Measured on chapters of 20,000 items, 20,000 paragraphs and 30,000 cells of one line each. */
  private static final int FOR_AN_ITEM = 16_000;

  private static final int FOR_A_CELL = 10_000;
  private static final int FOR_A_PARAGRAPH = 10_000;

  /** 7.6 million letters in one paragraph ran out of 1,022 MB. */
  private static final int FOR_A_LETTER = 145;

  private static final Set<String> RUNS = Set.of("front", "body", "back");

  private LayoutMemory() {}

  /**
   * Refuses what does not fit by its size alone.
   *
   * @param size of the TEI file, in bytes
   */
  static void require(long size) {
    require("baspa.tei-too-large", size * FOR_A_BYTE, size >> 20);
  }

  /** Refuses a TEI file that does not fit, by its size and by its longest chapter. */
  static void require(byte[] tei) {
    require(tei.length);
    Counter counter = new Counter();
    try {
      XMLReader reader = SecureXml.reader();
      reader.setContentHandler(counter);
      reader.setErrorHandler(counter);
      reader.parse(new InputSource(new ByteArrayInputStream(tei)));
    } catch (SAXException | IOException e) {
      return; // who reads it next says what is wrong with it
    }
    require("baspa.chapter-too-large", counter.most, counter.pieces);
  }

  /** Refuses a file of markup whose longest table or list does not fit, before it is read. */
  static void require(Path input) {
    LongLists longest = LongLists.of(input);
    require("baspa.list-too-long", (long) longest.items() * FOR_AN_ITEM, longest.items());
    require("baspa.list-too-long", (long) longest.cells() * FOR_A_CELL, longest.cells());
  }

  /**
   * Refuses a text that does not fit however it is restored: for the bytes that its letters have in
   * TEI, without spaces and tags, or for its longest table or list. Chapters are not yet known.
   */
  static void require(RawText raw) {
    long bytes = bytes(raw.text());
    require("baspa.text-too-large", bytes * FOR_A_BYTE, bytes >> 20);
    long length = 0;
    BlockKind before = BlockKind.PARAGRAPH;
    long most = 0;
    long pieces = 0;
    for (BlockEvidence block : raw.evidence().blocks()) {
      length = block.kind() == before ? length + 1 : 1;
      before = block.kind();
      int each = before == BlockKind.CELL ? FOR_A_CELL : before == BlockKind.ITEM ? FOR_AN_ITEM : 0;
      if (length * each > most) {
        most = length * each;
        pieces = length;
      }
    }
    require("baspa.list-too-long", most, pieces);
  }

  /** The bytes of all that is no space, in UTF-8. */
  private static long bytes(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      // The halves of what lies beyond 16 bits have two bytes each.
      int wide = each < 0x80 ? 1 : each < 0x800 || Character.isSurrogate(each) ? 2 : 3;
      bytes += each == '\u00A0' || Character.isWhitespace(each) ? 0 : wide;
    }
    return bytes;
  }

  /**
   * Refuses what takes more memory than there is.
   *
   * @param what of it there is too much, for the message
   */
  private static void require(String key, long needed, long what) {
    long there = Runtime.getRuntime().maxMemory();
    if (needed > there) {
      throw new BaspaException(Fault.MEMORY, key, what, needed >> 20, there >> 20);
    }
  }

  /** Counts what stands in each part of the work. */
  private static final class Counter extends DefaultHandler {
    private int depth;
    private int run;
    private long needed;
    private long count;
    private long most;
    private long pieces;

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) {
      depth++;
      if (RUNS.contains(name)) {
        run = depth;
      } else if (depth == run + 1 && name.equals("div")) {
        needed = 0;
        count = 0;
      }
      int each =
          switch (name) {
            case "item" -> FOR_AN_ITEM;
            case "cell" -> FOR_A_CELL;
            case "p", "head", "bibl", "note" -> FOR_A_PARAGRAPH;
            default -> 0;
          };
      count += each > 0 ? 1 : 0;
      add(each);
    }

    private void add(long bytes) {
      needed += bytes;
      if (needed > most) {
        most = needed;
        pieces = count;
      }
    }

    @Override
    public void characters(char[] letters, int start, int length) {
      add((long) length * FOR_A_LETTER);
    }

    @Override
    public void endElement(String uri, String name, String qualified) {
      depth--;
    }
  }
}
