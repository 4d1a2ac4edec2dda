package kz.baspa.text;

/** Is told how far a long job has come. */
@FunctionalInterface
public interface Progress {
  /** Tells nobody. */
  Progress NONE = (key, done, total) -> {};

  /**
   * A step has come this far.
   *
   * @param key key of the step's name, for example {@code restore.step}
   * @param done how much of it is done
   * @param total how much there is to do; 0 if that is not known
   */
  void step(String key, long done, long total);
}
