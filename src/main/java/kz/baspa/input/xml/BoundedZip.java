package kz.baspa.input.xml;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;

/**
 * The parts of an office file, unpacked in memory: not more and not larger than a work can have.
 * Macros, scripts and what is embedded besides pictures are not unpacked.
 */
public final class BoundedZip {
  private static final int MOST_PARTS = 20_000;
  private static final long LARGEST_PART = 256L << 20;
  private static final long LARGEST = 512L << 20;

  /** Files smaller than this, unpacked, are never taken for a bomb. */
  private static final long SUSPICIOUS = 16L << 20;

  private static final int MOST_TIMES = 250;

  private final Map<String, byte[]> parts = new HashMap<>();

  private BoundedZip() {}

  /**
   * Unpacks a file.
   *
   * @param name what to call it in messages
   * @throws BaspaException of bad input if it is broken, cut short or a bomb
   */
  public static BoundedZip unpack(byte[] file, String name) {
    BoundedZip zip = new BoundedZip();
    if (!hasDirectory(file)) {
      throw new BaspaException(Fault.INPUT, "input.broken", name);
    }
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    int count = 0;
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry part = in.getNextEntry(); part != null; part = in.getNextEntry()) {
        boolean kept = isRead(part.getName());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long size = 0;
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          size += read;
          all += read;
          boolean bomb =
              size > LARGEST_PART
                  || all > LARGEST
                  || all > SUSPICIOUS && all / MOST_TIMES > file.length;
          if (bomb) {
            throw new BaspaException(Fault.INPUT, "input.bomb", name);
          }
          if (kept) {
            out.write(buffer, 0, read);
          }
        }
        if (++count > MOST_PARTS) {
          throw new BaspaException(Fault.INPUT, "input.bomb", name);
        }
        if (kept) {
          zip.parts.put(part.getName(), out.toByteArray());
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new BaspaException(e, Fault.INPUT, "input.broken", name);
    }
    return zip;
  }

  /** XML and pictures are read, and the mark that says what the file is. */
  private static boolean isRead(String part) {
    return part.matches("(?i).*\\.(?:xml|rels|png|jpe?g|gif|bmp)|mimetype|Pictures/[^/]+");
  }

  /** Whether the list of parts at the end is there; a file that was cut short has lost it. */
  private static boolean hasDirectory(byte[] file) {
    int from = Math.max(0, file.length - (1 << 16) - 22);
    for (int i = file.length - 22; i >= from; i--) {
      if (file[i] == 'P' && file[i + 1] == 'K' && file[i + 2] == 5 && file[i + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  /** The bytes of a part; nothing if it is not there or is none that is read. */
  public Optional<byte[]> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  public boolean has(String name) {
    return parts.containsKey(name);
  }
}
