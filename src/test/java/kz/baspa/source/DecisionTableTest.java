package kz.baspa.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import kz.baspa.testing.Property;
import kz.baspa.text.BaspaException;
import kz.baspa.text.decision.Decision;
import kz.baspa.text.decision.Decision.Verdict;
import kz.baspa.text.decision.LineRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTableTest {
  @TempDir Path folder;

  @Test
  void readsTheTableThatTheWordImportWrites() {
    String table =
        "decision\tbefore\tafter\treplacement\tleft\tright\n"
            + "refuse\tкаркынын\tқарқынын\t\tеру \t анықтау;\n";
    assertThat(DecisionTable.read(table, "t"))
        .containsExactly(
            new Decision(
                Verdict.REFUSE,
                "каркынын",
                "қарқынын",
                "",
                OptionalInt.empty(),
                "еру ",
                " анықтау;",
                2));
  }

  @Test
  void readsColumnsInAnyOrderAndShortRows() {
    String table =
        "before\tnote\tdecision\tafter\toffset\r\nелдін\tx\taccept\tелдің\t12\r\n\r\nа\t\trefuse";
    assertThat(DecisionTable.read(table, "t"))
        .extracting(Decision::before, Decision::offset, Decision::row)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("елдін", OptionalInt.of(12), 2),
            org.assertj.core.groups.Tuple.tuple("а", OptionalInt.empty(), 4));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "before after                        | source.no-decisions",
        "''                                  | source.no-decisions",
        "decision→before⏎maybe→сөз           | source.decision-broken",
        "decision→before⏎accept→             | source.decision-broken",
        "decision→before→offset⏎accept→а→x   | source.decision-broken",
        "decision→before→offset⏎accept→а→-3  | source.decision-broken",
        "decision→before→offset⏎accept→а→99999999999 | source.decision-broken",
        "decision→before⏎accept→а\\q         | source.decision-broken",
      })
  void aBrokenTableIsOneSentence(String table, String key) {
    assertThatThrownBy(
            () -> DecisionTable.read(table.replace('→', '\t').replace('⏎', '\n'), "d.tsv"))
        .isInstanceOfSatisfying(BaspaException.class, e -> assertThat(e.key()).isEqualTo(key))
        .satisfies(e -> assertThat(((BaspaException) e).arguments()).contains("d.tsv"));
  }

  @Test
  void offsetsAreWrittenOnlyWhereADecisionHasOne() {
    String row = "refuse\tкаркынын\tқарқынын\t\tеру\\t\tанықтау\n";
    String table = "decision\tbefore\tafter\treplacement\tleft\tright\n" + row;
    List<Decision> decisions = DecisionTable.read(table, "t");
    assertThat(new String(DecisionTable.toBytes(decisions), StandardCharsets.UTF_8))
        .isEqualTo(table);
  }

  @Test
  void aTableReadBackIsTheSame() {
    Property.holds(
        200,
        draws -> {
          List<String> texts = draws.list(0, 5, () -> draws.words(255));
          Verdict verdict = draws.of(Verdict.class);
          int offset = draws.between(1, Integer.MAX_VALUE);
          List<Decision> decisions = new ArrayList<>();
          for (String text : texts) {
            boolean line = verdict == Verdict.LINE;
            OptionalInt place =
                decisions.size() % 2 == 0 && !line ? OptionalInt.empty() : OptionalInt.of(offset);
            String instead = line ? draws.of(LineRole.class).key() : "\n";
            decisions.add(
                new Decision(
                    verdict, text, text + "\t", instead, place, "\r", text, decisions.size() + 2));
          }
          String table = new String(DecisionTable.toBytes(decisions), StandardCharsets.UTF_8);
          assertThat(DecisionTable.read(table, "t")).isEqualTo(decisions);
        });
  }

  @Test
  void wordListsAreReadWordByWord() throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("w.txt"),
            "\uFEFF# сөздік\r\nТеріскей\r\n\r\n  көк-жиде # өсімдік\nи\u0306ут\n? Теріскойде  Теріскейде # 1, 40\n");
    assertThat(WordList.read(file).words()).containsExactly("Теріскей", "көк-жиде", "йут");
    assertThat(WordList.read(file).usualNames())
        .containsExactly(Map.entry("Теріскойде", "Теріскейде"));
  }

  @ParameterizedTest
  @CsvSource({
    "екі сөз,source.no-word",
    "42,source.no-word",
    "а/б,source.no-word",
    "? бір,source.no-word",
    "? а б в,source.no-word"
  })
  void aLineThatIsNoWordIsNamed(String line, String key) throws IOException {
    Path file = Files.writeString(folder.resolve("w.txt"), "бір\n" + line + "\n");
    assertThatThrownBy(() -> WordList.read(file))
        .isInstanceOfSatisfying(
            BaspaException.class,
            e -> {
              assertThat(e.key()).isEqualTo(key);
              assertThat(e.arguments()).contains(2, line);
            });
  }

  @Test
  void aFileThatIsNoneIsOneSentence() throws IOException {
    Path bad = Files.write(folder.resolve("bad.txt"), new byte[] {(byte) 0xEA, (byte) 0xB0, 'a'});
    for (Path file : List.of(bad, folder, folder.resolve("none.txt"))) {
      assertThatThrownBy(() -> WordList.read(file)).isInstanceOf(BaspaException.class);
      assertThatThrownBy(() -> DecisionTable.read(file)).isInstanceOf(BaspaException.class);
    }
  }
}
