package kz.baspa.restore.words.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.baspa.restore.words.build.LetterAlignment.Column;
import kz.baspa.text.TabSeparatedTable;

/**
 * Learns what is read for what was printed, from pairs of files:
 *
 * <pre>java kz.baspa.restore.words.build.ChannelLearner OUT.tsv READER KIND,KIND FOLDER…</pre>
 *
 * lays every {@code FOLDER/KIND-NNN.txt} beside {@code FOLDER/KIND-NNN.READER.txt} and counts,
 * inside words and in lower case, which one to three letters were read as which none to three. The
 * rows are {@code printed}, {@code read}, {@code how often}, {@code how often printed was printed}.
 * An added letter is counted with the letter beside it.
 */
public final class ChannelLearner {
  private static final int LONGEST = 3;
  private static final double LEAST = 2;

  private final Map<String, Map<String, Double>> read = new TreeMap<>();
  private final Map<String, Double> printed = new HashMap<>();
  private long words;
  private long damaged;

  /** Counts the pages of the folders and writes the table. */
  public static void main(String[] arguments) throws IOException {
    ChannelLearner learner = new ChannelLearner();
    String kinds = "(" + arguments[2].replace(',', '|') + ")-\\d+\\.txt";
    for (int i = 3; i < arguments.length; i++) {
      try (Stream<Path> files = Files.list(Path.of(arguments[i]))) {
        for (Path page :
            files.filter(f -> f.getFileName().toString().matches(kinds)).sorted().toList()) {
          String name = page.getFileName().toString().replace(".txt", "");
          Path readPage = page.resolveSibling(name + "." + arguments[1] + ".txt");
          if (Files.exists(readPage)) {
            learner.learn(oneLine(page), oneLine(readPage));
          }
        }
      }
    }
    learner.write(Path.of(arguments[0]));
    System.err.println(learner.words + " words, " + learner.damaged + " damaged");
  }

  private static String oneLine(Path file) throws IOException {
    return Files.readString(file).replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }

  void learn(String truth, String observed) {
    List<Column> word = new ArrayList<>();
    for (Column column : LetterAlignment.of(truth, observed)) {
      if (column.printed() == ' ' || column.read() == ' ') {
        learnWord(word);
        word.clear();
        if (column.printed() != ' ' && column.printed() >= 0) {
          word.add(new Column(-2, -2));
        }
      } else {
        word.add(column);
      }
    }
    learnWord(word);
  }

  private void learnWord(List<Column> columns) {
    int from = 0;
    int to = columns.size();
    while (from < to && !isLetter(columns.get(from).printed())) {
      from++;
    }
    while (to > from && !isLetter(columns.get(to - 1).printed())) {
      to--;
    }
    List<Column> word = columns.subList(from, to);
    long wrong = word.stream().filter(c -> c.printed() != c.read()).count();
    if (word.size() < 2
        || wrong * 3 > word.size() * 2
        || word.stream().anyMatch(c -> c.printed() == -2 || Character.isDigit(c.printed()))) {
      return;
    }
    words++;
    damaged += wrong > 0 ? 1 : 0;
    countPrinted(word);
    int at = 0;
    while (at < word.size()) {
      int end = at;
      while (end < word.size() && word.get(end).printed() != word.get(end).read()) {
        end++;
      }
      if (end > at) {
        countDamage(word, at, end);
      }
      at = end + 1;
    }
  }

  private static boolean isLetter(int letter) {
    return letter >= 0 && Character.isLetter(letter);
  }

  private void countPrinted(List<Column> word) {
    StringBuilder letters = new StringBuilder();
    word.forEach(c -> append(letters, c.printed()));
    for (int i = 0; i < letters.length(); i++) {
      for (int length = 1; length <= LONGEST && i + length <= letters.length(); length++) {
        printed.merge(letters.substring(i, i + length), 1.0, Double::sum);
      }
    }
  }

  private void countDamage(List<Column> word, int from, int to) {
    StringBuilder was = new StringBuilder();
    StringBuilder is = new StringBuilder();
    int pairs = 0;
    for (Column column : word.subList(from, to)) {
      append(was, column.printed());
      append(is, column.read());
      pairs += column.printed() >= 0 && column.read() >= 0 ? 1 : 0;
    }
    if (was.isEmpty()) {
      if (from > 0) {
        was.insert(0, (char) word.get(from - 1).printed());
        is.insert(0, (char) word.get(from - 1).read());
      } else {
        was.append((char) word.get(to).printed());
        is.append((char) word.get(to).read());
      }
      if (is.length() <= LONGEST) {
        count(was.toString(), is.toString(), 1);
      }
      return;
    }
    boolean even = pairs == to - from;
    double whole = even && pairs > 1 ? 0.5 : 1;
    if (was.length() <= LONGEST && is.length() <= LONGEST) {
      count(was.toString(), is.toString(), whole);
    }
    if (even && pairs > 1) {
      for (Column column : word.subList(from, to)) {
        count(Character.toString(column.printed()), Character.toString(column.read()), 0.5);
      }
    }
  }

  private void count(String was, String is, double weight) {
    read.computeIfAbsent(was, w -> new TreeMap<>()).merge(is, weight, Double::sum);
  }

  private static void append(StringBuilder out, int letter) {
    if (letter >= 0) {
      out.append((char) letter);
    }
  }

  private void write(Path file) throws IOException {
    StringBuilder rows = new StringBuilder("#printed\tread\tcount\tof\n");
    read.forEach(
        (was, readings) ->
            readings.forEach(
                (is, count) -> {
                  if (count >= LEAST) {
                    rows.append(
                        TabSeparatedTable.line(
                            was, is, count.toString(), printed.get(was).toString()));
                  }
                }));
    Files.writeString(file, rows);
  }
}
