package kz.baspa.input.html;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kz.baspa.text.RawText;
import org.commonmark.Extension;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.jsoup.Jsoup;

/**
 * Reads Markdown with tables and notes: {@code ## Су қорлары} is a heading. Plain text has the same
 * signs by chance, so that only the name of a file says that it is Markdown.
 */
public final class MarkdownReader {
  private static final int DEEPEST = 100;
  private static final List<Extension> EXTENSIONS =
      List.of(TablesExtension.create(), FootnotesExtension.create());
  private static final Parser PARSER =
      Parser.builder().extensions(EXTENSIONS).maxOpenBlockParsers(DEEPEST).build();
  private static final HtmlRenderer RENDERER =
      HtmlRenderer.builder().extensions(EXTENSIONS).build();

  private MarkdownReader() {}

  /** Whether a file is called so. */
  public static boolean isNamed(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    return lower.endsWith(".md") || lower.endsWith(".markdown");
  }

  /**
   * Reads a text.
   *
   * @throws kz.baspa.text.BaspaException of bad input if it holds no text
   */
  public static RawText read(RawText plain, String name) {
    String html = RENDERER.render(PARSER.parse(plain.text()));
    byte[] bytes = plain.text().getBytes(StandardCharsets.UTF_8);
    return HtmlReader.read(Jsoup.parse(html), name, "md", bytes);
  }
}
