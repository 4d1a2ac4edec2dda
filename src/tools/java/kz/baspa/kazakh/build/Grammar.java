package kz.baspa.kazakh.build;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.baspa.kazakh.Harmony;
import kz.baspa.kazakh.morphology.FinalPhoneme;

/** The grammar of endings.txt with its capitals written out for each harmony and final sound. */
final class Grammar {
  /** The states at which stems begin. */
  static final List<String> STEM_STATES =
      List.of(
          "noun", "nounc", "nounv", "verb", "verbc", "verbv", "verby", "verbjb", "verbjf", "presa",
          "presy", "aor", "vnoun", "convp", "numeral");

  /** A state of the grammar after letters of this harmony and final sound. */
  record Node(String state, Harmony harmony, FinalPhoneme sound) {}

  /**
   * One ending after one node.
   *
   * @param letters the ending as it is spelt here
   * @param rule the line of the grammar; rules are weighted, not spellings
   */
  record Arc(String letters, Node target, Rule rule) {}

  /** An ending of the grammar, from one of the states of its line. */
  record Rule(String from, String condition, String form, String target, String name) {}

  private final Map<String, List<Rule>> rules = new LinkedHashMap<>();
  private final Set<String> unfinished = new HashSet<>();
  private final Map<Node, List<Arc>> arcs = new HashMap<>();

  private Grammar() {}

  static Grammar read(Path file) throws IOException {
    Grammar grammar = new Grammar();
    for (String line : Files.readAllLines(file)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        grammar.add(line.strip().split("\\s+"));
      }
    }
    // Stems of these states are bound: they are no words without an ending.
    grammar.unfinished.addAll(List.of("nounv", "verbv"));
    return grammar;
  }

  private void add(String[] words) {
    int n = words.length;
    String form = words[n - 3];
    String condition = "";
    if (form.length() > 1 && form.charAt(1) == ':') {
      condition = form.substring(0, 1);
      form = form.substring(2);
    }
    String target = state(words[n - 2]);
    for (int i = 0; i < n - 3; i++) {
      String from = state(words[i]);
      rules
          .computeIfAbsent(from, key -> new ArrayList<>())
          .add(new Rule(from, condition, form, target, words[n - 1]));
    }
  }

  private String state(String word) {
    String name = word.replace("!", "");
    if (!name.equals(word)) {
      unfinished.add(name);
    }
    return name;
  }

  boolean isFinal(Node node) {
    return !unfinished.contains(node.state());
  }

  /** The endings that may follow a node. */
  List<Arc> arcs(Node node) {
    List<Arc> known = arcs.get(node);
    if (known == null) {
      known = new ArrayList<>();
      for (Rule rule : rules.getOrDefault(node.state(), List.of())) {
        if (holds(rule.condition(), node.sound())) {
          known.add(arc(node, rule));
        }
      }
      arcs.put(node, known);
    }
    return known;
  }

  private static boolean holds(String condition, FinalPhoneme sound) {
    return switch (condition) {
      case "v" -> sound == FinalPhoneme.VOWEL;
      case "c" -> sound != FinalPhoneme.VOWEL;
      case "t" -> sound == FinalPhoneme.VOWEL || sound == FinalPhoneme.GLIDE;
      default -> true;
    };
  }

  private static Arc arc(Node from, Rule rule) {
    StringBuilder letters = new StringBuilder();
    Harmony harmony = from.harmony();
    for (char sign : rule.form().toCharArray()) {
      char letter = letter(sign, from.harmony(), from.sound());
      letters.append(letter);
      if (Harmony.ofVowel(letter) != null) {
        harmony = Harmony.ofVowel(letter);
      }
    }
    return new Arc(
        letters.toString(), new Node(rule.target(), harmony, FinalPhoneme.of(letters)), rule);
  }

  private static char letter(char sign, Harmony harmony, FinalPhoneme sound) {
    boolean back = harmony == Harmony.BACK;
    return switch (sign) {
      case 'A' -> back ? 'а' : 'е';
      case 'I' -> back ? 'ы' : 'і';
      case 'Q' -> back ? 'қ' : 'к';
      case 'X' -> back ? 'ғ' : 'г';
      case 'L' -> "ллдддт".charAt(column(sound));
      case 'N' -> "нддднт".charAt(column(sound));
      case 'T' -> "нддддт".charAt(column(sound));
      case 'D' -> "дддддт".charAt(column(sound));
      case 'B' -> "дддднт".charAt(column(sound));
      case 'M' -> "мммбмп".charAt(column(sound));
      case 'P' -> "мммббп".charAt(column(sound));
      case 'G' -> sound == FinalPhoneme.VOICELESS ? (back ? 'қ' : 'к') : (back ? 'ғ' : 'г');
      default -> sign;
    };
  }

  /** VOWEL GLIDE LATERAL SIBILANT NASAL VOICELESS. */
  private static int column(FinalPhoneme sound) {
    return sound.ordinal();
  }
}
