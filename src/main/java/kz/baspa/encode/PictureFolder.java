package kz.baspa.encode;

/** Where the pictures of a work lie, as its TEI file names them. */
public final class PictureFolder {
  private PictureFolder() {}

  /** The folder beside the TEI file: {@code thesis.docx} has {@code thesis.pictures}. */
  public static String of(String source) {
    String name = source.replaceFirst("\\.[^.]*$", "");
    return address((name.isEmpty() ? "work" : name) + ".pictures");
  }

  /** An address without the blanks and quotes that no address may have. */
  static String address(String target) {
    StringBuilder out = new StringBuilder();
    target
        .codePoints()
        .forEach(
            c -> {
              boolean plain = !Character.isWhitespace(c) && !Character.isSpaceChar(c);
              out.append(plain && c != '<' && c != '>' && c != '"' ? Character.toString(c) : "_");
            });
    return out.isEmpty() ? "_" : out.toString();
  }
}
