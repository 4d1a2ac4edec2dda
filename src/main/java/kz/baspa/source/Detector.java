package kz.baspa.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Tells the encoding of a text from its bytes: by the byte order mark, then by the laws of UTF-8
 * and UTF-16, then by how well the letters read as Kazakh or Russian.
 */
final class Detector {
  /** UTF-32 before UTF-16: the mark of the one begins with the mark of the other. */
  private static final List<Charset> MARKED =
      List.of(
          StandardCharsets.UTF_8,
          Charset.forName("UTF-32LE"),
          Charset.forName("UTF-32BE"),
          StandardCharsets.UTF_16LE,
          StandardCharsets.UTF_16BE);

  /** The encodings of one byte a letter that Kazakh and Russian texts come in, likeliest first. */
  private static final List<Charset> SINGLE_BYTE =
      List.of(
          Encodings.WINDOWS_1251,
          Encodings.KZ_1048,
          Encodings.PTCP154,
          Charset.forName("IBM866"),
          Charset.forName("KOI8-R"),
          Charset.forName("x-MacCyrillic"));

  /** A detection is a guess where no law of the encoding speaks for it. */
  private static final double MOST_SURE_OF_A_GUESS = 0.99;

  private static final double UTF_16_TEXT = 0.97;

  private Detector() {}

  /** The encoding that a byte order mark names, if there is one. */
  static Optional<Charset> byMark(byte[] bytes) {
    return MARKED.stream()
        .filter(charset -> Encodings.startsWith(bytes, Encodings.byteOrderMark(charset)))
        .findFirst();
  }

  /**
   * UTF-16 without a mark, told by how many of the units read as letters, figures and signs that
   * texts are made of. Bytes that hold no NUL are never taken for UTF-16: its spaces have one.
   */
  static Optional<Detection> utf16(byte[] bytes) {
    if (bytes.length % 2 != 0) {
      return Optional.empty();
    }
    double little = shareOfText(bytes, 0);
    double big = shareOfText(bytes, 1);
    if (Math.max(little, big) < UTF_16_TEXT) {
      return Optional.empty();
    }
    return Optional.of(
        little > big
            ? new Detection(StandardCharsets.UTF_16LE, Math.min(little, MOST_SURE_OF_A_GUESS))
            : new Detection(StandardCharsets.UTF_16BE, Math.min(big, MOST_SURE_OF_A_GUESS)));
  }

  private static double shareOfText(byte[] bytes, int lowByte) {
    int text = 0;
    for (int i = 0; i + 1 < bytes.length; i += 2) {
      int unit = (bytes[i + lowByte] & 0xFF) | (bytes[i + 1 - lowByte] & 0xFF) << 8;
      boolean control = unit < 0x20 && unit != '\t' && unit != '\n' && unit != '\r' && unit != '\f';
      boolean sign = unit >= 0x2010 && unit <= 0x2122;
      if (!control && unit < 0x530 || sign || unit == 0xFEFF) {
        text++;
      }
    }
    return 2.0 * text / Math.max(2, bytes.length);
  }

  /**
   * The encoding of one byte a character under which the letters read best; nothing if they read
   * like no text under any.
   */
  static Optional<Detection> singleByte(byte[] bytes) {
    LetterFrequencies.Pairs pairs = LetterFrequencies.count(bytes);
    double[] scores =
        SINGLE_BYTE.stream().mapToDouble(c -> LetterFrequencies.logLikelihood(pairs, c)).toArray();
    int best = 0;
    for (int i = 1; i < scores.length; i++) {
      best = scores[i] > scores[best] ? i : best;
    }
    if (!LetterFrequencies.readsAsText(pairs, scores[best])) {
      return Optional.empty();
    }
    double others = 0;
    for (double score : scores) {
      // Encodings under which the bytes read the same do not speak against each other.
      others += score < scores[best] ? Math.exp(score - scores[best]) : 0;
    }
    return Optional.of(
        new Detection(SINGLE_BYTE.get(best), Math.min(1 / (1 + others), MOST_SURE_OF_A_GUESS)));
  }

  /** Whether most of the bytes beyond ASCII keep the law of UTF-8, so that a few broke it. */
  static boolean nearlyUtf8(byte[] bytes) {
    int lawful = 0;
    int unlawful = 0;
    for (int i = 0; i < bytes.length; ) {
      int length = utf8Length(bytes, i);
      if (length == 0) {
        unlawful++;
        i++;
      } else {
        lawful += length > 1 ? 1 : 0;
        i += length;
      }
    }
    return lawful > 4 * unlawful;
  }

  /** How many bytes the character takes that begins here; 0 if none does. */
  private static int utf8Length(byte[] bytes, int at) {
    int first = bytes[at] & 0xFF;
    int length = first < 0x80 ? 1 : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    if (first >= 0xF5 || at + length > bytes.length) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      if ((bytes[i] & 0xC0) != 0x80) {
        return 0;
      }
    }
    return length;
  }
}
