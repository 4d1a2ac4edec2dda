package kz.baspa.restore.lines;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.baspa.kazakh.lexicon.Lexicons;
import kz.baspa.text.Edit;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HardLinesTest {
  static final String FIRST =
      "Кітапхана жұмысы жылдан жылға кеңейіп келеді. Оқырмандар жаңа кітаптарды асыға күтеді, "
          + "сондықтан қызметкерлер олардың тізімін ай сайын жариялап отырады. Өткен жылы Алматы "
          + "қаласынан екі мыңға жуық кітап алынды. Олардың көбі балаларға арналған.";
  static final String SECOND =
      "Оқу залында үлкендер мен балалар бірге отырып кітап оқиды. Кешкі уақытта мұнда "
          + "жазушылармен кездесулер өтеді, ал жазда балаларға арналған үйірмелер жұмыс істейді. "
          + "Мұндай шаралар ауыл мектептерінде де өткізіледі.";

  private static String joined(String text) {
    return Run.rule(new HardLines(Lexicons.standard()), text);
  }

  @ParameterizedTest
  @ValueSource(ints = {38, 50, 62, 75, 90, 120})
  void joinsTheLinesOfParagraphsThatBlankLinesPart(int width) {
    String text = Run.wrap(FIRST, width) + "\n\n" + Run.wrap(SECOND, width) + "\n";
    assertThat(joined(text)).isEqualTo(FIRST + "\n\n" + SECOND + "\n");
  }

  @ParameterizedTest
  @ValueSource(ints = {38, 50, 62, 75, 90})
  void knowsAParagraphByItsIndent(int width) {
    String text = "    " + Run.wrap(FIRST, width) + "\n    " + Run.wrap(SECOND, width);
    assertThat(joined(text).lines().map(String::strip)).containsExactly(FIRST, SECOND);
  }

  @Test
  void knowsAParagraphByTheShortLineBeforeIt() {
    String text = Run.wrap(FIRST, 60) + "\n" + Run.wrap(SECOND, 60) + "\n" + Run.wrap(FIRST, 60);
    assertThat(joined(text)).isEqualTo(FIRST + "\n" + SECOND + "\n" + FIRST);
  }

  @Test
  void aColonBeforeACapitalThatIsNoNameEndsAParagraph() {
    String colon = "Кітапхана жұмысы жылдан жылға кеңейіп келеді, ол былай көрінеді:";
    int width = 50;
    while (lastLine(Run.wrap(SECOND + " " + colon, width)).length() < width - 2) {
      width++;
    }
    String text = Run.wrap(SECOND + " " + colon, width) + "\n";
    String next = Run.wrap("Бірінші жылы " + FIRST, width);
    assertThat(joined(text + next).lines()).hasSize(2);
    String name = Run.wrap("Алматыда " + FIRST, width);
    assertThat(joined(text + name).lines()).hasSize(1);
  }

  private static String lastLine(String text) {
    return text.substring(text.lastIndexOf('\n') + 1);
  }

  @Test
  void joinsLinesOfDoubleSpacing() {
    String text = Run.wrap(FIRST + " " + SECOND, 60).replace("\n", "\n\n");
    assertThat(joined(text)).isEqualTo(FIRST + " " + SECOND);
  }

  @Test
  void leavesAParagraphToALineAlone() {
    String text = FIRST + "\n" + SECOND + "\n" + FIRST + "\n\n" + SECOND;
    assertThat(joined(text)).isEqualTo(text);
  }

  @Test
  void joinsOnlyWhereTheLinesAreHard() {
    String lines = (FIRST + "\n").repeat(15);
    assertThat(joined(lines + "\n" + Run.wrap(SECOND, 55) + "\n\n" + lines))
        .isEqualTo(lines + "\n" + SECOND + "\n\n" + lines);
  }

  @Test
  void leavesVerseAlone() {
    String verse =
        """
        Көктем келіп, қар кетіп,
        Су сылдырап ағады.
        Құстар ұшып жылы жақтан,
        Бала біткен шабады.
        Күн нұрына бөленіп,
        Дала гүлге толады,
        Ақ бұлттардың астында
        Ән шырқалып тұрады.
        """;
    assertThat(joined(verse)).isEqualTo(verse);
  }

  @Test
  void leavesVerseInsideHardLinesAlone() {
    String verse =
        "Көктем келіп, қар кетіп,\nСу сылдырап ағады.\nКүн нұрына бөленіп,\nДала гүлге толады.";
    String text = Run.wrap(FIRST, 70) + "\n\n" + verse + "\n\n" + Run.wrap(SECOND, 70);
    assertThat(joined(text)).isEqualTo(FIRST + "\n\n" + verse + "\n\n" + SECOND);
  }

  @Test
  void leavesItemsOfAListApart() {
    String items = "- кітаптарды сақтау;\n- оқырманға беру;\n1) тізім жасау;\n2) есеп беру.";
    String text = Run.wrap(FIRST, 60) + "\n" + items + "\n" + Run.wrap(SECOND, 60);
    assertThat(joined(text)).contains("\n" + items + "\n");
  }

  @ParameterizedTest
  @CsvSource({
    "әсе-, рлі, әсерлі",
    "жа¬, салған, жасалған",
    "жа\u00AD, салған, жасалған",
    "кітап-, хана, кітапхана",
    "қарым-, қатынас, қарым-қатынас",
    "Нью-, Йорк, Нью-Йорк",
    "2018-, жылы, 2018-жылы",
    "АҚШ-, тың, АҚШ-тың",
    "ҚАЗАҚ-, СТАН, ҚАЗАҚСТАН",
    "ҚАРЫМ-, ҚАТЫНАС, ҚАРЫМ-ҚАТЫНАС",
    "қоғамдық-са-, яси, қоғамдық-саяси",
    "1941-, 1945, 1941-1945"
  })
  void joinsACutWordOrKeepsItsHyphen(String left, String right, String word) {
    String before = "Бұл туралы деректер мұрағатта сақталған, оның ішінде " + left;
    String text =
        before + "\n" + right + " жөнінде де бірқатар құжат бар,\nолар әлі зерттелген жоқ.";
    assertThat(joined(text)).contains(" " + word + " жөнінде де бірқатар құжат бар, олар");
  }

  @Test
  void takesADashAtALineEndForADash() {
    String text =
        "Оқу залы – халықтың демалатын және білім алатын -\nең жақсы орны, деп жазды\nолар.";
    assertThat(joined(text)).contains("білім алатын - ең жақсы");
  }

  @Test
  void goesOnOverTheEndOfAPage() {
    String[] lines = Run.wrap(FIRST + " " + FIRST, 60).split("\n");
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < lines.length; i++) {
      text.append(lines[i]).append(i == 0 || i == 3 ? "\n\n" : "\n");
    }
    assertThat(joined(text.toString()).strip()).isEqualTo(FIRST + " " + FIRST);
  }

  @Test
  void doesNotTouchLinesThatAreKnown() {
    LinedText text = LinedText.of(kz.baspa.text.EditedText.of(Run.wrap(FIRST, 50)));
    for (int i = 0; i < text.size(); i++) {
      text = text.mark(i, kz.baspa.text.Line.of(LineKind.REFERENCE));
    }
    LinedText after =
        new HardLines(Lexicons.standard())
            .restore(text, new kz.baspa.restore.rule.Decider(kz.baspa.text.Fixes.SAFE));
    assertThat(after.text()).isEqualTo(text.text());
  }

  @Test
  void everyJoinIsAnEditWithItsRule() {
    LinedText text = Run.rules(List.of(new HardLines(Lexicons.standard())), Run.wrap(FIRST, 50));
    assertThat(text.edited().edits()).extracting(Edit::rules).containsOnly(List.of("hard-line"));
    assertThat(text.edited().edits()).extracting(Edit::before).containsOnly("\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "#include <math.h>\nint main() {\n    double r, s = 0;\n    // қосынды\n"
            + "    while (r > 0) {\n        s += r;\n    }\n    return 0;\n}",
        "def sum(values):\n    total = 0\n    for v in values:\n        total += v\n"
            + "    return total\nprint(sum([1, 2]))",
        "import java.util.List;\npublic class Box {\n    private int size;\n"
            + "    int size() {\n        return size;\n    }\n}",
        "SELECT name,\n       age\nFROM herders\nWHERE age > 20;"
      })
  void leavesTheLinesOfAProgramAlone(String code) {
    String prose = Run.wrap(FIRST, 60) + "\n\n";
    assertThat(joined(code)).isEqualTo(code);
    assertThat(joined(prose + code + "\n\n" + prose))
        .isEqualTo(FIRST + "\n\n" + code + "\n\n" + FIRST + "\n\n");
  }

  @Test
  void aProgramDoesNotMakeTheLinesNearItHard() {
    String code = "for (i = 0; i < n; i++) {\n    sum += i;\n    print(sum);\n}\n";
    String prose =
        "Экранның ені 19 дюйм болады.\nОл \"дайын\" деген сөзді шығарады, содан соң тоқтайды.\n"
            + "Бағдарлама осымен бітеді.\n";
    assertThat(joined(code + prose)).isEqualTo(code + prose);
  }

  @Test
  void sentencesOfUnlikeLengthsAreNoHardLines() {
    String lines =
        "Кітапхана ашық.\nОқу залында үлкендер мен балалар бірге отырып кітап оқиды, ал кеште\n"
            + "үйірме өтеді.\nОқырмандар жаңа кітаптарды асыға күтеді, сондықтан қызметкерлер "
            + "олардың тізімін ай сайын жариялап отырады, бұл да жұмыс.\nКеш бітті.\n";
    assertThat(joined(lines)).contains("ашық.\nОқу").contains("жұмыс.\nКеш");
  }
}
