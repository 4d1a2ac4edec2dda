package kz.baspa.input.build;

import java.nio.ByteBuffer;

/** Which pictures can be printed: PNG, JPEG, GIF and BMP that are whole. */
final class PictureKinds {
  private static final int IEND = 0x49454E44;

  private PictureKinds() {}

  /** The usual ending of such a picture; empty if these bytes are none. */
  static String ending(byte[] bytes) {
    if (begins(bytes, 0x89, 'P', 'N', 'G') && isWholePng(bytes)) {
      return "png";
    }
    if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
      return "jpg";
    }
    if (begins(bytes, 'G', 'I', 'F', '8')) {
      return "gif";
    }
    return begins(bytes, 'B', 'M') ? "bmp" : "";
  }

  /** A PNG is a row of blocks: length, name, content, check sum; the last is called IEND. */
  private static boolean isWholePng(byte[] bytes) {
    ByteBuffer blocks = ByteBuffer.wrap(bytes);
    for (long at = 8; at + 12 <= bytes.length; ) {
      if (blocks.getInt((int) at + 4) == IEND) {
        return true;
      }
      at += 12 + Integer.toUnsignedLong(blocks.getInt((int) at));
    }
    return false;
  }

  private static boolean begins(byte[] bytes, int... with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || (bytes[i] & 0xFF) != with[i]) {
        return false;
      }
    }
    return true;
  }
}
