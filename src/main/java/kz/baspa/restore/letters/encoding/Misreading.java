package kz.baspa.restore.letters.encoding;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import kz.baspa.kazakh.Alphabet;

/**
 * One way in which bytes were read in the wrong encoding: those of UTF-8 as windows-1251, for
 * example. {@link #undo} reads the same bytes in the right one.
 */
final class Misreading {
  /** The bytes that windows-1251 has no character for; programs show it in several ways. */
  private static final int NO_1251 = 0x98;

  /** So many letters in a row, each of two bytes, are no accident. */
  private static final int LETTERS_IN_A_ROW = 3;

  /** So many letters of Western alphabets in a row, all beyond ASCII, make no Western word. */
  private static final int WESTERN_IN_A_ROW = 4;

  /** Letters that a Kazakh word in capitals may have where another encoding has half a letter. */
  private static final String AT_HOME = "ІіЁё";

  private final String shown;
  private final Charset really;
  private final short[] bytes = new short[1 << 16];
  private final char[] single;

  private Misreading(String shown, Charset really) {
    this.shown = shown;
    this.really = really;
    Arrays.fill(bytes, (short) -1);
    byte[] all = new byte[0x80];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) (0x80 + i);
      bytes[i] = (short) i;
    }
    boolean western = shown.equals("windows-1252");
    if (western) {
      for (int i = 0x80; i < 0x100; i++) {
        bytes[i] = (short) i;
      }
    }
    String characters = Charset.forName(shown).decode(ByteBuffer.wrap(all)).toString();
    for (int i = 0; i < all.length; i++) {
      if (characters.charAt(i) != '\uFFFD') {
        bytes[characters.charAt(i)] = (short) (0x80 + i);
      }
    }
    if (shown.equals("windows-1251")) {
      bytes[NO_1251] = NO_1251;
      bytes['\u02DC'] = NO_1251;
    }
    this.single =
        isUtf8() ? new char[0] : really.decode(ByteBuffer.wrap(all)).toString().toCharArray();
  }

  /** All that are known, the likeliest first. */
  static List<Misreading> all() {
    Charset utf8 = StandardCharsets.UTF_8;
    return List.of(
        new Misreading("windows-1251", utf8),
        new Misreading("windows-1252", utf8),
        new Misreading("KOI8-R", utf8),
        new Misreading("IBM866", utf8),
        new Misreading("windows-1252", Charset.forName("windows-1251")));
  }

  /** The encoding that it was read in. */
  String shown() {
    return shown;
  }

  /** The encoding that it is in. */
  String really() {
    return really.name();
  }

  private boolean isUtf8() {
    return really.equals(StandardCharsets.UTF_8);
  }

  /** Whether a text cannot be anything but misread in this way. */
  boolean isSure(String text) {
    return isUtf8() ? isSureUtf8(text) : isSureWestern(text);
  }

  private boolean isSureUtf8(String text) {
    int inARow = 0;
    boolean foreign = false;
    int i = 0;
    while (i < text.length()) {
      int length = length(text, i);
      if (length == 2 && Alphabet.isLetter(codePoint(text, i, 2))) {
        foreign |= AT_HOME.indexOf(text.charAt(i + 1)) < 0;
        if (++inARow >= LETTERS_IN_A_ROW && foreign) {
          return true;
        }
        i += 2;
      } else {
        inARow = 0;
        foreign = false;
        i += Math.max(1, length);
      }
    }
    return false;
  }

  /** Whether two words, or most letters, are such as no Western language has. */
  private boolean isSureWestern(String text) {
    int inARow = 0;
    int words = 0;
    int odd = 0;
    int plain = 0;
    for (int i = 0; i <= text.length(); i++) {
      int b = i < text.length() ? bytes[text.charAt(i)] : ' ';
      boolean letter = b >= 0xC0 || b >= 0x80 && Alphabet.isLetter(single[b - 0x80]);
      if (letter) {
        inARow++;
        odd++;
        continue;
      }
      words += inARow >= WESTERN_IN_A_ROW ? 1 : 0;
      inARow = 0;
      if (b < 0 || b < 0x80 && Character.isLetter(b)) {
        plain++;
      }
    }
    return odd > plain && (words > 1 || words == 1 && plain == 0 && odd >= 6);
  }

  /** A text and where each of its units came from; the last entry is where it ends. */
  record Piece(String text, int[] from) {
    static Piece of(String text, int start) {
      int[] from = new int[text.length() + 1];
      Arrays.setAll(from, i -> start + i);
      return new Piece(text, from);
    }
  }

  /** What comes of undoing, and how many characters were lost on the way and cannot be had back. */
  record Undone(Piece piece, int letters, int lost) {}

  /** Reads a piece anew; what is no part of a character in the right encoding stays. */
  Undone undo(Piece piece) {
    String text = piece.text();
    StringBuilder out = new StringBuilder(text.length());
    int[] from = new int[text.length() + 1];
    int letters = 0;
    int lost = 0;
    int i = 0;
    while (i < text.length()) {
      int b = bytes[text.charAt(i)];
      if (b < 0x80 || !isUtf8()) {
        from[out.length()] = piece.from()[i];
        letters += b >= 0x80 ? 1 : 0;
        boolean changes = b >= 0x80 && single[b - 0x80] != '\uFFFD';
        out.append(changes ? single[b - 0x80] : text.charAt(i));
        i++;
        continue;
      }
      int length = length(text, i);
      if (length < 2) {
        int worn = worn(text, i, b);
        lost += worn == 0 && b >= 0xC2 ? 1 : 0;
        from[out.length()] = piece.from()[i];
        out.append(worn == 0 ? text.charAt(i) : (char) worn);
        i += worn == 0 || i + 1 == text.length() || text.charAt(i + 1) == '\n' ? 1 : 2;
        continue;
      }
      letters++;
      for (char c : Character.toChars(codePoint(text, i, length))) {
        from[out.length()] = piece.from()[i];
        out.append(c);
      }
      i += length;
    }
    from[out.length()] = piece.from()[text.length()];
    return new Undone(
        new Piece(out.toString(), Arrays.copyOf(from, out.length() + 1)), letters, lost);
  }

  /**
   * The letter of which the second byte was lost: 98, which windows-1251 does not have and which is
   * written as ? or U+FFFD (И, Ә), and A0, which became a plain space (Р). 0 if it is none.
   */
  private int worn(String text, int i, int lead) {
    if (!shown.equals("windows-1251")) {
      return 0;
    }
    char next = i + 1 < text.length() ? text.charAt(i + 1) : '\n';
    if (next == '?' || next == '\uFFFD') {
      return lead == 0xD0 ? 'И' : lead == 0xD3 ? 'Ә' : 0;
    }
    return (next == ' ' || next == '\n') && lead == 0xD0 ? 'Р' : 0;
  }

  /** How many units make up the character that begins here; 0 if none does. */
  private int length(String text, int at) {
    int first = bytes[text.charAt(at)];
    int length =
        first < 0x80
            ? 1
            : first < 0xC2 ? 0 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : first < 0xF5 ? 4 : 0;
    if (at + length > text.length()) {
      return 0;
    }
    for (int i = at + 1; i < at + length; i++) {
      int b = bytes[text.charAt(i)];
      if (b < 0x80 || b >= 0xC0) {
        return 0;
      }
    }
    return length;
  }

  private int codePoint(String text, int at, int length) {
    byte[] character = new byte[length];
    for (int i = 0; i < length; i++) {
      character[i] = (byte) bytes[text.charAt(at + i)];
    }
    return new String(character, StandardCharsets.UTF_8).codePointAt(0);
  }
}
