package kz.baspa.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.StringReader;
import java.time.Duration;
import kz.baspa.tei.SecureXml;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.helpers.DefaultHandler;

class LongParagraphsTest {
  private static final String HEAD = "<fo:block xmlns:fo='http://www.w3.org/1999/XSL/Format'>";

  /** The events behind the filter, short: «(block» «)block» and how many letters. */
  private static String filtered(String fo) throws Exception {
    StringBuilder seen = new StringBuilder();
    LongParagraphs filter = new LongParagraphs();
    filter.setParent(SecureXml.reader());
    filter.setContentHandler(
        new DefaultHandler() {
          private int letters;

          private void flush() {
            seen.append(letters > 0 ? letters + " " : "");
            letters = 0;
          }

          @Override
          public void startElement(String uri, String name, String qualified, Attributes given) {
            flush();
            seen.append('(').append(name);
            seen.append(given.getValue("id") == null ? "" : "#" + given.getValue("id"));
            seen.append(given.getValue("font-style") == null ? "" : "/").append(' ');
          }

          @Override
          public void endElement(String uri, String name, String qualified) {
            flush();
            seen.append(')').append(name).append(' ');
          }

          @Override
          public void characters(char[] text, int start, int length) {
            letters += length;
          }
        });
    filter.parse(new InputSource(new StringReader(HEAD + fo + "</fo:block>")));
    return seen.toString().strip();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "TEXT9 | (block 18000 )block",
        "TEXT15 | (block 20002 (block )block 9998 )block",
        "TEXT25 | (block 20002 (block )block 20002 (block )block 9996 )block",
        "<fo:inline id='a' font-style='italic'>TEXT15</fo:inline> "
            + "| (block (inline#a/ 20002 )inline (block )block (inline/ 9998 )inline )block",
        "<fo:basic-link>TEXT15</fo:basic-link>TEXT1 "
            + "| (block (basic-link 30000 )basic-link 2 (block )block 1998 )block",
        "<fo:block>TEXT9</fo:block><fo:block>TEXT9</fo:block> "
            + "| (block (block 18000 )block (block 18000 )block )block",
      })
  void aNewLineIsBegunAtABlank(String fo, String events) throws Exception {
    String text = fo;
    for (int thousands : new int[] {25, 15, 9, 1}) {
      text = text.replace("TEXT" + thousands, "а ".repeat(thousands * 1000));
    }
    assertThat(filtered(text)).isEqualTo(events);
  }

  @Test
  void aParagraphOfFiftyPagesIsPrintedWithAllItsWords() {
    String sentence = "Ауыл тұрғындары көктемде <hi rend=\"italic\">егін</hi> егеді. ";
    assertTimeoutPreemptively(
        Duration.ofMinutes(2),
        () -> {
          try (PDDocument document = Printing.printed("<p>" + sentence.repeat(3000) + "</p>")) {
            assertThat(document.getNumberOfPages()).isBetween(30, 80);
            String words = Printing.text(document).replaceAll("[^\\p{L}.]", "");
            assertThat(words.split("егеді", -1)).hasSize(3001);
          }
        });
  }
}
