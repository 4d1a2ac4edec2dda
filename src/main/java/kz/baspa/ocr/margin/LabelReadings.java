package kz.baspa.ocr.margin;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.baspa.text.reading.SectionNumber;
import org.jspecify.annotations.Nullable;

/**
 * What the labels of a column are, by several readings of each: {@code 11:}, {@code 11.} and {@code
 * 1.} below {@code 10.} are 11., since the labels of a column have their marks in common, and
 * numbers follow each other. Nothing is a label that was not read in this place.
 */
final class LabelReadings {
  /** So many readings of a label must agree, */
  private static final int FEWEST = 2;

  /** with so much confidence in all, of 100 each, */
  private static final int SURE = 150;

  /** and so many times that of any other. */
  private static final int TIMES = 2;

  /** The same for a speaker who has spoken. */
  private static final int SURE_AGAIN = 100;

  /** The same for one that stands alone. */
  private static final int FEWEST_ALONE = 3;

  private static final int SURE_ALONE = 270;

  /** Numbers without a mark are labels only where so many stand below each other. */
  private static final int COLUMN = 3;

  private static final Pattern FORM =
      Pattern.compile(
          "(?<open>[\\[(]?)"
              + "(?<core>[1-9]\\d{0,2}(?:\\.\\d{1,2}){0,2}|\\p{Lu}\\.\\p{Lu}|\\p{L}|\\p{Lu}\\p{L}{1,13})"
              + "(?<close>[.,:;)\\]]{0,2})");

  private static final String SQUARE = "[ ]";

  /** A mark of stops, which are easily lost. */
  private static final String STOPS = " [.:]+";

  /** Letters that only the reader of Kazakh knows. */
  private static final Pattern KAZAKH =
      Pattern.compile("[әғқңөұүһі]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  /** Letters that figures are read as. */
  private static final Map<String, String> FIGURES =
      Map.of("З", "3", "з", "3", "б", "6", "в", "8", "О", "0", "о", "0", "Б", "5");

  /** Figures that letters are read as. */
  private static final Map<String, String> LETTERS = Map.of("6", "б", "3", "з");

  /** The order of letters before the items of a list. */
  private static final String ALPHABET = "аәбвгғдеёжзиійкқлмнңоөпрстуұүф";

  /** How one reader reads a label once. */
  record Vote(String text, int confidence, boolean kazakh) {
    /**
     * The same of a label that has brackets round it, which are read as figures and strokes: {@code
     * 121|} is [21] or (21).
     *
     * @param inside how many letters or figures stand between them
     */
    Vote bracketed(int inside) {
      String bare = text.replaceAll("[|\\[\\](){}!]", "");
      if (bare.equals(text)) {
        return this;
      }
      String core =
          bare.length() == inside
              ? bare
              : text.length() == inside + 2 ? text.substring(1, text.length() - 1) : "";
      boolean square = text.indexOf('[') >= 0 || text.indexOf(']') >= 0;
      return new Vote(square ? "[" + core + "]" : "(" + core + ")", confidence, kazakh);
    }
  }

  /** A reading taken apart. */
  private record Form(String open, String core, String close, int confidence, boolean kazakh) {
    String mark() {
      return open + " " + close;
    }

    boolean isNumber() {
      return Character.isDigit(core.charAt(0));
    }

    Form with(String other) {
      return new Form(open, other, close, confidence, kazakh);
    }
  }

  private final List<List<Form>> labels = new ArrayList<>();
  private final boolean numbers;
  private final boolean capitals;
  private final String mark;

  /** What was chosen for each label; null if it cannot be told. */
  private final @Nullable String[] cores;

  private LabelReadings(List<List<Vote>> votes, List<Integer> dots) {
    List<List<Form>> forms =
        votes.stream().map(each -> each.stream().flatMap(LabelReadings::form).toList()).toList();
    List<Form> all = forms.stream().flatMap(List::stream).toList();
    numbers = sum(all, true) >= sum(all, false);
    for (int i = 0; i < forms.size(); i++) {
      labels.add(withStops(ofKind(forms.get(i)), dots.get(i)));
    }
    List<Form> kept = labels.stream().flatMap(List::stream).toList();
    capitals =
        2 * kept.stream().filter(f -> Character.isUpperCase(f.core().charAt(0))).count()
            > kept.size();
    mark = mark(kept, dots);
    cores = new String[labels.size()];
    for (int i = 0; i < cores.length; i++) {
      if (mark.equals(SQUARE) && labels.get(i).stream().anyMatch(form -> !form.open().isEmpty())) {
        labels.get(i).removeIf(form -> form.open().isEmpty()); // a bracket that was read as 1
      }
      cores[i] = core(labels.get(i), cores.length == 1);
    }
    for (int i = 0; i < cores.length && mark.endsWith(":"); i++) {
      cores[i] = cores[i] == null ? speaker(labels.get(i)) : cores[i];
    }
  }

  /**
   * The labels of a column, from the top; nothing for what cannot be told.
   *
   * @param votes for each label how it was read
   * @param dots how many stops, or parts of colons, each has
   */
  static List<Optional<String>> of(List<List<Vote>> votes, List<Integer> dots) {
    LabelReadings readings = new LabelReadings(votes, dots);
    readings.follow();
    return IntStream.range(0, votes.size()).mapToObj(readings::text).toList();
  }

  private static Stream<Form> form(Vote vote) {
    Matcher form = FORM.matcher(vote.text().replace(" ", ""));
    if (!form.matches() || vote.confidence() <= 0) {
      return Stream.empty();
    }
    boolean name = form.group("core").matches("\\p{L}{2,}");
    if (name && form.group("close").isEmpty()) {
      return Stream.empty();
    }
    String close = form.group("close").replace(',', '.').replace(';', ':');
    return Stream.of(
        new Form(form.group("open"), form.group("core"), close, vote.confidence(), vote.kazakh()));
  }

  private static int sum(Collection<Form> forms, boolean numbers) {
    return forms.stream()
        .filter(form -> form.isNumber() == numbers)
        .mapToInt(Form::confidence)
        .sum();
  }

  /** The readings of a label as numbers, or as letters and names. */
  private List<Form> ofKind(List<Form> forms) {
    List<Form> kept = new ArrayList<>();
    for (Form form : forms) {
      String other = (numbers ? FIGURES : LETTERS).get(form.core());
      if (form.isNumber() == numbers) {
        kept.add(form);
      } else if (other != null) {
        kept.add(form.with(other));
      }
    }
    if (kept.stream().filter(f -> f.kazakh() && KAZAKH.matcher(f.core()).find()).count() >= 2) {
      kept.removeIf(form -> !form.kazakh());
    }
    boolean three = kept.stream().filter(f -> !f.kazakh() && f.core().contains("3")).count() >= 2;
    kept.removeIf(form -> three && form.kazakh() && form.core().contains("5"));
    return kept;
  }

  /** The readings of a number with as many stops as the picture shows, if any has them. */
  private List<Form> withStops(List<Form> forms, int dots) {
    List<Form> whole =
        forms.stream()
            .filter(
                form ->
                    form.isNumber()
                        && (form.core() + form.close()).chars().filter(c -> c == '.').count()
                            == dots)
            .toList();
    return dots > 1 && !whole.isEmpty() ? new ArrayList<>(whole) : forms;
  }

  /** The mark that the labels have in common: what stands before and behind, a space between. */
  private static String mark(List<Form> forms, List<Integer> dots) {
    Map<String, Integer> sums = new TreeMap<>();
    forms.forEach(form -> sums.merge(form.mark(), form.confidence(), Integer::sum));
    boolean square =
        forms.stream().filter(form -> !form.kazakh() && form.open().equals("[")).count() * 4
            >= forms.stream().filter(form -> !form.kazakh()).count();
    if (square && sums.containsKey(SQUARE)) {
      return SQUARE;
    }
    String best =
        sums.entrySet().stream()
            .max(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(" ");
    // Behind a number a second dot is a speck.
    if (best.matches(STOPS) && !forms.stream().allMatch(Form::isNumber)) {
      int most = dots.stream().sorted().skip(dots.size() / 2).findFirst().orElse(0);
      String seen = most >= 3 ? " .:" : most == 2 ? " :" : " .";
      return sums.containsKey(seen) && most > 0 ? seen : best;
    }
    return best;
  }

  /** What most readings of a label have; null if they do not agree. */
  private @Nullable String core(List<Form> forms, boolean alone) {
    Map<String, Integer> sums = new LinkedHashMap<>();
    Map<String, Integer> counts = new LinkedHashMap<>();
    for (Form form : forms) {
      String core = form.core().length() == 1 ? cased(form.core()) : form.core();
      sums.merge(core, form.confidence(), Integer::sum);
      counts.merge(core, 1, Integer::sum);
    }
    int all = sums.values().stream().mapToInt(Integer::intValue).sum();
    for (Map.Entry<String, Integer> each : sums.entrySet()) {
      int sum = each.getValue();
      if (counts.getOrDefault(each.getKey(), 0) >= (alone ? FEWEST_ALONE : FEWEST)
          && sum >= (alone ? SURE_ALONE : SURE)
          && sum >= TIMES * (all - sum)) {
        return each.getKey();
      }
    }
    return null;
  }

  /** The speaker that a label names, if he speaks elsewhere; null if that cannot be told. */
  private @Nullable String speaker(List<Form> forms) {
    return Stream.of(cores)
        .filter(core -> core != null)
        .distinct()
        .filter(
            core -> {
              List<Form> same = forms.stream().filter(form -> form.core().equals(core)).toList();
              int sum = same.stream().mapToInt(Form::confidence).sum();
              int all = forms.stream().mapToInt(Form::confidence).sum();
              return same.size() >= FEWEST && sum >= SURE_AGAIN && sum > all - sum;
            })
        .findFirst()
        .orElse(null);
  }

  private String cased(String letter) {
    return capitals ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT);
  }

  /** Puts numbers and letters that do not follow each other right, or leaves them out. */
  private void follow() {
    if (mark.endsWith(":")) {
      return; // speakers
    }
    for (int i = 0; i < cores.length; i++) {
      int before = i > 0 ? rank(cores[i - 1]) : -1;
      int after = i + 1 < cores.length ? rank(cores[i + 1]) : -1;
      int further = i + 2 < cores.length ? rank(cores[i + 2]) : -1;
      int earlier = i > 1 ? rank(cores[i - 2]) : -1;
      boolean between = before >= 0 && after == before + 2;
      int expected = -1;
      if (between
          || cores[i] == null && before >= 0 && (earlier == before - 1 || isRead(i, before + 1))) {
        expected = before + 1;
      } else if (cores[i] == null && after > 0 && further == after + 1) {
        expected = after - 1;
      }
      int own = rank(cores[i]);
      if (expected >= 0 && own != expected && wasRead(i, expected)) {
        cores[i] = core(expected);
      } else if (own >= 0 && (between && numbers && own != expected || own == before)) {
        cores[i] = null;
      } else if (numbers && own > after && after >= 0 && further == after + 1) {
        cores[i] = own == before + 1 ? cores[i] : null; // a list may end and another one begin
      }
    }
    for (int i = 0; i < cores.length && numbers; i++) {
      cores[i] = cores[i] == null ? between(i) : cores[i];
    }
    for (int i = 0; i < cores.length && numbers; i++) {
      if (rank(cores[i]) >= 0 && !isAmongSections(i)) {
        cores[i] = null;
      }
    }
  }

  /** What some reading saw in a label and stands between those before and behind; else null. */
  private @Nullable String between(int label) {
    String before = label > 0 ? cores[label - 1] : null;
    String after = label + 1 < cores.length ? cores[label + 1] : null;
    if (before == null && after == null) {
      return null;
    }
    List<String> fit =
        labels.get(label).stream()
            .map(Form::core)
            .distinct()
            .filter(core -> core.indexOf('.') > 0)
            .filter(core -> before == null || SectionNumber.follows(before, core))
            .filter(core -> after == null || SectionNumber.follows(core, after))
            .toList();
    return fit.size() == 1 ? fit.get(0) : null;
  }

  /**
   * Whether a plain number may stand in its column: among 1.2 and 1.3 it is that of their chapter
   * or of the next one, and 141 a misread 1.1.
   */
  private boolean isAmongSections(int label) {
    int own = rank(cores[label]);
    List<Integer> chapters =
        Stream.of(cores)
            .filter(core -> core != null && core.indexOf('.') > 0)
            .map(core -> Integer.parseInt(core.substring(0, core.indexOf('.'))))
            .toList();
    return chapters.isEmpty() || chapters.contains(own) || chapters.contains(own - 1);
  }

  /** Whether a label was mostly read as this number, if not as surely as one that stands alone. */
  private boolean isRead(int label, int rank) {
    int own = 0;
    int count = 0;
    Map<String, Integer> others = new LinkedHashMap<>();
    for (Form form : labels.get(label)) {
      if (rank(form.core()) == rank) {
        own += form.confidence();
        count++;
      } else {
        others.merge(form.core(), form.confidence(), Integer::sum);
      }
    }
    int most = others.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    return numbers && count >= FEWEST && own >= SURE_AGAIN && own > most;
  }

  private boolean wasRead(int label, int rank) {
    return labels.get(label).stream().anyMatch(form -> rank(form.core()) == rank);
  }

  private String core(int rank) {
    return numbers ? Integer.toString(rank) : cased(ALPHABET.substring(rank, rank + 1));
  }

  /** Which number a label has, or which letter of the alphabet; -1 if none. */
  private int rank(@Nullable String core) {
    if (core == null || core.length() > 3 || core.indexOf('.') >= 0) {
      return -1;
    }
    if (numbers) {
      return Integer.parseInt(core);
    }
    return core.length() > 1 ? -1 : ALPHABET.indexOf(core.toLowerCase(Locale.ROOT));
  }

  private Optional<String> text(int label) {
    String core = cores[label];
    if (core == null) {
      return Optional.empty();
    }
    List<Form> own = labels.get(label).stream().filter(form -> form.core().equals(core)).toList();
    String theirs = mark;
    List<String> marks = own.stream().map(Form::mark).distinct().toList();
    boolean stops = mark.matches(STOPS) && marks.stream().allMatch(each -> each.matches(STOPS));
    if (marks.size() == 1 && own.size() >= FEWEST_ALONE && !stops) {
      theirs = marks.get(0);
    }
    boolean bare = theirs.equals(" ");
    boolean word = !numbers && core.length() > 1 && core.indexOf('.') < 0;
    if (bare && (!numbers || cores.length < COLUMN) || word && !theirs.endsWith(":")) {
      return Optional.empty();
    }
    return Optional.of(theirs.replace(" ", core));
  }
}
