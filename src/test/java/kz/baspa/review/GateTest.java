package kz.baspa.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GateTest {
  @Test
  void theTokenIsSpentWithTheFirstQuestion() {
    Gate gate = new Gate();
    assertThat(gate.admits(gate.token())).isTrue();
    assertThat(gate.admits(gate.token())).as("a browser may ask ahead").isTrue();
    assertThat(gate.isFriend(gate.session())).isTrue();
    assertThat(gate.admits(gate.token())).isFalse();
    assertThat(gate.isFriend(gate.session())).isTrue();
  }

  @Test
  void strangersDoNotSpendIt() {
    Gate gate = new Gate();
    assertThat(gate.isFriend(null)).isFalse();
    assertThat(gate.isFriend("x")).isFalse();
    assertThat(gate.admits("x")).isFalse();
    assertThat(gate.admits(null)).isFalse();
    assertThat(gate.admits(gate.token())).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "127.0.0.1:80, -, -, true",
        "localhost:80, http://localhost:80, same-origin, true",
        "127.0.0.1:80, http://127.0.0.1:80, none, true",
        "127.0.0.1:81, -, -, false",
        "evil.example, -, -, false",
        "evil.example:80, -, -, false",
        "-, -, -, false",
        "127.0.0.1:80, http://evil.example, -, false",
        "127.0.0.1:80, null, -, false",
        "127.0.0.1:80, https://127.0.0.1:80, -, false",
        "127.0.0.1:80, http://127.0.0.1:81, -, false",
        "127.0.0.1:80, -, cross-site, false",
        "127.0.0.1:80, -, same-site, false"
      })
  void onlyThePageItselfIsHeard(String host, String origin, String site, boolean heard) {
    Gate gate = new Gate();
    gate.open(80);
    assertThat(gate.isFromHere(host, origin, site)).isEqualTo(heard);
  }
}
