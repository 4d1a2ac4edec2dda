package kz.baspa.text.citation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DamagedCitationTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          3, 45 6.             ! 3, 45 б.
          З, 45-6.             ! 3, 45-б.
          12, 101-103 66.      ! 12, 101-103 бб.
          12, 101–103-6б.      ! 12, 101–103-бб.
          3; 7; 21             ! 3; 7; 21
          3: 7: 21             ! 3; 7; 21
          16. 72 б.            ! 16, 72 б.
          5, с. 17             ! 5, с. 17
          4, е. 366            ! 4, с. 366
          8, р. 112            ! 8, p. 112
          9, 4 т., 314 б.      ! 9, 4 т., 314 б.
          3-5                  ! 3-5
          20, 44-52 беттер     ! 20, 44-52 беттер
          9, 12 6.; 10, 15 6.  ! 9, 12 б.; 10, 15 б.
          """)
  void whatStandsBetweenBracketsIsPutRight(String read, String due) {
    assertThat(CitationBody.of(read)).map(CitationBody::text).contains(due);
    assertThat(CitationBody.of(due)).map(CitationBody::text).contains(due);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "45 б.",
        "1917",
        "5, 3-6.",
        "2, 105-11 бб.",
        "12-66.",
        "3, адам",
        "3,",
        "1; 2; 3; 4; 5; 6; 7; 8; 9; 10; 11",
        "0, 23-52 бб."
      })
  void whatIsNoCitationIsLeft(String read) {
    assertThat(CitationBody.of(read)).isEmpty();
  }

  @Test
  void itsReferencesStandBeforeItsPages() {
    assertThat(CitationBody.of("3, 45 б.; 9, 12 б.").orElseThrow().references())
        .containsExactly(3, 9);
    assertThat(CitationBody.of("3; 7; 21").orElseThrow().references()).containsExactly(3, 7, 21);
    assertThat(CitationBody.of("3-5").orElseThrow().fits(4)).isFalse();
    assertThat(CitationBody.of("3, 45").orElseThrow().fits(4)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      textBlock =
          """
          ІЗ, 45 6.1.   ! [3, 45 б.].
          |2, 67).      ! [2, 67].
          (|10, 26),    ! [10, 26],
          П6, 51 б.|    ! [16, 51 б.]
          [4, 88[.      ! [4, 88].
          |6, 7         ! [6, 7]
          """)
  void bracketsMayHaveBeenReadAsSignsAndLetters(String read, String due) {
    assertThat(DamagedCitation.of(read)).extracting(DamagedCitation::mended).contains(due);
  }

  @Test
  void aFigureMayBeABracketOrNot() {
    List<DamagedCitation> ways = DamagedCitation.of("14, 351.");
    assertThat(ways).extracting(way -> way.body().text()).contains("14, 351", "14, 35", "4, 35");
  }
}
