package kz.baspa.restore.letters.misread;

/** Letters that stand for the figures they look like: {@code 19З0} is 1930, {@code З.І} is 3.1. */
final class LetterFigures {
  private LetterFigures() {}

  /** The same with figures; what looks like none stays. */
  static String in(String observed) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < observed.length(); i++) {
      char c = observed.charAt(i);
      out.append(
          switch (c) {
            case 'О', 'о', 'O', 'o' -> '0';
            case 'I', 'І', 'l', 'і', '|' -> '1';
            case 'З', 'з' -> '3';
            case 'б' -> '6';
            default -> c;
          });
    }
    return out.toString();
  }
}
