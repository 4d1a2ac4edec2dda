package kz.baspa.restore.lines;

import java.util.Locale;
import java.util.Set;

/** Words after which a Kazakh sentence always goes on. */
final class Conjunctions {
  private static final Set<String> WORDS =
      Set.of(
          "және",
          "мен",
          "бен",
          "пен",
          "немесе",
          "әрі",
          "ал",
          "бірақ",
          "яғни",
          "яки",
          "себебі",
          "өйткені",
          "алайда",
          "сондай-ақ",
          "әлде",
          "не",
          "болмаса",
          "егер",
          "мысалы",
          "туралы",
          "бойынша",
          "үшін",
          "арқылы",
          "сияқты",
          "деген");

  private Conjunctions() {}

  static boolean contains(String word) {
    return WORDS.contains(word.toLowerCase(Locale.ROOT));
  }
}
