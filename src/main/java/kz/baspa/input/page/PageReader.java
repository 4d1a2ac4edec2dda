package kz.baspa.input.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.baspa.input.build.RawTextBuilder;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.Origin;
import kz.baspa.text.evidence.PageView;

/** Makes a raw text with evidence of pages: the one way for PDF, hOCR and ALTO. */
public final class PageReader {
  private PageReader() {}

  /**
   * The text of these pages.
   *
   * @param tolerance how near places must be to be the same, in sizes of letters: 0.5 where they
   *     are exact, 1 where a machine measured them
   * @param name what messages and records call the file
   * @param format its usual ending
   * @param file its bytes
   * @throws kz.baspa.text.BaspaException of bad input if there is no text
   */
  public static RawText read(
      List<Page> pages, double tolerance, String name, String format, byte[] file) {
    return read(pages, tolerance, name, RawTextBuilder.origin(format, file));
  }

  /**
   * The same of what is not in memory.
   *
   * @param origin what the text is read from
   */
  public static RawText read(List<Page> pages, double tolerance, String name, Origin origin) {
    List<PageText> texts = new ArrayList<>();
    pages.forEach(page -> texts.add(new PageText(page)));
    RunningLines.take(texts);
    double size = bodySize(texts);
    NoteFinder notes = new NoteFinder();
    List<PageLine> all = new ArrayList<>();
    for (PageText text : texts) {
      List<PageLine> running = new ArrayList<>(text.heads());
      running.addAll(text.feet());
      text.drop(running);
      notes.take(text, size, tolerance);
      all.addAll(text.lines());
    }
    // Pages bound at the left and at the right may differ in their margins.
    Column odd = usual(texts, 1, tolerance, all);
    Column even = usual(texts, 0, tolerance, all);
    texts.forEach(text -> text.measure(tolerance, text.number() % 2 == 1 ? odd : even));
    RawTextBuilder raw =
        new PageWriter(texts, notes, new Seams(tolerance), size, ContentsLines.in(texts)).write();
    String doubtful =
        texts.stream()
            .filter(PageText::isDoubtful)
            .map(text -> Integer.toString(text.number()))
            .collect(Collectors.joining(", "));
    if (!doubtful.isEmpty()) {
      raw.unreadInFile("input.side-by-side", doubtful);
    }
    for (Page page : pages) {
      raw.page(PageView.of(page.number(), page.width(), page.height(), page.scale()));
    }
    return raw.build(name, origin);
  }

  private static Column usual(
      List<PageText> texts, int parity, double tolerance, List<PageLine> all) {
    List<PageLine> lines = new ArrayList<>();
    texts.stream()
        .filter(text -> text.number() % 2 == parity)
        .forEach(text -> lines.addAll(text.lines()));
    return Column.of(lines.size() < 60 ? all : lines, tolerance, Column.NONE);
  }

  /** The size that most letters have. */
  private static double bodySize(List<PageText> texts) {
    Map<Long, Integer> letters = new HashMap<>();
    long best = 100;
    int most = 0;
    for (PageText text : texts) {
      for (PageLine line : text.lines()) {
        long size = Math.round(line.size() * 10);
        int count = letters.merge(size, line.text().length(), Integer::sum);
        if (count > most) {
          most = count;
          best = size;
        }
      }
    }
    return best / 10.0;
  }
}
