package kz.baspa.tei;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TeiValidatorTest {
  private static final Path SAMPLE = Path.of("src/test/resources/kz/baspa/tei/every-element.xml");

  @Test
  void theSampleOfEveryElementIsValid() throws Exception {
    TeiAll.assertValid(Files.readAllBytes(SAMPLE));
  }

  /** What is replaced in the sample, by what, and the sentence that must come of it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<gap reason=\"lost\"/>|<emph>а</emph>|tei.element-unknown|emph",
        "<head>Кіріспе</head>|<p>а</p>|tei.element-too-early|head",
        "<cell>Қаңтар</cell>|<cell><p>а</p></cell>|tei.element-not-here|p",
        "type=\"introduction\"|type=\"preface\"|tei.attribute-one-of|introduction",
        "type=\"introduction\"|class=\"x\" type=\"introduction\"|tei.attribute-not-here|class",
        "<foreign xml:lang=\"ru\">снег|<foreign xml:lang=\"r u\">снег|tei.attribute-value|xml:lang",
        "<div type=\"conclusion\"|<div|tei.attribute-missing|type",
        "<row role=\"label\">|мәтін<row role=\"label\">|tei.text-not-here|<p>",
        "target=\"#b1\"|target=\"#b77\"|tei.target-missing|b77",
        "xml:id=\"f1\"|xml:id=\"t1\"|tei.id-twice|t1",
        "target=\"#w1\"|target=\"#w9\"|tei.target-missing|w9",
        "</p>|</q>|tei.not-well-formed|1",
        "<TEI xmlns|<!DOCTYPE TEI><TEI xmlns|tei.document-type|DOCTYPE",
      })
  void anInvalidFileGetsLineColumnAndASentence(String before, String after, String key, String told)
      throws Exception {
    String sound = Files.readString(SAMPLE);
    int at = sound.indexOf(before);
    assertThat(at).isPositive();
    String broken = sound.substring(0, at) + after + sound.substring(at + before.length());
    assertThatThrownBy(
            () -> TeiValidator.check(broken.getBytes(StandardCharsets.UTF_8), "thesis.xml"))
        .isInstanceOfSatisfying(
            BaspaException.class,
            e -> {
              assertThat(e.key()).isEqualTo(key);
              assertThat(e.fault()).isEqualTo(Fault.INPUT);
              for (String language : new String[] {"kk", "ru", "en"}) {
                String sentence = new Messages(Locale.forLanguageTag(language)).say(e);
                assertThat(sentence).contains("thesis.xml", told).doesNotContain("{");
              }
              int line = Integer.parseInt((String) e.arguments().get(1));
              int expected = (int) sound.substring(0, at).lines().count();
              assertThat(line).isBetween(expected, expected + 2);
            });
  }

  @Test
  void whatIsNoXmlIsSaidToBeNone() {
    assertThatThrownBy(() -> TeiValidator.check(new byte[] {(byte) 0xFF, 0, 1}, "a.xml"))
        .isInstanceOf(BaspaException.class);
  }
}
