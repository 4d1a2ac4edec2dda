package kz.baspa.restore.letters;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.baspa.kazakh.RomanNumerals;

/**
 * What Roman numeral a row of misread letters is: {@code ХУП} is XVII, {@code ХҮШІ} XVIII, {@code
 * ХМІІ} XVII, {@code ХТХ} XIX. Each letter may have been one or more strokes; of the rows that are
 * numerals the one that takes the fewest leaps is meant.
 */
final class MisreadNumeral {
  /** XXXVIII has seven strokes, and nothing that is numbered in this way has more. */
  private static final int MOST_STROKES = 7;

  /** How a letter may be read, and how far from what stands there that is. */
  private record Way(String strokes, int leaps) {}

  /** A numeral and by how many leaps it comes of what stands there. */
  record Reading(String numeral, int leaps) {}

  private MisreadNumeral() {}

  /** Whether some numeral may have been read as this character. */
  static boolean isPart(char c) {
    return !ways(c).isEmpty();
  }

  private static List<Way> ways(char c) {
    return switch (c) {
      case '!' -> List.of(new Way("I", 0));
      case 'П', 'Ц', 'Н', 'И' -> List.of(new Way("II", 0), new Way("I", 2));
      case 'Ш', 'Щ' -> List.of(new Way("III", 0), new Way("II", 1));
      case 'М' -> List.of(new Way("V", 1), new Way("IV", 2));
      case 'Т', 'Г' -> List.of(new Way("I", 1), new Way("", 2));
      case 'Л' -> List.of(new Way("II", 2));
      default -> {
        String strokes = RomanNumerals.latin(c);
        yield strokes == null ? List.of() : List.of(new Way(strokes, 0));
      }
    };
  }

  /** The one numeral up to XXXIX that comes of this by the fewest leaps; none if two do. */
  static Optional<Reading> of(String word) {
    Map<String, Integer> rows = Map.of("", 0);
    for (int i = 0; i < word.length(); i++) {
      Map<String, Integer> longer = new HashMap<>();
      boolean pair = word.startsWith("ГП", i);
      List<Way> ways = pair ? List.of(new Way("II", 1)) : ways(word.charAt(i));
      for (Map.Entry<String, Integer> row : rows.entrySet()) {
        for (Way way : ways) {
          String strokes = row.getKey() + way.strokes();
          if (strokes.length() <= MOST_STROKES) {
            longer.merge(strokes, row.getValue() + way.leaps(), Math::min);
          }
        }
      }
      i += pair ? 1 : 0;
      rows = longer;
    }
    List<Reading> readings = new ArrayList<>();
    rows.forEach(
        (strokes, leaps) -> {
          if (RomanNumerals.isSmall(strokes)) {
            readings.add(new Reading(strokes, leaps));
          }
        });
    readings.sort(Comparator.comparingInt(Reading::leaps));
    boolean open = readings.size() > 1 && readings.get(0).leaps() == readings.get(1).leaps();
    return readings.isEmpty() || open ? Optional.empty() : Optional.of(readings.get(0));
  }
}
