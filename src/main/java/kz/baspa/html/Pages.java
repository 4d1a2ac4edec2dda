package kz.baspa.html;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The pages whose templates lie in {@code src/main/jte}; the build compiles them into this package.
 */
final class Pages {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, Pages.class.getClassLoader(), Pages.class.getPackageName());

  private Pages() {}

  /**
   * The page as UTF-8.
   *
   * @param template the name of its template, such as {@code report.jte}
   * @param page what the template's one parameter is given
   */
  static byte[] render(String template, Object page) {
    StringOutput out = new StringOutput(1 << 16);
    TEMPLATES.render(template, page, new HtmlOutput(out));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** A text beside this class, such as a style sheet. */
  static String resource(String name) {
    try (InputStream in = Pages.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
