package kz.baspa.restore.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageFootnotesTest {
  private static final String SEPARATED =
      """
      Өзен туралы жыр көп айтылады.1 Оның суы мол болған;2 жағасы бұрын
      ____________
      1 Қараңыз: Су жыры. – 45-б.
      2 Сонда, 47-б.
      15
      тоғайлы болған.
      """;

  @Test
  void notesBelowALineBecomeNotes() {
    assertThat(restored(SEPARATED))
        .isEqualTo(
            """
            Өзен туралы жыр көп айтылады.¹ Оның суы мол болған;² жағасы бұрын
            ¹ Қараңыз: Су жыры. – 45-б.
            ² Сонда, 47-б.
            тоғайлы болған.
            """);
  }

  @Test
  void withoutALineTheNotesOfThreePagesAreNeeded() {
    String page =
        "Өзен туралы жыр көп айтылады.%1$d Жағасы бұрын\n%1$d Су жыры, көне жыр\nкітабы. – 45-б.\n%2$d\n";
    String two = page.formatted(1, 15) + page.formatted(2, 16);
    assertThat(restored(two)).isEqualTo(two);
    assertThat(restored(two + page.formatted(1, 17)))
        .startsWith(
            "Өзен туралы жыр көп айтылады.¹ Жағасы бұрын\n¹ Су жыры, көне жыр кітабы. – 45-б.\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Мақсаты айқын:\n____________\n1 Су қорын зерттеу.\n2 Жағасын сипаттау.\n15\nСодан соң",
        "Бұл 1.1 бөлімде айтылған. Жасы 2.\n____________\n1 Су жыры.\n2 Сонда.\n15\nтоғайлы",
        "Өзен жыры айтылады.2 Суы мол.1\n____________\n1 Су жыры.\n2 Сонда.\n15\nтоғайлы",
        "Қолы: ____________\n1 Су жыры.\n",
      })
  void whatHasNoMarksOnItsPageIsNoNote(String sound) {
    assertThat(Run.rule(new PageFootnotes(), sound)).isEqualTo(sound);
  }

  private static String restored(String raw) {
    return Run.rules(List.of(new PageFootnotes(), new PageBreaks()), raw).text();
  }
}
