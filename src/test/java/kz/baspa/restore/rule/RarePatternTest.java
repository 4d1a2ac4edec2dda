package kz.baspa.restore.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RarePatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      textBlock =
          """
          12 ; (?<!\\d)[12]\\d{3}(?!\\d) ; 1907 және 19111 не 2004
          12 ; [12]\\d{3} ; 190719112
          [( ; (?<=\\p{L} )[\\[(]\\d+(?=[.,]|$) ; сөз [12. Сөз (3
          a ; a+ ; baaa aXa
          – ; –\\d ; 3–4 және 5–6
          ✓ ; ✓+ ; ✓✓ бар, ✓ жоқ
          x ; x(?!y) ; қазақ
          """)
  void findsWhatTheMatcherFinds(String first, String regex, String text) {
    List<String> expected =
        Pattern.compile(regex).matcher(text).results().map(m -> m.start() + m.group()).toList();
    List<String> found = new ArrayList<>();
    RarePattern.Search search = RarePattern.of(first, regex).in(text);
    while (search.find()) {
      found.add(search.match().start() + search.match().group());
    }
    assertThat(found).isEqualTo(expected);
  }
}
