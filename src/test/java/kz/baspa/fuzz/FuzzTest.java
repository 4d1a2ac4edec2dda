package kz.baspa.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import kz.baspa.Baspa;
import kz.baspa.Book;
import kz.baspa.Format;
import kz.baspa.ReturnedWork;
import kz.baspa.TeiFile;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Fixes;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;

/**
 * Whatever bytes come in, nothing but a sentence for the user may come of them, and what is
 * promised holds. As a part of the tests each method runs over the inputs that are kept for it;
 * {@code docs/fuzzing.md} says how to let it look for new ones.
 */
class FuzzTest {
  private static final Baspa BASPA = Baspa.builder().fixes(Fixes.ALL).build();

  /** Longer texts show nothing that shorter ones do not, and take long. */
  private static final int MOST_BYTES = 20_000;

  /** More than ten times what an input should take, since machines are busy and code is traced. */
  private static final Duration LIMIT = Duration.ofSeconds(40);

  private static final String WORD = "word/document.xml";

  /** A small Word file of our own, by the names of its parts. */
  private static final Map<String, byte[]> DOCX = docx();

  /** Reading, restoring and undoing: the bytes come back. */
  @com.code_intelligence.jazzer.junit.FuzzTest
  void textIsRestoredAndUndone(byte[] data) {
    if (data.length > MOST_BYTES) {
      return;
    }
    expectSentences(
        () -> {
          Restored restored = restored(data);
          byte[] text = restored.lined().text().getBytes(StandardCharsets.UTF_8);
          assertThat(Baspa.undo(text, Baspa.changes(restored))).isEqualTo(data);
        });
  }

  /** The tree of any text is a TEI file that our own schema accepts. */
  @com.code_intelligence.jazzer.junit.FuzzTest
  void textBecomesTei(byte[] data) {
    if (data.length > MOST_BYTES) {
      return;
    }
    expectSentences(() -> Baspa.check(BASPA.toTei(restored(data)).bytes(), "fuzz"));
  }

  /** What our own schema accepts is printed, letters counted. */
  @com.code_intelligence.jazzer.junit.FuzzTest
  void teiIsPrinted(byte[] data) {
    if (data.length > MOST_BYTES) {
      return;
    }
    expectSentences(
        () -> {
          Baspa.check(data, "fuzz");
          Book book = BASPA.typeset(data, EnumSet.of(Format.PDF, Format.DOCX), Progress.NONE);
          assertThat(book.files()).hasSize(2);
        });
  }

  /** Any text of a Word file gives a work that our own schema accepts, or a sentence. */
  @com.code_intelligence.jazzer.junit.FuzzTest
  void wordIsImported(byte[] data) {
    if (data.length > MOST_BYTES) {
      return;
    }
    expectSentences(
        () -> {
          ReturnedWork work = Baspa.fromWord(zip(data), "fuzz.docx", Optional.empty());
          if (work.findings().stream().noneMatch(f -> f.key().equals("docx.needs-care"))) {
            Baspa.check(work.tei(), "fuzz");
          }
        });
  }

  private static Restored restored(byte[] data) {
    RawText raw = BASPA.read(new ByteArrayInputStream(data), "fuzz");
    return BASPA.restore(raw);
  }

  /** A sentence is right, unless it says that the fault is ours. Nothing may take long. */
  private static void expectSentences(Runnable run) {
    long start = System.nanoTime();
    try {
      run.run();
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(LIMIT);
    } catch (BaspaException e) {
      if (e.fault() == Fault.INTERNAL) {
        throw e;
      }
    }
  }

  private static Map<String, byte[]> docx() {
    RawText raw =
        BASPA.read(
            new ByteArrayInputStream(
                "Кіріспе\nДала өзендері көктемде тасиды.\n".getBytes(StandardCharsets.UTF_8)),
            "fuzz");
    TeiFile tei = BASPA.toTei(BASPA.restore(raw));
    byte[] docx =
        BASPA.typeset(tei.bytes(), EnumSet.of(Format.DOCX), Progress.NONE).files().get(Format.DOCX);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        if (!part.getName().startsWith("word/fonts/")) {
          parts.put(part.getName(), in.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return parts;
  }

  private static byte[] zip(byte[] document) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : DOCX.entrySet()) {
        out.putNextEntry(new ZipEntry(part.getKey()));
        out.write(part.getKey().equals(WORD) ? document : part.getValue());
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return bytes.toByteArray();
  }
}
