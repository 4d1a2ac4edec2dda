package kz.baspa;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kz.baspa.profile.Profile;
import kz.baspa.profile.Profiles;
import kz.baspa.text.Finding;
import kz.baspa.text.Messages;
import org.junit.jupiter.api.Test;

/** Rules of a profile that layout cannot keep for the author. */
class WorkRulesTest {
  private static final String SOUND =
      part("introduction", "", "Кіріспе")
          + part("chapter", "I тарау", "Өзен ағыны")
          + part("conclusion", "", "Қорытынды")
          + "<div type=\"bibliography\"><head>Тізім</head><listBibl>"
          + "<bibl n=\"1\">Кітап.</bibl>".repeat(30)
          + "</listBibl></div>"
          + part("appendix", "1", "Кестелер");

  @Test
  void aWorkThatKeepsTheRulesHasNoFindings() {
    assertThat(check(SOUND, 50, "enu-2.014")).isEmpty();
  }

  @Test
  void tooFewPagesAndSourcesAreNamedWithTheirNumbersAndTheRule() {
    List<Finding> findings = check(SOUND.replaceFirst("<bibl.*?</bibl>", ""), 49, "enu-2.014");
    assertThat(findings)
        .extracting(Finding::key)
        .containsExactly("baspa.few-pages", "baspa.few-sources");
    assertThat(findings.get(0).arguments()).startsWith(49, 50);
    assertThat(findings.get(1).arguments()).startsWith(29, 30);
    assertThat(new Messages(Locale.forLanguageTag("kk")).say(findings.get(0)))
        .isEqualTo("Жұмыста 49 бет бар; кемінде 50 бет болуы керек (ЕҰУ 2.014 (2026)).");
  }

  @Test
  void aRuleThatIsSwitchedOffIsPassedOver() {
    assertThat(check(SOUND.replace("n=\"1\"", "n=\"А\""), 1, "kz-377")).isEmpty();
  }

  @Test
  void appendicesAreMarkedAsTheProfileSays() {
    assertThat(check(SOUND, 50, "kz-377"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.key()).isEqualTo("baspa.appendix-marks");
              assertThat(finding.arguments()).startsWith("1", "А, Ә, Б …");
            });
    assertThat(check(SOUND.replace("n=\"1\"", "n=\"Ә\""), 50, "enu-2.014"))
        .singleElement()
        .satisfies(finding -> assertThat(finding.arguments()).startsWith("Ә", "1, 2, 3 …"));
  }

  @Test
  void partsInAnotherOrderAreNamed() {
    String swapped =
        part("conclusion", "", "Қорытынды")
            + part("chapter", "1", "Өзен")
            + part("preface", "", "");
    assertThat(check(swapped, 1, "kz-377"))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.key()).isEqualTo("baspa.part-order");
              assertThat(finding.arguments()).startsWith("Қорытынды", "Өзен");
            });
  }

  private static List<Finding> check(String body, int pages, String name) {
    Profile profile = Profiles.named(name);
    String tei =
        "<TEI xmlns=\"http://www.tei-c.org/ns/1.0\"><text><body>" + body + "</body></text></TEI>";
    return WorkRules.check(tei.getBytes(StandardCharsets.UTF_8), pages, profile);
  }

  private static String part(String type, String n, String head) {
    return "<div type=\""
        + type
        + "\" n=\""
        + n
        + "\"><head>"
        + head
        + "</head><p>Мәтін.</p></div>";
  }
}
