package kz.baspa.restore.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import kz.baspa.kazakh.RomanNumerals;

/**
 * Makes works with a known structure and prints them in the shapes that raw theses have: how the
 * contents list is set, how headings stand, which letters are lost.
 */
final class ThesisMaker {
  /** How the entries of the contents list are set. */
  enum ContentsShape {
    GLUED,
    LEADERS,
    ELLIPSES,
    TABS,
    PAGES_GLUED,
    LABEL_ALONE,
    NUMBERS_ALONE,
    WRAPPED,
    PLAN,
    NONE,
    AT_END
  }

  /** How headings stand in the body. */
  enum HeadingShape {
    CAPITALS,
    AS_TYPED,
    LABEL_ALONE,
    WRAPPED,
    GLUED,
    SPACES_LOST
  }

  /** How chapters and sections are numbered. */
  enum LabelShape {
    ROMAN_CHAPTER,
    NUMBERED_CHAPTER,
    PART_FIRST,
    NUMBERS,
    NUMBERS_WITH_DOTS
  }

  /** How paragraphs and items stand in the body. */
  enum BodyShape {
    LINES,
    INDENTED,
    WINDOWS_LINES,
    HARD_LINES,
    FLATTENED
  }

  /**
   * A heading as it should come out.
   *
   * @param level 1 for parts and chapters
   * @param label its normal form, empty if it has none
   * @param raw the label as it is typed
   */
  record Wanted(int level, String label, String raw, String title, int first, int last) {}

  private static final String[] TITLES = {
    "Көне қалалардың пайда болуы",
    "Керуен жолдары мен сауда байланыстары",
    "Дала өркениетінің қалыптасу кезеңдері",
    "Жайлау мен қыстау шаруашылығы",
    "Ұлттық қолөнердің түрлері",
    "Халық музыкасының бастаулары",
    "Қобыз бен домбыраның шығу тарихы",
    "Тіл білімінің зерттелу жайы",
    "Ауыл мектептеріндегі оқыту тәжірибесі",
    "Өңірлік кәсіпкерлікті қолдау тетіктері",
    "Сауда айналымының өсу қарқыны",
    "Көлік дәліздерінің маңызы",
    "Жасыл энергетикаға көшу мүмкіндіктері",
    "Шөлейттенуге қарсы күрес шаралары",
    "Құқықтық реттеудің негізгі қағидалары",
    "XIX ғасырдағы өлке тынысы",
  };

  private static final String[] SENTENCES = {
    "Бұл мәселе соңғы жылдары жиі сөз болып жүр.",
    "Зерттеу барысында екі жүзден аса құжат қаралды.",
    "Тұрғындардың көбі мал өсірумен және егін салумен айналысты.",
    "Мұрағат деректері бұл пікірді толық растайды [3].",
    "Өзен бойындағы ауылдар бір-бірінен алыс орналасқан еді.",
    "Қорытынды жасау үшін бұл деректер әлі жеткіліксіз.",
    "Осындай өзгерістер көрші елдерде де байқалды [2].",
    "Ғалымдар бұл кезеңді үш бөлікке бөліп қарастырады.",
  };

  private static final String[] ITEMS = {
    "өлкенің табиғи байлығы",
    "тұрғындардың кәсібі",
    "сауда жолдарының жақындығы",
    "су көздерінің молдығы",
  };

  private static final String TITLE_PAGE =
      "ҚАЗАҚСТАН РЕСПУБЛИКАСЫ ҒЫЛЫМ МИНИСТРЛІГІ\nДала университеті\n\nСерік А.\n\nӨЛКЕ ТАРИХЫ\n\n"
          + "Дипломдық жұмыс\n\nТараз, 2011\n\n";

  private static final String[] BOOKS = {
    "Сарин Қ.М. Дала жолдары. – Тараз: Сенім, 1999. – 184 б.",
    "Мәкен Ә.Т. Ауыл тынысы. – Орал: Ағартушы, 2007. – 96 б.",
    "Жанұзақ С. Керуен көші. – Түркістан: Тұран, 2011. – 240 б.",
    "Берік О.Л. Жер мен ел. – Семей: Жидебай, 1994. – 310 б.",
  };

  final List<Wanted> wanted = new ArrayList<>();
  final ContentsShape contents;
  final HeadingShape headings;
  final LabelShape labels;
  final boolean lettersLost;
  final BodyShape body;
  final boolean framed;
  private final Random random;
  private int items;
  private int paragraphs;

  ThesisMaker(
      ContentsShape contents,
      HeadingShape headings,
      LabelShape labels,
      boolean lettersLost,
      BodyShape body,
      boolean framed,
      long seed) {
    this.contents = contents;
    this.headings = headings;
    this.labels = labels;
    this.lettersLost = lettersLost;
    this.body = body;
    this.framed = framed;
    this.random = new Random(seed);
    plan();
  }

  boolean hasPages() {
    return contents != ContentsShape.PLAN && contents != ContentsShape.NONE;
  }

  private void plan() {
    List<String> titles = new ArrayList<>(List.of(TITLES));
    java.util.Collections.shuffle(titles, random);
    int page = 3;
    boolean ranges = random.nextBoolean();
    boolean sections = labels != LabelShape.ROMAN_CHAPTER || random.nextBoolean();
    add(1, "", "", "Кіріспе", page, ranges);
    page += 3 + random.nextInt(5);
    int chapters = 2 + random.nextInt(2);
    for (int chapter = 1; chapter <= chapters; chapter++) {
      add(1, label(chapter), rawLabel(chapter), titles.remove(0), page, ranges);
      int count = sections ? 2 + random.nextInt(2) : 0;
      for (int section = 1; section <= count; section++) {
        String number = chapter + "." + section;
        String dot = labels == LabelShape.NUMBERS_WITH_DOTS ? "." : "";
        add(2, number, number + dot, titles.remove(0), page, ranges);
        page += 2 + random.nextInt(7);
      }
      page += sections ? 0 : 9;
    }
    add(1, "", "", "Қорытынды", page, ranges);
    page += 3;
    add(1, "", "", "Пайдаланылған әдебиеттер тізімі", page, ranges);
  }

  private void add(int level, String label, String raw, String title, int page, boolean range) {
    wanted.add(new Wanted(level, label, raw, title, page, range ? page + 1 : page));
  }

  private String label(int chapter) {
    return switch (labels) {
      case ROMAN_CHAPTER -> RomanNumerals.format(chapter) + " тарау";
      case NUMBERED_CHAPTER -> chapter + "-тарау";
      case PART_FIRST -> chapter + "-бөлім";
      case NUMBERS, NUMBERS_WITH_DOTS -> String.valueOf(chapter);
    };
  }

  private String rawLabel(int chapter) {
    return switch (labels) {
      case ROMAN_CHAPTER ->
          RomanNumerals.format(chapter) + (random.nextBoolean() ? "-ТАРАУ" : " ТАРАУ.");
      case NUMBERED_CHAPTER -> chapter + "-тарау.";
      case PART_FIRST -> chapter + " бөлім.";
      case NUMBERS -> String.valueOf(chapter);
      case NUMBERS_WITH_DOTS -> chapter + ".";
    };
  }

  /** The whole work as it was left to us. */
  String raw() {
    String list = contents == ContentsShape.NONE ? "" : contentsList();
    String text = contents == ContentsShape.AT_END ? body() + "\n" + list : list + body();
    text = framed ? TITLE_PAGE + text : text;
    text = body == BodyShape.WINDOWS_LINES ? text.replace("\n", "\r\n") : text;
    return lettersLost ? losing(text) : text;
  }

  private static String losing(String text) {
    return text.replace('қ', 'к').replace('Қ', 'К').replace('ң', 'н').replace('Ң', 'Н');
  }

  private String contentsList() {
    StringBuilder out = new StringBuilder();
    boolean glued = contents == ContentsShape.GLUED;
    out.append(contents == ContentsShape.PLAN ? "Жоспары" : glued ? "Мазмұны" : "МАЗМҰНЫ");
    out.append(glued ? "" : "\n");
    for (Wanted entry : wanted) {
      entry(out, entry);
    }
    return out + (glued ? "" : "\n");
  }

  private void entry(StringBuilder out, Wanted entry) {
    String pages =
        entry.first() == entry.last() ? "" + entry.first() : entry.first() + "-" + entry.last();
    String label = entry.raw();
    String title = entry.title();
    String joint =
        label.isEmpty() ? "" : contents == ContentsShape.GLUED && label.endsWith("У") ? "" : " ";
    switch (contents) {
      case GLUED ->
          out.append(label)
              .append(joint)
              .append(title)
              .append(".".repeat(12 + random.nextInt(40)))
              .append(pages);
      case LEADERS, AT_END ->
          line(out, label + joint + title + " " + ".".repeat(8 + random.nextInt(60)) + " " + pages);
      case ELLIPSES ->
          line(out, label + joint + title + "…".repeat(5 + random.nextInt(30)) + pages);
      case TABS -> line(out, label + (label.isEmpty() ? "" : "\t") + title + "\t" + pages + " бет");
      case PAGES_GLUED -> line(out, spaced(label) + joint + title + pages);
      case LABEL_ALONE ->
          line(
              out,
              (label.isEmpty() || entry.level() > 1 ? label + joint : label + "\n")
                  + title
                  + "......"
                  + pages);
      case NUMBERS_ALONE -> line(out, label + joint + title + "\n" + pages);
      case WRAPPED -> line(out, label + joint + wrapped(title) + " ______ " + pages);
      case PLAN -> line(out, label + joint + title);
      default -> throw new IllegalStateException();
    }
  }

  private static void line(StringBuilder out, String line) {
    out.append(line).append('\n');
  }

  private static String spaced(String label) {
    return label.replaceAll("(\\d)\\.(\\d)", "$1. $2");
  }

  private static String wrapped(String title) {
    int blank = title.indexOf(' ', title.length() / 2);
    return blank < 0 ? title : title.substring(0, blank) + "\n" + title.substring(blank + 1);
  }

  private String body() {
    StringBuilder out = new StringBuilder();
    boolean glued = headings == HeadingShape.GLUED || headings == HeadingShape.SPACES_LOST;
    for (Wanted heading : wanted) {
      boolean capitals = heading.level() == 1 && headings != HeadingShape.AS_TYPED;
      String title = capitals ? heading.title().toUpperCase(Locale.ROOT) : heading.title();
      String label = heading.raw();
      boolean chapter = !label.isEmpty() && heading.level() == 1;
      if (headings == HeadingShape.SPACES_LOST && capitals) {
        title = title.replace(" ", "");
      }
      if (headings == HeadingShape.WRAPPED && title.length() > 20) {
        title = wrapped(title);
      }
      String joint =
          label.isEmpty() ? "" : headings == HeadingShape.LABEL_ALONE && chapter ? "\n" : " ";
      boolean cut = !glued || !capitals;
      if (cut && out.length() > 0 && out.charAt(out.length() - 1) != '\n') {
        out.append('\n');
      }
      out.append(label).append(joint).append(title).append(cut ? "\n" : "");
      boolean references = heading.title().startsWith("Пайдаланылған");
      if (references) {
        out.append(cut ? "" : "\n").append(references());
      } else if (label.isEmpty() || heading.level() == 2 || isLeaf(heading)) {
        out.append(paragraphs()).append(glued ? "" : "\n");
      }
    }
    return out.toString();
  }

  private boolean isLeaf(Wanted heading) {
    int next = wanted.indexOf(heading) + 1;
    return wanted.get(next).level() <= heading.level();
  }

  private String paragraphs() {
    StringBuilder out = new StringBuilder();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      out.append(i == 0 || body == BodyShape.FLATTENED ? "" : "\n").append(paragraph());
      paragraphs++;
      if (random.nextInt(4) == 0) {
        out.append(list());
      }
    }
    return out.toString();
  }

  private String paragraph() {
    StringBuilder paragraph = new StringBuilder(body == BodyShape.INDENTED ? "\t" : "");
    int sentences = 3 + random.nextInt(4);
    for (int s = 0; s < sentences; s++) {
      String sentence = SENTENCES[random.nextInt(SENTENCES.length)];
      boolean last = s + 1 == sentences;
      if (body == BodyShape.FLATTENED && !last) {
        paragraph.append(sentence, 0, sentence.length() - 1).append('\n');
      } else {
        paragraph.append(sentence).append(last ? "" : " ");
      }
    }
    return body == BodyShape.HARD_LINES ? hard(paragraph.toString()) : paragraph.toString();
  }

  private static String hard(String paragraph) {
    StringBuilder out = new StringBuilder("    ");
    int width = 4;
    String blank = "";
    for (String word : paragraph.split(" ")) {
      if (width + word.length() > 70) {
        out.append('\n').append(word);
        width = word.length();
      } else {
        out.append(blank).append(word);
        width += word.length() + 1;
      }
      blank = " ";
    }
    return out.toString();
  }

  private String list() {
    paragraphs++;
    StringBuilder out = new StringBuilder(body == BodyShape.FLATTENED ? "" : "\n");
    out.append(body == BodyShape.INDENTED ? "\t" : body == BodyShape.HARD_LINES ? "    " : "");
    out.append("Оған мына жағдайлар себеп болды:");
    int count = 2 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      items++;
      String bullet =
          switch (body) {
            case FLATTENED -> "-";
            case INDENTED -> "\n–\t";
            case HARD_LINES -> "\n    - ";
            default -> labels == LabelShape.NUMBERS ? "\n" + (i + 1) + ") " : "\n• ";
          };
      out.append(bullet).append(ITEMS[i % ITEMS.length]).append(i + 1 == count ? "." : ";");
    }
    return out.toString();
  }

  int items() {
    return items;
  }

  int paragraphsMade() {
    return paragraphs;
  }

  private static String references() {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < BOOKS.length; i++) {
      out.append(i + 1).append(". ").append(BOOKS[i]).append('\n');
    }
    return out.toString();
  }

  String lost(String title) {
    return lettersLost ? losing(title) : title;
  }
}
