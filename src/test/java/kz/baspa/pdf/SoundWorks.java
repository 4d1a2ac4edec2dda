package kz.baspa.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;

/**
 * Writes undamaged short works as plain text, put together from the phrases of {@link LongThesis}:
 * the same numbers and seed give the same works.
 *
 * <pre>{@code
 * SoundWorks.write(Path.of("works"), 24, 10); // work-01.txt … work-24.txt, ten pages each
 * }</pre>
 */
public final class SoundWorks {
  /** Paragraphs of five sentences on a page of profile kz-377, roughly. */
  private static final double PARAGRAPHS_ON_A_PAGE = 4.2;

  private SoundWorks() {}

  public static void main(String[] arguments) throws IOException {
    write(Path.of(arguments[0]), Integer.parseInt(arguments[1]), Integer.parseInt(arguments[2]));
  }

  /** Writes this many works of this many pages each into a folder. */
  public static void write(Path folder, int works, int pages) throws IOException {
    Files.createDirectories(folder);
    for (int i = 1; i <= works; i++) {
      Files.writeString(folder.resolve("work-%02d.txt".formatted(i)), work(pages, i));
    }
  }

  /** The text of one work. */
  public static String work(int pages, long seed) {
    Random random = new Random(seed);
    int sections = Math.max(2, pages / 2);
    // title, contents and references take about two pages
    int paragraphs = (int) Math.max(1, (pages - 2) * PARAGRAPHS_ON_A_PAGE / (sections + 2));
    StringBuilder text = new StringBuilder("Мазмұны\nКіріспе ........ 3\n");
    for (int i = 1; i <= sections; i++) {
      text.append("%d %s ........ %d%n".formatted(i, heading(i + seed), 3 + 2 * i));
    }
    text.append("Қорытынды ........ %d%n".formatted(pages - 1));
    text.append("Пайдаланылған әдебиеттер тізімі ........ %d%n".formatted(pages));
    part(text, "Кіріспе", paragraphs, random);
    for (int i = 1; i <= sections; i++) {
      part(text, i + " " + heading(i + seed), paragraphs, random);
    }
    part(text, "Қорытынды", paragraphs, random);
    text.append("Пайдаланылған әдебиеттер тізімі\n");
    for (int i = 1; i <= 10; i++) {
      text.append(
          "%d. Сапар Е. %s. – Алматы: Көкжиек, 20%02d. – %d б.%n"
              .formatted(i, pick(Phrases.HEADINGS, random), 5 + i, 120 + 10 * i));
    }
    return text.toString();
  }

  private static String heading(long i) {
    return Phrases.HEADINGS.get((int) (i % Phrases.HEADINGS.size()));
  }

  private static void part(StringBuilder text, String head, int paragraphs, Random random) {
    text.append(head).append('\n');
    for (int i = 0; i < paragraphs; i++) {
      for (int sentence = 0; sentence < 5; sentence++) {
        text.append(sentence == 0 ? "" : " ").append(sentence(random));
      }
      text.append('\n');
    }
  }

  private static String sentence(Random random) {
    if (random.nextInt(4) == 0) {
      return pick(Phrases.CLAUSES, random) + " [" + (1 + random.nextInt(10)) + "].";
    }
    return String.join(
            " ",
            pick(Phrases.SUBJECTS, random),
            pick(Phrases.TIMES, random),
            pick(Phrases.OBJECTS, random),
            pick(Phrases.VERBS, random))
        + ".";
  }

  private static String pick(List<String> phrases, Random random) {
    return phrases.get(random.nextInt(phrases.size()));
  }
}
