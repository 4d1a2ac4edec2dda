package kz.baspa.batch;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.baspa.Format;
import kz.baspa.TeiFile;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.EditedText;
import kz.baspa.text.LinedText;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.Unread;

/** Works that are made at once: what is tested is the run around them. */
final class Quick {
  private Quick() {}

  /** A work whose files all hold this. */
  static Converted work(String content, Format... formats) {
    return work(RawText.of("Өзен тасыды. " + content), content, formats);
  }

  /** One of a scan, of which these pages were left out. */
  static Converted without(String pages, String content, Format... formats) {
    RawText raw = RawText.of(content);
    Unread unread = new Unread(-1, Unread.PAGE_LEFT_OUT, List.of(pages));
    return work(
        new RawText(raw.text(), raw.source(), raw.evidence().withUnread(List.of(unread))),
        content,
        formats);
  }

  /** A TEI file that did not fit into memory to be printed. */
  static Converted unprinted(String content) {
    Converted whole = work(content, Format.TEI);
    return new Converted(
        whole.restored(),
        whole.tei(),
        0,
        List.of(),
        whole.printed(),
        Optional.of(new BaspaException(Fault.MEMORY, "baspa.chapter-too-large", 9, 2, 1)));
  }

  private static Converted work(RawText raw, String content, Format... formats) {
    Restored restored =
        new Restored(raw, LinedText.of(EditedText.of(raw.text())), List.of(), List.of());
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    Map<Format, byte[]> files = new EnumMap<>(Format.class);
    for (Format format : formats) {
      files.put(format, bytes);
    }
    return new Converted(
        restored, new TeiFile(bytes, List.of()), 3, List.of(), files, Optional.empty());
  }

  static String name(Path input) {
    return String.valueOf(input.getFileName());
  }
}
