/** The tree of a thesis to a TEI file, with every correction marked in it. */
@NullMarked
package kz.baspa.encode;

import org.jspecify.annotations.NullMarked;
