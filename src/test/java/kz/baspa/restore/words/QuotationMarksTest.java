package kz.baspa.restore.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import kz.baspa.Baspa;
import kz.baspa.restore.rule.Decider;
import kz.baspa.text.EditedText;
import kz.baspa.text.Fixes;
import kz.baspa.text.LinedText;
import kz.baspa.text.Restored;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuotationMarksTest {
  /** «-» where all must stay. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"Дала жыры\" атты кітап | «Дала жыры» атты кітап",
        "Ол \"Өзен\", \"Көл\" (\"Су\") деді. | Ол «Өзен», «Көл» («Су») деді.",
        "\"Өзен\"-нің суы мол, 2005 жылғы \"12-сурет\". | «Өзен»-нің суы мол, 2005 жылғы «12-сурет».",
        "Ол: \"Су тасыды!\" – деді. | Ол: «Су тасыды!» – деді.",
        "Ол «бізге \"Өзен\" керек» деді. | Ол «бізге “Өзен” керек» деді.",
        "Роман \"Степные реки\" шықты. | Роман «Степные реки» шықты.",
        "Ол \"Rivers\" деген \"Өзен\" кітабы. | Ол \"Rivers\" деген «Өзен» кітабы.",
        "Ол \"Өзен деді. | -",
        "Ол \"Өзен\" және \"Көл деді. | -",
        "Ол \" Өзен \" деді. | -",
        "Ол \"Өзен\"нің суы. | -",
        "Ол \"\"Өзен\"\" деді. | -",
        "Ол \"“Өзен”\" деді. | -",
        "Экраны 15\" болатын 17\" құрал. | -",
        "print(\"Өзен\") және x=\"Көл\" | -",
        "(\"лат. flumen – ағын\") | -",
        "\"12\" саны | -",
        "\"Rivers of the steppe\" | -",
        "Ол «бізге \"Өзен\" керек деді. | -",
      })
  void areSetWhereTheirPairingIsSure(String text, String due) {
    LinedText raw = LinedText.of(EditedText.of(text));
    LinedText set = new QuotationMarks().restore(raw, new Decider(Fixes.SAFE));
    assertThat(set.text()).isEqualTo(due.equals("-") ? text : due);
  }

  @Test
  void theProfileSaysWhetherTheyAreSetAndUndoGivesThemBack(@TempDir Path folder)
      throws IOException {
    String text = "Кіріспе\n\"Дала жыры\" атты кітап көпшілікке жақсы таныс болды.\n";
    Restored set = restored(Baspa.builder().build(), text);
    assertThat(set.lined().text()).contains("«Дала жыры» атты");
    byte[] bytes = set.lined().text().getBytes(StandardCharsets.UTF_8);
    assertThat(Baspa.undo(bytes, Baspa.changes(set)))
        .asString(StandardCharsets.UTF_8)
        .isEqualTo(text);

    Path profile = folder.resolve("straight.yaml");
    Files.writeString(
        profile,
        "extends: kz-377\nname: straight\ntitle: Тік\nsources: {own: Біз}\n"
            + "rules:\n  quotation-marks: {value: as-written, source: own}\n");
    assertThat(restored(Baspa.builder().profile(profile.toString()).build(), text).lined().text())
        .contains("\"Дала жыры\" атты");
  }

  private static Restored restored(Baspa baspa, String text) {
    return baspa.restore(
        baspa.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "a.txt"));
  }

  @Test
  void manyMarksTakeNoLongTime() {
    LinedText raw = LinedText.of(EditedText.of("\"Өзен\" ".repeat(100_000)));
    assertTimeoutPreemptively(
        Duration.ofSeconds(10), () -> new QuotationMarks().restore(raw, new Decider(Fixes.SAFE)));
  }
}
