/** The restoration of damaged text: letters, spacing, lines, outline, words. */
@NullMarked
package kz.baspa.restore;

import org.jspecify.annotations.NullMarked;
