package kz.baspa.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.util.Arrays;
import java.util.Locale;
import kz.baspa.text.TabSeparatedTable;

/**
 * A character set of one byte a character: ASCII below, a table from a data file above. All 256
 * bytes stand for a character of their own, so that decoding never fails and never loses anything.
 *
 * <p>The JDK has neither KZ-1048 nor PTCP154, and its windows-1251 refuses a stray byte 98.
 */
final class SingleByteCharset extends Charset {
  private static final int ASCII = 0x80;
  private static final int NONE = -1;

  private final char[] characters = new char[256];
  private final int[] bytes = new int[Character.MAX_VALUE + 1];

  /**
   * Reads the table of a character set.
   *
   * @param name its name; the table is the resource of that name in lower case
   */
  SingleByteCharset(String name, String... aliases) {
    super(name, aliases);
    for (char c = 0; c < ASCII; c++) {
      characters[c] = c;
    }
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(
            SingleByteCharset.class, name.toLowerCase(Locale.ROOT) + ".tsv", 3)) {
      characters[Integer.parseInt(row.cell(0), 16)] = (char) Integer.parseInt(row.cell(1), 16);
    }
    Arrays.fill(bytes, NONE);
    for (int i = 0; i < characters.length; i++) {
      if (bytes[characters[i]] != NONE) {
        throw new IllegalStateException(name + " has one character twice: " + characters[i]);
      }
      bytes[characters[i]] = i;
    }
  }

  @Override
  public boolean contains(Charset other) {
    return other.equals(this) || other.name().equals("US-ASCII");
  }

  @Override
  public CharsetDecoder newDecoder() {
    return new CharsetDecoder(this, 1, 1) {
      @Override
      protected CoderResult decodeLoop(ByteBuffer in, CharBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          out.put(characters[in.get() & 0xFF]);
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }

  @Override
  public CharsetEncoder newEncoder() {
    return new CharsetEncoder(this, 1, 1) {
      @Override
      protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
        while (in.hasRemaining()) {
          if (!out.hasRemaining()) {
            return CoderResult.OVERFLOW;
          }
          int encoded = bytes[in.get()];
          if (encoded == NONE) {
            in.position(in.position() - 1);
            return CoderResult.unmappableForLength(1);
          }
          out.put((byte) encoded);
        }
        return CoderResult.UNDERFLOW;
      }
    };
  }
}
