/**
 * A page is made ready for reading: white paper, no dark edges, level and seen from the front, with
 * its tables, drawings and leaders taken off.
 */
@NullMarked
package kz.baspa.ocr.preparation;

import org.jspecify.annotations.NullMarked;
