package kz.baspa.cli.console;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Keeps what is read of standard input, which cannot be read again. */
public final class RecordedInput extends FilterInputStream {
  private final ByteArrayOutputStream kept = new ByteArrayOutputStream();

  /** Reads from here. */
  public RecordedInput(InputStream in) {
    super(in);
  }

  /** What was read so far. */
  public byte[] bytes() {
    return kept.toByteArray();
  }

  @Override
  public int read() throws IOException {
    int value = super.read();
    if (value >= 0) {
      kept.write(value);
    }
    return value;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = super.read(bytes, offset, length);
    if (read > 0) {
      kept.write(bytes, offset, read);
    }
    return read;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
