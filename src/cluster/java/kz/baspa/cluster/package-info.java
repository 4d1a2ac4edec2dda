/**
 * Many works on many machines, as a job of Apache Spark: what {@link kz.baspa.batch} does in one
 * process, from and to any Hadoop file system, with the same results and the same ledger.
 */
@NullMarked
package kz.baspa.cluster;

import org.jspecify.annotations.NullMarked;
