package kz.baspa.structure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.baspa.text.Edit;
import kz.baspa.text.Edit.Status;
import kz.baspa.text.EditedText;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Part;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;

/** Makes restored texts for tests, line by line. */
public final class Lines {
  private final StringBuilder text = new StringBuilder();
  private final Map<Integer, Line> lines = new HashMap<>();

  public Lines line(LineKind kind, String words) {
    return add(Line.of(kind), words);
  }

  public Lines p(String words) {
    return line(LineKind.PARAGRAPH, words);
  }

  public Lines bullet(String words) {
    return add(Line.marked(LineKind.ITEM, "", 2), "- " + words);
  }

  public Lines item(String label, String words) {
    return add(Line.marked(LineKind.ITEM, label, label.length() + 2), label + ") " + words);
  }

  public Lines reference(String label, String words) {
    int start = label.isEmpty() ? 0 : label.length() + 2;
    String marker = label.isEmpty() ? "" : label + ". ";
    return add(Line.marked(LineKind.REFERENCE, label, start), marker + words);
  }

  public Lines heading(int level, Part part, String label, int entry, String title) {
    int start = label.isEmpty() ? 0 : label.length() + 1;
    String marker = label.isEmpty() ? "" : label + " ";
    return add(Line.heading(level, part, label, start, entry), marker + title);
  }

  public Lines heading(Part part, String title) {
    return heading(part == Part.SECTION ? 2 : 1, part, "", -1, title);
  }

  public Lines entry(int level, Part part, String label, String title, int first, int last) {
    String marker = label.isEmpty() ? "" : label + " ";
    String pages = first == 0 ? "" : "\t" + first + "-" + last;
    return add(
        Line.contentsEntry(level, part, label, marker.length(), pages.length(), first, last),
        marker + title + pages);
  }

  public Lines add(Line line, String words) {
    if (!lines.isEmpty()) {
      text.append('\n');
    }
    lines.put(lines.size(), line);
    text.append(words);
    return this;
  }

  public Restored restored() {
    return restored(Map.of(), Map.of());
  }

  /**
   * The text as if it had been restored.
   *
   * @param damage what stood in the raw text for words of this one (each must occur once), with the
   *     rule that mended it after a colon: {@code "сөз" → "соз:word"}
   * @param proposals words of the text and what is proposed for them
   */
  public Restored restored(Map<String, String> damage, Map<String, String> proposals) {
    String wanted = text.toString();
    List<int[]> places = new ArrayList<>();
    for (String sound : damage.keySet()) {
      int at = wanted.indexOf(sound);
      if (at < 0) {
        throw new IllegalArgumentException("not in the text: " + sound);
      }
      places.add(new int[] {at, at + sound.length()});
    }
    StringBuilder raw = new StringBuilder();
    List<Edit> edits = new ArrayList<>();
    places.sort((a, b) -> a[0] - b[0]);
    int at = 0;
    for (int[] place : places) {
      raw.append(wanted, at, place[0]);
      String sound = wanted.substring(place[0], place[1]);
      String[] cells = damage.get(sound).split(":", 2);
      int start = raw.length();
      raw.append(cells[0]);
      edits.add(
          new Edit(start, raw.length(), cells[0], sound, List.of(cells[1]), 0.97, Status.MADE));
      at = place[1];
    }
    raw.append(wanted.substring(at));
    EditedText edited = EditedText.of(raw.toString(), edits);
    if (!edited.text().equals(wanted)) {
      throw new IllegalStateException("damage does not fit");
    }
    List<Edit> proposed = new ArrayList<>();
    for (Map.Entry<String, String> proposal : proposals.entrySet()) {
      int start = raw.indexOf(proposal.getKey());
      proposed.add(
          new Edit(
              start,
              start + proposal.getKey().length(),
              proposal.getKey(),
              proposal.getValue(),
              List.of("word"),
              0.62,
              Status.PROPOSED));
    }
    return new Restored(
        RawText.of(raw.toString()), LinedText.of(edited).mark(lines), proposed, List.of());
  }
}
