package kz.baspa.restore.outline.headings;

import java.util.regex.Pattern;
import kz.baspa.restore.outline.FoldedText;
import kz.baspa.restore.outline.SentenceCase;

/**
 * Gives a heading of the body the case and the spaces that its entry in the contents list has, and
 * keeps its letters: {@code ТАУДАҒЫМҰЗДЫҢЕРУІ} with the entry {@code Таудағы мұздың еруі} reads as
 * the entry does.
 */
final class HeadingTitle {
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final int LONGEST = 600;

  private HeadingTitle() {}

  /** The title as it should read. */
  static String of(String entry, String body) {
    String plain = SPACES.matcher(body).replaceAll(" ").trim();
    boolean capitals = SentenceCase.isInCapitals(plain);
    if (letters(entry).equalsIgnoreCase(letters(plain))) {
      return capitals || words(entry) != words(plain) ? entry : plain;
    }
    if (!capitals && words(entry) == words(plain)
        || plain.length() > LONGEST
        || entry.length() > LONGEST) {
      return plain;
    }
    return align(entry, plain, capitals);
  }

  private static int words(String title) {
    return title.split(" ").length;
  }

  private static String letters(String title) {
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < title.length(); i++) {
      if (Character.isLetterOrDigit(title.charAt(i))) {
        letters.append(title.charAt(i));
      }
    }
    return letters.toString();
  }

  /** The body's letters, each with the case and the spaces of the entry's letter beside it. */
  private static String align(String entry, String body, boolean capitals) {
    FoldedText a = FoldedText.of(entry);
    FoldedText b = FoldedText.of(body);
    int[][] table = table(a.key(), b.key());
    int[] partner = new int[b.length()];
    int i = a.length();
    int j = b.length();
    while (i > 0 || j > 0) {
      boolean same = i > 0 && j > 0 && a.key().charAt(i - 1) == b.key().charAt(j - 1);
      if (i > 0 && j > 0 && table[i][j] == table[i - 1][j - 1] + (same ? 0 : 1)) {
        partner[--j] = --i;
      } else if (j > 0 && table[i][j] == table[i][j - 1] + 1) {
        partner[--j] = -1;
      } else {
        i--;
      }
    }
    StringBuilder out = new StringBuilder();
    int from = 0;
    for (int k = 0; k < b.length(); k++) {
      int at = b.place(k);
      String between = body.substring(from, at);
      int mate = partner[k];
      if (mate > 0) {
        between = entry.substring(a.place(mate - 1) + 1, a.place(mate));
      }
      char c = body.charAt(at);
      if (capitals) {
        boolean capital = mate >= 0 && Character.isUpperCase(entry.charAt(a.place(mate)));
        c = capital ? c : Character.toLowerCase(c);
      }
      out.append(between).append(c);
      from = at + 1;
    }
    return out.append(body.substring(from)).toString();
  }

  private static int[][] table(String a, String b) {
    int[][] table = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        if (i == 0 || j == 0) {
          table[i][j] = i + j;
        } else {
          int change = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
          table[i][j] =
              Math.min(
                  table[i - 1][j - 1] + change, Math.min(table[i - 1][j], table[i][j - 1]) + 1);
        }
      }
    }
    return table;
  }
}
