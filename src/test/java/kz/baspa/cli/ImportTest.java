package kz.baspa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Out to Word and back on the command line. */
class ImportTest {
  @TempDir Path folder;

  private Path thesis() throws IOException {
    Path file = folder.resolve("thesis.xml");
    try (InputStream in = getClass().getResourceAsStream("/kz/baspa/tei/every-element.xml")) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  @Test
  void outAndBack() throws IOException {
    Path thesis = thesis();
    assertThat(
            Program.in("kk")
                .run("typeset", thesis.toString(), "--to", "docx", "--track", "-o", folder + "")
                .code())
        .isZero();
    Path word = folder.resolve("thesis.docx");
    Path back = folder.resolve("back.xml");
    Program.Outcome outcome =
        Program.in("kk").run("import", word.toString(), "-o", back.toString());
    assertThat(outcome.code()).as(outcome.err()).isZero();
    assertThat(back).hasSameBinaryContentAs(thesis);
    assertThat(folder.resolve("back.decisions.tsv")).doesNotExist();

    Files.write(word, refused(Files.readAllBytes(word)));
    Path second = folder.resolve("second.xml");
    assertThat(Program.in("en").run("import", word.toString(), "-o", second.toString()).code())
        .isZero();
    assertThat(Files.readString(second)).contains("еру каркынын анықтау");
    assertThat(Files.readString(folder.resolve("second.decisions.tsv")))
        .isEqualTo(
            "decision\tbefore\tafter\treplacement\tleft\tright\n"
                + "refuse\tкаркынын\tқарқынын\t\tеру \t анықтау;\n");
  }

  /** The JDK's reader prints «[Fatal Error]» of its own about letters that are no UTF-8. */
  @Test
  void aDamagedFileIsOneSentenceAndNothingElse() throws Exception {
    Program.in("kk").run("typeset", thesis().toString(), "--to", "docx", "-o", folder + "");
    Path word = folder.resolve("thesis.docx");
    Files.write(word, changed(Files.readAllBytes(word), "<w:body>", "<w:body>\u00ff"));
    Path log = folder.resolve("log");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "import",
                "--lang=en",
                word.toString(),
                "-o",
                folder.resolve("back.xml").toString())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    assertThat(process.waitFor(3, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue()).isEqualTo(3);
    assertThat(Files.readAllLines(log))
        .singleElement()
        .asString()
        .contains("thesis.docx is damaged or incomplete");
  }

  /** The package with one stretch of its document, which is not UTF-8 any more, replaced. */
  private static byte[] changed(byte[] docx, String before, String after) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          String text = new String(bytes, StandardCharsets.ISO_8859_1);
          bytes = text.replace(before, after).getBytes(StandardCharsets.ISO_8859_1);
        }
        zip.write(bytes);
      }
    }
    return out.toByteArray();
  }

  /** What is left when Word refuses the correction of one word. */
  private static byte[] refused(byte[] docx) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(docx));
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        zip.putNextEntry(new ZipEntry(entry.getName()));
        byte[] bytes = in.readAllBytes();
        if (entry.getName().equals("word/document.xml")) {
          bytes =
              new String(bytes, StandardCharsets.UTF_8)
                  .replaceFirst("<w:ins [^>]*><w:r><w:t [^>]*>қарқынын</w:t></w:r></w:ins>", "")
                  .replaceFirst(
                      "<w:del [^>]*><w:r><w:delText ([^>]*)>каркынын</w:delText></w:r></w:del>",
                      "<w:r><w:t $1>каркынын</w:t></w:r>")
                  .getBytes(StandardCharsets.UTF_8);
        }
        zip.write(bytes);
      }
    }
    return out.toByteArray();
  }

  @Test
  void whatIsNoWordFileIsOneSentence() throws IOException {
    Path file = Files.writeString(folder.resolve("a.docx"), "%PDF-1.7");
    Program.Outcome outcome = Program.in("en").run("import", file.toString());
    assertThat(outcome.code()).isEqualTo(3);
    assertThat(outcome.err().strip().lines()).hasSize(1);
    assertThat(outcome.err()).contains("is a PDF file");
  }
}
