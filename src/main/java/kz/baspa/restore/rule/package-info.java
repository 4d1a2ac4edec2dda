/** What a rule of restoration is, and the one place that decides which proposals are made. */
@NullMarked
package kz.baspa.restore.rule;

import org.jspecify.annotations.NullMarked;
