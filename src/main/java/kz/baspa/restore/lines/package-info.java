/** Rules about what a line is. */
@NullMarked
package kz.baspa.restore.lines;

import org.jspecify.annotations.NullMarked;
