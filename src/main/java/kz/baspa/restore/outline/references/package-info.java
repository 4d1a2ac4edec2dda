/** The list of references, an entry a line. */
@NullMarked
package kz.baspa.restore.outline.references;

import org.jspecify.annotations.NullMarked;
