package kz.baspa.scan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.scan.LaidPage.Block;
import kz.baspa.scan.LaidPage.Line;
import kz.baspa.scan.LaidPage.Part;
import kz.baspa.scan.LaidPage.Word;
import kz.baspa.text.EditedText;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.PagePlace;
import kz.baspa.text.evidence.PageView;
import kz.baspa.text.evidence.SpanEvidence;
import kz.baspa.text.evidence.SpanLook;
import kz.baspa.text.evidence.WordEvidence;
import kz.baspa.text.evidence.WordPlace;
import org.jspecify.annotations.Nullable;

/**
 * Puts the restored words back where they stand on their pages, as {@link WordsOnPage} says that
 * they stand there. A word that restoration joined has the boxes of its parts, of one that it
 * parted each part has its share of the box, one that it changed keeps its box, and one that it
 * added stands behind the word before it, or before the next one if that begins a paragraph.
 * Running heads and page numbers are no part of the restored text; they stand as they were read.
 */
final class PageLayout {
  private static final Pattern WORD = Pattern.compile("[^\\s\\uFFFC]+");

  /** How wide an added letter is, in heights of its neighbour. */
  private static final double LETTER = 0.4;

  private static final int HEAD = 0;
  private static final int TEXT = 1;
  private static final int NOTE = 2;
  private static final int FOOT = 3;

  private final Evidence evidence;
  private final LinedText lined;
  private final EditedText edited; // as the pages have it
  private final Map<Integer, Double> confidences = new HashMap<>();
  private final Map<Integer, Builder> pages = new LinkedHashMap<>();

  /** A page that is being laid out. */
  private record Builder(PageView view, List<Piece> parts) {}

  /** A block with its rank on the page. */
  private record Piece(int rank, int owner, List<Word> words) {}

  private PageLayout(Restored restored) {
    this.evidence = restored.raw().evidence();
    this.lined = restored.lined();
    this.edited = WordsOnPage.of(lined.edited());
    evidence.pages().forEach(v -> pages.put(v.number(), new Builder(v, new ArrayList<>())));
    for (WordEvidence word : evidence.words()) {
      confidences.put(word.start(), word.confidence());
    }
  }

  /** The pages of a restored text whose file has pages, in their order. */
  static List<LaidPage> of(Restored restored) {
    PageLayout layout = new PageLayout(restored);
    layout.running();
    layout.text();
    Map<Integer, LaidPage> laid = new LinkedHashMap<>();
    for (Builder page : layout.pages.values()) {
      laid.merge(
          page.view.filePage(),
          new LaidPage(page.view, blocks(page)),
          (one, other) -> {
            List<Block> both = new ArrayList<>(one.blocks());
            both.addAll(other.blocks());
            return new LaidPage(one.view(), both);
          });
    }
    return List.copyOf(laid.values());
  }

  /** The words that stand outside the text. */
  private void running() {
    int block = -1;
    for (BlockEvidence each : evidence.blocks()) {
      if (each.kind() == BlockKind.RUNNING_HEAD) {
        running(each.start(), each.end(), block--);
      }
    }
    for (SpanEvidence span : evidence.spans()) {
      BlockEvidence around = evidence.blockAt(span.start());
      boolean known = around != null && around.kind() == BlockKind.RUNNING_HEAD;
      if (span.is(SpanLook.PAGE) && !known) {
        running(span.start(), span.end(), block--);
      }
    }
  }

  private void running(int start, int end, int owner) {
    boolean gone =
        edited.text().substring(edited.textOffset(start), edited.textOffset(end)).isBlank();
    for (WordPlace place : gone ? evidence.placesIn(start, end) : List.<WordPlace>of()) {
      String text = edited.raw().substring(place.start(), place.end());
      Builder page = pages.get(place.place().page());
      if (page != null) {
        boolean above = place.place().top() < page.view.height() / 2;
        Word word = new Word(text, place.place(), confidence(place), Part.WHOLE, text);
        add(page, above ? HEAD : FOOT, owner, word);
      }
    }
  }

  private double confidence(WordPlace place) {
    return confidences.getOrDefault(place.start(), -1.0);
  }

  private static void add(Builder page, int rank, int owner, Word word) {
    Piece last = page.parts.isEmpty() ? null : page.parts.get(page.parts.size() - 1);
    if (last == null || last.owner() != owner || last.rank() != rank) {
      last = new Piece(rank, owner, new ArrayList<>());
      page.parts.add(last);
    }
    last.words().add(word);
  }

  private void text() {
    @Nullable Word before = null;
    int line = -1;
    List<String> added = new ArrayList<>(); // such as the mark that a note was given
    Matcher word = WORD.matcher(edited.text());
    while (word.find()) {
      int lineBefore = line;
      List<Word> parts = new ArrayList<>(parts(word.start(), word.end()));
      if (parts.isEmpty()) {
        added.add(word.group());
        continue;
      }
      line = line(word.start());
      if (before != null && line == lineBefore) {
        before = behind(before, added, line);
      } else {
        for (int i = added.size() - 1; i >= 0; i--) {
          parts.add(0, beside(parts.get(0), added.get(i), true));
        }
      }
      added.clear();
      for (Word part : parts) {
        before = add(part, line);
      }
    }
    if (before != null) {
      behind(before, added, line);
    }
  }

  private Word behind(Word before, List<String> added, int line) {
    Word last = before;
    for (String each : added) {
      last = add(beside(last, each, false), line);
    }
    return last;
  }

  private Word add(Word word, int line) {
    Builder page = pages.get(word.box().page());
    if (page != null) {
      add(page, lined.line(line).kind() == LineKind.NOTE ? NOTE : TEXT, line, word);
    }
    return word;
  }

  /** The line of the restored text that a word on a page belongs to. */
  private int line(int offset) {
    return lined.indexAt(lined.edited().textOffset(edited.rawOffset(offset)));
  }

  /** A word that no place belongs to, before or behind one that has its own. */
  private static Word beside(Word known, String text, boolean before) {
    PagePlace box = known.box();
    double wide = LETTER * (box.bottom() - box.top()) * text.length();
    double left = before ? Math.max(0, box.left() - wide) : box.right();
    double right = before ? box.left() : box.right() + wide;
    PagePlace place = new PagePlace(box.page(), left, box.top(), right, box.bottom());
    return new Word(text, place, -1, Part.WHOLE, text);
  }

  /** A word of the restored text in as many parts as it has lines. */
  private List<Word> parts(int start, int end) {
    int rawStart = edited.rawOffset(start);
    int rawEnd = Math.max(rawStart, edited.rawEnd(end));
    List<WordPlace> places = evidence.placesIn(rawStart, rawEnd);
    String whole = edited.text().substring(start, end);
    List<Word> parts = new ArrayList<>();
    int at = start;
    for (int i = 0; i < places.size(); i++) {
      WordPlace place = places.get(i);
      boolean last = i + 1 == places.size();
      int next = last ? end : edited.textOffset(places.get(i + 1).start());
      int until = Math.max(at, Math.min(end, next));
      PagePlace box = share(place, rawStart, rawEnd);
      Word before = parts.isEmpty() ? null : parts.get(parts.size() - 1);
      if (before != null && sameLine(before.box(), box)) {
        String text = before.text() + edited.text().substring(at, until);
        PagePlace both = union(List.of(before.box(), box));
        double sure = Math.min(before.confidence(), confidence(place));
        parts.set(parts.size() - 1, new Word(text, both, sure, Part.WHOLE, whole));
      } else if (until > at) {
        String text = edited.text().substring(at, until);
        parts.add(new Word(text, box, confidence(place), Part.WHOLE, whole));
      }
      at = until;
    }
    if (parts.size() < 2) {
      return parts;
    }
    List<Word> broken = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      Word part = parts.get(i);
      Part which = i == 0 ? Part.FIRST : Part.REST;
      broken.add(new Word(part.text(), part.box(), part.confidence(), which, whole));
    }
    return broken;
  }

  /** The part of a box that belongs to a part of what was read there. */
  private static PagePlace share(WordPlace place, int rawStart, int rawEnd) {
    PagePlace box = place.place();
    double length = Math.max(1, place.end() - place.start());
    double from = Math.max(0, rawStart - place.start()) / length;
    double to = Math.min(length, rawEnd - place.start()) / length;
    double wide = box.right() - box.left();
    return to <= from
        ? box
        : new PagePlace(
            box.page(), box.left() + from * wide, box.top(), box.left() + to * wide, box.bottom());
  }

  private static boolean sameLine(PagePlace one, PagePlace other) {
    double middle = (other.top() + other.bottom()) / 2;
    double itsMiddle = (one.top() + one.bottom()) / 2;
    boolean level =
        middle > one.top() && middle < one.bottom()
            || itsMiddle > other.top() && itsMiddle < other.bottom();
    return one.page() == other.page() && level && other.right() > one.left();
  }

  private static List<Block> blocks(Builder page) {
    List<Piece> parts = new ArrayList<>(page.parts);
    parts.sort(Comparator.comparingInt(Piece::rank));
    return parts.stream().map(part -> new Block(page.view, lines(part))).toList();
  }

  private static List<Line> lines(Piece part) {
    List<Line> lines = new ArrayList<>();
    List<Word> line = new ArrayList<>();
    for (Word word : part.words()) {
      if (!line.isEmpty() && !sameLine(union(line.stream().map(Word::box).toList()), word.box())
          || !line.isEmpty() && word.box().left() < line.get(line.size() - 1).box().left()) {
        lines.add(new Line(List.copyOf(line)));
        line.clear();
      }
      line.add(word);
    }
    lines.add(new Line(List.copyOf(line)));
    return lines;
  }

  /** The box around some boxes of one page. */
  static PagePlace union(List<PagePlace> boxes) {
    double left = Double.MAX_VALUE;
    double top = Double.MAX_VALUE;
    double right = 0;
    double bottom = 0;
    for (PagePlace box : boxes) {
      left = Math.min(left, box.left());
      top = Math.min(top, box.top());
      right = Math.max(right, box.right());
      bottom = Math.max(bottom, box.bottom());
    }
    return new PagePlace(boxes.get(0).page(), left, top, right, bottom);
  }
}
