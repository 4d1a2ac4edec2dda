/**
 * The readers, and the second looks at what the first was not sure of: figures, brackets of
 * citations, raised marks, pages behind leaders, lines that were passed over.
 */
@NullMarked
package kz.baspa.ocr.reading;

import org.jspecify.annotations.NullMarked;
