/** The contents list: where it stands, and its entries. */
@NullMarked
package kz.baspa.restore.outline.contents;

import org.jspecify.annotations.NullMarked;
