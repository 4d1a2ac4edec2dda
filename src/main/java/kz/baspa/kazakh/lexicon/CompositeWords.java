package kz.baspa.kazakh.lexicon;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Predicate;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.morphology.FinalPhoneme;
import kz.baspa.kazakh.morphology.Morphology;

/**
 * Valid words that are neither listed nor stem and endings, by how they are put together: words
 * with a hyphen (географ-саяхатшылар, айтты-ақ), acronyms and numbers with endings (АҚШ-тың,
 * 25-ке), surnames (Қуанышбаевтың).
 */
public final class CompositeWords {
  private static final List<String> PARTICLES = List.of("ақ", "ау", "ай", "мыс", "міс", "ды", "ді");
  private static final int LONGEST_ACRONYM = 7;

  /** How the digits 0 to 9 are read at the end of a number; for 0 see {@link #TENS}. */
  private static final String[] DIGITS = {
    "нөл", "бір", "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз"
  };

  private static final String[] TENS = {
    "жүз", "он", "жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"
  };

  private final Morphology morphology;
  private final List<String> surnameEnds;

  CompositeWords(Morphology morphology) {
    this.morphology = morphology;
    this.surnameEnds =
        new String(CompiledLexicon.resource("surnames.txt"), StandardCharsets.UTF_8)
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .toList();
  }

  /**
   * @param word as it is written
   * @param lower in lower case
   * @param known whether a lower-cased part is a valid word
   */
  boolean knows(String word, String lower, Predicate<String> known) {
    int hyphen = lower.indexOf('-');
    if (hyphen < 0) {
      return Character.isUpperCase(word.codePointAt(0)) && isSurname(lower);
    }
    String rest = lower.substring(hyphen + 1);
    if (hyphen == 0 || rest.isEmpty() || lower.length() != word.length()) {
      return false;
    }
    String head = word.substring(0, hyphen);
    if (isNumber(head)) {
      return followsNumber(head, rest) || known.test(rest) && !morphology.isEnding(rest);
    }
    if (isAcronym(head) && morphology.isEnding(rest)) {
      return true;
    }
    return areWords(lower, known);
  }

  private static boolean areWords(String lower, Predicate<String> known) {
    String[] parts = lower.split("-", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean particle = i > 0 && PARTICLES.contains(parts[i]);
      if (!particle && (parts[i].length() < 2 || !known.test(parts[i]))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNumber(String head) {
    return head.chars().allMatch(sign -> sign >= '0' && sign <= '9');
  }

  /** Digits take the endings of the word that they are read as: 25-ке (бес), 1990-ға (тоқсан). */
  private boolean followsNumber(String digits, String rest) {
    String word = spokenEnd(digits);
    return rest.equals(Alphabet.isVowel(word.charAt(word.length() - 1)) ? "ші" : "інші")
        || rest.equals("шы")
        || rest.equals("ші")
        || morphology.inflects(Harmony.of(word), FinalPhoneme.of(word), rest);
  }

  /** The last word of a number as it is read: 25 → бес, 40 → қырық, 300 → жүз, 2000 → мың. */
  public static String spokenEnd(String digits) {
    int last = digits.length() - 1;
    if (digits.charAt(last) != '0') {
      return DIGITS[digits.charAt(last) - '0'];
    }
    int zeros = 0;
    while (zeros < digits.length() && digits.charAt(last - zeros) == '0') {
      zeros++;
    }
    if (zeros == digits.length()) {
      return DIGITS[0];
    }
    return switch (zeros) {
      case 1 -> TENS[digits.charAt(last - 1) - '0'];
      case 2 -> TENS[0];
      case 3, 4, 5 -> "мың";
      default -> "миллион";
    };
  }

  private static boolean isAcronym(String head) {
    int capitals = (int) head.chars().filter(Character::isUpperCase).count();
    return head.length() <= LONGEST_ACRONYM
        && head.chars().allMatch(Character::isLetter)
        && capitals * 2 >= head.length()
        && Character.isUpperCase(head.charAt(0));
  }

  private boolean isSurname(String lower) {
    for (String end : surnameEnds) {
      for (int at = lower.indexOf(end, 3); at >= 0; at = lower.indexOf(end, at + 1)) {
        int cut = at + end.length();
        String name = lower.substring(0, cut);
        if (hasSyllables(lower, at)
            && (cut == lower.length()
                || morphology.inflects(
                    Harmony.of(name), FinalPhoneme.of(name), lower.substring(cut)))) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether a name can begin so: letters only, a vowel, and no more than three consonants in a row.
   */
  private static boolean hasSyllables(String lower, int end) {
    int consonants = 0;
    int vowels = 0;
    for (int i = 0; i < end; i++) {
      if (LetterCodes.code(lower.charAt(i)) == 0) {
        return false;
      }
      consonants = Alphabet.isVowel(lower.charAt(i)) ? 0 : consonants + 1;
      vowels += consonants == 0 ? 1 : 0;
      if (consonants > 3) {
        return false;
      }
    }
    return vowels > 0;
  }
}
