package kz.baspa.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.baspa.structure.Inline.Citation;
import kz.baspa.text.Finding;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CitationsTest {
  private static List<Citation> citations(String text, int entries, List<Finding> findings) {
    Lines lines = new Lines();
    for (int i = 1; i <= entries; i++) {
      lines.reference(Integer.toString(i), "Еңбек");
    }
    Bibliography bibliography = Bibliography.of(lines.restored().lined(), new Identifiers());
    Citations citations = new Citations(bibliography, findings);
    return citations.in(text, new Range(0, text.length()), offset -> offset);
  }

  /** What is cited as {@code number→target first–last "the words of the ref"}. */
  private static String read(String text, int entries) {
    return citations(text, entries, new ArrayList<>()).stream()
        .map(
            citation ->
                citation.number()
                    + (citation.target().isEmpty() ? "" : "→" + citation.target())
                    + citation
                        .locus()
                        .map(locus -> " " + locus.first() + "–" + locus.last())
                        .orElse("")
                    + " "
                    + citation.range().of(text))
        .collect(Collectors.joining(" | "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Бұл [17] еді ! 17→b17 [17]",
        "Бұл [ 7 ] еді ! 7→b7 [ 7 ]",
        "Бұл[7]. ! 7→b7 [7]",
        "[5; 8] ! 5→b5 5 | 8→b8 8",
        "[5;8;12] ! 5→b5 5 | 8→b8 8 | 12→b12 12",
        "[5, 8] ! 5→b5 5 | 8→b8 8",
        "[5,8] ! 5→b5 5 | 8→b8 8",
        "[5-8] ! 5→b5 5 | 8→b8 8",
        "[5–8; 11] ! 5→b5 5 | 8→b8 8 | 11→b11 11",
        "[17, 25 б.] ! 17→b17 25– [17, 25 б.]",
        "[17, 25-б.] ! 17→b17 25– [17, 25-б.]",
        "[17, 25-27 бб.] ! 17→b17 25–27 [17, 25-27 бб.]",
        "[17, б. 25] ! 17→b17 25– [17, б. 25]",
        "[17, 25-бет] ! 17→b17 25– [17, 25-бет]",
        "[17, с. 25; 18] ! 17→b17 25– 17, с. 25 | 18→b18 18",
        "[17, С.25-30] ! 17→b17 25–30 [17, С.25-30]",
        "[3, p. 40] ! 3→b3 40– [3, p. 40]",
        "[3, т. 2, 40 б.] ! 3→b3 40– [3, т. 2, 40 б.]",
        "[3, 2 т.] ! 3→b3 – [3, 2 т.]",
        "[017] ! 17→b17 [017]",
        "[21] ! 21 [21]",
      })
  void readsEveryForm(String text, String expected) {
    assertThat(read(text, 20)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "[1995]",
        "[1995 ж.]",
        "[sic]",
        "[а]",
        "[]",
        "[ ]",
        "[0]",
        "[...]",
        "[17",
        "17]",
        "[8-5]",
        "[Мәтін]",
        "x[5]",
        "[5 кг]",
        "[5; ]мәтін",
        "[17, жоғарыда]",
        "[-5]",
        "[5.2]",
        "(17)",
      })
  void whatIsNoCitationStaysPlain(String text) {
    assertThat(read(text, 20)).isEmpty();
  }

  @Test
  void aNumberTheListLacksIsAFinding() {
    List<Finding> findings = new ArrayList<>();
    citations("Бұл [21] еді [3].", 20, findings);
    assertThat(findings).containsExactly(Finding.at(4, "structure.citation-without-entry", "21"));
  }

  @Test
  void aWorkWithoutListCitesAllTheSame() {
    List<Finding> findings = new ArrayList<>();
    assertThat(citations("Бұл [21] еді, [0,5] мен [1,2].", 0, findings)).hasSize(1);
    assertThat(findings).isEmpty();
  }

  @Test
  void bracketsWithoutEndTakeNoTime() {
    String nested = "[".repeat(100_000) + "]".repeat(100_000);
    String numbers = "[1" + ", 1".repeat(200_000) + "]";
    Assertions.assertTimeout(
        Duration.ofSeconds(5),
        () -> {
          assertThat(read(nested, 20)).isEmpty();
          assertThat(read(numbers, 20)).isEmpty();
        });
  }
}
