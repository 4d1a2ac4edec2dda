package kz.baspa.cluster;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.LongAccumulator;

/** How far a run on a cluster has come, counted where the works are made and read by the driver. */
public final class ClusterTally implements Serializable {
  private static final long serialVersionUID = 1L;

  private final LongAccumulator ended;
  private final LongAccumulator made;
  private final LongAccumulator failed;
  private final LongAccumulator pages;

  ClusterTally(SparkContext spark) {
    this.ended = spark.longAccumulator();
    this.made = spark.longAccumulator();
    this.failed = spark.longAccumulator();
    this.pages = spark.longAccumulator();
  }

  void add(WorkReport report) {
    if (report.isPutOff()) {
      return;
    }
    ended.add(1);
    if (!report.isSkipped()) {
      made.add(1);
      failed.add(report.last().state().isFailure() ? 1 : 0);
      pages.add(report.last().pages());
    }
  }

  /** How many works have ended. */
  public long ended() {
    return ended.value();
  }

  /** How many of them were not made by an earlier run. */
  public long made() {
    return made.value();
  }

  /** How many of them failed. */
  public long failed() {
    return failed.value();
  }

  /** How many pages were laid out. */
  public long pages() {
    return pages.value();
  }
}
