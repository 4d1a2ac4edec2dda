package kz.baspa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What would not fit into memory is refused before the work. */
class LayoutMemoryTest {
  /** More cells than this Java can lay out, at 10 kB each. */
  private static final int TOO_MANY = (int) (Runtime.getRuntime().maxMemory() / 10_000) + 1000;

  private static byte[] work(String body) {
    return ("<TEI xmlns=\"http://www.tei-c.org/ns/1.0\" xml:lang=\"kk\"><text><body>"
            + body
            + "</body></text></TEI>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String rows(int cells) {
    return "<table><row>" + "<cell/>".repeat(cells) + "</row></table>";
  }

  private static void assertRefused(String key, Runnable run) {
    BaspaException refused = assertThrows(BaspaException.class, run::run);
    assertThat(refused.key()).isEqualTo(key);
    assertThat(refused.fault()).isEqualTo(Fault.MEMORY);
  }

  @Test
  void aTableIsRefusedThatIsTooLongForOneChapter() {
    byte[] tei = work("<div type=\"chapter\"><head>Ауыл</head>" + rows(TOO_MANY) + "</div>");
    assertRefused("baspa.chapter-too-large", () -> Baspa.check(tei, "work.xml"));
  }

  @Test
  void theSameInChaptersIsNot() {
    String half = "<div type=\"chapter\"><head>Ауыл</head>" + rows(TOO_MANY / 2) + "</div>";
    assertThatCode(() -> LayoutMemory.require(work(half + half))).doesNotThrowAnyException();
  }

  @Test
  void aListIsRefusedWhereverItStands() {
    String list = "<list>" + "<item/>".repeat(TOO_MANY) + "</list>";
    assertRefused("baspa.chapter-too-large", () -> LayoutMemory.require(work(list)));
    assertRefused(
        "baspa.chapter-too-large",
        () -> LayoutMemory.require(work("<div><div>" + list + "</div></div>")));
  }

  @Test
  void aChapterOfTooManyLettersIsRefused() {
    int letters = (int) (Runtime.getRuntime().maxMemory() / 145) + 1000;
    String paragraph = "<p>" + "a".repeat(letters / 100) + "</p>";
    assertRefused(
        "baspa.chapter-too-large",
        () -> LayoutMemory.require(work("<div>" + paragraph.repeat(100) + "</div>")));
  }

  @Test
  void aLongTableOfAnInputIsRefusedBeforeAndOnceItIsRead(@TempDir Path folder) throws IOException {
    String rows = "<tr><td>а</td><td>ә</td><td>б</td></tr>".repeat(TOO_MANY / 3);
    String html = "<!DOCTYPE html><html><body><p>Ауыл</p><table>" + rows + "</table>";
    RawText raw =
        Baspa.builder()
            .build()
            .read(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)), "work.html");
    assertRefused("baspa.list-too-long", () -> WorkPages.require(raw, Format.PDF));
    Path file = Files.writeString(folder.resolve("work.html"), html);
    assertRefused("baspa.list-too-long", () -> WorkPages.require(file, Format.DOCX));
    assertThatCode(() -> WorkPages.require(file, Format.HTML)).doesNotThrowAnyException();
    assertThatCode(() -> WorkPages.require(raw, Format.TEI)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"су", "ab", "«»", "‘’", "𝑥"})
  void aTextIsRefusedOnceItIsReadWhoseLettersAloneDoNotFit(String letters) {
    int bytes = letters.getBytes(StandardCharsets.UTF_8).length;
    int most = (int) (Runtime.getRuntime().maxMemory() / 40 / bytes);
    RawText fits = RawText.of((letters + "\u00A0 \n").repeat(most));
    assertThatCode(() -> WorkPages.require(fits, Format.DOCX)).doesNotThrowAnyException();
    RawText large = RawText.of(letters.repeat(most + 1));
    assertRefused("baspa.text-too-large", () -> WorkPages.require(large, Format.DOCX));
  }

  @Test
  void aLargeFileIsRefusedWithoutBeingRead(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("work.xml");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(Runtime.getRuntime().maxMemory() / 30);
    }
    assertRefused("baspa.tei-too-large", () -> Baspa.requireMemory(file));
    assertThatCode(() -> Baspa.requireMemory(folder.resolve("none.xml")))
        .doesNotThrowAnyException();
  }
}
