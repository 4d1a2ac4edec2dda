package kz.baspa.batch;

/** Is told how a run goes; called by one thread. */
public interface BatchListener {
  /** Tells nobody. */
  BatchListener NONE =
      new BatchListener() {
        @Override
        public void ended(WorkOutcome outcome) {}

        @Override
        public void waits() {}
      };

  /** A work has ended. */
  void ended(WorkOutcome outcome);

  /** Some time has passed, a second at most. */
  void waits();
}
