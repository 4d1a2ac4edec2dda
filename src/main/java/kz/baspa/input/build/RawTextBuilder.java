package kz.baspa.input.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.source.Digest;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.BlockLook;
import kz.baspa.text.evidence.CellPlace;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.Origin;
import kz.baspa.text.evidence.PagePlace;
import kz.baspa.text.evidence.PageView;
import kz.baspa.text.evidence.SpanEvidence;
import kz.baspa.text.evidence.Unread;
import kz.baspa.text.evidence.WordEvidence;
import kz.baspa.text.evidence.WordPlace;
import org.jspecify.annotations.Nullable;

/**
 * Puts a raw text together, block by block, each on a line of its own, with the evidence beside it.
 *
 * <pre>{@code
 * RawTextBuilder raw = new RawTextBuilder();
 * raw.block(BlockKind.HEADING, 1, 0, look, words);
 * RawText text = raw.build("thesis.docx", "docx", bytes);
 * }</pre>
 *
 * Not safe for several threads.
 */
public final class RawTextBuilder {
  /** No work has more text, in UTF-16 units. */
  private static final int LONGEST = 64 << 20;

  /** So few paragraphs say nothing of how the text was made. */
  private static final int FEWEST = 10;

  /** What a paragraph ends with. */
  private static final String STOPS = ".!?:;…»”\")]";

  private final StringBuilder text = new StringBuilder();
  private final List<BlockEvidence> blocks = new ArrayList<>();
  private final List<SpanEvidence> spans = new ArrayList<>();
  private final List<WordEvidence> words = new ArrayList<>();
  private final Map<String, byte[]> pictures = new HashMap<>();
  private final Map<String, String> names = new HashMap<>();
  private final List<Unread> unread = new ArrayList<>();
  private final List<PageView> pages = new ArrayList<>();
  private final List<WordPlace> places = new ArrayList<>();
  private int tables;
  private int rows;

  /** A block of this kind with all that is known of it besides its place in the text. */
  public record Properties(
      BlockKind kind,
      int level,
      int label,
      double confidence,
      boolean wrapped,
      BlockLook look,
      String name,
      @Nullable PagePlace place) {
    /** A block of which only kind and look are known. */
    public static Properties of(BlockKind kind, BlockLook look) {
      return new Properties(kind, 0, 0, 1, false, look, "", null);
    }

    /** The same on this level with a label of so many units. */
    public Properties at(int depth, int labelUnits) {
      return new Properties(kind, depth, labelUnits, confidence, wrapped, look, name, place);
    }

    /** The same under this name. */
    public Properties named(String called) {
      return new Properties(kind, level, label, confidence, wrapped, look, called, place);
    }
  }

  /** A cell with its words. */
  public record Cell(StyledText words, int column, int columns, int rows) {}

  /** Where the next block will begin. */
  public int position() {
    return text.length();
  }

  /** Adds a block on lines of its own. */
  public void block(Properties properties, StyledText content) {
    int start = text.length();
    append(content);
    blocks.add(
        new BlockEvidence(
            start,
            text.length(),
            properties.kind(),
            properties.level(),
            properties.label(),
            properties.confidence(),
            properties.wrapped(),
            properties.look(),
            properties.name(),
            null,
            properties.place()));
    text.append('\n');
  }

  /** Adds a line without anything in it. */
  public void blank() {
    text.append('\n');
  }

  /**
   * Keeps a picture and adds its mark on a line of its own. It is called by its place in the work:
   * {@code picture-2.png}.
   *
   * @param part what the file calls it; the same picture is kept once
   * @param bytes the picture; what cannot be printed is left out and told
   */
  public void picture(String part, byte[] bytes) {
    String ending = PictureKinds.ending(bytes);
    if (ending.isEmpty()) {
      unread("input.picture-format", part);
      return;
    }
    String name =
        names.computeIfAbsent(part, key -> "picture-" + (names.size() + 1) + "." + ending);
    pictures.put(name, bytes);
    StyledText mark = new StyledText();
    mark.add(String.valueOf(Evidence.PICTURE_MARK));
    block(Properties.of(BlockKind.PICTURE, BlockLook.UNKNOWN).named(name), mark);
  }

  /** Begins a table; its rows follow. */
  public void beginTable() {
    tables++;
    rows = 0;
  }

  /** Adds a row of the table that was begun: its cells, parted by tabs. */
  public void row(List<Cell> cells, boolean head) {
    boolean first = true;
    for (Cell cell : cells) {
      if (!first) {
        text.append('\t');
      }
      first = false;
      int start = text.length();
      append(cell.words().inOneCell());
      CellPlace place =
          new CellPlace(tables - 1, rows, cell.column(), cell.columns(), cell.rows(), head);
      blocks.add(
          new BlockEvidence(
              start,
              text.length(),
              BlockKind.CELL,
              0,
              0,
              1,
              false,
              BlockLook.UNKNOWN,
              "",
              place,
              null));
    }
    rows++;
    text.append('\n');
  }

  /** Adds what a reader of pictures said of a word, by its place in the text. */
  public void word(WordEvidence word) {
    words.add(word);
  }

  /** Adds a page of the file. */
  public void page(PageView page) {
    pages.add(page);
  }

  /** The text as far as it is written. */
  public String text() {
    return text.toString();
  }

  /** Says that something at the present place was not taken over as it is. */
  public void unread(String key, String... arguments) {
    unread.add(new Unread(text.length(), key, List.of(arguments)));
  }

  /** The same of the file as a whole. */
  public void unreadInFile(String key, String... arguments) {
    unread.add(new Unread(-1, key, List.of(arguments)));
  }

  private void append(StyledText content) {
    int shift = text.length();
    text.append(content.text());
    for (SpanEvidence span : content.spans()) {
      spans.add(
          new SpanEvidence(span.start() + shift, span.end() + shift, span.looks(), span.target()));
    }
    for (WordPlace place : content.places()) {
      places.add(new WordPlace(place.start() + shift, place.end() + shift, place.place()));
    }
  }

  /** Whether more was read than any work has. */
  public boolean isTooLong() {
    return text.length() > LONGEST;
  }

  /**
   * The text with its evidence.
   *
   * @param name what messages and records call the file
   * @param format its usual ending
   * @param file the bytes of the file
   * @throws BaspaException of bad input if nothing to read was found
   */
  public RawText build(String name, String format, byte[] file) {
    return build(name, origin(format, file));
  }

  /** What a text is read from that comes from these bytes. */
  public static Origin origin(String format, byte[] file) {
    return new Origin(format, file.length, Digest.sha256(file));
  }

  /**
   * The same of what is not in memory.
   *
   * @param origin what the text is read from
   */
  public RawText build(String name, Origin origin) {
    if (isTooLong()) {
      throw new BaspaException(Fault.INPUT, "input.bomb", name);
    }
    String all = text.toString();
    boolean empty =
        all.codePoints().noneMatch(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c));
    if (empty) {
      throw new BaspaException(Fault.INPUT, "input.no-text", name);
    }
    byte[] utf8 = all.getBytes(StandardCharsets.UTF_8);
    Evidence evidence =
        new Evidence(origin, isPastedText(all) ? List.of() : blocks, spans, words, pictures, unread)
            .withPages(pages)
            .withPlaces(places);
    // A lone half of a pair is not text that UTF-8 can hold.
    String kept = new String(utf8, StandardCharsets.UTF_8);
    return new RawText(
        kept,
        new RawText.Source(name, utf8.length, Digest.sha256(utf8), "UTF-8", false, 1),
        evidence);
  }

  /**
   * Whether a raw text was put into the file as it was: all its paragraphs look alike, none is more
   * than a paragraph, and many end within a sentence. Then their ends say no more than the line
   * ends of a plain text.
   */
  private boolean isPastedText(String all) {
    if (blocks.size() < FEWEST || !spans.isEmpty() || !words.isEmpty() || !pictures.isEmpty()) {
      return false;
    }
    int within = 0;
    for (BlockEvidence block : blocks) {
      if (block.kind() != BlockKind.PARAGRAPH
          || block.place() != null
          || !block.look().equals(blocks.get(0).look())) {
        return false;
      }
      String paragraph = all.substring(block.start(), block.end()).stripTrailing();
      within +=
          paragraph.isEmpty() || STOPS.indexOf(paragraph.charAt(paragraph.length() - 1)) >= 0
              ? 0
              : 1;
    }
    return within * 3 > blocks.size();
  }
}
