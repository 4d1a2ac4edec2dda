package kz.baspa.restore.outline.contents;

import java.util.List;
import kz.baspa.restore.outline.HeadingWords;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.contents.ContentsCell.Pages;
import kz.baspa.text.Part;
import kz.baspa.text.Spaces;
import org.jspecify.annotations.Nullable;

/**
 * Finds the contents list of a work: behind its head word, or, where it has none, from the first
 * line that gives a page to Кіріспе or its like.
 */
final class ContentsFinder {
  private static final int TRIES = 40;

  /** First letters of the words over a contents list. */
  private static final String HEADS = "МЖСОПДCTMOT";

  private final String text;

  private ContentsFinder(String text) {
    this.text = text;
  }

  /** The contents list of this text, or null. */
  static @Nullable ContentsList in(String text) {
    return new ContentsFinder(text).find();
  }

  private @Nullable ContentsList find() {
    int tries = 0;
    for (int at = 0; at < text.length() && tries < TRIES; at++) {
      if (!mayOpenHead(at)) {
        continue;
      }
      HeadingWords.Found head = HeadingWords.at(text, at);
      if (head == null && isLineStart(at)) {
        head = HeadingWords.damagedContentsAt(text, at);
      }
      if (head != null && head.part() == Part.CONTENTS && endsHead(head.end())) {
        tries++;
        int headEnd = head.end();
        if (headEnd < text.length() && text.charAt(headEnd) == ':') {
          headEnd++;
        }
        ContentsList list = new ContentsReader(text, at, headEnd).read();
        if (list != null) {
          return list;
        }
      }
    }
    return withoutHead();
  }

  /** A line start, or a place where a capital is glued to what stands before it. */
  private boolean mayOpenHead(int at) {
    char c = text.charAt(at);
    if (!Character.isUpperCase(c) && !(Character.isLetter(c) && isLineStart(at))) {
      return false;
    }
    return isLineStart(at)
        || HEADS.indexOf(Character.toUpperCase(c)) >= 0
            && !Character.isUpperCase(text.charAt(at - 1));
  }

  private boolean isLineStart(int at) {
    int before = Spaces.skipBackward(text, at, 0);
    return before == 0 || text.charAt(before - 1) == '\n';
  }

  /** The head stands alone in its line, or an entry begins behind it. */
  private boolean endsHead(int end) {
    int next = Spaces.skipForward(text, end, text.length());
    if (next == text.length() || text.charAt(next) == '\n' || text.charAt(next) == ':') {
      return true;
    }
    int lineEnd = text.indexOf('\n', next);
    lineEnd = lineEnd < 0 ? text.length() : lineEnd;
    return Labels.at(text, next, lineEnd) != null
        || Character.isUpperCase(text.charAt(next)) && HeadingWords.at(text, next) != null
        || next == end && Character.isUpperCase(text.charAt(next));
  }

  private @Nullable ContentsList withoutHead() {
    int tries = 0;
    for (int line = 0; line >= 0 && tries < TRIES; line = nextLine(line)) {
      int end = text.indexOf('\n', line);
      end = end < 0 ? text.length() : end;
      int start = Spaces.skipForward(text, line, end);
      if (end - start > 4 && end - start < 400 && HeadingWords.at(text, start) != null) {
        List<ContentsPageNumbers.Place> places =
            ContentsPageNumbers.in(text, start, Spaces.skipBackward(text, end, start));
        if (!places.isEmpty()) {
          Pages pages = places.get(0).options().get(0);
          int titleEnd = ContentsPageNumbers.wordsEnd(text, start, pages.start());
          Part part = HeadingWords.partOf(text.substring(start, titleEnd));
          if (part != null && part != Part.CONTENTS) {
            tries++;
            ContentsList list = new ContentsReader(text, start, start).read();
            if (list != null) {
              return list;
            }
          }
        }
      }
    }
    return null;
  }

  private int nextLine(int line) {
    int end = text.indexOf('\n', line);
    return end < 0 ? -1 : end + 1;
  }
}
