package kz.baspa.kazakh.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.Varints;
import kz.baspa.kazakh.build.StemVariants.Before;
import kz.baspa.kazakh.build.StemVariants.Variant;
import kz.baspa.kazakh.morphology.Endings;
import kz.baspa.kazakh.morphology.FinalPhoneme;

/**
 * Finds the stems of a list of word forms, from the short to the long: a form is a stem if forms of
 * the list are that form with endings and nothing shorter explains them.
 */
final class StemFinder {

  /** What a form of the list that was never counted adds to how often its stem was met. */
  private static final double UNCOUNTED = 0.1;

  /** Last vowels of nouns after which a loan may take endings of either harmony. */
  private static final String LOOSE_IN_NOUNS = "аоеиуюяёэ";

  /** The same of verbs, which are no loans. */
  private static final String LOOSE_IN_VERBS = "иую";

  private static final Harmony[] HARMONIES = Harmony.values();

  private final String[] words;
  private final byte[][] codes;
  private final double[] tokens;
  private final HarmonyTable harmony;
  private final BitSet explained = new BitSet();
  private final Map<Variant, Double> found = new HashMap<>();
  private final EndingsCompiler compiler;
  private final Endings endings;

  StemFinder(
      SortedSet<String> forms,
      Map<String, CountedWord> counts,
      Grammar grammar,
      HarmonyTable harmony) {
    this.words = forms.toArray(String[]::new);
    this.codes = Arrays.stream(words).map(LetterCodes::encode).toArray(byte[][]::new);
    this.tokens =
        Arrays.stream(words)
            .mapToDouble(word -> counts.getOrDefault(word, CountedWord.NONE).count())
            .toArray();
    this.harmony = harmony;
    this.compiler = new EndingsCompiler(grammar, new Weights(grammar));
    for (String state : Grammar.STEM_STATES) {
      for (Harmony h : HARMONIES) {
        for (var sound : FinalPhoneme.values()) {
          compiler.number(new Grammar.Node(state, h, sound));
        }
      }
    }
    this.endings = Endings.read(new Varints(compiler.write()));
  }

  /** The stems as they are spelt before their endings, with how often they were met. */
  Map<Variant, Double> find() {
    SortedSet<String> candidates =
        new TreeSet<>(Comparator.comparingInt(String::length).thenComparing(w -> w));
    for (String word : words) {
      if (word.length() > 1 && word.indexOf('-') < 0) {
        candidates.add(word);
        candidates.addAll(verbsOf(word));
      }
    }
    for (String candidate : candidates) {
      Matches noun = listed(candidate) < 0 ? Matches.NONE : bestNoun(candidate);
      Matches verb = canBeVerb(candidate) ? bestVerb(candidate) : Matches.NONE;
      int enough = candidate.length() > 2 ? 2 : 5;
      if (noun.fresh >= enough) {
        accept(noun);
      }
      if (verb.fresh >= enough + 1 && verb.kinds() > 2) {
        accept(verb);
      }
      int self = listed(candidate);
      if (self >= 0 && !explained.get(self) && candidate.length() > 2) {
        accept(noun);
        explained.set(self);
      }
    }
    return found;
  }

  /**
   * The verb stems that a verbal noun in -у or a converb in -п may come from: бару – бар, оқу –
   * оқы, қою – қой, бүтіндеп – бүтінде.
   */
  private static Set<String> verbsOf(String word) {
    String rest = word.substring(0, word.length() - 1);
    if (rest.length() < 2) {
      return Set.of();
    }
    return switch (word.charAt(word.length() - 1)) {
      case 'у' ->
          Alphabet.isVowel(rest.charAt(rest.length() - 1))
              ? Set.of(rest)
              : Set.of(rest, rest + (Harmony.of(rest) == Harmony.BACK ? 'ы' : 'і'));
      case 'ю' -> Set.of(rest + 'й', rest);
      case 'п' -> "ае".indexOf(rest.charAt(rest.length() - 1)) >= 0 ? Set.of(rest) : Set.of();
      default -> Set.of();
    };
  }

  /** Verbs end in а, е, ы, і or a consonant; of two letters, an open one is only де and же. */
  private static boolean canBeVerb(String stem) {
    char last = stem.charAt(stem.length() - 1);
    if (Harmony.ofVowel(last) == null) {
      return true;
    }
    return "аеыі".indexOf(last) >= 0
        && (stem.length() > 2 || stem.equals("де") || stem.equals("же"));
  }

  private int listed(String word) {
    return Arrays.binarySearch(words, word);
  }

  /** The words that some variants with some endings spell. */
  private static final class Matches {
    static final Matches NONE = new Matches(List.of());

    final List<Variant> variants;
    final BitSet words = new BitSet();
    final Set<String> lastLetters = new TreeSet<>();
    int fresh;
    double worth;
    double tokens;

    Matches(List<Variant> variants) {
      this.variants = variants;
    }

    int kinds() {
      return lastLetters.size();
    }
  }

  private Matches matches(List<Variant> variants) {
    Matches matches = new Matches(variants);
    for (Variant variant : variants) {
      String spelling = variant.spelling();
      int node = compiler.number(variant.start());
      int at = Arrays.binarySearch(words, spelling);
      for (at = at < 0 ? -at - 1 : at; at < words.length && words[at].startsWith(spelling); at++) {
        if (!matches.words.get(at) && endings.spell(node, codes[at], spelling.length())) {
          matches.words.set(at);
          matches.tokens += Math.max(tokens[at], UNCOUNTED);
          boolean bare = words[at].length() == spelling.length();
          if (!bare) {
            matches.worth += tokens[at] > 0 ? 1 + Math.log(tokens[at]) : 0.3;
            matches.lastLetters.add(words[at].substring(spelling.length()));
            if (!explained.get(at)) {
              matches.fresh++;
            }
          }
        }
      }
    }
    return matches;
  }

  private Matches bestNoun(String stem) {
    Matches best = null;
    for (Before before : Before.values()) {
      boolean can =
          switch (before) {
            case SAME -> true;
            case VOICED -> StemVariants.canVoice(stem);
            case SHORTENED -> StemVariants.canShorten(stem);
          };
      if (can) {
        Matches matches = byHarmony(stem, LOOSE_IN_NOUNS, h -> StemVariants.noun(stem, h, before));
        boolean inherited = before == Before.VOICED && Harmony.breaks(stem) == 0;
        if (best == null
            || matches.worth > best.worth
            || inherited && matches.worth == best.worth) {
          best = matches;
        }
      }
    }
    return best;
  }

  private Matches bestVerb(String stem) {
    return byHarmony(stem, LOOSE_IN_VERBS, h -> StemVariants.verb(stem, h));
  }

  /**
   * The harmony that the forms of the list show, else that of the last vowel; both if both are met.
   */
  private Matches byHarmony(String stem, String loose, Function<Harmony, List<Variant>> variants) {
    int last = stem.length() - 1;
    while (last > 0 && !Alphabet.isVowel(stem.charAt(last))) {
      last--;
    }
    if (loose.indexOf(stem.charAt(last)) < 0) {
      return matches(variants.apply(harmony.of(stem)));
    }
    Harmony expected = harmony.of(stem);
    Harmony other = expected == Harmony.BACK ? Harmony.FRONT : Harmony.BACK;
    Matches first = matches(variants.apply(expected));
    Matches second = matches(variants.apply(other));
    double forFirst = worthOf(first.words, second.words);
    double forSecond = worthOf(second.words, first.words);
    if (forSecond > 2 + 2 * forFirst) {
      return second;
    }
    if (forSecond > 4 && forSecond > 0.5 * forFirst) {
      List<Variant> both = new ArrayList<>(first.variants);
      both.addAll(second.variants);
      return matches(both);
    }
    return first;
  }

  private double worthOf(BitSet these, BitSet butNotThese) {
    double worth = 0;
    for (int at = these.nextSetBit(0); at >= 0; at = these.nextSetBit(at + 1)) {
      if (!butNotThese.get(at)) {
        worth += tokens[at] > 0 ? 1 + Math.log(tokens[at]) : 0.3;
      }
    }
    return worth;
  }

  private void accept(Matches matches) {
    explained.or(matches.words);
    for (Variant variant : matches.variants) {
      found.merge(variant, matches.tokens, Math::max);
    }
  }
}
