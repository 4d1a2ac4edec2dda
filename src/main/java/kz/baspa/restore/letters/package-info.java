/** The first layer of the restoration: what each character is. */
@NullMarked
package kz.baspa.restore.letters;

import org.jspecify.annotations.NullMarked;
