package kz.baspa.restore.words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.baspa.kazakh.Alphabet;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.restore.words.tokens.Token;
import kz.baspa.text.Change;

/**
 * Gives acronyms the Kazakh letters they lost: «АКШ-та» becomes «АҚШ-та» where the work has АҚШ
 * much oftener, or has it nowhere and the counted prose has it often and АКШ never.
 */
public final class AcronymRule extends TokenRule {
  private static final Pattern ACRONYM =
      Pattern.compile("(\\p{IsUppercase}{2,6})(-\\p{IsLowercase}{1,6})?");

  private static final int OFTENER = 4;
  private static final int OFTEN = 20;

  private final Lexicon lexicon;

  public AcronymRule(Lexicon lexicon) {
    super("acronym");
    this.lexicon = lexicon;
  }

  @Override
  List<Change> examine(String text, List<List<Token>> lines) {
    Map<String, Map<String, Integer>> bySkeleton = new HashMap<>();
    Map<Token, String> acronyms = new HashMap<>();
    for (List<Token> tokens : lines) {
      for (Token token : tokens) {
        Matcher matcher = ACRONYM.matcher(token.observed());
        if (matcher.matches()) {
          String acronym = matcher.group(1);
          acronyms.put(token, acronym);
          bySkeleton
              .computeIfAbsent(skeleton(acronym), s -> new TreeMap<>())
              .merge(acronym, 1, Integer::sum);
        }
      }
    }
    List<Change> changes = new ArrayList<>();
    acronyms.forEach(
        (token, acronym) -> {
          String better = better(acronym, bySkeleton.getOrDefault(skeleton(acronym), Map.of()));
          if (!better.equals(acronym)) {
            int start = token.start();
            changes.add(new Change(start, start + acronym.length(), better, name(), 0.95));
          }
        });
    return changes;
  }

  private String better(String acronym, Map<String, Integer> alike) {
    int own = alike.getOrDefault(acronym, 0);
    for (Map.Entry<String, Integer> other : alike.entrySet()) {
      if (kazakhLetters(other.getKey()) > kazakhLetters(acronym)
          && other.getValue() >= OFTENER * own) {
        return other.getKey();
      }
    }
    if (alike.size() > 1 || lexicon.count(acronym) > 0) {
      return acronym;
    }
    for (int i = 0; i < acronym.length(); i++) {
      for (char letter : Alphabet.KAZAKH_ONLY.toUpperCase(Locale.ROOT).toCharArray()) {
        String other = acronym.substring(0, i) + letter + acronym.substring(i + 1);
        if (skeleton(other).equals(skeleton(acronym))
            && lexicon.count(other) >= OFTEN
            && lexicon.isMostlyName(other)) {
          return other;
        }
      }
    }
    return acronym;
  }

  private static long kazakhLetters(String acronym) {
    return Alphabet.lower(acronym)
        .chars()
        .filter(c -> Alphabet.KAZAKH_ONLY.indexOf(c) >= 0)
        .count();
  }

  private static String skeleton(String acronym) {
    return Alphabet.skeleton(Alphabet.lower(acronym));
  }
}
