package kz.baspa.batch;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kz.baspa.Baspa;
import kz.baspa.Book;
import kz.baspa.Format;
import kz.baspa.TeiFile;
import kz.baspa.WorkPages;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Metadata;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;

/**
 * From a raw text to all files of a work.
 *
 * <pre>{@code
 * Conversion conversion =
 *     new Conversion(Baspa.builder().build(), Set.of(Format.PDF), Metadata.NONE, Locale.ENGLISH);
 * Converted work = conversion.make(Path.of("thesis.docx"), Progress.NONE);
 * work.files("thesis"); // thesis.pdf, thesis.changes.tsv …
 * }</pre>
 *
 * The same input and options give the same bytes. Immutable, and safe for several threads.
 */
public final class Conversion implements WorkMaker {
  private final Baspa baspa;
  private final Set<Format> formats;
  private final Metadata metadata;
  private final Locale language;

  /**
   * A conversion.
   *
   * @param formats what is made of each work
   * @param metadata what its title page says
   * @param language that of reports
   */
  public Conversion(Baspa baspa, Set<Format> formats, Metadata metadata, Locale language) {
    this.baspa = baspa;
    this.formats = Set.copyOf(formats);
    this.metadata = metadata;
    this.language = language;
  }

  @Override
  public Converted make(Path input, Progress progress) {
    formats.forEach(format -> WorkPages.require(input, format));
    RawText raw = baspa.read(input, progress);
    formats.forEach(format -> WorkPages.require(raw, format));
    try (WorkPages pages = WorkPages.open(raw, input)) {
      return make(raw, pages, progress, false);
    }
  }

  @Override
  public void written(Converted made) {
    baspa.forgetPages(made.restored().raw());
  }

  /**
   * The same of a text that was read. A work that was restored and does not fit into memory when it
   * is to be printed has its other files, if its TEI file, from which it can be printed elsewhere,
   * is one of them. No other work may be made at the same time: it might have taken the memory.
   *
   * @param pages those it was read from
   */
  public Converted make(RawText raw, WorkPages pages, Progress progress) {
    return make(raw, pages, progress, true);
  }

  private Converted make(RawText raw, WorkPages pages, Progress progress, boolean isAlone) {
    Restored restored = baspa.restore(raw, progress);
    TeiFile tei = baspa.toTei(restored, metadata, progress);
    Map<Format, byte[]> files = new EnumMap<>(Format.class);
    if (formats.contains(Format.TEI)) {
      files.put(Format.TEI, tei.bytes());
    }
    if (formats.contains(Format.HTML)) {
      files.put(Format.HTML, baspa.report(restored, tei.findings(), pages.pieces(), language));
    }
    for (Format format : formats) {
      if (format.needsPages()) {
        files.put(format, pages.write(restored, format, progress));
      }
    }
    Set<Format> printed = EnumSet.of(Format.PDF, Format.DOCX);
    printed.retainAll(formats);
    if (printed.isEmpty()) {
      return unprinted(restored, tei, files, Optional.empty());
    }
    try {
      Book book = baspa.typeset(tei.bytes(), raw, printed, progress);
      files.putAll(book.files());
      return new Converted(restored, tei, book.pages(), book.findings(), files, Optional.empty());
    } catch (BaspaException e) {
      if (e.fault() != Fault.MEMORY || !formats.contains(Format.TEI)) {
        throw e;
      }
      return unprinted(restored, tei, files, Optional.of(e));
    } catch (OutOfMemoryError e) {
      if (!isAlone || !formats.contains(Format.TEI)) {
        throw e;
      }
      long there = Runtime.getRuntime().maxMemory() >> 20;
      BaspaException why = new BaspaException(e, Fault.MEMORY, "baspa.memory", there);
      return unprinted(restored, tei, files, Optional.of(why));
    }
  }

  private static Converted unprinted(
      Restored restored, TeiFile tei, Map<Format, byte[]> files, Optional<BaspaException> why) {
    int pages = restored.raw().evidence().pages().size();
    return new Converted(restored, tei, pages, List.of(), files, why);
  }
}
