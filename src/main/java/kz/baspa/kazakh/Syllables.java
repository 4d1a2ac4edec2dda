package kz.baspa.kazakh;

import java.util.Arrays;
import java.util.Set;

/**
 * The syllables of Kazakh words. Each vowel makes one; of the consonants between two vowels the
 * last opens the second syllable: V-CV, VC-CV, VCC-CV (құмырс-қа, жаңғырт-ты).
 *
 * <p>{@code й} and {@code у} between vowels open the next syllable (құ-йын, да-уыс). {@code и} and
 * {@code у} that stand for ый, ій, ұу, үу are vowels, and the vowel after them opens the next
 * syllable (қи-ын, бу-ын). {@code ь} and {@code ъ} belong to the letter before.
 */
final class Syllables {
  /**
   * Pairs of consonants that begin a syllable of a loan after two or more others: конс-трук-ция.
   */
  private static final Set<String> LOAN_ONSETS =
      Set.of(
          "бл", "бр", "вл", "вр", "гл", "гр", "др", "кл", "кр", "пл", "пр", "тр", "фл", "фр", "хр",
          "ст", "ск", "сп");

  private static final int[] NONE = {};

  private Syllables() {}

  /**
   * Where syllables begin in a stretch of a word in lower case, the first syllable left out.
   *
   * @return offsets into the word, in order
   */
  static int[] starts(String word, int from, int to) {
    int[] starts = new int[Math.max(0, to - from)];
    int count = 0;
    int vowel = -1;
    for (int i = from; i < to; i++) {
      if (!isSyllabic(word, i, from, to)) {
        continue;
      }
      if (vowel >= 0) {
        starts[count++] = start(word, vowel, i);
      }
      vowel = i;
    }
    return count == 0 ? NONE : Arrays.copyOf(starts, count);
  }

  /** Whether the letter makes a syllable: a vowel, and у where it is no consonant. */
  private static boolean isSyllabic(String word, int i, int from, int to) {
    char c = word.charAt(i);
    if (c != 'у') {
      return Alphabet.isVowel(c);
    }
    boolean vowelAfter = i + 1 < to && Alphabet.isVowel(word.charAt(i + 1));
    if (i == from) {
      return !vowelAfter;
    }
    char before = word.charAt(i - 1);
    if (before == 'й') {
      return !vowelAfter;
    }
    if (before == 'и' || before == 'у') {
      return !vowelAfter && i + 1 < to;
    }
    return !Alphabet.isVowel(before);
  }

  /** Where the syllable of the second vowel begins. */
  private static int start(String word, int vowel, int next) {
    int sign = -1;
    int consonants = 0;
    int[] places = new int[next - vowel];
    for (int i = vowel + 1; i < next; i++) {
      if (word.charAt(i) == 'ь' || word.charAt(i) == 'ъ') {
        sign = i;
      } else {
        places[consonants++] = i;
      }
    }
    if (consonants == 0 || sign == next - 1) {
      return next;
    }
    int last = places[consonants - 1];
    boolean onset =
        consonants > 3
            && places[consonants - 2] == last - 1
            && LOAN_ONSETS.contains(word.substring(last - 1, last + 1));
    return onset ? last - 1 : last;
  }
}
