/** Headings: those that the contents list announces, and those that it does not. */
@NullMarked
package kz.baspa.restore.outline.headings;

import org.jspecify.annotations.NullMarked;
