package kz.baspa.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/** Files that a person writes beside the work: word lists, decisions. Always UTF-8. */
final class SmallFile {
  private static final int MOST_BYTES = 16 << 20;

  private SmallFile() {}

  /** The text of a file, without a byte order mark. */
  static String text(Path file) {
    if (Files.isDirectory(file)) {
      throw new BaspaException(Fault.INPUT, "source.is-folder", file.toString());
    }
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new BaspaException(
            Fault.INPUT, "source.too-large", file.toString(), MOST_BYTES >> 20);
      }
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (NoSuchFileException e) {
      throw new BaspaException(e, Fault.INPUT, "source.not-there", file.toString());
    } catch (CharacterCodingException e) {
      throw new BaspaException(e, Fault.INPUT, "source.not-utf-8", file.toString());
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "source.unreadable", file.toString());
    }
  }
}
