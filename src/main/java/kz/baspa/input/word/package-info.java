/** Word files (.docx) to raw text and evidence. */
@NullMarked
package kz.baspa.input.word;

import org.jspecify.annotations.NullMarked;
