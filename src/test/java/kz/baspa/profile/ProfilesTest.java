package kz.baspa.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kz.baspa.text.BaspaException;
import kz.baspa.text.Messages;
import kz.baspa.text.Part;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ProfilesTest {
  @TempDir Path folder;

  @Test
  void theDefaultIsTheNationalRule() {
    Profile profile = Profiles.named(Profiles.DEFAULT);

    assertThat(profile.page())
        .isEqualTo(new Profile.Page(210, 297, 30, 10, 20, 20, Profile.Sides.ONE));
    assertThat(profile.body().fontSizePt()).isEqualTo(14);
    assertThat(profile.body().leading()).isEqualTo(1);
    assertThat(profile.body().firstLineIndentMm()).isEqualTo(12.5);
    assertThat(profile.pageNumber().place()).isEqualTo(Profile.PagePlace.BOTTOM_CENTER);
    assertThat(profile.partHeading())
        .isEqualTo(
            new Profile.Heading(Profile.Alignment.CENTER, Profile.LetterCase.CAPITALS, true));
    assertThat(profile.tableCaption().say("1", "Атауы")).isEqualTo("1-кесте – Атауы");
    assertThat(profile.tableCaption().continued()).isEqualTo("{number}-кестенің жалғасы");
    assertThat(profile.appendixHeading("Ә")).isEqualTo("Ә ҚОСЫМШАСЫ");
    assertThat(profile.onOwnPage(Part.INTRODUCTION)).isTrue();
    assertThat(profile.onOwnPage(Part.SECTION)).isFalse();
  }

  @Test
  void theUniversityRuleSaysOnlyWhatDiffers() {
    Profile profile = Profiles.named("enu-2.014");

    assertThat(profile.page().marginBottomMm()).isEqualTo(25);
    assertThat(profile.page().marginLeftMm()).isEqualTo(30);
    assertThat(profile.tableCaption().say("1", "Атауы")).isEqualTo("1-кесте. Атауы");
    assertThat(profile.pageNumber().from()).isEqualTo(Profile.FirstNumbered.INTRODUCTION);
    assertThat(profile.appendixLettering()).isEqualTo(Profile.Lettering.ARABIC);
    assertThat(profile.rule(LayoutRule.LEAST_SOURCES).value()).isEqualTo(30);
    assertThat(profile.rule(LayoutRule.LEAST_SOURCES).on()).isTrue();
  }

  @Test
  void theStandardOf2017HasWiderLeading() {
    Profile profile = Profiles.named("gost-7.32-2017");

    assertThat(profile.body().leading()).isEqualTo(1.5);
    assertThat(profile.page().marginRightMm()).isEqualTo(15);
    assertThat(profile.body().listMarker()).isEqualTo("–");
    assertThat(profile.rule(LayoutRule.LEADING).source()).isEqualTo("ГОСТ 7.32-2017");
    assertThat(profile.rule(LayoutRule.LEADING).clause()).isEqualTo("6.1.1");
  }

  static java.util.List<String> names() {
    return Profiles.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void everyRuleCarriesItsSource(String name) {
    assertThat(Profiles.named(name).rules())
        .hasSameSizeAs(LayoutRule.values())
        .allSatisfy(rule -> assertThat(rule.source()).isNotBlank().doesNotEndWith(".yaml"));
  }

  @Test
  void aFileOfTheUsersKeepsTheRest() throws IOException {
    Path file =
        write(
            """
            extends: enu-2.014
            rules:
              first-line-indent-mm: 10
              leading: {value: 1.5, source: "Кафедра талабы", clause: "3"}
              least-sources: {on: false}
              own-page: [introduction, bibliography]
              sides: two
            """);

    Profile profile = Profiles.find(file.toString());

    assertThat(profile.name()).isEqualTo("own");
    assertThat(profile.body().firstLineIndentMm()).isEqualTo(10);
    assertThat(profile.rule(LayoutRule.LEADING))
        .isEqualTo(new ProfileRule(LayoutRule.LEADING, 1.5, "Кафедра талабы", "3", true));
    assertThat(profile.rule(LayoutRule.LEAST_SOURCES).value()).isEqualTo(30);
    assertThat(profile.rule(LayoutRule.LEAST_SOURCES).on()).isFalse();
    assertThat(profile.onOwnPage(Part.CHAPTER)).isFalse();
    assertThat(profile.page().marginBottomMm()).isEqualTo(25);
    assertThat(profile.page().sides()).isEqualTo(Profile.Sides.TWO);
  }

  @Test
  void anEmptyFileIsTheDefault() throws IOException {
    assertThat(Profiles.read(write("")).page()).isEqualTo(Profiles.named("kz-377").page());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "margin-left-mm: 300              | 0…100",
        "margin-left-mm: -1               | 0…100",
        "margin-left-mm: 3 cm             | 0…100",
        "margin-left-mm: [30]             | 0…100",
        "leading: NaN                     | 0.8…3",
        "leading: 1,5                     | 0.8…3",
        "hyphens-in-a-row: 2.5            | 1…20",
        "hyphenation: maybe               | true, false",
        "page-number-place: middle        | bottom-center, bottom-right, top-center, top-right, none",
        "table-caption: `кесте`           | … {number} … {title} …",
        "table-continued: `{nummer}`      | … {number} …",
        "own-page: [preface]              | [contents, annotation",
        "own-page: [chapter, chapter]     | [contents, annotation",
      })
  void anImpossibleValueGetsItsPlaceAndASentence(String line, String expected) throws IOException {
    BaspaException e = refused("extends: kz-377\nrules:\n  " + line.replace('`', '"') + "\n");

    assertThat(e.fault()).isEqualTo(BaspaException.Fault.INPUT);
    assertThat(e.key()).isEqualTo("profile.impossible");
    assertThat(new Messages(Locale.ENGLISH).say(e)).contains("own.yaml, line 3:", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rules:; margin-links: 3          | profile.unknown-key    | 2",
        "margin-left-mm: 3                | profile.unknown-key    | 1",
        "rules:; leading: {wert: 1}       | profile.unknown-key    | 2",
        "rules: 7                         | profile.no-rules       | 1",
        "extends: kz-378                  | profile.unknown-parent | 1",
        "extends: own.yaml                | profile.circle         | 1",
        "rules:; leading: 1; leading: 2   | profile.not-yaml       | 3",
        "rules: {                         | profile.not-yaml       | 1",
        "name: [a]                        | profile.no-text        | 1",
        "rules:; leading: {on: 1}         | profile.impossible     | 2",
      })
  void aWrongFileGetsItsPlace(String lines, String key, String line) throws IOException {
    BaspaException e = refused(lines.replace("; ", "\n  ") + "\n");

    assertThat(e.key()).isEqualTo(key);
    assertThat(e.arguments().get(1)).isEqualTo(line);
  }

  @Test
  void marginsMustLeaveRoom() throws IOException {
    assertThat(refused("rules: {margin-left-mm: 100, margin-right-mm: 100}").key())
        .isEqualTo("profile.no-room");
  }

  @Test
  void anUnknownNameListsTheKnownOnes() {
    assertThatExceptionOfType(BaspaException.class)
        .isThrownBy(() -> Profiles.find("kz-999"))
        .satisfies(
            e -> {
              assertThat(e.fault()).isEqualTo(BaspaException.Fault.USAGE);
              for (String language : new String[] {"kk", "ru", "en"}) {
                assertThat(new Messages(Locale.forLanguageTag(language)).say(e))
                    .contains("kz-999", "kz-377, enu-2.014, gost-7.32-2017");
              }
            });
  }

  @Test
  void deepNestingIsRefusedAndDoesNotHang() throws IOException {
    assertThat(refused("rules: " + "[".repeat(100_000)).key()).isEqualTo("profile.not-yaml");
  }

  private Path write(String yaml) throws IOException {
    return Files.writeString(folder.resolve("own.yaml"), yaml);
  }

  private BaspaException refused(String yaml) throws IOException {
    Path file = write(yaml);
    return catchThrowableOfType(BaspaException.class, () -> Profiles.read(file));
  }
}
