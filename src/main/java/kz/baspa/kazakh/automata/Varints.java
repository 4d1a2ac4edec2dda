package kz.baspa.kazakh.automata;

import java.io.ByteArrayOutputStream;

/** Whole numbers from 0, seven bits a byte, the lowest first. */
public final class Varints {
  private final byte[] bytes;
  private int at;

  public Varints(byte[] bytes) {
    this.bytes = bytes;
  }

  /** The next number. */
  public int next() {
    int value = 0;
    for (int shift = 0; ; shift += 7) {
      byte part = bytes[at++];
      value |= (part & 0x7f) << shift;
      if (part >= 0) {
        return value;
      }
    }
  }

  /** Writes one number. */
  public static void write(ByteArrayOutputStream out, int value) {
    int left = value;
    while (left > 0x7f) {
      out.write(left & 0x7f | 0x80);
      left >>>= 7;
    }
    out.write(left);
  }
}
