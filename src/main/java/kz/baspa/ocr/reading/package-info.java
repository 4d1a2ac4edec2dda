/**
 * The readers, and the second looks at what the first was not sure of: figures, brackets of
 * citations, signs, raised marks, Latin words.
 */
@NullMarked
package kz.baspa.ocr.reading;

import org.jspecify.annotations.NullMarked;
