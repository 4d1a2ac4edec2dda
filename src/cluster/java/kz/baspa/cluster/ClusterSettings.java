package kz.baspa.cluster;

import java.io.Serializable;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import kz.baspa.batch.BatchSettings;
import org.jspecify.annotations.Nullable;

/**
 * How a run on a cluster is to go.
 *
 * @param folder that of all results, as Hadoop names it: {@code hdfs:///library/out}
 * @param options the fingerprint of all that the results depend on beside the inputs
 * @param timeout how long one work may take; null for a time that grows with its size
 * @param overwrite whether files in the folder that no run made are replaced, and works that are
 *     done are made again
 */
public record ClusterSettings(
    String folder, String options, @Nullable Duration timeout, boolean overwrite)
    implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The same with this folder. */
  ClusterSettings in(String other) {
    return new ClusterSettings(other, options, timeout, overwrite);
  }

  /** The same for one work that is made in a folder of the machine. */
  BatchSettings in(Path local) {
    return new BatchSettings(local, options, 1, Optional.ofNullable(timeout), overwrite);
  }
}
