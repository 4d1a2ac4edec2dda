package kz.baspa.docx.write;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The archive of a Word file. The fonts in it are nine tenths of it and the same in every work:
 * they are pressed once in the life of the program, which gives the same bytes.
 */
final class PackageArchive extends ZipOutputStream {
  /**
   * One time for all entries. The very first moment of 1980 would not do: Java takes it for an
   * earlier one and adds the exact time, counted in the time zone of the machine.
   */
  private static final LocalDateTime ZIP_TIME = LocalDateTime.of(1980, 2, 1, 0, 0);

  private static final String FONT = ".odttf";

  /** Pressing fonts harder gains a fiftieth. */
  private static final int FOR_FONTS = 4;

  /** Font as it is → font as it is pressed; there are eight. */
  private static final Map<ByteBuffer, byte[]> PRESSED = new ConcurrentHashMap<>();

  private final Replaying replaying;

  /** An archive that is written to a stream, which is not closed. */
  PackageArchive(OutputStream out) {
    super(out);
    def.end();
    replaying = new Replaying();
    def = replaying;
  }

  /** Writes one part. */
  void add(String name, byte[] content) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTimeLocal(ZIP_TIME);
    if (name.endsWith(FONT)) {
      replaying.pressed = PRESSED.computeIfAbsent(ByteBuffer.wrap(content), font -> press(content));
    }
    putNextEntry(entry);
    write(content);
    closeEntry();
    replaying.pressed = null;
  }

  /** Ends the archive; the stream stays open. */
  void end() throws IOException {
    finish();
    flush();
    def.end();
  }

  private static byte[] press(byte[] font) {
    Deflater deflater = new Deflater(FOR_FONTS, true);
    try {
      deflater.setInput(font);
      deflater.finish();
      byte[] pressed = new byte[font.length + font.length / 1000 + 64];
      int length = 0;
      while (!deflater.finished()) {
        length += deflater.deflate(pressed, length, pressed.length - length);
      }
      return Arrays.copyOf(pressed, length);
    } finally {
      deflater.end();
    }
  }

  /** Gives out what was pressed before, where there is such. */
  private static final class Replaying extends Deflater {
    private byte @Nullable [] pressed;
    private long read;
    private int given;
    private boolean finishing;

    Replaying() {
      super(DEFAULT_COMPRESSION, true);
    }

    @Override
    public void setInput(byte[] input, int offset, int length) {
      if (pressed == null) {
        super.setInput(input, offset, length);
      } else {
        read += length;
      }
    }

    @Override
    public boolean needsInput() {
      return pressed != null || super.needsInput();
    }

    @Override
    public void finish() {
      if (pressed == null) {
        super.finish();
      } else {
        finishing = true;
      }
    }

    @Override
    public boolean finished() {
      return pressed == null ? super.finished() : finishing && given == pressed.length;
    }

    @Override
    public int deflate(byte[] output, int offset, int length) {
      if (pressed == null) {
        return super.deflate(output, offset, length);
      }
      int next = Math.min(length, pressed.length - given);
      System.arraycopy(pressed, given, output, offset, next);
      given += next;
      return next;
    }

    @Override
    public long getBytesRead() {
      return pressed == null ? super.getBytesRead() : read;
    }

    @Override
    public long getBytesWritten() {
      return pressed == null ? super.getBytesWritten() : given;
    }

    @Override
    public void reset() {
      super.reset();
      read = 0;
      given = 0;
      finishing = false;
    }
  }
}
