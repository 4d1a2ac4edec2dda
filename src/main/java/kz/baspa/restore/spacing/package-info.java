/** What spaces do inside and between words: words cut in two, spaced letters, spaced capitals. */
@NullMarked
package kz.baspa.restore.spacing;

import org.jspecify.annotations.NullMarked;
