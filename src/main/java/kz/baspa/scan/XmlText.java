package kz.baspa.scan;

/** What XML can hold of a text. */
final class XmlText {
  private XmlText() {}

  /** The text with U+FFFD for control characters and halves of pairs. */
  static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(
            c -> {
              boolean control = c < 0x20 && c != '\t' && c != '\n' && c != '\r';
              boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
              return control || half || (c & 0xFFFE) == 0xFFFE ? 0xFFFD : c;
            })
        .forEach(out::appendCodePoint);
    return out.toString();
  }
}
