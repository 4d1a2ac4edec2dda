package kz.baspa.source;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.Map;
import kz.baspa.text.TabSeparatedTable;

/**
 * How well bytes read as Kazakh or Russian under an encoding: each character beyond ASCII weighs
 * what its letter weighs among a thousand letters of prose, and a capital inside a word or a sign
 * between two letters counts against it.
 */
final class LetterFrequencies {
  /** What a character that no prose has weighs. */
  private static final double STRANGE = Math.log(1e-6);

  /** Quotation marks, dashes, № and the no-break space: seldom, but at home in any prose. */
  private static final double SIGN = Math.log(1e-3);

  private static final double CAPITAL = Math.log(0.1);
  private static final double CAPITAL_AFTER_CAPITAL = Math.log(0.9);
  private static final double CAPITAL_AFTER_SMALL = Math.log(1e-3);

  /**
   * The least mean weight of a character that still makes a text: prose has about -3, prose in
   * capitals -3.5, random bytes under the kindest encoding -8.
   */
  private static final double LEAST_MEAN = -6;

  private static final String SIGNS = "«»„“”‘’–—…№•§°\u00A0\u00AD¬";

  private static final Map<Character, Double> LETTERS = letters();

  private LetterFrequencies() {}

  /** How often each byte follows each other one; the beginning of the text counts as a NUL. */
  record Pairs(int[] counts, long beyondAscii) {}

  static Pairs count(byte[] bytes) {
    int[] counts = new int[1 << 16];
    long beyondAscii = 0;
    int before = 0;
    for (byte b : bytes) {
      int value = b & 0xFF;
      counts[before << 8 | value]++;
      beyondAscii += value >= 0x80 ? 1 : 0;
      before = value;
    }
    return new Pairs(counts, beyondAscii);
  }

  static double logLikelihood(Pairs pairs, Charset charset) {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) {
      all[i] = (byte) i;
    }
    // Bytes that the encoding leaves free become U+FFFD, which weighs as a stranger.
    String characters = charset.decode(ByteBuffer.wrap(all)).toString();
    double sum = 0;
    for (int pair = 0; pair < pairs.counts().length; pair++) {
      if (pairs.counts()[pair] > 0 && (pair & 0xFF) >= 0x80) {
        sum +=
            pairs.counts()[pair]
                * weight(characters.charAt(pair >>> 8), characters.charAt(pair & 0xFF));
      }
    }
    return sum;
  }

  static boolean readsAsText(Pairs pairs, double logLikelihood) {
    return pairs.beyondAscii() == 0 || logLikelihood / pairs.beyondAscii() >= LEAST_MEAN;
  }

  private static double weight(char before, char c) {
    char small = Character.toLowerCase(c);
    Double letter = LETTERS.get(small);
    if (letter == null) {
      return SIGNS.indexOf(c) >= 0 ? SIGN : STRANGE;
    }
    if (c == small) {
      return letter;
    }
    if (Character.isLowerCase(before)) {
      return letter + CAPITAL_AFTER_SMALL;
    }
    return letter + (Character.isUpperCase(before) ? CAPITAL_AFTER_CAPITAL : CAPITAL);
  }

  private static Map<Character, Double> letters() {
    Map<Character, Double> letters = new HashMap<>();
    for (TabSeparatedTable.Row row :
        TabSeparatedTable.resource(LetterFrequencies.class, "letters.tsv", 3)) {
      double inThousand = (Double.parseDouble(row.cell(1)) + Double.parseDouble(row.cell(2))) / 2;
      letters.put(row.cell(0).charAt(0), Math.log(inThousand / 1000));
    }
    return letters;
  }
}
