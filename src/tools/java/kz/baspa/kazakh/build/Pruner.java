package kz.baspa.kazakh.build;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.morphology.Morphology;

/**
 * Takes the slips of the web out of the list: forms that nothing vouches for, neither counts nor
 * speller nor a stem with endings, and that lie beside a word of which they look to be a slip.
 *
 * <ul>
 *   <li>one letter away from a frequent word (кеиін, немссе, қызметгің);
 *   <li>a word with its ending in the wrong harmony (Абайтің);
 *   <li>two or three letters that were never counted.
 * </ul>
 */
final class Pruner {
  /** A word this frequent draws slips. */
  private static final int FREQUENT = 12;

  /**
   * A form met once, or one that the speller takes for sound, is a slip of a word this frequent.
   */
  private static final int VERY_FREQUENT = 400;

  /** A reading as stem and endings that is less likely than this vouches for nothing. */
  private static final double VOUCHES = -22;

  /** A stem that is rarer than this, about two times in the counted prose, vouches for nothing. */
  private static final double STEM_VOUCHES = -13;

  /** Second parts of compounds, and endings of Persian, that keep their own harmony. */
  private static final List<String> MIXED_ENDS =
      List.of("тану", "танушы", "хана", "нама", "кер", "гер", "қор", "паз", "гөй", "қой", "стан");

  private final Map<String, CountedWord> counts;
  private final Set<String> accepted;
  private final Morphology morphology;

  Pruner(Map<String, CountedWord> counts, Set<String> accepted, Morphology morphology) {
    this.counts = counts;
    this.accepted = accepted;
    this.morphology = morphology;
  }

  SortedSet<String> prune(SortedSet<String> forms) {
    SortedSet<String> kept = new TreeSet<>();
    for (String form : forms) {
      if (!isSlip(form, forms)) {
        kept.add(form);
      }
    }
    return kept;
  }

  private boolean isSlip(String form, Set<String> forms) {
    int count = count(form);
    if (count > 1 || form.indexOf('-') >= 0) {
      return false;
    }
    boolean speller = accepted.contains(form);
    if (count == 0 && (form.length() < 3 || form.length() == 3 && !speller)) {
      return true;
    }
    if (isInflected(form)) {
      return false;
    }
    return breaksHarmony(form, forms)
        || !(speller && count > 0)
            && isBeside(form, count == 0 && !speller ? FREQUENT : VERY_FREQUENT);
  }

  private boolean isInflected(String form) {
    return reading(form) > 0;
  }

  /** How well a well-known stem and endings explain a form: from 0, not at all, to about 3. */
  double reading(String form) {
    return morphology.analyse(form).stream()
        .filter(reading -> !reading.endings().isEmpty())
        .filter(reading -> reading.stemLogWeight() > STEM_VOUCHES)
        .mapToDouble(reading -> Math.max(0, (reading.logWeight() - VOUCHES) / 5))
        .max()
        .orElse(0);
  }

  /** Whether the form with the harmony of its end turned round is a better word. */
  private boolean breaksHarmony(String form, Set<String> forms) {
    if (MIXED_ENDS.stream().anyMatch(form::endsWith)) {
      return false;
    }
    for (int from = form.length() - 1; from > 1; from--) {
      String turned = form.substring(0, from) + turn(form.substring(from));
      if (!turned.equals(form)
          && Harmony.ofVowel(form.charAt(from)) != null
          && (count(turned) > count(form) || forms.contains(turned) && isInflected(turned))) {
        return true;
      }
    }
    return false;
  }

  private static String turn(String end) {
    StringBuilder turned = new StringBuilder();
    for (char letter : end.toCharArray()) {
      int at = "аеыіқкғг".indexOf(letter);
      turned.append(at < 0 ? letter : "еаіыкқгғ".charAt(at));
    }
    return turned.toString();
  }

  /** Whether one letter more, less or other makes this a word at least so frequent. */
  private boolean isBeside(String form, int frequent) {
    for (int at = 0; at <= form.length(); at++) {
      String before = form.substring(0, at);
      String rest = form.substring(at);
      if (!rest.isEmpty() && count(before + rest.substring(1)) >= frequent) {
        return true;
      }
      for (char letter : LetterCodes.LETTERS.toCharArray()) {
        if (count(before + letter + rest) >= frequent
            || !rest.isEmpty() && count(before + letter + rest.substring(1)) >= frequent) {
          return true;
        }
      }
    }
    return false;
  }

  private int count(String form) {
    return counts.getOrDefault(form, CountedWord.NONE).count();
  }
}
