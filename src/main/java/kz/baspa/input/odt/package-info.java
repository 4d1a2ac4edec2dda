/** OpenDocument texts (.odt) to raw text and evidence. */
@NullMarked
package kz.baspa.input.odt;

import org.jspecify.annotations.NullMarked;
