package kz.baspa.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import kz.baspa.Baspa;
import kz.baspa.Format;
import kz.baspa.WorkPages;
import kz.baspa.text.Metadata;
import kz.baspa.text.Progress;
import kz.baspa.text.RawText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversionTest {
  /** Memory runs out when the pages are laid out. */
  private static final Progress WITHOUT_MEMORY =
      (key, done, total) -> {
        if (key.equals("baspa.step-pdf")) {
          throw new OutOfMemoryError("in a test");
        }
      };

  private final Baspa baspa = Baspa.builder().build();

  private Conversion conversion(Format... formats) {
    return new Conversion(baspa, Set.of(formats), Metadata.NONE, Locale.ENGLISH);
  }

  @Test
  void aWorkThatIsMadeAloneKeepsItsTeiFileWhenMemoryRunsOut() {
    RawText raw = RawText.of("Кіріспе\nКөктемде өзен тасып, жағадағы ауылдар су астында қалады.\n");
    try (WorkPages pages = WorkPages.open(raw, new byte[0])) {
      Converted made = conversion(Format.TEI, Format.PDF).make(raw, pages, WITHOUT_MEMORY);
      assertThat(made.printed()).containsOnlyKeys(Format.TEI);
      assertThat(made.unprinted()).get().extracting(why -> why.key()).isEqualTo("baspa.memory");
      Conversion pdfAlone = conversion(Format.PDF);
      assertThatThrownBy(() -> pdfAlone.make(raw, pages, WITHOUT_MEMORY))
          .isInstanceOf(OutOfMemoryError.class);
    }
  }

  @Test
  void oneOfManyIsMadeAgainInstead(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "Өзен тасып, жағадағы ауылға жетті.\n");
    Conversion conversion = conversion(Format.TEI, Format.PDF);
    assertThatThrownBy(() -> conversion.make(file, WITHOUT_MEMORY))
        .isInstanceOf(OutOfMemoryError.class);
  }
}
