package kz.baspa.source;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Edit;

/**
 * Gives the raw file back from the restored text and its change table, byte for byte.
 *
 * <pre>{@code
 * byte[] raw = Undo.undo(restored, "kz-usa.restored.txt", changes, "kz-usa.changes.tsv");
 * }</pre>
 *
 * The SHA-256 of both texts stand in the table, so that what was edited by hand in between, or
 * belongs to another table, is refused and not mangled.
 */
public final class Undo {
  private Undo() {}

  /**
   * Undoes all changes.
   *
   * @param restored the bytes of the restored text as it was written, UTF-8
   * @param restoredName its name in messages
   * @param changes the bytes of the change table
   * @param changesName its name in messages
   * @return the bytes of the raw file
   * @throws BaspaException of bad input if the two do not belong together or the table is broken
   */
  public static byte[] undo(
      byte[] restored, String restoredName, byte[] changes, String changesName) {
    ChangeTable table = new ChangeTableReader(changesName).read(changes);
    if (!Digest.sha256(restored).equals(table.textSha256())) {
      throw new BaspaException(Fault.INPUT, "source.undo-other-text", restoredName, changesName);
    }
    byte[] raw;
    try {
      String text =
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(restored)).toString();
      raw =
          Encodings.encode(
              rawText(text, table, changesName),
              table.source().encoding(),
              table.source().byteOrderMark(),
              changesName);
    } catch (CharacterCodingException e) {
      throw new BaspaException(e, Fault.INPUT, "source.undo-other-text", restoredName, changesName);
    }
    if (!Digest.sha256(raw).equals(table.source().sha256())) {
      throw new BaspaException(Fault.INPUT, "source.undo-changed-table", changesName);
    }
    return raw;
  }

  private static String rawText(String text, ChangeTable table, String changesName) {
    StringBuilder raw = new StringBuilder(text.length() + 16);
    int at = 0;
    for (ChangeTable.Row row : table.rows()) {
      Edit edit = row.edit();
      if (!edit.status().isApplied()) {
        continue;
      }
      int kept = edit.start() - raw.length();
      if (kept < 0 || kept > text.length() - at || !text.startsWith(edit.after(), at + kept)) {
        throw new BaspaException(Fault.INPUT, "source.undo-changed-table", changesName);
      }
      raw.append(text, at, at + kept).append(edit.before());
      at += kept + edit.after().length();
    }
    return raw.append(text, at, text.length()).toString();
  }
}
