package kz.baspa.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import kz.baspa.Format;
import kz.baspa.text.Progress;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the ledger says of works that are not done, or not there any more. */
class WorkStatesTest {
  @TempDir Path folder;

  private final List<String> made = Collections.synchronizedList(new ArrayList<>());
  private Path in;
  private Path out;

  @BeforeEach
  void writeWorks() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      Files.writeString(in.resolve(name), "text of " + name);
    }
  }

  private Converted make(Path input, Progress progress) {
    made.add(Quick.name(input));
    return Quick.work("made of " + Quick.name(input), Format.TEI, Format.PDF);
  }

  /** Runs over the works of the folder. */
  private BatchResult run(boolean all, WorkMaker maker) {
    BatchSettings settings = new BatchSettings(out, "o", 2, Optional.empty(), false, all);
    List<Work> works = Works.find(List.of(in.toString()), out).apart().works();
    return new BatchRun(settings, maker, Throwable::toString).run(works, BatchListener.NONE);
  }

  private LedgerRow row(String work) throws IOException {
    return Ledger.read(out.resolve(Ledger.FILE)).stream()
        .filter(row -> row.work().equals(work))
        .findFirst()
        .orElseThrow();
  }

  private List<WorkState> states() throws IOException {
    List<WorkState> states = new ArrayList<>();
    for (String name : List.of("a.txt", "b.txt", "c.txt")) {
      states.add(row(name).state());
    }
    return states;
  }

  @Test
  void aWorkThatCouldNotBePrintedIsMadeAgain() throws IOException {
    assertThat(run(true, (input, progress) -> Quick.unprinted("new")).incomplete()).isEqualTo(3);
    assertThat(row("b.txt").state()).isEqualTo(WorkState.INCOMPLETE);
    assertThat(row("b.txt").reason()).contains("baspa.chapter-too-large");
    assertThat(out.resolve("b.xml")).hasContent("new");
    assertThat(run(true, this::make).incomplete()).isZero();
    assertThat(out.resolve("b.pdf")).exists();
  }

  @Test
  void aWorkThatIsTakenOutOfTheFolderIsGoneAndIsWholeIfItComesBack() throws IOException {
    run(true, this::make);
    Files.move(in.resolve("a.txt"), folder.resolve("a.txt"));
    run(false, this::make);
    assertThat(states())
        .as("another run may read it")
        .containsExactly(WorkState.DONE, WorkState.DONE, WorkState.DONE);
    run(true, this::make);
    assertThat(states()).containsExactly(WorkState.GONE, WorkState.DONE, WorkState.DONE);
    assertThat(out.resolve("a.pdf")).exists();

    made.clear();
    Files.move(folder.resolve("a.txt"), in.resolve("a.txt"));
    assertThat(run(true, this::make).outcomes()).allMatch(WorkOutcome::isSkipped);
    assertThat(made).isEmpty();
    assertThat(row("a.txt").state()).isEqualTo(WorkState.DONE);
  }

  @Test
  void oneThatHadFailedIsMadeWhenItComesBack() throws IOException {
    run(true, this::make);
    Files.writeString(in.resolve("b.txt"), "changed");
    WorkMaker failing =
        (input, progress) -> {
          throw new IllegalStateException("fails");
        };
    assertThat(run(true, failing).failures()).isEqualTo(1);
    Files.move(in.resolve("b.txt"), folder.resolve("b.txt"));
    run(true, this::make);
    assertThat(row("b.txt").state()).isEqualTo(WorkState.GONE);

    made.clear();
    Files.move(folder.resolve("b.txt"), in.resolve("b.txt"));
    run(true, this::make);
    assertThat(made).containsExactly("b.txt");
    assertThat(states()).containsExactly(WorkState.DONE, WorkState.DONE, WorkState.DONE);
  }
}
