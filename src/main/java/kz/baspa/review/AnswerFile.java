package kz.baspa.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiConsumer;
import kz.baspa.Baspa;
import kz.baspa.text.BaspaException;
import kz.baspa.text.BaspaException.Fault;
import kz.baspa.text.decision.Decision;

/**
 * The answers of a person and the table of decisions that keeps them ({@code NAME.decisions.tsv}).
 * Each answer is on the disk, in a whole file, before the next question is shown. A table that
 * somebody else changed meanwhile is read again and never written over.
 */
final class AnswerFile {
  private final Path file;
  private final BiConsumer<Path, byte[]> writer;
  private final List<Answer> answers = new ArrayList<>();
  private byte[] known = {};

  /**
   * The answers that a table holds already; none if it is not there.
   *
   * @param writer writes a whole file or none
   */
  AnswerFile(Path file, BiConsumer<Path, byte[]> writer) {
    this.file = file;
    this.writer = writer;
    read();
  }

  Path file() {
    return file;
  }

  /** All answers, the first first. */
  List<Answer> answers() {
    return List.copyOf(answers);
  }

  /** All decisions of all answers. */
  List<Decision> decisions() {
    return answers.stream().flatMap(answer -> answer.decisions().stream()).toList();
  }

  /** Whether the table is another one than this program wrote or read; then it is read again. */
  boolean refresh() {
    if (Arrays.equals(bytes(), known)) {
      return false;
    }
    read();
    return true;
  }

  /** Adds an answer and keeps it. */
  void add(Answer answer) {
    answers.add(answer);
    try {
      write();
    } catch (BaspaException e) {
      answers.remove(answers.size() - 1);
      throw e;
    }
  }

  /** Takes the last answer back; null if there is none. */
  @org.jspecify.annotations.Nullable
  Answer undo() {
    if (answers.isEmpty()) {
      return null;
    }
    Answer last = answers.remove(answers.size() - 1);
    try {
      write();
    } catch (BaspaException e) {
      answers.add(last);
      throw e;
    }
    return last;
  }

  private void write() {
    byte[] table = Baspa.decisionTable(decisions());
    writer.accept(file, table);
    known = table;
  }

  private void read() {
    known = bytes();
    answers.clear();
    if (known.length > 0) {
      answers.addAll(Answer.group(Baspa.readDecisions(file)));
    }
  }

  private byte[] bytes() {
    try {
      return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
    } catch (IOException e) {
      throw new BaspaException(e, Fault.INPUT, "source.unreadable", file.toString());
    }
  }
}
