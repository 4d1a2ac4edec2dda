package kz.baspa.docx.flow;

/** Word's names for places: letters, digits and underscores, 40 at most. */
public final class BookmarkNames {
  public static final int LONGEST = 40;

  private BookmarkNames() {}

  /** What an identifier is called in Word unless another one is called so already. */
  public static String of(String id) {
    StringBuilder name = new StringBuilder();
    id.codePoints()
        .map(c -> Character.isLetterOrDigit(c) ? c : '_')
        .limit(LONGEST)
        .forEach(name::appendCodePoint);
    if (name.isEmpty() || Character.isDigit(name.charAt(0))) {
      name.insert(0, '_');
    }
    name.setLength(Math.min(name.length(), LONGEST));
    return name.toString();
  }
}
