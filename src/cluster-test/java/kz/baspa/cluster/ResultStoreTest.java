package kz.baspa.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kz.baspa.batch.Fingerprint;
import kz.baspa.batch.Ledger;
import kz.baspa.batch.LedgerRow;
import kz.baspa.batch.ResultFile;
import kz.baspa.batch.WorkState;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultStoreTest {
  @TempDir Path folder;

  private Path results;
  private HadoopFiles files;

  @BeforeEach
  void open() throws IOException {
    results = Files.createDirectory(folder.resolve("results"));
    files = new HadoopFiles(results.toString(), new Configuration());
  }

  private static LedgerRow row(String options, ResultFile... made) {
    return new LedgerRow(
        "2019/a.txt", "in", options, WorkState.DONE, 1, 2, 0, 0, 0, 0.5, "", List.of(made));
  }

  private static ResultFile file(String name, String text) {
    return new ResultFile(
        name, text.length(), Fingerprint.of(text.getBytes(StandardCharsets.UTF_8)));
  }

  private static ClusterWork work(String before) {
    return new ClusterWork("2019/a.txt", "2019", "a.txt", "file:/a.txt", 1, List.of(), before);
  }

  private Path local(String name) throws IOException {
    Path local = Files.createDirectories(folder.resolve(name).resolve("2019"));
    return local.resolveSibling("");
  }

  private void make(Path local, LedgerRow row, String tei, String pdf) throws IOException {
    Files.writeString(local.resolve("2019/a.xml"), tei);
    Files.writeString(local.resolve("2019/a.pdf"), pdf);
    Files.writeString(local.resolve(Ledger.FILE), Ledger.header() + row.line());
  }

  @Test
  void whoeverComesAfterAProcessThatDiedHasNoFilesOfTwoRuns() throws IOException {
    Files.createDirectories(results.resolve("2019/a.scans"));
    Files.writeString(results.resolve("2019/a.xml"), "old");
    Files.writeString(results.resolve("2019/a.docx"), "old word");
    Files.writeString(results.resolve("2019/a.scans/1.png"), "old scan");
    Files.writeString(results.resolve("2019/a.b.xml"), "of another work");
    LedgerRow old =
        row(
            "old",
            file("a.xml", "old"),
            file("a.docx", "old word"),
            file("a.scans/1.png", "old scan"));
    LedgerRow made = row("new", file("a.xml", "new"), file("a.pdf", "new pdf"));
    Path first = local("first");
    ResultStore dies = new ResultStore(files, work(old.line()), first);
    String told = dies.fetch();
    assertThat(first.resolve("2019/a.docx")).hasContent("old word");
    Files.delete(first.resolve("2019/a.docx"));
    Files.delete(first.resolve("2019/a.scans/1.png"));
    make(first, made, "new", "new pdf");
    // It dies between the first and the last of its new files: there can be no such folder.
    Files.createDirectories(first.resolve("2019/a.pictures"));
    Files.writeString(first.resolve("2019/a.pictures/1.png"), "picture");
    Files.writeString(results.resolve("2019/a.pictures"), "in the way");
    assertThatThrownBy(() -> dies.store(told, "1")).isInstanceOf(IOException.class);

    assertThat(results.resolve("2019/a.pdf")).hasContent("new pdf");
    assertThat(results.resolve("2019/a.xml")).doesNotExist();
    assertThat(results.resolve("2019/a.docx")).doesNotExist();
    assertThat(results.resolve("2019/a.scans")).doesNotExist();

    Files.delete(results.resolve("2019/a.pictures"));
    Path second = local("second");
    ResultStore next = new ResultStore(files, work(old.line()), second);
    String known = next.fetch();
    // It knows both whose the old files were and whose the new ones are.
    assertThat(Ledger.parse(known)).extracting(LedgerRow::options).containsExactly("old", "new");
    make(second, made, "new", "new pdf");
    assertThat(next.store(known, "2")).isEqualTo(made.line());

    assertThat(results.resolve("2019/a.xml")).hasContent("new");
    assertThat(results.resolve("2019/a.pdf")).hasContent("new pdf");
    assertThat(results.resolve("2019/a.b.xml")).hasContent("of another work");
    assertThat(ClusterLedger.open(files).find("2019/a.txt")).isEqualTo(made.line());
  }

  private static Object inode(Path file) throws IOException {
    return Files.getAttribute(file, "unix:ino");
  }

  @Test
  void aSecondTryAtTheSameWorkDoesTheFirstNoHarm() throws IOException {
    LedgerRow made = row("new", file("a.xml", "tei"), file("a.pdf", "pdf"));
    Path first = local("first");
    Path second = local("second");
    ResultStore one = new ResultStore(files, work(""), first);
    ResultStore other = new ResultStore(files, work(""), second);
    String told = one.fetch();
    other.fetch();
    make(first, made, "tei", "pdf");
    make(second, made, "tei", "pdf");
    one.store(told, "1");
    Path pdf = results.resolve("2019/a.pdf");
    Object before = inode(pdf);

    assertThat(other.store(told, "2")).isEqualTo(made.line());
    assertThat(inode(pdf)).isEqualTo(before);
    assertThat(results.resolve("2019"))
        .isDirectoryNotContaining(file -> file.toString().contains("part"));
  }

  @Test
  void whatAPersonWroteIsKeptUnderItsOtherName() throws IOException {
    Files.createDirectories(results.resolve("2019"));
    Files.writeString(results.resolve("2019/a.xml"), "mine");
    Files.writeString(results.resolve("2019/a.xml~"), "mine of last year");
    LedgerRow old = row("old", file("a.xml", "old"));
    Path local = local("local");
    ResultStore store = new ResultStore(files, work(old.line()), local);
    String told = store.fetch();
    assertThat(local.resolve("2019/a.xml~")).hasContent("mine of last year");
    Files.move(local.resolve("2019/a.xml"), local.resolve("2019/a.xml~2"));
    make(local, row("new", file("a.xml", "new"), file("a.pdf", "pdf")), "new", "pdf");
    store.store(told, "1");

    assertThat(results.resolve("2019/a.xml")).hasContent("new");
    assertThat(results.resolve("2019/a.xml~")).hasContent("mine of last year");
    assertThat(results.resolve("2019/a.xml~2")).hasContent("mine");
  }

  @Test
  void aNameWithAColonIsNoScheme() throws IOException {
    files.write("2019/a:b.xml", "tei".getBytes(StandardCharsets.UTF_8));
    assertThat(results.resolve("2019/a:b.xml")).hasContent("tei");
    assertThat(files.size("2019/a:b.xml")).isEqualTo(3);
  }
}
