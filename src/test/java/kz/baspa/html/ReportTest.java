package kz.baspa.html;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import kz.baspa.restore.Restorer;
import kz.baspa.restore.Rules;
import kz.baspa.text.Change;
import kz.baspa.text.Edit;
import kz.baspa.text.Edit.Status;
import kz.baspa.text.EditedText;
import kz.baspa.text.Finding;
import kz.baspa.text.Fixes;
import kz.baspa.text.Line;
import kz.baspa.text.LineKind;
import kz.baspa.text.LinedText;
import kz.baspa.text.Messages;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.Restored;
import kz.baspa.text.evidence.PagePieces;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class ReportTest {
  private static Restored restored(
      String raw, List<Change> changes, List<Edit> proposals, List<Finding> findings) {
    LinedText lined = LinedText.of(EditedText.of(raw));
    for (int i = 0; i < lined.size(); i++) {
      lined = lined.mark(i, Line.of(LineKind.PARAGRAPH));
    }
    return new Restored(RawText.of(raw), lined.apply(changes), proposals, findings);
  }

  private static String page(Restored restored, String language) {
    return new String(
        Report.write(
            restored,
            restored.findings(),
            PagePieces.NONE,
            new Messages(Locale.forLanguageTag(language))),
        StandardCharsets.UTF_8);
  }

  private static Edit question(int start, int end, String word) {
    return new Edit(start, end, word, "", List.of(Edit.QUESTION), 0.6, Status.PROPOSED);
  }

  private static String words(String page) {
    return page.replaceAll("(?s)<style>.*?</style>|<[^>]*>", "|").replaceAll("\\|+", "|");
  }

  @Test
  void editsOfOneWordAreOneCorrectionInItsSentence() {
    Restored restored =
        restored(
            "Өзен тасыды. Су каркынын бақылау керек. Ауыл аман.",
            List.of(new Change(16, 17, "қ", "word", 0.95), new Change(19, 20, "қ", "word", 0.97)),
            List.of(),
            List.of());
    assertThat(page(restored, "en"))
        .contains("<td lang=\"kk\"><del>каркынын</del></td><td lang=\"kk\"><ins>қарқынын</ins>")
        .contains("Су <del>каркынын</del> <ins>қарқынын</ins> бақылау керек.</span>")
        .contains("95 %")
        .contains("line 1");
  }

  @Test
  void aSeriesIsOneRow() {
    List<Change> changes = new ArrayList<>();
    String sentence = "орталык алаң салынды.\n";
    for (int i = 0; i < 5; i++) {
      changes.add(new Change(i * sentence.length() + 6, i * sentence.length() + 7, "қ", "word", 1));
    }
    String page = page(restored(sentence.repeat(5), changes, List.of(), List.of()), "ru");
    assertThat(Pattern.compile("<td lang=\"kk\"><del>орталык</del>").matcher(page).results())
        .hasSize(1);
    assertThat(Pattern.compile("<ins>орталық</ins> алаң").matcher(page).results()).hasSize(5);
    assertThat(words(page)).contains("|5|более 99 %|").contains("Другие места: 4");
  }

  @Test
  void whatIsLeftToDecideIsShown() {
    String raw = "Биыл елдін халқы өсті. Оны ғщцлпрт деп атайды.";
    Restored restored =
        restored(
            raw,
            List.of(),
            List.of(
                new Edit(5, 10, "елдін", "елдің", List.of("word"), 0.62, Status.PROPOSED),
                question(27, 34, "ғщцлпрт")),
            List.of(Finding.at(23, "letters.torn-script", "сoз")));
    String page = words(page(restored, "kk"));
    assertThat(page).contains("|елдін|").contains("|елдің|").contains("|62 %|");
    assertThat(page).contains("|ғщцлпрт| деп атайды.");
    assertThat(page).contains("«сoз»");
  }

  @Test
  void whatIsHardlyLikelyIsAnUnknownWordAndNoProposal() {
    String raw = "Биыл ауылда ғщцлпрт деген өсімдік көп өсті.";
    Restored restored =
        restored(
            raw,
            List.of(),
            List.of(
                new Edit(12, 19, "ғщцлпрт", "ғалым", List.of("word"), 0.01, Status.PROPOSED),
                question(12, 19, "ғщцлпрт")),
            List.of());
    assertThat(words(page(restored, "en")))
        .doesNotContain("ғалым")
        .contains("Unknown words")
        .contains("|ғщцлпрт| деген");
  }

  @Test
  void linesPutInOrderAreCountedAndNotListed() {
    Restored restored =
        restored(
            "Бір жол\nекінші жол\nүшінші жол",
            List.of(
                new Change(7, 8, " ", "hard-line", 0.9), new Change(18, 19, " ", "hard-line", 0.9)),
            List.of(),
            List.of());
    assertThat(words(page(restored, "en")))
        .contains("Lines broken inside paragraphs |2|")
        .contains("No word was changed.");
  }

  @Test
  void whatAPersonRefusedIsNotLeftToDecide() {
    Restored restored =
        restored(
            "Су каркынын өлшеді.",
            List.of(),
            List.of(
                new Edit(
                    3,
                    11,
                    "каркынын",
                    "қарқынын",
                    List.of("word", "decision"),
                    0.8,
                    Status.REFUSED)),
            List.of());
    String page = page(restored, "en");
    assertThat(page).contains("Refused by you").doesNotContain("Proposed corrections");
  }

  @Test
  void nothingInThePageComesFromTheTextAsMarkup() {
    String raw = "<script>alert(1)</script> \"x\" & 'y' \u0000\u202E\uD800 &lt; <b>сөз";
    Restored restored =
        restored(
            raw,
            List.of(new Change(raw.length() - 3, raw.length(), "<img src=x>", "word", 1)),
            List.of(new Edit(0, 8, "<script>", "<iframe>", List.of("word"), 0.6, Status.PROPOSED)),
            List.of(Finding.at(0, "letters.torn-script", "<b>")));
    String page = page(restored, "ru");
    assertThat(page).doesNotContain("<script", "<img", "<iframe", "<b>сөз", "\u0000");
    assertThat(page).doesNotContain("http:", "https:", "url(");
    assertThat(page).doesNotContainPattern("<[^>]*(src|href)=");
  }

  @Test
  void thePageIsWellFormedAndTheSameEachTime() throws Exception {
    RawText raw = RawText.of("Ол 50 ece өсті |22|.\r\nХХІ ғасырда Қазақ стан\rгүлденді.\n");
    Restored restored = new Restorer(Rules.standard(), Fixes.ALL).restore(raw, Progress.NONE);
    for (String language : List.of("kk", "ru", "en")) {
      String page = page(restored, language);
      assertThat(page).isEqualTo(page(restored, language)).contains("<html lang=\"" + language);
      String xml = page.replace("<!DOCTYPE html>", "").replaceAll("<(meta[^>]*)>", "<$1/>");
      assertThatCode(
              () ->
                  javax.xml.parsers.DocumentBuilderFactory.newInstance()
                      .newDocumentBuilder()
                      .parse(
                          new java.io.ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))))
          .doesNotThrowAnyException();
    }
  }

  @Test
  @Timeout(20)
  void manyChangesMakeAPageThatOpens() {
    StringBuilder raw = new StringBuilder();
    List<Change> changes = new ArrayList<>();
    for (int i = 0; i < 8000; i++) {
      int at = raw.length();
      raw.append("сөз").append(i).append(" осындай орында түрды.\n");
      changes.add(new Change(at, at + 1, "ш", "word", 0.9));
      changes.add(new Change(raw.length() - 6, raw.length() - 5, "ұ", "word", 0.95));
    }
    long begun = System.nanoTime();
    String page = page(restored(raw.toString(), changes, List.of(), List.of()), "en");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(10));
    assertThat(page.length()).isLessThan(3_000_000);
    assertThat(page).contains("more; the table of changes (changes.tsv)");
  }

  @Test
  void aTextWithoutChangesSaysSo() {
    String page = words(page(restored("Көктем келді.", List.of(), List.of(), List.of()), "en"));
    assertThat(page).contains("Nothing had to be changed.").contains("Nothing: all that was found");
  }
}
