package kz.baspa.source;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Files that people give by mistake where a plain text is due, told by their first bytes. */
enum FileKind {
  PDF("%PDF", "source.is-pdf"),
  RTF("{\\rtf", "source.is-rtf"),
  XML("<?xml", "source.is-xml"),
  TEI("<TEI", "source.is-xml"),
  HTML("<!DOCTYPE html", "source.is-html"),
  BARE_HTML("<html", "source.is-html"),
  DJVU("AT&TFORM", "source.is-image"),
  GIF("GIF8", "source.is-image"),
  PNG(bytes("89504E470D0A1A0A"), "source.is-image"),
  JPEG(bytes("FFD8FF"), "source.is-image"),
  TIFF_LITTLE(bytes("49492A00"), "source.is-image"),
  TIFF_BIG(bytes("4D4D002A"), "source.is-image"),
  OLD_WORD(bytes("D0CF11E0A1B11AE1"), "source.is-old-word"),
  ZIP(bytes("504B0304"), "source.is-archive"),
  GZIP(bytes("1F8B08"), "source.is-archive"),
  SEVEN_ZIP(bytes("377ABCAF271C"), "source.is-archive"),
  RAR("Rar!\u001A\u0007", "source.is-archive");

  /**
   * Office files name their parts in the first entries of the archive or in its list at the end.
   */
  private static final String WORD_PART = "word/";

  private static final String OPEN_DOCUMENT = "mimetypeapplication/vnd.oasis.opendocument";

  /** The tags that pages and the bodies of pages are made of. */
  private static final Pattern TAG =
      Pattern.compile(
          "</?(?:h[1-6]|p|br|hr|div|span|b|i|u|em|strong|font|center|blockquote|ul|ol|li|table|tbody|tr|td|th"
              + "|a|img|sup|sub|head|body|title|meta|section|article)(?:\\s[^<>]{0,300})?/?>",
          Pattern.CASE_INSENSITIVE);

  /** From so many tags on a text that begins with one is part of a web page. */
  private static final int FEW_TAGS = 3;

  /** From so many tags on a text is one if every second line has one. */
  private static final int MANY_TAGS = 8;

  private final byte[] start;
  private final String key;

  FileKind(String start, String key) {
    this(start.getBytes(StandardCharsets.ISO_8859_1), key);
  }

  FileKind(byte[] start, String key) {
    this.start = start;
    this.key = key;
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex);
  }

  /** The key of the sentence that says what this file is, if it is none that holds plain text. */
  static Optional<String> of(byte[] bytes) {
    int skip = bytes.length > 3 && (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB ? 3 : 0;
    for (FileKind kind : values()) {
      if (kind.begins(bytes, skip)) {
        boolean office = kind == ZIP && (holds(bytes, WORD_PART) || holds(bytes, OPEN_DOCUMENT));
        return Optional.of(office ? "source.is-word" : kind.key);
      }
    }
    return Optional.empty();
  }

  /**
   * The key of the sentence that says what this text is, if it is none to be printed: part of a web
   * page, told by its tags. A work about HTML that shows some tags is no page.
   */
  static Optional<String> of(String text) {
    Matcher tag = TAG.matcher(text);
    int tags = 0;
    int lines = 0;
    int before = -1;
    while (tag.find()) {
      tags++;
      lines += before < 0 || text.substring(before, tag.start()).indexOf('\n') >= 0 ? 1 : 0;
      before = tag.end();
    }
    boolean first = tags >= FEW_TAGS && TAG.matcher(text.stripLeading()).lookingAt();
    boolean throughout =
        tags >= MANY_TAGS && lines * 2L >= text.lines().filter(line -> !line.isBlank()).count();
    return first || throughout ? Optional.of(HTML.key) : Optional.empty();
  }

  private boolean begins(byte[] bytes, int skip) {
    if (bytes.length < skip + start.length) {
      return false;
    }
    boolean anyCase = this == HTML || this == BARE_HTML;
    for (int i = 0; i < start.length; i++) {
      int a = bytes[skip + i];
      int b = start[i];
      if (a != b && !(anyCase && Character.toLowerCase(a) == Character.toLowerCase(b))) {
        return false;
      }
    }
    return true;
  }

  private static boolean holds(byte[] bytes, String ascii) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains(ascii);
  }
}
