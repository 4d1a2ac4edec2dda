package kz.baspa.restore.outline.contents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.baspa.restore.outline.Shown;
import kz.baspa.restore.rule.Decider;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.BlockLook;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.WordEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contents lists that a machine read, of which the page tells which lines belong to them. */
class ReadContentsTest {
  private static final String HEAD = "Мазмұны";

  /** The list of these lines, with this body. */
  private static LinedText restored(String list, String body) {
    StringBuilder raw = new StringBuilder(HEAD);
    List<BlockEvidence> blocks = new ArrayList<>();
    for (String line : list.split("/")) {
      int start = raw.append('\n').length();
      int end = raw.append(line).length();
      blocks.add(
          new BlockEvidence(
              start,
              end,
              BlockKind.CONTENTS_ENTRY,
              0,
              0,
              0.8,
              false,
              BlockLook.UNKNOWN,
              "",
              null,
              null));
    }
    raw.append('\n').append(body.replace('/', '\n'));
    WordEvidence word = new WordEvidence(0, HEAD.length(), 0.9, List.of());
    Evidence evidence = new Evidence(null, blocks, List.of(), List.of(word), Map.of(), List.of());
    LinedText text = LinedText.of(EditedText.of(raw.toString()), evidence);
    return new ContentsRule().restore(text, new Decider(Fixes.SAFE));
  }

  private static String shown(LinedText text) {
    return String.join("/", Shown.contents(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // a page that was read far from its title, specks
        "5)/Кіріспе ..... 3/1 Көл суы ..... 4/Қорытынды ..... 6 ~ 1||Кіріспе|3/1|1|Көл суы|4/1||Қорытынды|6",
        "Кіріспе ..... 3/1 Көл суы ..... 4/;/Қорытынды ..... 6 ~ 1||Кіріспе|3/1|1|Көл суы|4/1||Қорытынды|6",
        "Кіріспе ..... 3;/1 Көл суы ..... 4/2/Қорытынды ..... 6 ~ 1||Кіріспе|3/1|1|Көл суы|4/1||Қорытынды|6",
        // the number of a chapter over its title
        "Кіріспе ..... 3/1/Көл суы ..... 4/Қорытынды ..... 6 ~ 1||Кіріспе|3/1|1|Көл суы|4/1||Қорытынды|6",
      })
  void aLineWithoutWordsIsNoEntry(String list, String entries) {
    assertThat(shown(restored(list, "Арал тартылды."))).isEqualTo(entries);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // the number and the first letter were read as one
        "1. Көл суы ... 3/2.виік таулар ... 4/Қорытынды ... 6 ~ 2. БИІК ТАУЛАР/Таулар көп. ~ 1|1|Көл суы|3/1|2|Биік таулар|4/1||Қорытынды|6",
        "1 Көл суы ... 3/11.6у қоймалары ... 4/1.2 Өзендер арнасы ... 4/Қорытынды ... 6 ~ 1.1. Су қоймалары/Су көп. ~ 1|1|Көл суы|3/2|1.1|Су қоймалары|4/2|1.2|Өзендер арнасы|4/1||Қорытынды|6",
        "1 Көл суы ... 3/11.6у қоймалары ... 4/Қорытынды ... 6 ~ 11.Суқоймалары/Су көп. ~ 1|1|Көл суы|3/2|1.1|Су қоймалары|4/1||Қорытынды|6",
        // a stop that was read as a figure, the end of a number that was lost
        "1 Көл суы ... 3/1.1 Су қоймалары ... 3/192 Өзендер арнасы ... 4/Қорытынды ... 6 ~ 1.2 Өзендер арнасы/Су көп. ~ 1|1|Көл суы|3/2|1.1|Су қоймалары|3/2|1.2|Өзендер арнасы|4/1||Қорытынды|6",
        "I тарау. Көл суы ... 3/1 Су қоймалары ... 3/1.2 Өзендер арнасы ... 4/Қорытынды ... 6 ~ 1.1 Су қоймалары/Су көп. ~ 1|I тарау|Көл суы|3/2|1.1|Су қоймалары|3/2|1.2|Өзендер арнасы|4/1||Қорытынды|6",
        // numbers that the body does not have so, or that stand in their row as they are
        "1 Көл суы ... 3/1917 жылғы оқиғалар ... 4/Қорытынды ... 6 ~ 1917 жылғы оқиғалар көп. ~ 1|1|Көл суы|3/1||1917 жылғы оқиғалар|4/1||Қорытынды|6",
        "1 Көл суы ... 3/2 Өзендер арнасы ... 4/Қорытынды ... 6 ~ 1.1 Өзендер арнасы/Су көп. ~ 1|1|Көл суы|3/1|2|Өзендер арнасы|4/1||Қорытынды|6",
        "1 Көл суы ... 3/192 Өзендер арнасы ... 4/Қорытынды ... 6 ~ Су мол./1.1 Өзендер арнасы/Су аз./2.1 Өзендер арнасы/Су көп. ~ 1|1|Көл суы|3/1||192 Өзендер арнасы|4/1||Қорытынды|6",
        "1 Көл суы ... 3/192 Өзендер арнасы ... 4/2 Таулар ... 6 ~ 3.1 Өзендер арнасы/Су көп. ~ 1|1|Көл суы|3/1||192 Өзендер арнасы|4/1|2|Таулар|6",
      })
  void theNumberOfTheHeadingInTheBodyTellsThatOfTheEntry(
      String list, String body, String entries) {
    assertThat(shown(restored(list, body))).isEqualTo(entries);
  }
}
