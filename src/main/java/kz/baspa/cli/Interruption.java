package kz.baspa.cli;

/**
 * Tells, where a run is stopped by Ctrl-C or by the system, that nothing is lost and how it goes
 * on. To be closed at the end of what may be stopped.
 */
final class Interruption implements AutoCloseable {
  private final Thread hook;

  /**
   * Listens from now on.
   *
   * @param key the sentence that is said then
   */
  Interruption(Job job, BaspaCommand common, String key) {
    hook = new Thread(() -> tell(job, common, key), "interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /** What the hook does: on a terminal the sentence begins below the bar. */
  static void tell(Job job, BaspaCommand common, String key) {
    if (job.hasTerminal(common)) {
      job.err().println();
    }
    job.say(key);
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      return; // the program is being stopped, and the hook has its say
    }
  }
}
