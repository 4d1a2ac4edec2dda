package kz.baspa.source;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.RawText;

/**
 * Reads a raw text from a file or a stream and tells its encoding.
 *
 * <pre>{@code
 * RawText raw = new SourceReader(Optional.empty()).read(Path.of("kz-usa.txt"));
 * raw.source().encoding();    // "UTF-8"
 * raw.source().confidence();  // 1.0
 * }</pre>
 *
 * What is read can always be written back: a file whose decoded text does not encode to the same
 * bytes is refused. Immutable, and safe for several threads.
 */
public final class SourceReader {
  /** The most bytes that a raw text may have: 16 MiB, some five thousand pages. */
  public static final int MOST_BYTES = 16 << 20;

  private static final int MOST_MEBIBYTES = MOST_BYTES >> 20;

  /** More control characters than one in this many: no text. */
  private static final int CONTROLS_ONE_IN = 50;

  private final Optional<Charset> given;

  /**
   * A reader that tells the encoding by itself, or takes the one that is given.
   *
   * @param encoding the name of the encoding; empty to tell it from the bytes
   * @throws BaspaException of wrong use if there is no such encoding
   */
  public SourceReader(Optional<String> encoding) {
    this.given = encoding.map(Encodings::named);
  }

  /**
   * Reads a file.
   *
   * @throws BaspaException of bad input if it is not there, cannot be read, is empty, too large, no
   *     text, or cannot be decoded
   */
  public RawText read(Path file) {
    String name = String.valueOf(file.getFileName());
    try {
      if (Files.isDirectory(file)) {
        throw new BaspaException(Fault.INPUT, "source.is-folder", file.toString());
      }
      if (Files.isRegularFile(file) && Files.size(file) > MOST_BYTES) {
        throw tooLarge(name);
      }
      try (InputStream in = Files.newInputStream(file)) {
        return read(in, name);
      }
    } catch (NoSuchFileException e) {
      throw new BaspaException(e, Fault.INPUT, "source.not-there", file.toString());
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "source.unreadable", file.toString());
    }
  }

  /**
   * Reads a stream to its end; it is not closed.
   *
   * @param name what to call it in messages and records: the name of a file, {@code -} for standard
   *     input
   * @throws BaspaException as {@link #read(Path)}
   */
  public RawText read(InputStream in, String name) {
    byte[] bytes;
    try {
      bytes = in.readNBytes(MOST_BYTES + 1);
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "source.unreadable", name);
    }
    if (bytes.length > MOST_BYTES) {
      throw tooLarge(name);
    }
    return read(bytes, name);
  }

  private static BaspaException tooLarge(String name) {
    return new BaspaException(Fault.INPUT, "source.too-large", name, MOST_MEBIBYTES);
  }

  /** Reads bytes that are in memory already. */
  public RawText read(byte[] bytes, String name) {
    if (bytes.length == 0) {
      throw new BaspaException(Fault.INPUT, "source.empty", name);
    }
    FileKind.of(bytes)
        .ifPresent(
            key -> {
              throw new BaspaException(Fault.INPUT, key, name);
            });
    Detection detection = given.map(c -> chosen(c, bytes)).orElseGet(() -> detect(bytes, name));
    Charset charset = detection.charset();
    byte[] mark = Encodings.byteOrderMark(charset);
    boolean marked = Encodings.startsWith(bytes, mark);
    String text = decode(bytes, marked ? mark.length : 0, charset, name);
    refuseWhatIsNoText(text, name);
    FileKind.of(text)
        .ifPresent(
            key -> {
              throw new BaspaException(Fault.INPUT, key, name);
            });
    if (!Arrays.equals(Encodings.encode(text, charset.name(), marked, name), bytes)) {
      throw new BaspaException(Fault.INPUT, "source.not-lossless", name, charset.name());
    }
    return new RawText(
        text,
        new RawText.Source(
            name,
            bytes.length,
            Digest.sha256(bytes),
            charset.name(),
            marked,
            detection.confidence()));
  }

  /** UTF-16 without saying which is the one that the mark names, or that reads better. */
  private static Detection chosen(Charset charset, byte[] bytes) {
    if (!charset.equals(StandardCharsets.UTF_16)) {
      return new Detection(charset, 1.0);
    }
    return Detector.byMark(bytes)
        .map(marked -> new Detection(marked, 1.0))
        .or(() -> Detector.utf16(bytes))
        .orElse(new Detection(StandardCharsets.UTF_16BE, 1.0));
  }

  private static Detection detect(byte[] bytes, String name) {
    Optional<Charset> marked = Detector.byMark(bytes);
    if (marked.isPresent()) {
      return new Detection(marked.get(), 1.0);
    }
    boolean hasNul = false;
    boolean ascii = true;
    for (byte b : bytes) {
      hasNul |= b == 0;
      ascii &= b >= 0;
    }
    if (hasNul) {
      return Detector.utf16(bytes)
          .orElseThrow(() -> new BaspaException(Fault.INPUT, "source.binary", name));
    }
    if (ascii || isUtf8(bytes)) {
      return new Detection(StandardCharsets.UTF_8, 1.0);
    }
    if (Detector.nearlyUtf8(bytes)) {
      return new Detection(StandardCharsets.UTF_8, 0.9); // decode() says where it breaks off
    }
    return Detector.singleByte(bytes)
        .orElseThrow(() -> new BaspaException(Fault.INPUT, "source.binary", name));
  }

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (java.nio.charset.CharacterCodingException e) {
      return false;
    }
  }

  private static String decode(byte[] bytes, int from, Charset charset, String name) {
    ByteBuffer in = ByteBuffer.wrap(bytes, from, bytes.length - from);
    var decoder =
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    CharBuffer out =
        CharBuffer.allocate((int) Math.ceil(decoder.maxCharsPerByte() * in.remaining()) + 16);
    CoderResult result = decoder.decode(in, out, true);
    if (result.isUnderflow()) {
      result = decoder.flush(out);
    }
    if (result.isError()) {
      long line = 1;
      for (char c : out.flip().toString().toCharArray()) {
        line += c == '\n' ? 1 : 0;
      }
      throw new BaspaException(
          Fault.INPUT, "source.undecodable", name, charset.name(), in.position() + 1, line);
    }
    return out.flip().toString();
  }

  /** A text has at least one visible character and next to no control characters. */
  private static void refuseWhatIsNoText(String text, String name) {
    long controls = text.chars().filter(c -> c < ' ' && "\t\n\u000B\f\r".indexOf(c) < 0).count();
    if (text.indexOf('\0') >= 0 || controls * CONTROLS_ONE_IN > text.length()) {
      throw new BaspaException(Fault.INPUT, "source.binary", name);
    }
    if (text.codePoints().allMatch(SourceReader::invisible)) {
      throw new BaspaException(Fault.INPUT, "source.blank", name);
    }
  }

  private static boolean invisible(int c) {
    return Character.isWhitespace(c)
        || Character.isSpaceChar(c)
        || Character.isISOControl(c)
        || Character.getType(c) == Character.FORMAT;
  }
}
