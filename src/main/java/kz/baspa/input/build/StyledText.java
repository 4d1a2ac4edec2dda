package kz.baspa.input.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.baspa.text.evidence.PagePlace;
import kz.baspa.text.evidence.SpanEvidence;
import kz.baspa.text.evidence.SpanLook;
import kz.baspa.text.evidence.WordPlace;

/**
 * Words with their looks, before it is known where in the raw text they will stand. Not safe for
 * several threads.
 */
public final class StyledText {
  private final StringBuilder text = new StringBuilder();
  private final List<SpanEvidence> spans = new ArrayList<>();
  private final List<WordPlace> places = new ArrayList<>();

  /** Adds words that look like this; neighbours of the same look become one span. */
  public void add(String words, Set<SpanLook> looks, String target) {
    if (words.isEmpty()) {
      return;
    }
    int start = text.length();
    text.append(words);
    if (looks.isEmpty()) {
      return;
    }
    SpanEvidence last = spans.isEmpty() ? null : spans.get(spans.size() - 1);
    if (last != null
        && last.end() == start
        && last.looks().equals(looks)
        && last.target().equals(target)
        && !looks.contains(SpanLook.NOTE_MARK)) {
      spans.set(spans.size() - 1, new SpanEvidence(last.start(), text.length(), looks, target));
    } else {
      spans.add(new SpanEvidence(start, text.length(), looks, target));
    }
  }

  /** Adds words of which nothing is known. */
  public void add(String words) {
    add(words, Set.of(), "");
  }

  /** Adds words, or none, as a span of its own. */
  public void mark(String words, SpanLook look, String target) {
    int start = text.length();
    text.append(words);
    spans.add(new SpanEvidence(start, text.length(), Set.of(look), target));
  }

  /** Adds all of another text as a span of its own, of which only the places are kept. */
  public void mark(StyledText words, SpanLook look, String target) {
    int shift = text.length();
    mark(words.text(), look, target);
    addPlaces(words, shift);
  }

  /** Says where words stand on their page, counted from the first of these words. */
  public void place(int start, int end, PagePlace place) {
    places.add(new WordPlace(start, end, place));
  }

  private void addPlaces(StyledText other, int shift) {
    for (WordPlace place : other.places) {
      places.add(new WordPlace(place.start() + shift, place.end() + shift, place.place()));
    }
  }

  /** Adds all of another text. */
  public void add(StyledText other) {
    int shift = text.length();
    text.append(other.text);
    for (SpanEvidence span : other.spans) {
      spans.add(
          new SpanEvidence(span.start() + shift, span.end() + shift, span.looks(), span.target()));
    }
    addPlaces(other, shift);
  }

  public String text() {
    return text.toString();
  }

  /** The spans, counted from the first of these words. */
  public List<SpanEvidence> spans() {
    return List.copyOf(spans);
  }

  /** Where words stand on their pages, counted from the first of these words. */
  public List<WordPlace> places() {
    return List.copyOf(places);
  }

  public int length() {
    return text.length();
  }

  /** Whether a space or line end stands last, or nothing at all. */
  public boolean endsOpen() {
    return text.isEmpty() || " \n".indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  public boolean isBlank() {
    return text.toString().isBlank();
  }

  /** The same with every tab and line end a space, as a cell of a table asks. */
  public StyledText inOneCell() {
    StyledText cell = new StyledText();
    cell.text.append(text.toString().replaceAll("[\\t\\n\\r\\f\\u000B\\u0085\\u2028\\u2029]", " "));
    cell.spans.addAll(spans);
    cell.places.addAll(places);
    return cell;
  }

  /** Whether all letters and digits have this look; false if there are none. */
  public boolean isAll(SpanLook look) {
    boolean any = false;
    int next = 0;
    for (int i = 0; i < text.length(); i++) {
      if (!Character.isLetterOrDigit(text.charAt(i))) {
        continue;
      }
      while (next < spans.size() && spans.get(next).end() <= i) {
        next++;
      }
      if (next == spans.size()
          || spans.get(next).start() > i
          || !spans.get(next).is(look) && !spans.get(next).is(SpanLook.NOTE_MARK)) {
        return false;
      }
      any = true;
    }
    return any;
  }
}
