package kz.baspa.docx.flow;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.docx.flow.FlowBlock.Kind;
import kz.baspa.kazakh.RomanNumerals;
import kz.baspa.tei.TeiNode.Element;
import org.jspecify.annotations.Nullable;

/**
 * Word's automatic numbering, used only where it counts exactly what the TEI says.
 *
 * <p>Labels are sacred: the headings, list items and references are counted through as Word would
 * count them, and a label that would come out differently is written as text instead (and not
 * counted by Word).
 */
public final class Numbering {
  private static final int FIRST_LIST = 4;
  private static final int FIRST_CHAPTER = 100_000;

  /** Word counts so many levels of a list. */
  public static final int LEVELS = 9;

  private static final Pattern PATH = Pattern.compile("(\\d{1,4}(?:\\.\\d{1,4}){0,8})(\\.?)");

  /** How one level of the headings is counted. */
  public record Level(String format, String text, boolean legal) {}

  /**
   * The sections of one chapter whose numeral is not the digit that its sections begin with.
   *
   * @param chapter the chapter's count
   */
  public record Chapter(int number, int chapter) {}

  /** A numbered list of its own. */
  public record NumberedList(int number, NumberLabel first, int level) {}

  private final Level[] levels = new Level[LEVELS];
  private final Map<FlowBlock, Boolean> automatic = new IdentityHashMap<>();
  private final Map<FlowBlock, Chapter> chapterOf = new IdentityHashMap<>();
  private final List<Chapter> chapters = new ArrayList<>();
  private final Map<Element, NumberedList> lists = new IdentityHashMap<>();
  private final List<NumberedList> inOrder = new ArrayList<>();
  private @Nullable NumberLabel reference;

  /** The numbering of these blocks. */
  public Numbering(List<FlowBlock> blocks) {
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

  /** How the headings of this level are counted, from 0 for chapters. */
  public Optional<Level> level(int depth) {
    return Optional.ofNullable(levels[depth]);
  }

  /** The chapters whose sections need an instance of the list of their own. */
  public List<Chapter> chapters() {
    return List.copyOf(chapters);
  }

  /** The lists that Word counts, in reading order. */
  public List<NumberedList> lists() {
    return List.copyOf(inOrder);
  }

  /** How the references are counted, if Word counts them. */
  public Optional<NumberLabel> reference() {
    return Optional.ofNullable(reference);
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

  private static @Nullable Level learn(String label, int at) {
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
            if (label == null) {
              return;
            }
            if (first == null) {
              first = label;
            } else if (!first.isLike(label) || label.number() != next + 1) {
              return;
            }
            next = label.number();
          }
          NumberedList counted =
              new NumberedList(
                  FIRST_LIST + inOrder.size(),
                  Objects.requireNonNull(first, "a list has an item"),
                  Math.min(blocksOfList.get(0).level(), LEVELS));
          inOrder.add(counted);
          lists.put(list, counted);
          blocksOfList.forEach(item -> automatic.put(item, true));
        });
  }

  /** The dot between a label that holds a word and its title: «I тарау. Атауы» but «1.1 Атауы». */
  public static String after(String label) {
    String bare = label.replaceAll("%\\d", "").replaceFirst("^[IVXLCDM]+(?!\\p{L})", "");
    boolean word = bare.codePoints().anyMatch(Character::isLetter);
    return word && !label.endsWith(".") ? "." : "";
  }
}
