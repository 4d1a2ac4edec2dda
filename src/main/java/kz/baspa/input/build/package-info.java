/** The raw text with its evidence while a reader puts it together. */
@NullMarked
package kz.baspa.input.build;

import org.jspecify.annotations.NullMarked;
