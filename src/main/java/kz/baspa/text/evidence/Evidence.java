package kz.baspa.text.evidence;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All that a file knows of its text beside the letters. Ranges count UTF-16 units of the raw text
 * and never change; what rules make of the text is mapped back to it. Plain text has none.
 *
 * <pre>{@code
 * BlockEvidence block = raw.evidence().blockAt(120);   // null where nothing is known
 * boolean heading = block != null && block.kind() == BlockKind.HEADING;
 * }</pre>
 *
 * Immutable.
 */
public final class Evidence {
  /** Stands in the raw text where the file has a picture: U+FFFC, the object replacement. */
  public static final char PICTURE_MARK = '\uFFFC';

  /** A text of which nothing is known but its letters. */
  public static final Evidence NONE =
      new Evidence(null, List.of(), List.of(), List.of(), Map.of(), List.of());

  private final @Nullable Origin origin;
  private final List<BlockEvidence> blocks;
  private final List<SpanEvidence> spans;
  private final List<WordEvidence> words;
  private final Map<String, byte[]> pictures;
  private final List<Unread> unread;
  private final List<PageView> pages;
  private final List<WordPlace> places;

  /**
   * What a file knows that has no pages.
   *
   * @param origin the file; null for a plain text
   * @param blocks in the order of the text, without overlaps
   * @param spans in the order of the text
   * @param words in the order of the text; only of pages that were read from pictures
   * @param pictures the bytes of the pictures by their names
   * @param unread what was not taken over as it is
   * @throws IllegalArgumentException if two blocks overlap
   */
  public Evidence(
      @Nullable Origin origin,
      List<BlockEvidence> blocks,
      List<SpanEvidence> spans,
      List<WordEvidence> words,
      Map<String, byte[]> pictures,
      List<Unread> unread) {
    this(origin, blocks, spans, words, pictures, unread, List.of(), List.of());
  }

  private Evidence(
      @Nullable Origin origin,
      List<BlockEvidence> blocks,
      List<SpanEvidence> spans,
      List<WordEvidence> words,
      Map<String, byte[]> pictures,
      List<Unread> unread,
      List<PageView> pages,
      List<WordPlace> places) {
    this.origin = origin;
    this.blocks = List.copyOf(blocks);
    List<SpanEvidence> sorted = new ArrayList<>(spans);
    sorted.sort(Comparator.comparingInt(SpanEvidence::start).thenComparingInt(SpanEvidence::end));
    this.spans = List.copyOf(sorted);
    this.words = List.copyOf(words);
    this.pictures = new TreeMap<>(pictures);
    this.unread = List.copyOf(unread);
    this.pages = List.copyOf(pages);
    this.places = List.copyOf(places);
    int end = 0;
    for (BlockEvidence block : blocks) {
      if (block.start() < end || block.end() < block.start()) {
        throw new IllegalArgumentException("blocks overlap: " + block);
      }
      end = block.end();
    }
  }

  /** Whether nothing is known of the text but its letters. */
  public boolean isEmpty() {
    return blocks.isEmpty() && spans.isEmpty() && words.isEmpty();
  }

  /** The file that the text was read from; null for a plain text. */
  public @Nullable Origin origin() {
    return origin;
  }

  /** All blocks in the order of the text. */
  public List<BlockEvidence> blocks() {
    return blocks;
  }

  /** All spans in the order of the text. */
  public List<SpanEvidence> spans() {
    return spans;
  }

  /** All words of which a reader of pictures said how sure it was. */
  public List<WordEvidence> words() {
    return words;
  }

  /** The bytes of the pictures by their names, in the order of the names. */
  public Map<String, byte[]> pictures() {
    return Collections.unmodifiableMap(pictures);
  }

  /** What was not taken over as it is. */
  public List<Unread> unread() {
    return unread;
  }

  /** The same, and more that was not taken over as it is. */
  public Evidence withUnread(List<Unread> more) {
    List<Unread> all = new ArrayList<>(unread);
    all.addAll(more);
    return new Evidence(origin, blocks, spans, words, pictures, all, pages, places);
  }

  /** The pages of the file, in their order; none where it has no pages. */
  public List<PageView> pages() {
    return pages;
  }

  /** How many pages of the file were read from their pictures. */
  public int scannedPages() {
    return (int)
        pages.stream().filter(PageView::scanned).mapToInt(PageView::filePage).distinct().count();
  }

  /** Where the words stand on the pages, in the order of the text. */
  public List<WordPlace> places() {
    return places;
  }

  /** The same of a file with these pages. */
  public Evidence withPages(List<PageView> views) {
    return new Evidence(origin, blocks, spans, words, pictures, unread, views, places);
  }

  /** The same with the places of its words, in the order of the text. */
  public Evidence withPlaces(List<WordPlace> found) {
    return new Evidence(origin, blocks, spans, words, pictures, unread, pages, found);
  }

  /** The places of the words that touch a stretch of the raw text. */
  public List<WordPlace> placesIn(int start, int end) {
    int low = 0;
    int high = places.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (places.get(middle).end() <= start) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    int to = low;
    while (to < places.size() && places.get(to).start() < end) {
      to++;
    }
    return places.subList(low, to);
  }

  /** The first block that holds or ends at this offset of the raw text; null if there is none. */
  public @Nullable BlockEvidence blockAt(int rawOffset) {
    int at = firstEndingFrom(rawOffset);
    return at < blocks.size() && blocks.get(at).start() <= rawOffset ? blocks.get(at) : null;
  }

  /** The blocks that touch a stretch of the raw text. */
  public List<BlockEvidence> blocksIn(int start, int end) {
    int from = firstEndingFrom(start);
    int to = from;
    while (to < blocks.size() && blocks.get(to).start() <= end) {
      to++;
    }
    return blocks.subList(from, to);
  }

  /** The index of the first block whose end is not before this offset. */
  private int firstEndingFrom(int rawOffset) {
    int low = 0;
    int high = blocks.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (blocks.get(middle).end() < rawOffset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
