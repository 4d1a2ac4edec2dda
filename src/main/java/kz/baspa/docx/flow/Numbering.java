package kz.baspa.docx.flow;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.kazakh.RomanNumerals;
import kz.baspa.tei.TeiNode.Element;

/**
 * Word's automatic numbering, used only where it counts exactly what the TEI says.
 *
 * <p>Labels are sacred: the headings, list items and references are counted through as Word would
 * count them, and a label that would come out differently is written as text instead (and not
 * counted by Word).
 */
public final class Numbering {
  static final int HEADINGS = 1;
  static final int BULLETS = 2;
  static final int REFERENCES = 3;
  private static final int FIRST_LIST = 4;
  private static final int FIRST_CHAPTER = 100_000;
  private static final int LEVELS = 9;

  /** Word takes lists of the same identifier for one list. */
  private static final int NSID = 0x0BA59A00;

  private static final Pattern PATH = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4}){0,8})(\\.?)");

  /** How one level of the headings is counted. */
  private record Level(String format, String text, boolean legal) {}

  /**
   * The sections of one chapter whose numeral is not the digit that its sections begin with.
   *
   * @param chapter the chapter's count
   */
  private record Chapter(int number, int chapter) {}

  /** A numbered list of its own. */
  private record NumberedList(int number, NumberLabel first, int level) {}

  private final Level[] levels = new Level[LEVELS];
  private final Map<FlowBlock, Boolean> automatic = new IdentityHashMap<>();
  private final Map<FlowBlock, Chapter> chapterOf = new IdentityHashMap<>();
  private final List<Chapter> chapters = new ArrayList<>();
  private final Map<Element, NumberedList> lists = new IdentityHashMap<>();
  private final List<NumberedList> inOrder = new ArrayList<>();
  private NumberLabel reference;
  private final String bullet;

  /** The numbering of these blocks; {@code bullet} marks the items of a list without numbers. */
  public Numbering(List<FlowBlock> blocks, String bullet) {
    this.bullet = bullet;
    countHeadings(blocks);
    countReferences(blocks);
    countLists(blocks);
  }

  /** Whether Word itself writes this block's label. */
  public boolean isAutomatic(FlowBlock block) {
    return automatic.getOrDefault(block, false);
  }

  /** Whether headings of this level are counted by their style. */
  public boolean countsHeadings(int level) {
    return level >= 1 && level <= LEVELS && levels[level - 1] != null;
  }

  public boolean countsReferences() {
    return reference != null;
  }

  /**
   * The instance of the headings' list that this heading needs, 0 when its style's own will do.
   *
   * <p>Under «II тарау» the section 2.1 is counted by the same list, in which Word alone knows how
   * to say «2» for «II» ({@code isLgl}). LibreOffice and Google Docs do not, so the sections of
   * such a chapter use an instance that has the digit written in.
   */
  public int headingNumber(FlowBlock heading) {
    Chapter chapter = chapterOf.get(heading);
    return chapter == null ? 0 : chapter.number();
  }

  /** The number of the list that counts this item, 0 when its label is text. */
  public int listNumber(FlowBlock item) {
    NumberedList list = lists.get(item.list());
    return list == null ? 0 : list.number();
  }

  private void countHeadings(List<FlowBlock> blocks) {
    int[] counters = new int[LEVELS];
    for (FlowBlock block : blocks) {
      boolean counted =
          block.kind() == Kind.CHAPTER_HEADING || block.kind() == Kind.SECTION_HEADING;
      if (!counted || block.level() > LEVELS || block.label().isEmpty()) {
        continue;
      }
      int at = block.level() - 1;
      Level level = levels[at];
      if (level == null) {
        level = learn(block.label(), at);
      }
      if (level == null) {
        continue;
      }
      counters[at]++;
      if (say(level, counters, at).filter(block.label()::equals).isPresent()) {
        levels[at] = level;
        automatic.put(block, true);
        if (level.legal() && levels[0] != null && !levels[0].format().equals("decimal")) {
          chapterOf.put(block, chapter(counters[0]));
        }
        for (int i = at + 1; i < LEVELS; i++) {
          counters[i] = 0;
        }
      } else {
        counters[at]--;
      }
    }
  }

  private Chapter chapter(int count) {
    if (chapters.isEmpty() || chapters.get(chapters.size() - 1).chapter() != count) {
      chapters.add(new Chapter(FIRST_CHAPTER + chapters.size(), count));
    }
    return chapters.get(chapters.size() - 1);
  }

  private static Level learn(String label, int at) {
    Matcher path = PATH.matcher(label);
    if (path.matches() && path.group(1).split("\\.").length == at + 1 && at > 0) {
      StringBuilder text = new StringBuilder();
      for (int i = 0; i <= at; i++) {
        text.append(i == 0 ? "" : ".").append('%').append(i + 1);
      }
      return new Level("decimal", text.append(path.group(2)).toString(), true);
    }
    return NumberLabel.parse(label)
        .map(one -> new Level(one.format(), one.levelText(at + 1), false))
        .orElse(null);
  }

  /** What Word would write, or nothing where a higher level has not begun. */
  private static Optional<String> say(Level level, int[] counters, int at) {
    String text = level.text();
    for (int i = 0; i <= at; i++) {
      String place = "%" + (i + 1);
      if (text.contains(place)) {
        if (counters[i] == 0) {
          return Optional.empty();
        }
        text = text.replace(place, number(level.format(), counters[i]));
      }
    }
    return Optional.of(text);
  }

  private static String number(String format, int value) {
    return switch (format) {
      case "upperRoman" -> value > RomanNumerals.LARGEST ? "" : RomanNumerals.format(value);
      case "lowerRoman" -> number("upperRoman", value).toLowerCase(Locale.ROOT);
      case "lowerLetter" -> value > 26 ? "" : Character.toString('a' + value - 1);
      case "upperLetter" -> value > 26 ? "" : Character.toString('A' + value - 1);
      default -> Integer.toString(value);
    };
  }

  private void countReferences(List<FlowBlock> blocks) {
    int next = 1;
    for (FlowBlock block : blocks) {
      if (block.kind() != Kind.REFERENCE) {
        continue;
      }
      Optional<NumberLabel> label = NumberLabel.parse(block.label());
      if (label.isPresent()
          && label.get().number() == next
          && label.get().format().equals("decimal")
          && (reference == null || reference.isLike(label.get()))) {
        reference = label.get();
        automatic.put(block, true);
        next++;
      }
    }
  }

  private void countLists(List<FlowBlock> blocks) {
    Map<Element, List<FlowBlock>> items = new LinkedHashMap<>();
    for (FlowBlock block : blocks) {
      if (block.kind() == Kind.NUMBERED) {
        items.computeIfAbsent(block.list(), list -> new ArrayList<>()).add(block);
      }
    }
    items.forEach(
        (list, blocksOfList) -> {
          NumberLabel first = null;
          int next = 0;
          for (FlowBlock item : blocksOfList) {
            NumberLabel label =
                item.label().isEmpty()
                    ? new NumberLabel("", next + 1, "decimal", ")")
                    : NumberLabel.parse(item.label()).orElse(null);
            boolean follows =
                label != null
                    && (first == null || first.isLike(label) && label.number() == next + 1);
            if (!follows) {
              return;
            }
            first = first == null ? label : first;
            next = label.number();
          }
          NumberedList counted =
              new NumberedList(
                  FIRST_LIST + inOrder.size(),
                  first,
                  Math.min(blocksOfList.get(0).level(), LEVELS));
          inOrder.add(counted);
          lists.put(list, counted);
          blocksOfList.forEach(item -> automatic.put(item, true));
        });
  }

  /** Writes the numbering part. */
  public void write(WordXml x, WordMeasures layout) {
    x.root("w:numbering");
    headings(x, layout);
    bullets(x, layout);
    references(x, layout);
    for (NumberedList list : inOrder) {
      numbered(x, list, layout);
    }
    x.open("w:num", "w:numId", "1").value("w:abstractNumId", HEADINGS).close();
    x.open("w:num", "w:numId", "2").value("w:abstractNumId", BULLETS).close();
    x.open("w:num", "w:numId", "3").value("w:abstractNumId", REFERENCES).close();
    for (NumberedList list : inOrder) {
      x.open("w:num", "w:numId", Integer.toString(list.number()));
      x.value("w:abstractNumId", list.number()).close();
    }
    chapters.forEach(chapter -> chapter(x, chapter, layout));
    x.close().finish();
  }

  private void chapter(WordXml x, Chapter chapter, WordMeasures layout) {
    x.open("w:num", "w:numId", Integer.toString(chapter.number()));
    x.value("w:abstractNumId", HEADINGS);
    for (int i = 1; i < LEVELS; i++) {
      Level level = levels[i];
      if (level != null && level.legal()) {
        String text = level.text().replace("%1", Integer.toString(chapter.chapter()));
        x.open("w:lvlOverride", "w:ilvl", Integer.toString(i));
        x.open("w:lvl", "w:ilvl", Integer.toString(i)).value("w:start", 1);
        x.value("w:numFmt", level.format()).empty("w:isLgl").value("w:suff", "space");
        x.value("w:lvlText", text).value("w:lvlJc", "left");
        layout.headingIndent(x, i + 1);
        x.close().close();
      }
    }
    x.close();
  }

  private void headings(WordXml x, WordMeasures layout) {
    abstractNumber(x, HEADINGS, "multilevel");
    for (int i = 0; i < LEVELS; i++) {
      Level level = levels[i];
      x.open("w:lvl", "w:ilvl", Integer.toString(i)).value("w:start", 1);
      x.value("w:numFmt", level == null ? "none" : level.format());
      if (level != null && i < Styles.HEADING_LEVELS) {
        x.value("w:pStyle", "Heading" + (i + 1));
      }
      if (level != null && level.legal()) {
        x.empty("w:isLgl");
      }
      x.value("w:suff", level == null ? "nothing" : "space");
      x.value("w:lvlText", level == null ? "" : level.text() + after(level.text()));
      x.value("w:lvlJc", "left");
      layout.headingIndent(x, i + 1);
      x.close();
    }
    x.close();
  }

  /** The dot between a label that holds a word and its title: «I тарау. Атауы» but «1.1 Атауы». */
  public static String after(String label) {
    String bare = label.replaceAll("%\\d", "").replaceFirst("^[IVXLCDM]+(?!\\p{L})", "");
    boolean word = bare.codePoints().anyMatch(Character::isLetter);
    return word && !label.endsWith(".") ? "." : "";
  }

  private void bullets(WordXml x, WordMeasures layout) {
    abstractNumber(x, BULLETS, "hybridMultilevel");
    for (int i = 0; i < LEVELS; i++) {
      x.open("w:lvl", "w:ilvl", Integer.toString(i)).value("w:start", 1);
      x.value("w:numFmt", "bullet");
      if (i < Styles.LIST_LEVELS) {
        x.value("w:pStyle", Styles.listStyle("ListBullet", i + 1));
      }
      x.value("w:suff", "space").value("w:lvlText", bullet).value("w:lvlJc", "left");
      layout.listIndent(x, i + 1);
      x.close();
    }
    x.close();
  }

  private void references(WordXml x, WordMeasures layout) {
    abstractNumber(x, REFERENCES, "singleLevel");
    x.open("w:lvl", "w:ilvl", "0").value("w:start", 1).value("w:numFmt", "decimal");
    x.value("w:pStyle", "Bibliography").value("w:suff", "space");
    x.value("w:lvlText", reference == null ? "%1" : reference.levelText(1));
    x.value("w:lvlJc", "left");
    x.open("w:pPr");
    x.empty("w:ind", "w:left", "0", "w:firstLine", layout.indent());
    x.close().close().close();
  }

  private void numbered(WordXml x, NumberedList list, WordMeasures layout) {
    abstractNumber(x, list.number(), "multilevel");
    for (int i = 0; i < LEVELS; i++) {
      boolean own = i + 1 == list.level();
      x.open("w:lvl", "w:ilvl", Integer.toString(i));
      x.value("w:start", own ? list.first().number() : 1);
      x.value("w:numFmt", own ? list.first().format() : "decimal");
      x.value("w:suff", "space");
      x.value(
          "w:lvlText", own ? list.first().levelText(i + 1) + closing(list) : "%" + (i + 1) + ")");
      x.value("w:lvlJc", "left");
      layout.listIndent(x, i + 1);
      x.close();
    }
    x.close();
  }

  /** A bare number gets the bracket that ГОСТ 7.32 sets behind the items of a list. */
  private static String closing(NumberedList list) {
    return list.first().suffix().isEmpty() ? ")" : "";
  }

  private static void abstractNumber(WordXml x, int id, String type) {
    x.open("w:abstractNum", "w:abstractNumId", Integer.toString(id));
    x.value("w:nsid", String.format(Locale.ROOT, "%08X", NSID + id));
    x.value("w:multiLevelType", type);
  }
}
