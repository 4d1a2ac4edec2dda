package kz.baspa.kazakh.build;

import java.util.ArrayList;
import java.util.List;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.morphology.FinalPhoneme;

/**
 * The spellings that a stem has before its endings, and the state of the grammar at which each goes
 * on.
 */
final class StemVariants {
  /** A spelling of the stem, and where its endings begin. */
  record Variant(String spelling, Grammar.Node start) {}

  /** What becomes of the end of a noun before a vowel: факт-і, кітаб-ы, орн-ы. */
  enum Before {
    SAME,
    VOICED,
    SHORTENED
  }

  private StemVariants() {}

  static List<Variant> noun(String stem, Harmony harmony, Before vowel) {
    return switch (vowel) {
      case SAME -> List.of(variant(stem, "noun", harmony));
      case VOICED ->
          List.of(variant(stem, "nounc", harmony), variant(voiced(stem), "nounv", harmony));
      case SHORTENED ->
          List.of(variant(stem, "nounc", harmony), variant(shortened(stem), "nounv", harmony));
    };
  }

  static List<Variant> verb(String stem, Harmony harmony) {
    List<Variant> variants = new ArrayList<>();
    String rest = stem.substring(0, stem.length() - 1);
    boolean back = harmony == Harmony.BACK;
    switch (stem.charAt(stem.length() - 1)) {
      case 'ы', 'і' -> {
        variants.add(variant(stem, "verby", harmony));
        variants.add(variant(rest + "и", "presy", harmony));
        variants.add(variant(rest + "у", "vnoun", harmony));
      }
      case 'й' -> {
        variants.add(variant(stem, back ? "verbjb" : "verbjf", harmony));
        variants.add(variant(rest + "ю", "vnoun", harmony));
        if (back) {
          variants.add(variant(rest + "я", "presa", harmony));
          variants.add(variant(rest + "яр", "aor", harmony));
        }
      }
      case 'и' -> {
        variants.add(variant(stem, "verb", harmony));
        variants.add(variant(stem + "ю", "vnoun", harmony));
      }
      case 'п' -> {
        variants.add(variant(stem, "verbc", harmony));
        variants.add(variant(voiced(stem), "verbv", harmony));
        variants.add(variant(rest + (back ? "уып" : "уіп"), "convp", harmony));
      }
      case 'к', 'қ' -> {
        variants.add(variant(stem, "verbc", harmony));
        variants.add(variant(voiced(stem), "verbv", harmony));
      }
      default -> variants.add(variant(stem, "verb", harmony));
    }
    return variants;
  }

  private static Variant variant(String spelling, String state, Harmony harmony) {
    return new Variant(spelling, new Grammar.Node(state, harmony, FinalPhoneme.of(spelling)));
  }

  /**
   * Whether the last consonant changes before a vowel: кітап – кітабы, тарақ – тарағы, күрек –
   * күрегі.
   */
  static boolean canVoice(String stem) {
    return stem.length() > 1 && "пкқ".indexOf(stem.charAt(stem.length() - 1)) >= 0;
  }

  static String voiced(String stem) {
    char last = "бгғ".charAt("пкқ".indexOf(stem.charAt(stem.length() - 1)));
    return stem.substring(0, stem.length() - 1) + last;
  }

  /** Whether the last vowel can fall before a vowel: орын – орны, халық – халқы, ерік – еркі. */
  static boolean canShorten(String stem) {
    int n = stem.length();
    return n > 3
        && "ыі".indexOf(stem.charAt(n - 2)) >= 0
        && Harmony.ofVowel(stem.charAt(n - 1)) == null
        && Harmony.ofVowel(stem.charAt(n - 3)) == null;
  }

  static String shortened(String stem) {
    int n = stem.length();
    return stem.substring(0, n - 2) + stem.charAt(n - 1);
  }
}
