package kz.baspa.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import kz.baspa.Baspa;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CollectionWordsTest {
  @TempDir Path folder;

  private static WordsOfWork work(long origin, String questioned, String name) {
    Set<Long> sketch =
        LongStream.range(100 * origin, 100 * origin + 64).boxed().collect(Collectors.toSet());
    return new WordsOfWork(Set.of(questioned), Set.of(name), sketch);
  }

  @Test
  void aFormOfThreeOriginsIsAWordAndCopiesAreOneOrigin() {
    CollectionWords.Builder counted = CollectionWords.builder();
    for (long origin = 1; origin <= 3; origin++) {
      counted.add(work(origin, "бруторегресс", "Сарысу"));
    }
    for (int copy = 0; copy < 5; copy++) {
      counted.add(work(7, "гляциоқабат", "Сарысу"));
    }
    CollectionWords words = counted.build();
    assertThat(words.words()).containsOnlyKeys("бруторегресс").containsValue(3);
    assertThat(new String(words.toBytes(), StandardCharsets.UTF_8))
        .isEqualTo("бруторегресс   # 3\n");
  }

  @Test
  void formsAreListedByTheirStemAndPiecesNotAtAll() {
    CollectionWords.Builder counted = CollectionWords.builder();
    String[] forms = {"көлтабанда", "көлтабанда", "көлтабанда", "көлтабанның", "көлтабанның"};
    for (int i = 0; i < forms.length; i++) {
      counted.add(work(i, forms[i], "x"));
      counted.add(work(10 + i, "ж", "x"));
      counted.add(work(20 + i, "гляциоқабатты", "x"));
    }
    assertThat(counted.build().words())
        .as("one form alone tells no stem")
        .containsOnlyKeys("көлтабан", "гляциоқабатты")
        .containsEntry("көлтабан", 3);
  }

  @Test
  void aNameThatOneWorkSpellsOtherwiseIsDoubtful() {
    CollectionWords.Builder counted = CollectionWords.builder();
    for (long origin = 1; origin <= 40; origin++) {
      counted.add(work(origin, "x", "Теріскейде"));
    }
    counted.add(work(50, "x", "Теріскойде"));
    counted.add(work(51, "x", "Теріскейге")); // another ending is no other spelling
    CollectionWords words = counted.build();
    assertThat(words.names())
        .containsExactly(new CollectionWords.Doubtful("Теріскойде", "Теріскейде", 40));
    assertThat(new String(words.toBytes(), StandardCharsets.UTF_8))
        .contains("? Теріскойде Теріскейде   # 1, 40\n");
  }

  @Test
  void aPassThatWasStoppedGoesOn() throws IOException {
    List<Work> works = new ArrayList<>();
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      Path file = Files.writeString(folder.resolve(name), "Өзен тасыды. " + name.charAt(0));
      works.add(new Work(file.toString(), Path.of("")));
    }
    BatchSettings settings = new BatchSettings(folder, "o", 2, Optional.empty(), false);
    // What an earlier pass has counted; the line of the last work was cut off by a kill.
    try (KeptWords kept = KeptWords.open(folder)) {
      for (Work work : works) {
        String input = Fingerprint.of(Path.of(work.input()));
        kept.keep(work, input, "o", work(works.indexOf(work), "бруторегресс", "Сарысу"));
      }
    }
    assertThat(pass(works, settings).words()).containsOnlyKeys("бруторегресс").containsValue(3);
    Path file = folder.resolve(".baspa-collection.tsv");
    byte[] bytes = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(bytes, bytes.length - 9));
    assertThat(pass(works, settings).words()).as("the third is counted again").isEmpty();
    assertThat(Files.readAllLines(file)).hasSize(3).allMatch(line -> line.contains(".txt\t"));
    CollectionPass.forget(settings);
    assertThat(file).doesNotExist();
  }

  private static CollectionWords pass(List<Work> works, BatchSettings settings) {
    Baspa baspa = Baspa.builder().build();
    return CollectionPass.over(works, baspa, settings, Duration.ofMinutes(1), counted -> {});
  }

  @Test
  void wordsOfAWorkAreThoseAskedAboutAndNamesInSentences() {
    WordsOfWork work =
        WordsOfWork.of(Quick.work("Біз Сарысу бойында болдық. Жазда, Теріскейде.").restored());
    assertThat(work.names()).containsExactlyInAnyOrder("Сарысу", "Теріскейде");
    assertThat(work.questioned()).isEmpty();
    assertThat(work.sketch()).isNotEmpty();
  }
}
