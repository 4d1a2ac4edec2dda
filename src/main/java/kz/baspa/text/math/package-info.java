/** Formulas of Word: as one line, and as the address that keeps them whole in the TEI file. */
@NullMarked
package kz.baspa.text.math;

import org.jspecify.annotations.NullMarked;
