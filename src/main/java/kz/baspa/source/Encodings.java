package kz.baspa.source;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;

/**
 * The character encodings by name, and the way back from a text to its bytes.
 *
 * <pre>{@code
 * Encodings.named("kz-1048").name();  // "KZ-1048"
 * Encodings.encode(raw);              // the bytes of the file that was read
 * }</pre>
 */
public final class Encodings {
  static final Charset WINDOWS_1251 = new SingleByteCharset("windows-1251", "cp1251", "1251");
  static final Charset KZ_1048 =
      new SingleByteCharset("KZ-1048", "KZ1048", "STRK1048-2002", "RK1048");
  static final Charset PTCP154 =
      new SingleByteCharset("PTCP154", "PT154", "CP154", "Cyrillic-Asian");

  private static final List<Charset> OWN = List.of(WINDOWS_1251, KZ_1048, PTCP154);

  private Encodings() {}

  /**
   * The encoding of this name or alias, in any case: {@code UTF-8}, {@code UTF-16LE}, {@code
   * UTF-16BE}, {@code windows-1251}, {@code KZ-1048}, {@code PTCP154} and all that the Java runtime
   * has.
   *
   * @throws BaspaException of wrong use if there is none
   */
  public static Charset named(String name) {
    for (Charset own : OWN) {
      if (own.name().equalsIgnoreCase(name)
          || own.aliases().contains(name.toUpperCase(Locale.ROOT))
          || own.aliases().contains(name.toLowerCase(Locale.ROOT))
          || own.aliases().contains(name)) {
        return own;
      }
    }
    try {
      Charset charset = Charset.forName(name);
      if (charset.canEncode()) {
        return charset;
      }
    } catch (IllegalArgumentException e) {
      throw new BaspaException(e, Fault.USAGE, "source.encoding-unknown", name);
    }
    throw new BaspaException(Fault.USAGE, "source.encoding-unknown", name);
  }

  /**
   * The bytes that this text was read from, byte order mark included.
   *
   * @throws BaspaException of bad input if the encoding has no such character
   */
  public static byte[] encode(RawText raw) {
    return encode(
        raw.text(), raw.source().encoding(), raw.source().byteOrderMark(), raw.source().name());
  }

  static byte[] encode(String text, String encoding, boolean byteOrderMark, String name) {
    Charset charset = named(encoding);
    byte[] mark = byteOrderMark ? byteOrderMark(charset) : new byte[0];
    try {
      ByteBuffer body =
          charset
              .newEncoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .encode(CharBuffer.wrap(text));
      byte[] bytes = Arrays.copyOf(mark, mark.length + body.remaining());
      body.get(bytes, mark.length, body.remaining());
      return bytes;
    } catch (CharacterCodingException e) {
      throw new BaspaException(e, Fault.INPUT, "source.not-encodable", name, charset.name());
    }
  }

  /** The byte order mark of a Unicode encoding; empty for any other. */
  static byte[] byteOrderMark(Charset charset) {
    return charset.name().startsWith("UTF-") && !charset.equals(StandardCharsets.UTF_16)
        ? "\uFEFF".getBytes(charset)
        : new byte[0];
  }

  static boolean startsWith(byte[] bytes, byte[] prefix) {
    return prefix.length > 0
        && bytes.length >= prefix.length
        && Arrays.equals(bytes, 0, prefix.length, prefix, 0, prefix.length);
  }
}
