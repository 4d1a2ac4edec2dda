/**
 * Many works in one run that may be stopped at any moment and goes on when it is started again;
 * {@link kz.baspa.batch.Conversion} is what is done with each work.
 */
@NullMarked
package kz.baspa.batch;

import org.jspecify.annotations.NullMarked;
