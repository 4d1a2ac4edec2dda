package kz.baspa.restore.words.build;

import java.io.IOException;
import java.nio.file.Path;

/** Text that {@link TextSampler} makes up, for tests and benchmarks of other packages. */
public final class InventedText {
  private InventedText() {}

  /**
   * Paragraphs of sixty words, a line each.
   *
   * @param counts folder with {@code words.tsv} and {@code pairs.tsv}
   * @param words how many words about
   * @param seed the same seed gives the same text
   */
  public static String of(Path counts, int words, long seed) throws IOException {
    TextSampler sampler = new TextSampler(counts, seed);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < words; i += 60) {
      text.append(sampler.paragraph(60)).append('\n');
    }
    return text.toString();
  }
}
