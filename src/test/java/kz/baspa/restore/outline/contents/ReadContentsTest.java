package kz.baspa.restore.outline.contents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.baspa.restore.outline.Shown;
import kz.baspa.restore.outline.headings.HeadingRule;
import kz.baspa.restore.rule.Decider;
import kz.baspa.restore.rule.Rule;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import kz.baspa.text.evidence.BlockEvidence;
import kz.baspa.text.evidence.BlockKind;
import kz.baspa.text.evidence.BlockLook;
import kz.baspa.text.evidence.Evidence;
import kz.baspa.text.evidence.SpanEvidence;
import kz.baspa.text.evidence.SpanLook;
import kz.baspa.text.evidence.WordEvidence;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contents lists that a machine read, of which the page tells which lines belong to them. */
class ReadContentsTest {
  private static final String HEAD = "Мазмұны";

  /** The list of these lines on page 2, with this body; its pages begin at ¶. */
  private static LinedText restored(String list, String body, Rule... more) {
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
    List<SpanEvidence> spans = new ArrayList<>();
    spans.add(new SpanEvidence(0, 1, Set.of(SpanLook.PAGE), "2"));
    for (String page : body.split("¶")) {
      int start = raw.append('\n').length();
      String number = Integer.toString(spans.size() + 2);
      raw.append(page.strip().replace('/', '\n'));
      spans.add(new SpanEvidence(start, start + 1, Set.of(SpanLook.PAGE), number));
    }
    WordEvidence word = new WordEvidence(0, HEAD.length(), 0.9, List.of());
    Evidence evidence = new Evidence(null, blocks, spans, List.of(word), Map.of(), List.of());
    Decider decider = new Decider(Fixes.SAFE);
    LinedText text = LinedText.of(EditedText.of(raw.toString()), evidence);
    text = new ContentsRule().restore(text, decider);
    for (Rule rule : more) {
      text = rule.restore(text, decider);
    }
    return text;
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
  void theNumberOfTheHeadingInTheBodyTellsThatOfTheEntry(String list, String body, String entries) {
    assertThat(shown(restored(list, body))).isEqualTo(entries);
  }

  /** A body of which the headings stand on the pages 3, 3, 4, 5 and 6. */
  private static final String BODY =
      "Кіріспе/Арал тартылды./1 Көл суы/Су мол.¶2 Биік таулар/Тау биік.¶3 Құм жолдары/Құм ыстық."
          + "¶Қорытынды/Су аз.";

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      value = {
        // a page that stands before its neighbours, or where the list itself stands
        "Кіріспе ... 2/1 Көл суы ... 3/2 Биік таулар ... 4/3 Құм жолдары ... 5/Қорытынды ... 6 ~ 3/3/4/5/6",
        "Кіріспе ... 3/1 Көл суы ... 3/2 Биік таулар ... 4/3 Құм жолдары ... 5/Қорытынды ~ 3/3/4/5/6",
        "Кіріспе	5/1 Көл суы	3/2 Биік таулар	4/3 Құм жолдары	5/Қорытынды	6 ~ 3/3/4/5/6",
        // a list that was made for other pages, or of which one may be meant
        "Кіріспе ... 2/1 Көл суы ... 2/2 Биік таулар ... 3/3 Құм жолдары ... 4/Қорытынды ... 5 ~ 2/2/3/4/5",
        "Кіріспе ... 2/1 Көл суы ... 3/2 Биік таулар ... 4/3 Құм жолдары/Қорытынды ... 7 ~ 2/3/4//7",
        "Кіріспе ... 3/1 Көл суы ... 3/2 Биік таулар ... 4/3 Құм жолдары ... 5/Қорытынды ... 7 ~ 3/3/4/5/7",
      })
  void thePageOfTheHeadingTellsThatOfTheEntry(String list, String pages) {
    LinedText text = restored(list, BODY, new HeadingRule(), new ContentsPlaces());
    String shown = shown(text).replaceAll("(?<=^|/)[^/]*\\|(?=\\d*(?:/|$))", "");
    assertThat(shown).isEqualTo(pages);
  }
}
