package kz.baspa.restore.outline.references;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import kz.baspa.restore.outline.Shown;
import kz.baspa.restore.outline.headings.HeadingRule;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferenceRuleTest {
  private static final String HEAD = "Су азайды.\n\nПАЙДАЛАНЫЛҒАН ӘДЕБИЕТТЕР ТІЗІМІ\n";

  static Stream<Arguments> lists() {
    List<String> three =
        List.of(
            "reference|1|Көшім А. Су. – Алматы: Қайнар, 2001. – 90 б.",
            "reference|2|Төлеу Б. Жер. Т. 3. – Алматы, 2003. – 12 б.",
            "reference|3|Қазы К. Ауа. – Тараз, 2005.");
    return Stream.of(
        Arguments.of(
            "1. Көшім А. Су. – Алматы: Қайнар, 2001. – 90 б.\n2. Төлеу Б. Жер. Т. 3. – Алматы,"
                + " 2003. – 12 б.\n3. Қазы К. Ауа. – Тараз, 2005.",
            three),
        Arguments.of(
            "1. Көшім А. Су. – Алматы: Қайнар, 2001. – 90 б.2. Төлеу Б. Жер. Т. 3. – Алматы, 2003."
                + " – 12 б. 3. Қазы К. Ауа. – Тараз, 2005.",
            three),
        Arguments.of(
            "[1] Көшім А. Су. – Алматы:\nҚайнар, 2001. – 90 б.\n\n[2] Төлеу Б. Жер.\nТ. 3. –"
                + " Ал-\nматы, 2003. – 12 б.\n[3] Қазы К. Ауа. – Тараз, 2005.",
            three),
        Arguments.of(
            "1)Көшім А. Су. – Алматы: Қайнар, 2001. – 90 б.\n2)\tТөлеу Б. Жер. Т. 3. – Алматы,"
                + " 2003. – 12 б.\n3\tҚазы К. Ауа. – Тараз, 2005.",
            three),
        // cut off from a longer list
        Arguments.of(
            "45. Көшім А. Су. – Алматы: Қайнар, 2001. – 90 б.\n46. Қазы К. Ауа. – Тараз, 2005.",
            List.of(
                "reference|45|Көшім А. Су. – Алматы: Қайнар, 2001. – 90 б.",
                "reference|46|Қазы К. Ауа. – Тараз, 2005.")),
        Arguments.of(
            "Көшім А. Су. – Алматы: Қайнар, 2001.\nТөлеу Б. Жер. – Алматы,\n2003. – 12 б.",
            List.of(
                "reference||Көшім А. Су. – Алматы: Қайнар, 2001.",
                "reference||Төлеу Б. Жер. – Алматы, 2003. – 12 б.")));
  }

  @ParameterizedTest
  @MethodSource("lists")
  void givesEachEntryALineOfItsOwn(String raw, List<String> entries) {
    List<String> body =
        Shown.body(Shown.restored(HEAD + raw, new HeadingRule(), new ReferenceRule()).lined());
    assertThat(body.subList(2, body.size())).isEqualTo(entries);
  }

  static Stream<List<String>> runOn() {
    return Stream.of(
        List.of(
            "Ермекова Ж. Су жолы. – Алматы, 1990. – 210 б.",
            "Тоқтаров С.Т. Дала. – Алматы: Қайнар, 1987. – 90 б.",
            "Иванов И.И. Степь. – М., 1979. – 180 с.",
            "Brown, A. Rivers. – London, 2001. – 55 p."),
        List.of(
            "Ермекова Ж. Су жолы // Жер. – 1990. – №3. – 12-15 б.",
            "С. Тоқтаров. Дала // Ауа. – 1987. – Б. 9–12.",
            "Қазақ жерінің сулары: оқу құралы. – Тараз, 1999. – 40 б."),
        List.of(
            "Су жолдарының тарихы. – Алматы, 1990. – 210 б.;",
            "«Дала мен су» жинағы. – Алматы, 1987. – 90 б."),
        // What does not say that it is another entry, or lacks what an entry has, is the same one.
        List.of(
            "Ермекова Ж. Су жолы. – Алматы, 1990. – 210 б. Екінші кітап. – Алматы, 1992. – 90 б."),
        List.of("Ермекова Ж. Су жолы. – Алматы, 1990. – 210 б. Т. 2. – Алматы, 1992. – 90 б."),
        List.of("Ермекова Ж. Су жолы. – Алматы, 1990. – 210 б. Аударған С. Тоқтаров."),
        List.of("Ермекова Ж. Су жолы. – 210 б. Тоқтаров С. Дала. – Алматы, 1987. – 90 б."),
        List.of("Ермекова Ж. Су жолы. – Алматы, 1990. – 12 б. және 15 б. – 1991."));
  }

  @ParameterizedTest
  @MethodSource("runOn")
  void entriesWithoutNumbersInOneLineArePartedWhereItIsCertain(List<String> entries) {
    for (String between : List.of(" ", "")) {
      String raw = HEAD + String.join(between, entries) + "\nАлдаберген Қ. Ауа. – Тараз, 2005.";
      List<String> body =
          Shown.body(Shown.restored(raw, new HeadingRule(), new ReferenceRule()).lined());
      assertThat(body.subList(2, body.size() - 1))
          .isEqualTo(entries.stream().map(entry -> "reference||" + entry).toList());
    }
  }

  @Test
  void entriesWithoutNumbersThatWereBrokenOverLinesArePartedToo() {
    String raw =
        HEAD
            + "Ермекова Ж. Су жолы. – Алматы,\n1990. – 210 б. Тоқтаров С.Т. Дала.\n– Алматы: Қайнар,"
            + "\n1987. – 90 б. Алдаберген Қ. Ауа. – Тараз,\n2005. – 40 б.";
    assertThat(Shown.body(Shown.restored(raw, new HeadingRule(), new ReferenceRule()).lined()))
        .containsSequence(
            "reference||Ермекова Ж. Су жолы. – Алматы, 1990. – 210 б.",
            "reference||Тоқтаров С.Т. Дала. – Алматы: Қайнар, 1987. – 90 б.",
            "reference||Алдаберген Қ. Ауа. – Тараз, 2005. – 40 б.");
  }

  /** Titles without end and pages without years take no time and no stack. */
  @ParameterizedTest
  @ValueSource(
      strings = {"Ермекова Ж. Су жолы. – Алматы, 1990. – 210 б. Су ", "Су жолы. – 210 б. Су "})
  void hostileReferencesAreReadInTime(String head) {
    for (String piece : List.of("жол ", "жолы. – Алматы. – 90 б. Дала ")) {
      String raw = HEAD + head + piece.repeat(8_000) + "– Алматы, 1987. – 90 б.";
      Restored restored =
          assertTimeoutPreemptively(
              Duration.ofSeconds(20),
              () -> Shown.restored(raw, new HeadingRule(), new ReferenceRule()));
      assertThat(restored.lined().text()).contains("210 б.");
    }
  }

  @Test
  void paragraphsUnderTheTitleAreNoReferences() {
    String prose =
        "Көлдердің суы 1991 жылдан бері азайып барады, оны қорғау керек болды. ".repeat(5);
    String raw = (prose.strip() + "\n").repeat(4);
    assertThat(
            Shown.body(Shown.restored(HEAD + raw, new HeadingRule(), new ReferenceRule()).lined()))
        .noneMatch(line -> line.startsWith("reference"));
  }

  @Test
  void whatIsSaidOfTheReferencesIsNone() {
    String before = "Бұл тізімде оқырман іздейтін басты еңбектер берілген. Олар кітапханада тұр.";
    String after = "Бұл еңбектерден басқа мұрағат қағаздары да алынды. Олар музейде тұр.";
    String entries = "Көшім А. Су. – Алматы, 2001.\nТөлеу Б. Жер // Ауа. – 2003. – Б. 12-15.";
    String numbered =
        "1. Көшім А. Су. – Алматы, 2001.\n2. Төлеу Б. Жер // Ауа. – 2003. – Б. 12-15.";
    for (String list : List.of(entries, numbered)) {
      String raw = before + "\n\n" + list + "\n\n" + after;
      List<String> body =
          Shown.body(Shown.restored(HEAD + raw, new HeadingRule(), new ReferenceRule()).lined());
      assertThat(body).filteredOn(line -> line.startsWith("reference")).hasSize(2);
      assertThat(body).anyMatch(line -> line.contains(before) && !line.startsWith("reference"));
      assertThat(body).anyMatch(line -> line.contains(after) && !line.startsWith("reference"));
    }
  }

  @Test
  void numbersElsewhereAreNoReferences() {
    String raw = "1. Көшім А. Су. – Алматы, 2001. – 90 б.\n2. Төлеу Б. Жер. – Алматы, 2003.";
    assertThat(Shown.body(Shown.restored(raw, new HeadingRule(), new ReferenceRule()).lined()))
        .noneMatch(line -> line.startsWith("reference"));
  }
}
