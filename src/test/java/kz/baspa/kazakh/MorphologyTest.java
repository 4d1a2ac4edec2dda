package kz.baspa.kazakh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import kz.baspa.kazakh.automata.LetterCodes;
import kz.baspa.kazakh.automata.WordGraph;
import kz.baspa.kazakh.lexicon.CompositeWords;
import kz.baspa.kazakh.lexicon.Lexicon;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.kazakh.morphology.Analysis;
import kz.baspa.kazakh.morphology.FinalPhoneme;
import kz.baspa.kazakh.morphology.Morphology;
import kz.baspa.testing.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MorphologyTest {
  private static final Lexicon LEXICON = Lexicons.standard();
  private static final Morphology MORPHOLOGY = LEXICON.morphology();

  /** A line of paradigms.txt. */
  private record Paradigm(String stem, List<String> sound, List<String> broken) {
    @Override
    public String toString() {
      return stem;
    }
  }

  private static Stream<Paradigm> paradigms() throws IOException {
    try (InputStream in = MorphologyTest.class.getResourceAsStream("paradigms.txt")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .map(
              line -> {
                String[] halves = line.substring(line.indexOf(':') + 1).split("\\*");
                return new Paradigm(
                    line.substring(0, line.indexOf(':')),
                    words(halves[0]),
                    halves.length > 1 ? words(halves[1]) : List.of());
              });
    }
  }

  private static List<String> words(String text) {
    return Arrays.asList(text.strip().split(" +"));
  }

  @ParameterizedTest
  @MethodSource("paradigms")
  void formsAreReadAsStemAndEndings(Paradigm paradigm) {
    for (String form : paradigm.sound()) {
      assertThat(MORPHOLOGY.analyse(form)).as(form).isNotEmpty();
      assertThat(LEXICON.knows(form)).as(form).isTrue();
    }
  }

  @ParameterizedTest
  @MethodSource("paradigms")
  void endingsThatBreakHarmonyOrAssimilationAreSeen(Paradigm paradigm) {
    for (String form : paradigm.broken()) {
      assertThat(LEXICON.knows(form)).as(form).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "кітабымызда, кітаб, possessive-1pl locative",
    "балаларымыздікі, бала, plural possessive-1pl possessive-нікі",
    "жазылмағандықтан, жаз, passive negation participle-ған abstract-лық ablative",
    "мойындауымен, мойында, verbal-noun possessive-3 instrumental",
    "халқының, халқ, possessive-3 genitive",
    "оқиды, оқи, person-3",
    "екінші, екі, ordinal"
  })
  void theReadingNamesEachEnding(String word, String stem, String names) {
    Analysis first = MORPHOLOGY.analyse(word).get(0);
    assertThat(first.stem()).isEqualTo(stem);
    assertThat(first.endings()).extracting(Analysis.Ending::name).containsExactly(names.split(" "));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "АҚШ-тың",
        "ҚХР-мен",
        "ТМД-ның",
        "БҰҰ-ға",
        "25-ке",
        "1991-жылы",
        "7-сынып",
        "1990-ға",
        "Қуанышбаевтың",
        "Тонеевский",
        "Назарбаевтың",
        "айтты-ақ",
        "екі-үш",
        "қарым-қатынастардың"
      })
  void acronymsNumbersNamesAndPairsAreKnown(String word) {
    assertThat(LEXICON.knows(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Назарбаевтің",
        "25-қа",
        "АҚШ-тынг",
        "АҚШ-",
        "-тың",
        "25-",
        "-",
        "қарым-катынас",
        "Гргрбвгдов",
        "ссздер",
        "куанышбаевтын",
        "1991-жлы"
      })
  void damagedAcronymsNumbersAndNamesAreNot(String word) {
    assertThat(LEXICON.knows(word)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "5, бес",
    "10, он",
    "40, қырық",
    "300, жүз",
    "2000, мың",
    "1000000, миллион",
    "0, нөл"
  })
  void numbersEndAsTheyAreRead(String digits, String word) {
    assertThat(CompositeWords.spokenEnd(digits)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource({
    "бала, VOWEL",
    "тау, GLIDE",
    "әкімші, VOWEL",
    "би, GLIDE",
    "тіл, LATERAL",
    "қыз, SIBILANT",
    "заң, NASAL",
    "кітап, VOICELESS",
    "клуб, VOICELESS",
    "июль, LATERAL",
    "партия, VOWEL"
  })
  void theLastSoundRulesTheEnding(String word, FinalPhoneme sound) {
    assertThat(FinalPhoneme.of(word)).isEqualTo(sound);
  }

  @ParameterizedTest
  @CsvSource({
    "бала, BACK",
    "терезе, FRONT",
    "мұғалім, FRONT",
    "кітап, BACK",
    "қызмет, FRONT",
    "ғылыми, BACK",
    "оқу, BACK",
    "келу, FRONT",
    "социализм, FRONT",
    "институт, BACK",
    "партия, BACK",
    "июль, FRONT",
    "назарбаев, BACK",
    "медведев, FRONT",
    "банк, FRONT",
    "су, BACK"
  })
  void endingsFollowTheLastVowel(String word, Harmony harmony) {
    assertThat(Harmony.of(word)).isEqualTo(harmony);
  }

  @Test
  void addedNamesTakeEndings() {
    Lexicon work = LEXICON.withWords(List.of("Хэффорд"));
    assertThat(work.knows("Хэффордтың")).isTrue();
    assertThat(work.knows("Хэффордтін")).isFalse();
    assertThat(LEXICON.knows("Хэффордтың")).isFalse();
  }

  @Test
  void theGraphSpellsTheFormsThatTheMorphologyReads() {
    for (String form : List.of("кітабымызда", "жазылмағандықтан", "халқының", "оқиды", "қоюға")) {
      assertThat(MORPHOLOGY.graphs(0)).anyMatch(graph -> spells(graph, form));
    }
    for (String form : List.of("тиімды", "кітабі", "халықының", "оқ")) {
      assertThat(MORPHOLOGY.analyse(form).isEmpty())
          .as(form)
          .isEqualTo(MORPHOLOGY.graphs(0).stream().noneMatch(graph -> spells(graph, form)));
    }
  }

  @Test
  void theGraphAndTheReadingAgree() {
    Property.holds(
        500,
        draws -> {
          String word =
              draws.of(STEMS) + String.join("", draws.list(0, 4, () -> draws.of(ENDINGS)));
          assertThat(MORPHOLOGY.graphs(0).stream().anyMatch(graph -> spells(graph, word)))
              .isEqualTo(!MORPHOLOGY.analyse(word).isEmpty());
        });
  }

  private static final List<String> STEMS =
      List.of("бала", "кітап", "кел", "жаз", "тіл", "қой", "оқ", "халқ");
  private static final List<String> ENDINGS =
      List.of("лар", "дер", "ы", "і", "ның", "да", "ғанда", "и", "ды", "у", "ға");

  @Test
  @Timeout(5)
  void longNonsenseEndsSoon() {
    for (String part : List.of("а", "лар", "дағы", "ы", "-", "лық", "А", "1")) {
      String word = part.repeat(20_000);
      assertThatCode(() -> LEXICON.knows(word)).doesNotThrowAnyException();
      assertThatCode(() -> MORPHOLOGY.analyse("бала" + word)).doesNotThrowAnyException();
    }
  }

  private static boolean spells(WordGraph graph, String word) {
    Set<Long> states = new HashSet<>(List.of(graph.root()));
    boolean[] ended = new boolean[1];
    for (char wanted : word.toCharArray()) {
      Set<Long> next = new HashSet<>();
      ended[0] = false;
      List<Long> now = new ArrayList<>(states);
      now.remove((Long) WordGraph.NOWHERE);
      for (long state : now) {
        graph.arcs(
            state,
            (code, target, ends, least) -> {
              if (LetterCodes.letter(code) == wanted) {
                next.add(target);
                ended[0] |= ends < WordGraph.NEVER;
              }
            });
      }
      states = next;
    }
    return ended[0];
  }
}
