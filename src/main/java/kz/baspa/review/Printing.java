package kz.baspa.review;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kz.baspa.Baspa;
import kz.baspa.Book;
import kz.baspa.Format;
import kz.baspa.TeiFile;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Messages;
import kz.baspa.text.Metadata;
import kz.baspa.text.Progress;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.PagePieces;
import org.jspecify.annotations.Nullable;

/** Makes the files of a work with all that was decided, one after the other, beside the page. */
final class Printing implements AutoCloseable {
  private final Baspa baspa;
  private final ResultFiles files;
  private final Metadata metadata;
  private final PagePieces pieces;
  private final Messages messages;
  private final ExecutorService worker =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "printing");
            thread.setDaemon(true);
            return thread;
          });
  private final Map<Format, byte[]> made = new HashMap<>();
  private State state = new State(0, "idle", "", "", null);

  /**
   * How far it is.
   *
   * @param run the number of the printing, from 1
   * @param at {@code idle}, {@code running}, {@code done} or {@code failed}
   * @param format the key of the format
   * @param sentence what is being done, was done or went wrong
   * @param version of the answers that the files have
   */
  record State(int run, String at, String format, String sentence, @Nullable Integer version) {}

  Printing(
      Baspa baspa, ResultFiles files, Metadata metadata, PagePieces pieces, Messages messages) {
    this.baspa = baspa;
    this.files = files;
    this.metadata = metadata;
    this.pieces = pieces;
    this.messages = messages;
  }

  synchronized State state() {
    return state;
  }

  /** The bytes that were made last; null if none. */
  synchronized byte @Nullable [] bytes(Format format) {
    return made.get(format);
  }

  /** Begins to make a file, unless one is being made. */
  synchronized State begin(Format format, ReviewWork work) {
    if (!state.at().equals("running")) {
      Restored decided = work.decided();
      int version = work.version();
      state = new State(state.run() + 1, "running", format.key(), "", version);
      worker.execute(() -> make(format, decided, version));
    }
    return state;
  }

  private void make(Format format, Restored decided, int version) {
    try {
      Progress progress = (key, done, of) -> say("running", format, messages.say(key), version);
      TeiFile tei = baspa.toTei(decided, metadata, progress);
      byte[] bytes =
          switch (format) {
            case TEI -> tei.bytes();
            case HTML -> baspa.report(decided, tei.findings(), pieces, messages.locale());
            default -> {
              Book book = baspa.typeset(tei.bytes(), decided.raw(), EnumSet.of(format), progress);
              yield Objects.requireNonNull(book.files().get(format));
            }
          };
      Path file = files.file(format);
      files.write(file, bytes);
      synchronized (this) {
        made.put(format, bytes);
      }
      say("done", format, messages.say("review.written", file.toString()), version);
    } catch (BaspaException e) {
      say("failed", format, messages.say(e), version);
    } catch (RuntimeException | Error e) {
      String what = e.getClass().getSimpleName().toLowerCase(Locale.ROOT);
      say("failed", format, messages.say("review.failed", what), version);
    }
  }

  private synchronized void say(String at, Format format, String sentence, int version) {
    state = new State(state.run(), at, format.key(), sentence, version);
  }

  @Override
  public void close() {
    worker.shutdownNow();
  }
}
