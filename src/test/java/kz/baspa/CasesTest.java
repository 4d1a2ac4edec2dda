package kz.baspa;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kz.baspa.text.Edit;
import kz.baspa.text.Finding;
import kz.baspa.text.Fixes;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Damage as people report it in public: each folder of {@code cases} has a small {@code raw.txt}
 * and, where the text changes, what is {@code right}. What cannot be made is asked about.
 */
class CasesTest {
  private static final Path CASES = Path.of("src/test/resources/kz/baspa/cases");
  private static final Baspa BASPA = Baspa.builder().fixes(Fixes.SAFE).build();

  static Stream<Path> casesOfText() throws IOException {
    try (Stream<Path> folders = Files.list(CASES)) {
      return folders.filter(f -> Files.exists(f.resolve("right.txt"))).sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("casesOfText")
  void everyWordIsRightOrAskedAbout(Path folder) {
    Restored restored = restored(folder.resolve("raw.txt"));
    List<String> right = lines(read(folder.resolve("right.txt")));
    List<String> lines = lines(restored.lined().text());
    assertThat(lines).hasSameSizeAs(right);
    for (int i = 0; i < lines.size(); i++) {
      String[] due = inOneCase(right.get(i)).split(" ");
      String[] words = inOneCase(lines.get(i)).split(" ");
      assertThat(words).as(lines.get(i)).hasSameSizeAs(due);
      for (int k = 0; k < words.length; k++) {
        assertThat(words[k].equals(due[k]) || isAsked(restored, words[k], due[k]))
            .as("%s, due %s", words[k], due[k])
            .isTrue();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "08-grobid-roman-headings/raw.txt, <div type=\"chapter\" n=\"I\" xml:id=\"ch1\">",
    "08-grobid-roman-headings/raw.txt, n=\"I.2\" xml:id=\"s1.2\"> <head>Кеңестік кезең</head>",
    "08-grobid-roman-headings/raw.txt, n=\"II.1\" xml:id=\"s2.1\"> <head>Сауда-экономикалық",
    "21-pipe-artifacts/raw.txt, Мемлекет арнайы<pb n=\"7\"/> бағдарламалар",
    "25-footnotes-four-pages/raw.txt, айтылады.<note place=\"bottom\" n=\"1\">Қараңыз: Марғұлан",
    "25-footnotes-four-pages/raw.txt, Қаланың негізі ерте<pb n=\"15\"/> дәуірде қаланған.",
    "25-footnotes-four-pages/raw.txt, Қала маңында<pb n=\"17\"/> керуен сарайлар",
    "31-continued-list-lines/raw.txt, <item n=\"а\">деректерді жинау,",
    "31-continued-list-lines/raw.txt, <list rend=\"bulleted\"> <item>сандық;</item>",
    "31-continued-list-lines/raw.txt, <p>Келесі кезең жаздан басталды.</p>",
    "33-wrapped-task-list/raw.txt, <item n=\"2\">Модельді сыртқы корпуста",
    "33-wrapped-task-list/noindent.txt, <item n=\"1\">Суреттерді өңдеу әдістерін",
    "33-wrapped-task-list/withcontents.txt, <item n=\"2\">Модельді сыртқы корпуста",
    "33-wrapped-task-list/raw.txt, n=\"1\" xml:id=\"ch1\"> <head>Әдістерге шолу</head>",
    "43-label-schwa/raw.txt, <item n=\"ә\">ауылға қатысты жазбалар;</item>",
    "45-capitals-in-flow/raw.txt, <p>ҮШІНШІ. Достық",
  })
  void theTreeHas(String file, String part) {
    String tei =
        new String(BASPA.toTei(restored(CASES.resolve(file))).bytes(), StandardCharsets.UTF_8);
    assertThat(tei.replaceAll("\\s+", " ")).contains(part);
  }

  @ParameterizedTest
  @CsvSource({"noindent.txt", "raw.txt", "withcontents.txt"})
  void aNumberBeforeAHyphenIsNoQuestion(String file) {
    assertThat(restored(CASES.resolve("33-wrapped-task-list").resolve(file)).proposals()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "16-pdf-shifted-ipa, letters.shifted",
    "17-mojibake, letters.wrong-encoding",
  })
  void whatWasNotWhatItSaidIsTold(String folder, String message) {
    assertThat(restored(CASES.resolve(folder).resolve("raw.txt")).findings())
        .extracting(Finding::key)
        .anyMatch(key -> key.startsWith(message));
  }

  @Test
  void nothingIsSaidOfALetterThatWasMended() {
    Path file = CASES.resolve("19-greek-armenian-homoglyphs/raw.txt");
    assertThat(restored(file).findings()).isEmpty();
  }

  /** Whether a person is led to the word: by what is due, or by a question. */
  private static boolean isAsked(Restored restored, String word, String due) {
    return restored.proposals().stream()
        .anyMatch(
            proposal ->
                !proposal.decided()
                    && (proposal.question()
                        ? word.contains(proposal.before())
                        : isDue(proposal, word, due)));
  }

  private static boolean isDue(Edit proposal, String word, String due) {
    return word.contains(proposal.before()) && due.contains(proposal.after());
  }

  /** A line without the difference that headings make of capitals. */
  private static String inOneCase(String line) {
    boolean heading = line.length() < 60 && !line.endsWith(".");
    return heading ? line.toLowerCase(Locale.ROOT) : line;
  }

  private static List<String> lines(String text) {
    return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
  }

  private static Restored restored(Path file) {
    return BASPA.restore(BASPA.read(file));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
