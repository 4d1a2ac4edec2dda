package kz.baspa.restore.letters.misread;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.restore.Restorer;
import kz.baspa.restore.rule.Decider;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.Fixes;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrokenCitationsTest {
  /** What was read behind a word, how many references there are, what it is and whether surely. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          ІЗ, 45 6.1.             ! 0  ! [3, 45 б.].          ! true
          |3, 45 6.|              ! 0  ! [3, 45 б.]           ! true
          |164, 215-231-66.1.     ! 0  ! [164, 215-231-бб.].  ! true
          |5, с. 17|.             ! 0  ! [5, с. 17].          ! true
          |5, р. 171.             ! 0  ! [5, p. 17].          ! true
          (3; 7; 211.             ! 24 ! [3; 7; 21].          ! true
          (3; 7; 211.             ! 0  ! [3; 7; 21].          ! false
          |3; 7; 21).             ! 0  ! [3; 7; 21].          ! false
          |3; 7; 21).             ! 24 ! [3; 7; 21].          ! true
          |2, 671.                ! 24 ! [2, 67].             ! true
          |2, 371.                ! 24 ! [2, 37].             ! false
          (9, 4 т., 314 6.1.      ! 24 ! [9, 4 т., 314 б.].   ! true
          13, 45 б.|              ! 9  ! [3, 45 б.]           ! true
          13, 45 б.|              ! 24 ! [3, 45 б.]           ! false
          |30; 41|                ! 24 ! |30; 41|             ! false
          (3; 7)                  ! 24 ! (3; 7)               ! false
          (3, 45 б.)              ! 24 ! (3, 45 б.)           ! false
          [3, 45 б.]              ! 24 ! [3, 45 б.]           ! false
          |5, 90-12 б.|           ! 24 ! |5, 90-12 б.|        ! false
          [3, 248 253 бб.]        ! 24 ! [3, 248-253 бб.]     ! false
          [3, 3841 бб.]           ! 24 ! [3, 38-41 бб.]       ! false
          [3, 4138 бб.]           ! 24 ! [3, 4138 бб.]        ! false
          |17. р. 71.             ! 24 ! [17, p. 7].          ! true
          |17, рр. 20-211.        ! 24 ! [17, pp. 20-21].     ! true
          [17. С. 71]             ! 24 ! [17. С. 71]          ! false
          [12, I01-1О3 бб.]       ! 24 ! [12, 101-103 бб.]    ! true
          [l2, 45 б.]             ! 24 ! [12, 45 б.]          ! true
          [1О1]                   ! 0  ! [101]                ! true
          [1О1]                   ! 24 ! [1О1]                ! false
          [1О]                    ! 24 ! [10]                 ! false
          [1O, 2ОО б.]            ! 0  ! [10, 200 б.]         ! true
          [2З; 3б5]               ! 0  ! [23; 365]            ! true
          [13; l7; 2I]            ! 24 ! [13; 17; 21]         ! false
          [5, 8l б.]              ! 24 ! [5, 81 б.]           ! true
          [21, с. З-10]           ! 24 ! [21, с. 3-10]        ! true
          [l, с. 6]               ! 24 ! [1, с. 6]            ! false
          [І, 45 б.]              ! 24 ! [1, 45 б.]           ! false
          [1б, 12 б.]             ! 24 ! [16, 12 б.]          ! false
          [3, 456.]               ! 24 ! [3, 45 б.]           ! false
          [7, 45-4866.]           ! 24 ! [7, 45-48 бб.]       ! false
          [7, 345.]               ! 24 ! [7, 345.]            ! false
          [2, 45)                 ! 24 ! [2, 45]              ! false
          (12, 45 б]              ! 24 ! [12, 45 б]           ! true
          |12, 45 66...           ! 24 ! [12, 45 бб.].        ! true
          |12, 45 66... Тағы |х   ! 0  ! [12, 45 бб.]. Тағы |х ! true
          133. 6-15 66.1.         ! 60 ! [33, 6-15 бб.].      ! true
          13. 6-15 66.1.          ! 60 ! [3, 6-15 бб.].       ! false
          |16, 78 64.             ! 24 ! [16, 78 б].          ! false
          П, 9 6.)|.              ! 24 ! [1, 9 б.].           ! true
          ІЗ, с. 53).             ! 24 ! [3, с. 53].          ! true
          |3, 3-6|                ! 24 ! [3, 3-6]             ! false
          (7, 99-105 66..         ! 24 ! [7, 99-105 бб.].     ! false
          [12, 45 б.              ! 24 ! [12, 45 б.].         ! false
          [12, 45 б. (3-кесте)    ! 24 ! [12, 45 б.] (3-кесте) ! false
          [7-В]                   ! 24 ! [7-8]                ! false
          [1О]-сынып              ! 0  ! [1О]-сынып           ! false
          [СО2]                   ! 0  ! [СО2]                ! false
          [Н2О]                   ! 0  ! [Н2О]                ! false
          [о1]                    ! 0  ! [о1]                 ! false
          [l]                     ! 24 ! [l]                  ! false
          [sic]                   ! 24 ! [sic]                ! false
          [0, 1)                  ! 24 ! [0, 1)               ! false
          (0; 1]                  ! 0  ! (0; 1]               ! false
          (көше 5, 12, 45 б.)     ! 24 ! (көше 5, 12, 45 б.)  ! false
          """)
  void oneChangeMendsAllOfIt(String read, int references, String due, boolean sure) {
    String text = "деп жазды " + read + " Сол";
    List<Change> changes = BrokenCitations.in(text, references, "misread-bracket");
    if (read.equals(due)) {
      assertThat(changes).isEmpty();
      return;
    }
    assertThat(changes).hasSize(1);
    Change change = changes.get(0);
    assertThat(text.substring(0, change.start()) + change.after() + text.substring(change.end()))
        .isEqualTo("деп жазды " + due + " Сол");
    assertThat(change.confidence() >= Decider.SAFE).isEqualTo(sure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Функция [2, 5) аралығында өседі. Бұл пікір [17] еңбекте айтылған.",
        "Сан (2; 7] кесіндісінде жатыр. Бұл пікір [17] еңбекте айтылған.",
        "Мәндері x ∈ [1, 4) болсын. Бұл пікір [17] еңбекте айтылған.",
        "Натурал сандар жиыны {1, 2, 3} болсын. Бұл пікір [17] еңбекте айтылған.",
        "Координаталары бар {3; 4} нүктесі. Бұл пікір [17] еңбекте айтылған.",
        "Санның модулі |12| болады. Бұл пікір [17] еңбекте айтылған.",
        "Кірме мен шығын қатынасы [1:2] деп жазылады. Бұл пікір [17] еңбекте айтылған.",
        "Сыныптар [7-В] пен [1О] және [2Ә] болды. Бұл пікір [17] еңбекте айтылған.",
        "Дереккөзі [І, 12 б.] пен [ІІ, 45 б.] болды. Бұл пікір [17] еңбекте айтылған."
      })
  void intervalsAndRomanNumbersStay(String text) {
    Restored restored =
        new Restorer(List.of(new MisreadBrackets()), Fixes.SAFE)
            .restore(RawText.of(text), Progress.NONE);
    assertThat(restored.lined().text()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "241, 30, 30, 24",
    "241, 250, 250, 241",
    "241, 20, 20, 0",
    "245, 30, 30, 0",
    "241, 0, 40, 24",
    "241, 0, 200, 241",
    "241, 0, 0, 241",
    "41, 30, 30, 4"
  })
  void theListTellsWhichNumberIsMeant(int read, int references, int cited, int meant) {
    assertThat(CutCitations.meant(read, references, cited)).isEqualTo(meant);
  }

  /** The numbers that entries at the end of a text have, and how many references there are. */
  @ParameterizedTest
  @CsvSource({
    "'1 2 3 4 5 6', 6",
    "'1 2 4 5 6 7 8', 8",
    "'1 2 5 4 5 6 7', 7",
    "'2 3 4 5', 5",
    "'1 2 3 4 5 6 7 8 9 1 2 3', 9",
    "'14 15 16 17 18 19 20 21 22', 22",
    "'14 15 16', 0",
    "'1 2', 0",
    "'1 9 30', 0"
  })
  void referencesAreCountedThoughSomeNumbersWereLost(String numbers, int count) {
    StringBuilder text = new StringBuilder();
    for (String number : numbers.split(" ")) {
      text.append(number).append(". Сәрсенов А. Ауыл тарихы.\n");
    }
    text.insert(0, "Сонда.\n".repeat(text.length() / 7 + 1));
    assertThat(CutCitations.references(text.toString())).isEqualTo(count);
    String more = text.toString().replaceFirst("Сонда", "Сонда [57] пен [61, 4 б.]");
    assertThat(CutCitations.references(more)).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "Бар І19]. Сол ! 60 ! [19] ! true",
        "Бар І19]. Сол ! 0 ! [19] ! false",
        "Бар I9; 12], сол ! 15 ! [9; 12] ! true",
        "Бар [47І. Сол ! 60 ! [47] ! true",
        "Бар І92]. Сол ! 60 ! '' ! false",
        "Бар І. 19]. Сол ! 60 ! '' ! false"
      })
  void aLetterBeforeAClosedNumberIsItsBracket(
      String text, int references, String due, boolean sure) {
    List<Change> changes = CutCitations.in(text, references, "misread-bracket");
    assertThat(changes)
        .extracting(Change::after)
        .isEqualTo(due.isEmpty() ? List.of() : List.of(due));
    assertThat(changes.stream().allMatch(each -> each.confidence() >= Decider.SAFE == sure))
        .isEqualTo(true);
  }

  @Test
  void aFiveThatMakesAReferenceThatTheListLacksIsAskedAbout() {
    String text = "Бар [52, 14 б.] пен [25], тағы [59] мен [55] және [61].";
    assertThat(CutCitations.beyond(text, 40, "misread-bracket"))
        .extracting(Change::after)
        .containsExactly("32", "39");
  }

  @ParameterizedTest
  @CsvSource({"9, '', [1].", "24, [1].,''"})
  void aOneThatMayBeABracketIsMendedOrAskedAbout(int references, String asked, String mended) {
    StringBuilder text =
        new StringBuilder("Сонда.\n".repeat(references * 5)).append("Бар |11. Сол\n");
    for (int i = 1; i <= references; i++) {
      text.append(i).append(". Сәрсенов А. Ауыл тарихы.\n");
    }
    Restored restored =
        new Restorer(List.of(new MisreadBrackets()), Fixes.SAFE)
            .restore(RawText.of(text.toString()), Progress.NONE);
    assertThat(restored.lined().text()).contains("Бар " + (mended.isEmpty() ? "|11." : mended));
    assertThat(restored.proposals()).hasSize(asked.isEmpty() ? 0 : 1);
  }

  @Test
  void whatIsUnsureIsOneProposal() {
    String text = "Бұл [17] мен [22] болды. Сонда ұзартылды |241).\nСондай-ақ қол қойылды.";
    Restored restored =
        new Restorer(List.of(new MisreadBrackets()), Fixes.SAFE)
            .restore(RawText.of(text), Progress.NONE);
    assertThat(restored.lined().text()).isEqualTo(text);
    assertThat(restored.proposals()).extracting(Edit::after).containsExactly("[24]");
  }
}
