package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.contentOf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertTest {
  private static final String RAW =
      """
      Мазмұны
      Кіріспе ........ 3
      1 Дала өзендері ........ 5
      Қорытынды ........ 9
      Кіріспе
      Көктемде дала өзендері тасып, жағалаудағы ауылдар су астында қалады.
      1 Дала өзендері
      Өзен деңгейі сәуір айында көтеріліп, мамырдың басында қайта түседі [1].
      Қорытынды
      Өзендерді зерттеу әлі де жалғасуы керек.
      """;

  @TempDir Path folder;
  private Path raw;

  @BeforeEach
  void writeRawText() throws IOException {
    raw = Files.writeString(folder.resolve("өзен.v2.txt"), RAW);
  }

  private String[] names(String inFolder) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(inFolder))) {
      return files.map(path -> path.getFileName().toString()).sorted().toArray(String[]::new);
    }
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  @Test
  void makesAllFilesOfOneText() throws IOException {
    Program.Outcome outcome =
        Program.in("en").run("convert", raw.toString(), "-o", path("new/out"));
    assertThat(outcome.err()).contains("UTF-8").contains("өзен.v2.pdf");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(names("new/out"))
        .containsExactly(
            "өзен.v2.changes.tsv",
            "өзен.v2.docx",
            "өзен.v2.pdf",
            "өзен.v2.report.html",
            "өзен.v2.xml");
    assertThat(contentOf(folder.resolve("new/out/өзен.v2.xml").toFile()))
        .contains("http://www.tei-c.org/ns/1.0")
        .contains("Көктемде дала өзендері тасып");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("new/out/өзен.v2.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("жалғасуы керек");
    }
    try (XWPFDocument docx =
            new XWPFDocument(Files.newInputStream(folder.resolve("new/out/өзен.v2.docx")));
        XWPFWordExtractor text = new XWPFWordExtractor(docx)) {
      assertThat(text.getText()).contains("жалғасуы керек");
    }
  }

  @Test
  void makesOnlyWhatIsAskedFor() throws IOException {
    assertThat(
            Program.in("en").run("convert", raw.toString(), "-o", path("o"), "--to", "tei").code())
        .isZero();
    assertThat(names("o")).containsExactly("өзен.v2.changes.tsv", "өзен.v2.xml");
    Program.Outcome wrong = Program.in("en").run("convert", raw.toString(), "--to", "tei,odt");
    assertThat(wrong.code()).isEqualTo(2);
    assertThat(wrong.err()).contains("odt").contains("tei, docx, pdf, html");
  }

  @Test
  void printsATeiFileThatWasEdited() throws IOException {
    Program.in("en").run("convert", raw.toString(), "-o", path("o"), "--to", "tei");
    Path tei = folder.resolve("o/өзен.v2.xml");
    Files.writeString(tei, Files.readString(tei).replace("жалғасуы керек", "жалғаса береді"));
    Program.Outcome outcome =
        Program.in("en").run("typeset", tei.toString(), "-o", path("p"), "--to", "pdf");
    assertThat(outcome.err()).contains("өзен.v2.pdf").contains("pages");
    assertThat(outcome.code()).isZero();
    assertThat(names("p")).containsExactly("өзен.v2.pdf");
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("p/өзен.v2.pdf").toFile())) {
      assertThat(new PDFTextStripper().getText(pdf)).contains("жалғаса береді");
    }
    Files.writeString(tei, Files.readString(tei).replace("<body>", "<body><blink/>"));
    Program.Outcome invalid = Program.in("en").run("typeset", tei.toString(), "-o", path("q"));
    assertThat(invalid.code()).isEqualTo(3);
    assertThat(invalid.err()).contains("өзен.v2.xml").contains("blink").hasLineCount(1);
    assertThat(folder.resolve("q")).doesNotExist();
  }

  @Test
  void typesetRefusesWhatIsNoTei() throws IOException {
    for (String content : new String[] {"", "мәтін", "<a/>", "%PDF-1.7", "\u0000\u0000"}) {
      Path file = Files.writeString(folder.resolve("bad.xml"), content);
      Program.Outcome outcome = Program.in("kk").run("typeset", file.toString(), "-o", path("q"));
      assertThat(outcome.code()).as(content).isEqualTo(3);
      assertThat(outcome.err()).hasLineCount(1);
    }
  }

  @Test
  void refusesInputsWhoseResultsWouldHaveOneName() throws IOException {
    Path other = Files.writeString(folder.resolve("ӨЗЕН.v2.text"), RAW);
    Program.Outcome outcome =
        Program.in("en").run("convert", raw.toString(), other.toString(), "-o", path("o"));
    assertThat(outcome.code()).isEqualTo(2);
    assertThat(outcome.err()).contains("өзен.v2.txt").contains("ӨЗЕН.v2.text");
    assertThat(folder.resolve("o")).doesNotExist();
  }

  @Test
  void refusesBeforeWorkStartsWhatMustNotBeOverwritten() throws IOException {
    Files.createDirectory(folder.resolve("o"));
    Path kept = Files.writeString(folder.resolve("o/өзен.v2.docx"), "керек");
    String[] command = {"convert", raw.toString(), "-o", path("o"), "--to", "tei,docx"};
    Program.Outcome outcome = Program.in("en").run(command);
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(names("o")).containsExactly("өзен.v2.docx");
    assertThat(contentOf(kept.toFile())).isEqualTo("керек");
  }

  @Test
  void oneBadInputDoesNotStopTheOthers() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.txt"));
    Program.Outcome outcome =
        Program.in("en")
            .run("convert", empty.toString(), raw.toString(), "-o", path("o"), "--to", "tei", "-q");
    assertThat(outcome.code()).isEqualTo(1);
    assertThat(outcome.err()).contains("empty.txt is empty").hasLineCount(1);
    assertThat(names("o")).containsExactly("өзен.v2.changes.tsv", "өзен.v2.xml");
  }

  @Test
  void aFileCannotBeTheFolderForResults() {
    Program.Outcome outcome = Program.in("en").run("convert", raw.toString(), "-o", raw.toString());
    assertThat(outcome.code()).isEqualTo(4);
    assertThat(outcome.err()).contains("is a file");
  }

  @Test
  void theSameInputGivesTheSameBytes() throws IOException {
    for (String target : new String[] {"a", "b"}) {
      assertThat(Program.in("kk").run("convert", raw.toString(), "-o", path(target)).code())
          .isZero();
    }
    for (String name : names("a")) {
      assertThat(folder.resolve("a/" + name)).hasSameBinaryContentAs(folder.resolve("b/" + name));
    }
  }

  @Test
  void readsStandardInput() throws IOException {
    Program.Outcome outcome =
        Program.in("en")
            .input(RAW.getBytes(StandardCharsets.UTF_8))
            .run("convert", "-", "-o", path("o"), "--to", "tei");
    assertThat(outcome.code()).isZero();
    assertThat(names("o")).containsExactly("stdin.changes.tsv", "stdin.xml");
  }

  @Test
  void theProfileCanBeChosen() {
    String[] good = {"convert", raw.toString(), "-o", path("o"), "--profile", "gost-7.32-2017"};
    assertThat(Program.in("en").run(good).code()).isZero();
    String[] bad = {"convert", raw.toString(), "-o", path("o2"), "--profile", "none-such"};
    assertThat(Program.in("en").run(bad))
        .returns(2, Program.Outcome::code)
        .satisfies(outcome -> assertThat(outcome.err()).contains("kz-377"));
  }

  @Test
  void thePersonsWordsAndDecisionsAreHeard() throws IOException {
    Path words = Files.writeString(folder.resolve("words.txt"), "Көкжиде\n");
    Path decisions =
        Files.writeString(
            folder.resolve("d.tsv"),
            "decision\tbefore\treplacement\nreplace\tтасып\tжайылып\naccept\tжоқсөз\t\n");
    String[] command = {
      "convert",
      raw.toString(),
      "-o",
      path("o"),
      "--to",
      "tei,html",
      "--lang",
      "kk",
      "--words",
      words.toString(),
      "--decisions",
      decisions.toString()
    };
    Program.Outcome outcome = Program.in("en").run(command);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("жоқсөз");
    assertThat(contentOf(folder.resolve("o/өзен.v2.xml").toFile())).contains("жайылып");
    assertThat(contentOf(folder.resolve("o/өзен.v2.report.html").toFile()))
        .contains("<html lang=\"kk\"")
        .contains("<del>тасып</del> <ins>жайылып</ins>")
        .contains("жоқсөз");
    Files.writeString(words, "екі сөз\n");
    Program.Outcome bad = Program.in("ru").run(command);
    assertThat(bad.code()).isEqualTo(3);
    assertThat(bad.err()).hasLineCount(1).contains("words.txt", "екі сөз");
  }

  @Test
  void fontsHaveAllKazakhLetters() {
    Program.Outcome outcome = Program.in("en").run("fonts");
    assertThat(outcome.code()).isZero();
    assertThat(outcome.text().lines()).isNotEmpty().allMatch(l -> l.contains("all Kazakh letters"));
    assertThat(outcome.text()).contains("Tinos Bold Italic");
  }

  @Test
  void theTitlePageSaysWhatItsFileSays() throws IOException {
    Path meta =
        Files.writeString(
            folder.resolve("thesis.yaml"),
            "author: Айсұлу Бектемір\ntitle: Дала өзендерінің тасуы\nyear: 2026\n");
    String[] command = {"convert", raw.toString(), "-o", path("o"), "--meta", meta.toString()};
    Program.Outcome outcome = Program.in("en").run(command);
    assertThat(outcome.code()).as(outcome.err()).isZero();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("o/өзен.v2.pdf").toFile())) {
      assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Дала өзендерінің тасуы");
      assertThat(pdf.getDocumentInformation().getAuthor()).isEqualTo("Айсұлу Бектемір");
      assertThat(new PDFTextStripper().getText(pdf)).contains("2026");
    }
    Files.writeString(meta, "autor: Айсұлу Бектемір\n");
    Program.Outcome wrong = Program.in("en").run(command);
    assertThat(wrong.code()).isEqualTo(3);
    assertThat(wrong.err()).contains("thesis.yaml").contains("autor").hasLineCount(1);
  }
}
