package kz.baspa.cluster;

import java.io.Serializable;
import java.nio.file.Path;
import kz.baspa.batch.WordsOfWork;
import kz.baspa.batch.WorkMaker;

/**
 * What makes works, as it is sent to the machines: there it makes a {@link WorkMaker} of itself,
 * once in each process, so that the model is read once.
 */
public interface MakerSource extends Serializable {
  /**
   * What makes the works here.
   *
   * @return always the same in one process
   */
  WorkMaker maker();

  /** What a work says for its collection; it is restored for that, and nothing is written. */
  WordsOfWork words(Path input);

  /** The fingerprint of the options as this machine sees them: its program, its files. */
  String fingerprint();

  /** The sentence for what went wrong. */
  String reason(Throwable fault);
}
