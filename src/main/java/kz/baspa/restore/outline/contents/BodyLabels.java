package kz.baspa.restore.outline.contents;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.baspa.restore.outline.FoldedText;
import kz.baspa.restore.outline.Label;
import kz.baspa.restore.outline.Labels;
import kz.baspa.restore.outline.PrefixMatch;
import kz.baspa.text.LinedText;
import kz.baspa.text.Spaces;
import kz.baspa.text.reading.SectionNumber;
import org.jspecify.annotations.Nullable;

/**
 * Gives entries of a contents list that a machine read the numbers that their headings have in the
 * body: {@code 2.көл суы} is {@code 2 Көл суы} if {@code 2. КӨЛ СУЫ} stands there. The number of
 * the body must stand in the row of the entries, and that of the entry must not.
 */
final class BodyLabels {
  /** Titles of fewer letters tell nothing. */
  private static final int LEAST = 6;

  /** No title is longer, in UTF-16 units. */
  private static final int LONGEST = 250;

  private final LinedText text;
  private final String all;
  private final ContentsList list;
  private final List<Numbered> numbered = new ArrayList<>();

  /** A line of the body that begins with a number; the keys are of one line and of two. */
  private record Numbered(String number, String title, String key, String longKey) {
    boolean isTitled(String entry) {
      return key.length() >= LEAST
          && (PrefixMatch.alike(entry, key) || PrefixMatch.alike(entry, longKey));
    }
  }

  private BodyLabels(LinedText text, ContentsList list) {
    this.text = text;
    this.all = text.text();
    this.list = list;
  }

  /** The list with the numbers of the body where its own were misread. */
  static ContentsList mend(ContentsList list, LinedText text) {
    BodyLabels labels = new BodyLabels(text, list);
    labels.readBody();
    return labels.numbered.isEmpty()
        ? list
        : new ContentsList(
            list.start(), list.headEnd(), list.end(), labels.entries(), list.dropped());
  }

  private void readBody() {
    for (int line = 0; line < text.size(); line++) {
      int end = text.end(line);
      int start = Spaces.skipForward(all, text.start(line), end);
      boolean listed = end > list.start() && text.start(line) < list.end();
      if (listed
          || start >= end
          || end - start > LONGEST
          || !Character.isDigit(all.charAt(start))) {
        continue;
      }
      Label label = Labels.at(all, start, end);
      if (label != null && label.kind() == Label.Kind.NUMBER && label.end() < end) {
        String title = all.substring(label.end(), end);
        String next = line + 1 < text.size() ? text.string(line + 1) : "";
        String key = FoldedText.key(title);
        numbered.add(new Numbered(number(label), title, key, key + FoldedText.key(next)));
      }
    }
  }

  private List<ContentsEntry> entries() {
    List<ContentsEntry> entries = list.entries();
    List<@Nullable Numbered> headings = new ArrayList<>();
    entries.forEach(entry -> headings.add(headingOf(entry)));
    List<ContentsEntry> mended = new ArrayList<>();
    String before = "";
    for (int i = 0; i < entries.size(); i++) {
      ContentsEntry entry = entries.get(i);
      Numbered heading = headings.get(i);
      String read = number(entry.label());
      String after = after(entries, headings, i);
      String due = heading == null ? "" : due(before, heading.number());
      boolean wrong =
          !due.isEmpty()
              && !due.equals(read)
              && isBetween(before, due, after)
              && (read.isEmpty() || !isBetween(before, read, after));
      ContentsEntry right = wrong ? with(entry, due, heading.title()) : entry;
      mended.add(right);
      String number = number(right.label());
      before = number.isEmpty() ? before : number;
    }
    return mended;
  }

  /** The number of a heading, which may be misread itself: 21 behind 2 is 2.1. */
  private static String due(String before, String number) {
    if (before.isEmpty() || SectionNumber.follows(before, number)) {
      return number;
    }
    List<String> due =
        SectionNumber.after(before).stream()
            .filter(each -> SectionNumber.mayBe(number, each))
            .toList();
    return due.size() == 1 ? due.get(0) : number;
  }

  /** The number of the next entry that has one, by its heading if that is known. */
  private static String after(
      List<ContentsEntry> entries, List<@Nullable Numbered> headings, int at) {
    for (int i = at + 1; i < entries.size(); i++) {
      Numbered heading = headings.get(i);
      String number = heading == null ? number(entries.get(i).label()) : heading.number();
      if (!number.isEmpty()) {
        return number;
      }
    }
    return "";
  }

  private static boolean isBetween(String before, String number, String after) {
    boolean first = before.isEmpty() && Set.of("1", "1.1").contains(number);
    return (first || SectionNumber.follows(before, number))
        && (after.isEmpty() || SectionNumber.follows(number, due(number, after)));
  }

  /** The line of the body that has the title of an entry; null if none or more numbers have. */
  private @Nullable Numbered headingOf(ContentsEntry entry) {
    int from = firstLetter(entry);
    boolean counted =
        entry.label() == null
            ? from > entry.start() && Character.isDigit(all.charAt(entry.start()))
            : entry.label().kind() == Label.Kind.NUMBER;
    if (!counted || from >= entry.titleEnd()) {
      return null;
    }
    String key = FoldedText.key(titleFrom(entry, from));
    List<Numbered> same = numbered.stream().filter(line -> line.isTitled(key)).toList();
    boolean one = same.stream().map(Numbered::number).distinct().count() == 1;
    return key.length() >= LEAST && one ? same.get(0) : null;
  }

  private int firstLetter(ContentsEntry entry) {
    int at = entry.titleStart();
    while (at < entry.titleEnd() && !Character.isLetter(all.charAt(at))) {
      at++;
    }
    return at;
  }

  /** What an entry's title is from its first letter on. */
  private static String titleFrom(ContentsEntry entry, int from) {
    int cut = Math.min(entry.title().length(), from - entry.titleStart());
    return entry.title().substring(cut);
  }

  private ContentsEntry with(ContentsEntry entry, String due, String heading) {
    int from = entry.label() == null ? firstLetter(entry) : entry.titleStart();
    String title = titleFrom(entry, from);
    if (entry.label() == null && Character.isLowerCase(title.charAt(0))) {
      title = opened(title, heading);
      if (title.isEmpty()) {
        return entry;
      }
    }
    List<Integer> numbers = Stream.of(due.split("\\.")).map(Integer::valueOf).toList();
    Label label = new Label(Label.Kind.NUMBER, due, numbers, entry.start(), from);
    return new ContentsEntry(
        entry.start(),
        entry.end(),
        label,
        from,
        entry.titleEnd(),
        entry.joints(),
        entry.pages(),
        title,
        entry.part());
  }

  /**
   * A title with the first letter of its heading, since its own was read as one with the number;
   * empty if the heading does not tell it.
   */
  private static String opened(String title, String heading) {
    String key = FoldedText.key(heading);
    int lost = key.length() - FoldedText.key(title).length();
    int first = 0;
    while (first < heading.length() && !Character.isLetter(heading.charAt(first))) {
      first++;
    }
    boolean told = first < heading.length() && Character.isUpperCase(heading.charAt(first));
    return told && (lost == 0 || lost == 1)
        ? heading.charAt(first) + title.substring(1 - lost)
        : "";
  }

  private static String number(@Nullable Label label) {
    return label == null || label.kind() == Label.Kind.APPENDIX
        ? ""
        : label.numbers().stream().map(String::valueOf).collect(Collectors.joining("."));
  }
}
