package kz.baspa.kazakh.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LexiconTest {
  private final Lexicon lexicon = Lexicons.standard();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "қазақ",
        "Қазақстан",
        "ҚАЗАҚСТАННЫҢ",
        "тілінің",
        "және",
        "соңы",
        "соны",
        "оның",
        "кітап",
        "мұғалім",
        "қызмет",
        "қарым-қатынас",
        "сондай-ақ",
        "экономикалық",
        "ұлттық",
        "президенті"
      })
  void soundWordsAreKnownInAnyCase(String word) {
    assertThat(lexicon.knows(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "казакстан",
        "онын",
        "баска",
        "койылды",
        "жэне",
        "қүрылған",
        "түрақты",
        "уакытша",
        "ссздер",
        "рссми",
        "гартылды",
        "қазақ-",
        "--",
        "Қазақстaн",
        "word",
        "ab\u0000",
        "қазақ қазақ"
      })
  void damagedWordsAreNotKnown(String word) {
    assertThat(lexicon.knows(word)).isFalse();
  }

  @Test
  void countsComeFromTheProse() {
    assertThat(lexicon.count("және")).isEqualTo(13323);
    assertThat(lexicon.count("ҚАЗАҚСТАН")).isEqualTo(5937);
    assertThat(lexicon.count("басқа", "да")).isEqualTo(787);
    assertThat(lexicon.count("да", "басқа")).isLessThan(lexicon.count("басқа", "да"));
    assertThat(lexicon.count("жоқсөз")).isZero();
    assertThat(lexicon.count("жоқсөз", "да")).isZero();
  }

  @Test
  void namesAreToldFromCommonWords() {
    assertThat(List.of("қазақстан", "назарбаев", "қр")).allMatch(lexicon::isMostlyName);
    assertThat(List.of("және", "әскери", "басқа")).noneMatch(lexicon::isMostlyName);
    assertThat(lexicon.sources("және")).isEqualTo(11);
  }

  @Test
  void addedWordsAreKnownAndStandInTheGraphs() {
    Lexicon more = lexicon.withWords(List.of("Маккиндер", "hello", "12"));
    assertThat(lexicon.lists("маккиндер")).isFalse();
    assertThat(more.knows("МАККИНДЕР")).isTrue();
    assertThat(more.lists("hello")).isFalse();
    assertThat(more.withWords(List.of("ыхх")).knows("маккиндер")).isTrue();
    assertThat(words(more.graphs().get(1))).containsExactly("маккиндер");
    assertThat(lexicon.withWords(List.of())).isSameAs(lexicon);
  }

  @Test
  void theGraphHoldsTheListAndNothingElse() {
    List<String> words = words(lexicon.graphs().get(0));
    assertThat(words).hasSizeGreaterThan(200_000).doesNotHaveDuplicates().allMatch(lexicon::lists);
  }

  @Test
  void theMachinesLanguageChangesNothing() {
    Locale machine = Locale.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      assertThat(lexicon.knows("ТІЛІНІҢ")).isTrue();
      assertThat(lexicon.withWords(List.of("ИИІІ")).knows("ииіі")).isTrue();
    } finally {
      Locale.setDefault(machine);
    }
  }

  private static List<String> words(WordGraph graph) {
    List<String> words = new ArrayList<>();
    walk(graph, graph.root(), "", words);
    return words;
  }

  private static void walk(WordGraph graph, long state, String read, List<String> into) {
    graph.arcs(
        state,
        (code, target, ends, least) -> {
          char letter = LetterCodes.letter(code);
          if (ends < WordGraph.NEVER) {
            into.add(read + letter);
          }
          if (target != WordGraph.NOWHERE) {
            walk(graph, target, read + letter, into);
          }
        });
  }
}
