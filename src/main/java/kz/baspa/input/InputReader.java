package kz.baspa.input;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import kz.baspa.input.html.MarkdownReader;
import kz.baspa.ocr.KeptPages;
import kz.baspa.source.SourceReader;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.TextLayer;
import kz.baspa.text.evidence.Unread;

/**
 * Reads a file of any kind that is known: what is no Word file, PDF, page of markup and the like is
 * read as plain text.
 *
 * <pre>{@code
 * RawText raw = new InputReader(new SourceReader(Optional.empty()), true)
 *     .read(Path.of("a.docx"), Progress.NONE);
 * raw.evidence().blocks();   // its paragraphs, headings, cells and notes
 * }</pre>
 *
 * Immutable, and safe for several threads.
 */
public final class InputReader {
  /** The largest file that is read, in bytes. */
  public static final int MOST_BYTES = 256 << 20;

  private final SourceReader plain;
  private final boolean acceptChanges;
  private final TextLayer textLayer;
  private final Predicate<String> words;
  private final Optional<Path> keptPages;

  /**
   * A reader.
   *
   * @param plain reads what is plain text
   * @param acceptChanges whether tracked changes of a Word file are taken as accepted, else as
   *     refused
   * @param textLayer what is done with text over the pictures of pages
   * @param words whether a word is known, by which such a text is judged and which words are read
   *     once
   * @param keptPages where pages are kept that were read from pictures, if they are
   */
  public InputReader(
      SourceReader plain,
      boolean acceptChanges,
      TextLayer textLayer,
      Predicate<String> words,
      Optional<Path> keptPages) {
    this.plain = plain;
    this.acceptChanges = acceptChanges;
    this.textLayer = textLayer;
    this.words = words;
    this.keptPages = keptPages;
  }

  /** The same, keeping nothing, and text over pictures as it is. */
  public InputReader(SourceReader plain, boolean acceptChanges) {
    this(plain, acceptChanges, TextLayer.KEEP, word -> true, Optional.empty());
  }

  /**
   * Takes away what was kept of the pages of a text, unless one was left out that the next run
   * reads.
   */
  public void forget(RawText raw) {
    boolean isWhole =
        raw.evidence().unread().stream()
            .noneMatch(unread -> unread.key().equals(Unread.PAGE_LEFT_OUT));
    if (isWhole && raw.evidence().origin() != null && keptPages.isPresent()) {
      KeptPages.forget(keptPages.get(), raw.evidence().origin().sha256());
    }
  }

  /**
   * Reads a file, or a folder with nothing but pictures of pages in it.
   *
   * @param progress is told how far the reading of pictures has come
   * @throws BaspaException of bad input if it is not there, cannot be read, is too large or is of
   *     no kind that is known
   */
  public RawText read(Path file, Progress progress) {
    if (PictureFolders.is(file)) {
      return PictureFolders.read(file, options(progress));
    }
    if (!Files.isRegularFile(file)) {
      return plain.read(file);
    }
    String name = String.valueOf(file.getFileName());
    try (InputStream in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(InputKind.FIRST_BYTES);
      if (!InputKind.mayBe(first, name)) {
        return text(all(first, in), name);
      }
      if (Files.size(file) > MOST_BYTES) {
        throw tooLarge(name);
      }
      return known(Files.readAllBytes(file), name, progress); // in one array of the right size
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "source.unreadable", file.toString());
    }
  }

  /**
   * Reads a stream to its end; it is not closed.
   *
   * @param name what to call it in messages and records
   * @param progress is told how far the reading of pictures has come
   */
  public RawText read(InputStream in, String name, Progress progress) {
    try {
      return any(in, name, progress);
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "source.unreadable", name);
    }
  }

  /** The same, telling nobody how far it has come. */
  public RawText read(InputStream in, String name) {
    return read(in, name, Progress.NONE);
  }

  private RawText any(InputStream in, String name, Progress progress) throws IOException {
    byte[] first = in.readNBytes(InputKind.FIRST_BYTES);
    if (!InputKind.mayBe(first, name)) {
      return text(all(first, in), name);
    }
    byte[] bytes = all(first, in).readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw tooLarge(name);
    }
    return known(bytes, name, progress);
  }

  private static InputStream all(byte[] first, InputStream rest) {
    return new SequenceInputStream(new ByteArrayInputStream(first), rest);
  }

  private static BaspaException tooLarge(String name) {
    return new BaspaException(Fault.INPUT, "source.too-large", name, MOST_BYTES >> 20);
  }

  private RawText text(InputStream all, String name) {
    RawText text = plain.read(all, name);
    return MarkdownReader.isNamed(name) ? MarkdownReader.read(text, name) : text;
  }

  private RawText known(byte[] bytes, String name, Progress progress) {
    return InputKind.of(bytes, name)
        .map(kind -> kind.read(bytes, name, options(progress)))
        .orElseGet(() -> plain.read(bytes, name));
  }

  private ReadOptions options(Progress progress) {
    return new ReadOptions(acceptChanges, textLayer, words, keptPages, progress);
  }
}
