package kz.baspa.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kz.baspa.text.BaspaException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorksTest {
  @TempDir Path folder;

  private void write(String... names) throws IOException {
    for (String name : names) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.resolveSibling(""));
      Files.writeString(file, name);
    }
  }

  /** The results of all works, without endings. */
  private List<String> results(String... inputs) {
    List<String> given = Stream.of(inputs).map(name -> folder.resolve(name).toString()).toList();
    return Works.find(given, folder.resolve("in/out")).apart().works().stream()
        .map(work -> work.place().resolve(work.name()).toString())
        .toList();
  }

  @Test
  void onlyARunOverFoldersKnowsAllWorks(@TempDir Path root) throws IOException {
    Path works = Files.createDirectories(root.resolve("works"));
    Path scan = Files.createDirectories(root.resolve("scan"));
    Files.writeString(works.resolve("a.txt"), "a");
    Files.writeString(scan.resolve("1.png"), "a page");
    assertThat(Works.areFolders(List.of(works.toString()))).isTrue();
    assertThat(Works.areFolders(List.of(works.toString(), works.resolve("a.txt").toString())))
        .isFalse();
    assertThat(Works.areFolders(List.of(scan.toString()))).isFalse();
  }

  @Test
  void walksFoldersAndPassesOverResultsAndHiddenOnes() throws IOException {
    write("in/a.txt", "in/2019/b.docx", "in/2019/notes.pages", "in/.old/c.txt");
    write("in/out/d.txt", "in/e.raw.txt", "in/f.pdf", "in/f.changes.tsv");
    assertThat(results("in")).containsExactly("2019/b", "a");
  }

  @Test
  void followsNoLinksToFolders() throws IOException {
    write("in/a.txt");
    Files.createSymbolicLink(folder.resolve("in/again"), folder.resolve("in"));
    Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in/loop"));
    assertThat(results("in")).containsExactly("a");
  }

  @Test
  void worksOfOneNameGetFoldersOfTheirOwn() throws IOException {
    write("in/a.txt", "in/A.pdf", "in/b.txt", "other/a.txt", "other/c.txt");
    assertThat(results("in", "other")).containsExactly("A.pdf/A", "a.txt/a", "b", "a.txt-2/a", "c");
    assertThat(results("in")).containsExactly("A.pdf/A", "a.txt/a", "b");
  }

  @Test
  void whatIsNamedTwiceIsOneWork() throws IOException {
    write("in/a.txt", "in/2019/b.docx", "scan/1.png", "scan/2.png");
    assertThat(results("in", "in/", "in/../in/a.txt", "scan", "scan"))
        .containsExactly("2019/b", "a", "scan");
  }

  @Test
  void aFolderOfPicturesIsOneWorkUnlessTheyAreFigures() throws IOException {
    write("in/b.txt", "in/first/1.png", "in/first/2.png", "in/first/Thumbs.db", "in/second/1.tif");
    write("in/typed/a.docx", "in/typed/figures/1.png");
    assertThat(results("in")).containsExactly("b", "first", "second", "typed/a");
  }

  @Test
  void resultsOfAnEarlierRunAreNoWorksAndOtherVersionsAre() throws IOException {
    write("in/А. Б. Асан.txt", "in/А. Б. Асан.docx", "in/А. Б. Асан.changes.tsv");
    write("in/А. Б. Асан.report.html", "in/А. Б. Асан.scan.pdf", "in/А. Б. Асан.v3.docx");
    assertThat(results("in")).containsExactly("А. Б. Асан", "А. Б. Асан.v3");
  }

  @Test
  void resultsMayLieInAnInputButNotBeOne() throws IOException {
    write("in/a.txt");
    List<String> inputs = List.of(folder.resolve("in").toString());
    Works.refuseAmongInputs(folder.resolve("in/out"), inputs);
    Works.refuseAmongInputs(folder.resolve("out"), inputs);
    for (Path among : List.of(folder.resolve("in"), folder, folder.resolve("in/../in"))) {
      assertThatThrownBy(() -> Works.refuseAmongInputs(among, inputs))
          .isInstanceOf(BaspaException.class)
          .hasMessageContaining("batch.folder-of-inputs");
    }
  }

  @Test
  void picturesBesideTextsAreToldOf() throws IOException {
    write("in/a.txt", "in/b.png", "in/a.jpg", "in/2019/c.docx", "in/2019/d.jpeg");
    write("in/figures/e.png", "in/scan/1.png", "in/.f.png");
    write("in/g.pictures/h.png", "in/g.changes.tsv");
    Works works = Works.find(List.of(folder.resolve("in").toString()), folder.resolve("out"));
    assertThat(works.apart().passedOver())
        .containsExactly(
            new Works.Beside(
                folder.resolve("in").toString(), 3, Path.of("2019", "d.jpeg").toString()));
    write("only/a.txt");
    assertThat(Works.find(List.of(folder.resolve("only").toString()), folder).passedOver())
        .isEmpty();
  }

  /** What stands in the way of pages that are the only works is said, not that there are none. */
  @Test
  void pagesBesideSomethingElseAreNamed() throws IOException {
    write("in/1.png", "in/2.png", "in/note.bin", "none/note.bin");
    assertThatThrownBy(() -> results("in"))
        .isInstanceOfSatisfying(
            BaspaException.class, e -> assertThat(e.key()).isEqualTo("cli.pictures-beside"));
    assertThatThrownBy(() -> results("none"))
        .isInstanceOfSatisfying(
            BaspaException.class, e -> assertThat(e.key()).isEqualTo("cli.no-works"));
  }
}
