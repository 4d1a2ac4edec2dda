/** The blocks of an edited Word file back into the TEI file that it was made from. */
@NullMarked
package kz.baspa.docx.merge;

import org.jspecify.annotations.NullMarked;
