package kz.baspa.batch;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kz.baspa.text.TabSeparatedTable;
import kz.baspa.text.TabSeparatedTable.Row;

/**
 * What the ledger says of one work.
 *
 * @param work what it is called: {@link Work#key}
 * @param input the SHA-256 of what was read; empty if it could not be
 * @param options the SHA-256 of the options and of the version of the program
 * @param state how far it has come
 * @param pages how many pages it has: {@link Converted#pages}
 * @param words how many words it has
 * @param corrections how many corrections were made
 * @param questions how many questions are left to a person
 * @param findings how many things a person should see
 * @param seconds how long it took
 * @param reason why it could not be made, or not whole; empty if it was
 * @param files what was made of it, or is about to be
 */
public record LedgerRow(
    String work,
    String input,
    String options,
    WorkState state,
    int pages,
    int words,
    int corrections,
    long questions,
    int findings,
    double seconds,
    String reason,
    List<ResultFile> files) {
  static final List<String> COLUMNS =
      List.of(
          "work",
          "input",
          "options",
          "state",
          "pages",
          "words",
          "corrections",
          "questions",
          "findings",
          "seconds",
          "reason",
          "files");

  public LedgerRow {
    files = List.copyOf(files);
  }

  /** A work that has not ended, or ended without results. */
  static LedgerRow without(
      String work,
      String input,
      String options,
      WorkState state,
      double seconds,
      String reason,
      List<ResultFile> files) {
    return new LedgerRow(work, input, options, state, 0, 0, 0, 0, 0, seconds, reason, files);
  }

  /**
   * A work that was made.
   *
   * @param lack what it lacks; empty if it is whole
   */
  static LedgerRow made(
      String work,
      String input,
      String options,
      Converted made,
      double seconds,
      String lack,
      List<ResultFile> files) {
    return new LedgerRow(
        work,
        input,
        options,
        lack.isEmpty() ? WorkState.DONE : WorkState.INCOMPLETE,
        made.pages(),
        made.words(),
        made.corrections(),
        made.questions(),
        made.findings(),
        seconds,
        lack,
        files);
  }

  /** The same with these files. */
  LedgerRow withFiles(List<ResultFile> others) {
    return with(state, input, others);
  }

  /**
   * The same of a work that is not among the inputs any more. One that was done keeps what it was
   * made of, so that it is whole if it comes back.
   */
  public LedgerRow gone() {
    return with(WorkState.GONE, state == WorkState.DONE ? input : "", files);
  }

  /** The same of a work that has come back as it was. */
  LedgerRow back() {
    return with(WorkState.DONE, input, files);
  }

  private LedgerRow with(WorkState other, String read, List<ResultFile> others) {
    return new LedgerRow(
        work,
        read,
        options,
        other,
        pages,
        words,
        corrections,
        questions,
        findings,
        seconds,
        reason,
        others);
  }

  /** As a line of the ledger. */
  public String line() {
    return TabSeparatedTable.line(
        work,
        input,
        options,
        state.key(),
        Integer.toString(pages),
        Integer.toString(words),
        Integer.toString(corrections),
        Long.toString(questions),
        Integer.toString(findings),
        String.format(Locale.ROOT, "%.2f", seconds),
        reason,
        ResultFile.cell(files));
  }

  /** From a line of the ledger; none if it is damaged. */
  static Optional<LedgerRow> parse(Row row) {
    try {
      return WorkState.of(row.cell("state"))
          .filter(state -> row.size() == COLUMNS.size())
          .map(
              state ->
                  new LedgerRow(
                      row.cell("work"),
                      row.cell("input"),
                      row.cell("options"),
                      state,
                      Integer.parseInt(row.cell("pages")),
                      Integer.parseInt(row.cell("words")),
                      Integer.parseInt(row.cell("corrections")),
                      Long.parseLong(row.cell("questions")),
                      Integer.parseInt(row.cell("findings")),
                      Double.parseDouble(row.cell("seconds")),
                      row.cell("reason"),
                      ResultFile.parse(row.cell("files"))));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
