package kz.baspa.ocr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.stream.Stream;
import kz.baspa.input.DrawnPages;
import kz.baspa.input.ocr.FilePages;
import kz.baspa.ocr.picture.GreyPicture;
import kz.baspa.ocr.picture.GreyPixels;
import kz.baspa.ocr.picture.PageSource;
import kz.baspa.ocr.recognized.RecognizedPicture;
import kz.baspa.ocr.recognized.RecognizedWord;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import kz.baspa.text.evidence.Unread;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run that was cut short is gone on with. */
class KeptPagesTest {
  private static final String WORK = "0123abcd";

  @TempDir Path root;

  /** Pages of which one brings the program down, as a crash of the native library does. */
  private static final class Pages implements PageSource {
    private final int crashing;
    private final Set<Integer> asked = new ConcurrentSkipListSet<>();

    Pages(int crashing) {
      this.crashing = crashing;
    }

    @Override
    public int pages() {
      return 3;
    }

    @Override
    public GreyPicture page(int page) {
      asked.add(page);
      if (page == crashing) {
        throw new StackOverflowError("a crash");
      }
      return GreyPixels.of(DrawnPages.page("Бұл бет " + (page + 1) + " болып саналады екен."));
    }

    @Override
    public int[] size(int page) {
      return new int[] {1000, 170};
    }
  }

  private static List<String> words(List<Optional<RecognizedPicture>> pages) {
    return pages.stream()
        .map(
            page ->
                page.map(
                        read ->
                            read.pages().stream()
                                .flatMap(each -> each.lines().stream())
                                .flatMap(line -> line.words().stream())
                                .map(RecognizedWord::text)
                                .toList()
                                .toString())
                    .orElse("-"))
        .toList();
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile).toList();
    }
  }

  private void crash(Pages pages) {
    PageStore store = KeptPages.of(root, WORK);
    assertThatThrownBy(() -> ScanReader.read(pages, word -> true, store, Progress.NONE))
        .isInstanceOf(StackOverflowError.class);
  }

  @Test
  void whatWasReadBeforeACrashIsNotReadAgain() throws IOException {
    crash(new Pages(2));
    Set<Integer> before = new TreeSet<>();
    for (Path file : kept()) {
      if (file.toString().endsWith(".json.gz")) {
        before.add(Integer.parseInt(file.getFileName().toString().replaceAll("\\D", "")) - 1);
      }
    }
    assertThat(before).isNotEmpty().doesNotContain(2);
    Pages again = new Pages(-1);
    PageStore store = KeptPages.of(root, WORK);
    List<Optional<RecognizedPicture>> pages =
        ScanReader.read(again, word -> true, store, Progress.NONE);
    assertThat(again.asked).doesNotContainAnyElementsOf(before).contains(2);
    assertThat(words(pages))
        .isEqualTo(
            words(ScanReader.read(new Pages(-1), word -> true, PageStore.NONE, Progress.NONE)));
    KeptPages.forget(root, WORK);
    assertThat(kept()).isEmpty();
  }

  @Test
  void aPageThatCrashedTwiceIsPassedOver() throws IOException {
    crash(new Pages(0));
    crash(new Pages(0));
    Pages third = new Pages(0);
    PageStore store = KeptPages.of(root, WORK);
    List<Optional<RecognizedPicture>> pages =
        ScanReader.read(third, word -> true, store, Progress.NONE);
    assertThat(third.asked).doesNotContain(0);
    assertThat(store.wasPassedOver(0)).isTrue();
    assertThat(store.wasPassedOver(1)).isFalse();
    assertThat(pages.get(0)).isEmpty();
    assertThat(pages.get(1)).isPresent();
    assertThat(pages.get(2)).isPresent();
  }

  @Test
  void whatWasKeptInPartIsReadAgain() throws IOException {
    ScanReader.read(new Pages(-1), word -> true, KeptPages.of(root, WORK), Progress.NONE);
    List<Path> files = kept();
    assertThat(files).hasSize(3);
    for (Path file : files) {
      byte[] bytes = Files.readAllBytes(file);
      Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
    }
    Pages again = new Pages(-1);
    ScanReader.read(again, word -> true, KeptPages.of(root, WORK), Progress.NONE);
    assertThat(again.asked).containsExactly(0, 1, 2);
  }

  @Test
  void aFolderThatCannotBeWrittenKeepsNothing() throws IOException {
    Path file = Files.writeString(root.resolve("file"), "a file, no folder");
    PageStore store = KeptPages.of(file, WORK);
    assertThat(ScanReader.read(new Pages(-1), word -> true, store, Progress.NONE))
        .allMatch(Optional::isPresent);
    assertThat(file).hasContent("a file, no folder");
  }

  @Test
  void brokenPagesLeaveNothing() {
    PageStore store = KeptPages.of(root.resolve("pages"), WORK);
    assertThat(root.resolve("pages")).doesNotExist();
    assertThat(ScanReader.read(new Broken(), word -> true, store, Progress.NONE))
        .allMatch(Optional::isEmpty);
    assertThat(store.wasPassedOver(0)).as("broken, and never a crash").isFalse();
    assertThat(root.resolve("pages")).isEmptyDirectory();
  }

  @Test
  void aPageThatWasPassedOverIsToldAsSuch() {
    assertThat(unread(false, true).told(RawText.of("сөз")).evidence().unread())
        .extracting(Unread::key)
        .containsExactly("ocr.page-unread", Unread.PAGE_LEFT_OUT);
    assertThatThrownBy(() -> unread(false, true).requireAny("a.pdf"))
        .hasMessageContaining(Unread.PAGE_LEFT_OUT);
    assertThatThrownBy(() -> unread(false, false).requireAny("a.pdf"))
        .hasMessageContaining("input.broken");
  }

  private static FilePages unread(boolean... passedOver) {
    FilePages pages = new FilePages();
    for (boolean left : passedOver) {
      pages.picture(Optional.empty(), left);
    }
    return pages;
  }

  /** Pictures that cannot be decoded. */
  private static final class Broken implements PageSource {
    @Override
    public int pages() {
      return 2;
    }

    @Override
    public GreyPicture page(int page) throws IOException {
      throw new IOException("broken");
    }

    @Override
    public int[] size(int page) throws IOException {
      throw new IOException("broken");
    }
  }
}
