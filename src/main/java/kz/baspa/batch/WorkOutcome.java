package kz.baspa.batch;

/**
 * How one work ended in this run.
 *
 * @param work the work
 * @param row what the ledger says of it
 * @param isSkipped whether it was made by an earlier run and nothing changed since
 * @param bytes the size of what was read
 */
public record WorkOutcome(Work work, LedgerRow row, boolean isSkipped, long bytes) {}
